internal import Leaflets
internal import Locales
internal import Markup

/// A leaflet as it stands in a list.
struct Entry {
    var title: String
    var summary: String?
    /// The language of the title, which the page will be in.
    var tag: LanguageTag
    var direction: Direction
    var script: String
    /// Whether the page will be in another language than was asked for.
    var isStandIn: Bool
}

extension Press {
    /// What a reader finds of a leaflet; for one without a text for her, the title in its source language.
    func entry(_ leaflet: Leaflet, for tag: LanguageTag) -> Entry {
        let resolution = library.resolve(leaflet, for: tag)
        let chosen = resolution.language ?? leaflet.source
        guard let text = leaflet.texts[chosen] ?? leaflet.texts.sorted(by: { $0.key < $1.key }).first?.value else {
            return Entry(
                title: leaflet.id, summary: nil, tag: tag, direction: tag.direction, script: tag.script,
                isStandIn: true)
        }
        return Entry(
            title: library.plain(text.title, in: text.tag),
            summary: text.summary.map { library.plain($0, in: text.tag) }, tag: text.tag, direction: text.direction,
            script: text.script, isStandIn: resolution.reason != .exact)
    }

    /// A link to a leaflet, with a small language tag where its page will be in another language.
    func link(to leaflet: Leaflet, for tag: LanguageTag, root: String) -> String {
        link(leaflet, entry(leaflet, for: tag), for: tag, root: root)
    }

    private func link(_ leaflet: Leaflet, _ entry: Entry, for tag: LanguageTag, root: String) -> String {
        let address = root + Address.leaflet(leaflet.id, tag)
        guard entry.isStandIn else { return "<a href=\"\(address)\">\(HTML.isolated(entry.title))</a>" }
        let own = attributes(of: entry.tag, direction: entry.direction, script: entry.script)
        let name = HTML.escape(library.languages.endonym(of: entry.tag))
        return
            "<a href=\"\(address)\"><bdi \(own)>\(HTML.isolated(entry.title))</bdi></a> <small class=\"tag\"><bdi \(attributes(of: entry.tag))>\(name)</bdi></small>"
    }

    /// Leaflets with their summaries.
    func list(_ leaflets: [Leaflet], for tag: LanguageTag, root: String) -> String {
        let items = leaflets.map { leaflet in
            let entry = entry(leaflet, for: tag)
            let own =
                entry.isStandIn
                ? " " + attributes(of: entry.tag, direction: entry.direction, script: entry.script) : ""
            let summary = entry.summary.map { "<p\(own)>\(HTML.isolated($0))</p>" } ?? ""
            return "<li>\(link(leaflet, entry, for: tag, root: root))\(summary)</li>\n"
        }
        return items.isEmpty ? "" : "<ul class=\"leaflets\">\n\(items.joined())</ul>\n"
    }

    /// Leaflets that lists show: given out, and published in some language.
    var listed: [Leaflet] { folios.filter { !$0.available.isEmpty }.map(\.leaflet) }

    /// The newest first, by the date of the source text; then by id.
    var newest: [Leaflet] {
        func date(_ leaflet: Leaflet) -> String {
            (leaflet.texts[leaflet.source]?.date ?? leaflet.texts.values.compactMap(\.date).max())?.description ?? ""
        }
        return listed.map { (date($0), $0) }.sorted { ($1.0, $0.1.id) < ($0.0, $1.1.id) }.map(\.1)
    }

    /// Languages as large links, each in its own writing.
    func languageLinks(_ address: (LanguageTag) -> String, filterable: Bool = false) -> String {
        let items = languages.map { tag in
            let name = HTML.escape(library.languages.endonym(of: tag))
            let words = filterable ? " data-words=\"\(HTML.escape(searchWords(tag)))\"" : ""
            let offer = filterable ? " data-go=\"\(HTML.escape(suggestion(of: tag)))\"" : ""
            return
                "<li\(words)><a href=\"\(address(tag))\" hreflang=\"\(tag)\" \(attributes(of: tag))\(offer)>\(name)</a></li>\n"
        }
        return "<ul class=\"tags large\" id=\"_languages\">\n\(items.joined())</ul>\n"
    }

    /// The offer to go on in a language, in that language; its bare name where nobody has translated the offer.
    private func suggestion(of tag: LanguageTag) -> String {
        let name = library.languages.endonym(of: tag)
        let wording = wording(tag)
        return wording.isOwn("language_suggestion") ? wording.text("language_suggestion", ["language": name]) : name
    }

    /// What the filter of languages looks through: code, endonym, and the names in the site's own languages.
    private func searchWords(_ tag: LanguageTag) -> String {
        let readers = [library.site.sourceLanguage] + library.site.fallback
        let names = readers.map { library.languages.name(of: tag, in: $0) }
        var seen: Set<String> = []
        return ([tag.text, library.languages.endonym(of: tag)] + names).filter { seen.insert($0).inserted }
            .joined(separator: " ")
    }
}
