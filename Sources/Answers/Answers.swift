package import Leaflets
package import Locales

/// The JSON documents that the command line and HTTP answer alike: values to encode, made from the library.
///
/// Names are in lower camel case, an absent value leaves its key out, lists come as an object with one sorted list.
package struct LanguagesAnswer: Encodable, Sendable {
    package struct Language: Encodable, Sendable {
        package var tag: LanguageTag
        package var endonym: String
        package var name: String
        package var script: String
        package var dir: Direction
        package var leaflets: Int
        package var greeting: String
        package var countries: [String]
        package var review: String?
    }

    package var languages: [Language]
}

extension LanguagesAnswer {
    /// The published languages in menu order, named in the reader's language.
    package init(of library: Library, in reader: LanguageTag) {
        let known = library.languages
        let current = library.current
        languages = known.inMenuOrder(library.site.languages).map { tag in
            Language(
                tag: tag, endonym: known.endonym(of: tag), name: known.name(of: tag, in: reader), script: tag.script,
                dir: tag.direction,
                leaflets: current.count { $0.texts[tag].map(library.isAvailable) ?? false },
                greeting: known.messages.text("language_greeting", in: tag), countries: known.countries(of: tag),
                review: known.messages.review(of: tag)?.rawValue)
        }
    }
}

/// The chain of one language: `volantino fallback` and its like.
package struct ChainAnswer: Encodable, Sendable {
    package struct Step: Encodable, Sendable {
        package var lang: LanguageTag
        package var reason: Reason
    }

    package var tag: LanguageTag
    package var mode: Mode
    package var chain: [Step]
    /// What a reader is given of one leaflet, where one was named.
    package var leaflet: String?
    package var lang: LanguageTag?
    package var reason: Reason?
}

extension ChainAnswer {
    package init(of tag: LanguageTag, mode: Mode, library: Library, leaflet: Leaflet? = nil) {
        self.tag = tag
        self.mode = mode
        chain = library.resolver.chain(for: tag, mode: mode).steps.map { Step(lang: $0.language, reason: $0.reason) }
        self.leaflet = leaflet?.id
        let resolution = leaflet.map { library.resolve($0, for: tag, mode: mode) }
        lang = resolution?.language
        reason = resolution?.reason
    }
}
