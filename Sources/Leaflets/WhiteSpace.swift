/// White space of Unicode (the property White_Space), told on UTF-8: a text of Khmer is walked without its clusters.
enum WhiteSpace {
    /// Adds a text with every run of white space as one space, none at either end.
    static func collapse(_ text: String, into out: inout String) {
        var pending = false
        var isFirst = true
        var rest = text[...].utf8
        while !rest.isEmpty {
            let space = length(at: rest)
            if space > 0 {
                pending = !isFirst
                rest = rest.dropFirst(space)
                continue
            }
            var end = rest.startIndex
            while end < rest.endIndex, length(at: rest[end...]) == 0 { end = rest.index(after: end) }
            if pending { out += " " }
            out += Substring(rest[..<end])
            rest = rest[end...]
            isFirst = false
        }
    }

    /// Bytes of the white space character that a text begins with; 0 where it begins with another.
    private static func length(at text: Substring.UTF8View) -> Int {
        guard let first = text.first else { return 0 }
        switch first {
        case 0x09...0x0D, 0x20: return 1
        case 0xC2, 0xE1, 0xE2, 0xE3: return longLength(Array(text.prefix(3)))
        default: return 0
        }
    }

    /// U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
    private static func longLength(_ bytes: [UInt8]) -> Int {
        if bytes.count >= 2, bytes[0] == 0xC2 { return bytes[1] == 0x85 || bytes[1] == 0xA0 ? 2 : 0 }
        guard bytes.count == 3 else { return 0 }
        switch (bytes[0], bytes[1], bytes[2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return 3
        default: return 0
        }
    }
}
