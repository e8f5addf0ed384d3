internal import Findings
internal import Foundation
internal import Locales
internal import Markup

/// Compares the numbers, links and facts of a translation with those of its source.
///
/// A wrong phone number in one language is the worst mistake a leaflet can have, so phones and links are errors.
struct ParityCheck {
    let library: Library
    let source: CheckedText
    let translation: CheckedText
    private let exempt: Set<String>
    private let sourceName: String
    /// Whether letters were lost in a conversion and digits stand in their places.
    private let hasDigitsForLetters: Bool

    init(_ library: Library, source: CheckedText, translation: CheckedText) {
        self.library = library
        self.source = source
        self.translation = translation
        exempt = Set(translation.text.parity.flatMap { [$0, Self.digits($0)] }.filter { !$0.isEmpty })
        sourceName = String(source.text.path.split(separator: "/").last ?? "")
        let theirs = Set(source.areas.flatMap(\.numbers).map(\.digits))
        hasDigitsForLetters =
            translation.areas.flatMap(\.numbers).count { $0.isInWord && $0.isCompared && !theirs.contains($0.digits) }
            > 5
    }

    private static func digits(_ text: String) -> String {
        text.unicodeScalars.compactMap { DecimalDigit.value(of: $0).map(String.init) }.joined()
    }

    func findings() -> [Finding] {
        let findings = AreaPair.all(source, translation).flatMap {
            numbers($0) + links($0) + placeholders($0) + places($0)
        }
        guard hasDigitsForLetters, let first = translation.areas.flatMap(\.numbers).first(where: \.isInWord) else {
            return findings
        }
        return findings + [
            finding(
                .warning, first.line, .digitsInWords,
                "digits stand inside many words, such as `\(first.written)` here: letters were lost when the file was made"
            )
        ]
    }

    private func finding(_ severity: Finding.Severity, _ line: Int, _ code: Finding.Code, _ message: String) -> Finding
    {
        // A draft is not given out and must not stop those texts that are.
        let isGiven = library.isAvailable(translation.text)
        return Finding(library.shown(translation.text.path), line: line, isGiven ? severity : .warning, code, message)
    }

    // MARK: Numbers

    private func numbers(_ pair: AreaPair) -> [Finding] {
        let theirs = NumberValues(pair.source.numbers)
        let own = NumberValues(pair.translation.numbers)
        var extra =
            pair.direction == .missing ? [] : unique(pair.translation.numbers.filter { differs($0, from: theirs) })
        var missing = pair.direction == .extra ? [] : unique(pair.source.numbers.filter { differs($0, from: own) })
        var findings: [Finding] = []
        while let (mine, other) = Self.mostAlike(extra, missing) {
            let (number, expected) = (extra.remove(at: mine), missing.remove(at: other))
            findings.append(changed(number, expected))
        }
        findings += extra.compactMap { added($0, pair) }
        findings += missing.compactMap { lacking($0, pair) }
        return findings
    }

    private func differs(_ number: FoundNumber, from values: NumberValues) -> Bool {
        number.isCompared && (number.fact == nil || number.kind == .phone) && !values.has(number)
            && !exempt.contains(number.written) && !exempt.contains(number.digits)
            && !(number.isInWord && hasDigitsForLetters)
    }

    private func unique(_ numbers: [FoundNumber]) -> [FoundNumber] {
        var seen: Set<String> = []
        return numbers.filter { seen.insert($0.digits).inserted }
    }

    /// The pair of an unexpected and a missing number that are most likely one number with a slip in it.
    private static func mostAlike(_ extra: [FoundNumber], _ missing: [FoundNumber]) -> (Int, Int)? {
        var best: (Int, Int, distance: Int)?
        for (i, mine) in extra.enumerated() {
            for (j, other) in missing.enumerated() {
                guard let distance = slip(mine.digits, other.digits), distance < best?.distance ?? .max else {
                    continue
                }
                best = (i, j, distance)
            }
        }
        return best.map { ($0.0, $0.1) }
    }

    /// How many digits differ, where two numbers may be one with a slip: a digit or two changed, one left out or added.
    static func slip(_ a: String, _ b: String) -> Int? {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        if a.count == b.count {
            let distance = zip(a, b).count { $0 != $1 }
            return distance <= 2 ? distance : nil
        }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        guard long.count == short.count + 1, short.count >= 3 else { return nil }
        let start = zip(short, long).prefix { $0 == $1 }.count
        return short[start...].elementsEqual(long[(start + 1)...]) ? 1 : nil
    }

    private func changed(_ number: FoundNumber, _ expected: FoundNumber) -> Finding {
        let isPhone = number.kind == .phone || expected.kind == .phone
        return finding(
            isPhone ? .error : .warning, number.line, .factParity,
            "`\(number.written)` stands where \(sourceName):\(expected.line) has `\(expected.written)`: "
                + remedy(expected, exempting: number))
    }

    private func added(_ number: FoundNumber, _ pair: AreaPair) -> Finding? {
        if number.kind == .number,
            isSpelledOut(number, in: pair.source, source.text.tag) || isRoman(number, in: pair.source)
        {
            return nil
        }
        let similar = pair.source.numbers.first {
            $0.kind == .phone && number.digits.count >= 4 && Self.slip(number.digits, $0.digits) == 1
        }
        if let similar { return changed(number, similar) }
        return finding(
            number.kind == .phone ? .error : .warning, number.line, .factParity,
            "`\(number.written)` is not in \(pair.place) of \(sourceName): correct it"
                + (number.fact == nil ? ", or if it is right add `parity: [\"\(number.digits)\"]`" : ""))
    }

    private func lacking(_ number: FoundNumber, _ pair: AreaPair) -> Finding? {
        let line = pair.line(of: number.run)
        if number.kind == .number, isRoman(number, in: pair.translation) { return nil }
        if isSpelledOut(number, in: pair.translation, translation.text.tag) {
            return finding(
                .warning, line, .factParity,
                "`\(number.written)` (\(sourceName):\(number.line)) is spelled in words in \(pair.place): digits are safer, "
                    + remedy(number, exempting: number))
        }
        return finding(
            number.kind == .phone ? .error : .warning, line, .factParity,
            "`\(number.written)` (\(sourceName):\(number.line)) is missing in \(pair.place): "
                + remedy(number, exempting: number))
    }

    private func remedy(_ expected: FoundNumber, exempting number: FoundNumber) -> String {
        if let name = expected.fact ?? (expected.kind == .phone ? fact(expected) : nil) { return "write {{\(name)}}" }
        return "write `\(expected.written)`, or if it must differ add `parity: [\"\(number.digits)\"]`"
    }

    /// The fact of a typed phone number.
    private func fact(_ number: FoundNumber) -> String? {
        number.keys.first.flatMap { key in
            library.facts.byName.values.filter { fact in
                fact.kind == .phone
                    && fact.versions.contains { version in
                        if case .phone(let written) = version.value {
                            NumberReader.canonicalPhone(written) == key
                        } else {
                            false
                        }
                    }
            }.map(\.name).min()
        }
    }

    /// Whether an area says a number in words: as ICU spells it, or digit by digit.
    private func isSpelledOut(_ number: FoundNumber, in area: Area, _ tag: LanguageTag) -> Bool {
        guard number.digits.count <= 15, !number.digits.isEmpty else { return false }
        var forms: [String] = []
        if number.digits.count <= 6, let value = Decimal(string: number.digits),
            let words = library.languages.spelledOut(value, in: tag)
        {
            forms.append(words)
        }
        if number.digits.count >= 3, let names = library.languages.speech(of: tag)?.digits {
            forms.append(number.digits.compactMap { $0.wholeNumberValue }.map { names[$0] }.joined(separator: " "))
        }
        guard !forms.isEmpty else { return false }
        let prose = area.runs.map { Self.spaced($0.text) }.joined(separator: " ")
        return forms.contains { prose.contains(Self.spaced($0)) }
    }

    private static func spaced(_ text: String) -> String {
        String(
            decoding: text.lowercased().utf8.map {
                $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0
            }, as: UTF8.self)
    }

    /// Whether an area has a number in Roman numerals, as centuries often are.
    private func isRoman(_ number: FoundNumber, in area: Area) -> Bool {
        guard let value = Int(number.digits), (10...39).contains(value) else { return false }
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        let roman = String(repeating: "X", count: value / 10) + ones[value % 10]
        return area.runs.contains { run in
            run.text.utf8.contains(UInt8(ascii: "X")) && run.text.split { !$0.isLetter }.contains { $0 == roman }
        }
    }

    // MARK: Links

    private func links(_ pair: AreaPair) -> [Finding] {
        let theirs = Set(pair.source.links.map(\.key))
        let own = Set(pair.translation.links.map(\.key))
        var findings: [Finding] = []
        var seen: Set<String> = []
        for link in pair.translation.links where !theirs.contains(link.key) {
            // Without a space after it, as in Chinese, an address takes the text behind it with it.
            guard let meant = pair.source.links.first(where: { Self.runsOn(link.key, from: $0.key) }),
                seen.insert(link.key).inserted
            else { continue }
            seen.insert(meant.key)
            findings.append(
                finding(
                    .error, link.line, .factParity,
                    "the address `\(link.written)` runs on into the text behind it: write `<\(meant.written)>`"))
        }
        if pair.direction != .missing {
            for link in pair.translation.links
            where !theirs.contains(link.key) && !exempt.contains(link.written) && seen.insert(link.key).inserted {
                findings.append(
                    finding(
                        .error, link.line, .factParity,
                        "the address `\(link.written)` is not in \(pair.place) of \(sourceName): correct it, "
                            + "or if it is right add `parity: [\"\(link.written)\"]`"))
            }
        }
        if pair.direction != .extra {
            for link in pair.source.links
            where !own.contains(link.key) && !exempt.contains(link.written) && seen.insert(link.key).inserted {
                let remedy = link.fact.map { "write {{\($0)}}" } ?? "write it"
                findings.append(
                    finding(
                        .error, pair.line(of: link.run), .factParity,
                        "the address `\(link.written)` (\(sourceName):\(link.line)) is missing in \(pair.place): \(remedy)"
                    ))
            }
        }
        return findings
    }

    private static func runsOn(_ long: String, from short: String) -> Bool {
        guard long.hasPrefix(short), let next = long.dropFirst(short.count).first(where: { $0 != "/" }) else {
            return false
        }
        return !next.isASCII
    }

    // MARK: Facts by name

    /// Facts that one language names and the other does not, phones and links apart: those are compared by value.
    private func placeholders(_ pair: AreaPair) -> [Finding] {
        func others(_ area: Area) -> [FoundFact] {
            var seen: Set<String> = []
            return area.facts.filter { fact in
                let kind = library.facts.byName[fact.name]?.kind
                return kind != nil && ![.phone, .link, .email].contains(kind) && seen.insert(fact.name).inserted
            }
        }
        let theirs = others(pair.source)
        let own = others(pair.translation)
        var findings: [Finding] = []
        if pair.direction != .extra {
            for fact in theirs where !own.contains(where: { $0.name == fact.name }) && !exempt.contains(fact.name) {
                findings.append(unnamed(fact, pair))
            }
        }
        if pair.direction != .missing {
            for fact in own where !theirs.contains(where: { $0.name == fact.name }) && !exempt.contains(fact.name) {
                let values = pair.translation.numbers.filter { $0.fact == fact.name }
                let theirValues = NumberValues(pair.source.numbers)
                // Typed in the source: the source is told, not the translation that does it right.
                if !values.isEmpty, values.allSatisfy(theirValues.has) { continue }
                findings.append(
                    finding(
                        .warning, fact.line, .placeholder,
                        "{{\(fact.name)}} is not in \(pair.place) of \(sourceName): correct the name, or remove it"))
            }
        }
        return findings
    }

    private func unnamed(_ fact: FoundFact, _ pair: AreaPair) -> Finding {
        let values = pair.source.numbers.filter { $0.fact == fact.name && $0.isCompared }
        let typed = pair.translation.numbers.filter { number in
            number.fact == nil && NumberValues(values).has(number) && number.isCompared
        }
        if let first = typed.first {
            return finding(
                .warning, first.line, .typedFact,
                "`\(first.written)` is typed where \(sourceName):\(fact.line) names a fact: write {{\(fact.name)}}")
        }
        return finding(
            .warning, pair.line(of: fact.run), .placeholder,
            "{{\(fact.name)}} (\(sourceName):\(fact.line)) is missing in \(pair.place): write it")
    }

    // MARK: Places

    /// The same phone numbers in another order: each may then stand beside the wrong service.
    private func places(_ pair: AreaPair) -> [Finding] {
        guard pair.direction == .both, pair.source.runs.count == pair.translation.runs.count else { return [] }
        func phones(_ area: Area) -> [Int: Set<String>] {
            Dictionary(grouping: area.numbers.filter { $0.kind == .phone }, by: \.run)
                .mapValues { Set($0.compactMap(\.keys.first)) }
        }
        let theirs = phones(pair.source)
        let own = phones(pair.translation)
        guard Set(theirs.values.joined()) == Set(own.values.joined()) else { return [] }
        let moved = own.keys.filter { run in
            theirs[run].map { !$0.isEmpty && $0.isDisjoint(with: own[run]!) } ?? false
        }.sorted()
        guard let run = moved.first,
            let number = pair.translation.numbers.first(where: { $0.run == run && $0.kind == .phone }),
            let other = pair.source.numbers.first(where: { $0.run == run && $0.kind == .phone })
        else { return [] }
        return [
            finding(
                .warning, number.line, .factParity,
                "`\(number.written)` stands where \(sourceName):\(other.line) has `\(other.written)`: make sure that each number is beside its service"
            )
        ]
    }
}
