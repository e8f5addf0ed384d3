internal import Foundation
internal import Leaflets
internal import Locales
internal import Markup
internal import Words

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
        static let title = 8.0
        static let heading = 4.0
        static let summary = 3.0
        static let body = 1.0
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
        let lines = builder.lines()
        (chunks, firstWords) = Self.cut(lines, into: chunkCount)
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

/// Gathers words and weighs them as BM25 does (k1 1.2, b 0.3, over weighted counts), the rarity of a word included.
private struct IndexBuilder {
    private struct Term {
        var words: Set<String> = []
        var counts: [Int: Double] = [:]
    }

    private var terms: [String: Term] = [:]
    private var lengths: [Double] = []
    private var analyzers: [LanguageTag: Analyzer] = [:]
    private var language: LanguageTag?

    mutating func begin(_ number: Int, language: LanguageTag) {
        self.language = language
        lengths.append(0)
    }

    mutating func add(_ text: String, _ weight: Double) {
        guard let language else { return }
        let analyzer = analyzers[language] ?? Analyzer(language)
        analyzers[language] = analyzer
        for word in analyzer.words(in: text) where word.form.kind != .piece {
            guard let first = word.form.folded.utf16.first, !UnspacedRuns.holds(first) else { continue }
            add(word.form.folded, stem: word.form.stem, weight)
        }
        if language.isUnspaced || text.utf16.contains(where: UnspacedRuns.holds) {
            for piece in UnspacedRuns.pieces(of: foldedForm(text, in: language)) { add(piece, stem: piece, weight) }
        }
    }

    private mutating func add(_ word: String, stem: String, _ weight: Double) {
        guard word.utf16.count <= 40, !word.contains(where: { ",: .\n".contains($0) }) else { return }
        terms[stem.isEmpty ? word : stem, default: Term()].words.insert(word)
        terms[stem.isEmpty ? word : stem]!.counts[lengths.count - 1, default: 0] += weight
        lengths[lengths.count - 1] += weight
    }

    /// One line a stem class, in the order of its first word by UTF-16 code units, as scripts compare.
    func lines() -> [(first: String, line: String)] {
        let average = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
        let count = Double(lengths.count)
        return terms.values.map { term in
            let words = term.words.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
            let holders = Double(term.counts.count)
            let rarity = log(1 + (count - holders + 0.5) / (holders + 0.5))
            let postings = term.counts.sorted { $0.key < $1.key }.map { number, weight in
                let norm = 1.2 * (0.7 + 0.3 * lengths[number] / average)
                let impact = max(1, Int(100 * rarity * weight * 2.2 / (weight + norm)))
                return String(number, radix: 36) + "." + String(impact, radix: 36)
            }
            return (words[0], words.joined(separator: ",") + ":" + postings.joined(separator: " ") + "\n")
        }.sorted { a, b in
            // Two classes may begin with one word: the whole line decides then, so that the bytes are always the same.
            a.0 == b.0 ? a.1 < b.1 : a.0.utf16.lexicographicallyPrecedes(b.0.utf16)
        }
    }
}
