internal import CICU

/// Brings spellings together that people mean as one, by script; never strips what carries a word.
///
/// `exact` is NFKC with case folded. `folded` also drops Latin, Greek, Hebrew and Arabic marks and joins letters that
/// keyboards and habits confuse. Indic, Thai, Lao, Khmer, Burmese and Ethiopic vowels are letters and stay.
struct Folding: Sendable {
    /// Whether marks tell words apart, so that stems and stop words keep them (Vietnamese).
    let keepsMarks: Bool
    private let isTurkic: Bool
    /// Ethiopic letters that sound alike in the language.
    private let series: [EthiopicSeries]

    init(language: String) {
        keepsMarks = language == "vi"
        isTurkic = language == "tr" || language == "az"
        series = ethiopicSeries[language] ?? []
    }

    /// NFKC, case folded, apostrophes alike, decimal digits in ASCII, no invisible characters.
    func exact(_ units: [UInt16]) -> String {
        if let plain = asciiLowercased(units) { return plain }
        let folded = transform(units) { cicu_fold($0, $1, isTurkic ? 1 : 0, $2, $3) }
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: folded, as: UTF16.self).unicodeScalars {
            switch scalar.value {
            case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x2018, 0x2019, 0xFF07: text.append("'")
            // Soft hyphen, joiners, direction marks, zero-width space, byte order mark, variation selectors.
            case 0xAD, 0x61C, 0x200B...0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF: continue
            // No decimal digits but ASCII's below the Arabic ones: the common letters need no look-up.
            case ..<0x660: text.append(scalar)
            default: text.append(asciiDigit(scalar) ?? scalar)
            }
        }
        return String(text)
    }

    /// What is left of an exact form when it is typed in haste.
    func folded(_ exact: String) -> String {
        if exact.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "'") }) { return exact }
        var text = String.UnicodeScalarView()
        for scalar in decomposedWhereMarksFall(exact).unicodeScalars where scalar != "'" && !isDropped(scalar) {
            if mayBeReplaced(scalar), let replacement = replacements[scalar] {
                text.append(contentsOf: replacement.unicodeScalars)
            } else {
                text.append(series.isEmpty ? scalar : ethiopic(scalar))
            }
        }
        return text.isEmpty ? exact : String(text)
    }

    func script(of text: String) -> FoldingScript { FoldingScript(text.unicodeScalars.first) }

    private func asciiLowercased(_ units: [UInt16]) -> String? {
        guard !isTurkic, units.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(decoding: units.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF16.self)
    }

    /// Only Latin and Greek letters lose their marks, so only these are taken apart; й, ї and ў are Cyrillic letters.
    private func decomposedWhereMarksFall(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let script = FoldingScript(scalar)
            if scalar.value >= 0x80, script == .latin || script == .greek {
                result += String(decoding: transform(Array(scalar.utf16), cicu_nfd), as: UTF16.self)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.value < 0xCC0 && droppedMarks.contains { $0.contains(scalar.value) }
    }

    private func mayBeReplaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xDF...0x2FF, 0x3C2, 0x451, 0x622...0x6CC: true
        default: false
        }
    }

    /// The letter that stands for all that sound like this one: first its series, then its vowel.
    private func ethiopic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        var value = scalar.value
        if let found = series.first(where: { $0.from <= value && value < $0.from + 7 }) {
            value = found.to + value - found.from
        }
        return Unicode.Scalar(fourthOrders.contains(value) ? value - 3 : value) ?? scalar
    }
}

/// Scripts as far as folding tells them apart.
enum FoldingScript {
    case latin, greek, arabic, other

    init(_ scalar: Unicode.Scalar?) {
        switch scalar?.value ?? 0 {
        case 0x41...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
        default: self = .other
        }
    }
}

/// Whether a script is written without spaces between words.
func isUnspaced(_ unit: UInt16) -> Bool {
    switch unit {
    case 0xE01...0xE2E, 0xE30...0xE4E, 0xE81...0xECF, 0xEDC...0xEDF: true
    case 0x1000...0x103F, 0x1050...0x108F, 0x109A...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
    case 0x1780...0x17D3, 0x17D7, 0x17DC, 0x17DD: true
    default: isIdeographic(unit)
    }
}

/// Whether a word begins with a letter of such a script.
package func isUnspaced(_ word: String) -> Bool { word.utf16.first.map(isUnspaced) ?? false }

/// Han, Hiragana, Katakana, Bopomofo; surrogates of the supplementary Han planes count.
func isIdeographic(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0xD840...0xD888: true
    default: false
    }
}

/// Marks that fall: combining diacritics, Hebrew points, Arabic harakat and tatweel, the nuktas of Indic scripts.
private let droppedMarks: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x591...0x5BD, 0x5BF...0x5C7, 0x610...0x61A, 0x640...0x640, 0x64B...0x65F, 0x670...0x670,
    0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED, 0x93C...0x93C, 0x9BC...0x9BC, 0xA3C...0xA3C,
    0xABC...0xABC, 0xB3C...0xB3C, 0xCBC...0xCBC,
]

/// Letters that are written for one another.
private let replacements: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n",
    "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ɲ": "n", "ə": "e", "ς": "σ",
    "ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
]

private typealias EthiopicSeries = (from: UInt32, to: UInt32)

/// Seven letters each, one for each vowel. Amharic no longer hears ሐ ኀ ኸ apart from ሀ, nor ዐ from አ; Tigrinya does,
/// and says ኀ as ሐ. Neither hears ሠ apart from ሰ or ፀ from ጸ, which Eritrea and Ethiopia write differently.
private let ethiopicSeries: [String: [EthiopicSeries]] = [
    "am": [
        (0x1210, 0x1200), (0x1280, 0x1200), (0x12B8, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338),
    ],
    "ti": [(0x1280, 0x1210), (0x1220, 0x1230), (0x1340, 0x1338)],
]

/// ሃ ሓ ኣ ዓ: after these consonants the first vowel sounds like the fourth, in both languages.
private let fourthOrders: Set<UInt32> = [0x1203, 0x1213, 0x12A3, 0x12D3]
