import Files
import Findings
import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// Leaflets as spoken lines.
@Suite struct VoiceTests {
    @Test func everyLanguage() throws {
        var listing = ""
        for language in sample.site.languages {
            let script = try #require(sample.voice(leaflet("tb"), for: language))
            listing += "-- \(language) \(script.seconds.low)-\(script.seconds.high) s \(script.warnings)\n"
            listing += script.lines.map { "\($0.kind) \($0.text) [\($0.pauseMs)]\n" }.joined()
        }
        try expectGolden(listing, "sample-voice.txt")
    }

    @Test(arguments: [
        (
            "it", "Costa 1.234,50 € o il 5% in più.",
            "Costa milleduecentotrentaquattro virgola cinque euro o il cinque percento in più."
        ),
        ("it", "Il 31/12/2026 alle 9:30.", "Il giovedì trentuno dicembre duemilaventisei alle nove trenta."),
        ("it", "Da 10-15 persone, COVID-19.", "Da dieci – quindici persone, COVID-diciannove."),
        (
            "en", "On the 19th of 1,000 days, 2.5 hours.",
            "On the nineteenth of one thousand days, two point five hours."
        ),
        ("bn", "২০ জন, 3 দিন।", "বিশ জন, তিন দিন।"),
        ("ar", "٣ أيام و5 ليال.", "ثلاثة أيام وخمس ليال."),
        ("zh-Hans", "咳嗽2周，发烧38.5度。", "咳嗽两周，发烧三十八点五度。"),
        ("ti", "ን10 መዓልቲ።", "ንዓሰርተ መዓልቲ።"),
        ("si", "10 දෙනෙක්.", "එක බින්දුව දෙනෙක්."),
        ("it", "Chiama RE.V.ITA. Chiedi STP.ENI", "Chiama revita. Chiedi esse ti pi.eni"),
        ("ur", "RE.V.ITA ہے۔", "ریویتا ہے۔"), ("ti", "RE.V.ITA እዩ።", "ሬቪታ እዩ።"),
    ]) func numbersInWords(_ language: String, _ written: String, _ spoken: String) {
        let wording = VoiceWording(languages: projectLanguages, tag: tag(language), known: [])
        #expect(wording.spans(written).spans.map(\.spoken).joined() == spoken)
    }

    /// Whatever ICU would answer in the process's own language is not said.
    @Test(arguments: ["ti", "so", "bn", "ur", "pa", "ps", "wo", "bm", "ha", "yo", "ig", "si", "ku", "ckb", "om"])
    func noWordsOfAnotherLanguage(_ language: String) {
        let numbers = VoiceNumbers(languages: projectLanguages, tag: tag(language))
        #expect(projectLanguages.spelledOut(12, in: tag(language)) == nil)
        // In words by rules that people wrote, else digit by digit.
        #expect((numbers.number("12") == numbers.digits("12")) == (numbers.habits?.numbers == nil))
        #expect(!VoiceCheck.hasDigit(numbers.phone("+39800905570")))
    }

    /// A sentence with an address is not read with a hole in it, nor lost in silence.
    @Test(arguments: [
        ("it", "Chi non sente scrive a aiuto@example.org oggi."), ("ar", "من لا يسمع يكتب إلى aiuto@example.org."),
        ("ti", "ዘይሰምዑ ናብ aiuto@example.org ይጽሕፉ።"), ("zh-Hans", "听不见的人可以写邮件到 aiuto@example.org。"),
        ("bn", "যারা শুনতে পান না, তারা https://example.org/bn/ ঠিকানায় লিখুন।"),
    ]) func addressesAreNotReadAloud(_ language: String, _ sentence: String) throws {
        let library = try library(
            sampleListing + "-- leaflets/mail/leaflet.yaml\ntopic: health\n-- leaflets/mail/\(language).md\n"
                + "---\ntitle: Titolo\n---\nUna frase. \(sentence)\n\nUn'altra frase.\n")
        let script = try #require(library.voice(library.leaflet("mail")!, for: tag(language)))
        #expect(script.omitted == [sentence])
        #expect(script.lines.map(\.text) == ["Titolo", "Una frase.", "Un'altra frase."])
        let sheet = VoiceSheet(script, languages: projectLanguages)
        #expect(
            sheet.text.contains("# not read aloud, for its address: \(sentence)\n") && sheet.radio.contains(sentence))
        #expect(library.phoneFindings.contains { $0.description.contains("for its address: \(sentence)") })
    }

    @Test func languageWithoutDigitNames() throws {
        let listing = sampleListing.replacing("languages: [it,", with: "languages: [din, it,")
            .replacing(
                "-- leaflets/tb/en.md",
                with: """
                    -- leaflets/tb/din.md
                    ---
                    title: Tuaany
                    ---
                    Yin {{phone.health}} cɔl.
                    -- leaflets/tb/en.md
                    """)
        let library = try library(listing)
        let script = try #require(library.voice(library.leaflet("tb")!, for: tag("din")))
        #expect(script.lines.contains { $0.text.contains("8, 0, 0, 9, 0, 5, 5, 7, 0") })
        #expect(script.warnings.count == 1)
    }
}

/// Content folders of other people's data, read once.
private let sharedLibraries: [String: Result<Library, any Error>] = Dictionary(
    uniqueKeysWithValues: ["tico19", "omos"].map { part in
        (
            part,
            Result {
                try Library.load(
                    content: FileTree(folder: sharedData! + "/" + part), languages: projectLanguages,
                    date: CalendarDate("2026-11-22")!)
            }
        )
    })

func library(ofShared part: String) throws -> Library { try sharedLibraries[part]!.get() }
