/// Why a person who asked for one language gets another; the words of languages.md.
package enum Reason: String, Sendable, Codable, CaseIterable {
    case exact, parent, variant, related, similar, site, none
}

/// Whether the person reads or listens.
package enum Mode: String, Sendable, Codable, CaseIterable {
    case read, listen
}

/// The order in which languages are tried for a person who asks for one.
package struct Chain: Sendable {
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
    /// - Parameters:
    ///   - languages: all languages in which the library has texts.
    ///   - relations: from `fallback.yaml`.
    ///   - siteFallback: last resort of the site, in order.
    package init(languages: [LanguageTag], relations: Relations, siteFallback: [LanguageTag]) {
        self.languages = languages
    }
    private let languages: [LanguageTag]

    /// The chain of a language, without any leaflet's own source language.
    package func chain(for requested: LanguageTag, mode: Mode = .read) -> Chain {
        Chain(requested: requested, mode: mode, steps: [])
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
        available.contains(requested)
            ? Resolution(requested: requested, language: requested, reason: .exact)
            : Resolution(requested: requested, language: source, reason: .site)
    }

    /// The best answer for several wanted languages in order: the first that is there at `exact`, `parent` or `variant`
    /// beats any other step of a language further up. Nil where nothing is wanted.
    package func resolve(
        wanted: [LanguageTag], mode: Mode = .read, available: Set<LanguageTag>, source: LanguageTag,
        allowsFallback: Bool = true
    ) -> Resolution? { nil }
}

/// The languages of an `Accept-Language` header (RFC 9110, 12.5.4) by falling weight, refused ones (`q=0`) left out.
///
/// What is ill-formed is passed over; `*` names no language. Reads at most the first 4,096 bytes.
package func acceptedLanguages(_ header: String) -> [LanguageTag] { [] }
