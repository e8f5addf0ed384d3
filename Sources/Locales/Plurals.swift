internal import CICU
internal import Findings

/// The plural categories that CLDR gives a language, and what is wrong with the forms of a pattern.
struct PluralCategories {
    struct Mistake {
        var severity: Finding.Severity
        var text: String
    }

    private let tag: LanguageTag

    init(of tag: LanguageTag) { self.tag = tag }

    /// Forms that the language does not have (nobody would ever see them), and forms that it needs and that are missing.
    func mistakes(in pattern: MessagePattern) -> [Mistake] {
        mistakes(pattern.pluralForms, ordinal: false) + mistakes(pattern.ordinalForms, ordinal: true)
    }

    private func mistakes(_ forms: [String], ordinal: Bool) -> [Mistake] {
        guard !forms.isEmpty else { return [] }
        let known = all(ordinal: ordinal)
        let named = Set(forms.filter { !$0.hasPrefix("=") })
        let wrong = named.subtracting(known).sorted().map {
            Mistake(
                severity: .error,
                text: "`\($0)` is no plural category of \(tag), which has \(known.joined(separator: ", "))")
        }
        let missing = needed(besides: Set(forms), ordinal: ordinal).subtracting(named).sorted().map {
            Mistake(severity: .warning, text: "the plural category `\($0)` of \(tag) is missing")
        }
        return wrong + missing
    }

    /// All categories of the language, sorted.
    func all(ordinal: Bool = false) -> [String] {
        let all = ICU.text { cicu_plural_categories(tag.text, ordinal ? 1 : 0, $0, $1) }
        return (all ?? "other").split(separator: " ").map(String.init).sorted()
    }

    func category(of number: Int, ordinal: Bool = false) -> String {
        ICU.text { cicu_plural_category(tag.text, Int64(number), ordinal ? 1 : 0, $0, $1) } ?? "other"
    }

    /// The categories of the numbers below 200, but for those written out as `=0`; French `many` begins at a million.
    private func needed(besides forms: Set<String>, ordinal: Bool) -> Set<String> {
        let numbers = (0..<200).filter { !forms.contains("=\($0)") }
        return Set(numbers.map { category(of: $0, ordinal: ordinal) })
    }
}

extension Languages {
    /// The plural category (`zero one two few many other`) of a whole number in a language, by CLDR.
    package func pluralCategory(of number: Int, in tag: LanguageTag) -> String {
        PluralCategories(of: tag).category(of: number)
    }

    /// The plural categories of a language, sorted; `other` alone where CLDR has no rules for it.
    package func pluralCategories(of tag: LanguageTag) -> [String] { PluralCategories(of: tag).all() }
}
