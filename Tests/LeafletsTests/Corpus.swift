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

extension Corpus {
    /// In every `parts`-th leaflet, as often as `rounds` says, a paragraph of another language of the same script takes the
    /// place of a text's own; the share of these places that have a finding.
    func shareOfPastedParagraphsFound(source: String, parts: Int, rounds: Int) throws -> Double {
        let scripts = Dictionary(grouping: tags) {
            LanguageTag($0)!.script == "Zzzz" ? "Latn" : LanguageTag($0)!.script
        }
        var pairs: [String: (hits: Int, all: Int)] = [:]
        for round in 0..<rounds {
            var changes: [String: [String]] = [:]
            var expected: [(path: String, line: Int, pair: String)] = []
            for tags in scripts.values where tags.count > 1 {
                for (number, leaflet) in leaflets.enumerated() where number % parts == round {
                    for (place, tag) in tags.enumerated() where tag != source {
                        let other = tags[(place + 1 + (number / parts + round * 5) % (tags.count - 1)) % tags.count]
                        guard LanguageTag(other)!.language != LanguageTag(tag)!.language else { continue }
                        var changed = lines(leaflet, tag)
                        let donor = lines(leaflet, other)
                        let (own, theirs) = (paragraphs(changed), paragraphs(donor))
                        guard own.count > 2, theirs.count > 2 else { continue }
                        let line = own[own.count / 2]
                        changed[line] = donor[theirs[theirs.count / 2]]
                        changes[path(leaflet, tag)] = changed
                        expected.append((path(leaflet, tag), line + 1, "\(tag) < \(other)"))
                    }
                }
            }
            let places = Set(
                try library(changing: changes).findings
                    .filter { [.wrongLanguage, .untranslated].contains($0.code) }.map { "\($0.path):\($0.line)" })
            for (path, line, pair) in expected {
                pairs[pair, default: (0, 0)].all += 1
                if places.contains("Content/\(path):\(line)") { pairs[pair]!.hits += 1 }
            }
        }
        report(pairs)
        let (hits, all) = pairs.values.reduce((0, 0)) { ($0.0 + $1.hits, $0.1 + $1.all) }
        return Double(hits) / Double(all)
    }
}

/// Prints what share was found, and the pairs of languages where not all was.
func report(_ pairs: [String: (hits: Int, all: Int)]) {
    let (hits, all) = pairs.values.reduce((0, 0)) { ($0.0 + $1.hits, $0.1 + $1.all) }
    print("pasted paragraphs found: \(hits) of \(all) in \(pairs.count) pairs of languages")
    let incomplete = pairs.filter { $0.value.hits < $0.value.all }
        .sorted { ($0.value.hits * 1000 / $0.value.all, $0.key) < ($1.value.hits * 1000 / $1.value.all, $1.key) }
    print("  not all: " + incomplete.map { "\($0.key): \($0.value.hits)/\($0.value.all)" }.joined(separator: ", "))
}
