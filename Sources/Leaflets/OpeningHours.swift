internal import Foundation
package import Locales

/// Opening hours in the subset of OpenStreetMap's `opening_hours` that docs/content.md names.
///
/// Rules stand between `;`, later ones replace earlier ones on their days: `Mo-Fr 09:00-13:00,14:00-17:00; PH off`, `24/7`.
package struct OpeningHours: Hashable, Sendable {
    /// Days of one rule and the times that hold on them.
    package struct Rule: Hashable, Sendable {
        /// ISO 8601 weekdays, 1 is Monday; empty where the rule is for public holidays alone.
        package var weekdays: [Int]
        package var isForHolidays: Bool
        /// Empty: closed.
        package var spans: [Span]
    }

    /// Minutes after midnight; `end` may lie beyond 1,440, on the next day.
    package struct Span: Hashable, Sendable {
        package var start: Int
        package var end: Int
    }

    /// As written.
    package var text: String
    package var rules: [Rule]

    /// Nil where the text is not of the subset.
    package init?(_ text: String) {
        self.text = text
        var rules: [Rule] = []
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            guard let rule = Self.rule(part.trimmingCharacters(in: .whitespaces)) else { return nil }
            rules.append(rule)
        }
        self.rules = rules
    }

    /// Open at all hours of every day.
    package var isAlways: Bool { text.trimmingCharacters(in: .whitespaces) == "24/7" }

    /// The times that hold on a day; empty: closed.
    package func spans(on date: CalendarDate, isHoliday: Bool) -> [Span] {
        if isHoliday, let rule = rules.last(where: \.isForHolidays) { return rule.spans }
        return rules.last { $0.weekdays.contains(date.weekday) }?.spans ?? []
    }

    /// Whether it is open at a minute after midnight; times past midnight belong to the day on which they began.
    package func isOpen(on date: CalendarDate, minute: Int, isHoliday: Bool) -> Bool {
        spans(on: date, isHoliday: isHoliday).contains { $0.start <= minute && minute < $0.end }
    }

    private static func rule(_ text: String) -> Rule? {
        if text == "24/7" {
            return Rule(weekdays: Array(1...7), isForHolidays: true, spans: [Span(start: 0, end: 1440)])
        }
        var parts = text.split(separator: " ").map(String.init)
        guard let last = parts.popLast() else { return nil }
        var spans: [Span] = []
        if last != "off" {
            for piece in last.split(separator: ",", omittingEmptySubsequences: false) {
                guard let span = span(piece) else { return nil }
                spans.append(span)
            }
        }
        guard parts.count <= 1 else { return nil }
        // Times without days hold every day, `off` alone would close for ever.
        guard let days = parts.first else {
            return last == "off" ? nil : Rule(weekdays: Array(1...7), isForHolidays: false, spans: spans)
        }
        return weekdays(days).map { Rule(weekdays: $0.days, isForHolidays: $0.holidays, spans: spans) }
    }

    private static let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

    private static func weekdays(_ text: String) -> (days: [Int], holidays: Bool)? {
        var days: Set<Int> = []
        var holidays = false
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            if part == "PH" {
                holidays = true
                continue
            }
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
                names.firstIndex(of: String($0))
            }
            switch (ends.count, ends.first, ends.last) {
            case (1, let day??, _): days.insert(day + 1)
            case (2, let first??, let last??):
                for step in 0...((last - first + 7) % 7) { days.insert((first + step) % 7 + 1) }
            default: return nil
            }
        }
        return (days.sorted(), holidays)
    }

    private static func span(_ text: Substring) -> Span? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(minutes)
        guard ends.count == 2, let start = ends[0], let end = ends[1], start < 1440, start != end else { return nil }
        return Span(start: start, end: end > start ? end : end + 1440)
    }

    private static func minutes(_ text: Substring) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = Int(text.prefix(2)),
            let minute = Int(text.suffix(2)), hour <= 24, minute <= 59, hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}
