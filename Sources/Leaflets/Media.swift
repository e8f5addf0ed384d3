package import Locales

/// A recording, video or picture of a leaflet, from `media.yaml`.
package struct Medium: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable { case audio, video, image }

    package var file: SourceFile
    package var kind: Kind
    /// Nil: for every language.
    package var language: LanguageTag?
    /// Edition of the text that was spoken; nil is never current.
    package var edition: String?
    /// Section id; nil: the whole leaflet.
    package var section: String?
    package var captions: SourceFile?
    package var alternative: LocalizedText?
}
