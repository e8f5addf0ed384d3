internal import CICU
package import Foundation

/// Numbers, dates and amounts by ICU in a text's language: the locale's default digits, always the Gregorian calendar.
///
/// For a language that ICU lacks they follow the language that its speakers most likely read.
extension Languages {
    package enum DateStyle: Sendable {
        /// `1 novembre 2026`
        case long
        /// With the day of the week.
        case full
    }

    package enum NameWidth: Sendable {
        /// `lun`
        case short
        /// `lunedì`
        case wide
    }

    package func format(_ date: CalendarDate, _ style: DateStyle = .long, in tag: LanguageTag) -> String {
        text(in: tag) { cicu_format_date($0, Int64(date.dayNumber), style == .full ? 1 : 0, $1, $2) }
            ?? date.description
    }

    package func format(_ number: Decimal, in tag: LanguageTag) -> String {
        format("\(number)", skeleton: "", in: tag)
    }

    /// An amount with its currency (ISO 4217); cents are left out where there are none.
    package func format(_ amount: Decimal, currency: String, in tag: LanguageTag) -> String {
        guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return "\(format(amount, in: tag)) \(currency)"
        }
        return format("\(amount)", skeleton: "currency/\(currency) precision-currency-standard/w", in: tag)
    }

    /// A file's size in kB or MB of a thousand; at least 1 kB.
    package func format(bytes: Int, in tag: LanguageTag) -> String {
        let kilobytes = max(1, (bytes + 999) / 1000)
        guard kilobytes >= 1000 else {
            return format("\(kilobytes)", skeleton: "unit/kilobyte unit-width-short", in: tag)
        }
        let tenths = (bytes + 99_999) / 100_000
        let text = tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 9) / 10)"
        return format(text, skeleton: "unit/megabyte unit-width-short", in: tag)
    }

    /// Several names as a list: "a, b e c".
    package func format(list: [String], in tag: LanguageTag) -> String {
        var packed = PackedTexts()
        for item in list { packed.append(item) }
        let capacity = 256 + packed.bytes.count + 32 * list.count
        return text(in: tag, capacity: capacity) {
            cicu_format_list($0, packed.bytes, packed.lengths, Int32(list.count), $1, $2)
        } ?? list.joined(separator: ", ")
    }

    /// A time of day on a clock of 24 hours, from minutes after midnight: `09:00` in the locale's digits.
    ///
    /// 1,440 is 24:00, the end of a day.
    package func format(minute: Int, in tag: LanguageTag) -> String {
        text(in: tag) { cicu_format_time($0, Int32(minute / 60), Int32(minute % 60), $1, $2) }
            ?? "\(minute / 60):\(minute % 60)"
    }

    /// The name of a day of the week as it stands alone (ISO 8601: 1 is Monday, 7 is Sunday).
    package func weekdayName(_ weekday: Int, _ width: NameWidth = .wide, in tag: LanguageTag) -> String {
        text(in: tag) { cicu_weekday($0, Int32(weekday), width == .wide ? 1 : 0, $1, $2) } ?? "\(weekday)"
    }

    /// From … to, of two times, days or dates already written: `09:00–17:00`.
    package func range(_ from: String, _ until: String, in tag: LanguageTag) -> String {
        let pattern = text(in: tag) { cicu_range_pattern($0, $1, $2) } ?? "{0}–{1}"
        return pattern.replacing("{0}", with: from, maxReplacements: 1)
            .replacing("{1}", with: until, maxReplacements: 1)
    }

    private func format(_ decimal: String, skeleton: String, in tag: LanguageTag) -> String {
        text(in: tag) { cicu_format_number($0, skeleton, decimal, $1, $2) } ?? decimal
    }

    private func text(
        in tag: LanguageTag, capacity: Int = 512,
        _ call: (String, UnsafeMutablePointer<CChar>, Int32) -> Int32
    ) -> String? {
        let source = formatSource(of: tag)
        return ICU.text(capacity: capacity) { call(source, $0, $1) }
    }
}
