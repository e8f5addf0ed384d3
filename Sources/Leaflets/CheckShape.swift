internal import Findings
internal import Locales
internal import Markup

/// Sections, headings and the amount of text: what a translation lacks, has too much of, or has elsewhere.
struct ShapeCheck {
    let source: CheckedText
    let translation: CheckedText
    let path: String

    private var sourceName: String { String(source.text.path.split(separator: "/").last ?? "") }

    private func warning(_ line: Int, _ code: Finding.Code, _ message: String) -> Finding {
        .warning(path, line: line, code, message)
    }

    // MARK: Sections

    /// Sections that are missing, added, misspelt or in another order.
    func sections() -> [Finding] {
        let theirs = source.text.document.sections.dropFirst()
        let own = translation.text.document.sections.dropFirst()
        guard theirs.allSatisfy(\.hasOwnID), own.contains(where: \.hasOwnID) else {
            return own.count == theirs.count
                ? []
                : [
                    warning(
                        1, .sectionMismatch,
                        "\(own.count) sections, the source has \(theirs.count): give headings the same `{#id}` in every language"
                    )
                ]
        }
        var missing = theirs.map(\.id).filter { id in !own.contains { $0.id == id } }
        var findings: [Finding] = []
        for section in own where !theirs.contains(where: { $0.id == section.id }) {
            let nearest = Self.nearest(section.id, among: missing)
            missing.removeAll { $0 == nearest }
            let remedy = nearest.map { "did you mean `{#\($0)}`?" } ?? "mend the id, or remove it"
            findings.append(
                warning(
                    section.line, .sectionMismatch,
                    "section `{#\(section.id)}` is not in the source (\(sourceName)): \(remedy)"))
        }
        findings += missing.map { warning(1, .sectionMismatch, "section `{#\($0)}` of the source is missing") }
        return findings + order(Array(theirs), Array(own))
    }

    /// One finding where the sections that both have stand in different order.
    private func order(_ theirs: [Section], _ own: [Section]) -> [Finding] {
        let common = theirs.map(\.id).filter { id in own.contains { $0.id == id } }
        let present = own.filter { common.contains($0.id) }
        guard let (section, expected) = zip(present, common).first(where: { $0.id != $1 }) else { return [] }
        return [
            warning(
                section.line, .sectionOrder,
                "section `{#\(section.id)}` stands where \(sourceName) has `{#\(expected)}`: keep the order of the source"
            )
        ]
    }

    /// The id with the fewest changed letters, at most a third of them.
    static func nearest(_ id: String, among others: [String]) -> String? {
        let near = others.map { ($0, levenshteinDistance(id.utf8, $0.utf8)) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
        guard let near, near.1 <= max(2, near.0.utf8.count / 3) else { return nil }
        return near.0
    }

    // MARK: Copies

    /// Paragraphs that are word for word those of the source.
    func untranslated() -> [Finding] {
        var theirs: [UInt64: Int] = [:]
        for run in source.areas.lazy.flatMap(\.runs) where run.isProse { theirs[run.prose.fingerprint] = run.line }
        let long = translation.areas.flatMap(\.runs).filter(\.isProse)
        let copies = long.compactMap { run in theirs[run.prose.fingerprint].map { (run, $0) } }
            .filter { $0.0.text.split(separator: " ").count > 3 }
        if copies.count > 2, copies.count * 2 > long.count {
            return [
                warning(
                    copies[0].0.line, .untranslated,
                    "is a copy of \(sourceName): translate it, or set `translation: { state: draft }` until it is")
            ]
        }
        return copies.map { run, line in
            warning(run.line, .untranslated, "is word for word \(sourceName):\(line): translate it")
        }
    }

    // MARK: Amount

    /// Letters of all runs.
    static func letters(_ runs: [Run]) -> Int { runs.reduce(0) { $0 + $1.prose.letters } }

    /// Paragraphs, items or sentences that the source has and the translation lacks.
    ///
    /// - Parameter usual: letters of the translation for each of the source, as is usual between the two languages.
    func dropped(usual: Double?) -> [Finding] {
        AreaPair.all(source, translation).flatMap { pair -> [Finding] in
            guard pair.direction == .both, case .section = pair.translation.name,
                case .section = pair.source.name
            else { return [] }
            let lacking = pair.source.runs.count - pair.translation.runs.count
            if lacking > 0 {
                return [
                    warning(
                        pair.translation.line, .droppedText,
                        "\(pair.place) has \(pair.translation.runs.count) paragraphs and items, \(sourceName):\(pair.source.line) has \(pair.source.runs.count): is something missing?"
                    )
                ]
            }
            guard lacking == 0, let usual else { return [] }
            return zip(pair.source.runs, pair.translation.runs).compactMap { droppedSentence($0, $1, usual: usual) }
        }
    }

    private func droppedSentence(_ theirs: Run, _ own: Run, usual: Double) -> Finding? {
        let (many, few) = (theirs.prose.sentences, own.prose.sentences)
        let ratio = Double(own.prose.letters) / Double(max(1, theirs.prose.letters)) / usual
        guard many > 1, theirs.prose.letters >= 40 else { return nil }
        let share = Double(few) / Double(many)
        // Fewer ends of sentences and less text: a language without them is judged by the text alone.
        guard few < many && ratio < min(0.85, (1 + share) / 2) || ratio < 0.5 else { return nil }
        return warning(
            own.line, .droppedText,
            "is shorter than \(sourceName):\(theirs.line) (\(few) for \(many) sentences): is one missing?")
    }

    /// The whole text far shorter or longer than is usual between the two languages.
    func length(usual: Double?) -> [Finding] {
        let theirs = Self.letters(source.sections.flatMap(\.runs))
        let own = Self.letters(translation.sections.flatMap(\.runs))
        guard let usual, theirs >= 200 else { return [] }
        let ratio = Double(own) / Double(theirs) / usual
        guard ratio < 0.6 || ratio > 1.67 else { return [] }
        return [
            warning(
                1, .lengthRatio,
                "is \(ratio < 1 ? "much shorter" : "much longer") than \(sourceName): \(Int((ratio * 100).rounded())) % of what is usual in \(translation.text.tag)"
            )
        ]
    }
}

/// How many letters a translation usually has for each of its source.
struct UsualLengths {
    private var byLanguages: [String: Double] = [:]
    private var byScripts: [String: Double] = [:]

    /// Fewer texts tell nothing.
    private static let least = 5

    init(_ leaflets: [CheckedLeaflet]) {
        var languages: [String: [Double]] = [:]
        var scripts: [String: [Double]] = [:]
        for leaflet in leaflets {
            guard let source = leaflet.source else { continue }
            let theirs = ShapeCheck.letters(source.sections.flatMap(\.runs))
            guard theirs >= 200 else { continue }
            for translation in leaflet.translations {
                let own = ShapeCheck.letters(translation.sections.flatMap(\.runs))
                guard own > 0 else { continue }
                let ratio = Double(own) / Double(theirs)
                languages["\(source.text.tag) \(translation.text.tag)", default: []].append(ratio)
                scripts["\(source.text.script) \(translation.text.script)", default: []].append(ratio)
            }
        }
        byLanguages = languages.compactMapValues(Self.median)
        byScripts = scripts.compactMapValues(Self.median)
    }

    private static func median(_ ratios: [Double]) -> Double? {
        ratios.count >= least ? ratios.sorted()[ratios.count / 2] : nil
    }

    /// From the texts of the two languages, else from those of their scripts; nil where there are too few.
    func ratio(_ source: Text, _ translation: Text) -> Double? {
        byLanguages["\(source.tag) \(translation.tag)"] ?? byScripts["\(source.script) \(translation.script)"]
    }
}
