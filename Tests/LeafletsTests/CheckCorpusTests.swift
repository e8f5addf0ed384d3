import Files
import Findings
import Foundation
import Leaflets
import Locales
import Samples
import Testing

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
        #expect(try Self.corpus.get().shareOfPastedParagraphsFound(source: "en", parts: 6, rounds: 3) > 0.9)
    }
}
