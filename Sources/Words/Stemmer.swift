internal import CStemmer
internal import Locales

/// The stem of a word: Snowball's where libstemmer knows the language, our own for Ukrainian, else the word itself.
final class Stemmer {
    enum Algorithm: Sendable {
        /// A name of libstemmer.
        case snowball(String, replacing: [Character: Character])
        case ukrainian
        case arabic
        case none
    }

    private let algorithm: Algorithm
    private let handle: OpaquePointer?

    init(_ algorithm: Algorithm) {
        self.algorithm = algorithm
        handle =
            switch algorithm {
            case .snowball(let name, _): sb_stemmer_new(name, nil)
            case .arabic: sb_stemmer_new("arabic", nil)
            case .ukrainian, .none: nil
            }
    }

    deinit { sb_stemmer_delete(handle) }

    func stem(_ word: String) -> String {
        switch algorithm {
        case .none: word
        case .ukrainian: ukrainianStem(word)
        case .arabic: snowball(withoutArabicArticle(word))
        case .snowball(_, let replacing):
            snowball(replacing.isEmpty ? word : String(word.map { replacing[$0] ?? $0 }))
        }
    }

    private func snowball(_ word: String) -> String {
        guard handle != nil else { return word }
        let bytes = Array(word.utf8)
        guard let stem = sb_stemmer_stem(handle, bytes, Int32(bytes.count)) else { return word }
        return String(decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))), as: UTF8.self)
    }

    static func algorithm(for tag: LanguageTag) -> Algorithm {
        switch tag.language {
        case "uk": .ukrainian
        case "ar": .arabic
        // libstemmer's Romanian was written for the letters with cedilla.
        case "ro": .snowball("romanian", replacing: ["ș": "ş", "ț": "ţ"])
        case "sr" where tag.script != "Latn", "sr" where tag.script != "Cyrl": .snowball("serbian", replacing: [:])
        default: snowballNames[tag.language].map { .snowball($0, replacing: [:]) } ?? .none
        }
    }
}

/// libstemmer's names by language; what this list lacks is compared by whole words and 4-grams.
private let snowballNames = [
    "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "eu": "basque",
    "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
    "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ru": "russian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
]

/// An Arabic word without ال and the conjunctions and prepositions that are written before it.
func withoutArabicArticle(_ word: String) -> String {
    for prefix in arabicPrefixes where word.hasPrefix(prefix) {
        let rest = word.dropFirst(prefix.count)
        return rest.unicodeScalars.count >= 2 ? String(rest) : word
    }
    return word
}

let arabicPrefixes = ["وال", "فال", "بال", "كال", "لل", "ال"]

/// A Ukrainian word without the reflexive ending and the longest ending that leaves three letters.
func ukrainianStem(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)[...]
    if letters.count > 4, letters.suffix(2) == ["с", "я"] || letters.suffix(2) == ["с", "ь"] { letters.removeLast(2) }
    for length in (1...ukrainianLongestEnding).reversed() where letters.count - length >= 3 {
        guard ukrainianEndings.contains(letters.suffix(length)) else { continue }
        letters.removeLast(length)
        break
    }
    var stem = String.UnicodeScalarView()
    stem.append(contentsOf: letters)
    return String(stem)
}

private let ukrainianLongestEnding = 5

/// Endings of nouns, adjectives and verbs.
private let ukrainianEndings: Set<ArraySlice<Unicode.Scalar>> = Set(
    """
    а я о е є у ю и і ї й ь ів їв ей ам ям ом ем єм ою ею єю ах ях ами ями ові еві єві ий ій ого его ому ему им їм \
    ими їми их їх ая яя ую юю ої еї єї ать ять уть ють ить їть ите іть ати яти ити іти ути ав яв ив ів ала яла ила \
    іла али яли или іли ало яло ило іло ення ання іння єння енням анням інням ості істю ість ований овано увати ують \
    ує аємо ємо имо
    """
    .split(separator: " ").map { Array($0.unicodeScalars)[...] })
