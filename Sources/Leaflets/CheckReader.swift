internal import Findings
internal import Locales
internal import Markup

/// Cuts texts for the checks, with what the library knows of facts.
struct CheckReader {
    let library: Library
    let numbers: NumberReader
    /// Addresses that are facts, by their key: name of the first such fact.
    let links: [String: String]
    /// Whether the letters of each run are looked at too.
    let readsProse: Bool

    init(_ library: Library, readsProse: Bool = true) {
        self.library = library
        self.readsProse = readsProse
        var phones: [String: String] = [:]
        var links: [String: String] = [:]
        for fact in library.facts.byName.values.sorted(by: { $0.name > $1.name }) {
            for version in fact.versions {
                switch version.value {
                case .phone(let written): phones[NumberReader.canonicalPhone(written)] = fact.name
                case .link(let address):
                    if let key = LinkKey.of(address, in: library.site.sourceLanguage) { links[key] = fact.name }
                case .email(let address): links["mailto:\(address.lowercased())"] = fact.name
                case .amount, .number, .date, .hours, .text: break
                }
            }
        }
        numbers = NumberReader(phones: phones)
        self.links = links
    }

    func read(_ text: Text) -> CheckedText {
        CheckedText(
            text: text,
            areas: text.areas.map { area in
                var area = area
                for position in area.runs.indices { read(at: position, of: text.tag, into: &area) }
                return area
            })
    }

    private func read(at position: Int, of tag: LanguageTag, into area: inout Area) {
        let run = area.runs[position]
        var line = run.line
        var names = run.facts[...]
        if !names.isEmpty {
            for scalar in run.text.unicodeScalars {
                if scalar == "\n" { line += 1 }
                guard scalar == Run.factMark, let name = names.popFirst() else { continue }
                add(name, line: line, run: position, of: tag, into: &area)
            }
        }
        for (destination, line) in run.destinations {
            if let name = Inline.factName(in: destination) {
                add(name, line: line, run: position, of: tag, into: &area)
            } else if destination.hasPrefix("tel:") {
                var number = Run(text: String(destination.dropFirst(4)), line: line)
                number.text = String(number.text.prefix { $0 != ";" })
                area.numbers += numbers.numbers(in: number, at: position)
            } else if let key = LinkKey.of(destination, in: tag) {
                area.links.append(FoundLink(key: key, written: destination, line: line, run: position))
            }
        }
        let (prose, links) = LinkKey.cut(run)
        let isPhrase = if case .section = area.name { false } else { true }
        if isPhrase {
            area.links += links.compactMap { written in
                LinkKey.of(written, in: tag).map { FoundLink(key: $0, written: written, line: run.line, run: position) }
            }
        }
        area.numbers += numbers.numbers(in: prose, at: position)
        if readsProse { area.runs[position].prose = Prose(prose.text) }
    }

    /// A fact counts as its value, in the words of the language that names it.
    private func add(_ name: String, line: Int, run: Int, of tag: LanguageTag, into area: inout Area) {
        area.facts.append(FoundFact(name: name, line: line, run: run))
        guard let fact = library.facts.byName[name],
            let value = fact.value(on: library.date) ?? fact.versions.last?.value
        else { return }
        switch value {
        case .phone(let written):
            let canonical = NumberReader.canonicalPhone(written)
            area.numbers.append(
                FoundNumber(
                    kind: .phone, written: written, digits: canonical, keys: [canonical], parts: [], line: line,
                    run: run, fact: name))
        case .link(let address), .email(let address):
            let written = fact.kind == .email ? "mailto:\(address)" : address
            guard let key = LinkKey.of(written, in: tag) else { return }
            area.links.append(FoundLink(key: key, written: address, line: line, run: run, fact: name))
        case .amount, .number, .date, .hours, .text:
            let given = Run(text: library.fact(name, in: tag).text, line: line)
            area.numbers += numbers.numbers(in: given, at: run).map { number in
                var number = number
                number.fact = name
                return number
            }
        }
    }
}

/// What an address has in common in two languages.
enum LinkKey {
    /// Nil for what is no address of another place, such as a file of the leaflet.
    ///
    /// The part that names a language (`/it/`, `it.example.org`) does not count: each reader is to get her own.
    static func of(_ destination: String, in tag: LanguageTag) -> String? {
        let lower = destination.lowercased()
        if lower.hasPrefix("mailto:") { return lower }
        if destination.hasPrefix("../") || destination.hasPrefix("#") { return destination }
        let start = ["https://", "http://"].first { lower.hasPrefix($0) }
        guard start != nil || lower.hasPrefix("www.") else { return lower.contains("@") ? "mailto:\(lower)" : nil }
        var parts = destination.dropFirst(start?.count ?? 0)
            .split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard !parts.isEmpty else { return nil }
        let host = parts[0].lowercased().split(separator: ".").map(String.init)
        parts[0] = host.drop { $0 == "www" || $0 == tag.language || $0 == "it" || $0 == "en" }.joined(separator: ".")
        let own: Set = [tag.text.lowercased(), tag.language]
        return parts.filter { !own.contains($0.lowercased()) && $0 != "it" && $0 != "en" }.joined(separator: "/")
    }

    /// A run with its typed addresses blotted out, so that their digits are no numbers, and those addresses.
    static func cut(_ run: Run) -> (Run, [String]) {
        guard mayHoldAddress(run.text) else { return (run, []) }
        var links: [String] = []
        var out = ""
        for word in run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            if let start = start(of: word) {
                // An address is ASCII; text that follows without a space, as in Chinese, is no part of it.
                let end = word[start...].firstIndex { !$0.isASCII } ?? word.endIndex
                links.append(word[start..<end].trimmingPunctuation())
                out += word[..<start]
                out.unicodeScalars.append(contentsOf: word[start..<end].unicodeScalars.map { _ in "\u{FFFD}" })
                out += word[end...]
            } else {
                out += word
            }
            if word.endIndex < run.text.endIndex { out.append(run.text[word.endIndex]) }
        }
        var rest = run
        rest.text = out
        return (rest, links)
    }

    /// Whether `@`, `//` or `www` stands in a text.
    private static func mayHoldAddress(_ text: String) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") && last.1 == byte { return true }
            if byte == UInt8(ascii: "w"), last == (byte, byte) { return true }
            last = (last.1, byte)
        }
        return false
    }

    /// Where an address begins in a word.
    private static func start(of word: Substring) -> Substring.Index? {
        for mark in ["http://", "https://", "www."] {
            if let found = word.firstRange(of: mark) { return found.lowerBound }
        }
        guard let at = word.firstIndex(of: "@"), at > word.startIndex, word[at...].contains(".") else { return nil }
        return word[..<at].lastIndex { !$0.isASCII }.map(word.index(after:)) ?? word.startIndex
    }
}

extension Substring {
    fileprivate func trimmingPunctuation() -> String {
        var rest = self
        while let last = rest.last, ".,;:!?)»\"'،۔।。".contains(last) { rest.removeLast() }
        while let first = rest.first, "(«\"'<".contains(first) { rest.removeFirst() }
        return String(rest)
    }
}
