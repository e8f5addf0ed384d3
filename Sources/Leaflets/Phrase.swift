package import Markup

/// One line of text that may hold facts, as in a title or an SMS.
package struct Phrase: Hashable, Sendable {
    /// Only `.text` and `.fact`.
    package var pieces: [Inline]
    /// Line in the file.
    package var line: Int
}
