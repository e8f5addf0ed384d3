/// A JSON value (RFC 8259) with the line on which it stands; what the ARB files are read with.
struct JSONText: Sendable {
    enum Value: Sendable {
        case text(String)
        case object([Member])
        case list([JSONText])
        case flag(Bool)
        /// Numbers are not read further: no message needs one.
        case number
        case null
    }

    struct Member: Sendable {
        var key: String
        /// Line of the key.
        var line: Int
        var value: JSONText
    }

    /// Where a text is not JSON, and why.
    struct Broken: Error, Equatable {
        var line: Int
        var reason: String
    }

    var value: Value
    /// Line in the file, from 1.
    var line: Int

    /// Reads one JSON document of UTF-8.
    static func parse(_ bytes: [UInt8]) throws(Broken) -> JSONText {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.isAtEnd else { throw reader.broken("something stands after the last `}`") }
        return value
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var place = 0
    var line = 1

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    func broken(_ reason: String) -> JSONText.Broken { JSONText.Broken(line: line, reason: reason) }

    mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) {
            if bytes[place] == 0x0A { line += 1 }
            place += 1
        }
    }

    /// Whether the next byte, after white space, is this one; then it is read.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    mutating func value(depth: Int) throws(JSONText.Broken) -> JSONText {
        guard depth < 32 else { throw broken("nested too deeply") }
        skipSpace()
        let start = line
        if take("{") { return JSONText(value: .object(try members(depth: depth)), line: start) }
        if take("[") { return JSONText(value: .list(try items(depth: depth)), line: start) }
        if take("\"") { return JSONText(value: .text(try text()), line: start) }
        return JSONText(value: try word(), line: start)
    }

    mutating func members(depth: Int) throws(JSONText.Broken) -> [JSONText.Member] {
        var members: [JSONText.Member] = []
        if take("}") { return members }
        repeat {
            guard take("\"") else { throw broken("expected a key in double quotes") }
            let keyLine = line
            let key = try text()
            guard take(":") else { throw broken("expected `:` after the key `\(key)`") }
            members.append(JSONText.Member(key: key, line: keyLine, value: try value(depth: depth + 1)))
        } while take(",")
        guard take("}") else { throw broken("expected `,` or `}`") }
        return members
    }

    mutating func items(depth: Int) throws(JSONText.Broken) -> [JSONText] {
        var items: [JSONText] = []
        if take("]") { return items }
        repeat { items.append(try value(depth: depth + 1)) } while take(",")
        guard take("]") else { throw broken("expected `,` or `]`") }
        return items
    }

    /// `true`, `false`, `null` or a number.
    mutating func word() throws(JSONText.Broken) -> JSONText.Value {
        let ends: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D]  // white space , ] }
        let rest = bytes[place...].prefix { !ends.contains($0) }
        place += rest.count
        switch String(decoding: rest, as: UTF8.self) {
        case "true": return .flag(true)
        case "false": return .flag(false)
        case "null": return .null
        case let number where Double(number) != nil: return .number
        default: throw broken("expected a value: a text in double quotes, or `{`")
        }
    }

    /// A text up to its closing quote; the opening one has been read.
    mutating func text() throws(JSONText.Broken) -> String {
        var units: [UInt8] = []
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else { throw broken("not UTF-8") }
                return text
            case UInt8(ascii: "\\"): try escape(into: &units)
            case 0..<0x20: throw broken("a line break or control character within a text: write it as `\\n`")
            default: units.append(byte)
            }
        }
        throw broken("a text is not closed")
    }

    mutating func escape(into units: inout [UInt8]) throws(JSONText.Broken) {
        guard place < bytes.count else { throw broken("a text is not closed") }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"): units.append(contentsOf: String(try scalar()).utf8)
        default: throw broken("`\\` must stand before one of \" \\ / b f n r t u")
        }
    }

    /// The character of `\u1234`, or of two of them that make a surrogate pair.
    mutating func scalar() throws(JSONText.Broken) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, bytes[place...].starts(with: "\\u".utf8) else { throw broken("half a surrogate pair") }
        place += 2
        let second = try unit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw broken("half a surrogate pair") }
        return scalar
    }

    mutating func unit() throws(JSONText.Broken) -> UInt32 {
        let digits = bytes[place...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw broken("`\\u` must stand before four hexadecimal digits") }
        place += 4
        return unit
    }
}
