internal import Files
internal import Findings
internal import Locales
internal import Markup

/// Reads one `<tag>.md`, by itself: what depends on other files (freshness, edition) is left to `Library.load`.
struct TextReader {
    /// A file as read, with its own findings.
    struct Result: Sendable {
        /// Nil where the file is beyond use.
        var text: Text?
        var findings: [Finding]
    }

    static func read(_ entry: FileTree.Entry, tag: LanguageTag, in content: FileTree) -> Result {
        var findings: [Finding] = []
        let path = content.shown(entry.path)
        guard let source = SourceText.read(entry.path, size: entry.stamp.size, in: content, into: &findings),
            let matter = FrontMatter(source, path: path, into: &findings)
        else { return Result(text: nil, findings: findings) }
        let yaml = YAML.parse(matter.yaml, path: path, firstLine: 2, into: &findings)
        let document = Document.parse(matter.body, path: path, firstLine: matter.bodyLine, into: &findings)
        guard let yaml, let document, var record = Record(yaml, path: path, into: &findings) else {
            return Result(text: nil, findings: findings)
        }
        let text = text(&record, document: document, tag: tag, path: entry.path, into: &findings)
        findings += record.unknownKeys()
        return Result(text: text, findings: findings)
    }

    private static func text(
        _ record: inout Record, document: Document, tag: LanguageTag, path: String, into findings: inout [Finding]
    ) -> Text? {
        let title = record.phrase("title", into: &findings)
        if title == nil { findings.append(record.missing("title")) }
        let summary = record.phrase("summary", into: &findings)
        let provenance = Provenance(&record, into: &findings)
        let keywords = record.texts("keywords", into: &findings).map(\.text)
        let questions = record.texts("questions", into: &findings).map {
            Phrase($0, path: record.path, into: &findings)
        }
        let neutralTitle = record.text("neutralTitle", into: &findings)?.text
        let sms = record.phrase("sms", into: &findings)
        let voice = record.phrase("voice", into: &findings)
        let date = record.date("date", into: &findings)
        let equivalent = record.texts("equivalent", into: &findings).map(\.text)
        let parity = record.texts("parity", into: &findings).map(\.text)
        if document.sections.allSatisfy({ $0.blocks.isEmpty }) {
            findings.append(.warning(record.path, .emptyText, "there is no text after the front matter"))
        }
        guard let title else { return nil }
        let script = tag.script == "Zzzz" ? Script.dominant(in: document.plain) ?? "Latn" : tag.script
        var text = Text(
            tag: tag, title: title, summary: summary, keywords: keywords, questions: questions,
            neutralTitle: neutralTitle, sms: sms, voice: voice, date: date, equivalent: equivalent, parity: parity,
            provenance: provenance.value, state: provenance.state, freshness: .unknown, document: document,
            script: script, direction: tag.script == "Zzzz" ? Script.direction(of: script) : tag.direction,
            revision: "", edition: "", path: path)
        text.revision = Revision.of(text)
        text.edition = text.revision
        return text
    }

    /// `translation:` of the front matter.
    private struct Provenance {
        var value = Text.Provenance()
        var state = Text.State.translated

        /// The states that an author may declare.
        private enum Declared: String, CaseIterable { case draft, machine, translated, reviewed }

        init(_ record: inout Record, into findings: inout [Finding]) {
            guard let yaml = record.take("translation"),
                var inner = Record(yaml, path: record.path, into: &findings)
            else { return }
            if let of = inner.text("of", into: &findings) {
                value.of = Text.Origin(of.text)
                if value.of == nil {
                    findings.append(
                        .error(
                            record.path, line: of.line, .badValue,
                            "`of: \(of.text)`: write language@revision, such as it@3f2a9c1b7d04"))
                }
            }
            if let declared = inner.choice("state", as: Declared.self, into: &findings) {
                state = Text.State(rawValue: declared.rawValue) ?? .translated
            }
            value.by = inner.text("by", into: &findings)?.text
            value.reviewedBy = inner.text("reviewedBy", into: &findings)?.text
            value.date = inner.date("date", into: &findings)
            findings += inner.unknownKeys()
        }
    }
}

extension Text.Origin {
    /// Reads `it@3f2a9c1b7d04`; nil where it is not of that form.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let tag = LanguageTag(String(parts[0])), parts[1].count == 12,
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.init(language: tag, revision: String(parts[1]))
    }
}

extension Document {
    /// All text of the document, facts left out.
    var plain: String {
        let renderer = PlainText { _ in "" }
        return sections.map { section in
            let heading = section.heading.map { renderer.render($0) + "\n\n" } ?? ""
            return heading + renderer.render(section.blocks)
        }.joined(separator: "\n\n")
    }
}
