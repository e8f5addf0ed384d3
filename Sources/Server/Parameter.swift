internal import Locales

/// A parameter that a route knows; checked before the route is asked.
struct Parameter: Sendable {
    enum Kind: Sendable {
        /// A BCP 47 tag.
        case language
        /// A BCP 47 tag, or `*`.
        case languageOrAll
        case choice([String])
        /// An id of the content: letters, digits and hyphens.
        case id
        case number(ClosedRange<Int>)
        /// ISO 3166-1 or -2.
        case territory
        case text
    }

    let name: String
    let kind: Kind
    var isRequired = false
    let summary: String

    /// Why a value will not do; nil where it will.
    func objection(to value: String, limits: ServingLimits) -> Problem? {
        switch kind {
        case .language:
            LanguageTag(value) == nil
                ? .illFormed("`\(name)` is no language tag (BCP 47), such as it or zh-Hans.") : nil
        case .languageOrAll:
            value != "*" && LanguageTag(value) == nil
                ? .illFormed("`\(name)` is no language tag (BCP 47), nor * for every language.") : nil
        case .choice(let words):
            words.contains(value) ? nil : .illFormed("`\(name)` is one of \(words.joined(separator: ", ")).")
        case .id: isIdentifier(value) ? nil : .illFormed("`\(name)` is an id: a-z, 0-9 and hyphens.")
        case .number(let range):
            Int(value).map(range.contains) ?? false
                ? nil : .illFormed("`\(name)` is a number from \(range.lowerBound) to \(range.upperBound).")
        case .territory:
            value.wholeMatch(of: /[A-Z]{2}(-[A-Z0-9]{1,3})?/) == nil
                ? .illFormed("`\(name)` is an ISO 3166 code such as IT or IT-62.") : nil
        case .text:
            value.utf16.count > limits.query
                ? .addressTooLong("`\(name)` has at most \(limits.query) characters.") : nil
        }
    }
}

/// Whether a text has the form of a leaflet's, topic's or campaign's id.
func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
        && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
}

extension Parameter {
    static func lang(_ summary: String, isRequired: Bool = false) -> Parameter {
        Parameter(name: "lang", kind: .language, isRequired: isRequired, summary: summary)
    }

    static let territory = Parameter(
        name: "territory", kind: .territory, summary: "Leaflets that hold there (ISO 3166).")
}
