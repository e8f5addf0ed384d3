internal import Findings
internal import Locales
internal import Markup

extension PackedWriter {
    mutating func write(_ finding: Finding) {
        write(finding.path)
        write(finding.line)
        write(finding.severity.rawValue)
        write(finding.code.rawValue)
        write(finding.message)
    }

    mutating func write(_ text: Text) {
        write(text.tag.text)
        write(text.title)
        for phrase in [text.summary, text.sms, text.voice] { write(optional: phrase) { $0.write($1) } }
        write(list: text.questions) { $0.write($1) }
        for list in [text.keywords, text.equivalent, text.parity] { write(list: list) { $0.write($1) } }
        for date in [text.date, text.provenance.date] { write(optional: date) { $0.write($1.description) } }
        write(optional: text.neutralTitle) { $0.write($1) }
        write(optional: text.provenance.of) { $0.write($1.description) }
        write(optional: text.provenance.by) { $0.write($1) }
        write(optional: text.provenance.reviewedBy) { $0.write($1) }
        write(text.state.rawValue)
        write(text.script)
        write(text.revision)
        write(text.path)
        write(list: text.document.sections) { $0.write($1) }
    }

    private mutating func write(_ phrase: Phrase) {
        write(phrase.line)
        write(list: phrase.pieces) { $0.write($1) }
    }

    private mutating func write(_ section: Section) {
        write(section.id)
        write(section.hasOwnID)
        write(section.line)
        write(optional: section.heading) { $0.write(list: $1) { $0.write($1) } }
        write(list: section.blocks) { $0.write($1) }
    }

    private mutating func write(_ block: Block) {
        write(block.line)
        switch block.kind {
        case .paragraph(let content):
            write(0)
            write(list: content) { $0.write($1) }
        case .heading(let level, let id, let content):
            write(1)
            write(level)
            write(optional: id) { $0.write($1) }
            write(list: content) { $0.write($1) }
        case .list(let start, let tight, let items):
            write(2)
            write(optional: start) { $0.write($1) }
            write(tight)
            write(list: items) { $0.write(list: $1) { $0.write($1) } }
        case .quote(let blocks):
            write(3)
            write(list: blocks) { $0.write($1) }
        case .code(let text):
            write(4)
            write(text)
        case .thematicBreak: write(5)
        case .table(let header, let rows):
            write(6)
            write(list: header) { $0.write($1) }
            write(list: rows) { $0.write(list: $1) { $0.write($1) } }
        }
    }

    private mutating func write(_ cell: Block.Cell) {
        write(optional: cell.alignment) { $0.write($1.rawValue) }
        write(list: cell.content) { $0.write($1) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text): write(0, text)
        case .code(let text): write(1, text)
        case .fact(let name): write(2, name)
        case .emphasis(let content): write(3, content)
        case .strong(let content): write(4, content)
        case .strikethrough(let content): write(5, content)
        case .link(let destination, let content):
            write(6, destination)
            write(list: content) { $0.write($1) }
        case .image(let source, let alternative):
            write(7, source)
            write(list: alternative) { $0.write($1) }
        case .softBreak: write(8)
        case .lineBreak: write(9)
        }
    }

    private mutating func write(_ kind: Int, _ text: String) {
        write(kind)
        write(text)
    }

    private mutating func write(_ kind: Int, _ content: [Inline]) {
        write(kind)
        write(list: content) { $0.write($1) }
    }
}

extension PackedReader {
    mutating func finding() throws(Damage) -> Finding {
        let path = try text()
        let line = try number()
        guard let severity = Finding.Severity(rawValue: try text()), let code = Finding.Code(rawValue: try text())
        else {
            throw Damage()
        }
        return Finding(path, line: line, severity, code, try text())
    }

    mutating func leafletText() throws(Damage) -> Text {
        let tag = try tag()
        let title = try phrase()
        let summary = try optional { reader throws(Damage) in try reader.phrase() }
        let sms = try optional { reader throws(Damage) in try reader.phrase() }
        let voice = try optional { reader throws(Damage) in try reader.phrase() }
        let questions = try list { reader throws(Damage) in try reader.phrase() }
        let keywords = try texts()
        let equivalent = try texts()
        let parity = try texts()
        let date = try date()
        var provenance = Text.Provenance()
        provenance.date = try self.date()
        let neutralTitle = try optionalText()
        if let origin = try optionalText() {
            guard let of = Text.Origin(origin) else { throw Damage() }
            provenance.of = of
        }
        provenance.by = try optionalText()
        provenance.reviewedBy = try optionalText()
        guard let state = Text.State(rawValue: try text()) else { throw Damage() }
        let script = try text()
        let revision = try text()
        let path = try text()
        let sections = try list { reader throws(Damage) in try reader.section() }
        return Text(
            tag: tag, title: title, summary: summary, keywords: keywords, questions: questions,
            neutralTitle: neutralTitle, sms: sms, voice: voice, date: date, equivalent: equivalent, parity: parity,
            provenance: provenance, state: state, freshness: .unknown, document: Document(sections: sections),
            script: script, direction: tag.script == "Zzzz" ? Script.direction(of: script) : tag.direction,
            revision: revision, edition: revision, path: path)
    }

    private mutating func texts() throws(Damage) -> [String] { try list { reader throws(Damage) in try reader.text() } }

    private mutating func optionalText() throws(Damage) -> String? {
        try optional { reader throws(Damage) in try reader.text() }
    }

    private mutating func date() throws(Damage) -> CalendarDate? {
        guard let text = try optionalText() else { return nil }
        guard let date = CalendarDate(text) else { throw Damage() }
        return date
    }

    private mutating func phrase() throws(Damage) -> Phrase {
        let line = try number()
        return Phrase(pieces: try inlines(), line: line)
    }

    private mutating func inlines() throws(Damage) -> [Inline] {
        try list { reader throws(Damage) in try reader.inline() }
    }

    private mutating func blocks() throws(Damage) -> [Block] {
        try list { reader throws(Damage) in try reader.block() }
    }

    private mutating func section() throws(Damage) -> Section {
        let id = try text()
        let hasOwnID = try flag()
        let line = try number()
        let heading = try optional { reader throws(Damage) in try reader.inlines() }
        return Section(id: id, hasOwnID: hasOwnID, heading: heading, blocks: try blocks(), line: line)
    }

    private mutating func block() throws(Damage) -> Block {
        let line = try number()
        switch try number() {
        case 0: return Block(.paragraph(try inlines()), line: line)
        case 1:
            let level = try number()
            let id = try optionalText()
            return Block(.heading(level: level, id: id, try inlines()), line: line)
        case 2:
            let start = try optional { reader throws(Damage) in try reader.number() }
            let tight = try flag()
            let items = try list { reader throws(Damage) in try reader.blocks() }
            return Block(.list(start: start, tight: tight, items: items), line: line)
        case 3: return Block(.quote(try blocks()), line: line)
        case 4: return Block(.code(try text()), line: line)
        case 5: return Block(.thematicBreak, line: line)
        case 6:
            let header = try cells()
            let rows = try list { reader throws(Damage) in try reader.cells() }
            return Block(.table(header: header, rows: rows), line: line)
        default: throw Damage()
        }
    }

    private mutating func cells() throws(Damage) -> [Block.Cell] {
        try list { reader throws(Damage) in
            let alignment = try reader.optionalText()
            return Block.Cell(try reader.inlines(), alignment: alignment.flatMap { Block.Alignment(rawValue: $0) })
        }
    }

    private mutating func inline() throws(Damage) -> Inline {
        switch try number() {
        case 0: return .text(try text())
        case 1: return .code(try text())
        case 2: return .fact(try text())
        case 3: return .emphasis(try inlines())
        case 4: return .strong(try inlines())
        case 5: return .strikethrough(try inlines())
        case 6:
            let destination = try text()
            return .link(destination: destination, try inlines())
        case 7:
            let source = try text()
            return .image(source: source, alternative: try inlines())
        case 8: return .softBreak
        case 9: return .lineBreak
        default: throw Damage()
        }
    }
}
