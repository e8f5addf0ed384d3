internal import Findings
internal import Foundation
internal import Locales
internal import Markup

/// Reads `facts.yaml`; a fact in error is left out, with its finding.
struct FactsReader {
    let path: String
    let source: LanguageTag
    let date: CalendarDate
    var facts = Facts()
    var findings: [Finding] = []

    init(path: String, source: LanguageTag, date: CalendarDate) {
        self.path = path
        self.source = source
        self.date = date
    }

    mutating func read(_ yaml: YAML) {
        guard case .map(let entries) = yaml.value else { return }
        for entry in entries {
            guard Inline.isFactName(entry.key), let kind = Fact.Kind(rawValue: String(entry.key.prefix { $0 != "." }))
            else {
                let kinds = Fact.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                findings.append(
                    .error(
                        path, line: entry.line, .badFact,
                        "`\(entry.key)`: a fact is named kind.name, its kind one of \(kinds)"))
                continue
            }
            let items: [YAML] = if case .list(let list) = entry.value.value { list } else { [entry.value] }
            let versions = items.compactMap { version($0, kind: kind, name: entry.key, line: entry.line) }
            if !versions.isEmpty, spansAreDisjoint(versions, name: entry.key) {
                facts.byName[entry.key] = Fact(name: entry.key, kind: kind, versions: versions)
            }
        }
    }

    private mutating func version(_ yaml: YAML, kind: Fact.Kind, name: String, line: Int) -> Fact.Version? {
        guard var record = Record(yaml, path: path, into: &findings) else { return nil }
        let value = value(&record, kind: kind)
        var version = Fact.Version(
            value: value ?? .number(0), from: nil, until: nil, source: record.text("source", into: &findings)?.text,
            verified: record.date("verified", into: &findings), line: line)
        if let valid = record.take("valid"), var span = Record(valid, path: path, into: &findings) {
            version.from = span.date("from", into: &findings)
            version.until = span.date("until", into: &findings)
            findings += span.unknownKeys()
        }
        findings += record.unknownKeys()
        if version.holds(on: date) { checkVerified(version, name: name) }
        return value == nil ? nil : version
    }

    private mutating func checkVerified(_ version: Fact.Version, name: String) {
        let message: String
        if let verified = version.verified {
            let age = date.dayNumber - verified.dayNumber
            switch age {
            case ..<0: message = "`\(name)` is verified on \(verified), which is still to come"
            case 0...365: return
            default: message = "`\(name)` was verified on \(verified), \(age) days ago: check it and set `verified:`"
            }
        } else {
            message = "`\(name)` was never verified: check it at its source and set `verified: YYYY-MM-DD`"
        }
        findings.append(.warning(path, line: version.line, .unverifiedFact, message))
    }

    private mutating func value(_ record: inout Record, kind: Fact.Kind) -> Fact.Value? {
        if kind == .text {
            let text = record.localized("value", fallback: source, into: &findings)
            if text == nil { findings.append(record.missing("value")) }
            return text.map(Fact.Value.text)
        }
        guard let line = record.text("value", into: &findings) else {
            findings.append(record.missing("value"))
            return nil
        }
        let currency = kind == .amount ? record.text("currency", into: &findings)?.text : nil
        let value = Self.value(line.text, kind: kind, currency: currency)
        if value == nil {
            findings.append(
                .error(path, line: line.line, .badValue, "`\(line.text)` is no \(Self.forms[kind] ?? "value")"))
        }
        return value
    }

    /// What each kind of value looks like, for messages.
    private static let forms: [Fact.Kind: String] = [
        .phone: "phone number: two to fifteen digits with spaces, perhaps a leading +; in quotes",
        .email: "e-mail address", .link: "address that begins with https://",
        .amount: "amount with `currency:` of three letters", .number: "number such as 1500 or 2.5",
        .date: "day YYYY-MM-DD", .hours: "opening hours such as `Mo-Fr 09:00-17:00; PH off`",
    ]

    private static func value(_ text: String, kind: Fact.Kind, currency: String?) -> Fact.Value? {
        switch kind {
        case .phone: isPhone(text) ? .phone(text) : nil
        case .email: isEmail(text) ? .email(text) : nil
        case .link: isLink(text) ? .link(text) : nil
        case .amount:
            if let number = decimal(text), let currency, currency.wholeMatch(of: /[A-Z]{3}/) != nil {
                .amount(number, currency: currency)
            } else {
                nil
            }
        case .number: decimal(text).map { .number($0) }
        case .date: CalendarDate(text).map { .date($0) }
        case .hours: OpeningHours(text).map { .hours($0) }
        case .text: nil
        }
    }

    private static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        return text.wholeMatch(of: /\+?[0-9][0-9 .()\/-]*/) != nil && (2...15).contains(digits)
    }

    private static func isEmail(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/) != nil
    }

    private static func isLink(_ text: String) -> Bool {
        text.wholeMatch(of: /https?:\/\/[A-Za-z0-9.-]+(:[0-9]+)?([\/?#][^\s<>"]*)?/) != nil
    }

    private static func decimal(_ text: String) -> Decimal? {
        text.wholeMatch(of: /-?[0-9]{1,15}(\.[0-9]{1,6})?/) == nil ? nil : Decimal(string: text)
    }

    private mutating func spansAreDisjoint(_ versions: [Fact.Version], name: String) -> Bool {
        let first = CalendarDate(year: 1, month: 1, day: 1)!
        let last = CalendarDate(year: 9999, month: 12, day: 31)!
        let spans = versions.map { ($0.from ?? first, $0.until ?? last, $0.line) }.sorted { $0.0 < $1.0 }
        for span in spans where span.0 > span.1 {
            findings.append(
                .error(path, line: span.2, .badValue, "`\(name)`: `from` \(span.0) is after `until` \(span.1)"))
            return false
        }
        for (a, b) in zip(spans, spans.dropFirst()) where a.1 >= b.0 {
            findings.append(
                .error(
                    path, line: b.2, .badValue,
                    "`\(name)` has two values on \(b.0): end one `valid:` before the next begins"))
            return false
        }
        return true
    }
}
