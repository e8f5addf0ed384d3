import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// Scripts written out, and read by programs that others wrote.
@Suite struct VoiceFormatTests {
    private static let hasLint = run("xmllint", ["--version"], input: "") != nil
    private static let hasVoiceXML = FileManager.default.fileExists(
        atPath: "/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-voicexml21-20070619/vxml.dtd")

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

    /// Every script of the sample, and some of other people's leaflets in each of their languages.
    private func documents(_ format: VoiceFormat) throws -> [(name: String, text: String)] {
        var libraries = [sample]
        if sharedData != nil { libraries += [try library(ofShared: "tico19"), try library(ofShared: "omos")] }
        return try libraries.enumerated().flatMap { place, library in
            try library.current.prefix(6).flatMap { leaflet in
                try library.site.languages.compactMap { language in
                    try library.voice(leaflet, for: language).map {
                        let text = try format.render([$0], languages: projectLanguages)
                        return ("\(place)-\(leaflet.id)-\(language).\(format.fileExtension)", text)
                    }
                }
            }
        }
    }

    /// Writes documents to a folder of their own and lets `xmllint` judge them all.
    private func lint(_ documents: [(name: String, text: String)], _ options: [String]) throws -> Bool {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in documents {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        let names = documents.map(\.name)
        return run("xmllint", ["--noout", "--nonet"] + options + names, input: "", folder: folder.path) != nil
    }

    @Test(.enabled(if: hasLint && hasVoiceXML)) func voiceXMLIsValid() throws {
        let documents = try documents(.vxml)
        #expect(try lint(documents, ["--valid"]))
        print("VoiceXML: \(documents.count) documents are valid")
        // The judge itself: a document with an unknown element is refused.
        let bad = documents[0].text.replacing("<menu id", with: "<menue id").replacing("</menu>", with: "</menue>")
        #expect(try !lint([("bad.vxml", bad)], ["--valid"]))
    }

    @Test func menusAreShort() throws {
        for (name, text) in try documents(.vxml) {
            let keys = text.matches(of: #/<choice dtmf="(\d)"/#).map { String($0.1) }
            let sections = keys.filter { $0 != "0" && $0 != "9" }
            #expect(sections == ["1", "2", "3"].prefix(sections.count).map { $0 } && sections.count <= 3, "\(name)")
            #expect(keys.last == "9" && text.matches(of: #/<menu /#).count == 1)
        }
    }

    @Test(.enabled(if: hasLint)) func ssmlIsWellFormed() throws {
        #expect(try lint(documents(.ssml), []))
    }

    @Test func ssmlKeepsToItsSubset() throws {
        let allowed: [String: Set<String>] = [
            "speak": ["version", "xmlns", "xml:lang", "onlangfailure"], "prosody": ["rate"], "p": [], "s": [],
            "break": ["time"], "sub": ["alias"], "mark": ["name"], "audio": ["src"],
        ]
        for (name, text) in try documents(.ssml) {
            let content = text.drop { $0 != "\n" }
            for tag in content.matches(of: #/<([a-z:]+)((?:\s+[a-z:]+="[^"]*")*)\s*/?>/#) {
                let attributes = tag.2.matches(of: #/([a-z:]+)="/#).map { String($0.1) }
                let known = allowed[String(tag.1)]
                #expect(known != nil && Set(attributes).isSubset(of: known!), "\(name): \(tag.0)")
            }
            #expect(content.count { $0 == "<" } == content.matches(of: #/</?[a-z:]+[^<>]*>/#).count, "\(name)")
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
}
