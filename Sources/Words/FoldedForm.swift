package import Locales

/// A text with every letter in its folded form, word boundaries left as they are: what a table in another program must do.
package func foldedForm(_ text: String, in language: LanguageTag) -> String {
    let folding = Folding(language: language.language)
    return folding.folded(folding.exact(Array(text.utf16)))
}
