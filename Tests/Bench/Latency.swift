internal import Leaflets
internal import Locales
internal import Store

/// Time of a search at each keystroke of titles, in one language and in all.
struct Latency {
    let titles: [(language: LanguageTag, text: String)]

    init(_ library: Library) {
        titles = library.current.prefix(12).flatMap { leaflet in
            library.available(leaflet).map { ($0, library.plain(leaflet.texts[$0]!.title, in: $0)) }
        }
    }

    func run(_ store: Store) {
        for every in [false, true] {
            var times: [Double] = []
            for (language, title) in titles.prefix(every ? 60 : 400) {
                for length in 1...min(24, max(1, title.count)) {
                    let query = SearchQuery(String(title.prefix(length)), language: every ? nil : language, limit: 10)
                    times.append(measure { _ = store.search(query) })
                }
            }
            print(every ? "keystrokes, every language:" : "keystrokes, one language:", percentiles(times))
        }
    }
}
