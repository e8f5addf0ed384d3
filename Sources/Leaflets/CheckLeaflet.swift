internal import Findings
internal import Locales

/// A leaflet as the checks read it: each text cut once.
struct CheckedLeaflet {
    let leaflet: Leaflet
    /// Nil where the source language has no text.
    let source: CheckedText?
    /// By tag.
    let translations: [CheckedText]

    init(_ leaflet: Leaflet, reader: CheckReader) {
        self.leaflet = leaflet
        source = leaflet.texts[leaflet.source].map(reader.read)
        translations = leaflet.texts.values.filter { $0.tag != leaflet.source }
            .sorted { $0.tag < $1.tag }.map(reader.read)
    }
}

extension Library {
    /// Findings that need the words of a text; a table, as in `checks`.
    func checkedFindings() -> [Finding] {
        let ofTranslations: [(CheckedText, CheckedText) -> [Finding]] = [parity]
        let ofTexts: [(CheckedText, CheckReader) -> [Finding]] = [typedFacts]
        let reader = CheckReader(self)
        var findings: [Finding] = []
        for leaflet in leaflets where leaflet.withdrawn == nil {
            let checked = CheckedLeaflet(leaflet, reader: reader)
            for text in [checked.source].compactMap({ $0 }) + checked.translations {
                for check in ofTexts { findings += check(text, reader) }
            }
            guard let source = checked.source else { continue }
            for translation in checked.translations {
                for check in ofTranslations { findings += check(translation, source) }
            }
        }
        return findings
    }

    private func parity(_ translation: CheckedText, _ source: CheckedText) -> [Finding] {
        ParityCheck(self, source: source, translation: translation).findings()
    }

    /// Phone numbers and links that are typed although a fact holds them: a new number would not reach them.
    private func typedFacts(_ text: CheckedText, _ reader: CheckReader) -> [Finding] {
        func typed(_ written: String, _ line: Int, _ name: String) -> Finding {
            .warning(
                shown(text.text.path), line: line, .typedFact,
                "`\(written)` is typed: write {{\(name)}}, so that a new value in facts.yaml reaches this text")
        }
        return text.areas.flatMap { area -> [Finding] in
            let numbers = area.numbers.compactMap { number -> Finding? in
                guard number.kind == .phone, number.fact == nil else { return nil }
                return reader.numbers.phones[number.keys[0]].map { typed(number.written, number.line, $0) }
            }
            let addresses = area.links.compactMap { link -> Finding? in
                guard link.fact == nil else { return nil }
                return reader.links[link.key].map { typed(link.written, link.line, $0) }
            }
            return numbers + addresses
        }
    }
}
