/// Why a person who asked for one language gets another; the words of the chain's steps.
package enum Reason: String, Sendable, Codable, CaseIterable {
    case exact, parent, variant, related, similar, site, none

    /// Whether the text is in the language that was asked for, if perhaps as written in another country.
    package var isSameLanguage: Bool { self == .exact || self == .parent || self == .variant }
}

/// Whether the person reads or listens.
package enum Mode: String, Sendable, Codable, CaseIterable {
    case read, listen
}

/// The order in which languages are tried for a person who asks for one.
package struct Chain: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package var language: LanguageTag
        package var reason: Reason
    }

    package var requested: LanguageTag
    package var mode: Mode
    package var steps: [Step]
}

/// What a person gets of one leaflet.
package struct Resolution: Hashable, Sendable {
    package var requested: LanguageTag
    /// Nil where the reason is `none`.
    package var language: LanguageTag?
    package var reason: Reason

    package init(requested: LanguageTag, language: LanguageTag?, reason: Reason) {
        self.requested = requested
        self.language = language
        self.reason = reason
    }
}

/// Decides what a person who asks for a language gets; keeps each chain it has computed.
package struct Resolver: Sendable {
    /// All languages in which the library has texts, sorted.
    package let languages: [LanguageTag]
    let relations: Relations
    let siteFallback: [LanguageTag]
    let allTags: String
    let byMaximum: [String: [LanguageTag]]
    let byLanguage: [String: [LanguageTag]]
    private let chains = Kept<ChainKey, Chain>(limit: 4096)

    private struct ChainKey: Hashable {
        var requested: LanguageTag
        var mode: Mode
    }

    /// - Parameters:
    ///   - languages: all languages in which the library has texts.
    ///   - relations: from `fallback.yaml`.
    ///   - siteFallback: last resort of the site, in order.
    package init(languages: [LanguageTag], relations: Relations, siteFallback: [LanguageTag]) {
        self.languages = Set(languages).sorted()
        self.relations = relations
        self.siteFallback = siteFallback
        allTags = self.languages.filter { !$0.isPrivateUse }.map(\.text).joined(separator: ",")
        byMaximum = Dictionary(grouping: self.languages, by: \.maximized)
        byLanguage = Dictionary(grouping: self.languages, by: \.language)
    }

    /// The chain of a language, without any leaflet's own source language.
    package func chain(for requested: LanguageTag, mode: Mode = .read) -> Chain {
        chains.value(for: ChainKey(requested: requested, mode: mode)) { makeChain(for: requested, mode: mode) }
    }

    /// The first language of the chain that is available, then the source.
    ///
    /// - Parameters:
    ///   - available: languages that the leaflet can be given out in.
    ///   - source: the leaflet's source language, the end of every chain.
    ///   - allowsFallback: false for `fallback: none`: then only `exact`, `parent` and `variant` count.
    package func resolve(
        _ requested: LanguageTag, mode: Mode = .read, available: Set<LanguageTag>, source: LanguageTag,
        allowsFallback: Bool = true
    ) -> Resolution {
        if available.contains(requested) {
            return Resolution(requested: requested, language: requested, reason: .exact)
        }
        let step = chain(for: requested, mode: mode).steps.first {
            available.contains($0.language) && (allowsFallback || $0.reason.isSameLanguage)
        }
        if let step { return Resolution(requested: requested, language: step.language, reason: step.reason) }
        let isLastResort = allowsFallback && available.contains(source)
        return Resolution(
            requested: requested, language: isLastResort ? source : nil, reason: isLastResort ? .site : .none)
    }

    /// The best answer for several wanted languages in order: the first that is there at `exact`, `parent` or `variant`
    /// beats any other step of a language further up. Nil where nothing is wanted.
    ///
    /// Then the first wanted language that has a related or similar one beats the site's last resort.
    package func resolve(
        wanted: [LanguageTag], mode: Mode = .read, available: Set<LanguageTag>, source: LanguageTag,
        allowsFallback: Bool = true
    ) -> Resolution? {
        let answers = wanted.map {
            resolve($0, mode: mode, available: available, source: source, allowsFallback: allowsFallback)
        }
        return answers.first { $0.reason.isSameLanguage }
            ?? answers.first { $0.reason == .related || $0.reason == .similar }
            ?? answers.first
    }
}
