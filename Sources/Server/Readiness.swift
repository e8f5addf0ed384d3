internal import Findings
internal import Locales

/// Why the last good content is served although there is newer content on disk.
struct KeptContent: Encodable, Sendable, Equatable {
    /// One line for a person.
    var reason: String
    var errors: Int
    /// `path:line [code]` of the first errors.
    var findings: [String]

    private static let shown = 10

    /// - Parameter folder: the content folder, which is nobody's business outside.
    init(_ errors: [Finding], folder: String) {
        reason = "the new content has errors; the last good one is served"
        self.errors = errors.count
        findings = errors.prefix(Self.shown).map { error in
            let path = error.path.hasPrefix(folder + "/") ? error.path.dropFirst(folder.count + 1) : error.path[...]
            return "\(path):\(error.line) [\(error.code.rawValue)]"
        }
    }

    private init(reason: String) {
        self.reason = reason
        errors = 1
        findings = []
    }

    static let unreadable = KeptContent(reason: "the content cannot be read; the last good one is served")
}

/// The answer of `/readyz`.
struct Readiness: Encodable, Sendable {
    /// `ready` or `stopping`.
    var status: String
    /// The day for which the content is judged.
    var date: CalendarDate
    var leaflets: Int
    var languages: Int
    /// `current`, or `kept` where newer content has errors.
    var content: String
    var kept: KeptContent?
}
