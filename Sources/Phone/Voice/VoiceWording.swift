internal import Locales

/// A written sentence as spoken words: numbers and abbreviations in words, signs that nobody says left out.
struct VoiceWording {
    let numbers: VoiceNumbers
    /// Phone numbers that the leaflet names, as they stand in its text.
    let known: Set<String>
    private let abbreviations: [String: String]
    /// Code points of the longest abbreviation.
    private let longest: Int
    /// Whether words are set apart by spaces, so that a number must not touch its neighbours.
    private let needsSpaces: Bool
    private let ordinals: [String]

    init(languages: Languages, tag: LanguageTag, known: Set<String>) {
        numbers = VoiceNumbers(languages: languages, tag: tag)
        self.known = known
        abbreviations = numbers.habits?.abbreviations ?? [:]
        longest = abbreviations.keys.map(\.unicodeScalars.count).max() ?? 0
        needsSpaces = !["Hans", "Hant", "Jpan", "Thai", "Khmr", "Laoo", "Mymr"].contains(tag.script)
        ordinals = Self.ordinals[tag.language] ?? []
    }

    /// The spans of a sentence, and the phone numbers that were said in it.
    func spans(_ sentence: some StringProtocol) -> (spans: [VoiceSpan], phones: [String]) {
        let scalars = Array(sentence.unicodeScalars)
        var spans = VoiceSpans()
        var phones: [String] = []
        var place = 0
        for token in TextToken.scan(scalars) {
            append(words: scalars[place..<token.range.lowerBound], to: &spans)
            place = token.range.upperBound
            let written = String(String.UnicodeScalarView(scalars[token.range]))
            let isKnown = known.contains(written)
            let spoken = numbers.spoken(token, scalars[token.range], isKnown: isKnown) ?? ""
            if isKnown { phones.append(written) }
            if needsSpaces, spans.last?.isLetter == true { spans.append(" ") }
            spans.append(spoken)
            skipOrdinal(scalars, &place)
            if needsSpaces, place < scalars.count, scalars[place].isLetter { spans.append(" ") }
            spans.close(written: written)
        }
        append(words: scalars[place...], to: &spans)
        return (spans.finished, phones)
    }

    private static let ordinals: [String: [String]] = [
        "en": ["st", "nd", "rd", "th"], "fr": ["er", "re", "ère", "ème", "e"], "es": ["º", "ª", "er"],
        "it": ["º", "ª", "°"], "pt": ["º", "ª"],
    ]

    /// `19th` is said as the number alone.
    private func skipOrdinal(_ scalars: [Unicode.Scalar], _ place: inout Int) {
        guard !ordinals.isEmpty else { return }
        let suffix = scalars[place...].prefix { $0.isLetter || $0 == "°" }
        if ordinals.contains(String(String.UnicodeScalarView(suffix))) { place += suffix.count }
    }

    /// Words without numbers: abbreviations in full, signs by their nearest pause.
    private func append(words scalars: ArraySlice<Unicode.Scalar>, to spans: inout VoiceSpans) {
        var rest = scalars
        while let scalar = rest.first {
            let word = rest.prefix(while: \.isWordPart)
            if let (short, full) = abbreviation(word) {
                spans.close()
                spans.append(full)
                spans.close(written: short)
            } else {
                for scalar in word { spans.append(scalar) }
            }
            if word.isEmpty { append(sign: scalar, to: &spans) }
            rest = rest.dropFirst(max(1, word.count))
        }
        spans.close()
    }

    private func abbreviation(_ word: ArraySlice<Unicode.Scalar>) -> (short: String, full: String)? {
        guard !word.isEmpty, word.count <= longest else { return nil }
        let short = String(String.UnicodeScalarView(word))
        return abbreviations[short].map { (short, $0) }
    }

    private func append(sign: Unicode.Scalar, to spans: inout VoiceSpans) {
        switch sign {
        case "/", "|": spans.append(VoiceNumbers.comma(numbers.tag))
        case "•", "*", "_", "#", "\u{AD}", "\u{200E}", "\u{200F}", "\u{FEFF}": break
        default: spans.append(sign)
        }
    }
}

/// Spans in the making: one space between words, none at either end.
private struct VoiceSpans {
    private var spans: [VoiceSpan] = []
    /// The span that is not yet closed, in UTF-8.
    private var open: [UInt8] = []
    private var isAfterSpace = true
    /// What the last span, open or closed, was given last.
    private(set) var last: Unicode.Scalar?

    mutating func append(_ scalar: Unicode.Scalar) {
        last = scalar
        let isSpace = scalar.isSpace
        if isSpace && isAfterSpace { return }
        isAfterSpace = isSpace
        if isSpace {
            open.append(0x20)
        } else if scalar.isASCII {
            open.append(UInt8(scalar.value))
        } else {
            open += UTF8.encode(scalar)!
        }
    }

    mutating func append(_ text: String) { for scalar in text.unicodeScalars { append(scalar) } }

    /// Ends a span; `written` is how it stands in the leaflet.
    mutating func close(written: String? = nil) {
        if !open.isEmpty {
            spans.append(VoiceSpan(String(decoding: open, as: UTF8.self), written: written))
        } else if written != nil {
            last = nil
        }
        open.removeAll(keepingCapacity: true)
    }

    var finished: [VoiceSpan] {
        var result = spans
        guard isAfterSpace, var end = result.popLast() else { return result }
        end.spoken.removeLast()
        return end.spoken.isEmpty ? result : result + [end]
    }
}
