internal import Leaflets
internal import Locales
internal import Markup

/// The index of one language for the search page: words with their stem classes, and how much each weighs for a leaflet.
///
/// It is made to be read by a script without any library, from a web server or from disk: a few text files, in each
/// the words of one stretch of the alphabet.
struct SearchIndex: Sendable {
    /// Lines `word,word:leaflet.weight leaflet.weight`, in files of about equal size; numbers in base 36.
    let chunks: [String]
    /// The first word of each file.
    let firstWords: [String]

    /// One leaflet as the index sees it.
    struct Source: Sendable {
        let leaflet: Leaflet
        let text: Text
        /// Whether the reader's own language lacks it: then its title and keywords alone are searched.
        let isElsewhere: Bool
    }

    /// How much a word weighs by where it stands.
    private enum Weight {
        static let title = 8
        static let heading = 4
        static let summary = 3
        static let body = 1
    }

    init(_ sources: [Source], library: Library, chunkCount: Int) {
        var builder = IndexBuilder()
        for (number, source) in sources.enumerated() {
            builder.begin(number, language: source.text.tag)
            let text = source.text
            func plain(_ phrase: Phrase) -> String { library.plain(phrase, in: text.tag) }
            builder.add(plain(text.title), Weight.title)
            for word in text.keywords { builder.add(word, Weight.heading) }
            if !source.isElsewhere {
                for question in text.questions { builder.add(plain(question), Weight.heading) }
                // What a sensitive text says is not for an index that lies on a device.
                if !source.leaflet.isSensitive { Self.add(text, library, to: &builder) }
            }
        }
        (chunks, firstWords) = Self.cut(builder.lines(), into: chunkCount)
    }

    private static func add(_ text: Text, _ library: Library, to builder: inout IndexBuilder) {
        let plain = PlainText { library.fact($0, in: text.tag).text }
        if let summary = text.summary { builder.add(library.plain(summary, in: text.tag), Weight.summary) }
        for section in text.document.sections {
            if let heading = section.heading { builder.add(plain.render(heading), Weight.heading) }
            builder.add(plain.render(section.blocks), Weight.body)
        }
    }

    /// Files of about equal length; always as many as were announced, the last ones perhaps empty.
    private static func cut(_ lines: [(first: String, line: String)], into count: Int) -> ([String], [String]) {
        let total = lines.reduce(0) { $0 + $1.line.utf8.count }
        var chunks: [String] = []
        var firstWords: [String] = []
        var (index, done) = (0, 0)
        for chunk in 1...max(1, count) {
            var text = ""
            firstWords.append(index < lines.count ? lines[index].first : "\u{FFFF}")
            while index < lines.count, chunk == count || done < total * chunk / count {
                text += lines[index].line
                done += lines[index].line.utf8.count
                index += 1
            }
            chunks.append(text)
        }
        return (chunks, firstWords)
    }
}
