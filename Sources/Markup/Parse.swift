package import Findings

extension Document {
    /// Reads CommonMark with GFM tables, strikethrough and autolinks, `{#id}` after headings and `{{facts}}`.
    ///
    /// - Parameters:
    ///   - path: the file's path for findings.
    ///   - firstLine: line of the file on which `markdown` begins.
    /// - Returns: nil where the text is beyond the limits of content.md, with a finding `too-large`.
    package static func parse(
        _ markdown: String, path: String, firstLine: Int = 1, into findings: inout [Finding]
    ) -> Document? { nil }
}

extension Inline {
    /// Reads one line that may hold `{{facts}}` and no other markup, such as a title.
    package static func parseLine(_ text: String, path: String, line: Int, into findings: inout [Finding]) -> [Inline] {
        [.text(text)]
    }
}
