package import Locales
package import Markup

/// What a reader is given of a leaflet: one text, perhaps with sections in other languages.
package struct Reading: Sendable {
    package struct Part: Hashable, Sendable {
        package var section: Section
        /// The text that this section is taken from.
        package var text: Text
    }

    package var resolution: Resolution
    package var text: Text
    /// Sections in the order of the source.
    package var parts: [Part]
    /// Whether a section is left out because the leaflet may not fall back.
    package var lacksSections: Bool
}

extension Library {
    /// What a person who asks for a language gets of a leaflet.
    package func resolve(_ leaflet: Leaflet, for requested: LanguageTag, mode: Mode = .read) -> Resolution {
        // By far the most frequent case, and the whole set of languages would be made for it.
        if let text = leaflet.texts[requested], isAvailable(text) {
            return Resolution(requested: requested, language: requested, reason: .exact)
        }
        return resolver.resolve(
            requested, mode: mode, available: Set(available(leaflet)), source: leaflet.source,
            allowsFallback: leaflet.fallback == .allow)
    }

    /// The text that `resolve` chooses, with its sections; nil where the reason is `none`.
    ///
    /// A section that the text lacks stands at its source position, in the first language of the reader's chain that has
    /// it. Sections align by their own ids alone.
    package func reading(_ leaflet: Leaflet, for requested: LanguageTag, mode: Mode = .read) -> Reading? {
        let resolution = resolve(leaflet, for: requested, mode: mode)
        guard let language = resolution.language, let text = leaflet.texts[language] else { return nil }
        var reading = Reading(
            resolution: resolution, text: text,
            parts: text.document.sections.map { Reading.Part(section: $0, text: text) }, lacksSections: false)
        guard language != leaflet.source, let source = leaflet.texts[leaflet.source], isAvailable(source) else {
            return reading
        }
        var previous = ""
        for section in source.document.sections where section.hasOwnID {
            if let index = reading.parts.firstIndex(where: { $0.section.id == section.id }) {
                previous = reading.parts[index].section.id
                continue
            }
            guard let part = otherPart(section.id, of: leaflet, for: requested, mode: mode, except: language) else {
                reading.lacksSections = true
                continue
            }
            let index = reading.parts.firstIndex { $0.section.id == previous } ?? -1
            reading.parts.insert(part, at: index + 1)
            previous = section.id
        }
        return reading
    }

    private func otherPart(
        _ id: String, of leaflet: Leaflet, for requested: LanguageTag, mode: Mode, except language: LanguageTag
    ) -> Reading.Part? {
        guard leaflet.fallback == .allow else { return nil }
        let holders = leaflet.texts.values.filter { text in
            text.tag != language && isAvailable(text) && text.document.sections.contains { $0.hasOwnID && $0.id == id }
        }
        let choice = resolver.resolve(
            requested, mode: mode, available: Set(holders.map(\.tag)), source: leaflet.source, allowsFallback: true)
        guard let tag = choice.language, let text = leaflet.texts[tag],
            let section = text.document.sections.first(where: { $0.hasOwnID && $0.id == id })
        else { return nil }
        return Reading.Part(section: section, text: text)
    }
}
