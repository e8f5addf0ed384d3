import Foundation
import Locales
import Samples

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
