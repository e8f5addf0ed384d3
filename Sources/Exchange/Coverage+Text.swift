internal import Leaflets
internal import Locales

extension Coverage {
    /// One letter a state, as in the legend of `text`.
    private static func mark(_ cell: Cell) -> String {
        switch (cell.state, cell.freshness) {
        case (.missing, _): "."
        case (.withdrawn, _): "-"
        case (.source, _): "S"
        case (.draft, _): "d"
        case (_, .outdated), (_, .inheritedOutdated), (_, .orphan): "!"
        case (.machine, _): "m"
        case (_, .unknown): "?"
        case (.translated, _): "t"
        case (.reviewed, _): "R"
        }
    }

    /// A table for a terminal: a row a leaflet, a column a language, then what to do next.
    ///
    /// - Parameter limit: the most tasks to list.
    package func text(limit: Int = 20) -> String {
        let width = rows.map(\.leaflet.count).max() ?? 0
        let columns = languages.map { max(2, $0.text.count) }
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        var lines = [
            padded("", width) + "  " + zip(languages, columns).map { padded($0.text, $1) }.joined(separator: " ")
        ]
        for row in rows {
            let marks = zip(row.cells, columns).map { padded(Self.mark($0), $1) }.joined(separator: " ")
            lines.append("\(padded(row.leaflet, width))  \(marks)")
        }
        lines += [
            "",
            "S source  R reviewed  t translated  m machine  ? of unknown age  ! outdated  d draft  . missing  - withdrawn",
        ]
        lines.append(counts.filter { $0.count > 0 }.map { "\($0.state.rawValue) \($0.count)" }.joined(separator: ", "))
        let unreviewed = zip(languages, messages).filter { $1 != .reviewed }.map(\.0.text)
        if !unreviewed.isEmpty {
            lines.append("interface messages not checked by a native speaker: \(unreviewed.joined(separator: " "))")
        }
        let open = languages.map { tag in (tag, tasks.count { $0.language == tag }) }.filter { $0.1 > 0 }
        if open.count > 1 {
            lines.append("to do by language: " + open.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
        }
        guard !tasks.isEmpty else { return lines.map { $0.trimmingTrailingSpaces() }.joined(separator: "\n") + "\n" }
        lines += ["", "next:"]
        lines += tasks.prefix(limit).map { "  \($0.language)  \($0.leaflet): \($0.need.instruction)" }
        if tasks.count > limit {
            lines.append("  … and \(tasks.count - limit) more (--lang for one language, --format json for all)")
        }
        return lines.map { $0.trimmingTrailingSpaces() }.joined(separator: "\n") + "\n"
    }

    /// RFC 4180: a line a leaflet and language.
    package var csv: String {
        var lines = ["leaflet,language,state,freshness,next"]
        for row in rows {
            for cell in row.cells {
                lines.append(
                    [
                        row.leaflet, cell.language.text, cell.state.rawValue, cell.freshness?.rawValue ?? "",
                        cell.need?.rawValue ?? "",
                    ]
                    .joined(separator: ","))
            }
        }
        return lines.map { $0 + "\r\n" }.joined()
    }
}

extension String {
    fileprivate func trimmingTrailingSpaces() -> String {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
