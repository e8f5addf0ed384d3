internal import Leaflets
internal import Locales
internal import Markup
internal import Store
internal import Words

/// Every second leaflet is held out in all languages but the source: are its paragraphs, asked in another language,
/// answered by it? With the learned lexicon, and without (the same text asked of the source language's index).
struct Crossing {
    static let languages = ["am", "ar", "es-419", "fr", "ps", "so", "sw", "ti-ET", "ur", "zh-Hans"]

    func run(_ full: Library) throws {
        let source = full.site.sourceLanguage
        var library = full
        var held: [Leaflet] = []
        for index in library.leaflets.indices where index % 2 == 0 {
            held.append(library.leaflets[index])
            library.leaflets[index].texts = library.leaflets[index].texts.filter { $0.key == source }
        }
        let store = try Store(path: nil, program: "bench")
        print("import with lexicons: \(rounded(try measure { try store.update(to: library) })) s")
        for tag in Self.languages {
            guard let language = LanguageTag(tag) else { continue }
            run(language, source, held, store)
        }
    }

    private func run(_ language: LanguageTag, _ source: LanguageTag, _ held: [Leaflet], _ store: Store) {
        let analyzer = Analyzer(language)
        let plain = PlainText { _ in "" }
        var paragraphs: [(leaflet: String, text: String)] = []
        var frequency: [String: Int] = [:]
        for leaflet in held {
            let blocks = leaflet.texts[language]?.document.sections.flatMap(\.blocks).map { plain.render([$0]) } ?? []
            for word in Set(blocks.flatMap { analyzer.words(in: $0).map(\.form.exact) }) {
                frequency[word, default: 0] += 1
            }
            if blocks.count >= 3 { paragraphs.append((leaflet.id, blocks[2])) }
        }
        for kind in ["paragraph", "five rarest words"] {
            var found = (with: 0, without: 0)
            for (leaflet, paragraph) in paragraphs {
                let words = analyzer.words(in: paragraph).filter { !$0.isExtra }.map(\.form.exact)
                let rarest = Set(words).sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }.prefix(5)
                let text = kind == "paragraph" ? paragraph : rarest.joined(separator: " ")
                let with = store.search(SearchQuery(text, language: language, limit: 10)).elsewhere ?? []
                // Among the same leaflets: those that the language lacks.
                let every = store.search(SearchQuery(text, language: source, limit: 1_000)).hits
                let without = every.filter { hit in held.contains { $0.id == hit.leaflet } }.prefix(10)
                found.with += with.contains { $0.leaflet == leaflet } ? 1 : 0
                found.without += without.contains { $0.leaflet == leaflet } ? 1 : 0
            }
            let count = Double(max(1, paragraphs.count))
            print(
                "\(language), \(kind), n=\(paragraphs.count): R@10 \(rounded(Double(found.with) / count)),",
                "without the lexicon \(rounded(Double(found.without) / count))")
        }
    }
}
