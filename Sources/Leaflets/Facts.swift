package import Foundation
package import Locales

/// A phone number, amount, date …: written once in `facts.yaml`, rendered for each channel and language.
package struct Fact: Hashable, Sendable {
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
        package var line: Int
    }

    package var name: String
    /// With disjoint spans.
    package var versions: [Version]
}

/// All facts, by name.
package struct Facts: Hashable, Sendable {
    package var facts: [String: Fact]
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
