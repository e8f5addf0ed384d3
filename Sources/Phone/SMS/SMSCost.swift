package import Findings
internal import Foundation
internal import Locales

/// What a gateway asks for one part, from a file of prices.
///
///     currency: EUR
///     part: 0.049
///     languages: { ar: 0.062 }   # where a language's readers are reached at another price
package struct SMSPrices: Sendable {
    var currency: String
    var part: Decimal
    var languages: [LanguageTag: Decimal]

    /// Nil with findings where the file holds no prices.
    package init?(_ text: String, path: String, into findings: inout [Finding]) {
        guard let yaml = YAML.parse(text, path: path, into: &findings),
            var record = Record(yaml, path: path, into: &findings)
        else { return nil }
        currency = record.text("currency", into: &findings)?.text ?? "EUR"
        guard let line = record.text("part", into: &findings) else {
            findings.append(record.missing("part"))
            return nil
        }
        guard let part = Self.price(line, path: path, into: &findings) else { return nil }
        self.part = part
        languages = [:]
        if let value = record.take("languages"), let own = Record(value, path: path, into: &findings) {
            for entry in own.remaining {
                guard let tag = LanguageTag(entry.key) else {
                    findings.append(.error(path, line: entry.line, .badTag, "`\(entry.key)` is no language tag"))
                    continue
                }
                let line = entry.value.asText(entry.key, path: path, into: &findings)
                languages[tag] = line.flatMap { Self.price($0, path: path, into: &findings) }
            }
        }
        findings += record.unknownKeys()
    }

    private static func price(_ line: Line, path: String, into findings: inout [Finding]) -> Decimal? {
        // `Decimal` reads as much as it understands: of `1.2.3` 1.2, of `.` nothing.
        if line.text.wholeMatch(of: #/[0-9]+(\.[0-9]+)?/#) != nil, let price = Decimal(string: line.text, locale: nil) {
            return price
        }
        findings.append(
            .error(path, line: line.line, .badValue, "a price is a number such as 0.049, not `\(line.text)`"))
        return nil
    }
}

/// What messages cost, by language.
package struct SMSCost: Sendable, Encodable {
    package struct Row: Sendable, Encodable, Hashable {
        /// The language of the text; `total` in the last row.
        package var lang: String
        package var messages: Int
        package var parts: Int
        /// In the currency, with as many decimals as the price has.
        package var cost: String
    }

    package var currency: String
    package var rows: [Row]

    /// One row a language, sorted by tag, and the total: what sending each message once costs.
    package init(_ messages: [SMSMessage], prices: SMSPrices) {
        var sums: [String: (messages: Int, parts: Int, cost: Decimal)] = [:]
        for message in messages {
            let cost = Decimal(message.parts.count) * (prices.languages[message.lang] ?? prices.part)
            for key in [message.lang.text, "total"] {
                let sum = sums[key] ?? (0, 0, 0)
                sums[key] = (sum.messages + 1, sum.parts + message.parts.count, sum.cost + cost)
            }
        }
        currency = prices.currency
        let languages = sums.keys.filter { $0 != "total" }.sorted()
        rows = (languages + ["total"]).compactMap { key in
            sums[key].map { Row(lang: key, messages: $0.messages, parts: $0.parts, cost: "\($0.cost)") }
        }
    }

    /// A table of columns set apart by tabs.
    package var text: String {
        (["language\tmessages\tparts\t\(currency)"] + rows.map { "\($0.lang)\t\($0.messages)\t\($0.parts)\t\($0.cost)" })
            .joined(separator: "\n") + "\n"
    }
}
