package import Files
package import Locales
package import Markup

extension Library {
    /// Reads the content folder and checks it; mistakes are findings of the library.
    ///
    /// - Throws: `FileError` where the folder has no readable `site.yaml` at all.
    package static func load(
        content: FileTree, languages: Languages, date: CalendarDate
    ) throws(FileError) -> Library { throw FileError(content.name, "not yet") }

    /// The leaflet of an id, withdrawn ones included.
    package func leaflet(_ id: String) -> Leaflet? { leaflets.first { $0.id == id } }

    /// Leaflets that are given out: not withdrawn, with at least one available text.
    package var current: [Leaflet] { leaflets.filter { $0.withdrawn == nil } }

    /// The published languages in which a reader can be given the leaflet, sorted by tag; drafts do not count.
    package func available(_ leaflet: Leaflet) -> [LanguageTag] { [] }

    /// What a person who asks for a language gets of a leaflet.
    package func resolve(_ leaflet: Leaflet, for requested: LanguageTag, mode: Mode = .read) -> Resolution {
        Resolution(requested: requested, language: nil, reason: .none)
    }

    /// The text that `resolve` chooses, with its sections; a section that it lacks stands at its source position in another language.
    package func reading(_ leaflet: Leaflet, for requested: LanguageTag, mode: Mode = .read) -> Reading? { nil }

    /// A localized text for a reader, along her chain; empty only where the map is empty.
    package func text(_ text: LocalizedText, for reader: LanguageTag) -> String { "" }

    /// A phrase as plain text in a language, facts rendered for a channel.
    package func plain(_ phrase: Phrase, in tag: LanguageTag, channel: Channel = .page) -> String { "" }

    /// A fact as given out on the library's date; `fact_expired` outside its validity or where it is unknown.
    package func fact(_ name: String, in tag: LanguageTag, channel: Channel = .page) -> GivenFact {
        GivenFact(name: name, kind: .text, text: "", number: nil, address: nil, isExpired: true)
    }

    /// The facts that a text names (in title, summary, body), each once, in the order of first use.
    package func facts(of text: Text) -> [String] { [] }
}

/// A fact as given out in one language, on one day, for one channel.
package struct GivenFact: Hashable, Sendable {
    /// The first part of its name.
    package enum Kind: String, Sendable, CaseIterable { case phone, email, link, amount, number, date, hours, text }

    package var name: String
    package var kind: Kind
    package var text: String
    /// A phone number as dialled: ASCII digits, perhaps a leading `+`; nil for other kinds and where it is expired.
    package var number: String?
    /// `tel:…`, `mailto:…` or the link itself.
    package var address: String?
    package var isExpired: Bool
}

/// What a reader is given of a leaflet: one text, perhaps with sections in other languages.
package struct Reading: Sendable {
    package struct Part: Hashable, Sendable {
        package var section: Section
        /// The language that this section is in.
        package var language: LanguageTag
    }

    package var resolution: Resolution
    package var text: Text
    package var parts: [Part]
    /// Whether a section is left out because the leaflet may not fall back.
    package var lacksSections: Bool
}
