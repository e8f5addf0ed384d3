internal import Markup

/// A number in a text, in any script's digits, with all that it may mean.
struct FoundNumber {
    enum Kind { case phone, number, date, time }

    var kind: Kind
    /// As typed; `{{name}}` for a fact.
    var written: String
    /// Its digits in ASCII, without what stands between them.
    var digits: String
    /// Values as canonical decimals, times as `t` and minutes on a clock of 12 hours; two numbers with one in common are alike.
    var keys: [String]
    /// The values of its groups of digits, for a number that another language writes in parts.
    var parts: [String]
    /// Whether a word such as "million" or 万 stands beside it.
    var isMultiplied = false
    var line: Int
    /// Position of its run in the area.
    var run: Int
    /// The fact that gives it; nil where it is typed.
    var fact: String?

    /// Stands inside a word, after a letter, as in `OC43`.
    var isInWord = false
    /// Stands beside a Latin letter, perhaps with a hyphen between them, as in `COVID-19`.
    var isByLatin = false
    /// Script of its digits by the zero of their row; nil for a fact.
    var script: String?

    /// The number of a month before 月, which other languages say by its name.
    var isMonth = false

    /// Numbers below 10 are often words, and are not compared; nor are fractions such as `2/3`.
    var isCompared: Bool {
        if isMonth { return false }
        return kind == .number ? keys.contains { $0.count > 1 } : kind != .date || digits.count > 2
    }
}

/// Reads the numbers of a run: phone numbers, dates, times and other numbers, by their value.
struct NumberReader {
    /// Phone numbers that are facts, by their canonical digits: name of the first such fact.
    let phones: [String: String]

    func numbers(in run: Run, at position: Int) -> [FoundNumber] {
        let scalars = Array(run.text.unicodeScalars)
        let groups = DigitGroup.all(in: scalars, line: run.line)
        guard !groups.isEmpty else { return [] }
        var found: [FoundNumber] = []
        var index = 0
        while index < groups.count {
            let (number, end) = phone(groups, at: index) ?? Self.number(groups, at: index)
            var result = number
            result.run = position
            result.written = Self.written(scalars[groups[index].range.lowerBound..<groups[end - 1].range.upperBound])
            result.isMultiplied =
                Multipliers.stand(before: groups[index].range.lowerBound, in: scalars)
                || Multipliers.stand(after: groups[end - 1].range.upperBound, in: scalars)
            let first = groups[index].range.lowerBound
            result.isByLatin = Self.isByLatin(
                groups[index].range.lowerBound..<groups[end - 1].range.upperBound, in: scalars)
            result.script = DecimalDigit.value(of: scalars[first]).map {
                String(scalars[first].value - UInt32($0), radix: 16)
            }
            result.isInWord = first > 0 && scalars[first - 1].properties.isAlphabetic
            if result.kind == .number, index > 0, let year = Self.shortYear(groups[index], after: groups[index - 1]) {
                result.keys.append(year)
            }
            let behind = scalars[groups[end - 1].range.upperBound...].first { $0 != " " }
            result.isMonth = behind == "月" && result.digits.count <= 2
            if Multipliers.centuries.contains(where: scalars[groups[end - 1].range.upperBound...].starts) {
                result.keys.append("c\(result.digits)")
            }
            found.append(result)
            index = end
        }
        return found
    }

    private static func isByLatin(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        func isLatin(_ index: Int) -> Bool {
            scalars.indices.contains(index) && scalars[index].isASCII && scalars[index].properties.isAlphabetic
        }
        let before = range.lowerBound - 1
        let isHyphen =
            scalars.indices.contains(before) && [0x2D, 0x2010, 0x2011, 0x2013].contains(scalars[before].value)
        return isLatin(before) || isLatin(range.upperBound) || isHyphen && isLatin(before - 1)
    }

    /// `20` in `2019-20` means 2020.
    private static func shortYear(_ group: DigitGroup, after year: DigitGroup) -> String? {
        guard group.gap == .hyphen, group.digits.count == 2, isYear(year.digits) else { return nil }
        return year.digits.prefix(2) + group.digits
    }

    private static func written(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars.map { $0 == "\n" ? " " : $0 }))
    }
}

/// A run of decimal digits of one script or several.
struct DigitGroup {
    /// What stands between a group and the one before it.
    enum Gap {
        case far, space, newline, hyphen, dot, comma, slash, colon, apostrophe, arabicPoint, parenthesis
    }

    /// In ASCII.
    var digits: String
    /// In scalars of the run.
    var range: Range<Int>
    var line: Int
    var gap: Gap
    var hasPlus: Bool
    /// Value without leading zeros.
    var value: String {
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    static func all(in scalars: [Unicode.Scalar], line: Int) -> [DigitGroup] {
        var groups: [DigitGroup] = []
        var line = line
        var index = 0
        while index < scalars.count {
            guard let digit = DecimalDigit.value(of: scalars[index]) else {
                if scalars[index] == "\n" { line += 1 }
                index += 1
                continue
            }
            let start = index
            var digits = String(digit)
            index += 1
            while index < scalars.count, let next = DecimalDigit.value(of: scalars[index]) {
                digits += String(next)
                index += 1
            }
            let between = groups.last.map { scalars[$0.range.upperBound..<start] }
            groups.append(
                DigitGroup(
                    digits: digits, range: start..<index, line: line, gap: between.map(gap) ?? .far,
                    hasPlus: lead(before: start, in: scalars) == "+"))
        }
        return groups
    }

    private static func lead(before start: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
        var index = start - 1
        while index >= 0, isInvisible(scalars[index]) || scalars[index] == "(" { index -= 1 }
        guard index >= 0 else { return nil }
        return scalars[index] == "\u{FF0B}" ? "+" : scalars[index]
    }

    private static func gap(_ between: ArraySlice<Unicode.Scalar>) -> Gap {
        guard between.count <= 5 else { return .far }
        let visible = between.filter { !isInvisible($0) }
        guard visible.count <= 2 else { return .far }
        if visible.count == 2 {
            let isParenthesis = visible.contains("(") || visible.contains(")")
            return isParenthesis && visible.contains { kinds[$0] == .space } ? .parenthesis : .far
        }
        guard let only = visible.first else { return .far }
        return kinds[only] ?? .far
    }

    private static let kinds: [Unicode.Scalar: Gap] = [
        " ": .space, "\u{A0}": .space, "\u{2009}": .space, "\u{202F}": .space, "\u{2007}": .space, "\n": .newline,
        "-": .hyphen, "\u{2010}": .hyphen, "\u{2011}": .hyphen, "\u{2012}": .hyphen, "\u{2013}": .hyphen,
        "\u{2212}": .hyphen, ".": .dot, "\u{B7}": .dot, ",": .comma, "\u{66C}": .comma, "\u{60C}": .comma,
        "\u{66B}": .arabicPoint, "/": .slash, ":": .colon, "\u{FF1A}": .colon, "'": .apostrophe,
        "\u{2019}": .apostrophe, "(": .parenthesis, ")": .parenthesis, "\u{FF0C}": .far,
    ]

    /// Marks of direction and joiners, which nobody sees between digits.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x61C, 0xFEFF: true
        default: false
        }
    }
}

/// Words beside a number that multiply it.
enum Multipliers {
    /// "Century" as Chinese writes it after a number, with or without a space.
    static let centuries: [[Unicode.Scalar]] = [["世", "纪"], ["世", "紀"], [" ", "世", "纪"], [" ", "世", "紀"]]

    static func stand(after index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var start = index
        while start < scalars.count, scalars[start] == " " || scalars[start] == "\u{A0}" || scalars[start] == "-" {
            start += 1
        }
        guard start - index <= 2 else { return false }
        return isMultiplier(scalars[start..<min(start + 4, scalars.count)])
    }

    static func stand(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var end = index
        while end > 0, scalars[end - 1] == " " || scalars[end - 1] == "\u{A0}" { end -= 1 }
        guard end > 0, index - end <= 2, scalars[end - 1].properties.isAlphabetic else { return false }
        var start = end
        while start > 0, end - start < 12, scalars[start - 1].properties.isAlphabetic { start -= 1 }
        return isMultiplier(scalars[start..<min(start + 4, end)])
    }

    /// By the first letters, so that every inflection counts.
    private static func isMultiplier(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = scalars.first, let known = byFirst[lowercase(first)] else { return false }
        return known.contains { start in
            start.count <= scalars.count && zip(start, scalars).allSatisfy { $0 == lowercase($1) }
        }
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20) ?? scalar
        default: scalar
        }
    }

    private static let byFirst = Dictionary(grouping: starts.map { Array($0.unicodeScalars) }) { $0[0] }

    private static let starts = [
        "mil", "mijë", "mii", "thou", "bil", "bin", "bn", "mld", "mrd", "tys", "тыс", "тис", "млн", "мил", "міл", "млр",
        "мілья", "elfu", "kun", "malu", "мле", "juta", "ribu", "daub", "mit", "mili", "万", "萬", "亿", "億", "千", "百",
        "ألف", "آلا", "ملي", "ملا", "ہزا", "لاک", "کرو", "ملی", "هزا", "زره", "میل", "ملۍ", "هەز", "مىل", "हज़", "हजा",
        "लाख", "करो", "मिल", "হাজ", "লাখ", "লক্", "কোট", "মিল", "ਹਜ਼", "ਲੱਖ", "ਕਰੋ", "ਮਿਲ", "ሺ", "ሽሕ", "ሚል", "ሚሊ",
        "ቢል", "ዓሰር", "พัน", "หมื", "แสน", "ล้า", "ពាន់", "លាន", "လက်", "သန်", "ஆயி", "லட்", "கோட", "மில", "mln", "lib",
    ]
}
