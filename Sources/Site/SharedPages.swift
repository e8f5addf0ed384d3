internal import Leaflets
internal import Locales
internal import Markup

/// Pages that belong to no one language: the chooser, the languages of a leaflet, "not found".
extension Press {
    /// The languages in which such a page speaks: the site's own, then its last resorts, each once.
    private var speakers: [LanguageTag] {
        var seen: Set<LanguageTag> = []
        return ([library.site.sourceLanguage] + library.site.fallback).filter { seen.insert($0).inserted }
    }

    /// A message in each of these languages.
    private func inAll(_ key: String, element: String = "p") -> String {
        speakers.map { tag in
            let wording = wording(tag)
            return "<\(element) \(attributes(of: tag))>\(wording.html(key))</\(element)>\n"
        }.joined()
    }

    private func frame(_ address: String, title: String) -> Frame {
        var frame = Frame(
            tag: library.site.sourceLanguage, address: address, title: title,
            description: siteTitle(library.site.sourceLanguage))
        frame.hasMenu = false
        return frame
    }

    // MARK: Chooser

    func chooser() -> String {
        let source = library.site.sourceLanguage
        let wording = wording(source)
        var frame = frame("", title: siteTitle(source))
        frame.canonical = ""
        frame.head = [homeAlternates]
        // Only the script can filter and suggest; until it does, neither is shown.
        let filter = """
            <p class="filter" id="_filter" hidden>
            <label for="_words">\(inLine("filter_languages", separator: " · "))</label>
            <input type="search" id="_words" autocomplete="off">
            <span id="_none" role="status" data-none="\(HTML.escape(wording.text("filter_none")))"></span>
            </p>

            """
        let main = templates.render(
            "chooser",
            [
                "title": inLine("choose_language"),
                "suggestion": "<p class=\"suggestion\" id=\"_suggestion\" hidden></p>\n",
                "filter": filter, "languages": languageLinks({ Address.home($0) }, filterable: true),
            ])
        return page(frame, main: main)
    }

    // MARK: A leaflet's languages

    func folioPage(_ folio: Folio) -> String {
        let leaflet = folio.leaflet
        let address = Address.folio(leaflet.id)
        let root = Address.root(from: address)
        let source = library.site.sourceLanguage
        let title = leaflet.isSensitive ? siteTitle(source) : entry(leaflet, for: source).title
        var frame = frame(address, title: title)
        frame.isSensitive = leaflet.isSensitive
        frame.canonical = address
        frame.head = folio.available.isEmpty ? ["<meta name=\"robots\" content=\"noindex\">"] : [folio.alternates]
        let wording = wording(source)
        let check = "<p class=\"note\" id=\"_check\" hidden>\(inLine("edition_older", separator: " · "))</p>\n"
        let withdrawn = leaflet.withdrawn.map { withdrawal in
            let day = HTML.escape(library.languages.format(withdrawal.date, in: source))
            let other = withdrawal.replacedBy.flatMap(library.leaflet).map { other in
                " \(wording.html("withdrawn_replaced")) <a href=\"\(root)\(Address.folio(other.id))\">\(HTML.isolated(entry(other, for: source).title))</a>"
            }
            return "<p class=\"note withdrawn\">\(wording.html("withdrawn_note", ["date": day]))\(other ?? "")</p>\n"
        }
        let main = templates.render(
            "folio",
            [
                "title": inLine("leaflet_languages"), "withdrawn": withdrawn ?? "", "check": check,
                "languages":
                    "<ul class=\"languages\">\n\(folio.available.map { folioItem($0, leaflet, root: root) }.joined())</ul>\n",
            ])
        return page(frame, main: main)
    }

    private func inLine(_ key: String, separator: String = "") -> String {
        speakers.map { "<span \(attributes(of: $0))>\(wording($0).html(key))</span>" }.joined(separator: separator)
    }

    /// A text in its own language: name of the language, title, edition.
    private func folioItem(_ tag: LanguageTag, _ leaflet: Leaflet, root: String) -> String {
        guard let text = leaflet.texts[tag] else { return "" }
        let title = leaflet.isSensitive ? text.neutralTitle ?? siteTitle(tag) : library.plain(text.title, in: tag)
        let wording = wording(tag)
        let edition = wording.html("edition", ["edition": "<bdi dir=\"ltr\"><code>\(text.edition)</code></bdi>"])
        return """
            <li \(attributes(of: tag, direction: text.direction, script: text.script)) data-edition="\(text.edition)">\
            <a href="\(root)\(Address.leaflet(leaflet.id, tag))" hreflang="\(tag)">\
            \(HTML.escape(library.languages.endonym(of: tag)))</a> <span>\(HTML.isolated(title))</span> \
            <small>\(edition)</small> <em hidden>\(wording.html("edition_current"))</em></li>

            """
    }

    // MARK: Not found

    /// The only page whose links begin at the host: a server shows it at any address.
    func notFound() -> String {
        let path = pathOfBase
        var frame = frame("404.html", title: wording(library.site.sourceLanguage).text("not_found_title"))
        frame.root = path
        frame.head = ["<meta name=\"robots\" content=\"noindex\">"]
        let main = templates.render(
            "not-found",
            [
                "title": inLine("not_found_title"), "texts": inAll("not_found_text"),
                "languages": languageLinks { path + Address.home($0) },
            ])
        return page(frame, main: main)
    }

    /// `/` or `/sub/` of `https://example.org/sub/`.
    private var pathOfBase: String {
        let rest = baseURL.split(separator: "//", maxSplits: 1).last ?? ""
        guard let slash = rest.firstIndex(of: "/") else { return "/" }
        return String(rest[slash...])
    }
}
