internal import Findings

/// Relations between languages from `fallback.yaml`: what a person can most likely read, or understand by ear.
package struct Relations: Sendable {
    package struct Relation: Hashable, Sendable {
        package var read: [LanguageTag]
        /// The same as `read` where the file has no list of its own.
        package var listen: [LanguageTag]
        /// ISO 3166-1.
        package var countries: [String]
        package var source: String

        package init(
            read: [LanguageTag] = [], listen: [LanguageTag] = [], countries: [String] = [], source: String = ""
        ) {
            self.read = read
            self.listen = listen
            self.countries = countries
            self.source = source
        }
    }

    package let byLanguage: [LanguageTag: Relation]
    /// The entry of each language, however its tag is written.
    private let byMaximum: [String: Relation]

    package init(byLanguage: [LanguageTag: Relation] = [:]) {
        self.byLanguage = byLanguage
        // Two entries of one language are a finding; here the first by tag holds.
        byMaximum = Dictionary(
            byLanguage.sorted { $0.key < $1.key }.map { ($0.key.maximized, $0.value) }, uniquingKeysWith: { a, _ in a })
    }
}

extension Relations {
    /// The languages to try for readers or listeners of one, from its own entry or that of the nearest tag above it.
    ///
    /// An empty list is an answer too: nothing may be assumed.
    package func list(for tag: LanguageTag, mode: Mode) -> [LanguageTag] {
        guard let relation = nearest(to: tag) else { return [] }
        return mode == .listen ? relation.listen : relation.read
    }

    /// The entry of a tag itself, of the same language written otherwise, or of the nearest tag above it.
    func nearest(to tag: LanguageTag) -> Relation? {
        let candidates = [tag] + tag.parents + [LanguageTag(tag.language)].compactMap { $0 }
        return candidates.lazy.compactMap { byLanguage[$0] ?? byMaximum[$0.maximized] }.first
    }
}

extension Relations {
    /// Reads `fallback.yaml`: `ti: { read: [am, ar], listen: [am], countries: [ER, ET], source: convention }`.
    static func read(_ yaml: YAML, path: String, into findings: inout [Finding]) -> Relations {
        guard let record = Record(yaml, path: path, into: &findings) else { return Relations() }
        var relations: [LanguageTag: Relation] = [:]
        for entry in record.remaining {
            let key = Line(entry.key, line: entry.line)
            guard let tag = known(key, path: path, into: &findings) else { continue }
            if let twin = relations.keys.first(where: { $0.maximized == tag.maximized }) {
                findings.append(
                    .error(
                        path, line: key.line, .doubleTag,
                        "`\(key.text)` means the same as `\(twin)`, which stands here already"))
                continue
            }
            relations[tag] = relation(of: tag, entry.value, path: path, into: &findings)
        }
        return Relations(byLanguage: relations)
    }

    private static func relation(
        of tag: LanguageTag, _ yaml: YAML, path: String, into findings: inout [Finding]
    ) -> Relation? {
        guard var record = Record(yaml, path: path, into: &findings) else { return nil }
        var relation = Relation()
        let keys = Set(record.remaining.map(\.key))
        if !keys.contains("read") { findings.append(record.missing("read")) }
        relation.read = languages(record.texts("read", into: &findings), of: tag, path: path, into: &findings)
        let listen = languages(record.texts("listen", into: &findings), of: tag, path: path, into: &findings)
        relation.listen = keys.contains("listen") ? listen : relation.read
        relation.countries = record.texts("countries", into: &findings).compactMap { line in
            if line.text.utf8.count == 2, line.text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return line.text }
            findings.append(
                .error(path, line: line.line, .badValue, "`\(line.text)` is no country code: two capitals, such as IT"))
            return nil
        }
        if let source = record.text("source", into: &findings) {
            relation.source = source.text
        } else {
            findings.append(record.missing("source"))
        }
        findings += record.unknownKeys()
        return relation
    }

    private static func languages(
        _ lines: [Line], of owner: LanguageTag, path: String, into findings: inout [Finding]
    ) -> [LanguageTag] {
        var list: [LanguageTag] = []
        for line in lines {
            guard let tag = known(line, path: path, into: &findings) else { continue }
            if tag.maximized == owner.maximized {
                findings.append(
                    .error(path, line: line.line, .cycle, "`\(owner)` leads to itself: remove `\(line.text)`"))
            } else if list.contains(tag) {
                findings.append(
                    .error(path, line: line.line, .doubleTag, "`\(line.text)` stands twice in the list of `\(owner)`"))
            } else {
                list.append(tag)
            }
        }
        return list
    }

    /// A well-formed tag, with a warning where nothing is known of its language; else nil with an error.
    private static func known(_ line: Line, path: String, into findings: inout [Finding]) -> LanguageTag? {
        guard let tag = LanguageTag(line.text) else {
            findings.append(.error(path, line: line.line, .badTag, "`\(line.text)` is no language tag (BCP 47)"))
            return nil
        }
        if !tag.isKnown {
            findings.append(
                .warning(
                    path, line: line.line, .badTag, "`\(line.text)`: no such language is known; check its spelling"))
        }
        return tag
    }
}
