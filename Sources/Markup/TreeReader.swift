internal import CMarkdown
internal import Findings

/// Turns cmark's nodes into blocks and inlines, collecting findings on the way.
struct TreeReader {
    typealias Node = OpaquePointer

    let path: String
    /// What is added to cmark's lines to give those of the file.
    let lineOffset: Int
    var findings: [Finding] = []
    var isTooDeep = false
    /// Line of the inline being read: cmark gives lines for blocks only, so line breaks are counted.
    var line = 0

    init(path: String, lineOffset: Int) {
        self.path = path
        self.lineOffset = lineOffset
    }

    mutating func blocks(of parent: Node, depth: Int) -> [Block] {
        guard depth <= Limits.depth else {
            tooDeep(at: Int(cmark_node_get_start_line(parent)) + lineOffset)
            return []
        }
        return Self.children(of: parent).compactMap { block($0, depth: depth) }
    }

    private mutating func block(_ node: Node, depth: Int) -> Block? {
        line = Int(cmark_node_get_start_line(node)) + lineOffset
        let start = line
        switch Self.type(of: node) {
        case "paragraph": return Block(.paragraph(inlines(of: node, depth: depth)), line: start)
        case "heading": return heading(node, depth: depth)
        case "list": return list(node, depth: depth)
        case "block_quote": return Block(.quote(blocks(of: node, depth: depth + 1)), line: start)
        case "code_block": return Block(.code(Self.verbatim(of: node)), line: start)
        case "thematic_break": return Block(.thematicBreak, line: start)
        case "table": return table(node, depth: depth)
        case "html_block":
            let text = Self.verbatim(of: node)
            rawHTML(text)
            return Block(.code(text), line: start)
        default: return nil
        }
    }

    private mutating func heading(_ node: Node, depth: Int) -> Block {
        let start = line
        var level = Int(cmark_node_get_heading_level(node))
        if level == 1 {
            findings.append(
                .warning(
                    path, line: line, .headingLevel, "a heading `#` in the text: the title is the only one; write `##`")
            )
            level = 2
        }
        var content = inlines(of: node, depth: depth)
        let id = takeID(from: &content, line: start)
        return Block(.heading(level: level, id: id, content), line: start)
    }

    /// Takes `{#id}` off the end of a heading.
    private mutating func takeID(from content: inout [Inline], line: Int) -> String? {
        guard case .text(let text)? = content.last, text.hasSuffix("}"), let open = text.lastRange(of: "{#") else {
            return nil
        }
        let id = text[open.upperBound...].dropLast()
        guard !id.isEmpty, id.utf8.allSatisfy(Self.isIDByte) else {
            findings.append(
                .error(path, line: line, .badID, "`{#\(id)}`: an id is made of a-z, 0-9 and hyphens"))
            return nil
        }
        let rest = text[..<open.lowerBound].trimmingTrailingSpaces()
        content.removeLast()
        if !rest.isEmpty { content.append(.text(rest)) }
        return String(id)
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    private mutating func list(_ node: Node, depth: Int) -> Block {
        let start = line
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let items = Self.children(of: node).map { blocks(of: $0, depth: depth + 1) }
        return Block(
            .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                tight: cmark_node_get_list_tight(node) != 0, items: items),
            line: start)
    }

    private mutating func table(_ node: Node, depth: Int) -> Block {
        let start = line
        let columns = Int(cmark_gfm_extensions_get_table_columns(node))
        let letters = cmark_gfm_extensions_get_table_alignments(node)
        let alignments: [Block.Alignment?] = (0..<columns).map { column in
            switch letters?[column] {
            case UInt8(ascii: "l"): .start
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .end
            default: nil
            }
        }
        var rows: [[Block.Cell]] = []
        for row in Self.children(of: node) {
            line = Int(cmark_node_get_start_line(row)) + lineOffset
            rows.append(
                zip(Self.children(of: row), alignments).map { cell, alignment in
                    Block.Cell(inlines(of: cell, depth: depth), alignment: alignment)
                })
        }
        return Block(.table(header: rows.first ?? [], rows: Array(rows.dropFirst())), line: start)
    }

    mutating func rawHTML(_ text: String) {
        let shown = text.split(separator: "\n").first.map { String($0.prefix(40)) } ?? ""
        findings.append(
            .warning(path, line: line, .rawHTML, "HTML is shown as text, not used: write `\(shown)` as Markdown"))
    }

    mutating func tooDeep(at line: Int) {
        guard !isTooDeep else { return }
        isTooDeep = true
        findings.append(
            .error(path, line: line, .tooLarge, "more than \(Limits.depth) levels of nesting: write it flatter"))
    }

    static func children(of node: Node) -> [Node] {
        var result: [Node] = []
        var child = cmark_node_first_child(node)
        while let current = child {
            result.append(current)
            child = cmark_node_next(current)
        }
        return result
    }

    static func type(of node: Node) -> String { String(cString: cmark_node_get_type_string(node)) }

    static func literal(of node: Node) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    /// Text that is shown as it was written, as in code.
    static func verbatim(of node: Node) -> String {
        Inline.showingLiteralBraces(literal(of: node), as: "\\{{")
    }
}

extension String {
    /// The place of the last occurrence of an ASCII text.
    fileprivate func lastRange(of needle: String) -> Range<String.Index>? {
        var end = endIndex
        while let start = self[..<end].lastIndex(of: needle.first!) {
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            end = start
        }
        return nil
    }
}

extension Substring {
    func trimmingTrailingSpaces() -> String {
        var rest = self
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
