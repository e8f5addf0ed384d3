internal import CICU
package import Foundation

/// Numbers in words by ICU's rules, with those of its words mended that speakers and dictionaries spell otherwise.
extension Languages {
    /// A number in words; nil where ICU has no rules for this very language (it would answer in another one), or none
    /// that its speakers would recognise.
    package func spelledOut(_ number: Decimal, in tag: LanguageTag) -> String? {
        let language = tag.language
        guard !Self.unfitForSpelling.contains(language), !tag.isPrivateUse else { return nil }
        if number == 0, let zero = Self.zeros[language] { return zero }
        let ruleSet = language == "zh" ? "%spellout-cardinal" : nil
        guard let words = ICU.text({ cicu_spell_out(tag.text, ruleSet, "\(number)", $0, $1) }) else { return nil }
        let whole = String(String.UnicodeScalarView(words.unicodeScalars.lazy.filter { $0 != "\u{AD}" }))
        return (Self.mended[language] ?? []).reduce(whole) { $0.replacing($1.0, with: $1.1) }
    }

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
