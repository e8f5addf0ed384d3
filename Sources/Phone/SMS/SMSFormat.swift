internal import Foundation
internal import Locales

/// The ways to write messages out.
package enum SMSFormat: String, Sendable, CaseIterable {
    case text
    case json
    case jsonl
    case csv
    case kannel

    /// Messages in this format; the same messages, the same bytes.
    ///
    /// - Parameter isForSpreadsheet: CSV with a byte order mark, and with `'` before what a spreadsheet would run as a
    ///   formula; never for gateways.
    package func render(_ messages: [SMSMessage], isForSpreadsheet: Bool = false) -> String {
        switch self {
        case .text: messages.map(\.asText).joined(separator: "\n")
        case .json: PhoneJSON.text(["messages": messages], isPretty: true) + "\n"
        case .jsonl: messages.map { PhoneJSON.text($0) + "\n" }.joined()
        case .csv: SMSTable(messages).csv(isForSpreadsheet: isForSpreadsheet)
        case .kannel: messages.map(\.asKannel).joined()
        }
    }
}

/// JSON with keys in order and slashes as they are.
enum PhoneJSON {
    static func text(_ value: some Encodable, isPretty: Bool = false) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self)
    }
}

extension SMSMessage {
    /// For a person: a line on what it costs, then each part.
    fileprivate var asText: String {
        // Whoever asked for a language that the leaflet lacks sees it before sending.
        let language = lang == requested ? lang.text : "\(lang) for \(requested)"
        var head = [leaflet, language, encoding, "\(units) units", partCount].compactMap { $0 }
        if neutral { head.append("neutral") }
        var lines = ["# " + head.joined(separator: " · ")]
        lines += warnings.map { "# warning: \($0)" }
        lines += (changes ?? []).map { "# written as `\($0.to)`: \($0.from) (\($0.count))" }
        // Letters of another script are no accident: only what could be avoided is named.
        lines += forcing.filter { $0.replacement != nil }.map {
            "# \($0.codePoint) \($0.character) (\($0.count)) forces UCS-2; `\($0.replacement!)` would not"
        }
        for (place, part) in parts.enumerated() {
            if parts.count > 1 { lines.append("# part \(place + 1), \(part.units) units") }
            lines.append(part.text)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Fields of Kannel's `sendsms`, one line a part; the recipient is the caller's business.
    fileprivate var asKannel: String {
        zip(parts, userData).map { part, data in
            var fields: [(String, String)] = []
            if let sender { fields.append(("from", sender)) }
            fields.append(("coding", data.dataCoding == 8 ? "2" : "0"))
            fields.append(("charset", "UTF-8"))
            var line = fields.map { "\($0)=\($1)" }.joined(separator: "&")
            if !data.header.isEmpty { line += "&udh=" + data.header.map { "%" + Self.hex($0) }.joined() }
            return line + "&text=" + Self.percentEncoded(part.text) + "\n"
        }.joined()
    }

    static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// RFC 3986: letters, digits and `-._~` stand for themselves.
    private static func percentEncoded(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~".utf8.contains(byte)
            out += isPlain ? String(UnicodeScalar(byte)) : "%" + hex(byte)
        }
        return out
    }
}

/// One row a part (RFC 4180).
private struct SMSTable {
    static let columns = [
        "leaflet", "requested", "lang", "edition", "mode", "neutral", "sender", "encoding", "data_coding", "part",
        "parts", "units", "udh", "text",
    ]
    let rows: [[String]]

    init(_ messages: [SMSMessage]) {
        rows = messages.flatMap { message in
            zip(message.parts, message.userData).enumerated().map { place, pair in
                let (part, data) = pair
                return [
                    message.leaflet ?? "", message.requested.text, message.lang.text, message.edition ?? "",
                    message.mode.rawValue, message.neutral ? "yes" : "no", message.sender ?? "", message.encoding,
                    "\(data.dataCoding)", "\(place + 1)", "\(message.parts.count)", "\(part.units)",
                    data.header.map(SMSMessage.hex).joined(), part.text,
                ]
            }
        }
    }

    func csv(isForSpreadsheet: Bool) -> String {
        let lines = ([Self.columns] + rows).map { row in
            row.map { CSV.field($0, isGuarded: isForSpreadsheet) }.joined(separator: ",") + "\r\n"
        }
        return (isForSpreadsheet ? "\u{FEFF}" : "") + lines.joined()
    }
}

/// Fields of RFC 4180.
enum CSV {
    static func field(_ text: String, isGuarded: Bool = false) -> String {
        let isFormula = isGuarded && text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }) else { return safe }
        var quoted = [UInt8(ascii: "\"")]
        for byte in safe.utf8 {
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
            quoted.append(byte)
        }
        return String(decoding: quoted + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
