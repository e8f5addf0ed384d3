internal import Foundation
internal import Leaflets
internal import Locales
internal import Markup
internal import Store

/// Stretches of a text written without spaces that stand in one leaflet alone, cut anywhere: is that leaflet first?
struct Runs {
    let library: Library

    init(_ library: Library) { self.library = library }

    func run(_ store: Store) {
        for language in library.site.languages.sorted() {
            guard ["Thai", "Laoo", "Khmr", "Mymr", "Hans", "Hant", "Jpan"].contains(language.script) else { continue }
            for length in 2...4 {
                let runs = rareRuns(of: language, length)
                guard !runs.isEmpty else { continue }
                var (first, times) = (0, [Double]())
                for (run, leaflet) in runs {
                    var hit: String?
                    let query = SearchQuery(run, language: language, limit: 1)
                    times.append(measure { hit = store.search(query).hits.first?.leaflet })
                    first += hit == leaflet ? 1 : 0
                }
                let share = rounded(Double(first) / Double(runs.count))
                print("runs of \(length) in \(language) n=\(runs.count): first \(share),", percentiles(times))
            }
        }
    }

    /// At most 300 runs of so many clusters, drawn from all over the leaflets.
    private func rareRuns(of language: LanguageTag, _ length: Int) -> [(run: String, leaflet: String)] {
        var leaflets: [String: Set<String>] = [:]
        let plain = PlainText { _ in "" }
        for leaflet in library.current {
            guard let text = leaflet.texts[language] else { continue }
            let body = text.document.sections.map { plain.render($0.blocks) }.joined(separator: "\n")
            let title = library.plain(text.title, in: language)
            for stretch in (title + "\n" + body).split(whereSeparator: { !isWritten($0) }) {
                let clusters = Array(stretch)
                for start in 0..<max(0, clusters.count - length + 1) {
                    leaflets[String(clusters[start..<(start + length)]), default: []].insert(leaflet.id)
                }
            }
        }
        let rare = leaflets.filter { $0.value.count == 1 }.map { ($0.key, $0.value.first!) }.sorted { $0.0 < $1.0 }
        let count = min(300, rare.count)
        return (0..<count).map { rare[$0 * rare.count / count] }
    }

    private func isWritten(_ cluster: Character) -> Bool {
        cluster.unicodeScalars.first.map { $0.value >= 0xE01 && $0.properties.isAlphabetic } ?? false
    }
}
