import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// Scripts written out.
@Suite struct VoiceFormatTests {
    private func script(_ language: String) -> VoiceScript { sample.voice(leaflet("tb"), for: tag(language))! }

    @Test(arguments: VoiceFormat.allCases, ["it", "ar", "bn"]) func formats(_ format: VoiceFormat, _ language: String)
        throws
    {
        let once = try format.render([script(language)], languages: projectLanguages)
        #expect(try once == format.render([script(language)], languages: projectLanguages))
        try expectGolden(once, "voice-\(language).\(format.rawValue)")
    }

    @Test func aChangedNumberChangesAll() throws {
        let other = try library(sampleListing.replacing("+39 800 905 570", with: "+39 800 123 456"))
        for format in VoiceFormat.allCases {
            let before = try format.render([script("it")], languages: projectLanguages)
            let after = try format.render(
                [other.voice(other.leaflet("tb")!, for: tag("it"))!], languages: projectLanguages)
            #expect(before.contains("nove, zero, cinque") || format == .radio)
            #expect(!after.contains("nove, zero, cinque") && after.contains("uno, due, tre, quattro, cinque, sei"))
        }
    }

    @Test func oneDocumentEach() {
        #expect(throws: PhoneRefusal.severalDocuments(format: "ssml")) {
            try VoiceFormat.ssml.render([script("it"), script("ar")], languages: projectLanguages)
        }
    }

    @Test func recordingsCountOnlyWhileCurrent() throws {
        let edition = leaflet("tb").texts[tag("it")]!.edition
        for (stated, isCurrent) in [(edition, true), ("000000000000", false)] {
            let media = """
                -- leaflets/tb/media.yaml
                - file: it.mp3
                  kind: audio
                  lang: it
                  edition: \(stated)
                -- leaflets/tb/media/it.mp3
                x
                -- leaflets/tb/it.md
                """
            let library = try library(sampleListing.replacing("-- leaflets/tb/it.md", with: media))
            let script = try #require(library.voice(library.leaflet("tb")!, for: tag("it")))
            #expect((script.recording == "https://example.org/media/tb/it.mp3") == isCurrent)
            #expect(script.warnings.isEmpty == isCurrent)
            let ssml = try VoiceFormat.ssml.render([script], languages: projectLanguages)
            #expect(ssml.contains("<audio") == isCurrent)
        }
    }

    /// A cut ends with a whole sentence: a list is read to its end, or not begun.
    @Test func radioCutsNoList() throws {
        for (language, lead, item, mark) in [
            ("it", "Va' dal medico se hai", "tosse da più di due settimane, giorno e notte, senza altro motivo", ";"),
            ("ar", "اذهب إلى الطبيب إذا كان لديك", "سعال منذ أكثر من أسبوعين ليلا ونهارا بلا سبب آخر", "؛"),
            ("ti", "ናብ ሓኪም ኪዱ", "ልዕሊ ክልተ ሰሙን ዝጸንሐ ሰዓል ለይትን መዓልትን", "፤"), ("zh-Hans", "请去看医生", "咳嗽超过两周白天和晚上没有别的原因", "；"),
        ] {
            let colon = DialledNumber.colon(tag(language)).trimmed
            let items = String(repeating: "\n- \(item)\(mark)", count: 40)
            let text =
                "---\ntitle: Titolo\n---\nUna frase.\n\n\(lead)\(colon)\n\(items)\n- \(item).\n\n{{phone.health}}\n"
            let library = try library(
                sampleListing.replacing("topic: safety\nsensitive: true", with: "topic: safety")
                    + "-- leaflets/list/leaflet.yaml\ntopic: health\n-- leaflets/list/\(language).md\n" + text)
            let script = try #require(library.voice(library.leaflet("list")!, for: tag(language)))
            #expect(
                script.lines.contains { $0.text.hasSuffix(colon) } && script.lines.contains { $0.text.hasSuffix(mark) })
            let radio = VoiceSheet(script, languages: projectLanguages).radio
            #expect(!radio.contains(lead) && !radio.contains(item), "\(language): \(radio)")
            #expect(radio.contains("Una frase.") && radio.contains(script.lines.last!.text))
        }
    }
}
