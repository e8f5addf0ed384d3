internal import Foundation
internal import GRDB
internal import Leaflets
internal import Locales
internal import Markup
internal import Synchronization
internal import Words

/// Leaflets that a language lacks, found in the pivot: the language with the most texts.
extension Store {
    /// At most so many leaflets stand after the hits.
    static let elsewhereLimit = 10
    /// Lexicons are learned from at most so many pairs of paragraphs, each of at most so many words.
    private static let pairLimit = 1_000
    private static let wordLimit = 40

    /// Found through the learned lexicon and the glossary, with the words through which they were found.
    func elsewhere(_ query: SearchQuery, of library: Library) -> [SearchHit]? {
        let (pivot, digests) = state.withLock { ($0.pivot, $0.digests) }
        guard let language = query.language, let pivot, pivot != language, let segment = segment(of: pivot) else {
            return nil
        }
        let own = segment.sameLeaflets(digests[language] == nil ? nil : self.segment(of: language))
        guard own.contains(false) else { return nil }
        let typed = Query(query.text, analyzer(for: language))
        let read = Query(query.text, analyzer(for: pivot))
        let translations = translations(of: typed, from: language, into: segment)
        let synonyms = glossary(for: pivot, of: library).synonyms(of: read) + translations.map(\.synonym)
        var ranking = Ranking(read, in: segment, synonyms: synonyms)
        let ranked = ranking.ranked { document in
            !own[document] && library.isIn(query.territory, segment.leaflets[document])
        }
        let found = Found(
            language: pivot, analyzer: analyzer(for: pivot), segment: segment, ranking: ranking, ranked: ranked,
            weights: Found.weights(ranking, segment))
        let hits = ranked.prefix(max(0, min(Self.elsewhereLimit, query.limit))).compactMap { ranked in
            hit(ranked, of: found, query, library).map { hit in
                var hit = hit
                hit.via = found.translations(in: ranked.document, translations)
                return hit
            }
        }
        return hits.isEmpty ? nil : hits
    }

    /// A word of the pivot for a word of the query, with how likely it is.
    struct Translated {
        var term: String
        var synonym: Glossary.Synonym
    }

    private func translations(of query: Query, from language: LanguageTag, into segment: Segment) -> [Translated] {
        guard let lexicon = lexicon(of: language) else { return [] }
        let own = self.segment(of: language)
        var result: [Translated] = []
        for (index, term) in query.terms.enumerated() where !term.isStopWord {
            // Words that stand nearly everywhere say little, whatever they mean.
            let worth = own.map { min(1, $0.inverseFrequency(of: term.form.stem) / 3) } ?? 1
            for meaning in lexicon.meanings(of: term.form.stem) {
                guard let form = segment.commonForm(ofStem: meaning.stem) else { continue }
                let synonym = Glossary.Synonym(
                    terms: index..<(index + 1), words: [form], weight: meaning.probability * worth)
                result.append(Translated(term: term.form.exact, synonym: synonym))
            }
        }
        return result
    }

    private func lexicon(of language: LanguageTag) -> Lexicon? {
        if let known = state.withLock({ $0.lexicons[language] }) { return known }
        let sql = "SELECT data FROM lexicon WHERE language = ?"
        let stored = try? database.read { try Data.fetchOne($0, sql: sql, arguments: [language.text]) }
        guard let data = stored ?? nil, let lexicon = Lexicon(Array(data)) else { return nil }
        state.withLock { $0.lexicons[language] = lexicon }
        return lexicon
    }

    // MARK: Learning

    /// Brings the lexicons up to date, for the languages that lack a leaflet of the pivot.
    func updateLexicons(
        _ database: Database, _ texts: [LanguageTag: [Searchable]], _ pivot: LanguageTag?
    ) throws {
        let sources = pivot.flatMap { texts[$0] } ?? []
        let wanted = texts.filter { $0.key != pivot && $0.value.count < sources.count }
        let pivotDigest = digest(of: sources)
        var known: [String: String] = [:]
        for row in try Row.fetchAll(database, sql: "SELECT language, documents FROM lexicon") {
            known[row["language"]] = row["documents"]
        }
        let wantedNames = Set(wanted.keys.map(\.text))
        for name in known.keys where !wantedNames.contains(name) {
            try database.execute(sql: "DELETE FROM lexicon WHERE language = ?", arguments: [name])
        }
        let stale = wanted.keys.sorted().filter { known[$0.text] != digest(of: wanted[$0]!) + pivotDigest }
        let results = Mutex<[LanguageTag: [UInt8]]>([:])
        DispatchQueue.concurrentPerform(iterations: stale.count) { index in
            let pairs = paragraphPairs(wanted[stale[index]]!, stale[index], sources, pivot!)
            let data = Lexicon(pairs).encoded()
            results.withLock { $0[stale[index]] = data }
        }
        for (language, data) in results.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT OR REPLACE INTO lexicon (language, documents, data) VALUES (?, ?, ?)",
                arguments: [language.text, digest(of: wanted[language]!) + pivotDigest, Data(data)])
        }
    }

    /// Paragraphs at the same place of the same section in two languages.
    private func paragraphPairs(
        _ texts: [Searchable], _ language: LanguageTag, _ pivots: [Searchable], _ pivot: LanguageTag
    ) -> [(source: [String], target: [String])] {
        let counterparts = Dictionary(uniqueKeysWithValues: pivots.map { ($0.leaflet.id, $0.text) })
        let (first, second) = (analyzer(for: language), analyzer(for: pivot))
        var pairs: [(source: [String], target: [String])] = []
        for text in texts {
            guard let other = counterparts[text.leaflet.id] else { continue }
            for (here, there) in zip(paragraphs(text.text), paragraphs(other)) {
                guard here.count == there.count else { continue }
                for (source, target) in zip(here, there) where pairs.count < Self.pairLimit {
                    pairs.append((stems(source, first), stems(target, second)))
                }
            }
        }
        return pairs
    }

    /// Title, then the blocks of each section as plain texts.
    private func paragraphs(_ text: Text) -> [[String]] {
        let plain = PlainText { _ in "" }
        return [[plain.render(text.title.pieces)]]
            + text.document.sections.map { section in
                (section.heading.map { [plain.render($0)] } ?? []) + section.blocks.map { plain.render([$0]) }
            }
    }

    private func stems(_ text: String, _ analyzer: Analyzer) -> [String] {
        let words = analyzer.words(in: text).filter { !$0.isExtra && $0.form.kind == .word }
        let stems = words.filter { !analyzer.isStopWord($0.form) }.map(\.form.stem)
        return Array(Set(stems).sorted().prefix(Self.wordLimit))
    }
}

extension Segment {
    /// For each document whether another language has its leaflet too.
    fileprivate func sameLeaflets(_ other: Segment?) -> [Bool] {
        let others = Set((0..<(other?.documentCount ?? 0)).map { other!.leaflets[$0] })
        return (0..<documentCount).map { others.contains(leaflets[$0]) }
    }

    /// The form of a stem that stands in most sections, as the analyzer made it.
    fileprivate func commonForm(ofStem stem: String) -> Form? {
        let best = forms(withStem: stem).max { (frequency[$0.form], $1.form) < (frequency[$1.form], $0.form) }
        return best.map { Form(rereading: .word, exact: exact[$0.form], folded: folded[$0.form], stem: stem) }
    }

    /// How rare a stem is: the logarithm of sections by those that have it.
    fileprivate func inverseFrequency(of stem: String) -> Float {
        let found = forms(withStem: stem).reduce(0) { $0 + Int(frequency[$1.form]) }
        return log(Float(sectionCount + 1) / Float(found + 1))
    }
}

extension Found {
    /// The words of a query whose translation stands in a document.
    fileprivate func translations(
        in document: Int, _ translations: [Store.Translated]
    ) -> [SearchHit.Translation] {
        let sections = Int(segment.firstSection[document])..<Int(segment.firstSection[document + 1])
        return translations.compactMap { translated in
            let forms = segment.forms(withStem: translated.synonym.words[0].stem)
            guard forms.contains(where: { segment.stands($0.form, in: sections) }) else { return nil }
            return SearchHit.Translation(term: translated.term, means: translated.synonym.words[0].exact)
        }
    }
}
