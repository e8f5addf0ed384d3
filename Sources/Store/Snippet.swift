internal import Words

/// A text cut into words once, to be shown for any number of queries.
struct AnalyzedText: Sendable {
    /// Only so much of a long text is looked at, in Unicode scalars.
    static let horizon = 12_000

    let units: [UInt16]
    /// The forms of the text, each once.
    let forms: [Form]
    let words: [(form: Int, start: Int, end: Int)]

    init(_ text: String, _ analyzer: Analyzer) {
        let cut = text.utf8.count > Self.horizon ? String(text.unicodeScalars.prefix(Self.horizon)) : text
        units = cut.utf16.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        var numbers: [ObjectIdentifier: Int] = [:]
        var forms: [Form] = []
        words = analyzer.words(in: cut).filter { $0.form.kind != .piece }.map { word in
            let number = numbers[ObjectIdentifier(word.form)] ?? forms.count
            if number == forms.count {
                numbers[ObjectIdentifier(word.form)] = number
                forms.append(word.form)
            }
            return (number, word.start, word.end)
        }
        self.forms = forms
    }
}

/// The part of a text around the words that were found, as it stands in the text, cut between words.
struct Snippet {
    /// About what fits on two lines, in UTF-16 code units.
    static let width = 180

    private let text: AnalyzedText
    /// Of each word, 0 where it was not looked for.
    private let weights: [Float]

    /// - Parameter weight: how much a form of the text counts, 0 where it was not looked for.
    init(of text: AnalyzedText, weight: (Form) -> Float) {
        self.text = text
        let ofForm = text.forms.map(weight)
        weights = text.words.map { ofForm[$0.form] }
    }

    var segments: [SearchHit.Segment] {
        let window = bestWindow()
        var result: [SearchHit.Segment] = []
        func add(_ start: Int, _ end: Int, _ match: Bool?) {
            guard start < end else { return }
            result.append(
                SearchHit.Segment(text: String(decoding: text.units[start..<end], as: UTF16.self), match: match))
        }
        var position = window.lowerBound
        for (index, word) in text.words.enumerated()
        where weights[index] > 0 && word.start >= position && word.end <= window.upperBound {
            add(position, word.start, nil)
            add(word.start, word.end, true)
            position = word.end
        }
        add(position, window.upperBound, nil)
        if window.lowerBound > 0 { result.insert(SearchHit.Segment(text: "… "), at: 0) }
        if window.upperBound < text.units.count { result.append(SearchHit.Segment(text: " …")) }
        return result
    }

    /// The stretch of words with the most weight; the first of equals.
    private func bestWindow() -> Range<Int> {
        let words = text.words
        guard text.units.count > Self.width, !words.isEmpty else { return 0..<text.units.count }
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
        return extended(from: best.start)
    }

    /// A window that begins a few words before the first match, on a word, and ends after one.
    private func extended(from index: Int) -> Range<Int> {
        let words = text.words
        var first = index
        while first > 0, words[index].start - words[first - 1].start <= Self.width / 4 { first -= 1 }
        let start = first == 0 ? 0 : words[first].start
        guard let last = words.lastIndex(where: { $0.end - start <= Self.width }), last < words.count - 1 else {
            return start..<text.units.count
        }
        return start..<max(start, words[last].end)
    }
}
