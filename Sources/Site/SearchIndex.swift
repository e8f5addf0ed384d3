internal import Leaflets
internal import Locales
internal import Markup

/// The index of one language for the search page: words by their stems, and how often each stands in which section.
///
/// It is made to be read by a script without any library, from a web server or from disk: a few text files, in each
/// the words of one stretch of the alphabet. The script adds up the same sums as the store does.
struct SearchIndex: Sendable {
    /// One file.
    struct Chunk: Sendable {
        /// Its first key.
        var first: String
        /// A stem and its words: `stem,ending place place,=word place`; a place is `section` or `section.weight` in base
        /// 36, and `=` stands before a word that does not begin with the stem. Joined by `;`.
        var lines: String
        /// Words of this stretch that stand in another file: `word file`, joined by `;`.
        var references: String
        /// Terms of the glossary: `stem stem…=meaning|meaning`, joined by `;`.
        var terms: String
    }

    /// One leaflet as the index sees it.
    struct Source: Sendable {
        let leaflet: Leaflet
        let text: Text
        /// Whether the reader's own language lacks it: then its title and keywords alone are searched.
        let isElsewhere: Bool
    }

    let chunks: [Chunk]
    /// Of each leaflet, own ones first: how many sections, and how long it is among its like, as hundredths.
    let leaflets: [(sections: Int, norm: Int)]
    /// How much repetition says, as hundredths: BM25's k1.
    let saturation: Int

    /// How much a word counts by where it stands: the store's weights.
    private enum Weight {
        static let title = 3
        static let keywords = 3
        static let questions = 2
        static let heading = 2
        static let summary = 2
        static let body = 1
    }

    init(_ sources: [Source], library: Library, language: LanguageTag, glossary: [GlossaryEntry], chunkCount: Int) {
        var builder = IndexBuilder(for: language)
        for source in sources {
            builder.beginLeaflet(source.text.tag)
            Self.add(source, library, to: &builder)
        }
        let own = zip(sources, builder.leaflets).filter { !$0.0.isElsewhere }.map(\.1.words)
        let average = max(1, Double(own.reduce(0, +)) / Double(max(1, own.count)))
        leaflets = builder.leaflets.map { leaflet in
            (leaflet.sections, max(1, Int((25 + 75 * Double(leaflet.words) / average).rounded())))
        }
        saturation = Int((100 * min(4, max(0.8, average / 100))).rounded())
        chunks = SearchChunks(builder, language, glossary, count: chunkCount).chunks
    }

    private static func add(_ source: Source, _ library: Library, to builder: inout IndexBuilder) {
        let text = source.text
        func plain(_ phrase: Phrase) -> String { library.plain(phrase, in: text.tag) }
        builder.beginSection()
        builder.add(plain(text.title), Weight.title)
        for word in text.keywords { builder.add(word, Weight.keywords) }
        guard !source.isElsewhere else { return }
        for question in text.questions { builder.add(plain(question), Weight.questions) }
        // What a sensitive text says is not for an index that lies on a device.
        guard !source.leaflet.isSensitive else { return }
        if let summary = text.summary { builder.add(plain(summary), Weight.summary) }
        let renderer = PlainText { library.fact($0, in: text.tag).text }
        for section in text.document.sections {
            builder.beginSection()
            if let heading = section.heading { builder.add(renderer.render(heading), Weight.heading) }
            builder.add(renderer.render(section.blocks), Weight.body)
        }
    }
}
