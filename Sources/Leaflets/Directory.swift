package import Locales

/// A service or focal point, from `contacts.yaml`.
package struct Contact: Hashable, Sendable, Identifiable {
    package enum Kind: String, Sendable, CaseIterable {
        case service, office, emergency
        case focalPoint = "focal-point"
    }

    package var id: String
    package var name: LocalizedText
    package var kind: Kind
    /// Names of facts.
    package var phone: String?
    package var email: String?
    package var link: String?
    package var hours: String?
    /// Languages spoken there.
    package var languages: [LanguageTag]
    /// ISO 3166-1 or -2 codes; empty: everywhere.
    package var area: [String]
    package var address: LocalizedText?
    package var audience: [Leaflet.Audience]
    /// Line in `contacts.yaml`.
    package var line: Int
}

/// A campaign, from `campaigns.yaml`.
package struct Campaign: Hashable, Sendable, Identifiable {
    package enum Channel: String, Sendable, CaseIterable { case site, sms, voice, radio }

    package var id: String
    package var name: LocalizedText
    package var from: CalendarDate
    package var until: CalendarDate
    package var audience: [Leaflet.Audience]
    package var channels: [Channel]
    /// Empty: all published languages.
    package var languages: [LanguageTag]
    /// Ids of leaflets.
    package var leaflets: [String]
    /// Line in `campaigns.yaml`.
    package var line: Int
}

/// A term with its forms in each language, from `glossary.yaml`.
package struct GlossaryEntry: Hashable, Sendable, Identifiable {
    package var id: String
    /// The preferred form first.
    package var terms: [LanguageTag: [String]]
    package var note: LocalizedText?
}
