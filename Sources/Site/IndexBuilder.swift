internal import Foundation
internal import Locales
internal import Words

/// Gathers words and weighs them as BM25 does (k1 1.2, b 0.3, over weighted counts), the rarity of a word included.
///
/// A word's form is one object wherever it stands, so that most words are known by their address alone.
struct IndexBuilder {
    private struct Entry {
        /// Folded.
        let word: String
        /// Place in `stems`.
        let stem: Int
        /// By leaflet, rising.
        var counts: [(leaflet: Int, weight: Int)] = []
    }

    private struct Spelling: Hashable {
        let word: String
        let stem: String
    }

    private var entries: [Entry] = []
    /// Places in `entries`; -1 for what is not indexed.
    private var places: [ObjectIdentifier: Int] = [:]
    /// Keeps the addresses in `places` from being used again.
    private var forms: [Form] = []
    private var placesOfSpellings: [Spelling: Int] = [:]
    private var placesOfPieces: [ArraySlice<UInt16>: Int] = [:]
    private var stems: [String: Int] = [:]
    private var lengths: [Int] = []
    private var analyzers: [LanguageTag: Analyzer] = [:]
    /// Of the leaflet at hand.
    private var analyzer: Analyzer?

    mutating func begin(_ number: Int, language: LanguageTag) {
        analyzer = analyzers[language] ?? Analyzer(language)
        analyzers[language] = analyzer
        lengths.append(0)
    }

    mutating func add(_ text: String, _ weight: Int) {
        guard let analyzer else { return }
        let units = Array(text.utf16)
        let hasRuns = units.contains(where: UnspacedRuns.holds)
        // A full stop for each letter of a run: it ends a word, and joins no numbers.
        let spaced = hasRuns ? units.map { UnspacedRuns.holds($0) ? 0x3002 : $0 } : units
        for word in analyzer.words(in: hasRuns ? String(decoding: spaced, as: UTF16.self) : text)
        where word.form.kind != .piece { add(word.form, weight) }
        guard hasRuns else { return }
        let folded = Array(foldedForm(text, in: analyzer.language).utf16)
        for piece in UnspacedRuns.pieces(of: folded) { add(piece: folded[piece], weight) }
    }

    private mutating func add(_ form: Form, _ weight: Int) {
        if let known = places[ObjectIdentifier(form)] { return add(weight, at: known) }
        let isIndexed = form.folded.utf16.count <= 40 && !form.folded.utf8.contains(where: Self.marks.contains)
        let stem = form.stem.isEmpty ? form.folded : form.stem
        let place = isIndexed ? place(of: Spelling(word: form.folded, stem: stem)) : -1
        places[ObjectIdentifier(form)] = place
        forms.append(form)
        add(weight, at: place)
    }

    /// What the lines are made of.
    private static let marks: Set<UInt8> = Set(",: .\n".utf8)

    private mutating func place(of spelling: Spelling) -> Int {
        if let known = placesOfSpellings[spelling] { return known }
        let stem = stems[spelling.stem] ?? stems.count
        stems[spelling.stem] = stem
        entries.append(Entry(word: spelling.word, stem: stem))
        placesOfSpellings[spelling] = entries.count - 1
        return entries.count - 1
    }

    private mutating func add(piece: ArraySlice<UInt16>, _ weight: Int) {
        if let known = placesOfPieces[piece] { return add(weight, at: known) }
        let text = String(decoding: piece, as: UTF16.self)
        let place = piece.count <= 40 ? place(of: Spelling(word: text, stem: text)) : -1
        // A copy, so that no whole text is kept for a slice of it.
        placesOfPieces[ArraySlice(Array(piece))] = place
        add(weight, at: place)
    }

    private mutating func add(_ weight: Int, at place: Int) {
        guard place >= 0 else { return }
        let leaflet = lengths.count - 1
        lengths[leaflet] += weight
        let last = entries[place].counts.count - 1
        if last >= 0, entries[place].counts[last].leaflet == leaflet {
            entries[place].counts[last].weight += weight
        } else {
            entries[place].counts.append((leaflet, weight))
        }
    }

    /// One line a stem class, in the order of its first word by UTF-16 code units, as scripts compare.
    func lines() -> [(first: String, line: String)] {
        let average = max(1, Double(lengths.reduce(0, +)) / Double(max(1, lengths.count)))
        let norms = lengths.map { 1.2 * (0.7 + 0.3 * Double($0) / average) }
        let keys = entries.map { Array($0.word.utf16) }
        let order = entries.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        var members = [[Int]](repeating: [], count: stems.count)
        for place in order { members[entries[place].stem].append(place) }
        let lines = members.map { members in
            (first: members[0], line: line(members, norms))
        }
        // Two classes may begin with one word: the whole line decides then, so that the bytes are always the same.
        return lines.sorted { a, b in
            keys[a.first] == keys[b.first] ? a.line < b.line : keys[a.first].lexicographicallyPrecedes(keys[b.first])
        }.map { (entries[$0.first].word, $0.line) }
    }

    private func line(_ members: [Int], _ norms: [Double]) -> String {
        var counts: [Int: Int] = [:]
        for place in members {
            for count in entries[place].counts { counts[count.leaflet, default: 0] += count.weight }
        }
        let (total, holders) = (Double(norms.count), Double(counts.count))
        let rarity = log(1 + (total - holders + 0.5) / (holders + 0.5))
        let postings = counts.sorted { $0.key < $1.key }.map { leaflet, weight in
            let impact = max(1, Int(100 * rarity * Double(weight) * 2.2 / (Double(weight) + norms[leaflet])))
            return String(leaflet, radix: 36) + "." + String(impact, radix: 36)
        }
        return members.map { entries[$0].word }.joined(separator: ",") + ":" + postings.joined(separator: " ") + "\n"
    }
}
