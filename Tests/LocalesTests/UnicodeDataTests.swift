import CICU
import Foundation
import Samples
import Testing

@testable import Locales

/// Unicode's own test data, run against the ICU that is linked, through our shim.
///
/// They were written for ICU 76. A line that ICU 72 answers differently stands in `knownDifferences` with the reason; the
/// test fails on any other, and on one of these that begins to pass.
@Suite(.enabled(if: sharedData != nil)) struct UnicodeData {
    @Test func likelySubtags() throws {
        let cases = try lines("likelySubtags.txt").map { line, text in
            let fields = text.components(separatedBy: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            // An empty field means the one before it.
            let minimal = [fields[3], fields[2], fields[1]].first { !$0.isEmpty } ?? ""
            return (line: line, source: fields[0], maximal: fields[1], minimal: minimal)
        }
        #expect(cases.count == 1740)
        expect(
            cases.compactMap { test in
                let source = test.source
                let maximal = test.maximal == "FAIL" ? source : test.maximal
                let minimal = test.minimal == "FAIL" ? source : test.minimal
                let found = (ICU.text { cicu_maximize(source, $0, $1) }, ICU.text { cicu_minimize(source, $0, $1) })
                return found == (maximal, minimal)
                    ? nil : Difference(test.line, "\(source): \(found), not \((maximal, minimal))")
            }, of: "likelySubtags.txt")
    }

    @Test func canonicalization() throws {
        let cases = try lines("localeCanonicalization.txt").map { line, text in
            let fields = text.components(separatedBy: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            return (line: line, source: fields[0], canonical: fields[1])
        }
        #expect(cases.count == 1769)
        expect(
            cases.compactMap { test in
                let found = ICU.text { cicu_canonical_id(test.source, $0, $1) }
                return found == test.canonical.replacingOccurrences(of: "_", with: "-")
                    ? nil : Difference(test.line, "\(test.source): \(found ?? "nothing"), not \(test.canonical)")
            }, of: "localeCanonicalization.txt")
    }

    private struct MatcherCase: Decodable {
        var line: Int
        var supported: String
        var `default`: String?
        var favor: String?
        var desired: String
        var expectMatch: String
    }

    @Test func bestMatch() throws {
        let data = try Data(contentsOf: URL(filePath: path("localeMatcherTest.parsed.json")))
        let cases = try JSONDecoder().decode([MatcherCase].self, from: data)
        #expect(cases.count == 929)
        expect(
            cases.compactMap { test in
                let standard = test.default.flatMap { $0.isEmpty ? nil : $0 }
                let found = match(test.desired, test.supported, standard, test.favor)
                // The expected tag goes through the same door, so that both have ICU's form.
                let expected = test.expectMatch == "null" ? nil : match(test.expectMatch, test.expectMatch, nil, nil)
                return found == expected
                    ? nil
                    : Difference(
                        test.line,
                        "\(test.desired) among \(test.supported): \(found ?? "null"), not \(test.expectMatch)")
            }, of: "localeMatcherTest.txt")
    }

    private func match(_ desired: String, _ supported: String, _ standard: String?, _ favor: String?) -> String? {
        ICU.text { cicu_best_match(desired, supported, standard, favor, $0, $1) }
    }

    private struct Difference {
        var line: Int
        var text: String

        init(_ line: Int, _ text: String) {
            self.line = line
            self.text = text
        }
    }

    /// Fails on a difference that is not known, and on a known one that is gone.
    private func expect(_ differences: [Difference], of file: String) {
        let known = Set(knownDifferences[file, default: [:]].values.flatMap { $0 })
        for difference in differences where !known.contains(difference.line) {
            Issue.record("\(file):\(difference.line): \(difference.text)")
        }
        let gone = known.subtracting(differences.map(\.line)).sorted()
        #expect(gone == [], "\(file): these lines are answered as expected now")
    }

    private func path(_ name: String) -> String { "\(sharedData!)/unicode/\(name)" }

    /// The lines with data, from 1.
    private func lines(_ name: String) throws -> [(Int, String)] {
        try String(contentsOfFile: path(name), encoding: .utf8).components(separatedBy: "\n").enumerated()
            .map { ($0.offset + 1, $0.element) }.filter { !$0.1.hasPrefix("#") && $0.1.contains(";") }
    }
}

/// By file and reason, the lines that ICU 72 answers differently from ICU 76.
private let knownDifferences: [String: [String: [Int]]] = [
    "likelySubtags.txt": [
        "CLDR 42 has no likely subtags for blo, ie and kxv": Array(110...114) + Array(530...534) + Array(622...629),
        "CLDR 42 places Old Prussian in the world, CLDR 46 in Poland": [799, 801, 802, 803],
        "CLDR 42 guesses another language for a script or region alone; we never ask for und": [
            1039, 1049, 1074, 1086, 1133, 1147, 1160, 1161, 1162, 1165, 1166, 1167, 1168, 1170, 1171, 1172, 1184, 1197,
            1251, 1316, 1319, 1324, 1362, 1376, 1401, 1409, 1411, 1444, 1445, 1466, 1480, 1501, 1610, 1615, 1677,
        ],
    ],
    "localeCanonicalization.txt": [
        "aliases younger than CLDR 42: ajp gom kgm nom pmk prp szd tmk tpw xss zkb": [
            53, 180, 236, 324, 348, 355, 423, 443, 448, 830, 848,
        ],
        "the same aliases with other subtags": [
            1277, 1438, 1500, 1589, 1616, 1623, 1716, 1736, 1741, 1775, 1800,
        ],
    ],
    "localeMatcherTest.txt": [
        "ICU's C++ interface cannot set a threshold": [694, 1960]
    ],
]
