internal import Yams

/// A YAML value as the author wrote it: text, list or map, each with its line.
///
/// Scalars are never typed: `no` is Norwegian and `2026-11-01` is ten characters.
package struct YAML: Sendable {
    package enum Value: Sendable {
        case text(String)
        case list([YAML])
        case map([Entry])
    }

    package struct Entry: Sendable {
        package var key: String
        /// Line of the key.
        package var line: Int
        package var value: YAML
    }

    package var value: Value
    /// Line in the file, from 1.
    package var line: Int
}

extension YAML {
    /// More `*alias` marks than any text has; beyond them a file of nested aliases would take for ever to compare.
    private static let aliasLimit = 20
    /// Deeper than any file of ours; beyond it the recursion could exhaust the stack.
    private static let depthLimit = 32

    /// Reads one YAML document; answers nil with a finding where it is not one, and an empty map for an empty text.
    ///
    /// - Parameters:
    ///   - path: the file's path for findings.
    ///   - firstLine: the line of the file on which `text` begins.
    package static func parse(
        _ text: String, path: String, firstLine: Int = 1, into findings: inout [Finding]
    ) -> YAML? {
        guard isShallow(text) else {
            findings.append(
                .error(
                    path, line: firstLine, .yamlFeature, "too deeply nested, or too many aliases: write the values out")
            )
            return nil
        }
        do {
            // Nodes know their anchors only as long as the parser lives. Without an encoding it asks the environment for one.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            return try withExtendedLifetime(parser) {
                guard let node = try parser.singleRoot() else { return YAML(value: .map([]), line: firstLine) }
                return try YAML(node, offset: firstLine - 1, depth: 0)
            }
        } catch let refusal as Refusal {
            findings.append(.error(path, line: refusal.line, refusal.code, refusal.message))
        } catch let error as YamlError {
            findings.append(error.finding(path: path, offset: firstLine - 1))
        } catch {
            findings.append(.error(path, line: firstLine, .yaml, "not YAML: \(error)"))
        }
        return nil
    }

    /// A cheap look before parsing: few marks that could start an alias, brackets not nested out of reason.
    private static func isShallow(_ text: String) -> Bool {
        var aliases = 0
        var depth = 0
        var before = UInt8(ascii: "\n")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "*")
            where before == UInt8(ascii: " ") || before == UInt8(ascii: "[") || before == UInt8(ascii: ","):
                aliases += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            default: break
            }
            if depth > 1_000 { return false }
            before = byte
        }
        return aliases <= aliasLimit
    }

    private struct Refusal: Error {
        var line: Int
        var code: Finding.Code
        var message: String
    }

    private init(_ node: Node, offset: Int, depth: Int) throws {
        let line = (node.mark?.line ?? 1) + offset
        func refuse(_ what: String) -> Refusal {
            Refusal(line: line, code: .yamlFeature, message: "\(what) are not read here: write the value out")
        }
        guard depth <= Self.depthLimit else { throw refuse("values nested this deep") }
        guard node.anchor == nil else { throw refuse("anchors (&) and aliases (*)") }
        self.line = line
        switch node {
        case .scalar(let scalar):
            guard node.hasNoTag else { throw refuse("tags (!)") }
            value = .text(scalar.string)
        case .sequence(let sequence):
            value = .list(try sequence.map { try YAML($0, offset: offset, depth: depth + 1) })
        case .mapping(let mapping):
            value = .map(
                try mapping.map { key, child in
                    guard case .scalar(let name) = key, key.anchor == nil else {
                        throw refuse("keys that are not plain text")
                    }
                    let keyLine = (key.mark?.line ?? 1) + offset
                    return Entry(
                        key: name.string, line: keyLine, value: try YAML(child, offset: offset, depth: depth + 1))
                })
        case .alias:
            throw refuse("anchors (&) and aliases (*)")
        }
    }
}

extension YamlError {
    fileprivate func finding(path: String, offset: Int) -> Finding {
        switch self {
        case .scanner(_, let problem, let mark, let text), .parser(_, let problem, let mark, let text),
            .composer(_, let problem, let mark, let text):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
            let cause = Self.cause(of: problem, in: line) ?? problem
            return .error(path, line: mark.line + offset, .yaml, "not YAML: \(cause)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            return .error(
                path, line: (context.mark.line) + offset, .doubleKey,
                "written twice: \(duplicates.joined(separator: ", "))")
        default:
            return .error(path, line: 1 + offset, .yaml, "not YAML")
        }
    }
}

extension YamlError {
    /// The parser's words, and what an author most likely wrote to deserve them.
    private static let causes: [(problem: String, cause: String)] = [
        ("mapping values are not allowed", "a second `: ` in the line: put the text in quotes, `key: \"one: two\"`"),
        ("cannot start any token", "a text that begins with `@`, `%` or `` ` ``: put it in quotes"),
        (
            "did not find expected ',' or",
            "a `[…]` or `{…}` that is not closed or lacks a comma: put texts with such marks in quotes"
        ),
        ("unexpected end of stream", "a quote or bracket that is never closed"),
        (
            "did not find expected key",
            "text after a closed quote, or a line indented otherwise than its neighbours: put a text with apostrophes in \"…\""
        ),
        ("did not find expected alphabetic", "a text that begins with `*` or `&`: put it in quotes"),
        ("could not find expected ':'", "a line without `key: value`"),
        (
            "block sequence entries are not allowed",
            "a `- ` in the middle of a line: begin a new line, or put the text in quotes"
        ),
        ("unknown escape character", "a `\\` in \"…\": write `\\\\`, or use '…'"),
    ]

    private static func cause(of problem: String, in line: Substring) -> String? {
        if line.utf8.prefix(while: { $0 == 0x20 || $0 == 0x09 }).contains(0x09) {
            return "a tab at the beginning of the line: indent with spaces"
        }
        return causes.first { problem.contains($0.problem) }?.cause
    }
}

extension Node {
    /// Whether the author wrote no `!tag`; quoted text counts as untagged.
    fileprivate var hasNoTag: Bool {
        switch self {
        case .scalar(let scalar): scalar.tag == Tag(.implicit, .basic) || scalar.tag == Tag(.str, .basic)
        default: true
        }
    }
}
