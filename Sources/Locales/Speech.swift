/// How a language says numbers and how fast it is read, from `speech.yaml`.
package struct SpeechHabits: Hashable, Sendable {
    package enum Grouping: String, Sendable { case singles, pairs, triples }

    /// Names of 0 to 9; nil where one of them is unknown.
    package var digits: [String]?
    /// The name of `+`.
    package var plus: String?
    package var grouping: Grouping
    /// Whether a number is said twice.
    package var twice: Bool
    package var charactersPerSecond: Double
    /// Written form to spoken form.
    package var abbreviations: [String: String]
    package var source: String
    package var review: Messages.Review
}

extension Languages {
    /// The habits of a language or of its nearest parent; nil where none are known.
    package func speech(of tag: LanguageTag) -> SpeechHabits? { nil }
}
