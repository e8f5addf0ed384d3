internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What a route answers, before conditions, ranges and codings are looked at.
struct Answer: Sendable {
    /// How long an answer may be kept.
    enum Keeping: String, Sendable {
        /// The address names these very bytes.
        case forever = "public, max-age=31536000, immutable"
        /// Asked about each time.
        case checked = "no-cache"
        /// In no cache: nobody shall find it on a shared phone.
        case never = "no-store"
    }

    var status = HTTPResponse.Status.ok
    var content: Representation?
    var keeping = Keeping.checked
    /// Besides those that every answer has.
    var fields: HTTPFields = [:]

    /// A redirect to an address of this site.
    static func redirect(to location: String, permanent: Bool, keeping: Keeping = .checked) -> Answer {
        Answer(
            status: permanent ? .movedPermanently : .found, keeping: keeping,
            fields: [.location: location])
    }
}

extension Answer {
    /// The response to a request: conditions (RFC 9110, 13), ranges (14) and codings (12.5.3) looked at.
    func response(to inquiry: Inquiry?) -> Response {
        var fields = Self.security
        for field in self.fields { fields.append(field) }
        fields[.cacheControl] = keeping.rawValue
        guard let content else { return Response(status: status, headers: fields) }
        fields[.contentType] = content.contentType
        let range = status == .ok && inquiry?.method == .get ? inquiry?.fields[.range] : nil
        let coding = range == nil ? inquiry.flatMap { content.coding(accepted: $0.fields[.acceptEncoding]) } : nil
        if content.isCompressible { fields.addVary("Accept-Encoding") }
        let tag = content.entityTag(in: coding)
        if status == .ok {
            fields[.eTag] = tag
            fields[.acceptRanges] = "bytes"
            if let wanted = inquiry?.fields[.ifNoneMatch], matches(wanted, tag) { return notModified(fields) }
        }
        if let range, inquiry?.fields[.ifRange].map({ $0 == tag }) ?? true,
            let partial = partial(range, of: content, fields)
        {
            return partial
        }
        if let coding { fields[.contentEncoding] = coding.rawValue }
        return Self.whole(
            content.bytes(in: coding), status: status, fields, isHead: inquiry?.isHead ?? false)
    }

    private func notModified(_ fields: HTTPFields) -> Response {
        var fields = fields
        fields[.contentType] = nil
        var response = Response(status: .notModified, headers: fields)
        response.headers[.contentLength] = nil
        return response
    }

    /// One range of bytes; nil where the header is to be passed over: ill-formed, or several ranges.
    private func partial(_ range: String, of content: Representation, _ fields: HTTPFields) -> Response? {
        let size = content.bytes.count
        guard let wanted = ByteRange(range) else { return nil }
        guard let bounds = wanted.bounds(size: size) else {
            var answer = Problem.rangeNotSatisfiable().answer
            answer.fields[.contentRange] = "bytes */\(size)"
            return answer.response(to: nil)
        }
        var fields = fields
        fields[.contentRange] = "bytes \(bounds.lowerBound)-\(bounds.upperBound - 1)/\(size)"
        return Self.whole(content.bytes.part(bounds), status: .partialContent, fields, isHead: false)
    }

    /// A slow line takes so much at a time, so that a reader who has stopped reading is noticed.
    private static let chunk = 65_536

    private static func whole(
        _ bytes: Sent, status: HTTPResponse.Status, _ fields: HTTPFields, isHead: Bool
    ) -> Response {
        var fields = fields
        let size = bytes.count
        fields[.contentLength] = "\(size)"
        guard !isHead else { return Response(status: status, headers: fields) }
        if case .memory(let held) = bytes, size <= chunk {
            return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: held))
        }
        let body = ResponseBody(contentLength: size) { writer in
            for start in stride(from: 0, to: size, by: chunk) {
                try await writer.write(bytes.part(start..<min(size, start + chunk)).bytes())
            }
            try await writer.finish(nil)
        }
        return Response(status: status, headers: fields, body: body)
    }

    /// Whether a list of entity tags holds one (RFC 9110, 13.1.2: compared weakly).
    private func matches(_ list: String, _ tag: String) -> Bool {
        list.split(separator: ",").contains { item in
            let item = item.trimming
            return item == "*" || item == tag || item == "W/\(tag)"
        }
    }
}

extension Representation {
    /// The best coding that a client takes; nil for the bytes as they are.
    func coding(accepted header: String?) -> Coding? {
        guard let header, isCompressible else { return nil }
        let accepted = header.split(separator: ",").compactMap { item -> String? in
            let parts = item.split(separator: ";").map(\.trimming)
            let isRefused = parts.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0*)?/) != nil }
            return isRefused ? nil : parts.first?.lowercased()
        }
        return Coding.allCases.first { accepted.contains($0.rawValue) }
    }
}

/// One range of a `Range` header (RFC 9110, 14.1.2).
struct ByteRange: Equatable {
    var first: Int?
    var last: Int?

    init?(_ header: String) {
        guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
        let sides = header.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, let first = Self.number(sides[0]), let last = Self.number(sides[1]) else { return nil }
        self.first = first
        self.last = last
        guard first != nil || last != nil else { return nil }
        if let first, let last, last < first { return nil }
    }

    /// The number, nothing where there is none, nil where it is not one.
    private static func number(_ text: Substring) -> Int?? {
        let text = text.trimming
        if text.isEmpty { return .some(nil) }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
        return number
    }

    /// The bytes it names of so many; nil where there are none.
    func bounds(size: Int) -> Range<Int>? {
        guard let first else {
            let count = min(last ?? 0, size)
            return count > 0 ? (size - count)..<size : nil
        }
        guard first < size else { return nil }
        return first..<(min(last ?? size - 1, size - 1) + 1)
    }
}

extension Substring {
    /// Without white space at either end, as RFC 9110 allows it in lists.
    fileprivate var trimming: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}

extension HTTPFields {
    mutating func addVary(_ name: String) {
        self[.vary] = self[.vary].map { "\($0), \(name)" } ?? name
    }
}
