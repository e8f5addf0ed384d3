internal import Foundation
internal import Locales

/// Which form of a number stands before a noun, in languages where one and two go by the noun's gender.
///
/// The nouns are those of leaflets: days and hours, doses and visits, people. A noun that no row knows counts as masculine,
/// which is what a dictionary gives and everybody understands.
struct VoiceCounting {
    let numbers: VoiceNumbers

    /// Endings and whole words of feminine nouns, and the words that only look so.
    private struct Nouns: Sendable {
        var endings: [String] = []
        var words: Set<String> = []
        var beginnings: [String] = []
        var others: Set<String> = []

        func holds(_ word: String) -> Bool {
            if others.contains(word) { return false }
            return words.contains(word) || endings.contains(where: word.hasSuffix)
                || beginnings.contains(where: word.hasPrefix)
        }
    }

    private static let feminine: [String: Nouns] = [
        "it": Nouns(endings: ["a", "zione", "sione"], words: ["dose", "notte", "classe"], others: ["problema"]),
        "fr": Nouns(
            endings: ["tion", "tions", "ée", "ées", "mme", "mmes"],
            words: [
                "semaine", "semaines", "heure", "heures", "fois", "personne", "personnes", "dose", "doses", "minute",
                "minutes", "seconde", "secondes", "nuit", "nuits", "fille", "filles", "visite", "visites",
            ], others: ["programme", "gramme", "grammes", "kilogramme", "kilogrammes", "homme", "hommes"]),
        "es": Nouns(
            endings: ["a", "as", "ción", "ciones", "dad", "dades"],
            words: ["vez", "veces", "dosis", "noche", "noches", "mujer", "mujeres", "tarde", "tardes"],
            others: ["día", "días", "problema", "problemas", "programa", "programas"]),
        "pt": Nouns(
            endings: ["a", "as", "ção", "ções", "dade", "dades"],
            words: ["vez", "vezes", "dose", "doses", "noite", "noites", "mulher", "mulheres", "tarde", "tardes"],
            others: ["dia", "dias", "problema", "problemas", "programa", "programas"]),
        "de": Nouns(
            endings: ["ung", "heit", "keit"],
            words: ["woche", "stunde", "minute", "sekunde", "dosis", "person", "frau", "nacht", "tablette"]),
        "ro": Nouns(
            endings: ["ă", "e"],
            words: ["oră", "ore", "zi", "zile", "săptămâni", "luni", "doze", "persoane", "ori", "nopți"]),
        "ru": Nouns(endings: ["а", "я", "ы", "и"], others: ["раза", "года", "дня", "часа", "месяца", "человека"]),
        "uk": Nouns(
            endings: ["а", "я"],
            beginnings: ["годин", "хвилин", "секунд", "доз", "таблет", "людин", "особ", "дитин", "жінк", "добі", "ноч"]),
        "pl": Nouns(
            endings: ["a"],
            beginnings: ["godzin", "minut", "sekund", "dawk", "tablet", "osob", "kobiet", "wizyt", "dob", "noc"]),
        "sq": Nouns(beginnings: ["jav", "or", "her", "doz", "dit", "minut", "sekond", "gra", "vajz", "net"]),
        "ar": Nouns(words: [
            "ساعات", "سنوات", "مرات", "جرعات", "دقائق", "ثوان", "ثواني", "ليال", "ليالي", "نساء", "وجبات", "حبات",
            "لغات",
            "دول", "مدن", "خطوات", "علامات",
        ]),
    ]

    /// Words after a number that are no nouns: `1 or 2 days`, `1 de enero`.
    private static let links: Set = [
        "oder", "und", "bis", "von", "или", "або", "lub", "ose", "sau", "và", "hoặc", "или", "при", "для",
    ]

    /// A whole number as it is said between its neighbours.
    func said(_ value: Int, after left: ArraySlice<Unicode.Scalar>, before right: ArraySlice<Unicode.Scalar>) -> String
    {
        let tag = numbers.tag
        // "COVID-19", "B2" and the Chinese "number two" are names.
        let isName = left.last.map { $0.isLetter && $0.isASCII || $0 == "-" || $0 == "第" } ?? false
        let word = isName ? "" : Self.word(right)
        if (1900...2099).contains(value), Self.isYear(after: left, before: right, in: tag) {
            return numbers.year("\(value)")
        }
        guard let form = Self.form(of: value, before: word, in: tag) else {
            return linked(numbers.number("\(value)"), value, word)
        }
        if tag.language == "ar" { return Self.arabic[value - 3] }
        let words = numbers.number("\(value)", form)
        return tag.language == "ro" && value == 1 ? form == .feminine ? "o" : "un" : words
    }

    /// Three to ten before feminine nouns, which ICU's rules lack.
    private static let arabic = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]

    /// The word that follows after at most one space.
    private static func word(_ right: ArraySlice<Unicode.Scalar>) -> String {
        let start = right.first == " " || right.first == "\u{A0}" ? right.dropFirst() : right
        return String(
            String.UnicodeScalarView(
                start.prefix { $0.isWordPart }))
    }

    private static let wordsBeforeYears: Set = ["in", "since", "until", "before", "after", "from", "by", "of", "year"]

    /// Years are said otherwise than counts in English and Chinese; everywhere else alike.
    private static func isYear(
        after left: ArraySlice<Unicode.Scalar>, before right: ArraySlice<Unicode.Scalar>, in tag: LanguageTag
    ) -> Bool {
        if tag.language == "zh" { return right.first == "年" }
        let word = left.dropLast().reversed().prefix { $0.isLetter }.reversed()
        return tag.language == "en" && left.last == " "
            && wordsBeforeYears.contains(String(String.UnicodeScalarView(word)).lowercased())
    }

    /// Words that change before any noun: Filipino `apatnapung segundo`, Somali `hal maalin`, Tamil `ஒரு வாரம்`.
    private func linked(_ words: String, _ value: Int, _ word: String) -> String {
        guard word.unicodeScalars.count > 2 else { return words }
        if value == 1, let one = ["so": "hal", "ta": "ஒரு"][numbers.tag.language] { return one }
        guard numbers.tag.language == "fil", numbers.habits?.numbers != nil, let last = words.last else { return words }
        return words + ("aeiou".contains(last) ? "ng" : last == "n" ? "g" : " na")
    }

    /// How a number is said before a word in its language; nil where it is said as when counting.
    static func form(of number: Int, before word: String, in tag: LanguageTag) -> SpelledForm? {
        let word = word.lowercased()
        let language = tag.language
        guard !word.isEmpty, !links.contains(word) else { return nil }
        if language == "zh" { return isMeasured(number, word) ? .masculine : nil }
        let isShort = word.unicodeScalars.count < 3 && !["an", "zi"].contains(word)
        guard language == "mt" || feminine[language] != nil, !isShort else { return nil }
        if language == "mt" { return (2...10).contains(number) ? .masculine : nil }
        if language == "ar" { return (3...10).contains(number) && isFeminine(word, in: language) ? .feminine : nil }
        guard ["ru", "uk"].contains(language), number % 10 == 1, number % 100 != 11 else {
            return isFeminine(word, in: language) ? .feminine : language == "ro" && number % 10 == 2 ? nil : .masculine
        }
        // The object: "через одну неделю".
        if word.hasSuffix("у") || word.hasSuffix("ю") { return .feminineObject }
        return isFeminine(word, in: language) ? .feminine : .masculine
    }

    private static func isFeminine(_ word: String, in language: String) -> Bool { feminine[language]!.holds(word) }

    /// Two is 两 before what is counted, and 二 in names of months, days and kinds.
    private static func isMeasured(_ number: Int, _ word: String) -> Bool {
        (number == 2 || number >= 200) && !"月日号楼级期型线路".contains(word.first!)
    }
}
