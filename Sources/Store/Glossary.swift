internal import Leaflets
internal import Locales
internal import Words

/// The glossary as one language's queries use it: a term in any language stands for this language's terms too.
struct Glossary: Sendable {
    private struct Entry {
        /// Stems of the words of the term.
        var stems: [String]
        /// The same term as this language says it, each a sequence of words.
        var meanings: [[Form]]
    }

    /// What a stretch of a query also means.
    struct Synonym {
        var terms: Range<Int>
        var words: [Form]
        /// How much it counts beside a word that was typed.
        var weight: Float = 1
    }

    /// By the first stem.
    private var entries: [String: [Entry]] = [:]

    init(_ glossary: [GlossaryEntry], for language: LanguageTag, _ analyzer: Analyzer) {
        func forms(_ text: String) -> [Form] { analyzer.words(in: text).filter { !$0.isExtra }.map(\.form) }
        for entry in glossary {
            let meanings = (entry.terms[language] ?? []).map(forms).filter { !$0.isEmpty }
            guard !meanings.isEmpty else { continue }
            for (_, terms) in entry.terms.sorted(by: { $0.key < $1.key }) {
                for stems in terms.map({ forms($0).map(\.stem) }) {
                    guard let first = stems.first else { continue }
                    entries[first, default: []].append(Entry(stems: stems, meanings: meanings))
                }
            }
        }
    }

    /// What stretches of a query also mean, without the words themselves.
    func synonyms(of query: Query) -> [Synonym] {
        let stems = query.terms.map(\.form.stem)
        var result: [Synonym] = []
        for start in stems.indices {
            for entry in entries[stems[start]] ?? [] where stems[start...].starts(with: entry.stems) {
                for words in entry.meanings where words.map(\.stem) != entry.stems {
                    let known = result.contains { $0.words.map(\.exact) == words.map(\.exact) }
                    if !known { result.append(Synonym(terms: start..<(start + entry.stems.count), words: words)) }
                }
            }
        }
        return result
    }
}
