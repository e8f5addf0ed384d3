internal import Foundation
internal import Locales

/// Numbers as a language says them.
struct VoiceNumbers {
    let languages: Languages
    let tag: LanguageTag
    let habits: SpeechHabits?

    init(languages: Languages, tag: LanguageTag) {
        self.languages = languages
        self.tag = tag
        habits = languages.speech(of: tag)
    }

    /// The mark before decimals, by the language's own habit of writing.
    private var decimalMark: Unicode.Scalar {
        let sample = languages.format(Decimal(string: "1.5")!, in: tag).unicodeScalars
        return sample.first { !$0.isDigit && !$0.properties.isBidiControl } ?? "."
    }

    /// Whether the language has a name for each digit.
    var hasNames: Bool { habits?.digits != nil || languages.spelledOut(7, in: tag) != nil }

    /// Digits one by one; spaced digits where the language's names are unknown.
    func digits(_ ascii: some StringProtocol, separator: String = " ") -> String {
        ascii.map { digit in
            guard let value = digit.wholeNumberValue else { return String(digit) }
            return habits?.digits?[value] ?? languages.spelledOut(Decimal(value), in: tag) ?? String(digit)
        }.joined(separator: separator)
    }

    /// A whole number in words, digit by digit where the language has no words for it.
    func number(_ ascii: String, _ form: SpelledForm = .cardinal) -> String {
        let isCode = ascii.count > 9 || ascii.hasPrefix("0") && ascii.count > 1
        guard !isCode, let value = Decimal(string: ascii), let words = words(value, form) else { return digits(ascii) }
        return words
    }

    /// A value in words; nil where the language has none, or none after the decimal mark.
    func words(_ value: Decimal, _ form: SpelledForm = .cardinal) -> String? {
        guard let rules = habits?.numbers else {
            // ICU marks where a line of Thai or Khmer may break.
            return languages.spelledOut(value, form, in: tag)?.replacing("\u{200B}", with: "")
        }
        guard value == Decimal(Int(truncating: value as NSNumber)) || rules.contains("x.x") else { return nil }
        return languages.spelledOut(value, byRules: rules)
    }

    /// What a person dials, digit by digit in the groups of the language, a comma for each pause.
    ///
    /// A country code stands where people call from abroad, so it is said, and its sign by the language's name for it, as 00
    /// where none is known. A free Italian number is said without: it cannot be reached from abroad.
    func phone(_ dialled: String) -> String {
        var rest = dialled[...]
        var groups: [String] = []
        if rest.hasPrefix("+398") {
            rest = rest.dropFirst(3)
        } else if rest.hasPrefix("+") {
            rest = rest.dropFirst()
            groups.append(habits?.plus ?? digits("00", separator: space))
            if rest.hasPrefix("39") {
                groups.append(digits("39", separator: space))
                rest = rest.dropFirst(2)
            }
        }
        // A short number is nobody's habit: its digits one by one.
        let size =
            switch rest.count < 5 ? nil : habits?.grouping {
            case .pairs: 2
            case .triples: 3
            case .singles, nil: 1
            }
        while !rest.isEmpty {
            groups.append(digits(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return groups.joined(separator: Self.comma(tag))
    }

    /// The comma of a script, with its space.
    static func comma(_ tag: LanguageTag) -> String {
        switch tag.script {
        case "Arab", "Thaa": "، "
        case "Ethi": "፣ "
        case "Hans", "Hant", "Jpan": "，"
        default: ", "
        }
    }

    /// A token of a text in words; nil where it is no number.
    func spoken(_ token: TextToken, _ scalars: ArraySlice<Unicode.Scalar>, isKnown: Bool) -> String? {
        let ascii = String(String.UnicodeScalarView(scalars.map(Self.ascii)))
        switch isKnown ? .phone : token.kind {
        case .address: return nil
        case .phone: return phone(String(ascii.filter { $0.isNumber || $0 == "+" }))
        case .plain: return number(ascii)
        case .grouped: return grouped(ascii)
        }
    }

    static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.isDigit, let value = scalar.properties.numericValue else { return scalar }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }

    func grouped(_ text: String) -> String {
        if let date = date(text) { return day(date) }
        if let (number, unit) = amount(text) { return self.amount(number, unit) }
        if let time = time(text) { return time }
        if let range = range(text) { return range }
        return isDate(text) ? dateWords(text) : words(in: text)
    }

    /// A range of two numbers, the lower first, such as `10-15` or `60-95%`.
    private func range(_ text: String) -> String? {
        let ends = text.split(whereSeparator: { "-–".contains($0) }).map(String.init)
        guard ends.count == 2, let (low, no) = amount(ends[0]), no == nil, let (high, unit) = amount(ends[1]),
            low < high
        else { return nil }
        let words = fromTo(amount(low, nil), amount(high, nil))
        return unit.map { around(words, high, $0) } ?? words
    }

    /// The ends of a range: the word between them, or a pause.
    func fromTo(_ low: String, _ high: String) -> String {
        guard let word = habits?.upTo else { return low + " – " + high }
        return [low, word, high].joined(separator: space)
    }

    /// What sets words apart.
    var space: String { tag.script == "Hans" ? "" : " " }

    /// Every run of digits in words, dashes and other separators as pauses.
    private func words(in text: String) -> String {
        var out = ""
        var run = ""
        var runs = 0
        func close() {
            if !run.isEmpty {
                out += number(run)
                runs += 1
            }
            run = ""
        }
        for scalar in text.unicodeScalars.map(Self.ascii) {
            if Self.isASCIIDigit(scalar) {
                run.unicodeScalars.append(scalar)
                continue
            }
            close()
            switch scalar {
            case "-", "–", "\u{2212}": out += runs > 0 ? " – " : ""
            case "/", ":", ".", "٫", "٬": out += Self.comma(tag)
            case "(", ")", "\u{200E}", "\u{200F}", "\u{61C}": break
            default: out.unicodeScalars.append(scalar)
            }
        }
        close()
        return out
    }
}

extension VoiceNumbers {
    static let currencies: [Character: String] = ["€": "EUR", "$": "USD", "£": "GBP"]

    /// A single number with an amount's or per cent sign, or with marks of thousands and decimals.
    private func amount(_ text: String) -> (Decimal, Languages.SpokenUnit?)? {
        var unit: Languages.SpokenUnit?
        var rest = text
        for (word, code) in [("EUR", "EUR"), ("euro", "EUR"), ("USD", "USD"), ("GBP", "GBP")] where rest.contains(word)
        {
            rest = rest.replacing(word, with: "")
            unit = .currency(code)
        }
        if let sign = rest.first(where: { Self.currencies[$0] != nil || "%٪".contains($0) }) {
            unit = Self.currencies[sign].map { .currency($0) } ?? .percent
            rest.removeAll { $0 == sign }
        }
        return plainNumber(rest).map { ($0, unit) }
    }

    /// The value of `1.234,5`, `1,234.5` or `1 234`; nil where it is something else.
    func plainNumber(_ text: String) -> Decimal? {
        let text = text.filter { !$0.isWhitespace || $0 == " " || $0 == "\u{202F}" || $0 == "\u{A0}" }.trimmed
        let groups = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).map(String.init)
        let marks = text.unicodeScalars.filter { !("0"..."9").contains($0) }
        guard !groups.isEmpty, groups.count == marks.count + 1,
            marks.allSatisfy({ ".,٫٬ \u{A0}\u{202F}".unicodeScalars.contains($0) })
        else { return nil }
        guard let last = marks.last else { return Decimal(string: groups[0]) }
        let isLastUnlike = marks.filter { $0 == last }.count == 1 && ".,٫".unicodeScalars.contains(last)
        let isDecimal = isLastUnlike && (groups.last!.count != 3 || last == decimalMark)
        let wholes = isDecimal ? Array(groups.dropLast()) : groups
        guard wholes.dropFirst().allSatisfy({ $0.count == 3 || $0.count == 2 }),
            wholes.count == 1 || wholes.last!.count == 3
        else { return nil }
        return Decimal(string: wholes.joined() + (isDecimal ? "." + groups.last! : ""), locale: nil)
    }

    /// An amount, its unit in words where the language has them.
    func amount(_ number: Decimal, _ unit: Languages.SpokenUnit?) -> String {
        let figures = "\(number)"
        let isLeading2 = tag.language == "zh" && unit != .percent && figures.hasPrefix("2") && !figures.contains(".")
        let words =
            words(number, isLeading2 ? .masculine : .cardinal)
            ?? figures.split(separator: ".").map { self.number(String($0)) }.joined(separator: Self.comma(tag))
        return unit.map { around(words, number, $0) } ?? words
    }

    /// Words with their unit.
    private func around(_ words: String, _ number: Decimal, _ unit: Languages.SpokenUnit) -> String {
        if unit == .percent, let pattern = habits?.percent { return pattern.replacing("{0}", with: words) }
        if let around = languages.spoken(unit, with: number, in: tag) {
            return [around.before, words, around.after].filter { !$0.isEmpty }.joined(separator: space)
        }
        switch unit {
        case .percent: return "\(words) %"
        case .degrees: return "\(words) °C"
        case .currency("EUR"): return "\(words) euro"
        case .currency(let code): return "\(words) \(code)"
        }
    }
}
