internal import Findings
internal import Foundation
internal import Locales

/// Compares the numbers, links and facts of a translation with those of its source.
///
/// A wrong phone number in one language is the worst mistake a leaflet can have, so phones and links are errors.
struct ParityCheck {
    let library: Library
    let source: CheckedText
    let translation: CheckedText
    private let exempt: Set<String>
    private let sourceName: String

    init(_ library: Library, source: CheckedText, translation: CheckedText) {
        self.library = library
        self.source = source
        self.translation = translation
        exempt = Set(translation.text.parity.flatMap { [$0, Self.digits($0)] }.filter { !$0.isEmpty })
        sourceName = String(source.text.path.split(separator: "/").last ?? "")
    }

    private static func digits(_ text: String) -> String {
        text.unicodeScalars.compactMap { Digits.value($0).map(String.init) }.joined()
    }

    func findings() -> [Finding] {
        AreaPair.all(source, translation).flatMap { numbers($0) + links($0) + placeholders($0) + places($0) }
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
        if number.kind == .number, isSpelledOut(number, in: pair.source, source.text.tag) { return nil }
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
        let prose = area.runs.map { $0.text.lowercased().replacing("\n", with: " ") }.joined(separator: " ")
        return forms.contains { prose.contains($0.lowercased()) }
    }

    // MARK: Links

    private func links(_ pair: AreaPair) -> [Finding] {
        let theirs = Set(pair.source.links.map(\.key))
        let own = Set(pair.translation.links.map(\.key))
        var findings: [Finding] = []
        var seen: Set<String> = []
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

/// The values of an area's numbers, to look others up in.
struct NumberValues {
    private var keys: Set<String> = []
    private var parts: Set<String> = ["0"]
    private var digits: Set<String> = []
    private var significands: Set<String> = []
    private var multiplied: Set<String> = []
    private var hasDate = false

    init(_ numbers: [FoundNumber]) {
        for number in numbers {
            keys.formUnion(number.keys)
            digits.insert(number.digits)
            if number.kind != .phone { parts.formUnion(number.parts) }
            if number.kind == .number { parts.formUnion(number.keys) }
            if number.kind == .date { hasDate = true }
            if number.kind == .number {
                let significands = number.keys.map(Self.significand)
                self.significands.formUnion(significands)
                if number.isMultiplied { multiplied.formUnion(significands) }
                // `5 pm` answers to 17:00.
                if let hour = Int(number.digits), hour <= 24 { keys.insert("t\(hour % 12 * 60)") }
            }
        }
    }

    /// Whether one of the numbers says the same.
    func has(_ number: FoundNumber) -> Bool {
        if number.keys.contains(where: keys.contains) || digits.contains(number.digits) { return true }
        func all(_ some: [String]) -> Bool { !some.isEmpty && some.allSatisfy(parts.contains) }
        switch number.kind {
        case .phone: return false
        case .time: return all(number.parts)
        case .date:
            if hasDate || number.parts.count < 2 { return all(number.parts) }
            // The month is a word there: the year, and the day, which may be either of the other two.
            let years = number.parts.filter(NumberReader.isYear)
            let rest = number.parts.filter { !NumberReader.isYear($0) }
            return years.allSatisfy(parts.contains) && (rest.count < 2 || rest.contains(where: parts.contains))
        case .number:
            if number.parts.count > 1 { if all(number.parts) { return true } }
            if number.keys.contains(where: parts.contains) { return true }
            return number.keys.map(Self.significand).contains { significand in
                multiplied.contains(significand) || number.isMultiplied && significands.contains(significand)
            }
        }
    }

    /// The digits of a value without the point and the zeros around them: 1.5 million and 1,500,000 have the same.
    private static func significand(_ key: String) -> String {
        var digits = key.filter { $0 != "." }.drop { $0 == "0" }
        while digits.last == "0" { digits.removeLast() }
        return String(digits)
    }
}
