package import Leaflets
package import Locales

/// The exchange with translators: how far each language is, and what to do next.
///
/// `Coverage` is a table of leaflets and languages; text, CSV, HTML and JSON are renderings of it.
package struct Coverage: Sendable {
    /// One leaflet in one language.
    package struct Cell: Hashable, Sendable {
        package var language: LanguageTag
        package var state: Text.State
        /// Nil where there is no text.
        package var freshness: Text.Freshness?
    }

    package struct Row: Hashable, Sendable {
        package var leaflet: String
        package var title: String
        /// The language of `title`.
        package var titleLanguage: LanguageTag
        package var isSensitive: Bool
        /// One cell for each language of the table, in its order.
        package var cells: [Cell]
    }

    /// What a translator does next, for one leaflet in one language.
    package struct Task: Hashable, Sendable {
        package var leaflet: String
        package var language: LanguageTag
        package var need: Need
    }

    /// Kinds of work, the most urgent first.
    package enum Need: String, Sendable, CaseIterable {
        case update, translate, finish, check, confirm
    }

    package var languages: [LanguageTag]
    /// Endonyms of `languages`.
    package var endonyms: [String]
    /// Whether a native speaker has checked the interface messages, for each of `languages`.
    package var messages: [Messages.Review?]
    package var rows: [Row]
    /// In order of need.
    package var tasks: [Task]

    /// - Parameters:
    ///   - language: this language alone; nil: all published ones in menu order.
    ///   - campaign: the leaflets and languages of this campaign alone.
    package init(of library: Library, language: LanguageTag? = nil, campaign: Campaign? = nil) {
        let wanted = language.map { [$0] } ?? campaign.map(\.languages) ?? []
        let languages = library.languages.inMenuOrder(
            wanted.isEmpty ? library.site.languages : Self.asPublished(wanted, in: library))
        self.languages = languages
        endonyms = languages.map { library.languages.endonym(of: $0) }
        messages = languages.map { library.languages.messages.review(of: $0) }
        let leaflets = library.leaflets.filter { campaign?.leaflets.contains($0.id) ?? true }
        rows = leaflets.map { leaflet in
            let source = leaflet.texts[leaflet.source] ?? leaflet.texts.min { $0.key < $1.key }?.value
            return Row(
                leaflet: leaflet.id, title: source.map { library.plain($0.title, in: $0.tag) } ?? leaflet.id,
                titleLanguage: source?.tag ?? leaflet.source, isSensitive: leaflet.isSensitive,
                cells: languages.map { tag in
                    Cell(language: tag, state: leaflet.state(of: tag), freshness: leaflet.texts[tag]?.freshness)
                })
        }
        tasks = Self.tasks(leaflets, rows: rows)
    }

    /// Languages as the site writes them: who asks for `zh` means its `zh-Hans`; each once.
    private static func asPublished(_ wanted: [LanguageTag], in library: Library) -> [LanguageTag] {
        var seen: Set<LanguageTag> = []
        return wanted.map { tag in
            library.site.languages.first { $0 == tag } ?? library.site.languages.first { $0.maximized == tag.maximized }
                ?? tag
        }.filter { seen.insert($0).inserted }
    }

    /// Tasks by need; within one need safety and sensitive leaflets come first, then by leaflet and language.
    private static func tasks(_ leaflets: [Leaflet], rows: [Row]) -> [Task] {
        let urgent = Set(leaflets.filter { $0.isSensitive || ["emergency", "safety"].contains($0.topic) }.map(\.id))
        let order = Dictionary(uniqueKeysWithValues: Need.allCases.enumerated().map { ($1, $0) })
        func rank(_ task: Task) -> (Int, Int, String, LanguageTag) {
            (order[task.need]!, urgent.contains(task.leaflet) ? 0 : 1, task.leaflet, task.language)
        }
        return rows.flatMap { row in
            row.cells.compactMap { cell in
                cell.need.map { Task(leaflet: row.leaflet, language: cell.language, need: $0) }
            }
        }.sorted { rank($0) < rank($1) }
    }

    /// How many cells are in each state, every state included.
    package var counts: [(state: Text.State, count: Int)] {
        Text.State.allCases.map { state in
            (state, rows.reduce(0) { sum, row in sum + row.cells.count { $0.state == state } })
        }
    }
}

extension Coverage.Cell {
    /// What is to be done; nil where nothing is.
    package var need: Coverage.Need? {
        switch (state, freshness) {
        case (.withdrawn, _), (.source, _): nil
        case (.missing, _): .translate
        case (.draft, _): .finish
        case (_, .outdated), (_, .inheritedOutdated), (_, .orphan): .update
        case (.machine, _): .check
        case (_, .unknown): .confirm
        default: nil
        }
    }
}

extension Coverage.Need {
    /// What the word asks for.
    package var instruction: String {
        switch self {
        case .update: "the source has changed: bring the translation up to date"
        case .translate: "there is no text: translate it"
        case .finish: "a draft: finish it and set its state"
        case .check: "translated by machine: a native speaker checks it"
        case .confirm: "says not from which revision it was made: compare it with the source and set `of:`"
        }
    }
}
