internal import Foundation
internal import Locales
internal import Samples
internal import Testing
internal import Words

/// The segmentation underneath against Unicode's own test (WordBreakTest.txt, UAX #29).
struct WordBreakTests {
    /// U+06DD and U+070F stand before numbers and letters; until Unicode 15 they belonged to what is before them.
    private static let knownLines: Set<Int> = [1711, 1712]

    /// ICU 72 keeps `a:a` together in every language, as UAX #29 did until Unicode 15; the file is Unicode 16's.
    private static func isKnownDifference(_ scalars: [UInt32]) -> Bool {
        scalars.contains(0x3A) && scalars.contains { $0 == 0x61 || $0 == 0x41 || $0 == 0x5D0 || $0 == 0x2C1 }
    }

    @Test(.enabled(if: sharedData != nil))
    func segmentationIsUnicodes() throws {
        let path = try #require(sharedData) + "/unicode/WordBreakTest.txt"
        let tag = try #require(LanguageTag("en"))
        var known = 0
        var number = 0
        for line in try String(contentsOfFile: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            number += 1
            let test = line.prefix { $0 != "#" }
            guard test.contains("÷") else { continue }
            let expected = test.split(separator: "÷").compactMap { part -> String? in
                let scalars = part.split { $0 == " " || $0 == "×" || $0 == "\t" }.compactMap { UInt32($0, radix: 16) }
                var text = ""
                text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
                return text.isEmpty ? nil : text
            }
            let found = wordPieces(expected.joined(), in: tag).map(String.init)
            // By scalars: Swift's == takes canonically equivalent texts for one.
            if found.map({ Array($0.unicodeScalars) }) == expected.map({ Array($0.unicodeScalars) }) { continue }
            if Self.knownLines.contains(number) || Self.isKnownDifference(expected.joined().unicodeScalars.map(\.value))
            {
                known += 1
            } else {
                Issue.record("line \(number): \(found) instead of \(expected)")
            }
        }
        #expect(number > 1_800)
        #expect(known <= 19)
    }
}
