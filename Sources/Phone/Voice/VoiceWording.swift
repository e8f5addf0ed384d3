internal import Foundation
internal import Locales
internal import Words

/// A written sentence as spoken words: numbers and abbreviations in words, signs that nobody says left out.
struct VoiceWording {
    let numbers: VoiceNumbers
    /// Phone numbers that the leaflet names, as they stand in its text.
    let known: Set<String>
    private let abbreviations: [String: String]

    init(languages: Languages, tag: LanguageTag, known: Set<String>) {
        numbers = VoiceNumbers(languages: languages, tag: tag)
        self.known = known
        abbreviations = numbers.habits?.abbreviations ?? [:]
    }

    /// The spans of a sentence, and the phone numbers that were said in it.
    func spans(_ sentence: some StringProtocol, isStrong: Bool = false) -> (spans: [VoiceSpan], phones: [String]) {
        let scalars = Array(sentence.unicodeScalars)
        var spans: [VoiceSpan] = []
        var phones: [String] = []
        var place = 0
        for token in TextToken.scan(scalars) {
            append(words: scalars[place..<token.range.lowerBound], isStrong, to: &spans)
            place = token.range.upperBound
            let written = String(String.UnicodeScalarView(scalars[token.range]))
            let isKnown = known.contains(written)
            let spoken = numbers.spoken(token, scalars[token.range], isKnown: isKnown) ?? ""
            if isKnown { phones.append(written) }
            let isGlued = spans.last?.spoken.unicodeScalars.last?.properties.isAlphabetic == true
            if place < scalars.count { skipOrdinal(scalars, &place) }
            let runsOn = place < scalars.count && scalars[place].properties.isAlphabetic && needsSpaces
            spans.append(
                VoiceSpan(
                    (isGlued && needsSpaces ? " " : "") + spoken + (runsOn ? " " : ""), written: written,
                    isStrong: isStrong))
        }
        append(words: scalars[place...], isStrong, to: &spans)
        return (Self.tidied(spans), phones)
    }

    /// Whether words are set apart by spaces, so that a number must not touch its neighbours.
    private var needsSpaces: Bool {
        !["Hans", "Hant", "Jpan", "Thai", "Khmr", "Laoo", "Mymr"].contains(numbers.tag.script)
    }

    private static let ordinals: [String: [String]] = [
        "en": ["st", "nd", "rd", "th"], "fr": ["er", "re", "ère", "ème", "e"], "es": ["º", "ª", "er"],
        "it": ["º", "ª", "°"], "pt": ["º", "ª"],
    ]

    /// `19th` is said as the number alone.
    private func skipOrdinal(_ scalars: [Unicode.Scalar], _ place: inout Int) {
        let suffix = scalars[place...].prefix { $0.properties.isAlphabetic || $0 == "°" }
        let text = String(String.UnicodeScalarView(suffix))
        if Self.ordinals[numbers.tag.language]?.contains(text) == true { place += suffix.count }
    }

    /// Words without numbers: abbreviations in full, signs by their nearest pause.
    private func append(words scalars: ArraySlice<Unicode.Scalar>, _ isStrong: Bool, to spans: inout [VoiceSpan]) {
        var word = String.UnicodeScalarView()
        var plain = ""
        func closeWord() {
            let text = String(word)
            word = String.UnicodeScalarView()
            if let full = abbreviations[text] {
                if !plain.isEmpty { spans.append(VoiceSpan(plain, isStrong: isStrong)) }
                plain = ""
                spans.append(VoiceSpan(full, written: text, isStrong: isStrong))
            } else {
                plain += text
            }
        }
        for scalar in scalars {
            if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
                || scalar.properties.generalCategory == .spacingMark || scalar.properties.isJoinControl
            {
                word.append(scalar)
            } else {
                closeWord()
                plain += said(scalar)
            }
        }
        closeWord()
        if !plain.isEmpty { spans.append(VoiceSpan(plain, isStrong: isStrong)) }
    }

    private func said(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "/", "|": VoiceNumbers.comma(numbers.tag)
        case "\n": " "
        case "•", "*", "_", "#", "\u{AD}", "\u{200E}", "\u{200F}", "\u{FEFF}": ""
        default: String(scalar)
        }
    }

    /// One space between words, none before a mark that ends something.
    private static func tidied(_ spans: [VoiceSpan]) -> [VoiceSpan] {
        var result: [VoiceSpan] = []
        var isAfterSpace = true
        for var span in spans {
            var text = String.UnicodeScalarView()
            for scalar in span.spoken.unicodeScalars {
                let isSpace = scalar.properties.isWhitespace
                if isSpace && isAfterSpace { continue }
                isAfterSpace = isSpace
                text.append(isSpace ? " " : scalar)
            }
            span.spoken = String(text)
            if !span.spoken.isEmpty { result.append(span) }
        }
        if var last = result.popLast() {
            while last.spoken.last == " " { last.spoken.removeLast() }
            if !last.spoken.isEmpty { result.append(last) }
        }
        return result
    }
}
