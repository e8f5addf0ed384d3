internal import Words

/// Which documents of one language answer a query, the best first.
///
/// Three sums of BM25: stems, 4-grams of the words, and neighbouring words. Stop words count a quarter.
struct Ranking {
    struct Ranked {
        var document: Int
        var score: Float
        /// The best section after the head, or nil where only the head has what was asked.
        var section: Int?
        /// Whether every word that says something stands in it.
        var hasAll: Bool
        /// Whether every stretch without spaces stands in it, and every other word that says something.
        var hasRuns: Bool
    }

    enum Weight {
        static let stopWord: Float = 0.25
        static let grams: Float = 0.4
        static let pair: Float = 0.4
        /// The very words, beside their stems, where somebody types words and no question; shared among them.
        static let sameWord: Float = 3
    }

    /// What the glossary adds, each word with the forms that it was found in.
    let synonyms: [(synonym: Glossary.Synonym, words: [[(form: Int, factor: Float)]])]
    /// The forms that each term was found in.
    private(set) var matches: [[(form: Int, factor: Float)]]
    private var scorer: Scorer
    private let segment: Segment
    let query: Query
    /// A bit for each of the content terms that stands in the document.
    private var present: [UInt64]
    /// How many of the query's grams stand in the document.
    private var gramCounts: [UInt16]
    private var gramTotal = 0
    /// How many pieces of the query's runs stand in the document.
    private var pieceCounts: [UInt16]
    private var pieceTotal = 0
    private var places = PlaceCache()

    /// The share of a query's grams that makes a document an answer in which none of its words stands.
    private static let gramShare = 0.5
    /// So many words without a stop word are taken for keywords rather than a question: what has all comes first.
    private static let keywords = 2...4

    init(_ query: Query, in segment: Segment, synonyms: [Glossary.Synonym] = []) {
        self.query = query
        self.synonyms = synonyms.map { ($0, $0.words.map { segment.forms(withStem: $0.stem) }) }
        self.segment = segment
        scorer = Scorer(segment)
        present = [UInt64](repeating: 0, count: segment.documentCount)
        gramCounts = [UInt16](repeating: 0, count: segment.documentCount)
        pieceCounts = gramCounts
        matches = query.terms.map { segment.forms(matching: $0) }
        scoreTerms()
        scoreSameWords()
        scoreSynonyms()
        scoreGrams()
        scoreRuns()
        scorePairs()
    }

    private mutating func scoreTerms() {
        var content = 0
        for (index, term) in query.terms.enumerated() {
            let weight = term.isStopWord ? Weight.stopWord : 1
            let found = scorer.add(matches[index], weight: weight, length: .words)
            guard !term.isStopWord else { continue }
            for document in found { present[document] |= 1 << UInt64(content) }
            content += 1
        }
    }

    /// Whoever types a rare word wants the leaflet that has it before one with another form of its stem.
    private mutating func scoreSameWords() {
        guard query.terms.count <= Self.keywords.upperBound, query.terms.allSatisfy({ !$0.isStopWord }) else { return }
        // Words of a run without spaces have no other forms, and a dictionary may have cut them from one word.
        for term in query.terms where !isUnspaced(term.form.folded) {
            let forms = segment.folded.range(of: term.form.folded).map { (form: $0, factor: Float(1)) }
            if !forms.isEmpty { scorer.add(forms, weight: Weight.sameWord / Float(query.terms.count), length: .words) }
        }
    }

    /// A synonym counts like the words that it stands for.
    private mutating func scoreSynonyms() {
        for (synonym, words) in synonyms where words.allSatisfy({ !$0.isEmpty }) {
            let found =
                words.count == 1
                ? scorer.add(words[0], weight: synonym.weight, length: .words)
                : scorer.add(places.counts(ofPhrase: words, in: segment), weight: synonym.weight * Float(words.count))
            let content = query.terms.indices.filter { !query.terms[$0].isStopWord }
            let bits = content.enumerated().reduce(UInt64(0)) { bits, term in
                synonym.terms.contains(term.element) ? bits | 1 << UInt64(term.offset) : bits
            }
            for document in found { present[document] |= bits }
        }
    }

    private mutating func scoreGrams() {
        var weights: [UInt64: Float] = [:]
        for term in query.terms {
            let weight = (term.isStopWord ? Weight.stopWord : 1) * Weight.grams
            for gram in term.form.grams { weights[gram] = max(weights[gram] ?? 0, weight) }
        }
        for (gram, weight) in weights.sorted(by: { $0.key < $1.key }) {
            score(segment.forms(withGram: gram), weight: weight)
        }
    }

    /// A dictionary cuts a stretch differently in different sentences, so that its words alone miss what was typed.
    private mutating func scoreRuns() {
        for run in query.runs {
            let isStopWord = run.terms.allSatisfy { query.terms[$0].isStopWord }
            for piece in run.pieces {
                let weight = (isStopWord ? Weight.stopWord : 1) * Weight.grams
                let found = score(segment.forms(withPiece: piece), weight: weight)
                guard !isStopWord else { continue }
                pieceTotal += 1
                for document in found { pieceCounts[document] += 1 }
            }
        }
    }

    @discardableResult
    private mutating func score(_ forms: [(form: Int, factor: Float)], weight: Float) -> [Int] {
        let isContent = weight >= Weight.grams
        if isContent { gramTotal += 1 }
        guard !forms.isEmpty else { return [] }
        let found = scorer.add(forms, weight: weight, length: .grams)
        if isContent { for document in found { gramCounts[document] += 1 } }
        return found
    }

    /// A bit for each content term that is written between spaces.
    private var spacedTerms: UInt64 {
        let inRuns = Set(query.runs.flatMap(\.terms))
        let content = query.terms.indices.filter { !query.terms[$0].isStopWord }
        return content.enumerated().reduce(UInt64(0)) {
            inRuns.contains($1.element) ? $0 : $0 | 1 << UInt64($1.offset)
        }
    }

    private func isAnswer(_ document: Int) -> Bool {
        present[document] != 0 || Double(gramCounts[document]) >= max(1, Double(gramTotal) * Self.gramShare)
    }

    private mutating func scorePairs() {
        for index in query.terms.indices.dropLast() {
            let (first, second) = (query.terms[index], query.terms[index + 1])
            guard !first.isStopWord, !second.isStopWord, second.position == first.position + 1 else { continue }
            let counts = places.neighbours(matches[index], matches[index + 1], in: segment)
            if !counts.isEmpty { scorer.add(counts, weight: Weight.pair) }
        }
    }

    /// The documents that pass, the best first; equal ones in the order of their ids.
    mutating func ranked(passing passes: (Int) -> Bool) -> [Ranked] {
        let phrases = sectionsOfPhrases()
        let content = query.contentTerms.count
        let all = content >= 64 ? UInt64.max : (1 << UInt64(content)) - 1
        let spaced = spacedTerms
        var result: [Ranked] = []
        for document in 0..<segment.documentCount where scorer.scores[document] > 0 {
            guard isAnswer(document), phrases?.contains(document) ?? true, passes(document) else { continue }
            result.append(
                Ranked(
                    document: document, score: scorer.scores[document], section: bestSection(of: document),
                    hasAll: content > 0 && present[document] & all == all,
                    hasRuns: pieceTotal > 0 && pieceCounts[document] == pieceTotal
                        && present[document] & spaced == spaced))
        }
        let wantsAll = Self.keywords.contains(content) && content == query.terms.count
        return result.sorted {
            if $0.hasRuns != $1.hasRuns { return $0.hasRuns }
            if wantsAll, $0.hasAll != $1.hasAll { return $0.hasAll }
            return ($1.score, $0.document) < ($0.score, $1.document)
        }
    }

    /// The forms of all words that say something.
    var contentForms: [(form: Int, factor: Float)] {
        zip(query.terms, matches).flatMap { $0.isStopWord ? [] : $1 } + synonyms.flatMap { $0.words.flatMap { $0 } }
    }

    /// How many words say something.
    var contentWeight: Float { Float(query.contentTerms.count) }

    private func bestSection(of document: Int) -> Int? {
        let sections = Int(segment.firstSection[document]) + 1..<Int(segment.firstSection[document + 1])
        let best = sections.max { (scorer.sectionScores[$0], $1) < (scorer.sectionScores[$1], $0) }
        return best.flatMap { scorer.sectionScores[$0] > 0 ? $0 : nil }
    }

    /// Documents that hold every quoted phrase; nil where nothing is quoted.
    private mutating func sectionsOfPhrases() -> Set<Int>? {
        var result: Set<Int>?
        for phrase in Set(query.terms.compactMap(\.phrase)).sorted() {
            let indices = query.terms.indices.filter { query.terms[$0].phrase == phrase }
            let sections = places.sections(withPhrase: indices.map { matches[$0] }, in: segment)
            let documents = Set(sections.map { segment.document(of: $0) })
            result = result?.intersection(documents) ?? documents
        }
        return result
    }
}

extension Segment {
    /// The forms that a query's term means, each with how much it counts, in the order of forms.
    func forms(matching term: Query.Term) -> [(form: Int, factor: Float)] {
        var factors: [Int: Float] = [:]
        func add(_ form: Int, _ factor: Float) { factors[form] = max(factors[form] ?? 0, factor) }
        for form in [term.form] + term.alternatives {
            for index in stems.range(of: form.stem) { for found in formsOfStem[index] { add(Int(found), 1) } }
            // Typed without marks where the language keeps them.
            for index in folded.range(of: form.folded) where kinds[index] != Form.Kind.piece.rawValue {
                add(index, FormFactor.sameLetters)
            }
        }
        if term.isPrefix {
            let factor = factors.isEmpty ? FormFactor.unfinished : FormFactor.longer
            for beginning in term.beginnings {
                for index in folded.range(withPrefix: beginning) where kinds[index] != Form.Kind.piece.rawValue {
                    add(index, factor)
                }
            }
        }
        return factors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func forms(withStem stem: String) -> [(form: Int, factor: Float)] {
        stems.range(of: stem).flatMap { formsOfStem[$0].map { (Int($0), 1) } }
    }

    /// The piece, and for a run that is shorter than one those that begin with it; not of one letter, which begins thousands.
    func forms(withPiece piece: Form) -> [(form: Int, factor: Float)] {
        let count = piece.exact.utf16.count
        let length = piece.exact.utf16.first.map(pieceLength) ?? count
        guard count < length, count > 1 || length == 2 else {
            return piece.grams.flatMap { forms(withGram: $0) }
        }
        return folded.range(withPrefix: piece.exact).filter { kinds[$0] == Form.Kind.piece.rawValue }.map { ($0, 1) }
    }

    func forms(withGram gram: UInt64) -> [(form: Int, factor: Float)] {
        let index = partition(gramKeys.count) { gramKeys[$0] >= gram }
        guard index < gramKeys.count, gramKeys[index] == gram else { return [] }
        return formsOfGram[index].map { (Int($0), 1) }
    }
}

/// How much a form counts that is not the word itself.
enum FormFactor {
    /// The same letters without marks.
    static let sameLetters: Float = 0.8
    /// A word that begins with an unfinished one.
    static let unfinished: Float = 1
    /// A word that begins with one that is a word by itself.
    static let longer: Float = 0.3
}
