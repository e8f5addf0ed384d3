internal import Leaflets
internal import Locales
internal import Markup

/// What the search page shows of a leaflet: title, summary, and how each section begins.
enum SearchTitles {
    /// About what one file may hold, in bytes: compressed it stays far below 30 kB.
    private static let bytesInFile = 60_000
    /// Of the beginning of a section, in UTF-16 code units.
    private static let opening = 120

    /// Which leaflets stand in each file, by what they may weigh at most.
    static func files(of sources: [SearchIndex.Source]) -> [Range<Int>] {
        var files: [Range<Int>] = []
        var (start, bytes) = (0, 0)
        for (number, source) in sources.enumerated() {
            let weight = 1_000 + (hasSections(source) ? 600 * source.text.document.sections.count : 0)
            if bytes + weight > bytesInFile, number > start {
                files.append(start..<number)
                (start, bytes) = (number, 0)
            }
            bytes += weight
        }
        return start < sources.count ? files + [start..<sources.count] : files
    }

    /// What a sensitive text says is not for a file that lies on a device.
    private static func hasSections(_ source: SearchIndex.Source) -> Bool {
        !source.isElsewhere && !source.leaflet.isSensitive
    }

    /// One line a leaflet: id, title, summary, sections; for a stand-in also its language.
    static func script(
        _ number: Int, _ sources: ArraySlice<SearchIndex.Source>, from first: Int, _ library: Library
    ) -> String {
        let lines = sources.map { source in
            let text = source.text
            let summary = text.summary.map { library.plain($0, in: text.tag) } ?? ""
            var fields = [source.leaflet.id, library.plain(text.title, in: text.tag), summary].map(json)
            fields.append("[" + sections(source, library).map(json).joined(separator: ",") + "]")
            if source.isElsewhere {
                fields += [
                    text.tag.text, text.direction.rawValue, styleClass(of: text.tag, script: text.script),
                    library.languages.endonym(of: text.tag),
                ].map(json)
            }
            return "[" + fields.joined(separator: ",") + "]"
        }
        return "volantino.titles(\(number),\(first),[\n\(lines.joined(separator: ",\n"))\n]);\n"
    }

    /// Of each section its id, its heading, and its beginning.
    private static func sections(_ source: SearchIndex.Source, _ library: Library) -> [String] {
        guard hasSections(source) else { return [] }
        let renderer = PlainText { library.fact($0, in: source.text.tag).text }
        return source.text.document.sections.flatMap { section in
            var body = ""
            for block in section.blocks where body.utf16.count < opening { body += " " + renderer.render([block]) }
            return [section.id, section.heading.map { renderer.render($0) } ?? "", beginning(of: body)]
        }
    }

    /// Cut between words; a script without spaces is cut between clusters.
    private static func beginning(of text: String) -> String {
        let line = text.split(separator: /\s+/).joined(separator: " ")
        guard line.utf16.count > opening else { return line }
        var cut = String(decoding: line.utf16.prefix(opening), as: UTF16.self)
        if let space = cut.lastIndex(of: " "), cut.utf16.distance(from: cut.startIndex, to: space) > opening / 2 {
            cut = String(cut[..<space])
        } else {
            cut.removeLast()
        }
        return cut + " …"
    }
}
