internal import CMarkdown
package import Findings
internal import Synchronization

extension Document {
    /// Reads CommonMark with GFM tables, strikethrough and autolinks, `{#id}` after headings and `{{facts}}`.
    ///
    /// - Parameters:
    ///   - path: the file's path for findings.
    ///   - firstLine: line of the file on which `markdown` begins.
    /// - Returns: nil where the text is beyond its limits, with a finding `too-large`.
    package static func parse(
        _ markdown: String, path: String, firstLine: Int = 1, into findings: inout [Finding]
    ) -> Document? {
        if let cells = Limits.tableCells(in: markdown), cells.count > Limits.tableCells {
            findings.append(
                .error(
                    path, line: cells.line + firstLine - 1, .tooLarge,
                    "tables of \(cells.count) cells; at most \(Limits.tableCells) in a text: split the table"))
            return nil
        }
        guard let root = cmarkTree(of: markdown) else { return nil }
        defer { cmark_node_free(root) }
        var reader = TreeReader(path: path, lineOffset: firstLine - 1)
        let blocks = reader.blocks(of: root, depth: 0)
        findings += reader.findings
        guard !reader.isTooDeep else { return nil }
        return Document.bySection(blocks, path: path, into: &findings)
    }

    private static func cmarkTree(of markdown: String) -> OpaquePointer? {
        _ = registered
        return oneAtATime.withLock { _ in parsedTree(of: markdown).map { Int(bitPattern: $0) } }
            .flatMap { OpaquePointer(bitPattern: $0) }
    }

    /// cmark-gfm adds the extensions' special characters to a table of the process when it begins to read a text's
    /// inlines and takes them away when it ends: two texts read at once would lose each other's links.
    private static let oneAtATime = Mutex(())

    private static func parsedTree(of markdown: String) -> OpaquePointer? {
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        // cmark joins the `{` of `\{` to the text around it, and then nobody can tell it from a fact.
        var text = Inline.hidingLiteralBraces(markdown)
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        return cmark_parser_finish(parser)
    }

    /// cmark-gfm keeps its extensions in a list of the process, filled once.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// Sizes beyond which a text is left out, so that no file can exhaust the machine.
enum Limits {
    static let headings = 400
    /// Columns times following lines: cmark-gfm pads every short row.
    static let tableCells = 20_000
    /// Quotes, lists and emphasis one in another.
    static let depth = 60

    /// What the tables of a text could grow to, counted on its lines, and the line of the largest; nil without a table.
    static func tableCells(in markdown: String) -> (count: Int, line: Int)? {
        guard mayHoldTable(markdown) else { return nil }
        var open: [(columns: Int, line: Int, cells: Int)] = []
        var total = 0
        var largest: (cells: Int, line: Int)?
        func close() {
            for table in open {
                total += table.cells
                if table.cells > largest?.cells ?? 0 { largest = (table.cells, table.line) }
            }
            open = []
        }
        var number = 0
        for line in markdown.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let content = line.drop { marks.contains($0) }
            if content.isEmpty, !line.contains(UInt8(ascii: "|")) {
                // A blank line, also in a quote, ends every table; `---` alone does not begin one.
                if !line.contains(UInt8(ascii: "-")) { close() }
                continue
            }
            for index in open.indices { open[index].cells += open[index].columns }
            if open.count < 8, isDelimiterRow(line) {
                open.append((line.count { $0 == UInt8(ascii: "|") } + 1, number, 0))
            }
        }
        close()
        return largest.map { (total, $0.line) }
    }

    /// Whether a `|` stands in a text, or a `:` beside a `-`: without them no line begins a table.
    private static func mayHoldTable(_ text: String) -> Bool {
        var last = UInt8(0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "|") { return true }
            if last == UInt8(ascii: ":") && byte == UInt8(ascii: "-") { return true }
            if last == UInt8(ascii: "-") && byte == UInt8(ascii: ":") { return true }
            last = byte
        }
        return false
    }

    private static let marks = Set(" \t\r>-+*:|".utf8)

    private static func isDelimiterRow(_ line: Substring.UTF8View) -> Bool {
        line.contains(UInt8(ascii: "-")) && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
            && line.allSatisfy {
                marks.contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")")
            }
    }
}
