internal import Leaflets
internal import Locales
internal import Markup
internal import Words

extension Store {
    /// A hit as it is shown; nil where the library no longer has the text.
    func hit(_ ranked: Ranking.Ranked, of found: Found, _ query: SearchQuery, _ library: Library) -> SearchHit? {
        let id = found.segment.leaflets[ranked.document]
        guard let leaflet = library.leaflet(id), let text = leaflet.texts[found.language] else { return nil }
        let weights = found.weights
        let index = section(ranked, of: found, text)
        let section = index.map { text.document.sections[$0] }
        let plain = library.plainText(in: text.tag)
        var hit = SearchHit(
            leaflet: id, section: section?.id ?? "", lang: text.tag.text,
            title: library.plain(text.title, in: text.tag),
            heading: section?.heading.map { plain.render($0) }, question: nil, state: text.state.rawValue,
            freshness: text.freshness.rawValue, snippet: [], score: (Double(ranked.score) * 1000).rounded() / 1000,
            url: address(text.tag, id, section?.id ?? ""))
        let showsSummary = text.summary != nil && (ranked.section == nil || section?.blocks.isEmpty ?? true)
        let place = ShownPlace(leaflet: id, language: text.tag, section: showsSummary ? nil : index)
        let shown = analyzed(place) {
            showsSummary ? library.plain(text.summary!, in: text.tag) : plain.render(section?.blocks ?? [])
        }
        hit.snippet = Snippet(of: shown) { weights[$0.exact] ?? 0 }.segments
        hit.question = bestQuestion(text.questions.map { library.plain($0, in: text.tag) }, found, weights)
        hit.show = query.show.map { self.shown(leaflet, to: $0, section?.id ?? "", library) }
        if query.explain { hit.explain = found.explanation(ranked.document) }
        return hit
    }

    /// Place of the section that answers best; the introduction, or the first one with a text, where only the head does.
    private func section(_ ranked: Ranking.Ranked, of found: Found, _ text: Text) -> Int? {
        let sections = text.document.sections
        if let number = ranked.section {
            let index = number - Int(found.segment.firstSection[ranked.document]) - 1
            if sections.indices.contains(index) { return index }
        }
        return sections.firstIndex { !$0.blocks.isEmpty } ?? sections.indices.first
    }

    /// The question with the most of the query's words, where it has at least half of their weight.
    private func bestQuestion(_ questions: [String], _ found: Found, _ weights: [String: Float]) -> String? {
        guard !questions.isEmpty else { return nil }
        let wanted = found.ranking.contentWeight
        let scored = questions.map { question in
            let forms = Set(found.analyzer.words(in: question).map(\.form.exact))
            return (question, forms.reduce(Float(0)) { $0 + (weights[$1] ?? 0) })
        }
        let best = scored.max { $0.1 < $1.1 }
        return best.flatMap { wanted > 0 && $0.1 * 2 >= wanted ? $0.0 : nil }
    }

    private func shown(_ leaflet: Leaflet, to reader: LanguageTag, _ section: String, _ library: Library)
        -> SearchHit.Shown
    {
        let resolution = library.resolve(leaflet, for: reader)
        let text = resolution.language.flatMap { leaflet.texts[$0] }
        return SearchHit.Shown(
            lang: resolution.language?.text, reason: resolution.reason.rawValue,
            title: text.map { library.plain($0.title, in: $0.tag) }, state: text?.state.rawValue,
            freshness: text?.freshness.rawValue, url: address(reader, leaflet.id, section))
    }

    private func address(_ tag: LanguageTag, _ id: String, _ section: String) -> String {
        "/\(tag)/\(id)/" + (section.isEmpty ? "" : "#\(section)")
    }
}

extension Found {
    /// The exact forms that were looked for, each with its weight; stop words have none.
    static func weights(_ ranking: Ranking, _ segment: Segment) -> [String: Float] {
        var weights: [String: Float] = [:]
        for form in ranking.contentForms {
            let worth = 1 + 1 / Float(segment.frequency[form.form])
            weights[segment.exact[form.form]] = max(weights[segment.exact[form.form]] ?? 0, worth * form.factor)
        }
        return weights
    }

    /// Each word of the query with the forms of it that stand in a document.
    func explanation(_ document: Int) -> [SearchHit.Explanation] {
        let sections = Int(segment.firstSection[document])..<Int(segment.firstSection[document + 1])
        let own = zip(ranking.query.terms, ranking.matches).map { ($0.form.exact, $1) }
        let other = ranking.synonyms.map {
            ($0.synonym.words.map(\.exact).joined(separator: " "), $0.words.flatMap { $0 })
        }
        return (own + other).compactMap { term, forms in
            let here = forms.filter { segment.stands($0.form, in: sections) }
            return here.isEmpty
                ? nil : SearchHit.Explanation(term: term, forms: here.map { segment.exact[$0.form] })
        }
    }
}

extension Segment {
    /// Whether a form stands in one of some sections.
    func stands(_ form: Int, in sections: Range<Int>) -> Bool {
        var stands = false
        eachSection(of: form) { section, _ in stands = stands || sections.contains(section) }
        return stands
    }
}
