/// Relations between languages from `fallback.yaml`: what a person can most likely read, or understand by ear.
package struct Relations: Sendable {
    package struct Relation: Hashable, Sendable {
        package var read: [LanguageTag]
        package var listen: [LanguageTag]
        /// ISO 3166-1.
        package var countries: [String]
        package var source: String
    }

    package var byLanguage: [LanguageTag: Relation] = [:]
}
