/// What words of one language mean in another, learned from the library's own translations (IBM Model 1).
///
/// Kept for each language that lacks leaflets which the pivot has: the language with the most texts.
struct Lexicon: Sendable, Equatable {
    struct Meaning: Equatable {
        var stem: String
        var probability: Float
    }

    /// Stems of the language, sorted by their UTF-8 bytes.
    private var stems = StringTable()
    /// Stems of the pivot, each once.
    private var targets = StringTable()
    /// Of each stem, places in `targets`, the likeliest first, and how likely each is in 255ths.
    private var meanings = Lists()
    private var weights: [UInt8] = []

    /// What is kept of each word: at most eight meanings, none below a tenth.
    private static let meaningLimit = 8
    private static let least: Float = 0.1

    var count: Int { stems.count }

    /// The likely meanings of a stem, the likeliest first.
    func meanings(of stem: String) -> [Meaning] {
        stems.range(of: stem).flatMap { index in
            (Int(meanings.start[index])..<Int(meanings.start[index + 1])).map {
                Meaning(stem: targets[Int(meanings.values[$0])], probability: Float(weights[$0]) / 255)
            }
        }
    }

    /// Learns from paragraphs that say the same, each as its stems, every stem once.
    init(_ pairs: [(source: [String], target: [String])]) {
        var model = TranslationModel(pairs)
        for _ in 0..<TranslationModel.rounds { model.refine() }
        var places: [String: UInt32] = [:]
        for (stem, likely) in model.meanings(limit: Self.meaningLimit, least: Self.least) {
            stems.append(stem)
            let sum = likely.reduce(0) { $0 + $1.probability }
            for (index, meaning) in likely.enumerated() {
                let place = places[meaning.stem] ?? UInt32(targets.count)
                if Int(place) == targets.count {
                    targets.append(meaning.stem)
                    places[meaning.stem] = place
                }
                meanings.append(place, startsList: index == 0)
                weights.append(UInt8((meaning.probability / sum * 255).rounded()))
            }
        }
    }

    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        for table in [stems, targets] {
            writer.write(table.start)
            writer.write(table.bytes)
        }
        writer.write(meanings.start)
        writer.write(meanings.values)
        writer.write(weights)
        return writer.finished()
    }

    /// Nil where the bytes are not what `encoded` wrote.
    init?(_ bytes: [UInt8]) {
        guard var reader = ByteReader(bytes) else { return nil }
        stems = StringTable(start: reader.read(), bytes: reader.read())
        targets = StringTable(start: reader.read(), bytes: reader.read())
        meanings = Lists(start: reader.read(), values: reader.read())
        weights = reader.read()
        guard reader.isWhole else { return nil }
    }
}

/// IBM Model 1: how likely each word of the pivot is for each word of the other language, refined round by round.
struct TranslationModel {
    static let rounds = 5

    /// Source stems sorted by their UTF-8 bytes; the last number stands for no word at all.
    private let sources: [String]
    private let targets: [String]
    /// For each pair of paragraphs and each of its target words: places of its candidates in `keys`.
    private var candidates: [ArraySlice<Int32>] = []
    /// Source and target of each parameter, rising.
    private let keys: [UInt64]
    private var probabilities: [Float]

    init(_ pairs: [(source: [String], target: [String])]) {
        sources = Set(pairs.flatMap(\.source)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        targets = Set(pairs.flatMap(\.target)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let sourceNumbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, UInt64($0)) })
        let targetNumbers = Dictionary(uniqueKeysWithValues: targets.enumerated().map { ($1, UInt64($0)) })
        let nothing = UInt64(sources.count)
        let occurrences = pairs.flatMap { pair -> [[UInt64]] in
            let words = pair.source.map { sourceNumbers[$0]! } + [nothing]
            return pair.target.map { target in words.map { $0 << 32 | targetNumbers[target]! } }
        }
        keys = Self.sortedOnce(occurrences)
        probabilities = [Float](repeating: 1, count: keys.count)
        candidates = occurrences.map { list in
            list.map { key in Int32(partition(keys.count) { keys[$0] >= key }) }[...]
        }
    }

    private static func sortedOnce(_ lists: [[UInt64]]) -> [UInt64] {
        var all = lists.flatMap { $0 }
        all.sort()
        var result: [UInt64] = []
        for key in all where result.last != key { result.append(key) }
        return result
    }

    /// One round of expectation and maximisation.
    mutating func refine() {
        var counts = [Float](repeating: 0, count: keys.count)
        for list in candidates {
            let sum = list.reduce(Float(0)) { $0 + probabilities[Int($1)] }
            for place in list { counts[Int(place)] += probabilities[Int(place)] / sum }
        }
        var start = 0
        while start < keys.count {
            let source = keys[start] >> 32
            var end = start
            var total: Float = 0
            while end < keys.count, keys[end] >> 32 == source {
                total += counts[end]
                end += 1
            }
            for place in start..<end { probabilities[place] = total > 0 ? counts[place] / total : 0 }
            start = end
        }
    }

    /// The likeliest targets of each source word that has any, in the order of the words.
    func meanings(limit: Int, least: Float) -> [(stem: String, likely: [Lexicon.Meaning])] {
        var found: [Int: [Lexicon.Meaning]] = [:]
        for (place, key) in keys.enumerated() where probabilities[place] >= least && Int(key >> 32) < sources.count {
            found[Int(key >> 32), default: []].append(
                Lexicon.Meaning(stem: targets[Int(key & 0xFFFF_FFFF)], probability: probabilities[place]))
        }
        return found.sorted { $0.key < $1.key }.map { source, likely in
            let sorted = likely.sorted { ($1.probability, $0.stem) < ($0.probability, $1.stem) }
            return (sources[source], Array(sorted.prefix(limit)))
        }
    }
}
