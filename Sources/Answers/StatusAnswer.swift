package import Exchange
package import Findings
internal import Leaflets
package import Locales

/// How far each language is, and what to do next.
package struct StatusAnswer: Encodable, Sendable {
    package struct Language: Encodable, Sendable {
        package var tag: LanguageTag
        package var endonym: String
        /// Review state of the interface messages.
        package var messages: String?
    }

    package struct Cell: Encodable, Sendable {
        package var leaflet: String
        package var lang: LanguageTag
        package var state: String
        package var freshness: String?
        package var next: String?
    }

    package struct Task: Encodable, Sendable {
        package var leaflet: String
        package var lang: LanguageTag
        package var next: String
    }

    package var languages: [Language]
    package var counts: [String: Int]
    package var texts: [Cell]
    /// In order of need.
    package var tasks: [Task]

    package init(of coverage: Coverage) {
        languages = zip(zip(coverage.languages, coverage.endonyms), coverage.messages).map { names, review in
            Language(tag: names.0, endonym: names.1, messages: review?.rawValue)
        }
        counts = Dictionary(uniqueKeysWithValues: coverage.counts.map { ($0.state.rawValue, $0.count) })
        texts = coverage.rows.flatMap { row in
            row.cells.map { cell in
                Cell(
                    leaflet: row.leaflet, lang: cell.language, state: cell.state.rawValue,
                    freshness: cell.freshness?.rawValue, next: cell.need?.rawValue)
            }
        }
        tasks = coverage.tasks.map { Task(leaflet: $0.leaflet, lang: $0.language, next: $0.need.rawValue) }
    }
}

/// All findings, sorted.
package struct FindingsAnswer: Encodable, Sendable {
    package var findings: [Finding]

    package init(_ findings: [Finding]) { self.findings = findings }
}
