internal import Words

/// What a person typed, read for one language. Operators of any search syntax are plain characters here; only quotation
/// marks mean something.
struct Query {
    struct Term {
        var form: Form
        /// Spellings that stand for the same place: a joined phone number, halves of a split word.
        var alternatives: [Form]
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

    /// A stretch written without spaces.
    struct Run {
        /// Each once; all of them stand where the run stands. A run shorter than a piece is one, and may begin longer ones.
        var pieces: [Form]
        /// Of its words, among the query's terms.
        var terms: [Int]
    }

    private(set) var text: String
    private(set) var terms: [Term] = []
    private(set) var runs: [Run] = []
    private let analyzer: Analyzer
    /// Position of the run that is being read.
    private var lastRun = -1

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
            if word.form.kind == .piece {
                addPiece(word, start)
            } else if word.isExtra,
                let last = terms.indices.last(where: { terms[$0].position == start + word.position })
            {
                terms[last].alternatives.append(word.form)
            } else if terms.count < Self.termLimit {
                terms.append(
                    Term(
                        form: word.form, alternatives: [],
                        isStopWord: phrase == nil && analyzer.isStopWord(word.form), beginnings: [],
                        position: start + word.position,
                        place: (part.offset + word.start)..<(part.offset + word.end), phrase: phrase))
            }
        }
    }

    /// Pieces come after the words of their run, with the position of the first.
    private mutating func addPiece(_ word: Word, _ start: Int) {
        if lastRun != start + word.position {
            lastRun = start + word.position
            runs.append(Run(pieces: [], terms: terms.indices.filter { terms[$0].position >= lastRun }))
        }
        let units = word.form.exact.utf16
        let known = runs[runs.count - 1].pieces
        // The shorter pieces at the end say nothing that the whole ones do not.
        let isWhole = units.count == units.first.map(pieceLength)
        guard known.isEmpty || isWhole, !known.contains(where: { $0 === word.form }) else { return }
        runs[runs.count - 1].pieces.append(word.form)
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
