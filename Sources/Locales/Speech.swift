internal import Findings

/// How a language says numbers and how fast it is read, from `speech.yaml`.
package struct SpeechHabits: Hashable, Sendable {
    package enum Grouping: String, Sendable, CaseIterable { case singles, pairs, triples }

    /// Names of 0 to 9; nil where one of them is unknown.
    package var digits: [String]?
    /// The name of `+`.
    package var plus: String?
    package var grouping: Grouping
    /// Whether a number is said twice.
    package var twice: Bool
    package var charactersPerSecond: Double
    /// Rules for numbers in words (UTS #35, rule-based number formatting), where ICU has none or wrong ones.
    package var numbers: String?
    /// The same for the day and the year of a date.
    package var dates: String?
    /// How a part of a hundred is said, `{0}` the number; nil where CLDR tells it.
    package var percent: String?
    /// How days or hours from one to another are said, `{0}` and `{1}`.
    package var range: String?
    /// The word between two numbers that are the ends of a range; nil where people leave it out.
    package var upTo: String?
    /// How an hour is said: alone, `{0}`, and with minutes, `{0}` and `{1}`; nil where people say the two numbers.
    package var time: [String]?
    /// Written form to spoken form.
    package var abbreviations: [String: String]
    package var source: String
    package var review: Messages.Review
}

extension Languages {
    /// The habits of a language or of its nearest parent; nil where none are known.
    package func speech(of tag: LanguageTag) -> SpeechHabits? {
        habits.value(for: tag) {
            for candidate in [tag] + tag.parents {
                if let own = speech[candidate] { return own }
                let same = speech.keys.filter { $0.maximized == candidate.maximized }.min()
                if let same { return speech[same] }
            }
            return nil
        }
    }
}

extension SpeechHabits {
    /// A slow reading in any script; used where an entry gives no rate.
    private static let slowRate = 9.0

    /// Reads `speech.yaml`, one entry a language.
    static func read(
        _ yaml: YAML, path: String, into findings: inout [Finding]
    ) -> [LanguageTag: SpeechHabits] {
        var habits: [LanguageTag: SpeechHabits] = [:]
        guard let record = Record(yaml, path: path, into: &findings) else { return habits }
        for entry in record.remaining {
            guard let tag = LanguageTag(entry.key) else {
                findings.append(.error(path, line: entry.line, .badTag, "`\(entry.key)` is no language tag (BCP 47)"))
                continue
            }
            guard habits[tag] == nil else {
                findings.append(
                    .error(
                        path, line: entry.line, .doubleTag, "`\(entry.key)` means `\(tag)`, which stands here already"))
                continue
            }
            guard let fields = Record(entry.value, path: path, into: &findings) else { continue }
            habits[tag] = SpeechHabits(fields, into: &findings)
        }
        return habits
    }

    private init(_ fields: Record, into findings: inout [Finding]) {
        var fields = fields
        let path = fields.path
        let names = fields.texts("digits", into: &findings)
        if !names.isEmpty && names.count != 10 {
            findings.append(
                .error(path, line: names[0].line, .badValue, "ten names, zero to nine, not \(names.count)"))
        }
        digits = names.count == 10 ? names.map(\.text) : nil
        plus = fields.text("plus", into: &findings)?.text
        grouping = fields.word("grouping", into: &findings) ?? .singles
        twice = fields.remaining.contains { $0.key == "twice" } ? fields.flag("twice", into: &findings) : true
        charactersPerSecond = fields.rate("charactersPerSecond", into: &findings) ?? Self.slowRate
        numbers = fields.rules("numbers", into: &findings)
        dates = fields.rules("dates", into: &findings)
        percent = fields.text("percent", into: &findings)?.text
        range = fields.text("range", into: &findings)?.text
        upTo = fields.text("upTo", into: &findings)?.text
        let forms = fields.texts("time", into: &findings)
        if !forms.isEmpty && forms.count != 2 {
            findings.append(
                .error(path, line: forms[0].line, .badValue, "two forms: an hour, and an hour with minutes"))
        }
        time = forms.count == 2 ? forms.map(\.text) : nil
        abbreviations = fields.pairs("abbreviations", into: &findings)
        source = fields.text("source", into: &findings)?.text ?? ""
        if source.isEmpty && digits != nil { findings.append(fields.missing("source")) }
        review = fields.word("review", into: &findings) ?? .machine
        findings += fields.unknownKeys()
    }
}

extension Record {
    /// One of an enumeration's words.
    fileprivate mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, into findings: inout [Finding]
    ) -> Word? {
        guard let line = text(key, into: &findings) else { return nil }
        if let word = Word(rawValue: line.text) { return word }
        let words = Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        findings.append(.error(path, line: line.line, .badValue, "`\(key)` is one of \(words), not `\(line.text)`"))
        return nil
    }

    /// Characters a second, more than none and no more than a machine says.
    fileprivate mutating func rate(_ key: String, into findings: inout [Finding]) -> Double? {
        guard let line = text(key, into: &findings) else { return nil }
        if let rate = Double(line.text), rate > 0, rate < 100 { return rate }
        findings.append(
            .error(path, line: line.line, .badValue, "`\(key)` is a number such as 11.5, not `\(line.text)`"))
        return nil
    }

    /// Rules that ICU can read.
    fileprivate mutating func rules(_ key: String, into findings: inout [Finding]) -> String? {
        guard let line = text(key, into: &findings) else { return nil }
        if Languages.areRules(line.text) { return line.text }
        findings.append(
            .error(path, line: line.line, .badValue, "`\(key)` are no rules of numbers (UTS #35): ICU cannot read them")
        )
        return nil
    }

    /// A map from text to text.
    fileprivate mutating func pairs(_ key: String, into findings: inout [Finding]) -> [String: String] {
        guard let value = take(key), let record = Record(value, path: path, into: &findings) else { return [:] }
        var pairs: [String: String] = [:]
        for entry in record.remaining {
            pairs[entry.key] = entry.value.asText(entry.key, path: path, into: &findings)?.text
        }
        return pairs
    }
}
