internal import Words

/// The part of a text around the words that were found, as it stands in the text, cut between words.
struct Snippet {
    /// About what fits on two lines, in UTF-16 code units.
    static let width = 180
    /// Only so much of a long text is looked at, in UTF-16 code units.
    static let horizon = 12_000

    private let text: String
    private let words: [Word]
    private let weights: [Float]
    private let isMatch: [Bool]

    /// - Parameter weight: how much a form of the text counts, 0 where it was not looked for.
    init(of text: String, _ analyzer: Analyzer, weight: (Form) -> Float) {
        self.text = String(text.utf16.prefix(Self.horizon)) ?? text
        let words = analyzer.words(in: self.text).filter { $0.form.kind != .piece }
        let weights = words.map { weight($0.form) }
        isMatch = weights.map { $0 > 0 }
        self.words = words
        self.weights = weights
    }

    var segments: [SearchHit.Segment] {
        let window = bestWindow()
        let units = Array(text.utf16)
        var result: [SearchHit.Segment] = []
        func add(_ start: Int, _ end: Int, _ match: Bool?) {
            guard start < end else { return }
            let part = String(decoding: units[start..<end], as: UTF16.self).map { $0.isNewline ? " " : $0 }
            result.append(SearchHit.Segment(text: String(part), match: match))
        }
        var position = window.lowerBound
        for (index, word) in words.enumerated()
        where isMatch[index] && word.start >= position && word.end <= window.upperBound {
            add(position, word.start, nil)
            add(word.start, word.end, true)
            position = word.end
        }
        add(position, window.upperBound, nil)
        if window.lowerBound > 0, !result.isEmpty { result[0].text = "… " + result[0].text }
        if window.upperBound < units.count, !result.isEmpty { result[result.count - 1].text += " …" }
        return result
    }

    /// The stretch of words with the most weight; the first of equals.
    private func bestWindow() -> Range<Int> {
        let length = text.utf16.count
        guard length > Self.width, !words.isEmpty else { return 0..<length }
        var best = (start: 0, weight: Float(-1))
        var end = 0
        var sum: Float = 0
        for start in words.indices {
            while end < words.count, words[end].end - words[start].start <= Self.width {
                sum += weights[end]
                end += 1
            }
            if weights[start] > 0 || start == 0, sum > best.weight + 0.001 { best = (start, sum) }
            sum -= weights[start]
        }
        return extended(from: best.start, length: length)
    }

    /// A window that begins a few words before the first match, on a word, and ends after one.
    private func extended(from index: Int, length: Int) -> Range<Int> {
        var first = index
        while first > 0, words[index].start - words[first - 1].start <= Self.width / 4 { first -= 1 }
        let start = first == 0 ? 0 : words[first].start
        let last = words.last { $0.end - start <= Self.width }
        let end = last.map { $0.end == words.last!.end ? length : $0.end } ?? length
        return start..<max(start, end)
    }
}
