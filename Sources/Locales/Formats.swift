package import Foundation

/// Numbers, dates and amounts by ICU in a text's language: the locale's default digits, always the Gregorian calendar.
extension Languages {
    package enum DateStyle: Sendable {
        /// `1 novembre 2026`
        case long
        /// With the day of the week.
        case full
    }

    package func format(_ date: CalendarDate, _ style: DateStyle = .long, in tag: LanguageTag) -> String {
        date.description
    }
    package func format(_ number: Decimal, in tag: LanguageTag) -> String { "\(number)" }
    /// An amount with its currency (ISO 4217).
    package func format(_ amount: Decimal, currency: String, in tag: LanguageTag) -> String { "\(amount) \(currency)" }
    /// A file's size in kB or MB of a thousand.
    package func format(bytes: Int, in tag: LanguageTag) -> String { "\(bytes)" }
    /// Several names as a list: "a, b e c".
    package func format(list: [String], in tag: LanguageTag) -> String { list.joined(separator: ", ") }

    /// The name of a weekday (ISO 8601: 1 is Monday).
    package func weekdayName(_ weekday: Int, in tag: LanguageTag) -> String { "\(weekday)" }
    /// A time of day in 24 hours, from minutes after midnight: `09:00` in the locale's digits.
    package func format(minute: Int, in tag: LanguageTag) -> String { "\(minute / 60):\(minute % 60)" }

    /// A number in words; nil where ICU has no rules for this very language (it would answer in another one).
    package func spelledOut(_ number: Decimal, in tag: LanguageTag) -> String? { nil }
}
