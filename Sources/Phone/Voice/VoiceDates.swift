internal import Foundation
internal import Leaflets
internal import Locales

/// Days, years and times of day as they are said.
extension VoiceNumbers {
    /// A day written in figures, the day first as in all of Europe, or the year first.
    func date(_ text: String) -> CalendarDate? {
        let numbers = text.split { "./-".contains($0) }.map(String.init)
        guard numbers.count == 3, numbers.allSatisfy({ $0.allSatisfy(\.isASCII) && Int($0) != nil }) else { return nil }
        let values = numbers.compactMap(Int.init)
        if numbers[0].count == 4 { return CalendarDate(year: values[0], month: values[1], day: values[2]) }
        guard numbers[2].count == 4 else { return nil }
        return CalendarDate(year: values[2], month: values[1], day: values[0])
    }

    /// Times of day: the hour, then the minutes where there are some.
    func time(_ text: String) -> String? {
        let ends = text.split { "-–".contains($0) }
        let times = ends.map { $0.split(separator: ":") }
        guard
            times.allSatisfy({ time in
                time.count == 2 && time[1].count == 2 && time.allSatisfy { Int($0) != nil }
                    && Int(time[0])! <= 24 && Int(time[1])! < 60
            })
        else { return nil }
        let spoken = times.map { clock(Int($0[0])!, Int($0[1])!) }
        return spoken.count == 2 ? fromTo(spoken[0], spoken[1]) : spoken.joined(separator: " – ")
    }

    /// Whether 9:05 is said "nine zero five".
    private var saysZero: Bool { habits?.time == nil || ["en", "zh"].contains(tag.language) }

    /// A time of day as its hour and minutes are said.
    private func clock(_ hour: Int, _ minute: Int) -> String {
        let forms = habits?.time ?? ["{0}", "{0} {1}"]
        // Hours are feminine where a language says the word; in Chinese two of them are 两.
        let form: SpelledForm =
            tag.language == "zh" && hour == 2 ? .masculine : tag.language == "fr" ? .feminine : .cardinal
        return forms[minute == 0 ? 0 : 1].replacing("{0}", with: number("\(hour)", form))
            .replacing(
                "{1}", with: minute < 10 && saysZero ? digits("0\(minute)", separator: space) : number("\(minute)"))
    }
}

extension VoiceNumbers {
    static func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Languages whose words for the days of a week change in a sentence: a date is said without them.
    private static let changingWeekdays: Set = ["ru", "uk", "pl", "mt"]

    /// The first of a month, where it alone is an ordinal.
    private static let firsts = ["it": "primo", "fr": "premier", "ro": "întâi", "pt": "primeiro"]

    /// A day in full, as it is said.
    func day(_ date: CalendarDate) -> String {
        let style: Languages.DateStyle = Self.changingWeekdays.contains(tag.language) ? .long : .full
        return dateWords(languages.format(date, style, in: tag))
    }

    /// Whether it has a day, letters, and a year.
    func isDate(_ text: String) -> Bool {
        let runs = text.split { !$0.isNumber }
        return runs.count == 2 && runs[1].count == 4 && runs[0].count < 3 && text.contains(where: \.isLetter)
    }

    /// A written date with its day and year in words.
    func dateWords(_ text: String) -> String {
        var out = ""
        var run = ""
        func close() {
            if !run.isEmpty { out += dateNumber(run) }
            run = ""
        }
        for scalar in text.unicodeScalars.map(Self.ascii) {
            if Self.isASCIIDigit(scalar) {
                run.unicodeScalars.append(scalar)
            } else {
                close()
                out.unicodeScalars.append(scalar)
            }
        }
        close()
        if tag.language == "de" { out = out.replacing("sten.", with: "sten") }
        guard let (short, full) = Self.yearWords[tag.language] else { return out }
        return ["\u{A0}", "\u{202F}", " "].reduce(out) { $0.replacing($1 + short, with: " " + full) }
    }

    /// What follows a year, short and as it is said.
    static let yearWords = ["ru": (short: "г.", full: "года"), "uk": (short: "р.", full: "року")]

    private func dateNumber(_ ascii: String) -> String {
        if ascii.count == 4 { return year(ascii) }
        if Int(ascii) == 1, let first = Self.firsts[tag.language] { return first }
        if let rules = habits?.dates, let day = Decimal(string: ascii) {
            return languages.spelledOut(day, byRules: rules) ?? number(ascii)
        }
        return number(ascii, .day)
    }

    /// A year, in the way in which the language says years.
    func year(_ ascii: String) -> String {
        guard let value = Decimal(string: ascii), (1900...2099).contains(value) else { return number(ascii) }
        let byRules = habits?.dates.flatMap { languages.spelledOut(value, byRules: $0) }
        let words = byRules ?? number(ascii, .year)
        // Years are said digit by digit.
        return tag.language == "zh" ? words.replacing("〇", with: "零") : words
    }
}

extension VoiceNumbers {
    /// Opening hours, from a day to another and from an hour to another in words.
    func hours(_ hours: OpeningHours) -> String {
        let pattern = habits?.range
        return languages.format(
            hours, in: tag,
            join: pattern.map { pattern in
                { pattern.replacing("{0}", with: $0).replacing("{1}", with: $1) }
            })
    }
}
