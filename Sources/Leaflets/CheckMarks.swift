internal import Findings
internal import Locales
internal import Markup

/// What one text shows by itself: scripts, digits, marks of direction, the order of headings.
struct MarksCheck {
    let text: CheckedText
    let path: String

    private func warning(_ line: Int, _ code: Finding.Code, _ message: String) -> Finding {
        .warning(path, line: line, code, message)
    }

    /// Paragraphs in letters of another script than the text's; names and loan words are shorter.
    func scripts() -> [Finding] {
        let own = Letters.numbers(of: text.text.script)
        return text.areas.flatMap(\.runs).filter { !$0.isCode }.compactMap { run in
            let foreign = run.prose.byScript.filter { !own.contains($0.key) }
            let count = foreign.values.reduce(0, +)
            // One of theirs is half a word or a whole one.
            let weight = text.text.script.hasPrefix("Han") || text.text.script == "Jpan" ? 3 : 1
            guard count >= 25, count > 4 * weight * (run.prose.letters - count),
                let most = foreign.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })
            else { return nil }
            return warning(
                run.line, .wrongScript,
                "this paragraph is in \(Letters.scripts[Int(most.key)]) letters, the text in \(text.text.script): translate it"
            )
        }
    }

    /// Two kinds of digits in one text, those beside Latin letters (`COVID-19`) and phone numbers left out.
    func digits() -> [Finding] {
        var first: [String: (written: String, line: Int, count: Int)] = [:]
        for number in text.areas.flatMap(\.numbers) where number.fact == nil && number.kind != .phone {
            guard let script = number.script, !number.isByLatin else { continue }
            let known = first[script]
            first[script] = (known?.written ?? number.written, known?.line ?? number.line, (known?.count ?? 0) + 1)
        }
        guard first.count > 1 else { return [] }
        let byCount = first.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }.map(\.value)
        return [
            warning(
                byCount[1].line, .mixedDigits,
                "`\(byCount[1].written)` here and `\(byCount[0].written)` at line \(byCount[0].line): use one kind of digits"
            )
        ]
    }

    /// Marks of direction that are not closed where their paragraph ends, and those that reorder letters.
    ///
    /// A title or a summary stands beside other words in lists, which such a mark would turn round: there it is an error.
    func openBidi() -> [Finding] {
        text.areas.flatMap { area in
            area.runs.compactMap { openBidi($0, area.name == .title || area.name == .summary ? .error : .warning) }
        }
    }

    private func openBidi(_ run: Run, _ severity: Finding.Severity) -> Finding? {
        guard run.text.utf8.contains(0xE2) else { return nil }
        func finding(_ value: UInt32, _ severity: Finding.Severity, _ message: String) -> Finding {
            let name = "U+\(String(value, radix: 16, uppercase: true))"
            return Finding(path, line: run.line, severity, .openBidi, "\(name) \(message)")
        }
        var open: [UInt32] = []
        for value in run.text.unicodeScalars.lazy.map(\.value) {
            switch value {
            case 0x202D, 0x202E:
                return finding(value, .error, "forces letters and digits into another order: remove it")
            case 0x202A, 0x202B, 0x2066, 0x2067, 0x2068: open.append(value)
            case 0x202C, 0x2069:
                guard let last = open.popLast(), (last >= 0x2066) == (value == 0x2069) else {
                    return finding(value, severity, "closes nothing in this paragraph: remove it")
                }
            default: break
            }
        }
        guard let last = open.last else { return nil }
        let close = last >= 0x2066 ? "U+2069" : "U+202C"
        return finding(last, severity, "is never closed in this paragraph: end it with \(close), or remove it")
    }

    /// A heading that skips a level.
    func headings() -> [Finding] {
        text.text.document.sections.flatMap { section -> [Finding] in
            var level = section.heading == nil ? 1 : 2
            return section.blocks.compactMap { block in
                guard case .heading(let own, _, _) = block.kind else { return nil }
                defer { level = own }
                guard own > level + 1 else { return nil }
                return warning(
                    block.line, .headingLevel,
                    "a heading of level \(own) after one of level \(level): write `\(String(repeating: "#", count: level + 1))`"
                )
            }
        }
    }
}

extension Library {
    /// Recordings and pictures that fit no text.
    func mediaFindings(_ leaflet: Leaflet) -> [Finding] {
        let path = shown("leaflets/\(leaflet.id)/media.yaml")
        let sections = leaflet.texts[leaflet.source]?.document.sections.map(\.id) ?? []
        return leaflet.media.flatMap { medium -> [Finding] in
            var findings: [Finding] = []
            func add(_ message: String) { findings.append(.warning(path, .media, "`\(medium.file.name)`: \(message)")) }
            if let section = medium.section, !sections.contains(section) {
                add("the source has no section `{#\(section)}`: mend `section:`")
            }
            if medium.kind == .image, medium.alternative == nil {
                add("has no `alt:`: say in words what the picture shows")
            }
            if medium.kind == .video, medium.captions == nil { add("has no `captions:`: deaf people cannot follow it") }
            if let tag = medium.language, let edition = medium.edition, let text = leaflet.texts[tag],
                text.edition != edition
            {
                add("was made of edition \(edition), the text in \(tag) is now \(text.edition): record it again")
            }
            if let tag = medium.language, leaflet.texts[tag] == nil {
                add("there is no text in \(tag): write \(tag).md, or mend `lang:`")
            }
            return findings
        }
    }

    /// Contacts whose reader cannot know when somebody answers.
    func contactsWithoutHours() -> [Finding] {
        contacts.filter { $0.phone != nil && $0.hours == nil }.map {
            .warning(
                shown("contacts.yaml"), line: $0.line, .noHours,
                "`\($0.id)` has a phone and no `hours:`: add an `hours.…` fact, so that nobody calls in vain")
        }
    }
}
