import Foundation
import Locales
import Samples
import Testing

@testable import Phone

/// A tag that the test knows to be well-formed.
func tag(_ text: String) -> LanguageTag { LanguageTag(text)! }

/// A file of other people's data, decoded.
func shared<T: Decodable>(_ type: T.Type, _ path: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: sharedData! + "/" + path)))
}

/// The concatenated parts of a text.
func parts(_ text: String, _ language: String = "en", _ change: (inout SMSOptions) -> Void = { _ in }) -> [SMSPart] {
    var options = SMSOptions()
    change(&options)
    return (try? SMSDraft(text, in: tag(language), numbers: [], options: options).parts) ?? []
}

/// Compares with a file of `Golden/`; `RECORD=1` writes it anew and fails, so that nobody records unawares.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let difference = zip(expected.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
    #expect(text == expected, "\(difference.map { "\($0)\n≠\n\($1)" } ?? "length")", sourceLocation: sourceLocation)
}
