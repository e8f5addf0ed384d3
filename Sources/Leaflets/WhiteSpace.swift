/// White space of Unicode (the property White_Space), told on UTF-8: a text of Khmer is walked without its clusters.
enum WhiteSpace {
    /// Adds a text with every run of white space as one space, none at either end.
    static func collapse(_ text: String, into out: inout [UInt8]) {
        var text = text
        text.withUTF8 { collapse($0, into: &out) }
    }

    private static func collapse(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
        var (pending, isFirst) = (false, true)
        var index = 0
        while index < text.count {
            let space = length(of: text, at: index)
            if space > 0 {
                pending = true
                index += space
                continue
            }
            let start = index
            while index < text.count, length(of: text, at: index) == 0 { index += 1 }
            if pending && !isFirst { out.append(UInt8(ascii: " ")) }
            out.append(contentsOf: text[start..<index])
            (pending, isFirst) = (false, false)
        }
    }

    /// Bytes of the white space character that begins at a place; 0 where another does.
    ///
    /// U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000 beside ASCII's.
    private static func length(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = text[index]
        if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
        guard first == 0xC2 || (0xE1...0xE3).contains(first), index + 1 < text.count else { return 0 }
        let second = text[index + 1]
        if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        guard index + 2 < text.count else { return 0 }
        switch (first, second, text[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return 3
        default: return 0
        }
    }
}
