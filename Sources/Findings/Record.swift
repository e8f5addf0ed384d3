/// Reads one YAML map key by key, and at the end reports the keys that nobody asked for.
///
/// Values of the wrong shape are findings; the reader then gets nil and goes on, so that one file shows all its mistakes.
package struct Record {
    /// Path of the file, for findings.
    package let path: String
    /// Line on which the map begins.
    package let line: Int
    private var entries: [YAML.Entry]
    /// The keys that the reader has asked for, present or not.
    private var asked: [String] = []

    /// Nil with a finding where the value is not a map; an empty text counts as an empty map.
    package init?(_ yaml: YAML, path: String, into findings: inout [Finding]) {
        self.path = path
        line = yaml.line
        switch yaml.value {
        case .map(let entries): self.entries = entries
        case .text(""): entries = []
        default:
            findings.append(.error(path, line: yaml.line, .badValue, "expected `key: value` lines"))
            return nil
        }
    }

    /// The keys not yet taken, in the author's order.
    package var remaining: [YAML.Entry] { entries }

    /// Takes a key out; nil where it is absent.
    package mutating func take(_ key: String) -> YAML? {
        asked.append(key)
        guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
        return entries.remove(at: index).value
    }

    /// A single text; nil where absent or empty, a finding where it is a list or map.
    package mutating func text(_ key: String, into findings: inout [Finding]) -> Line? {
        guard let value = take(key) else { return nil }
        return value.asText(key, path: path, into: &findings)
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func texts(_ key: String, into findings: inout [Finding]) -> [Line] {
        guard let value = take(key) else { return [] }
        switch value.value {
        case .list(let items): return items.compactMap { $0.asText(key, path: path, into: &findings) }
        default: return value.asText(key, path: path, into: &findings).map { [$0] } ?? []
        }
    }

    /// `true` or `false`; absent means false.
    package mutating func flag(_ key: String, into findings: inout [Finding]) -> Bool {
        guard let line = text(key, into: &findings) else { return false }
        if line.text != "true" && line.text != "false" {
            findings.append(
                .error(path, line: line.line, .badValue, "`\(key)` is `true` or `false`, not `\(line.text)`"))
        }
        return line.text == "true"
    }

    /// Says that a key is required.
    package func missing(_ key: String) -> Finding {
        .error(path, line: line, .missingKey, "`\(key):` is missing")
    }

    /// A finding for every key that was not taken; an error where it is nearly a known one, such as `sensitiv`: what the
    /// author wanted would silently not hold.
    package func unknownKeys() -> [Finding] {
        entries.map { entry in
            if let meant = asked.first(where: { isNear(entry.key, $0) }) {
                return .error(
                    path, line: entry.line, .unknownKey, "`\(entry.key)` is no key of this file: is `\(meant)` meant?")
            }
            return .warning(
                path, line: entry.line, .unknownKey,
                "`\(entry.key)` is no key of this file: mend its spelling or remove it")
        }
    }
}

/// Whether two keys differ by case alone, or by at most two letters put in, left out or changed (one in a short key).
private func isNear(_ key: String, _ other: String) -> Bool {
    let (a, b) = (key.lowercased().utf8, other.lowercased().utf8)
    let limit = b.count < 6 ? 1 : 2
    return b.count > 2 && abs(a.count - b.count) <= limit && levenshteinDistance(a, b) <= limit
}

/// A text with the line on which it stands.
package struct Line: Hashable, Sendable, Codable {
    package var text: String
    package var line: Int

    package init(_ text: String, line: Int) {
        self.text = text
        self.line = line
    }
}

extension YAML {
    /// The text of a scalar; nil where empty, a finding where it is a list or map.
    package func asText(_ key: String, path: String, into findings: inout [Finding]) -> Line? {
        guard case .text(let text) = value else {
            findings.append(.error(path, line: line, .badValue, "`\(key)` is one text here, not a list or map"))
            return nil
        }
        return text.isEmpty ? nil : Line(text, line: line)
    }
}
