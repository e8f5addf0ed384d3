internal import Foundation
internal import Leaflets
internal import Locales
internal import Markup
internal import Store
internal import Words

/// Words that stand in one leaflet alone, each with one edit: is that leaflet first, with correction and without?
struct Misspellings {
    let library: Library
    let languages: [LanguageTag]

    init(_ library: Library) {
        self.library = library
        languages = library.site.languages.sorted()
    }

    func run(_ store: Store) {
        for language in languages {
            let words = distinctiveWords(language)
            guard words.count >= 20 else { continue }
            var with = 0
            var without = 0
            var seed = UInt64(42)
            let chosen = (0..<min(500, words.count)).map { words[$0 * words.count / min(500, words.count)] }
            for (word, leaflet) in chosen {
                let typed = misspelt(word, &seed)
                func isFirst(_ corrects: Bool) -> Bool {
                    let query = SearchQuery(typed, language: language, limit: 1, corrects: corrects)
                    return store.search(query).hits.first?.leaflet == leaflet
                }
                with += isFirst(true) ? 1 : 0
                without += isFirst(false) ? 1 : 0
            }
            let count = Double(chosen.count)
            print(
                "misspelt \(language) n=\(chosen.count): first \(rounded(Double(with) / count)),",
                "without correction \(rounded(Double(without) / count))")
        }
    }

    private func distinctiveWords(_ language: LanguageTag) -> [(word: String, leaflet: String)] {
        let analyzer = Analyzer(language)
        var leaflets: [String: Set<String>] = [:]
        for leaflet in library.current {
            guard let text = leaflet.texts[language] else { continue }
            let plain = PlainText { _ in "" }
            for section in text.document.sections {
                for word in analyzer.words(in: plain.render(section.blocks)) where !word.isExtra {
                    guard word.form.kind == .word, word.form.folded.count >= 5 else { continue }
                    leaflets[word.form.folded, default: []].insert(leaflet.id)
                }
            }
        }
        return leaflets.filter { $0.value.count == 1 }.map { ($0.key, $0.value.first!) }.sorted { $0.word < $1.word }
    }

    /// One letter lost, doubled, swapped with the next or replaced by its neighbour.
    private func misspelt(_ word: String, _ seed: inout UInt64) -> String {
        func random(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        // A key is a code point, also where several make one cluster.
        var letters = Array(word.unicodeScalars)
        guard letters.count > 1 else { return word }
        let place = random(letters.count - 1)
        switch random(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters.swapAt(place, place + 1)
        default: letters[place] = letters[random(letters.count)]
        }
        return String(String.UnicodeScalarView(letters))
    }
}
