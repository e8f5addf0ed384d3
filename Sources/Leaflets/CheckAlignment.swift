internal import Markup

/// An area of a source and its counterpart in a translation.
struct AreaPair {
    /// What is looked for: a part that aligns with nothing is compared one way, with the whole of the other text.
    enum Direction { case both, missing, extra }

    var source: Area
    var translation: Area
    var direction = Direction.both

    /// The line in the translation that answers to a run of the source, where both have as many.
    func line(of run: Int) -> Int {
        guard source.runs.count == translation.runs.count, translation.runs.indices.contains(run) else {
            return translation.line
        }
        return translation.runs[run].line
    }

    /// How the area is named to a translator.
    var place: String {
        switch translation.name {
        case .title, .summary, .sms, .voice: "`\(translation.id):`"
        case .section(0): "the introduction"
        case .section: translation.id.isEmpty ? "the text" : "section `{#\(translation.id)}`"
        }
    }

    /// Areas of a translation beside those of its source: front matter by key, sections by id, else by order, else as a whole.
    static func all(_ source: CheckedText, _ translation: CheckedText) -> [AreaPair] {
        var pairs: [AreaPair] = []
        let whole = Area.merged(source.areas)
        for name in [Area.Name.title, .summary, .sms, .voice] {
            guard let own = translation.area(name) else { continue }
            if let theirs = source.area(name) {
                pairs.append(AreaPair(source: theirs, translation: own))
            } else {
                pairs.append(AreaPair(source: whole, translation: own, direction: .extra))
            }
        }
        return pairs + sections(source, translation)
    }

    private static func sections(_ source: CheckedText, _ translation: CheckedText) -> [AreaPair] {
        let theirs = source.sections
        let own = translation.sections
        let isNamed =
            source.text.document.sections.dropFirst().allSatisfy(\.hasOwnID)
            && translation.text.document.sections.dropFirst().contains(where: \.hasOwnID)
        guard isNamed || theirs.count == own.count else {
            return [AreaPair(source: .merged(theirs), translation: .merged(own))]
        }
        guard isNamed, theirs.map(\.id) != own.map(\.id) else {
            return zip(theirs, own).map { AreaPair(source: $0, translation: $1) }
        }
        var pairs: [AreaPair] = []
        for area in theirs {
            if let twin = own.first(where: { $0.id == area.id }) {
                pairs.append(AreaPair(source: area, translation: twin))
            } else {
                pairs.append(AreaPair(source: area, translation: .merged(own), direction: .missing))
            }
        }
        for area in own where !theirs.contains(where: { $0.id == area.id }) {
            pairs.append(AreaPair(source: .merged(theirs), translation: area, direction: .extra))
        }
        return pairs
    }
}

extension Area {
    /// Several areas as one; named after the first.
    static func merged(_ areas: [Area]) -> Area {
        guard var all = areas.first else { return Area(name: .section(0), id: "", line: 1, runs: []) }
        if areas.count > 1 { all.id = "" }
        if areas.count > 1, case .section = all.name { all.name = .section(1) }
        for area in areas.dropFirst() {
            let shift = all.runs.count
            all.runs += area.runs
            all.numbers += area.numbers.map { number in
                var number = number
                number.run += shift
                return number
            }
            all.links += area.links.map { link in
                var link = link
                link.run += shift
                return link
            }
            all.facts += area.facts.map { FoundFact(name: $0.name, line: $0.line, run: $0.run + shift) }
        }
        return all
    }
}
