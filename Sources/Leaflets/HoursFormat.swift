package import Locales

extension Languages {
    /// Opening hours as a sentence in a language: days by name, times in the locale's digits, a rule after `;`.
    ///
    /// - Parameter join: writes two days or times as a range; by default as the locale writes it.
    package func format(
        _ hours: OpeningHours, in tag: LanguageTag, join: ((String, String) -> String)? = nil
    ) -> String {
        if hours.isAlways { return messages.text("hours_always", in: tag) }
        let join = join ?? { range($0, $1, in: tag) }
        return hours.rules.map { format($0, in: tag, join) }.joined(separator: "; ")
    }

    private func format(
        _ rule: OpeningHours.Rule, in tag: LanguageTag, _ join: (String, String) -> String
    ) -> String {
        var days = dayRanges(rule.weekdays).map { first, last in
            first == last
                ? weekdayName(first, in: tag) : join(weekdayName(first, in: tag), weekdayName(last, in: tag))
        }
        if rule.isForHolidays { days.append(messages.text("hours_holidays", in: tag)) }
        let times =
            rule.spans.isEmpty
            ? messages.text("hours_closed", in: tag)
            : rule.spans.map { format($0, in: tag, join) }
                .joined(separator: ", ")
        return "\(format(list: days, in: tag)): \(times)"
    }

    private func format(
        _ span: OpeningHours.Span, in tag: LanguageTag, _ join: (String, String) -> String
    ) -> String {
        // Midnight at the end of a day is 24:00; past it the clock begins again.
        let end = span.end > 1440 ? span.end - 1440 : span.end
        return join(format(minute: span.start, in: tag), format(minute: end, in: tag))
    }

    /// Runs of days that follow one another, Monday to Sunday.
    private func dayRanges(_ days: [Int]) -> [(Int, Int)] {
        var ranges: [(Int, Int)] = []
        for day in days {
            if let last = ranges.last, last.1 == day - 1 {
                ranges[ranges.count - 1].1 = day
            } else {
                ranges.append((day, day))
            }
        }
        return ranges
    }
}
