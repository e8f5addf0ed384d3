package import Foundation
package import Locales

/// A phone number, amount, date …: written once in `facts.yaml`, rendered for each channel and language.
package struct Fact: Hashable, Sendable {
    /// The first part of a fact's name.
    package enum Kind: String, Sendable, CaseIterable { case phone, email, link, amount, number, date, hours, text }

    package enum Value: Hashable, Sendable {
        /// As written, such as `+39 800 000 000` or `112`.
        case phone(String)
        case email(String)
        case link(String)
        /// `currency`: ISO 4217.
        case amount(Decimal, currency: String)
        case number(Decimal)
        case date(CalendarDate)
        case hours(OpeningHours)
        case text(LocalizedText)
    }

    /// One value in its span of days; both ends belong to it.
    package struct Version: Hashable, Sendable {
        package var value: Value
        package var from: CalendarDate?
        package var until: CalendarDate?
        package var source: String?
        package var verified: CalendarDate?
        /// Line in `facts.yaml`.
        package var line: Int

        package func holds(on date: CalendarDate) -> Bool {
            from.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
        }
    }

    package var name: String
    package var kind: Kind
    /// With disjoint spans.
    package var versions: [Version]

    /// The value that holds on a day; nil outside every span.
    package func value(on date: CalendarDate) -> Value? {
        versions.first { $0.holds(on: date) }?.value
    }
}

/// All facts, by name.
package struct Facts: Hashable, Sendable {
    package var byName: [String: Fact] = [:]
}

/// Where a fact is given out; each channel writes it in its own way.
package enum Channel: Sendable {
    /// A page or plain text for the eye.
    case page
    /// An SMS: digits unbroken, ASCII.
    case sms
    /// A line to be read aloud.
    case voice
}

/// A fact as given out in one language, on one day, for one channel.
package struct GivenFact: Hashable, Sendable {
    package var name: String
    package var kind: Fact.Kind
    /// Nil outside its validity and for an unknown name.
    package var value: Fact.Value?
    /// What stands in the text: the value, or the message `fact_expired`.
    package var text: String
    /// A phone number as dialled: ASCII digits, perhaps a leading `+`; nil for other kinds and where it is expired.
    package var number: String?
    /// `tel:…`, `mailto:…` or the link itself.
    package var address: String?

    package var isExpired: Bool { value == nil }
}

extension Library {
    /// A fact as given out on the library's date; `fact_expired` outside its validity or where it is unknown.
    package func fact(_ name: String, in tag: LanguageTag, channel: Channel = .page) -> GivenFact {
        let fact = facts.byName[name]
        guard let fact, let value = fact.value(on: date) else {
            return GivenFact(
                name: name, kind: fact?.kind ?? .text, text: languages.messages.text("fact_expired", in: tag))
        }
        var given = GivenFact(name: name, kind: fact.kind, value: value, text: "")
        switch value {
        case .phone(let written):
            let dialled = Self.dialled(written)
            given.text = channel == .page ? written : dialled
            given.number = dialled
            given.address = "tel:\(dialled)"
        case .email(let address):
            given.text = address
            given.address = "mailto:\(address)"
        case .link(let address):
            given.text = address
            given.address = address
        case .amount(let amount, let currency): given.text = languages.format(amount, currency: currency, in: tag)
        case .number(let number): given.text = languages.format(number, in: tag)
        case .date(let day): given.text = languages.format(day, in: tag)
        case .hours(let hours): given.text = languages.format(hours, in: tag)
        case .text(let text): given.text = self.text(text, for: tag)
        }
        return given
    }

    /// The digits of a phone number, with the `+` where one leads.
    static func dialled(_ written: String) -> String {
        written.filter { $0.isASCII && $0.isNumber || $0 == "+" }
    }
}
