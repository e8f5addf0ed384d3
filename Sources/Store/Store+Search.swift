internal import Leaflets
internal import Locales
internal import Markup
internal import Synchronization
internal import Words

extension Store {
    /// Searches the library of the last `update`; text of any shape is answered in bounded time.
    package func search(_ query: SearchQuery) -> SearchAnswer {
        let library = state.withLock { $0.library }
        var answer = SearchAnswer(
            query: query.text, lang: query.language?.text ?? "*", show: query.show?.text, total: 0, hits: [])
        guard let library else { return answer }
        let languages = languagesToSearch(query)
        let asked = languages.compactMap { read(query, in: $0, of: library) }
        let lists = !query.corrects || asked.contains(where: \.isComplete) ? asked : asked.map { $0.corrected() }
        let founds = lists.map { answers($0, to: query, of: library) }
        let found = merged(founds)
        answer.total = found.count
        answer.hits = found.dropFirst(max(0, query.offset)).prefix(max(0, query.limit)).compactMap { hit in
            self.hit(hit.ranked, of: founds[hit.list], query, library)
        }
        answer.corrected = found.first.flatMap { lists[$0.list].correctedText }
        answer.elsewhere = elsewhere(query, of: library)
        if found.isEmpty {
            answer.searched = languages.map(\.text)
            answer.near = Array(asked.flatMap { $0.segment.near($0.query) }.prefix(5))
        }
        return answer
    }

    /// The language that was asked for; without one, those whose script is that of the query, or all.
    private func languagesToSearch(_ query: SearchQuery) -> [LanguageTag] {
        let all = state.withLock { $0.digests.keys.sorted() }
        if let wanted = query.language {
            return all.filter { $0 == wanted }.nonEmpty ?? all.filter { $0.maximized == wanted.maximized }.nonEmpty
                ?? [wanted]
        }
        let written = Set(Script.census(of: query.text).keys)
        return all.filter { isWritten($0, in: written) }.nonEmpty ?? all
    }

    /// The query as one language reads it; nil where that language has no texts.
    private func read(_ query: SearchQuery, in language: LanguageTag, of library: Library) -> Asked? {
        guard let segment = segment(of: language) else { return nil }
        let analyzer = analyzer(for: language)
        let typed = Query(query.text, analyzer)
        return Asked(
            language: language, analyzer: analyzer, segment: segment, query: typed,
            synonyms: glossary(for: language, of: library).synonyms(of: typed))
    }

    /// What one language answers.
    private func answers(_ asked: Asked, to query: SearchQuery, of library: Library) -> Found {
        let segment = asked.segment
        var ranking = Ranking(asked.query, in: segment, synonyms: asked.synonyms)
        let ranked = ranking.ranked { library.isIn(query.territory, segment.leaflets[$0]) }
        return Found(
            language: asked.language, analyzer: asked.analyzer, segment: segment, ranking: ranking, ranked: ranked,
            weights: ranked.isEmpty ? [:] : Found.weights(ranking, segment))
    }

    /// One list of several: by rank, since scores of two languages are not comparable. What has every word comes first;
    /// a leaflet comes once, in the language in which it is found best.
    private func merged(_ lists: [Found]) -> [(list: Int, ranked: Ranking.Ranked)] {
        if lists.count == 1 { return lists[0].ranked.map { (0, $0) } }
        var all: [(key: (Int, Int, Float), list: Int, ranked: Ranking.Ranked)] = []
        for (number, list) in lists.enumerated() {
            for (rank, ranked) in list.ranked.enumerated() {
                all.append(((ranked.hasAll || ranked.hasRuns ? 0 : 1, rank, -ranked.score), number, ranked))
            }
        }
        all.sort { $0.key == $1.key ? $0.list < $1.list : $0.key < $1.key }
        var seen: Set<String> = []
        return all.compactMap { _, list, ranked in
            seen.insert(lists[list].segment.leaflets[ranked.document]).inserted ? (list, ranked) : nil
        }
    }
}

/// A query as one language reads it.
struct Asked {
    var language: LanguageTag
    var analyzer: Analyzer
    var segment: Segment
    var query: Query
    var synonyms: [Glossary.Synonym]
    /// The query that is searched for instead of the one typed.
    var correctedText: String?

    /// Whether each word that says something stands somewhere, or its synonym does.
    var isComplete: Bool {
        query.terms.indices.allSatisfy { index in
            let term = query.terms[index]
            return term.isStopWord || synonyms.contains { $0.terms.contains(index) }
                || !segment.forms(matching: term).isEmpty
        }
    }

    /// The same with misspelt words replaced.
    func corrected() -> Asked {
        let corrections = segment.corrections(of: query)
        guard !corrections.isEmpty else { return self }
        var result = self
        result.query = query.replacing(corrections.map { ($0.term, segment.exact[$0.form]) })
        result.correctedText = result.query.text
        return result
    }
}

/// What one language answers, with what is needed to show it.
struct Found {
    var language: LanguageTag
    var analyzer: Analyzer
    var segment: Segment
    var ranking: Ranking
    var ranked: [Ranking.Ranked]
    /// The exact forms that were looked for, each with how much it counts in a snippet.
    var weights: [String: Float]
}

/// Whether a language is written in one of the scripts; where its script is unknown, it may be.
private func isWritten(_ language: LanguageTag, in scripts: Set<String>) -> Bool {
    let own = scriptsWithinScripts[language.script] ?? [language.script]
    return language.script == "Zzzz" || !own.isDisjoint(with: scripts)
}

/// Codes that stand for several scripts.
private let scriptsWithinScripts: [String: Set<String>] = [
    "Hans": ["Hani"], "Hant": ["Hani"], "Jpan": ["Hani", "Hira", "Kana"], "Kore": ["Hang", "Hani"],
]

extension Array {
    fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}
