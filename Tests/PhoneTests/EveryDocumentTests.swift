import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// Every script as SSML and VoiceXML, judged by programs that others wrote: no leaflet and no language is left out.
@Suite struct EveryDocumentTests {
    private static let hasLint = run("xmllint", ["--version"], input: "") != nil
    private static let hasVoiceXML = FileManager.default.fileExists(
        atPath: "/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-voicexml21-20070619/vxml.dtd")

    private struct Document {
        var name: String
        var text: String
    }

    private func documents(_ format: VoiceFormat, of folder: String) throws -> [Document] {
        try EveryScript.of(folder).made.map {
            Document(name: "\($0.name).\(format.rawValue)", text: format == .ssml ? $0.ssml : $0.vxml)
        }
    }

    /// Writes documents to a folder of their own and lets one `xmllint` judge them all.
    private func lint(_ documents: [Document], _ options: [String]) throws -> Bool {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for document in documents {
            try Data(document.text.utf8).write(to: folder.appending(path: document.name))
        }
        let names = documents.map(\.name)
        #expect(Set(names).count == names.count)
        return run("xmllint", ["--noout", "--nonet"] + options + names, input: "", folder: folder.path) != nil
    }

    @Test(.enabled(if: hasLint && hasVoiceXML), arguments: EveryScript.folders)
    func voiceXMLIsValid(_ folder: String) throws {
        let documents = try documents(.vxml, of: folder)
        #expect(try lint(documents, ["--valid"]))
        print("\(folder): \(documents.count) VoiceXML documents are valid")
        // The judge itself: a document with an unknown element is refused.
        let bad = documents[0].text.replacing("<menu id", with: "<menue id").replacing("</menu>", with: "</menue>")
        #expect(try !lint([Document(name: "bad.vxml", text: bad)], ["--valid"]))
    }

    @Test(.enabled(if: hasLint), arguments: EveryScript.folders) func ssmlIsWellFormed(_ folder: String) throws {
        #expect(try lint(documents(.ssml, of: folder), []))
    }

    /// What a key does is said before the key: sections in their order, a person, to hear it again.
    @Test(arguments: EveryScript.folders) func menusAreShort(_ folder: String) throws {
        for document in try documents(.vxml, of: folder) {
            let keys = document.text.matches(of: #/<choice dtmf="(\d)"/#).map { String($0.1) }
            let sections = keys.filter { $0 != "0" && $0 != "9" }
            #expect(
                sections == ["1", "2", "3"].prefix(sections.count).map { $0 } && sections.count <= 3, "\(document.name)"
            )
            let hasPerson = document.text.contains("<transfer ")
            #expect(keys == sections + (hasPerson ? ["0"] : []) + ["9"], "\(document.name)")
            #expect(document.text.matches(of: #/<menu /#).count == 1, "\(document.name)")
        }
    }

    @Test(arguments: EveryScript.folders) func ssmlKeepsToItsSubset(_ folder: String) throws {
        for document in try documents(.ssml, of: folder) {
            let found = SSMLSubset.mistakes(in: document.text)
            #expect(found.isEmpty, "\(document.name): \(found.prefix(3))")
        }
    }

    /// The subset's own judge.
    @Test func theSubsetIsNarrow() {
        let good =
            "<speak version=\"1.1\">\n<p>\n<s>a <sub alias=\"b\">1</sub></s>\n<break time=\"1ms\"/>\n</p></speak>"
        #expect(SSMLSubset.mistakes(in: good).isEmpty)
        for bad in ["<lang>a</lang>", "<s class=\"x\">a</s>", "<s>a < b</s>", "<say-as>1</say-as>", "<S>a</S>"] {
            #expect(!SSMLSubset.mistakes(in: bad).isEmpty, "\(bad)")
        }
    }
}

/// The elements and attributes of SSML that our scripts keep to.
enum SSMLSubset {
    private static let attributes: [Substring: Set<Substring>] = [
        "speak": ["version", "xmlns", "xml:lang", "onlangfailure"], "prosody": ["rate"], "p": [], "s": [],
        "break": ["time"], "sub": ["alias"], "mark": ["name"], "audio": ["src"],
    ]

    /// What stands between `<` and `>` and does not belong to the subset.
    static func mistakes(in text: String) -> [Substring] {
        text.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            if piece.hasPrefix("?xml ") { return nil }
            guard let end = piece.firstIndex(of: ">") else { return piece }
            return isAllowed(piece[..<end]) ? nil : piece[..<end]
        }
    }

    private static func isAllowed(_ tag: Substring) -> Bool {
        var words = tag.split { " \n".contains($0) }
        if words.last == "/" { words.removeLast() }
        guard !words.isEmpty else { return false }
        var name = words.removeFirst()
        let isEnd = name.hasPrefix("/")
        if isEnd { name.removeFirst() }
        if name.hasSuffix("/") { name.removeLast() }
        guard let known = attributes[name] else { return false }
        let rest = tag.split(separator: "\"", omittingEmptySubsequences: false)
        let names = rest.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            .flatMap { $0.split { " \n/".contains($0) } }.filter { $0.hasSuffix("=") }.map { $0.dropLast() }
        return isEnd ? words.isEmpty : names.allSatisfy(known.contains)
    }
}
