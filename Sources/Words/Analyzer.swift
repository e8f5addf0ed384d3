package import Locales
internal import Synchronization

/// Turns texts of one language into words; use one for documents and queries alike, from any thread.
package final class Analyzer: Sendable {
    package let language: LanguageTag
    /// Folded forms of words that carry little in a question: articles, question words, auxiliaries; may be empty.
    package let stopWords: Set<String>
    private let settings: AnalyzerSettings
    /// Stemmers serve one thread at a time, so each call borrows a worker and gives it back.
    private let idle = Mutex<[AnalyzerWorker]>([])

    /// - Parameter makesGrams: whether forms have their 4-grams; without them they are made faster.
    package init(_ language: LanguageTag, makesGrams: Bool = true) {
        self.language = language
        settings = AnalyzerSettings(language, makesGrams: makesGrams)
        let folding = settings.folding
        stopWords = Set(
            (stopWordLists[language.language] ?? "").split(whereSeparator: \.isWhitespace).map { word in
                let exact = folding.exact(Array(word.utf16))
                return folding.keepsMarks ? exact : folding.folded(exact)
            })
    }

    /// The words of a text in order, those of one position side by side.
    package func words(in text: String) -> [Word] {
        let worker = idle.withLock { $0.popLast() } ?? AnalyzerWorker(settings)
        defer { idle.withLock { $0.append(worker) } }
        return worker.words(in: Array(text.utf16))
    }

    /// The folded beginnings under which a form that is still being typed may stand: in Arabic also after an article.
    package func beginnings(of form: Form) -> [String] {
        guard language.language == "ar" else { return [form.folded] }
        return [form.folded] + arabicPrefixes.map { $0 + form.folded }
    }

    /// Parts before an apostrophe that are words of their own, such as `l'` and `dell'`, without it.
    package var elisions: Set<String> { settings.elisions }

    /// What is written together with the word after it, folded: the Arabic article and what may stand before it.
    package var articles: [String] {
        language.language == "ar" ? arabicPrefixes.map { settings.folding.folded($0) } : []
    }

    /// Whether different forms of a word have one stem.
    package var hasStems: Bool {
        if case .none = settings.algorithm { false } else { true }
    }

    /// Whether a form is one of the language's stop words.
    package func isStopWord(_ form: Form) -> Bool {
        stopWords.contains(settings.folding.keepsMarks ? form.exact : form.folded)
    }
}

/// What differs between languages.
struct AnalyzerSettings: Sendable {
    let language: String
    let folding: Folding
    /// Parts before an apostrophe that are words of their own, such as `l'` and `dell'`.
    let elisions: Set<String>
    let algorithm: Stemmer.Algorithm
    let makesGrams: Bool

    init(_ tag: LanguageTag, makesGrams: Bool) {
        self.makesGrams = makesGrams
        language = tag.text
        folding = Folding(language: tag.language)
        elisions = Set((elisionLists[tag.language] ?? "").split(separator: " ").map(String.init))
        algorithm = Stemmer.algorithm(for: tag)
    }
}

/// Words after which an apostrophe stands for a vowel; what follows is the word.
private let elisionLists = [
    "it": """
    l un d c n s t m v gl all dall dell nell sull coll pell quell quest bell sant anch com dov cos tutt quant neanch \
    nessun ciascun alcun mezz grand buon fors senz
    """,
    "fr": "l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu",
]
