internal import Foundation

/// Adds up BM25 scores of documents and sections of one segment.
///
/// BM25 with k1 by the length of the texts, as measured: repetition says more in long texts than in short ones.
struct Scorer {
    /// Which length of a text a term is compared by.
    enum Length { case words, grams }

    let segment: Segment
    private(set) var scores: [Float]
    private(set) var sectionScores: [Float]
    private let documentOf: [UInt32]
    private let k1: Float
    /// For each document 1 - b + b × length / average.
    private let wordNorm: [Float]
    private let gramNorm: [Float]
    private var sectionCounts: [Float]
    private var documentCounts: [Float]
    private var touchedSections: [Int] = []
    private var touchedDocuments: [Int] = []

    private static let b: Float = 0.75

    init(_ segment: Segment) {
        self.segment = segment
        let count = segment.documentCount
        scores = [Float](repeating: 0, count: count)
        documentCounts = scores
        sectionScores = [Float](repeating: 0, count: segment.sectionCount)
        sectionCounts = sectionScores
        var documentOf = [UInt32](repeating: 0, count: segment.sectionCount)
        var words = scores
        var grams = scores
        for document in 0..<count {
            for section in Int(segment.firstSection[document])..<Int(segment.firstSection[document + 1]) {
                documentOf[section] = UInt32(document)
                words[document] += Float(segment.words[section])
                grams[document] += Float(segment.grams[section])
            }
        }
        self.documentOf = documentOf
        let averageWords = max(1, words.reduce(0, +) / Float(max(1, count)))
        let averageGrams = max(1, grams.reduce(0, +) / Float(max(1, count)))
        wordNorm = words.map { 1 - Self.b + Self.b * $0 / averageWords }
        gramNorm = grams.map { 1 - Self.b + Self.b * $0 / averageGrams }
        k1 = min(4, max(0.8, averageWords / 100))
    }

    /// Scores forms as one term: where any stands, the term stands, as often as its factor says.
    ///
    /// - Returns: the documents in which it stands, in no order.
    @discardableResult
    mutating func add(_ forms: [(form: Int, factor: Float)], weight: Float, length: Length) -> [Int] {
        for (form, factor) in forms {
            segment.eachSection(of: form) { section, count in
                if sectionCounts[section] == 0 { touchedSections.append(section) }
                sectionCounts[section] += Float(count) * factor
            }
        }
        return settle(weight: weight, length: length)
    }

    /// Scores a term by the sections in which it stands and how often.
    @discardableResult
    mutating func add(_ counts: [(section: Int, count: Float)], weight: Float) -> [Int] {
        for (section, count) in counts {
            if sectionCounts[section] == 0 { touchedSections.append(section) }
            sectionCounts[section] += count
        }
        return settle(weight: weight, length: .words)
    }

    private mutating func settle(weight: Float, length: Length) -> [Int] {
        for section in touchedSections {
            let document = Int(documentOf[section])
            if documentCounts[document] == 0 { touchedDocuments.append(document) }
            documentCounts[document] += sectionCounts[section]
        }
        let total = Float(segment.documentCount)
        let found = Float(touchedDocuments.count)
        let worth = weight * log(1 + (total - found + 0.5) / (found + 0.5)) * (k1 + 1)
        for document in touchedDocuments {
            let count = documentCounts[document]
            let norm = length == .words ? wordNorm[document] : gramNorm[document]
            scores[document] += worth * count / (count + k1 * norm)
            documentCounts[document] = 0
        }
        for section in touchedSections {
            let count = sectionCounts[section]
            sectionScores[section] += worth * count / (count + k1)
            sectionCounts[section] = 0
        }
        defer {
            touchedSections.removeAll(keepingCapacity: true)
            touchedDocuments.removeAll(keepingCapacity: true)
        }
        return touchedDocuments
    }
}
