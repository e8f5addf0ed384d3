internal import Locales

/// A written sentence as spoken words: numbers and abbreviations in words, signs that nobody says left out.
struct VoiceWording {
    let numbers: VoiceNumbers
    /// Phone numbers that the leaflet names, as they stand in its text.
    let known: Set<String>
    private let knownScalars: [[Unicode.Scalar]]
    private let abbreviations: [String: String]
    /// Code points of the longest abbreviation, and with which they begin: few words need be looked up.
    private let longest: Int
    private let beginnings: [Unicode.Scalar]
    /// Whether words are set apart by spaces, so that a number must not touch its neighbours.
    private let needsSpaces: Bool
    /// Whether short words are written in one piece with the next, as in Arabic and Ethiopic.
    private let takesPrefixes: Bool
    private let ordinals: [String: SpelledForm]

    init(languages: Languages, tag: LanguageTag, known: Set<String>) {
        numbers = VoiceNumbers(languages: languages, tag: tag)
        self.known = known
        knownScalars = known.map { Array($0.unicodeScalars) }
        abbreviations = numbers.habits?.abbreviations ?? [:]
        longest = abbreviations.keys.map(\.unicodeScalars.count).max() ?? 0
        beginnings = Array(Set(abbreviations.keys.compactMap(\.unicodeScalars.first)))
        needsSpaces = !["Hans", "Hant", "Jpan", "Thai", "Khmr", "Laoo", "Mymr"].contains(tag.script)
        takesPrefixes = ["Arab", "Ethi"].contains(tag.script)
        ordinals = Self.ordinals[tag.language] ?? [:]
    }

    /// The spans of a sentence, the phone numbers that were said in it, and whether an address is missing from it.
    func spans(_ sentence: some StringProtocol) -> (spans: [VoiceSpan], phones: [String], hasAddress: Bool) {
        let scalars = Array(sentence.unicodeScalars)
        var spans = VoiceSpans()
        var phones: [String] = []
        var place = 0
        var hasAddress = false
        for token in TextToken.scan(scalars, known: knownScalars) {
            hasAddress = hasAddress || token.kind == .address
            append(words: scalars[place..<token.range.lowerBound], to: &spans)
            place = token.range.upperBound
            let written = String(String.UnicodeScalarView(scalars[token.range]))
            let isKnown = known.contains(written)
            let spoken = said(token, in: scalars, isKnown: isKnown, until: &place)
            if isKnown { phones.append(written) }
            let isGlued = takesPrefixes && hasPrefix(scalars[..<token.range.lowerBound])
            if needsSpaces, !isGlued, spans.last?.isLetter == true { spans.append(" ") }
            spans.append(spoken)
            if needsSpaces, place < scalars.count, scalars[place].isLetter { spans.append(" ") }
            spans.close(written: written)
        }
        append(words: scalars[place...], to: &spans)
        return (spans.finished, phones, hasAddress)
    }

    /// A number as it is said where it stands; `place` moves past a sign that belongs to it.
    private func said(
        _ token: TextToken, in scalars: [Unicode.Scalar], isKnown: Bool, until place: inout Int
    ) -> String {
        let ascii = String(String.UnicodeScalarView(scalars[token.range].map(VoiceNumbers.ascii)))
        if !isKnown, token.kind == .plain || token.kind == .grouped {
            if let end = degreesEnd(scalars, from: place), let value = numbers.plainNumber(ascii) {
                place = end
                return numbers.amount(value, .degrees)
            }
            if token.kind == .plain, let value = Int(ascii), !ascii.hasPrefix("0") {
                if let (form, end) = ordinal(scalars, from: place) {
                    place = end
                    return numbers.number(ascii, form)
                }
                let counting = VoiceCounting(numbers: numbers)
                return counting.said(value, after: scalars[..<token.range.lowerBound], before: scalars[place...])
            }
        }
        let spoken = numbers.spoken(token, scalars[token.range], isKnown: isKnown) ?? ""
        guard token.kind == .grouped, let word = VoiceNumbers.yearWords[numbers.tag.language], numbers.isDate(ascii),
            scalars[place...].dropFirst().starts(with: word.short.unicodeScalars)
        else { return spoken }
        place += 1 + word.short.unicodeScalars.count
        return spoken + " " + word.full
    }

    /// Whether a lone letter stands right before: "and", "to", "from" are written in one piece with a number.
    private func hasPrefix(_ left: ArraySlice<Unicode.Scalar>) -> Bool {
        left.last?.isLetter == true && left.dropLast().last?.isWordPart != true
    }

    /// The end of ` °C` after a number.
    private func degreesEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        let sign = scalars[start...].drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        if sign.first == "℃" { return sign.startIndex + 1 }
        guard sign.first == "°" else { return nil }
        let letter = sign.dropFirst().drop { $0 == " " || $0 == "\u{A0}" }
        guard letter.first == "C", letter.dropFirst().first?.isLetter != true else { return nil }
        return letter.startIndex + 1
    }

    /// What follows a number that is a place in an order, by language.
    private static let ordinals: [String: [String: SpelledForm]] = [
        "en": ["st": .ordinal, "nd": .ordinal, "rd": .ordinal, "th": .ordinal],
        "fr": [
            "er": .ordinal, "e": .ordinal, "ème": .ordinal, "nd": .ordinal, "re": .feminineOrdinal,
            "ère": .feminineOrdinal, "nde": .feminineOrdinal,
        ],
        "es": [
            "º": .ordinal, "°": .ordinal, ".º": .ordinal, "ª": .feminineOrdinal, ".ª": .feminineOrdinal, "er": .ordinal,
        ],
        "it": ["º": .ordinal, "°": .ordinal, "ª": .feminineOrdinal],
        "pt": ["º": .ordinal, "°": .ordinal, ".º": .ordinal, "ª": .feminineOrdinal, ".ª": .feminineOrdinal],
        "ru": [
            "-й": .ordinal, "-ый": .ordinal, "-я": .feminineOrdinal, "-ая": .feminineOrdinal, "-го": .day, "-ого": .day,
        ],
    ]

    private func ordinal(_ scalars: [Unicode.Scalar], from start: Int) -> (SpelledForm, end: Int)? {
        guard !ordinals.isEmpty else { return nil }
        let suffix = scalars[start...].prefix { $0.isLetter || "°.-".unicodeScalars.contains($0) }
        let text = String(String.UnicodeScalarView(suffix))
        guard let form = ordinals[text] else { return nil }
        return (form, start + suffix.count)
    }

    /// Words without numbers: abbreviations in full, signs by their nearest pause.
    private func append(words scalars: ArraySlice<Unicode.Scalar>, to spans: inout VoiceSpans) {
        var place = scalars.startIndex
        while place < scalars.endIndex {
            var end = Self.wordEnd(scalars, from: place)
            guard end > place else {
                append(sign: scalars[place], to: &spans)
                place += 1
                continue
            }
            let dotted = Self.dottedEnd(scalars, from: place, after: end)
            if let (short, full) = abbreviation(scalars[place..<dotted])
                ?? (dotted == end ? nil : abbreviation(scalars[place..<end]))
            {
                if short.contains(".") { end = dotted }
                spans.close()
                spans.append(full)
                spans.close(written: short)
            } else {
                for letter in place..<end { spans.append(scalars[letter]) }
            }
            place = end
        }
        spans.close()
    }

    private static func wordEnd(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int) -> Int {
        var end = start
        while end < scalars.endIndex, scalars[end].isWordPart { end += 1 }
        return end
    }

    /// The end of a word with what single points between capitals join to it, as in RE.V.ITA.
    private static func dottedEnd(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int, after word: Int) -> Int {
        var end = word
        while end > start, end + 1 < scalars.endIndex, scalars[end] == ".", scalars[end - 1].isCapital,
            scalars[end + 1].isCapital
        {
            end = wordEnd(scalars, from: end + 1)
        }
        return end
    }

    private func abbreviation(_ word: ArraySlice<Unicode.Scalar>) -> (short: String, full: String)? {
        guard let first = word.first, word.count <= longest, beginnings.contains(first) else { return nil }
        let short = String(String.UnicodeScalarView(word))
        return abbreviations[short].map { (short, $0) }
    }

    private func append(sign: Unicode.Scalar, to spans: inout VoiceSpans) {
        switch sign {
        case "/", "|", "\u{2044}", "\u{2215}": spans.append(VoiceNumbers.comma(numbers.tag))
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
