/// Markdown, read once into a small tree of blocks; HTML, plain text, SMS and speech are renderings of this tree.
///
/// `Document.parse` makes the tree, `HTML.render` and `PlainText.render` read it.
package struct Document: Hashable, Sendable {
    /// The introduction first (id `""`, perhaps without blocks), then one section for each level-2 heading.
    package var sections: [Section]

    package init(sections: [Section]) { self.sections = sections }
}

/// A level-2 heading with all that follows it, or the text before the first one.
package struct Section: Hashable, Sendable {
    /// The id of `{#id}`, else `s1`, `s2` … by position; empty for the introduction.
    package var id: String
    /// Whether the author wrote the id; only then do sections of two languages align by it.
    package var hasOwnID: Bool
    /// Nil for the introduction.
    package var heading: [Inline]?
    package var blocks: [Block]
    /// Line in the file, from 1.
    package var line: Int

    package init(id: String, hasOwnID: Bool, heading: [Inline]?, blocks: [Block], line: Int) {
        self.id = id
        self.hasOwnID = hasOwnID
        self.heading = heading
        self.blocks = blocks
        self.line = line
    }
}

/// A block of a text with the line on which it begins.
package struct Block: Hashable, Sendable {
    package indirect enum Kind: Hashable, Sendable {
        case paragraph([Inline])
        /// Levels 3 to 6; level 2 is a `Section`.
        case heading(level: Int, id: String?, [Inline])
        /// `start` is nil for a list of bullets; each item is a list of blocks.
        case list(start: Int?, tight: Bool, items: [[Block]])
        case quote([Block])
        case code(String)
        case thematicBreak
        case table(header: [Cell], rows: [[Cell]])
    }

    /// How the cells of a column are set; nil leaves it to the direction of the text.
    package enum Alignment: String, Hashable, Sendable {
        case start, center, end
    }

    package struct Cell: Hashable, Sendable {
        package var content: [Inline]
        package var alignment: Alignment?

        package init(_ content: [Inline], alignment: Alignment? = nil) {
            self.content = content
            self.alignment = alignment
        }
    }

    package var kind: Kind
    /// Line in the file, from 1.
    package var line: Int

    package init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }
}

/// A run of text inside a block.
package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case code(String)
    /// `destination` may be a fact: the whole of it `{{name}}`.
    case link(destination: String, [Inline])
    case image(source: String, alternative: [Inline])
    /// `{{name}}`: a phone number, amount, date … of the facts file.
    case fact(String)
    /// A line break in the file, which reads as a space.
    case softBreak
    /// A line break that the author wants.
    case lineBreak
}
