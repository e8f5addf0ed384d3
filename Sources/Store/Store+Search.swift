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
        let lists = languages.compactMap { self.found(query, in: $0, of: library) }
        let found = merged(lists)
        answer.total = found.count
        answer.hits = found.dropFirst(max(0, query.offset)).prefix(max(0, query.limit)).compactMap { hit in
            self.hit(hit.ranked, of: lists[hit.list], query, library)
        }
        if found.isEmpty { answer.searched = languages.map(\.text) }
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

    /// What one language answers.
    private func found(_ query: SearchQuery, in language: LanguageTag, of library: Library) -> Found? {
        guard let segment = segment(of: language) else { return nil }
        let analyzer = analyzer(for: language)
        var ranking = Ranking(Query(query.text, analyzer), in: segment)
        let ranked = ranking.ranked { document in
            guard let territory = query.territory else { return true }
            let territories = library.leaflet(segment.leaflets[document])?.territory ?? []
            return territories.isEmpty || territories.contains(territory)
        }
        return Found(
            language: language, analyzer: analyzer, segment: segment, ranking: ranking, ranked: ranked,
            weights: ranked.isEmpty ? [:] : Found.weights(ranking, segment))
    }

    /// One list of several: by rank, since scores of two languages are not comparable. What has every word comes first;
    /// a leaflet comes once, in the language in which it is found best.
    private func merged(_ lists: [Found]) -> [(list: Int, ranked: Ranking.Ranked)] {
        if lists.count == 1 { return lists[0].ranked.map { (0, $0) } }
        var all: [(key: (Int, Int, Float), list: Int, ranked: Ranking.Ranked)] = []
        for (number, list) in lists.enumerated() {
            for (rank, ranked) in list.ranked.enumerated() {
                all.append(((ranked.hasAll ? 0 : 1, rank, -ranked.score), number, ranked))
            }
        }
        all.sort { $0.key == $1.key ? $0.list < $1.list : $0.key < $1.key }
        var seen: Set<String> = []
        return all.compactMap { _, list, ranked in
            seen.insert(lists[list].segment.leaflets[ranked.document]).inserted ? (list, ranked) : nil
        }
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
