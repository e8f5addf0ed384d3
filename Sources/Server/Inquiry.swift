internal import HTTPTypes

/// A request as it is understood: path and query decoded once, strictly.
struct Inquiry: Sendable {
    let method: HTTPRequest.Method
    let fields: HTTPFields
    /// Decoded parts of the path; without the empty one after a last `/`.
    let segments: [String]
    let endsInSlash: Bool
    /// Decoded parameters, each name once.
    let query: [String: String]
    /// The query as it came, with its `?`; empty where there is none.
    let rawQuery: String

    var isHead: Bool { method == .head }

    /// The way from this address up to the root of the site, wherever a proxy has put it: `../../` for `/it/x/`.
    var root: String {
        let depth = segments.count - (endsInSlash ? 0 : 1)
        return depth > 0 ? String(repeating: "../", count: depth) : "./"
    }

    /// - Throws: a problem 400 where path or query is ill-formed, 413, 414 or 431 where something is too large.
    init(_ head: HTTPRequest, limits: ServingLimits) throws(Problem) {
        method = head.method
        fields = head.headerFields
        try Self.checkSizes(head, limits)
        let target = Self.originForm(head.path ?? "/")
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts.first ?? "/"
        rawQuery = parts.count > 1 ? "?" + String(parts[1].prefix { $0 != "#" }) : ""
        guard path.hasPrefix("/") else { throw .illFormed("The path does not begin with `/`.") }
        endsInSlash = path.hasSuffix("/")
        var segments: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = percentDecoded(part, plusIsSpace: false) else {
                throw .illFormed("The path is not percent-encoded UTF-8.")
            }
            segments.append(segment)
        }
        if endsInSlash { segments.removeLast() }
        self.segments = segments
        query = try Self.parameters(rawQuery.dropFirst())
    }

    private static func checkSizes(_ head: HTTPRequest, _ limits: ServingLimits) throws(Problem) {
        guard (head.path ?? "").utf8.count <= limits.target else {
            throw .addressTooLong("An address has at most \(limits.target) bytes here.")
        }
        let size = head.headerFields.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        guard size <= limits.header else { throw .headerTooLarge() }
        if let length = head.headerFields[.contentLength].flatMap({ Int($0) }), length > limits.body {
            throw .bodyTooLarge()
        }
    }

    /// The path and query of an absolute address (RFC 9112, 3.2.2).
    private static func originForm(_ target: String) -> Substring {
        let lower = target.prefix(8).lowercased()
        guard let scheme = ["http://", "https://"].first(where: { lower.hasPrefix($0) }) else { return target[...] }
        let rest = target.dropFirst(scheme.count)
        return rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }

    private static func parameters(_ text: Substring) throws(Problem) -> [String: String] {
        var result: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = percentDecoded(sides[0], plusIsSpace: true),
                let value = percentDecoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
            else { throw .illFormed("The query is not percent-encoded UTF-8.") }
            guard result.updateValue(value, forKey: name) == nil else {
                throw .illFormed("A parameter stands twice in the query.")
            }
        }
        return result
    }
}

/// Decodes `%41` (RFC 3986, 2.1); nil where a `%` has no two hexadecimal digits after it, or the bytes are no UTF-8.
func percentDecoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "%"):
            guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
                return nil
            }
            bytes.append(high << 4 | low)
        case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
        default: bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self)
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}
