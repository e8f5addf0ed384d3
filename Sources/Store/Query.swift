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
        /// Folded beginnings of the words that the person may be typing; empty where the word is finished.
        var beginnings: [String]
        var isPrefix: Bool { !beginnings.isEmpty }
        var position: Int
        /// Offsets in UTF-16 code units of the query's text.
        var place: Range<Int>
        /// The quoted phrase that it belongs to.
        var phrase: Int?
    }

    private(set) var text: String
    private(set) var terms: [Term] = []
    private let analyzer: Analyzer

    /// Longer queries are cut, in Unicode scalars: no leaflet needs more, and each word costs time.
    static let characterLimit = 2_000
    static let termLimit = 64

    init(_ text: String, _ analyzer: Analyzer) {
        self.text = String(text.unicodeScalars.prefix(Self.characterLimit))
        self.analyzer = analyzer
        read()
    }

    /// The query with other words in the place of some.
    func replacing(_ words: [(term: Int, word: String)]) -> Query {
        var units = Array(text.utf16)
        for (term, word) in words.sorted(by: { $0.term > $1.term }) {
            units.replaceSubrange(terms[term].place, with: Array(word.utf16))
        }
        return Query(String(decoding: units, as: UTF16.self), analyzer)
    }

    private mutating func read() {
        for (index, part) in quotedParts(text).enumerated() {
            // No phrase and no pair reaches from one part into the next.
            read(part, phrase: part.isQuoted ? index : nil, start: index * Self.characterLimit * 2)
        }
        if terms.allSatisfy(\.isStopWord) {
            for index in terms.indices { terms[index].isStopWord = false }
        }
        if let last = text.unicodeScalars.last, isWordCharacter(last), !terms.isEmpty {
            let term = terms[terms.count - 1]
            terms[terms.count - 1].beginnings = ([term.form] + term.alternatives).flatMap(analyzer.beginnings)
        }
    }

    private mutating func read(_ part: QueryPart, phrase: Int?, start: Int) {
        for word in analyzer.words(in: String(part.text)) {
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
                        isStopWord: phrase == nil && analyzer.isStopWord(word.form), beginnings: [],
                        position: start + word.position,
                        place: (part.offset + word.start)..<(part.offset + word.end), phrase: phrase))
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
private func quotedParts(_ text: String) -> [QueryPart] {
    var parts: [QueryPart] = []
    func add(_ part: Substring, _ isQuoted: Bool) {
        let offset = text.utf16.distance(from: text.startIndex, to: part.startIndex)
        if !part.isEmpty { parts.append(QueryPart(text: part, offset: offset, isQuoted: isQuoted)) }
    }
    var rest = Substring(text)
    while let opening = rest.firstIndex(where: { closingMarks[$0] != nil }), let closing = closingMarks[rest[opening]],
        let end = rest[rest.index(after: opening)...].firstIndex(where: closing.contains)
    {
        add(rest[..<opening], false)
        add(rest[rest.index(after: opening)..<end], true)
        rest = rest[rest.index(after: end)...]
    }
    add(rest, false)
    return parts
}

private struct QueryPart {
    var text: Substring
    /// Of its beginning, in UTF-16 code units of the query.
    var offset: Int
    var isQuoted: Bool
}

private let closingMarks: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "「": ["」"], "『": ["』"], "”": ["”"],
]

private func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.canonicalCombiningClass != .notReordered
        || [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
}
