internal import Dispatch
internal import Findings
internal import Locales
internal import Synchronization

/// A leaflet as the checks read it: each text cut once.
struct CheckedLeaflet {
    let leaflet: Leaflet
    /// Nil where the source language has no text.
    let source: CheckedText?
    /// By tag.
    let translations: [CheckedText]

    var texts: [CheckedText] { (source.map { [$0] } ?? []) + translations }

    init(_ leaflet: Leaflet, reader: CheckReader) {
        self.leaflet = leaflet
        source = leaflet.texts[leaflet.source].map(reader.read)
        translations = leaflet.texts.values.filter { $0.tag != leaflet.source }
            .sorted { $0.tag < $1.tag }.map(reader.read)
    }
}

extension Library {
    /// Findings that need the words of a text; tables, as in `checks`.
    func checkedFindings() -> [Finding] {
        let reader = CheckReader(self)
        let leaflets = leaflets.filter { $0.withdrawn == nil }.map { CheckedLeaflet($0, reader: reader) }
        let languages = LanguageCheck(leaflets.flatMap(\.texts))
        let lengths = UsualLengths(leaflets)
        let ofTexts: [(CheckedText) -> [Finding]] = [
            { typedFacts($0, reader) }, { languages.findings($0, path: path(of: $0)) }, { marks($0).scripts() },
            { marks($0).digits() }, { marks($0).openBidi() }, { marks($0).headings() },
        ]
        let ofTranslations: [(CheckedText, CheckedText) -> [Finding]] = [
            { ParityCheck(self, source: $1, translation: $0).findings() }, { shape($0, $1).sections() },
            { shape($0, $1).untranslated() }, { shape($0, $1).dropped(usual: lengths.ratio($1.text, $0.text)) },
            { shape($0, $1).length(usual: lengths.ratio($1.text, $0.text)) },
        ]
        return leaflets.flatMap { leaflet -> [Finding] in
            let alone = leaflet.texts.flatMap { text in ofTexts.flatMap { $0(text) } }
            guard let source = leaflet.source else { return alone }
            let compared = leaflet.translations.flatMap { text in ofTranslations.flatMap { $0(text, source) } }
            let copies = Set(compared.lazy.filter { $0.code == .untranslated }.map { "\($0.path):\($0.line)" })
            // A paragraph of the source is in its language, which needs no second finding.
            return alone.filter { $0.code != .wrongLanguage || !copies.contains("\($0.path):\($0.line)") } + compared
        }
    }

    /// Numbers and addresses that differ from the source's, and forced directions: the errors among what `checkedFindings` looks for.
    ///
    /// - Parameter earlier: what an earlier load found, by leaflet; a leaflet with the same key is not read again.
    func parityErrors(
        keys: [String: String], earlier: [String: LoadSnapshot.Parity]
    ) -> [String: LoadSnapshot.Parity] {
        let reader = CheckReader(self, readsProse: false)
        let work = leaflets.filter { $0.withdrawn == nil }
        let found = Mutex([LoadSnapshot.Parity?](repeating: nil, count: work.count))
        DispatchQueue.concurrentPerform(iterations: work.count) { place in
            let key = keys[work[place].id] ?? ""
            var parity = LoadSnapshot.Parity(key: key, findings: [])
            if let known = earlier[work[place].id], known.key == key {
                parity = known
            } else {
                let leaflet = CheckedLeaflet(work[place], reader: reader)
                let compared =
                    leaflet.source.map { source in
                        leaflet.translations.flatMap { ParityCheck(self, source: source, translation: $0).findings() }
                    } ?? []
                parity.findings = (compared + leaflet.texts.flatMap { marks($0).openBidi() })
                    .filter { $0.severity == .error }
            }
            found.withLock { $0[place] = parity }
        }
        let results = found.withLock { $0 }
        return Dictionary(uniqueKeysWithValues: zip(work.map(\.id), results.map { $0! }))
    }

    private func path(of text: CheckedText) -> String { shown(text.text.path) }

    private func marks(_ text: CheckedText) -> MarksCheck { MarksCheck(text: text, path: path(of: text)) }

    private func shape(_ translation: CheckedText, _ source: CheckedText) -> ShapeCheck {
        ShapeCheck(source: source, translation: translation, path: path(of: translation))
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
