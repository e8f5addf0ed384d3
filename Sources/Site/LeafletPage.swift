internal import Leaflets
internal import Locales
internal import Markup

/// One leaflet for a reader of one language: the page that all others lead to.
struct LeafletPage {
    let press: Press
    let folio: Folio
    /// The language that was asked for; the page's own words are in it.
    let tag: LanguageTag
    let wording: Wording
    let root: String
    /// Nil where the leaflet may not be shown in another language, and where it is withdrawn.
    let reading: Reading?

    var leaflet: Leaflet { folio.leaflet }
    var library: Library { press.library }

    init(_ press: Press, _ folio: Folio, _ tag: LanguageTag) {
        self.press = press
        self.folio = folio
        self.tag = tag
        wording = press.wording(tag)
        root = Address.root(from: Address.leaflet(folio.leaflet.id, tag))
        reading = folio.leaflet.withdrawn == nil ? press.library.reading(folio.leaflet, for: tag) : nil
    }

    /// Whether this is a text made for the language that was asked for, not a stand-in.
    var isReal: Bool { reading?.resolution.reason == .exact }

    /// The language of the text, else of the reader.
    var textTag: LanguageTag { reading?.text.tag ?? tag }

    var html: String {
        let main = press.templates.render("leaflet", values)
        return press.page(frame, main: main)
    }

    private var values: [String: any Sendable] {
        [
            "notes": notes, "articleAttributes": textAttributes,
            "title": heading, "summary": lead, "marks": marks, "keyFacts": keyFacts, "media": media,
            "contents": contents, "body": body, "contacts": contacts, "languages": otherLanguages, "share": share,
            "about": about,
        ]
    }

    // MARK: The head

    private var frame: Frame {
        let site = press.siteTitle(tag)
        var frame = Frame(
            tag: tag, address: Address.leaflet(leaflet.id, tag), title: title, description: summary ?? site)
        frame.isSensitive = leaflet.isSensitive
        if leaflet.isSensitive {
            // What a preview, a history or a tab shows must not tell what the page is about.
            frame.title = reading?.text.neutralTitle ?? site
            frame.description = site
            frame.preview = (site, site)
        }
        if isReal {
            frame.head = [folio.alternates]
        } else {
            frame.head = ["<meta name=\"robots\" content=\"noindex\">"]
        }
        if !otherLanguages.isEmpty { frame.languages = "#_languages" }
        let own = isReal || !folio.available.contains(textTag) ? tag : textTag
        frame.canonical = Address.leaflet(leaflet.id, own)
        return frame
    }

    /// The title as plain text, in the language of the text; for a withdrawn leaflet that of the nearest text.
    var title: String {
        if let text = reading?.text { return library.plain(text.title, in: text.tag) }
        return press.entry(leaflet, for: tag).title
    }

    private var summary: String? {
        guard let text = reading?.text, let summary = text.summary else { return nil }
        return library.plain(summary, in: text.tag)
    }

    // MARK: The text

    private var textAttributes: String {
        guard let text = reading?.text else {
            return attributes(of: press.entry(leaflet, for: tag).tag)
        }
        return attributes(of: text)
    }

    private var heading: String {
        guard let text = reading?.text else { return HTML.escape(title) }
        return library.renderer(leaflet, in: text.tag, root: root).render(text.title.pieces)
    }

    private var lead: String {
        guard let text = reading?.text, let summary = text.summary else { return "" }
        return library.renderer(leaflet, in: text.tag, root: root).render(summary.pieces)
    }

    private var body: String {
        guard let reading else { return "" }
        let html = reading.parts.map { section($0, of: reading) }.joined()
        guard reading.lacksSections else { return html }
        let name = HTML.escape(library.languages.name(of: tag, in: tag))
        return html + note("lack", wording.html("section_missing_note", ["language": name])) + phoneNote
    }

    private func section(_ part: Reading.Part, of reading: Reading) -> String {
        let section = part.section
        let renderer = library.renderer(leaflet, in: part.text.tag, root: root)
        let isOwn = part.text.tag == reading.text.tag
        let heading = section.heading.map { "<h2>\(renderer.render($0))</h2>\n" } ?? ""
        guard !section.blocks.isEmpty || !heading.isEmpty else { return "" }
        let id = section.id.isEmpty ? "" : " id=\"\(HTML.escape(section.id))\""
        let own = isOwn ? "" : " " + attributes(of: part.text)
        let note = isOwn ? "" : sectionNote(part.text.tag)
        let players = section.id.isEmpty ? "" : recordings(of: section.id)
        let text = renderer.render(section.blocks)
        return heading.isEmpty
            ? "<div data-part=\"lead\"\(id)\(own)>\n\(text)</div>\n"
            : "\(note)<section data-part\(id)\(own)>\n\(heading)\(players)\(text)</section>\n"
    }

    /// Says before a section in another language why it is so, in the reader's language.
    private func sectionNote(_ other: LanguageTag) -> String {
        let names = [
            "language": HTML.escape(library.languages.name(of: textTag, in: tag)),
            "other": press.name(of: other, for: tag),
        ]
        return note("part", wording.html("section_fallback_note", names))
    }

    /// A note in the reader's language, in an element of that language.
    func note(_ kind: String, _ html: String) -> String {
        "<p \(attributes(of: tag, kind: "note \(kind)"))>\(html)</p>\n"
    }

    /// The list of sections, from four on.
    private var contents: String {
        guard let reading else { return "" }
        let sections = reading.parts.filter { $0.section.heading != nil && !$0.section.id.isEmpty }
        guard sections.count >= 4 else { return "" }
        let items = sections.map { part in
            let text = PlainText { library.fact($0, in: part.text.tag).text }.render(part.section.heading ?? [])
            let own = part.text.tag == reading.text.tag ? "" : " " + attributes(of: part.text)
            return "<li><a href=\"#\(HTML.escape(part.section.id))\"\(own)>\(HTML.isolated(text))</a></li>\n"
        }
        return """
            <nav class="contents" aria-labelledby="_contents">
            <h2 id="_contents" \(wordingAttributes)>\(wording.html("contents"))</h2>
            <ol>
            \(items.joined())</ol>
            </nav>

            """
    }

    /// `lang` and `dir` for the page's own words inside the article, whose language may be another.
    var wordingAttributes: String { attributes(of: tag) }
}
