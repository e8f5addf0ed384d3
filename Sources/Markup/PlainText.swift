/// The tree as plain text: what is read, without marks; a blank line between blocks.
package struct PlainText {
    /// The text for a fact's name.
    package var fact: (String) -> String

    package init(fact: @escaping (String) -> String) { self.fact = fact }

    package func render(_ blocks: [Block]) -> String {
        blocks.map(render).joined(separator: "\n\n")
    }

    /// Inlines on one line, but for the author's own line breaks.
    package func render(_ inlines: [Inline]) -> String {
        inlines.map(render).joined()
    }

    private func render(_ block: Block) -> String {
        switch block.kind {
        case .paragraph(let content), .heading(_, _, let content): render(content)
        case .list(let start, let tight, let items):
            items.enumerated().map { index, item in
                let mark = start.map { "\($0 + index)." } ?? "•"
                return "\(mark) \(item.map(render).joined(separator: "\n"))"
            }.joined(separator: tight ? "\n" : "\n\n")
        case .quote(let blocks): render(blocks)
        case .code(let text): text.hasSuffix("\n") ? String(text.dropLast()) : text
        case .thematicBreak: "—"
        case .table(let header, let rows): rows.map { render(row: $0, header: header) }.joined(separator: "\n")
        }
    }

    /// A row as `heading: cell, heading: cell`, which also makes sense when read aloud.
    private func render(row: [Block.Cell], header: [Block.Cell]) -> String {
        zip(header, row).map { head, cell in
            let name = render(head.content)
            return name.isEmpty ? render(cell.content) : "\(name): \(render(cell.content))"
        }.joined(separator: ", ")
    }

    private func render(_ inline: Inline) -> String {
        switch inline {
        case .text(let text), .code(let text): text
        case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, let content),
            .image(_, let content):
            render(content)
        case .fact(let name): fact(name)
        case .softBreak: " "
        case .lineBreak: "\n"
        }
    }
}
