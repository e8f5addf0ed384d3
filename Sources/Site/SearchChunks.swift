internal import Leaflets
internal import Locales
internal import Words

/// The words of an index as the files in which the script finds them.
struct SearchChunks {
    private let builder: IndexBuilder
    private let analyzer: Analyzer
    /// What a word is filed under, in UTF-16 code units, as scripts compare: the word without an Arabic article.
    private var keys: [[UInt16]] = []
    private(set) var chunks: [SearchIndex.Chunk] = []
    private var firsts: [[UInt16]] = []

    /// The words of one stem.
    private struct StemClass {
        /// Places among the builder's entries, in the order of their keys.
        var words: [Int] = []
        var line = ""
        var file = 0
    }

    /// - Parameter glossary: entries with the languages alone whose terms a reader may type.
    init(_ builder: IndexBuilder, _ language: LanguageTag, _ glossary: [GlossaryEntry], count: Int) {
        self.builder = builder
        analyzer = Analyzer(language)
        let prefixes = analyzer.articles.map { Array($0.utf16) }
        keys = builder.entries.map { Self.key(of: Array($0.word.utf16), without: prefixes) }
        var classes = stemClasses()
        cut(&classes, into: count)
        addReferences(classes)
        addTerms(glossary, language, prefixes)
    }

    static func key(of word: [UInt16], without prefixes: [[UInt16]]) -> [UInt16] {
        guard let prefix = prefixes.first(where: word.starts) else { return word }
        return word.count - prefix.count < 2 ? word : Array(word.dropFirst(prefix.count))
    }

    /// In the order of their first words; two that begin with one word in the order of their lines.
    private func stemClasses() -> [StemClass] {
        var classes = [StemClass](repeating: StemClass(), count: builder.stems.count)
        for word in keys.indices.sorted(by: { keys[$0].lexicographicallyPrecedes(keys[$1]) }) {
            classes[builder.entries[word].stem].words.append(word)
        }
        for stem in classes.indices { classes[stem].line = line(builder.stems[stem], classes[stem].words) }
        return classes.sorted { a, b in
            let (first, second) = (keys[a.words[0]], keys[b.words[0]])
            return first == second ? a.line < b.line : first.lexicographicallyPrecedes(second)
        }
    }

    private func line(_ stem: String, _ words: [Int]) -> String {
        var line = Array(stem.utf8)
        let beginning = line
        for word in words {
            let bytes = Array(builder.entries[word].word.utf8)
            line.append(UInt8(ascii: ","))
            if bytes.starts(with: beginning) {
                line += bytes.dropFirst(beginning.count)
            } else {
                line.append(UInt8(ascii: "="))
                line += bytes
            }
            for (section, weight) in builder.entries[word].counts {
                line.append(UInt8(ascii: " "))
                appendBase36(section, to: &line)
                guard weight > 1 else { continue }
                line.append(UInt8(ascii: "."))
                appendBase36(weight, to: &line)
            }
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Files of about equal length; always as many as were announced, the last ones perhaps empty.
    private mutating func cut(_ classes: inout [StemClass], into count: Int) {
        let total = classes.reduce(0) { $0 + $1.line.utf8.count }
        var (index, done) = (0, 0)
        for number in 0..<max(1, count) {
            var lines: [String] = []
            let first = index < classes.count ? keys[classes[index].words[0]] : [0xFFFF]
            while index < classes.count, number == count - 1 || done < total * (number + 1) / count {
                lines.append(classes[index].line)
                classes[index].file = number
                done += classes[index].line.utf8.count
                index += 1
            }
            firsts.append(first)
            chunks.append(
                .init(
                    first: String(decoding: first, as: UTF16.self), lines: lines.joined(separator: ";"),
                    references: "", terms: ""))
        }
    }

    /// The file in which the script looks for a key.
    private func file(of key: [UInt16]) -> Int {
        firsts.lastIndex { !key.lexicographicallyPrecedes($0) } ?? 0
    }

    /// Words that the script looks for in another file than that of their stem.
    private mutating func addReferences(_ classes: [StemClass]) {
        guard chunks.count > 1 else { return }
        var references = [[String]](repeating: [], count: chunks.count)
        for stem in classes {
            for word in stem.words {
                let file = file(of: keys[word])
                if file != stem.file { references[file].append("\(builder.entries[word].word) \(stem.file)") }
            }
        }
        for (number, words) in references.enumerated() {
            chunks[number].references = words.sorted().joined(separator: ";")
        }
    }

    // MARK: Glossary

    /// Each term in the file of its first word, with what the language says for it.
    private mutating func addTerms(_ glossary: [GlossaryEntry], _ language: LanguageTag, _ prefixes: [[UInt16]]) {
        var terms = [Set<String>](repeating: [], count: chunks.count)
        for entry in glossary {
            let meanings = (entry.terms[language] ?? []).map { spelled($0).map(\.word).joined(separator: " ") }
            for term in entry.terms.values.joined() {
                let words = spelled(term)
                let own = words.map(\.word).joined(separator: " ")
                let others = meanings.filter { $0 != own && !$0.isEmpty }
                guard let first = words.first, !others.isEmpty else { continue }
                let units = Array(first.word.utf16)
                // The script looks for the pairs of a run.
                let beginning = UnspacedRuns.pieces(of: units).first.map { Array(units[$0]) } ?? units
                terms[file(of: Self.key(of: beginning, without: prefixes))].insert(
                    words.map(\.stem).joined(separator: " ") + "=" + others.joined(separator: "|"))
            }
        }
        for (number, lines) in terms.enumerated() { chunks[number].terms = lines.sorted().joined(separator: ";") }
    }

    /// The words of a term, folded, each with what its forms begin with; a run without spaces stays whole.
    private func spelled(_ term: String) -> [(word: String, stem: String)] {
        let folded = Array(foldedForm(term, in: analyzer.language).utf16)
        let run = folded.filter(UnspacedRuns.holds)
        if !run.isEmpty {
            let text = String(decoding: run, as: UTF16.self)
            return [(text, text)]
        }
        return analyzer.words(in: term).filter { !$0.isExtra }.map(\.form).map { form in
            (form.folded, form.folded.hasPrefix(form.stem) ? form.stem : form.folded)
        }
    }
}

private func appendBase36(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 36 { appendBase36(number / 36, to: &bytes) }
    let digit = UInt8(number % 36)
    bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
}
