package import Leaflets
package import Locales

/// The leaflets that are given out, each as a reader of one language finds it in a list.
package struct LeafletsAnswer: Encodable, Sendable {
    package struct Entry: Encodable, Sendable {
        package var leaflet: String
        package var lang: LanguageTag?
        package var dir: Direction?
        package var reason: Reason
        package var state: String?
        package var freshness: String?
        package var title: String?
        package var summary: String?
        package var date: CalendarDate?
        package var topic: String
        package var audience: [String]
        package var territory: [String]
        package var sensitive: Bool
        package var available: [LanguageTag]
        package var url: String
    }

    package var requested: LanguageTag
    package var leaflets: [Entry]
}

extension LeafletsAnswer {
    /// - Parameters:
    ///   - topic: this topic alone.
    ///   - campaign: the leaflets of this campaign alone.
    ///   - territory: those that hold there; a leaflet without territory holds everywhere.
    package init(
        of library: Library, for requested: LanguageTag, topic: String? = nil, campaign: Campaign? = nil,
        territory: String? = nil
    ) {
        self.requested = requested
        leaflets = library.current.filter { leaflet in
            (topic.map { leaflet.topic == $0 } ?? true)
                && (campaign.map { $0.leaflets.contains(leaflet.id) } ?? true)
                && (territory.map { leaflet.territory.isEmpty || leaflet.territory.contains($0) } ?? true)
        }.map { Self.entry($0, for: requested, library: library) }
    }

    private static func entry(_ leaflet: Leaflet, for requested: LanguageTag, library: Library) -> Entry {
        let resolution = library.resolve(leaflet, for: requested)
        let text = resolution.language.flatMap { leaflet.texts[$0] }
        return Entry(
            leaflet: leaflet.id, lang: text?.tag, dir: text?.direction, reason: resolution.reason,
            state: text?.state.rawValue, freshness: text?.freshness.rawValue,
            title: text.map { library.plain($0.title, in: $0.tag) },
            summary: text.flatMap { text in text.summary.map { library.plain($0, in: text.tag) } },
            date: text?.date ?? leaflet.texts[leaflet.source]?.date, topic: leaflet.topic,
            audience: leaflet.audience.map(\.rawValue), territory: leaflet.territory, sensitive: leaflet.isSensitive,
            available: library.available(leaflet), url: "/\(requested)/\(leaflet.id)/")
    }
}

/// Services and focal points in a reader's language, sorted by id.
package struct ContactsAnswer: Encodable, Sendable {
    package var contacts: [ContactAnswer]

    /// - Parameter area: ISO 3166-1 or -2; those that serve it, or the country around it, or everywhere. Nil: all.
    package init(of library: Library, in reader: LanguageTag, area: String? = nil) {
        contacts = library.contacts.filter { contact in
            guard let area else { return true }
            return contact.area.isEmpty || contact.area.contains { $0 == area || area.hasPrefix($0 + "-") }
        }.map { ContactAnswer(of: $0, in: reader, library: library) }
    }
}
