package import Leaflets
package import Locales
internal import Markup
internal import Site

/// One leaflet as a person who asks for a language gets it.
package struct LeafletAnswer: Encodable, Sendable {
    package struct Section: Encodable, Sendable {
        package var id: String
        package var lang: LanguageTag
        package var dir: Direction
        package var heading: String?
        package var html: String
        package var text: String
    }

    package struct GivenFact: Encodable, Sendable {
        package var name: String
        package var text: String
        package var tel: String?
        package var expired: Bool?
    }

    package var leaflet: String
    package var requested: LanguageTag
    package var lang: LanguageTag?
    package var dir: Direction?
    package var reason: Reason
    package var state: String
    package var freshness: String?
    package var rev: String?
    package var edition: String?
    package var sensitive: Bool
    package var title: String?
    package var summary: String?
    package var date: CalendarDate?
    package var available: [LanguageTag]
    package var sections: [Section]
    package var facts: [GivenFact]
    package var contacts: [ContactAnswer]
    package var replacedBy: String?
    package var url: String
}

extension LeafletAnswer {
    /// A leaflet for a reader. A withdrawn one answers without text; where nothing may be given, `reason` is `none`.
    package init(of leaflet: Leaflet, for requested: LanguageTag, mode: Mode = .read, library: Library) {
        let resolution = library.resolve(leaflet, for: requested, mode: mode)
        let reading = leaflet.withdrawn == nil ? library.reading(leaflet, for: requested, mode: mode) : nil
        let text = reading?.text
        self.leaflet = leaflet.id
        self.requested = requested
        lang = text?.tag
        dir = text?.direction
        reason = resolution.reason
        state = text.map(\.state.rawValue) ?? leaflet.state(of: requested).rawValue
        freshness = text?.freshness.rawValue
        rev = text?.revision
        edition = text?.edition
        sensitive = leaflet.isSensitive
        title = text.map { library.plain($0.title, in: $0.tag) }
        summary = text.flatMap { text in text.summary.map { library.plain($0, in: text.tag) } }
        date = text?.date ?? leaflet.texts[leaflet.source]?.date
        available = library.available(leaflet)
        sections = reading?.parts.map { Self.section($0, of: leaflet, library: library) } ?? []
        facts =
            text.map { text in
                library.facts(of: text).map { name in
                    let fact = library.fact(name, in: text.tag)
                    return GivenFact(
                        name: name, text: fact.text, tel: fact.number, expired: fact.isExpired ? true : nil)
                }
            } ?? []
        contacts = leaflet.contacts.compactMap { id in
            library.contacts.first { $0.id == id }.map { ContactAnswer(of: $0, in: requested, library: library) }
        }
        replacedBy = leaflet.withdrawn?.replacedBy
        url = "/\(requested)/\(leaflet.id)/"
    }

    private static func section(_ part: Reading.Part, of leaflet: Leaflet, library: Library) -> Section {
        let plain = PlainText { library.fact($0, in: part.text.tag).text }
        return Section(
            id: part.section.id, lang: part.text.tag, dir: part.text.direction,
            heading: part.section.heading.map { plain.render($0) },
            html: library.html(part.section.blocks, of: leaflet, in: part.text.tag),
            text: plain.render(part.section.blocks))
    }
}

/// A service or focal point in a reader's language.
package struct ContactAnswer: Encodable, Sendable {
    package var id: String
    package var kind: String
    package var name: String
    package var phone: String?
    package var tel: String?
    package var email: String?
    package var link: String?
    package var hours: String?
    package var languages: [LanguageTag]
    package var area: [String]
    package var address: String?

    package init(of contact: Contact, in reader: LanguageTag, library: Library) {
        func fact(_ name: String?) -> Leaflets.GivenFact? { name.map { library.fact($0, in: reader) } }
        id = contact.id
        kind = contact.kind.rawValue
        name = library.text(contact.name, for: reader)
        phone = fact(contact.phone)?.text
        tel = fact(contact.phone)?.number
        email = fact(contact.email)?.text
        link = fact(contact.link)?.address
        hours = fact(contact.hours)?.text
        languages = contact.languages
        area = contact.area
        address = contact.address.map { library.text($0, for: reader) }
    }
}
