internal import CICU
package import Foundation

/// What a number in words is for: many languages say it otherwise beside a noun, in a date, or in a row.
package enum SpelledForm: String, Hashable, Sendable, CaseIterable {
    case cardinal
    /// Before a noun of this gender.
    case masculine, feminine, neuter
    /// Before a feminine noun that is the object.
    case feminineObject
    case ordinal, feminineOrdinal
    /// The day and the year of a date.
    case day, year
}

/// Numbers in words by ICU's rules, with those of its words mended that speakers and dictionaries spell otherwise.
extension Languages {
    /// A number in words; nil where ICU has no rules for this very language (it would answer in another one), or none
    /// that its speakers would recognise.
    ///
    /// A form that the language does not have is the cardinal.
    package func spelledOut(_ number: Decimal, _ form: SpelledForm = .cardinal, in tag: LanguageTag) -> String? {
        let language = tag.language
        guard !Self.unfitForSpelling.contains(language), !tag.isPrivateUse else { return nil }
        if number == 0, let zero = Self.zeros[language] { return zero }
        let words = Self.ruleSets(form, language).lazy.compactMap { ruleSet in
            ICU.text { cicu_spell_out(tag.text, ruleSet, "\(number)", $0, $1) }
        }.first
        guard let words else { return nil }
        let whole = String(String.UnicodeScalarView(words.unicodeScalars.lazy.filter { $0 != "\u{AD}" }))
        return (Self.mended[language] ?? []).reduce(whole) { $0.replacing($1.0, with: $1.1) }
    }

    /// A number in words by rules that people wrote (UTS #35, rule-based number formatting); nil where they are none.
    package func spelledOut(_ number: Decimal, byRules rules: String) -> String? {
        ICU.text { cicu_spell_by_rules(rules, "\(number)", $0, $1) }
    }

    /// Whether ICU can read them.
    static func areRules(_ rules: String) -> Bool {
        ICU.text { cicu_spell_by_rules(rules, "1", $0, $1) } != nil
    }

    /// ICU's names of rules to try in turn; nil is its default.
    private static func ruleSets(_ form: SpelledForm, _ language: String) -> [String?] {
        if let own = ownRuleSets[language]?[form] { return [own] }
        let plain = language == "zh" ? "%spellout-cardinal" : nil
        return switch form {
        case .cardinal, .day, .year: [plain]
        case .masculine, .feminine, .neuter: ["%spellout-cardinal-\(form.rawValue)", plain]
        case .feminineObject: ["%spellout-cardinal-feminine-accusative", "%spellout-cardinal-feminine", plain]
        case .ordinal: ["%spellout-ordinal-masculine", "%spellout-ordinal", plain]
        case .feminineOrdinal: ["%spellout-ordinal-feminine", "%spellout-ordinal", plain]
        }
    }

    /// Where a form has rules of its own: Russian rules of years are genitive ordinals, as its days are.
    private static let ownRuleSets: [String: [SpelledForm: String]] = [
        "es": [.ordinal: "%spellout-ordinal-masculine-adjective"],
        "en": [.day: "%spellout-ordinal", .year: "%spellout-numbering-year"],
        "de": [.day: "%spellout-ordinal-n", .year: "%spellout-numbering-year", .neuter: "%spellout-cardinal-neuter"],
        "ru": [.day: "%spellout-numbering-year", .year: "%spellout-numbering-year"],
        "zh": [
            .masculine: "%spellout-cardinal-alternate2", .year: "%spellout-numbering-year",
            .ordinal: "%spellout-ordinal",
        ],
    ]

    /// Akan: the rules are of another variety than the one most taught; Fulah: no other source knows its words; Filipino:
    /// the words carry stress marks, and for zero it says "none".
    private static let unfitForSpelling: Set = ["ak", "ff", "fil"]

    /// Where ICU says "empty" for zero.
    private static let zeros = ["am": "ዜሮ", "id": "nol"]

    /// Spellings of ICU and the usual ones.
    private static let mended: [String: [(String, String)]] = [
        "ro": [("ş", "ș"), ("ţ", "ț"), ("Ş", "Ș"), ("Ţ", "Ț")],
        "ar": [
            ("إثنا", "اثنا"), ("إحدى عشر", "أحد عشر"), ("ثلاثة مائة", "ثلاثمائة"), ("أربعة مائة", "أربعمائة"),
            ("خمسة مائة", "خمسمائة"), ("ستة مائة", "ستمائة"), ("سبعة مائة", "سبعمائة"), ("ثمانية مائة", "ثمانمائة"),
            ("تسعة مائة", "تسعمائة"),
        ],
        "my": [("ခုနှစ်", "ခုနစ်")],
        "ne": [("शुन्य", "शून्य")],
    ]
}
