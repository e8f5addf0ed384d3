/// The tree as plain text: what is read, without marks; a blank line between blocks.
package struct PlainText {
    /// The text for a fact's name.
    package var fact: (String) -> String

    package init(fact: @escaping (String) -> String) { self.fact = fact }

    package func render(_ blocks: [Block]) -> String { "" }
    package func render(_ inlines: [Inline]) -> String { "" }
}
