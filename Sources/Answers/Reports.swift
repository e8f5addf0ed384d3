internal import Locales
package import Store

extension SearchAnswer {
    /// For a terminal: a hit in two or three lines.
    package var report: String {
        var lines = ["\(total) found" + (corrected.map { ", searched for: \($0)" } ?? "")]
        for hit in hits {
            lines.append("\(hit.lang)  \(hit.title)\(hit.heading.map { " › \($0)" } ?? "")  \(hit.url)")
            lines.append("    " + hit.snippet.map { $0.match == true ? "[\($0.text)]" : $0.text }.joined())
            if let question = hit.question { lines.append("    ? \(question)") }
            if let show = hit.show {
                lines.append("    → \(show.lang ?? "nothing") (\(show.reason))  \(show.title ?? "")  \(show.url)")
            }
            for match in hit.explain ?? [] { lines.append("    \(match.term): \(match.forms.joined(separator: ", "))") }
        }
        for hit in elsewhere ?? [] { lines.append("elsewhere: \(hit.lang)  \(hit.title)  \(hit.url)") }
        if let near, !near.isEmpty { lines.append("near words: \(near.joined(separator: ", "))") }
        if let searched { lines.append("searched: \(searched.joined(separator: " "))") }
        return lines.joined(separator: "\n")
    }
}

extension Reason {
    /// Why a language was given, for a person.
    fileprivate var words: String {
        switch self {
        case .exact: "the language itself"
        case .parent, .variant: "a form of the same language"
        case .related: "a language that its speakers can most likely read"
        case .similar: "a similar language"
        case .site: "the site's last resort"
        case .none: "nothing else may be given"
        }
    }
}

extension LeafletAnswer {
    /// For a terminal: which language and why, then the text.
    package var text: String {
        guard let lang else { return "\(leaflet): nothing to give in \(requested) (\(reason.rawValue), \(state))" }
        var blocks = [
            "[asked for \(requested), given \(lang): \(reason.words); \(state), \(freshness ?? "")]", title ?? "",
        ]
        if let summary { blocks.append(summary) }
        for section in sections {
            if section.lang != lang { blocks.append("[\(section.lang)]") }
            if let heading = section.heading { blocks.append("# \(heading)") }
            if !section.text.isEmpty { blocks.append(section.text) }
        }
        return blocks.joined(separator: "\n\n")
    }
}
