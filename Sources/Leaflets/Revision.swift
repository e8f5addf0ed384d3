internal import Files
internal import Markup

/// The twelve hexadecimal digits that name a text's content: over the text as written (`rev`), or as given out (`edition`).
enum Revision {
    /// The revision of a text as its author wrote it: facts by name.
    static func of(_ text: Text) -> String {
        digest(text, fact: { "{{\($0)}}" }, address: { $0 })
    }

    /// The edition of a text as its readers get it: facts by their value.
    static func edition(of text: Text, fact: @escaping (String) -> String) -> String {
        digest(text, fact: fact) { destination in
            Inline.factName(in: destination).map(fact) ?? destination
        }
    }

    private static func digest(
        _ text: Text, fact: @escaping (String) -> String, address: @escaping (String) -> String
    ) -> String {
        var writer = Writer(fact: fact, address: address)
        writer.line("title", text.title.pieces)
        writer.line("summary", text.summary?.pieces ?? [])
        writer.line("sms", text.sms?.pieces ?? [])
        writer.line("voice", text.voice?.pieces ?? [])
        for section in text.document.sections {
            if let heading = section.heading { writer.line("h2#\(section.id)", heading) }
            for block in section.blocks { writer.write(block) }
        }
        return SHA256.hex(writer.out, length: 12)
    }

    /// Lines of `name TAB value LF`, white space of the value in single spaces.
    private struct Writer {
        let fact: (String) -> String
        let address: (String) -> String
        var out: [UInt8] = []

        mutating func line(_ name: String, _ content: [Inline]) { line(name, text: content.map(marked).joined()) }

        mutating func line(_ name: String, text: String) {
            out += name.utf8
            out.append(UInt8(ascii: "\t"))
            WhiteSpace.collapse(text, into: &out)
            out.append(UInt8(ascii: "\n"))
        }

        mutating func write(_ block: Block) {
            switch block.kind {
            case .paragraph(let content): line("p", content)
            case .heading(let level, let id, let content): line("h\(level)" + (id.map { "#\($0)" } ?? ""), content)
            case .code(let text): line("code", text: text)
            case .thematicBreak: line("hr", text: "")
            case .quote(let blocks): container("quote", blocks)
            case .list(let start, _, let items):
                line(start == nil ? "ul" : "ol", text: "")
                for item in items { container("li", item) }
            case .table(let header, let rows):
                for cell in header { line("th", cell.content) }
                for cell in rows.joined() { line("td", cell.content) }
            }
        }

        private mutating func container(_ name: String, _ blocks: [Block]) {
            line(name, text: "")
            for block in blocks { write(block) }
        }

        private func marked(_ inline: Inline) -> String {
            func inner(_ content: [Inline]) -> String { content.map(marked).joined() }
            return switch inline {
            case .text(let text): text
            case .emphasis(let content): "*\(inner(content))*"
            case .strong(let content): "**\(inner(content))**"
            case .strikethrough(let content): "~~\(inner(content))~~"
            case .code(let text): "`\(text)`"
            case .link(let destination, let content): "[\(inner(content))](\(address(destination)))"
            case .image(let source, let alternative): "![\(inner(alternative))](\(address(source)))"
            case .fact(let name): fact(name)
            case .softBreak, .lineBreak: " "
            }
        }
    }
}
