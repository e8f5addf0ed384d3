/// Interface messages from the ARB files, formatted by ICU MessageFormat.
package struct Messages: Sendable {
    package enum Argument: Hashable, Sendable {
        case text(String)
        case number(Int)
    }

    /// Whether a native speaker has checked the messages of a language.
    package enum Review: String, Sendable { case machine, reviewed }

    /// The message in the reader's language, or along its chain, or in English; never empty, whatever is missing.
    package func text(
        _ key: String, in reader: LanguageTag, _ arguments: [String: Argument] = [:]
    ) -> String { key }

    /// The language in which `text` answers; the reader's where the message is there.
    package func language(of key: String, for reader: LanguageTag) -> LanguageTag { reader }

    /// The review state of a language's messages; nil where it has no file.
    package func review(of tag: LanguageTag) -> Review? { nil }
}
