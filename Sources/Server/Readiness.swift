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

    init(_ errors: [Finding]) {
        reason = "the new content has errors; the last good one is served"
        self.errors = errors.count
        findings = errors.prefix(Self.shown).map { "\($0.path):\($0.line) [\($0.code.rawValue)]" }
    }

    init(unreadable: String) {
        reason = "the content cannot be read; the last good one is served"
        errors = 1
        findings = [unreadable]
    }
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
