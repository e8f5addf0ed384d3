/// Text to search terms and sentences, per language: segment, fold, stem; one function for documents and queries.
///
/// `Analyzer.words` is where to start; `sentences` and `clusterEnds` serve whoever cuts a text into parts.

/// What search knows of one spelling of a word; the same for every place where it stands.
package final class Form: Sendable {
    package enum Kind: UInt8, Sendable {
        /// A word with a stem and a position.
        case word
        /// A number in ASCII digits; it has neither stem nor grams.
        case number
        /// Part of a run that is written without spaces: one of the overlapping pieces by which such runs are compared.
        case piece
    }

    package let kind: Kind
    /// NFKC with case folded.
    package let exact: String
    /// The exact form without what people leave out when they type: see `Folding`.
    package let folded: String
    /// The stem where the language has a stemmer, else the folded form; empty for a piece.
    package let stem: String
    /// Hashes of its character 4-grams, rising, each once.
    package let grams: [UInt64]

    init(_ kind: Kind, exact: String, folded: String, stem: String, grams: [UInt64]) {
        self.kind = kind
        self.exact = exact
        self.folded = folded
        self.stem = stem
        self.grams = grams
    }

    /// A form as an analyzer made it, read back from an index.
    package convenience init(rereading kind: Kind, exact: String, folded: String, stem: String) {
        let grams: [UInt64] =
            switch kind {
            case .word: Words.grams(ofWord: folded)
            case .number: []
            case .piece: [gram(Array(folded.utf16)[...])]
            }
        self.init(kind, exact: exact, folded: folded, stem: stem, grams: grams)
    }
}

/// A form at its place in a text.
package struct Word: Sendable {
    package let form: Form
    /// Offsets in UTF-16 code units of the text.
    package let start: Int
    package let end: Int
    /// Counts words from 0; forms that stand for one another at a place share it.
    package let position: Int
    /// Whether it stands beside another form of the same place: a joined number, a half of a split word, a piece.
    package let isExtra: Bool
}
