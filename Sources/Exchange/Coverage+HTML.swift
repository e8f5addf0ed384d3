internal import Leaflets
package import Locales
internal import Markup

extension Coverage {
    /// One self-contained page for a coordinator: the matrix, readable without colours, and the tasks by language.
    package func html(title: String, date: CalendarDate) -> String {
        let heads = zip(languages, endonyms).map { tag, endonym in
            "<th scope=\"col\"><span lang=\"\(tag)\" dir=\"\(tag.direction.rawValue)\">\(HTML.escape(endonym))</span><br><code>\(tag)</code></th>"
        }.joined()
        let body = rows.map { row in
            let cells = row.cells.map { cell in
                "<td class=\"\(Self.style(cell))\">\(Self.words(cell))</td>"
            }.joined()
            let mark = row.isSensitive ? " <small>sensitive</small>" : ""
            return
                "<tr><th scope=\"row\"><span lang=\"\(row.titleLanguage)\" dir=\"\(row.titleLanguage.direction.rawValue)\">\(HTML.escape(row.title))</span><br><code>\(row.leaflet)</code>\(mark)</th>\(cells)</tr>"
        }.joined(separator: "\n")
        let totals = counts.filter { $0.count > 0 }.map { "<li>\($0.state.rawValue): \($0.count)</li>" }.joined()
        let next = languages.map { tag -> String in
            let own = tasks.filter { $0.language == tag }
            guard !own.isEmpty else { return "" }
            let items = own.map { "<li><code>\($0.leaflet)</code>: \(HTML.escape($0.need.instruction))</li>" }.joined()
            return "<details><summary><code>\(tag)</code>: \(own.count)</summary><ol>\(items)</ol></details>\n"
        }.joined()
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(HTML.escape(title)): translations on \(date)</title>
            <style>
            \(Self.stylesheet)</style>
            </head>
            <body>
            <main>
            <h1>\(HTML.escape(title)): translations on \(date)</h1>
            <ul class="totals">\(totals)</ul>
            <div class="matrix" tabindex="0" role="region" aria-label="Leaflets and languages"><table>
            <thead><tr><th scope="col">Leaflet</th>\(heads)</tr></thead>
            <tbody>
            \(body)
            </tbody>
            </table></div>
            <h2>Next, by language</h2>
            \(next)</main>
            </body>
            </html>

            """
    }

    private static func words(_ cell: Cell) -> String {
        switch cell.freshness {
        case nil, .current: cell.state.rawValue
        case .unknown: cell.state == .draft ? "draft" : "\(cell.state.rawValue)<br><small>of unknown age</small>"
        case .outdated, .inheritedOutdated, .orphan:
            "\(cell.state.rawValue)<br><strong>\(cell.freshness!.rawValue)</strong>"
        }
    }

    private static func style(_ cell: Cell) -> String {
        switch cell.freshness {
        case .outdated, .inheritedOutdated, .orphan: "outdated"
        default: cell.state.rawValue
        }
    }

    private static let stylesheet = """
        body { font: 100%/1.4 system-ui, sans-serif; margin: 1rem; color: #1b1b1b; background: #fff; }
        .totals { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none; }
        .matrix { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid #767676; padding: .4rem .5rem; text-align: start; vertical-align: top; font-size: .875rem; }
        thead th { position: sticky; top: 0; background: #fff; }
        tbody th { position: sticky; inset-inline-start: 0; background: #fff; min-width: min(16rem, 40vw); font-weight: 600; }
        code { font-size: .85em; font-weight: 400; color: #595959; }
        .source { background: #d7e8fb; }
        .reviewed { background: #cfeedd; }
        .translated { background: #e7f5dc; }
        .machine { background: #fdf3c7; }
        .outdated { background: #fbd5cb; }
        .draft, .withdrawn { background: #e6e6e6; }
        .missing { background: #fff; color: #6b6b6b; }
        details { margin: .5rem 0; }

        """
}
