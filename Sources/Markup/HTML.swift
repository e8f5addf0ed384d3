/// The tree as HTML: escaped, with logical alignment only, and nothing that needs a style or a script.
package struct HTML {
    /// HTML for a fact's name.
    package var fact: (String) -> String
    /// The address for a link's or picture's destination as written; nil: the link's text alone is shown.
    package var address: (String) -> String?

    package init(fact: @escaping (String) -> String, address: @escaping (String) -> String?) {
        self.fact = fact
        self.address = address
    }

    package func render(_ blocks: [Block]) -> String { "" }
    package func render(_ inlines: [Inline]) -> String { "" }

    /// A text with `& < > " '` as references.
    package static func escape(_ text: String) -> String { text }
}
