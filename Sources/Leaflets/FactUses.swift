internal import Markup

/// A fact named in a text, and where.
struct FactUse: Hashable {
    var name: String
    var line: Int
    /// Id of the section; nil in the front matter.
    var section: String?
    /// In `sms`, `voice` or `questions`, which no page shows in its place.
    var isElsewhere: Bool
}

extension Text {
    /// Every use of a fact, in the order of the file.
    var factUses: [FactUse] {
        var uses: [FactUse] = []
        func collect(_ phrase: Phrase?, isElsewhere: Bool) {
            guard let phrase else { return }
            for name in phrase.pieces.factNames {
                uses.append(FactUse(name: name, line: phrase.line, section: nil, isElsewhere: isElsewhere))
            }
        }
        collect(title, isElsewhere: false)
        collect(summary, isElsewhere: false)
        collect(sms, isElsewhere: true)
        collect(voice, isElsewhere: true)
        for question in questions { collect(question, isElsewhere: true) }
        for section in document.sections {
            func add(_ content: [Inline], _ line: Int) {
                uses += content.factNames.map { FactUse(name: $0, line: line, section: section.id, isElsewhere: false) }
            }
            add(section.heading ?? [], section.line)
            for block in section.blocks { block.forEachRun(add) }
        }
        return uses
    }
}

extension Block {
    /// Calls for each run of inlines in the block and the blocks in it, with the line of its block.
    func forEachRun(_ body: ([Inline], Int) -> Void) {
        switch kind {
        case .paragraph(let content), .heading(_, _, let content): body(content, line)
        case .list(_, _, let items): for block in items.joined() { block.forEachRun(body) }
        case .quote(let blocks): for block in blocks { block.forEachRun(body) }
        case .table(let header, let rows): for cell in [header] + rows { for each in cell { body(each.content, line) } }
        case .code, .thematicBreak: break
        }
    }
}

extension [Inline] {
    /// Names of facts, as text and as whole link targets.
    var factNames: [String] {
        var names: [String] = []
        appendFactNames(to: &names)
        return names
    }

    private func appendFactNames(to names: inout [String]) {
        for inline in self {
            switch inline {
            case .fact(let name): names.append(name)
            case .link(let destination, let content):
                if let name = Inline.factName(in: destination) { names.append(name) }
                content.appendFactNames(to: &names)
            case .emphasis(let content), .strong(let content), .strikethrough(let content), .image(_, let content):
                content.appendFactNames(to: &names)
            case .text, .code, .softBreak, .lineBreak: break
            }
        }
    }
}
