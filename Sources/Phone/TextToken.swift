/// A stretch of a text that must stay whole: a number with its sign or currency, a date, an address.
struct TextToken: Equatable {
    enum Kind {
        /// A number in one piece.
        case plain
        /// Several groups of digits, or a sign: an hour, a date, a price.
        case grouped
        /// What a person dials.
        case phone
        /// A web or mail address.
        case address
    }

    /// Places in the array of the text's scalars.
    var range: Range<Int>
    var kind: Kind
}

extension TextToken {
    /// The tokens of a text in order, none overlapping another.
    ///
    /// - Parameter known: phone numbers as they stand in the text; each is a token of its own, however short.
    static func scan(_ scalars: [Unicode.Scalar], known: [[Unicode.Scalar]] = []) -> [TextToken] {
        var tokens: [TextToken] = []
        var place = 0
        while place < scalars.count {
            let isWordStart = place == 0 || !isWord(scalars[place - 1])
            if isWordStart, let end = addressEnd(scalars, from: place) {
                tokens.append(TextToken(range: place..<end, kind: .address))
                place = end
            } else if let end = knownEnd(scalars, from: place, known) {
                tokens.append(TextToken(range: place..<end, kind: .phone))
                place = end
            } else if let number = number(scalars, from: place) {
                tokens.append(number)
                place = number.range.upperBound
            } else {
                place += 1
            }
        }
        return tokens
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        !ScalarTraits.of(scalar).isDisjoint(with: [.letter, .digit])
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
    }

    /// The end of the longest known number that stands here alone: not as the beginning of other digits.
    private static func knownEnd(_ scalars: [Unicode.Scalar], from start: Int, _ known: [[Unicode.Scalar]]) -> Int? {
        guard scalars[start].isDigit || scalars[start] == "+", start == 0 || !scalars[start - 1].isDigit else {
            return nil
        }
        let ends = known.compactMap { scalars[start...].starts(with: $0) ? start + $0.count : nil }
        return ends.filter { end in
            let rest = scalars[end...]
            if rest.first?.isDigit == true { return false }
            let next = rest.dropFirst()
            let goesOn = rest.first.map { separators.contains($0) || isSpace($0) } ?? false
            return !goesOn || next.first?.isDigit != true || known.contains { next.starts(with: $0) }
        }.max()
    }

    private static func addressEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard scalars[start].isASCII, isWord(scalars[start]) else { return nil }
        var end = start
        var isCandidate = scalars[start] == "w"
        while end < scalars.count, scalars[end].isASCII, scalars[end].value > 0x20 {
            isCandidate = isCandidate || scalars[end] == "@" || scalars[end] == ":"
            end += 1
        }
        guard isCandidate else { return nil }
        while closers.contains(scalars[end - 1]) { end -= 1 }
        let run = scalars[start..<end]
        let isAddress =
            run.dropFirst().dropLast().contains("@") || run.starts(with: "www.".unicodeScalars)
            || run.indices.contains { run[$0] == ":" && run[$0...].starts(with: "://".unicodeScalars) }
        return isAddress ? end : nil
    }

    private static let closers: [Unicode.Scalar] = [".", ",", ";", ":", "!", "?", ")", "'", "\""]
    private static let separators: [Unicode.Scalar] = ["-", "\u{2013}", ".", ",", ":", "/", "(", ")", "٫", "٬"]
    private static let currencies: [Unicode.Scalar] = ["€", "$", "£", "%", "٪"]

    private static func number(_ scalars: [Unicode.Scalar], from start: Int) -> TextToken? {
        guard let digits = firstDigit(scalars, from: start) else { return nil }
        var end = groupsEnd(scalars, from: digits)
        let hasSign = digits > start
        let isDialled = isDialled(scalars[start..<end], hasSign: hasSign)
        if !hasSign, isDay(scalars[start..<end]), let date = dateEnd(scalars, after: end) { end = date }
        if let currency = currencyEnd(scalars, after: end) { end = currency }
        let isPlain = !hasSign && scalars[start..<end].allSatisfy(\.isDigit)
        return TextToken(range: start..<end, kind: isDialled ? .phone : isPlain ? .plain : .grouped)
    }

    /// The first digit of a number that begins here, perhaps after a sign or currency.
    private static func firstDigit(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        if scalars[start].isDigit { return start }
        guard ScalarTraits.of(scalars[start]).isEmpty,
            "+*".unicodeScalars.contains(scalars[start]) || currencies.contains(scalars[start])
        else { return nil }
        var next = start + 1
        if next < scalars.count, isSpace(scalars[next]), currencies.contains(scalars[start]) { next += 1 }
        return next < scalars.count && scalars[next].isDigit ? next : nil
    }

    /// The end of digits joined by one separator each, or by a bracket with a space.
    private static func groupsEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while true {
            while end < scalars.count, scalars[end].isDigit { end += 1 }
            var next = end
            while next < scalars.count, next - end < 2, separators.contains(scalars[next]) || isSpace(scalars[next]) {
                next += 1
            }
            guard next > end, next < scalars.count, scalars[next].isDigit else { return end }
            // ". 5" and ", 5" begin something new.
            if next - end == 2, !"()".unicodeScalars.contains(where: { scalars[end...end + 1].contains($0) }) {
                return end
            }
            // So does the "(5" of "112 (5 hours": the bracket of an area code is closed before more digits.
            if scalars[end..<next].contains("(") {
                let inside = scalars[next...].drop { $0.isDigit }
                guard inside.first == ")", inside.dropFirst().first(where: { !isSpace($0) })?.isDigit == true else {
                    return end
                }
            }
            end = next
        }
    }

    /// Signs of something to dial: `+`, a leading 0 or 80 with groups, or seven digits and more in one piece.
    private static func isDialled(_ run: ArraySlice<Unicode.Scalar>, hasSign: Bool) -> Bool {
        if hasSign { return run.first == "+" || run.first == "*" }
        guard run.allSatisfy({ $0.isDigit || isSpace($0) || "-()/".unicodeScalars.contains($0) }) else { return false }
        let digits = run.compactMap(\.properties.numericValue).map(Int.init)
        let isOnePiece = digits.count == run.count
        return digits.count >= 7 && (isOnePiece || digits[0] == 0 || digits[0] == 8 && digits[1] == 0)
    }

    /// Whether it can be the day of a month: "112 or 1522" is no date.
    private static func isDay(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        run.count <= 2 && run.allSatisfy(\.isDigit) && (1...31).contains(value(run))
    }

    private static func value(_ digits: some Sequence<Unicode.Scalar>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1.properties.numericValue ?? 0) }
    }

    /// Years of our time, those of the Thai calendar too.
    private static let years = 1900...2699

    /// The end of ` novembre 2026` after a day.
    private static func dateEnd(_ scalars: [Unicode.Scalar], after day: Int) -> Int? {
        var place = day
        guard place < scalars.count, isSpace(scalars[place]) else { return nil }
        place += 1
        let month = place
        while place < scalars.count, scalars[place].isWordPart { place += 1 }
        guard place > month, place + 4 < scalars.count, isSpace(scalars[place]),
            scalars[place + 1...place + 4].allSatisfy(\.isDigit),
            place + 5 == scalars.count || !scalars[place + 5].isDigit,
            years.contains(value(scalars[place + 1...place + 4]))
        else { return nil }
        return place + 5
    }

    private static func currencyEnd(_ scalars: [Unicode.Scalar], after number: Int) -> Int? {
        var place = number
        if place < scalars.count, isSpace(scalars[place]) { place += 1 }
        guard place < scalars.count else { return nil }
        if currencies.contains(scalars[place]) { return place + 1 }
        let word = scalars[place...].prefix { $0.isLetter }
        let isCurrency = ["EUR", "USD", "GBP", "euro"].contains(String(String.UnicodeScalarView(word)))
        return isCurrency ? place + word.count : nil
    }
}
