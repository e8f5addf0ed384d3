internal import Locales
internal import Markup

/// A text as the checks read it: cut once into areas, each with its prose, numbers, links and facts.
struct CheckedText {
    let text: Text
    /// Title, summary, SMS and voice where there are any, then one area for each section.
    let areas: [Area]

    var sections: [Area] { areas.filter { if case .section = $0.name { true } else { false } } }

    func area(_ name: Area.Name) -> Area? { areas.first { $0.name == name } }
}

/// A part of a text that has its counterpart in a translation.
struct Area {
    enum Name: Hashable {
        case title, summary, sms, voice
        /// By position; the introduction is 0.
        case section(Int)
    }

    var name: Name
    /// Id of a section, or the key in the front matter.
    var id: String
    /// Line in the file where it begins.
    var line: Int
    var runs: [Run]
    var numbers: [FoundNumber] = []
    var links: [FoundLink] = []
    var facts: [FoundFact] = []
}

/// The text of one paragraph, heading, item or cell.
struct Run {
    /// Facts as U+FFFC; a break of the line as LF.
    var text: String
    /// Line in the file on which it begins; each LF in `text` is one line more.
    var line: Int
    /// Whether it is a code block: shown, and no prose.
    var isCode = false
    /// Names of the facts that stand as U+FFFC, in order.
    var facts: [String] = []
    /// Destinations of links and the line on which each stands.
    var destinations: [(text: String, line: Int)] = []
    /// Letters, sentences and threes of letters; empty until `CheckReader` has read the run.
    var prose = Prose("")

    /// What stands for a fact.
    static let factMark: Unicode.Scalar = "\u{FFFC}"
}

/// A fact named in an area; `run` is the position of its run there.
struct FoundFact: Hashable {
    var name: String
    var line: Int
    var run: Int
}

/// A link to another place; `key` is what two languages must have in common.
struct FoundLink: Hashable {
    var key: String
    var written: String
    var line: Int
    var run: Int
    /// The fact that gives it; nil where it is typed.
    var fact: String?
}

extension Run {
    init(_ content: [Inline], line: Int) {
        self.init(text: "", line: line)
        var current = line
        add(content, &current)
    }

    private mutating func add(_ content: [Inline], _ current: inout Int) {
        for inline in content {
            switch inline {
            case .text(let part), .code(let part): text += part
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): add(inner, &current)
            case .link(let destination, let inner):
                destinations.append((destination, current))
                add(inner, &current)
            case .image(_, let alternative): add(alternative, &current)
            case .fact(let name):
                facts.append(name)
                text.unicodeScalars.append(Self.factMark)
            case .softBreak, .lineBreak:
                text += "\n"
                current += 1
            }
        }
    }
}

extension Text {
    /// The prose of the text, area by area, without what is read out of it.
    var areas: [Area] {
        func area(_ name: Area.Name, _ id: String, _ phrase: Phrase?) -> Area? {
            phrase.map { Area(name: name, id: id, line: $0.line, runs: [Run($0.pieces, line: $0.line)]) }
        }
        let front = [
            area(.title, "title", title), area(.summary, "summary", summary), area(.sms, "sms", sms),
            area(.voice, "voice", voice),
        ].compactMap { $0 }
        return front
            + document.sections.enumerated().map { index, section in
                let heading = section.heading.map { [Run($0, line: section.line)] } ?? []
                return Area(
                    name: .section(index), id: section.id, line: section.line,
                    runs: heading + section.blocks.flatMap(\.runs))
            }
    }
}

extension Block {
    /// The runs of the block and of the blocks in it.
    fileprivate var runs: [Run] {
        switch kind {
        case .paragraph(let content), .heading(_, _, let content): [Run(content, line: line)]
        case .list(_, _, let items): items.joined().flatMap(\.runs)
        case .quote(let blocks): blocks.flatMap(\.runs)
        case .code(let text): [Run(text: text, line: line + 1, isCode: true)]
        case .thematicBreak: []
        case .table(let header, let rows):
            header.map { Run($0.content, line: line) }
                // The line between header and rows has no cells.
                + rows.enumerated().flatMap { index, row in row.map { Run($0.content, line: line + 2 + index) } }
        }
    }
}
