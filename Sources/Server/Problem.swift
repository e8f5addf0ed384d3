internal import HTTPTypes

/// A problem document (RFC 9457, `application/problem+json`).
struct Problem: Error, Encodable, Equatable {
    var type = "about:blank"
    var title: String
    var status: Int
    /// One sentence for the person who wrote the request; never what she searched for.
    var detail: String?
    /// Seconds after which to come again.
    var retryAfter: Int?
    /// The methods that the address knows.
    var allow: String?

    private enum CodingKeys: String, CodingKey { case type, title, status, detail }

    private init(_ status: Int, _ title: String, _ detail: String?) {
        self.title = title
        self.status = status
        self.detail = detail
    }

    static func illFormed(_ detail: String) -> Problem { Problem(400, "Ill-formed request", detail) }
    static func unknown(_ detail: String) -> Problem { Problem(404, "Not found", detail) }
    static func tooSlow() -> Problem {
        Problem(408, "The request took too long", "Send the whole request at once, then come again.")
    }
    static func bodyTooLarge() -> Problem { Problem(413, "Content too large", "No address here takes a body.") }
    static func addressTooLong(_ detail: String) -> Problem { Problem(414, "Address too long", detail) }
    static func rangeNotSatisfiable() -> Problem {
        Problem(416, "Range not satisfiable", "The content is shorter than that.")
    }
    static func refused(_ detail: String) -> Problem { Problem(422, "It cannot be made as asked", detail) }
    static func headerTooLarge() -> Problem { Problem(431, "Header fields too large", "Send fewer, shorter fields.") }
    static func failed(_ detail: String) -> Problem { Problem(500, "Something failed", detail) }

    static func method(allow: String) -> Problem {
        var problem = Problem(405, "Method not allowed", "This address knows \(allow).")
        problem.allow = allow
        return problem
    }

    static func busy(_ detail: String) -> Problem {
        var problem = Problem(503, "Too busy", detail)
        problem.retryAfter = 1
        return problem
    }

    var fields: HTTPFields {
        var fields: HTTPFields = [:]
        if let retryAfter { fields[.retryAfter] = "\(retryAfter)" }
        if let allow { fields[.allow] = allow }
        return fields
    }
}
