internal import Locales

/// Numbers, texts and lists as bytes: numbers in LEB128, texts and lists after their length.
struct PackedWriter {
    var bytes: [UInt8] = []

    mutating func write(_ number: Int) {
        // Zigzag: small negative numbers stay short.
        var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func write<Value>(optional value: Value?, _ body: (inout PackedWriter, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    mutating func write<Value>(list: [Value], _ body: (inout PackedWriter, Value) -> Void) {
        write(list.count)
        for value in list { body(&self, value) }
    }
}

/// Reads what a `PackedWriter` wrote; whatever is not of that form is damage, never a crash.
struct PackedReader {
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var position = 0
    /// Tags by their text: making one asks ICU.
    private var tags: [String: LanguageTag] = [:]
    /// Blocks and inlines one in another.
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(Damage) -> UInt8 {
        guard position < bytes.count else { throw Damage() }
        position += 1
        return bytes[position - 1]
    }

    mutating func number() throws(Damage) -> Int {
        var value: UInt = 0
        for shift in stride(from: UInt(0), to: 64, by: 7) {
            let byte = try byte()
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
        }
        throw Damage()
    }

    /// A number of things that follow; never more than there are bytes.
    mutating func count() throws(Damage) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw Damage() }
        return count
    }

    mutating func text() throws(Damage) -> String {
        let length = try count()
        let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
        position += length
        return text
    }

    mutating func flag() throws(Damage) -> Bool {
        let byte = try byte()
        guard byte < 2 else { throw Damage() }
        return byte == 1
    }

    mutating func tag() throws(Damage) -> LanguageTag {
        let text = try text()
        if let known = tags[text] { return known }
        guard let tag = LanguageTag(text) else { throw Damage() }
        tags[text] = tag
        return tag
    }

    mutating func optional<Value>(
        _ body: (inout PackedReader) throws(Damage) -> Value
    ) throws(Damage) -> Value? {
        try flag() ? try body(&self) : nil
    }

    mutating func list<Value>(_ body: (inout PackedReader) throws(Damage) -> Value) throws(Damage) -> [Value] {
        let count = try count()
        depth += 1
        defer { depth -= 1 }
        // Deeper than a text may be nested (`Markup`'s limit): no file of ours.
        guard depth < 500 else { throw Damage() }
        var values: [Value] = []
        values.reserveCapacity(min(count, 1_000))
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }
}
