/// The tree as HTML: escaped, with classes for alignment only, and nothing that needs a style or a script.
package struct HTML {
    /// HTML for a fact's name.
    package var fact: (String) -> String
    /// The address for a link's or picture's destination as written; nil: the link's text alone is shown.
    package var address: (String) -> String?

    package init(fact: @escaping (String) -> String, address: @escaping (String) -> String?) {
        self.fact = fact
        self.address = address
    }

    /// Blocks, each on its own line.
    package func render(_ blocks: [Block]) -> String {
        var out = ""
        for block in blocks { render(block, into: &out) }
        return out
    }

    package func render(_ inlines: [Inline]) -> String {
        var out = ""
        for inline in inlines { render(inline, into: &out) }
        return out
    }

    /// A text with `& < > " '` as references.
    package static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
            return text
        }
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// A plain text escaped, each number that is written in groups kept in its order: in a text from right to left its
    /// groups would stand in reverse, and be dialled so.
    package static func isolated(_ text: String) -> String { NumberRuns.isolated(text) }

    private func render(_ block: Block, into out: inout String) {
        switch block.kind {
        case .paragraph(let content): out += "<p>\(render(content))</p>\n"
        case .heading(let level, let id, let content):
            let anchor = id.map { " id=\"\($0)\"" } ?? ""
            out += "<h\(level)\(anchor)>\(render(content))</h\(level)>\n"
        case .list(let start, let tight, let items): renderList(start, tight, items, into: &out)
        case .quote(let blocks): out += "<blockquote>\n\(render(blocks))</blockquote>\n"
        case .code(let text): out += "<pre><code>\(Self.escape(text))</code></pre>\n"
        case .thematicBreak: out += "<hr>\n"
        case .table(let header, let rows): renderTable(header, rows, into: &out)
        }
    }

    private func renderList(_ start: Int?, _ tight: Bool, _ items: [[Block]], into out: inout String) {
        let tag = start == nil ? "ul" : "ol"
        let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        out += "<\(tag)\(first)>\n"
        for item in items {
            out += "<li>"
            for block in item {
                // In a tight list a paragraph is the item's text.
                if tight, case .paragraph(let content) = block.kind {
                    out += render(content)
                } else {
                    render(block, into: &out)
                }
            }
            out += "</li>\n"
        }
        out += "</\(tag)>\n"
    }

    private func renderTable(_ header: [Block.Cell], _ rows: [[Block.Cell]], into out: inout String) {
        func row(_ cells: [Block.Cell], _ tag: String) -> String {
            let scope = tag == "th" ? " scope=\"col\"" : ""
            return cells.map { cell in
                let set = cell.alignment.map { " class=\"align-\($0.rawValue)\"" } ?? ""
                return "<\(tag)\(scope)\(set)>\(render(cell.content))</\(tag)>"
            }.joined()
        }
        out += "<table>\n<thead><tr>\(row(header, "th"))</tr></thead>\n<tbody>\n"
        for cells in rows { out += "<tr>\(row(cells, "td"))</tr>\n" }
        out += "</tbody>\n</table>\n"
    }

    /// HTML allows no link in a link: a number in a link's text is not dialled by itself.
    private static func withoutLinks(_ html: String) -> String {
        guard html.contains("<a ") else { return html }
        return html.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, piece in
            guard index > 0 else { return String(piece) }
            guard piece.hasPrefix("a ") || piece.hasPrefix("/a>") else { return "<" + piece }
            return String(piece.drop { $0 != ">" }.dropFirst())
        }.joined()
    }

    private func render(_ inline: Inline, into out: inout String) {
        switch inline {
        case .text(let text): out += NumberRuns.isolated(text)
        case .emphasis(let content): out += "<em>\(render(content))</em>"
        case .strong(let content): out += "<strong>\(render(content))</strong>"
        case .strikethrough(let content): out += "<del>\(render(content))</del>"
        case .code(let text): out += "<code>\(Self.escape(text))</code>"
        case .link(let destination, let content):
            if let address = address(destination) {
                out += "<a href=\"\(Self.escape(address))\">\(Self.withoutLinks(render(content)))</a>"
            } else {
                out += render(content)
            }
        case .image(let source, let alternative):
            let text = Self.escape(PlainText(fact: { _ in "" }).render(alternative))
            if let address = address(source) {
                out += "<img src=\"\(Self.escape(address))\" alt=\"\(text)\">"
            } else {
                out += text
            }
        case .fact(let name): out += fact(name)
        case .softBreak: out += "\n"
        case .lineBreak: out += "<br>\n"
        }
    }
}
