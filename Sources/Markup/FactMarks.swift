package import Findings

extension Inline {
    /// Reads one line that may hold `{{facts}}` and no other markup, such as a title; `\{{` is a literal `{{`.
    package static func parseLine(
        _ text: String, path: String, line: Int, into findings: inout [Finding]
    ) -> [Inline] {
        pieces(of: hidingLiteralBraces(text), path: path, line: line, into: &findings)
    }

    /// A text with `literalBraces` for each `\{{`.
    static func hidingLiteralBraces(_ text: String) -> String {
        // Almost no text has a backslash, and a search by clusters costs more than reading the text.
        text.utf8.contains(UInt8(ascii: "\\")) ? text.replacing("\\{{", with: literalBraces) : text
    }

    /// Stands for `\{{` while a text is read: a private-use character, which no text of ours has.
    static let literalBraces = "\u{E000}"

    /// A text with its `literalBraces` written out.
    static func showingLiteralBraces(_ text: String, as braces: String) -> String {
        // U+E000 begins with 0xEE in UTF-8, as no letter of the scripts in use does.
        text.utf8.contains(0xEE) ? text.replacing(literalBraces, with: braces) : text
    }

    /// The name of the fact where a text is `{{name}}` and nothing else.
    package static func factName(in text: String) -> String? {
        guard text.hasPrefix("{{"), text.hasSuffix("}}") else { return nil }
        let name = String(text.dropFirst(2).dropLast(2))
        return isFactName(name) ? name : nil
    }

    /// Whether a text is a fact's name: `[a-z][a-z0-9]*(\.[a-z0-9-]+)+`.
    package static func isFactName(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard parts.count >= 2, let first = parts[0].first, (0x61...0x7A).contains(first), parts[0].allSatisfy(isPlain)
        else {
            return false
        }
        return parts.dropFirst().allSatisfy { part in
            !part.isEmpty && part.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "-") }
        }
    }

    /// Splits a text at its `{{facts}}`; what is no fact stays as text, with a finding.
    static func pieces(of text: String, path: String, line: Int, into findings: inout [Finding]) -> [Inline] {
        func literal(_ part: Substring) -> Inline { .text(showingLiteralBraces(String(part), as: "{{")) }
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [literal(text[...])] }
        var result: [Inline] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                findings.append(.error(path, line: line, .badFact, "`{{` without `}}`; for a literal one write `\\{{`"))
                break
            }
            let name = String(rest[open.upperBound..<close.lowerBound])
            if isFactName(name) {
                result.appendMerging(literal(rest[..<open.lowerBound]))
                result.append(.fact(name))
            } else {
                findings.append(
                    .error(
                        path, line: line, .badFact, "`{{\(name)}}` is no fact's name: write `{{phone.name}}`, or `\\{{`"
                    ))
                result.appendMerging(literal(rest[..<close.upperBound]))
            }
            rest = rest[close.upperBound...]
        }
        result.appendMerging(literal(rest))
        return result.filter { $0 != .text("") }
    }
}

extension Substring {
    /// The first place of an ASCII text.
    fileprivate func firstRange(of needle: String) -> Range<String.Index>? {
        var start = startIndex
        while let found = self[start...].firstIndex(of: needle.first!) {
            if self[found...].hasPrefix(needle) { return found..<index(found, offsetBy: needle.count) }
            start = index(after: found)
        }
        return nil
    }
}
