import ArgumentParser
import Foundation
import Locales

/// The one place that reads the time of day.
enum Clock {
    static func today(in zone: String) -> CalendarDate {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let now = calendar.dateComponents([.year, .month, .day], from: Date())
        return CalendarDate(year: now.year!, month: now.month!, day: now.day!)!
    }
}

/// A line to people: standard error.
func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// `1 leaflet`, `2 leaflets`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// A JSON document: sorted keys, one stable form.
func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// The same on one line, for JSON Lines.
func jsonLine(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// A language tag as an argument.
extension LanguageTag: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Mode: ExpressibleByArgument {}

/// A text from the command line, or from standard input for `-`.
func typed(_ text: String) throws -> String {
    guard text == "-" else { return text }
    let data = FileHandle.standardInput.readDataToEndOfFile()
    guard let read = String(validating: data, as: UTF8.self) else {
        throw ValidationError("standard input is not UTF-8")
    }
    return read.hasSuffix("\n") ? String(read.dropLast()) : read
}
