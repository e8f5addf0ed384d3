package import Files
package import Findings

/// Everything that the folder `Locales/` and ICU know of languages: one value, passed along with the library.
package struct Languages: Sendable {
    package var messages: Messages
    package var relations: Relations
    /// What is wrong in the folder, sorted.
    package var findings: [Finding]

    /// Reads `*.arb`, `fallback.yaml` and `speech.yaml`.
    package static func load(_ folder: FileTree) -> Languages {
        Languages(messages: Messages(), relations: Relations(), findings: [])
    }

    /// The language's name in itself, such as `ትግርኛ`.
    package func endonym(of tag: LanguageTag) -> String { tag.text }

    /// The language's name in another, such as `tigrino`.
    package func name(of tag: LanguageTag, in reader: LanguageTag) -> String { tag.text }

    /// The name of a script (ISO 15924) in a language.
    package func scriptName(_ script: String, in reader: LanguageTag) -> String { script }

    /// The name of a country or region (ISO 3166) in a language.
    package func territoryName(_ code: String, in reader: LanguageTag) -> String { code }

    /// Countries where the language is spoken, ISO 3166-1, in the order of `fallback.yaml`.
    package func countries(of tag: LanguageTag) -> [String] { [] }

    /// Tags in the order of menus: by ICU collation of their endonyms.
    package func inMenuOrder(_ tags: [LanguageTag]) -> [LanguageTag] { tags.sorted() }
}
