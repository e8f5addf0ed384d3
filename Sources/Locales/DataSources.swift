internal import CICU

/// In whose words ICU speaks for a language that it lacks: those of the language that its speakers most likely read.
extension Languages {
    static let english = LanguageTag("en")!

    /// Languages of ICU's data for a reader, best first: the reader's own, then those of `fallback.yaml`, then English.
    func sources(of reader: LanguageTag) -> [LanguageTag] {
        sources.value(for: reader) {
            var seen: Set<LanguageTag> = []
            let candidates = [reader] + relations.list(for: reader, mode: .read) + [Self.english]
            return candidates.filter { hasOwnData($0) && seen.insert($0).inserted }
        }
    }

    /// The language by whose customs dates and numbers are written for a reader.
    func formatSource(of reader: LanguageTag) -> String { sources(of: reader).first?.text ?? Self.english.text }

    /// Whether ICU has data of this language in this script, be it another region's.
    func hasOwnData(_ tag: LanguageTag) -> Bool {
        guard !tag.isPrivateUse, let found = ICU.text({ cicu_data_locale(tag.text, $0, $1) }) else { return false }
        guard let actual = LanguageTag(found) else { return false }
        return actual.language == tag.language && actual.isOfSameScript(as: tag)
    }
}
