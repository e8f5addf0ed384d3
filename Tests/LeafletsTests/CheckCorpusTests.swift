import Files
import Findings
import Foundation
import Leaflets
import Locales
import Samples
import Testing

/// The leaflets of other people's translations, as files by path.
struct Corpus {
    let files: [String: [UInt8]]
    let tags: [String]
    let leaflets: [String]

    init(_ folder: String) throws {
        let tree = try FileTree(folder: folder)
        var files: [String: [UInt8]] = [:]
        for entry in tree.entries { files[entry.path] = try tree.read(entry.path) }
        self.files = files
        tags = Set(files.keys.filter { $0.hasSuffix(".md") && $0.contains("/") }.map { Self.name($0) }).sorted()
        leaflets = Set(files.keys.filter { $0.hasPrefix("leaflets/") }.map { String($0.split(separator: "/")[1]) })
            .sorted()
    }

    private static func name(_ path: String) -> String { String(path.split(separator: "/").last!.dropLast(3)) }

    func path(_ leaflet: String, _ tag: String) -> String { "leaflets/\(leaflet)/\(tag).md" }

    /// Lines of a text.
    func lines(_ leaflet: String, _ tag: String) -> [String] {
        let text = String(decoding: files[path(leaflet, tag)] ?? [], as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    func library(changing changed: [String: [String]]) throws -> Library {
        var files = files
        for (path, lines) in changed { files[path] = Array(lines.joined(separator: "\n").utf8) }
        return try Library.load(
            content: FileTree(files), languages: projectLanguages, date: CalendarDate("2026-11-22")!)
    }
}

/// Numbers of the body's lines that hold a paragraph of some length.
func paragraphs(_ lines: [String]) -> [Int] {
    guard let end = lines.dropFirst().firstIndex(of: "---") else { return [] }
    return lines.indices.filter { $0 > end && !lines[$0].hasPrefix("#") && lines[$0].unicodeScalars.count > 50 }
}

@Suite(.enabled(if: sharedData != nil)) struct CheckCorpusTests {
    static let corpus = Result { try Corpus(sharedData! + "/tico19") }

    /// Prints how many findings of each kind each language has; the numbers are those of the report.
    @Test func findingsOfOtherPeoplesTranslations() throws {
        let library = try Self.corpus.get().library(changing: [:])
        let checked = library.findings.filter { $0.path.hasSuffix(".md") }
        var table: [String: [String: Int]] = [:]
        for finding in checked {
            let tag = String(finding.path.split(separator: "/").last!.dropLast(3))
            table[finding.code.rawValue, default: [:]][tag, default: 0] += 1
        }
        for (code, counts) in table.sorted(by: { $0.key < $1.key }) {
            let list = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { "\($0.key) \($0.value)" }
            print("\(code): \(counts.values.reduce(0, +)): \(list.joined(separator: ", "))")
        }
        if let path = ProcessInfo.processInfo.environment["CHECK_OUTPUT"] {
            try checked.map(\.description).joined(separator: "\n").write(
                toFile: path, atomically: true, encoding: .utf8)
        }
    }

    /// In one text of six a paragraph of another language of its script is pasted.
    @Test func aPastedParagraphInAnotherLanguageIsFound() throws {
        let corpus = try Self.corpus.get()
        let scripts = Dictionary(grouping: corpus.tags) {
            LanguageTag($0)!.script == "Zzzz" ? "Latn" : LanguageTag($0)!.script
        }
        var pairs: [String: (hits: Int, all: Int)] = [:]
        for round in 0..<3 {
            var changes: [String: [String]] = [:]
            var expected: [(path: String, line: Int, pair: String)] = []
            for tags in scripts.values where tags.count > 1 {
                for (number, leaflet) in corpus.leaflets.enumerated() where number % 6 == round {
                    for (place, tag) in tags.enumerated() {
                        let other = tags[(place + 1 + (number / 6 + round * 5) % (tags.count - 1)) % tags.count]
                        guard LanguageTag(other)!.language != LanguageTag(tag)!.language, tag != "en" else { continue }
                        var lines = corpus.lines(leaflet, tag)
                        let donor = corpus.lines(leaflet, other)
                        let (own, theirs) = (paragraphs(lines), paragraphs(donor))
                        guard own.count > 2, theirs.count > 2 else { continue }
                        let line = own[own.count / 2]
                        lines[line] = donor[theirs[theirs.count / 2]]
                        changes[corpus.path(leaflet, tag)] = lines
                        expected.append((corpus.path(leaflet, tag), line + 1, "\(tag) < \(other)"))
                    }
                }
            }
            let places = Set(
                try corpus.library(changing: changes).findings
                    .filter { [.wrongLanguage, .untranslated].contains($0.code) }.map { "\($0.path):\($0.line)" })
            for (path, line, pair) in expected {
                pairs[pair, default: (0, 0)].all += 1
                if places.contains("Content/\(path):\(line)") { pairs[pair]!.hits += 1 }
            }
        }
        report(pairs)
        let (hits, all) = pairs.values.reduce((0, 0)) { ($0.0 + $1.hits, $0.1 + $1.all) }
        #expect(Double(hits) / Double(all) > 0.9)
    }
}
