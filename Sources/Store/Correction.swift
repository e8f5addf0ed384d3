internal import Words

/// A word that the index lacks, and the one that was searched for instead.
struct Correction {
    /// Place among the query's terms.
    var term: Int
    var form: Int
}

extension Segment {
    /// For each word of a query that stands nowhere, the likeliest word of this language's index.
    func corrections(of query: Query) -> [Correction] {
        query.terms.indices.compactMap { index in
            let term = query.terms[index]
            guard term.form.kind == .word, term.phrase == nil, forms(matching: term).isEmpty else { return nil }
            return nearest(to: term.form.folded, asPrefix: term.isPrefix).map { Correction(term: index, form: $0) }
        }
    }

    /// The word at the least edit distance: 1 for words of 4 letters and more, 2 from 8; of equals the more frequent.
    private func nearest(to word: String, asPrefix: Bool) -> Int? {
        let letters = Array(word.unicodeScalars)
        guard letters.count >= 4, !isUnspaced(word) else { return nil }
        let limit = letters.count >= 8 ? 2 : 1
        let mask = letterMask(word.utf8)
        var best: (form: Int, distance: Int, frequency: UInt32)?
        for form in 0..<formCount where kinds[form] == Form.Kind.word.rawValue {
            let bytes = folded.bytes(of: form)
            // Each edit changes at most two letters of the set; a prefix lacks some.
            let difference = asPrefix ? mask & ~letterMask(bytes) : mask ^ letterMask(bytes)
            guard difference.nonzeroBitCount <= (asPrefix ? limit * 4 : limit * 8) else { continue }
            let other = Array(folded[form].unicodeScalars)
            guard other.count >= letters.count - limit, asPrefix || other.count <= letters.count + limit else {
                continue
            }
            guard let distance = editDistance(letters, other, limit: limit, asPrefix: asPrefix) else { continue }
            let isBetter = best.map { (distance, $0.frequency) < ($0.distance, frequency[form]) } ?? true
            if isBetter { best = (form, distance, frequency[form]) }
        }
        return best?.form
    }

    /// Words that share most of their 4-grams with those of a query, the likest first.
    func near(_ query: Query, limit: Int = 5) -> [String] {
        var shared: [Int: Int] = [:]
        for term in query.contentTerms {
            for gram in term.form.grams { for (form, _) in forms(withGram: gram) { shared[form, default: 0] += 1 } }
        }
        let wanted = query.contentTerms.map(\.form.grams.count).max() ?? 0
        let scored = shared.map { form, count in
            (form, Double(2 * count) / Double(wanted + folded[form].utf16.count - 1))
        }
        return scored.filter { $0.1 >= 0.35 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(limit).map { exact[$0.0] }
    }
}

/// A bit for each letter, letters that share one counted together: tells at once that two words differ too much.
private func letterMask(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into another, each place edited once
/// (optimal string alignment); nil beyond the limit.
///
/// - Parameter asPrefix: whether the first may be the beginning of the second.
func editDistance(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int, asPrefix: Bool = false
) -> Int? {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 1...max(1, first.count) where row <= first.count {
        var current = [row] + [Int](repeating: 0, count: second.count)
        for column in 1..<(second.count + 1) {
            let isEqual = first[row - 1] == second[column - 1]
            var least = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isEqual ? 0 : 1))
            if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                least = min(least, beforePrevious[column - 2] + 1)
            }
            current[column] = least
        }
        if current.min()! > limit { return nil }
        (beforePrevious, previous) = (previous, current)
    }
    let distance = asPrefix ? previous.min()! : previous[second.count]
    return distance <= limit ? distance : nil
}
