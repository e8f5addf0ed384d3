/// A text cut into what search treats alike: words, stretches of digits, runs that are written without spaces.
struct SegmentedText {
    struct Segment {
        enum Kind {
            case word, number
            /// Han, kana, Thai, Lao, Khmer, Burmese: `parts` are the dictionary's words.
            case unspaced
        }

        var kind: Kind
        /// Offsets in UTF-16 code units.
        var start: Int
        var end: Int
        var parts: [Range<Int>] = []
    }

    private let units: [UInt16]
    private let breaks: [(end: Int, wordClass: WordClass)]
    private var index = 0
    /// Where the segment at `index` begins.
    private var start = 0

    init(_ units: [UInt16], language: String) {
        self.units = units
        breaks = classifiedBreaks(of: units, .words, in: language)
    }

    /// The next segment; nil at the end.
    mutating func next() -> Segment? {
        while index < breaks.count {
            let (end, wordClass) = breaks[index]
            switch wordClass {
            case .none where !isUnspaced(units[start]): advance()
            case .number: return number()
            default:
                if isUnspaced(units[start]) { return run() }
                defer { advance() }
                return Segment(kind: .word, start: start, end: end)
            }
        }
        return nil
    }

    private mutating func advance() {
        start = breaks[index].end
        index += 1
    }

    private mutating func run() -> Segment {
        var segment = Segment(kind: .unspaced, start: start, end: start)
        while index < breaks.count, isUnspaced(units[start]) {
            segment.parts.append(start..<breaks[index].end)
            segment.end = breaks[index].end
            advance()
        }
        return segment
    }

    /// Digits and what may stand between the groups of one phone number: at most two separators.
    private mutating func number() -> Segment {
        var segment = Segment(kind: .number, start: start, end: breaks[index].end)
        advance()
        while index < breaks.count {
            var ahead = index
            while ahead < breaks.count, ahead - index < 3, breaks[ahead].wordClass == .none,
                numberSeparators.contains(units[breaks[ahead].end - 1])
            { ahead += 1 }
            let gap = ahead == index ? 0 : breaks[ahead - 1].end - start
            guard ahead < breaks.count, breaks[ahead].wordClass == .number, gap <= 2 else { break }
            while index <= ahead { advance() }
            segment.end = start
        }
        return segment
    }
}

/// Space, no-break spaces, hyphens, full stop, slash, brackets.
private let numberSeparators: Set<UInt16> = Set(" \u{A0}\u{202F}\u{2009}-\u{2010}\u{2011}\u{2013}./()".utf16)

/// A group of ASCII digits with its place.
struct DigitGroup {
    var digits: String
    var start: Int
    var end: Int
}

/// The groups of digits in a stretch of text, digits of every script as ASCII ones, letters (as in `5G`) kept.
func digitGroups(_ units: ArraySlice<UInt16>) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var offset = units.startIndex
    var isOpen = false
    for scalar in String(decoding: units, as: UTF16.self).unicodeScalars {
        let end = offset + scalar.utf16.count
        defer { offset = end }
        guard scalar.properties.numericType != nil || scalar.properties.isAlphabetic else {
            isOpen = false
            continue
        }
        if !isOpen { groups.append(DigitGroup(digits: "", start: offset, end: end)) }
        isOpen = true
        groups[groups.count - 1].digits.unicodeScalars.append(asciiDigit(scalar) ?? scalar)
        groups[groups.count - 1].end = end
    }
    return groups
}

/// The ASCII digit of a decimal digit in any script.
func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Unicode.Scalar(UInt8(0x30 + Int(value)))
}

/// Groups of digits written as one number; an international one also without its country code, as people at home dial it.
func joinedNumbers(_ groups: [String], international: Bool) -> [String] {
    guard groups.count > 1 else { return [] }
    let joined = groups.joined()
    guard joined.utf8.count <= 20 else { return [] }
    let national = groups.dropFirst().joined()
    let hasCode = international || groups[0].hasPrefix("00")
    return hasCode && groups.count > 2 ? [joined, national] : [joined]
}
