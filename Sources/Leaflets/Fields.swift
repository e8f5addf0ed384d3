internal import Findings
internal import Locales
internal import Markup

/// Values of our own kinds, read from a record; what does not fit is a finding and nil.
extension Record {
    mutating func date(_ key: String, into findings: inout [Finding]) -> CalendarDate? {
        guard let line = text(key, into: &findings) else { return nil }
        return Self.date(line, key, path: path, into: &findings)
    }

    static func date(_ line: Line, _ key: String, path: String, into findings: inout [Finding]) -> CalendarDate? {
        let date = CalendarDate(line.text)
        if date == nil {
            findings.append(
                .error(path, line: line.line, .badValue, "`\(key)`: `\(line.text)` is no day; write YYYY-MM-DD"))
        }
        return date
    }

    mutating func dates(_ key: String, into findings: inout [Finding]) -> [CalendarDate] {
        texts(key, into: &findings).compactMap { Self.date($0, key, path: path, into: &findings) }
    }

    mutating func tag(_ key: String, into findings: inout [Finding]) -> LanguageTag? {
        guard let line = text(key, into: &findings) else { return nil }
        return Self.tag(line, path: path, into: &findings)
    }

    mutating func tags(_ key: String, into findings: inout [Finding]) -> [LanguageTag] {
        texts(key, into: &findings).compactMap { Self.tag($0, path: path, into: &findings) }
    }

    static func tag(_ line: Line, path: String, into findings: inout [Finding]) -> LanguageTag? {
        let tag = LanguageTag(line.text)
        if tag == nil {
            findings.append(
                .error(
                    path, line: line.line, .badTag,
                    line.text.contains(",")
                        ? "`\(line.text)`: write a list, `[\(line.text)]`"
                        : "`\(line.text)` is no language tag (BCP 47), such as `it` or `zh-Hans`"))
        }
        return tag
    }

    /// One of the words of a closed list.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ key: String, as type: Value.Type, into findings: inout [Finding]
    ) -> Value? {
        guard let line = text(key, into: &findings) else { return nil }
        return Self.choice(line, key, as: type, path: path, into: &findings)
    }

    mutating func choices<Value: RawRepresentable<String> & CaseIterable>(
        _ key: String, as type: Value.Type, into findings: inout [Finding]
    ) -> [Value] {
        texts(key, into: &findings).compactMap { Self.choice($0, key, as: type, path: path, into: &findings) }
    }

    private static func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ line: Line, _ key: String, as type: Value.Type, path: String, into findings: inout [Finding]
    ) -> Value? {
        if let value = Value(rawValue: line.text) { return value }
        let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
        findings.append(.error(path, line: line.line, .badValue, "`\(key)`: `\(line.text)` is none of \(words)"))
        return nil
    }

    /// One text in `fallback`, or a map by tag.
    mutating func localized(
        _ key: String, fallback: LanguageTag, into findings: inout [Finding]
    ) -> LocalizedText? {
        guard let value = take(key) else { return nil }
        return LocalizedText(value, key, fallback: fallback, path: path, into: &findings)
    }

    mutating func phrase(_ key: String, into findings: inout [Finding]) -> Phrase? {
        guard let line = text(key, into: &findings) else { return nil }
        return Phrase(line, path: path, into: &findings)
    }
}

extension LocalizedText {
    init?(
        _ yaml: YAML, _ key: String, fallback: LanguageTag, path: String, into findings: inout [Finding]
    ) {
        guard case .map(let entries) = yaml.value else {
            guard let line = yaml.asText(key, path: path, into: &findings) else { return nil }
            self.init([fallback: line.text])
            return
        }
        var texts: [LanguageTag: String] = [:]
        for entry in entries {
            guard let tag = Record.tag(Line(entry.key, line: entry.line), path: path, into: &findings),
                let line = entry.value.asText(entry.key, path: path, into: &findings)
            else { continue }
            texts[tag] = line.text
        }
        guard !texts.isEmpty else { return nil }
        self.init(texts)
    }
}

extension Phrase {
    init(_ line: Line, path: String, into findings: inout [Finding]) {
        // A folded or indented text is one line to its readers.
        var text: [UInt8] = []
        WhiteSpace.collapse(line.text, into: &text)
        self.init(
            pieces: Inline.parseLine(
                String(decoding: text, as: UTF8.self), path: path, line: line.line, into: &findings),
            line: line.line)
    }

    /// Whether two phrases read alike, wherever they stand.
    package func reads(like other: Phrase?) -> Bool { pieces == other?.pieces }
}
