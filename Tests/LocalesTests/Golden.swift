import Foundation
import Samples
import Testing

@testable import Locales

/// Compares a text with the file of that name in `Golden/`; with RECORD=1 writes the file anew, and fails.
func expectGolden(_ text: String, _ name: String) throws {
    let path = "\(projectRoot)/Tests/LocalesTests/Golden/\(name)"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name): look at the difference, then run without RECORD")
        return
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    let pairs = zip(text.split(separator: "\n"), golden.split(separator: "\n"))
    for (found, expected) in pairs where found != expected { #expect(found == expected) }
    #expect(text.count == golden.count)
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 29)
    }
}

func tag(_ text: String) -> LanguageTag { LanguageTag(text)! }
func tags(_ text: String) -> [LanguageTag] { text.split(separator: " ").map { LanguageTag(String($0))! } }
