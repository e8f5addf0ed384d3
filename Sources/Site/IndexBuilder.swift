internal import Locales
internal import Words

/// Gathers the words of a language's leaflets: how often each stands in which section.
///
/// A word's form is one object wherever it stands, so that most words are known by their address alone.
struct IndexBuilder {
    struct Entry {
        /// Folded.
        let word: String
        /// Place in `stems`.
        let stem: Int
        /// By section, rising; sections are numbered through all leaflets.
        var counts: [(section: Int, weight: Int)] = []
    }

    private(set) var entries: [Entry] = []
    /// Folded.
    private(set) var stems: [String] = []
    /// Sections and words of each leaflet.
    private(set) var leaflets: [(sections: Int, words: Int)] = []
    /// What stands at each place in `entries` that a form goes to: several where a word is cut, none where it is left out.
    private var places: [ObjectIdentifier: [Int]] = [:]
    /// Keeps the addresses in `places` from being used again.
    private var forms: [Form] = []
    /// By hash; hashing a string by its characters would normalise it.
    private var placesOfWords: [UInt64: Int] = [:]
    private var placesOfPieces: [ArraySlice<UInt16>: Int] = [:]
    private var placesOfStems: [UInt64: Int] = [:]
    private var analyzers: [LanguageTag: Analyzer] = [:]
    private var analyzer: Analyzer?
    private var section = -1
    /// Of the reader, who types as her language folds, whatever the language of a text that stands in.
    private let reader: LanguageTag

    init(for reader: LanguageTag) { self.reader = reader }

    mutating func beginLeaflet(_ language: LanguageTag) {
        analyzer = analyzers[language] ?? Analyzer(language, makesGrams: false)
        analyzers[language] = analyzer
        leaflets.append((0, 0))
    }

    mutating func beginSection() {
        section += 1
        leaflets[leaflets.count - 1].sections += 1
    }

    mutating func add(_ text: String, _ weight: Int) {
        guard let analyzer else { return }
        let units = Array(text.utf16)
        let hasRuns = units.contains(where: UnspacedRuns.holds)
        // A full stop for each letter of a run: it ends a word, and joins no numbers.
        let spaced = hasRuns ? units.map { UnspacedRuns.holds($0) ? 0x3002 : $0 } : units
        for word in analyzer.words(in: hasRuns ? String(decoding: spaced, as: UTF16.self) : text)
        where word.form.kind != .piece {
            for place in places(of: word.form) { add(weight, at: place) }
            if !word.isExtra { leaflets[leaflets.count - 1].words += 1 }
        }
        guard hasRuns else { return }
        let folded = Array(foldedForm(text, in: reader).utf16)
        let pieces = UnspacedRuns.pieces(of: folded)
        for piece in pieces { add(weight, at: place(ofPiece: folded[piece])) }
        leaflets[leaflets.count - 1].words += pieces.count
    }

    private mutating func add(_ weight: Int, at place: Int) {
        let last = entries[place].counts.count - 1
        if last >= 0, entries[place].counts[last].section == section {
            entries[place].counts[last].weight += weight
        } else {
            entries[place].counts.append((section, weight))
        }
    }

    private mutating func places(of form: Form) -> [Int] {
        if let known = places[ObjectIdentifier(form)] { return known }
        let isOwn = analyzer?.language.language == reader.language
        let folded = isOwn ? form.folded : foldedForm(form.exact, in: reader)
        let stem = isOwn ? form.stem : foldedForm(form.stem, in: reader)
        let parts = Self.parts(of: folded)
        let found =
            parts.count == 1
            ? [place(of: folded, stem: stem.isEmpty ? folded : stem)] : parts.map { place(of: $0, stem: $0) }
        places[ObjectIdentifier(form)] = found
        forms.append(form)
        return found
    }

    /// A word as the script cuts it, which knows letters, marks and digits alone.
    private static func parts(of word: String) -> [String] {
        if word.utf8.allSatisfy({ $0 >= 0x80 && $0 != 0xC2 || isLetterOrDigit($0) }) {
            return word.utf16.count <= 40 ? [word] : []
        }
        let scalars = word.unicodeScalars.split {
            $0.value < 0x80 ? !isLetterOrDigit(UInt8($0.value)) : $0.value == 0xB7
        }
        return scalars.map { String($0) }.filter { $0.utf16.count <= 40 }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private mutating func place(ofPiece piece: ArraySlice<UInt16>) -> Int {
        if let known = placesOfPieces[piece] { return known }
        let text = String(decoding: piece, as: UTF16.self)
        let place = place(of: text, stem: text)
        // A copy, so that no whole text is kept for a slice of it.
        placesOfPieces[ArraySlice(Array(piece))] = place
        return place
    }

    private mutating func place(of word: String, stem: String) -> Int {
        let hash = hash(of: word, after: hash(of: stem))
        if let known = placesOfWords[hash], entries[known].word == word, stems[entries[known].stem] == stem {
            return known
        }
        entries.append(Entry(word: word, stem: place(ofStem: stem)))
        placesOfWords[hash] = entries.count - 1
        return entries.count - 1
    }

    private mutating func place(ofStem stem: String) -> Int {
        let hash = hash(of: stem)
        if let known = placesOfStems[hash], stems[known] == stem { return known }
        stems.append(stem)
        placesOfStems[hash] = stems.count - 1
        return stems.count - 1
    }
}

/// FNV-1a over UTF-8.
private func hash(of text: String, after start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
