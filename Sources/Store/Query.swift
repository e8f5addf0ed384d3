internal import Words

/// What a person typed, read for one language. Operators of any search syntax are plain characters here; only quotation
/// marks mean something.
struct Query {
    struct Term {
        var form: Form
        /// Spellings that stand for the same place: a joined phone number, halves of a split word.
        var alternatives: [Form]
        /// Pieces of the run without spaces that the word begins.
        var pieces: [Form]
        var isStopWord: Bool
        /// Whether the person may still be typing it.
        var isPrefix: Bool
        var position: Int
        /// The quoted phrase that it belongs to.
        var phrase: Int?
    }

    var terms: [Term] = []

    /// Longer queries are cut: no leaflet needs more, and each word costs time.
    static let characterLimit = 2_000
    static let termLimit = 64

    init(_ text: String, _ analyzer: Analyzer) {
        let text = String(text.prefix(Self.characterLimit))
        var start = 0
        for (index, part) in quotedParts(text).enumerated() {
            read(part.text, analyzer, phrase: part.isQuoted ? index : nil, start: start)
            start += Self.characterLimit
        }
        if terms.allSatisfy(\.isStopWord) {
            for index in terms.indices { terms[index].isStopWord = false }
        }
        if let last = text.unicodeScalars.last, isWordCharacter(last), !terms.isEmpty {
            terms[terms.count - 1].isPrefix = true
        }
    }

    private mutating func read(_ text: String, _ analyzer: Analyzer, phrase: Int?, start: Int) {
        for word in analyzer.words(in: text) {
            if word.isExtra, let last = terms.indices.last(where: { terms[$0].position == start + word.position }) {
                if word.form.kind == .piece {
                    terms[last].pieces.append(word.form)
                } else {
                    terms[last].alternatives.append(word.form)
                }
            } else if terms.count < Self.termLimit {
                terms.append(
                    Term(
                        form: word.form, alternatives: [], pieces: [],
                        isStopWord: phrase == nil && analyzer.isStopWord(word.form), isPrefix: false,
                        position: start + word.position, phrase: phrase))
            }
        }
        dropSingles()
    }

    /// Single characters of Han and kana are compared only where a run has no pair.
    private mutating func dropSingles() {
        for index in terms.indices where terms[index].pieces.contains(where: { $0.exact.utf16.count > 1 }) {
            terms[index].pieces.removeAll { $0.exact.utf16.count == 1 }
        }
    }

    /// Words that say what is looked for, in order.
    var contentTerms: [Term] { terms.filter { !$0.isStopWord } }
}

/// Quoted phrases and what stands between them; a quotation mark without its partner is passed over.
private func quotedParts(_ text: String) -> [(text: String, isQuoted: Bool)] {
    var parts: [(text: String, isQuoted: Bool)] = []
    var rest = Substring(text)
    while let opening = rest.firstIndex(where: { closingMarks[$0] != nil }), let closing = closingMarks[rest[opening]],
        let end = rest[rest.index(after: opening)...].firstIndex(where: closing.contains)
    {
        parts.append((String(rest[..<opening]), false))
        parts.append((String(rest[rest.index(after: opening)..<end]), true))
        rest = rest[rest.index(after: end)...]
    }
    parts.append((String(rest), false))
    return parts.filter { !$0.text.isEmpty }
}

private let closingMarks: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "「": ["」"], "『": ["』"], "”": ["”"],
]

private func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.canonicalCombiningClass != .notReordered
        || [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
}
