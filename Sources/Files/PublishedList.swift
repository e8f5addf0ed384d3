/// What the last run wrote: the file `.volantino.json`, one line a file.
///
/// A file that it does not name is somebody else's, and is never touched.
struct PublishedList: Sendable, Equatable {
    struct Entry: Sendable, Equatable {
        /// SHA-256 of the bytes, cut to 32 hexadecimal digits.
        var hash: String
        var input: String
        var size: Int
        /// Compressed size where it was weighed.
        var weight: Int?
    }

    static let name = ".volantino.json"
    private static let head = #"{"volantino":1,"files":["#

    var entries: [String: Entry] = [:]

    /// JSON, sorted by path, so that two lists can be compared line by line.
    var bytes: [UInt8] {
        var out: [UInt8] = Array(Self.head.utf8)
        var comma = "\n"
        for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
            out += comma.utf8
            out += #"{"path":""#.utf8
            out += Self.quoted(path).utf8
            out += #"","hash":"\#(entry.hash)","input":"\#(entry.input)","size":\#(entry.size)"#.utf8
            if let weight = entry.weight { out += #","weight":\#(weight)"#.utf8 }
            out += "}".utf8
            comma = ",\n"
        }
        out += "\n]}\n".utf8
        return out
    }

    init() {}

    /// Reads exactly what `bytes` writes; nil for anything else.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard lines.count >= 2, lines[0].elementsEqual(Self.head.utf8), lines.last!.elementsEqual("]}".utf8) else {
            return nil
        }
        for line in lines.dropFirst().dropLast() {
            var cursor = Cursor(rest: line)
            guard cursor.skip(#"{"path":""#), let path = cursor.text(),
                cursor.skip(#","hash":""#), let hash = cursor.text(),
                cursor.skip(#","input":""#), let input = cursor.text(),
                cursor.skip(#","size":"#), let size = cursor.number()
            else { return nil }
            let weight = cursor.skip(#","weight":"#) ? cursor.number() : nil
            guard cursor.skip("}"), cursor.rest.isEmpty || cursor.rest.elementsEqual(",".utf8) else { return nil }
            entries[path] = Entry(hash: hash, input: input, size: size, weight: weight)
        }
    }

    private static func quoted(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else { return path }
        return String(path.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
    }

    private struct Cursor {
        var rest: ArraySlice<UInt8>

        mutating func skip(_ word: String) -> Bool {
            guard rest.starts(with: word.utf8) else { return false }
            rest = rest.dropFirst(word.utf8.count)
            return true
        }

        /// A JSON string up to its closing quote; only quotes and backslashes are escaped in our lists.
        mutating func text() -> String? {
            guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
                return nil
            }
            if rest[end] == UInt8(ascii: "\"") {
                defer { rest = rest[(end + 1)...] }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            var bytes: [UInt8] = []
            while let byte = rest.popFirst() {
                if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
                guard byte != UInt8(ascii: "\\") else {
                    guard let next = rest.popFirst() else { return nil }
                    bytes.append(next)
                    continue
                }
                bytes.append(byte)
            }
            return nil
        }

        mutating func number() -> Int? {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            return Int(String(decoding: digits, as: UTF8.self))
        }
    }
}
