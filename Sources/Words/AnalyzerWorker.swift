/// The part of an analyzer that serves one thread: its stemmer, and the spellings that it has met.
///
/// Unchecked, since the analyzer's pool hands a worker to one call at a time and takes it back afterwards.
final class AnalyzerWorker: @unchecked Sendable {
    private let settings: AnalyzerSettings
    private let stemmer: Stemmer
    /// Forms by the spelling in the text; emptied when it grows beyond `cacheLimit`.
    private var known: [Known] = []
    /// Places in `known` by the hash of the spelling.
    private var places: [UInt64: Int32] = [:]
    /// All known spellings, one after another.
    private var spellings: [UInt16] = []
    private static let cacheLimit = 20_000

    private struct Known {
        var spelling: Range<Int>
        var form: Form
        /// Forms that stand for it at the same place.
        var others: [Form]
    }

    init(_ settings: AnalyzerSettings) {
        self.settings = settings
        stemmer = Stemmer(settings.algorithm)
    }

    func words(in units: [UInt16]) -> [Word] {
        var text = SegmentedText(units, language: settings.language)
        if known.count > Self.cacheLimit { (known, places, spellings) = ([], [:], []) }
        var words: [Word] = []
        words.reserveCapacity(units.count / 5)
        var position = 0
        while let segment = text.next() {
            switch segment.kind {
            case .word: add(number(of: units, segment), at: segment, position, to: &words)
            case .number:
                position += addNumbers(segment, units, position, to: &words)
                continue
            case .unspaced:
                position += addRun(segment, units, position, to: &words)
                continue
            }
            position += 1
        }
        return words
    }

    private func add(_ number: Int, at segment: SegmentedText.Segment, _ position: Int, to words: inout [Word]) {
        let (start, end) = (segment.start, segment.end)
        words.append(Word(form: known[number].form, start: start, end: end, position: position, isExtra: false))
        for form in known[number].others {
            words.append(Word(form: form, start: start, end: end, position: position, isExtra: true))
        }
    }

    // MARK: Words

    private func number(of units: [UInt16], _ segment: SegmentedText.Segment) -> Int {
        number(of: units[segment.start..<segment.end]) { newForms($0) }
    }

    /// The place in `known` of a spelling, whose forms are made once; `seed` keeps two kinds of spellings apart.
    private func number(of spelling: ArraySlice<UInt16>, seed: UInt64 = 0, make: ([UInt16]) -> [Form]) -> Int {
        let hash = hash(of: spelling, seed: seed)
        if let place = places[hash], isSame(known[Int(place)].spelling, spelling) { return Int(place) }
        let forms = make(Array(spelling))
        let start = spellings.count
        spellings.append(contentsOf: spelling)
        known.append(Known(spelling: start..<spellings.count, form: forms[0], others: Array(forms.dropFirst())))
        places[hash] = Int32(known.count - 1)
        return known.count - 1
    }

    private func isSame(_ place: Range<Int>, _ spelling: ArraySlice<UInt16>) -> Bool {
        guard place.count == spelling.count else { return false }
        return spellings.withUnsafeBufferPointer { known in
            spelling.withUnsafeBufferPointer { units in
                for index in units.indices where known[place.lowerBound + index] != units[index] { return false }
                return true
            }
        }
    }

    /// The word, then the halves around a zero-width non-joiner, with which people type a space or nothing.
    private func newForms(_ units: [UInt16]) -> [Form] {
        let folding = settings.folding
        let exact = withoutElision(folding.exact(units))
        let word = form(exact)
        guard folding.script(of: exact) == .arabic, units.contains(Self.nonJoiner) else { return [word] }
        let halves = units.split(separator: Self.nonJoiner).filter { $0.count > 1 }
        return [word] + (halves.count < 2 ? [] : halves.map { form(folding.exact(Array($0))) })
    }

    private static let nonJoiner: UInt16 = 0x200C

    private func form(_ exact: String) -> Form {
        let folding = settings.folding
        let folded = folding.folded(exact)
        guard folded.utf8.contains(where: { !(0x30...0x39).contains($0) }) else {
            return Form(.number, exact: folded, folded: folded, stem: folded, grams: [])
        }
        let stem = stemmer.stem(exact)
        return Form(
            .word, exact: exact, folded: folded, stem: folding.keepsMarks ? stem : folding.folded(stem),
            grams: settings.makesGrams ? grams(ofWord: folded) : [])
    }

    private func withoutElision(_ exact: String) -> String {
        guard !settings.elisions.isEmpty, let apostrophe = exact.utf8.firstIndex(of: UInt8(ascii: "'")),
            settings.elisions.contains(String(exact[..<apostrophe]))
        else { return exact }
        let rest = exact[exact.utf8.index(after: apostrophe)...]
        return rest.isEmpty ? exact : String(rest)
    }

    // MARK: Numbers

    /// Each group of digits, and the groups joined: a phone number is found with spaces and without.
    private func addNumbers(
        _ segment: SegmentedText.Segment, _ units: [UInt16], _ position: Int, to words: inout [Word]
    ) -> Int {
        let groups = digitGroups(units[segment.start..<segment.end])
        for (index, group) in groups.enumerated() {
            let form = Form(.number, exact: group.digits, folded: group.digits, stem: group.digits, grams: [])
            words.append(
                Word(form: form, start: group.start, end: group.end, position: position + index, isExtra: false))
        }
        for joined in joinedNumbers(groups.map(\.digits), international: isInternational(segment, units)) {
            let form = Form(.number, exact: joined, folded: joined, stem: joined, grams: [])
            words.append(
                Word(form: form, start: segment.start, end: segment.end, position: position, isExtra: true))
        }
        return groups.count
    }

    private func isInternational(_ segment: SegmentedText.Segment, _ units: [UInt16]) -> Bool {
        segment.start > 0 && (units[segment.start - 1] == 0x2B || units[segment.start - 1] == 0xFF0B)
    }

    // MARK: Runs without spaces

    /// The dictionary's words, and overlapping pieces, since a dictionary cuts a word differently in different sentences.
    private func addRun(
        _ segment: SegmentedText.Segment, _ units: [UInt16], _ position: Int, to words: inout [Word]
    ) -> Int {
        for (index, part) in segment.parts.enumerated() {
            let word = SegmentedText.Segment(kind: .word, start: part.lowerBound, end: part.upperBound)
            add(number(of: units, word), at: word, position + index, to: &words)
        }
        let run = Array(
            settings.folding.folded(settings.folding.exact(Array(units[segment.start..<segment.end]))).utf16)
        for piece in pieces(ofRun: run) {
            words.append(
                Word(
                    form: pieceForm(piece), start: segment.start, end: segment.end, position: position, isExtra: true))
        }
        return segment.parts.count
    }

    private func pieceForm(_ units: ArraySlice<UInt16>) -> Form {
        let number = number(of: units, seed: 1) { units in
            let text = String(decoding: units, as: UTF16.self)
            return [Form(.piece, exact: text, folded: text, stem: "", grams: [gram(units[...])])]
        }
        return known[number].form
    }
}

/// FNV-1a over UTF-16 code units: faster than hashing a string by its characters, which normalises it.
private func hash(of units: ArraySlice<UInt16>, seed: UInt64) -> UInt64 {
    units.withUnsafeBufferPointer { buffer in
        buffer.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
