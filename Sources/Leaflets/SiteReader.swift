internal import Findings
internal import Foundation
internal import Locales

extension SiteSettings {
    /// Reads `site.yaml`; nil with findings where something required is missing.
    static func read(_ yaml: YAML, path: String, into findings: inout [Finding]) -> SiteSettings? {
        guard var record = Record(yaml, path: path, into: &findings) else { return nil }
        let source = record.tag("sourceLanguage", into: &findings)
        let title = record.localized("title", fallback: source ?? LanguageTag("en")!, into: &findings)
        let base = record.text("baseURL", into: &findings)
        let before = findings.count
        let languages = publishedLanguages(&record, into: &findings)
        if source == nil { findings.append(record.missing("sourceLanguage")) }
        if title == nil { findings.append(record.missing("title")) }
        if base == nil { findings.append(record.missing("baseURL")) }
        if languages.isEmpty, findings.count == before { findings.append(record.missing("languages")) }
        let settings = SiteSettings(
            title: title ?? LocalizedText([:]), baseURL: base.map { address($0, path, &findings) } ?? "",
            sourceLanguage: source ?? LanguageTag("en")!, languages: languages,
            fallback: record.tags("fallback", into: &findings),
            topics: record.texts("topics", into: &findings).map(\.text),
            timeZone: timeZone(&record, into: &findings),
            holidays: record.dates("holidays", into: &findings).sorted(),
            exitURL: exit(&record, into: &findings),
            help: record.texts("help", into: &findings).map(\.text))
        findings += record.unknownKeys()
        return source == nil || title == nil || base == nil || languages.isEmpty ? nil : settings
    }

    private static func publishedLanguages(_ record: inout Record, into findings: inout [Finding]) -> [LanguageTag] {
        var languages: [LanguageTag] = []
        for line in record.texts("languages", into: &findings) {
            guard let tag = Record.tag(line, path: record.path, into: &findings) else { continue }
            if let twin = languages.first(where: { $0.maximized == tag.maximized }) {
                findings.append(
                    .error(
                        record.path, line: line.line, .doubleTag,
                        "`\(line.text)` is the same language as `\(twin)`: keep one"))
            } else {
                languages.append(tag)
            }
        }
        return languages
    }

    /// The address is a link on sensitive pages: nothing but a web page may stand there.
    private static func exit(_ record: inout Record, into findings: inout [Finding]) -> String? {
        guard let line = record.text("exitURL", into: &findings) else { return nil }
        if line.text.wholeMatch(of: /https?:\/\/[A-Za-z0-9.-]+(:[0-9]+)?([\/?#][^\s<>"]*)?/) != nil { return line.text }
        findings.append(
            .error(
                record.path, line: line.line, .badValue,
                "`exitURL: \(line.text)`: write the address of a page such as https://www.example.com/"))
        return nil
    }

    private static func address(_ line: Line, _ path: String, _ findings: inout [Finding]) -> String {
        if line.text.wholeMatch(of: /https?:\/\/[A-Za-z0-9.-]+(:[0-9]+)?(\/[A-Za-z0-9._~\/-]*)?/) == nil {
            findings.append(
                .error(
                    path, line: line.line, .badValue,
                    "`baseURL: \(line.text)`: write an address such as https://example.org/"))
        }
        return line.text.hasSuffix("/") ? line.text : line.text + "/"
    }

    private static func timeZone(_ record: inout Record, into findings: inout [Finding]) -> String {
        guard let line = record.text("timeZone", into: &findings) else { return "Europe/Rome" }
        if TimeZone(identifier: line.text) == nil {
            findings.append(
                .error(
                    record.path, line: line.line, .badValue,
                    "`timeZone: \(line.text)`: no zone of that name, such as Europe/Rome"))
        }
        return line.text
    }
}
