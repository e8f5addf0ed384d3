import Leaflets
import Locales
import Markup
import Samples
import Store
import Testing
import Words

/// For each language: words that stand in one leaflet alone find that leaflet first, eighteen of twenty at least.
@Suite(.enabled(if: sharedData != nil, "VOLANTINO_DATA names no folder of other people's data"))
struct RealSearchTests {
    @Test func aDistinctiveWordFindsItsLeaflet() throws {
        let library = try #require(tico)
        let store = try Store(path: nil, program: "test")
        try store.update(to: library)
        for tag in library.site.languages {
            let words = distinctiveWords(in: tag, of: library)
            #expect(words.count >= 20, "\(tag): \(words.count)")
            let missed = words.prefix(20).filter { leaflet, word in
                store.search(SearchQuery(word, language: tag, limit: 3)).hits.first?.leaflet != leaflet
            }
            // Where another leaflet has the word's stem in its title, that one may rightly come first.
            #expect(missed.count <= 2, "\(tag): \(missed.map(\.word))")
        }
    }

    /// For each leaflet the longest word that stands in no other, in the order of leaflets.
    private func distinctiveWords(in tag: LanguageTag, of library: Library) -> [(leaflet: String, word: String)] {
        let analyzer = Analyzer(tag)
        let plain = PlainText { _ in "" }
        var holders: [String: Set<String>] = [:]
        var own: [String: Set<String>] = [:]
        for leaflet in library.leaflets {
            guard let text = leaflet.texts[tag] else { continue }
            let body = text.document.sections.map { plain.render($0.blocks) }.joined(separator: "\n")
            for word in analyzer.words(in: body) where !word.isExtra && word.form.exact.count > 3 {
                holders[word.form.folded, default: []].insert(leaflet.id)
                own[leaflet.id, default: []].insert(word.form.exact)
            }
        }
        return library.leaflets.compactMap { leaflet in
            let words = own[leaflet.id]?.filter { word in
                word.allSatisfy(\.isLetter)
                    && analyzer.words(in: word).allSatisfy { holders[$0.form.folded]?.count == 1 }
            }
            return words?.max { ($0.count, $1) < ($1.count, $0) }.map { (leaflet.id, $0) }
        }
    }
}
