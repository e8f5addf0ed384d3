package import Findings

/// Everything that the folder `Locales/` and ICU know of languages: one value, passed along with the library.
package struct Languages: Sendable {
    package var messages: Messages
    package var relations: Relations
    package var findings: [Finding]
}
package struct Messages: Sendable {}
package struct Relations: Sendable {}
