internal import Findings
internal import Foundation
internal import Locales

/// How often each three letters stand together in a language: told by its texts in the library and its commonest words.
struct LanguageProfile {
    private var counts = [UInt32](repeating: 0, count: Prose.hashes)
    private var total = 0
    /// Stands for what a small library has not shown yet.
    private static let unseen = 0.5

    /// How much a common word counts: as if it had been read so often.
    private static let wordWeight: UInt32 = 4

    mutating func add(_ threes: [UInt16], weight: UInt32 = 1) {
        counts.withUnsafeMutableBufferPointer { counts in
            for three in threes { counts[Int(three)] &+= weight }
        }
        total += threes.count * Int(weight)
    }

    mutating func addFrequentWords(of tag: LanguageTag) {
        guard let words = FrequentWords.byLanguage[tag.language] else { return }
        for word in words.split(separator: " ") { add(Prose(String(word)).threes, weight: Self.wordWeight) }
    }

    /// The share of threes that stand nowhere else in the language.
    ///
    /// - Parameter own: how often each three stands in the run itself, where the profile counts the run.
    func strangeness(of threes: [UInt16]) -> Double {
        guard !threes.isEmpty else { return 0 }
        var own: [UInt16: UInt32] = [:]
        for three in threes { own[three, default: 0] += 1 }
        var strange = 0
        for (three, count) in own where counts[Int(three)] <= count { strange += Int(count) }
        return Double(strange) / Double(threes.count)
    }

    /// The mean logarithm of the threes' probability, as if the language had never seen the run.
    ///
    /// Names that all languages share would else speak for the one whose text has them beside the run.
    func score(_ threes: [UInt16]) -> Double {
        var own: [UInt16: UInt32] = [:]
        for three in threes { own[three, default: 0] += 1 }
        let size = Double(total) + Self.unseen * Double(Prose.hashes)
        var sum = 0.0
        for (three, count) in own {
            let seen = Double(counts[Int(three)]) - Double(count)
            sum += Double(count) * log((max(0, seen) + Self.unseen) / size)
        }
        return sum / Double(max(1, threes.count))
    }
}

/// Finds paragraphs in another language of the same script.
struct LanguageCheck {
    private let profiles: [LanguageTag: LanguageProfile]
    /// Runs that fit their language worse than most of its runs, by path and place: these are compared with other languages.
    private let strangers: [String: [Run]]
    /// Languages by script, sorted.
    private let byScript: [String: [LanguageTag]]

    /// A shorter run tells too little.
    static let leastLetters = 30
    /// How much better another language must fit, as a logarithm: for each three in the mean, and for the whole run, so
    /// that a short list of names that all languages share is not enough.
    private static let margin = 0.2
    private static let wholeMargin = 30.0

    init(_ texts: [CheckedText]) {
        var profiles: [LanguageTag: LanguageProfile] = [:]
        var scripts: [String: Set<LanguageTag>] = [:]
        for text in texts {
            let tag = text.text.tag
            var profile = profiles.removeValue(forKey: tag) ?? Self.fresh(tag)
            for run in text.areas.lazy.flatMap(\.runs) where !run.isCode { profile.add(run.prose.threes) }
            profiles[tag] = profile
            scripts[text.text.script, default: []].insert(tag)
        }
        var shares: [LanguageTag: [(share: Double, path: String, run: Run)]] = [:]
        for text in texts {
            let profile = profiles[text.text.tag]!
            for run in text.areas.lazy.flatMap(\.runs) where run.isProse {
                shares[text.text.tag, default: []].append(
                    (profile.strangeness(of: run.prose.threes), text.text.path, run))
            }
        }
        self.profiles = profiles
        var strangers: [String: [Run]] = [:]
        for list in shares.values {
            let usual = list.map(\.share).sorted()[list.count / 2]
            for item in list where item.share > usual * 1.3 + 0.02 {
                strangers[item.path, default: []].append(item.run)
            }
        }
        self.strangers = strangers
        byScript = scripts.mapValues { $0.sorted() }
    }

    private static func fresh(_ tag: LanguageTag) -> LanguageProfile {
        var profile = LanguageProfile()
        profile.addFrequentWords(of: tag)
        return profile
    }

    /// The language that a run is most likely written in, where that is not its text's.
    private func otherLanguage(of run: Run, in text: Text) -> LanguageTag? {
        guard let profile = profiles[text.tag] else { return nil }
        let own = profile.score(run.prose.threes)
        let least = own + max(Self.margin, Self.wholeMargin / Double(run.prose.threes.count))
        var best: (tag: LanguageTag, score: Double)?
        for tag in byScript[text.script] ?? [] where tag.language != text.tag.language {
            let score = profiles[tag]!.score(run.prose.threes)
            if score > best?.score ?? least { best = (tag, score) }
        }
        return best?.tag
    }

    /// One finding for each run, or one for the text where most of it is in that language.
    func findings(_ text: CheckedText, path: String) -> [Finding] {
        let count = text.areas.lazy.flatMap(\.runs).count(where: \.isProse)
        let found = (strangers[text.text.path] ?? []).compactMap { run in
            otherLanguage(of: run, in: text.text).map { (run, $0) }
        }
        if found.count > 3, found.count * 2 > count, let first = found.first {
            return [
                .warning(
                    path, line: first.0.line, .wrongLanguage,
                    "most of the text reads like \(first.1), not \(text.text.tag): is it the right file?")
            ]
        }
        return found.map { run, tag in
            .warning(
                path, line: run.line, .wrongLanguage,
                "this paragraph reads like \(tag), not \(text.text.tag): translate it, or paste the right one")
        }
    }
}

extension Run {
    /// Long enough to tell a language.
    var isProse: Bool { !isCode && prose.letters >= LanguageCheck.leastLetters }
}
