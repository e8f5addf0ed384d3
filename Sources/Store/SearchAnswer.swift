package import Locales

/// What is asked of the store.
package struct SearchQuery: Sendable {
    /// As typed.
    package var text: String
    /// Nil: every language.
    package var language: LanguageTag?
    /// The reader's language: each hit then says what she gets.
    package var show: LanguageTag?
    package var limit: Int
    package var offset: Int
    /// ISO 3166 code: leaflets of other territories are left out.
    package var territory: String?
    /// Whether each hit says which words matched.
    package var explain: Bool
    /// Whether misspelt words may be replaced.
    package var corrects: Bool

    package init(
        _ text: String, language: LanguageTag?, show: LanguageTag? = nil, limit: Int = 20, offset: Int = 0,
        territory: String? = nil, explain: Bool = false, corrects: Bool = true
    ) {
        self.text = text
        self.language = language
        self.show = show
        self.limit = limit
        self.offset = offset
        self.territory = territory
        self.explain = explain
        self.corrects = corrects
    }
}

/// The answer to a query; its coding keys are those of the HTTP interface.
package struct SearchAnswer: Sendable, Codable, Equatable {
    package var query: String
    /// The tag that was asked for, or `*`.
    package var lang: String
    package var show: String?
    /// Leaflets that were found, those beyond the limit included.
    package var total: Int
    /// The query that was searched for instead, where a word of it was misspelt.
    package var corrected: String?
    package var hits: [SearchHit]
    /// Leaflets that the language lacks, found in another.
    package var elsewhere: [SearchHit]?
    /// Tags of the languages that were searched, where nothing was found.
    package var searched: [String]?
    /// Words of the index that are like those of the query, where nothing was found.
    package var near: [String]?
}

/// A leaflet with its best section.
package struct SearchHit: Sendable, Codable, Equatable {
    /// What a reader of the language that was asked for gets.
    package struct Shown: Sendable, Codable, Equatable {
        /// Nil where the leaflet may not be shown in another language.
        package var lang: String?
        package var reason: String
        package var title: String?
        package var state: String?
        package var freshness: String?
        package var url: String
    }

    /// Part of a snippet; `match` is set where the query was found.
    package struct Segment: Sendable, Codable, Equatable {
        package var text: String
        package var match: Bool?

        init(text: String, match: Bool? = nil) {
            self.text = text
            self.match = match
        }
    }

    /// A word of the query and the words of the leaflet in which it was found.
    package struct Explanation: Sendable, Codable, Equatable {
        package var term: String
        package var forms: [String]
    }

    /// A word of the query and what it means in the language of the hit.
    package struct Translation: Sendable, Codable, Equatable {
        package var term: String
        package var means: String

        package init(term: String, means: String) {
            self.term = term
            self.means = means
        }
    }

    package var leaflet: String
    /// Id of the best section; empty for the introduction.
    package var section: String
    package var lang: String
    package var title: String
    package var heading: String?
    /// The question of the leaflet that the query is like.
    package var question: String?
    package var state: String
    package var freshness: String
    package var snippet: [Segment]
    package var score: Double
    /// Address below the site's root, such as `/it/tuberculosis/#symptoms`.
    package var url: String
    package var show: Shown?
    package var via: [Translation]?
    package var explain: [Explanation]?
}
