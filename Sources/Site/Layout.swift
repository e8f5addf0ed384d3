internal import Leaflets
internal import Locales
internal import Markup

/// What differs between the frames of two pages.
struct Frame {
    /// Language of the page's own words.
    var tag: LanguageTag
    /// Address below the root; empty for the chooser.
    var address: String
    /// As it stands in the browser's title; plain text.
    var title: String
    var description: String
    /// Links to other versions, robots.
    var head: [String] = []
    /// Title and description for previews; nil takes those of the page.
    var preview: (title: String, description: String)?
    /// Address of the page that stands for this one in search engines; nil: none is named.
    var canonical: String?
    var isSensitive = false
    /// Whether the page belongs to one language and so has a menu.
    var hasMenu = true
    /// Where the menu's link to the languages leads, where that is not the page of all languages.
    var languages: String?
    /// Further scripts, by their addresses below the root.
    var scripts: [String] = []
    /// The way up to the root; nil: relative, by the address.
    var root: String?
    /// Parts of the page's foot.
    var footer = ""
}

extension Press {
    /// A whole page: the frame around the main part.
    func page(_ frame: Frame, main: String) -> String {
        let wording = wording(frame.tag)
        let root = frame.root ?? Address.root(from: frame.address)
        return templates.render(
            "layout",
            [
                "lang": frame.tag.text, "dir": frame.tag.direction.rawValue, "script": styleClass(of: frame.tag),
                "title": HTML.escape(frame.title), "description": HTML.escape(frame.description),
                "head": head(frame), "root": root, "stylesheet": assets.stylesheet.path, "code": assets.script.path,
                "scripts": frame.scripts.map { "<script defer src=\"\(root)\($0)\"></script>\n" }.joined(),
                "isSensitive": frame.isSensitive, "exit": frame.isSensitive ? exit(wording) : "",
                "skip": wording.html("skip_to_content"),
                "home": frame.hasMenu ? root + Address.home(frame.tag) : (root.isEmpty ? "./" : root),
                "siteTitle": HTML.escape(siteTitle(frame.tag)),
                "menu": frame.hasMenu ? menu(frame, wording, root: root) : "",
                "main": main, "footer": frame.footer,
            ])
    }

    private func head(_ frame: Frame) -> String {
        let preview = frame.preview ?? (frame.title, frame.description)
        var lines = frame.head
        if let canonical = frame.canonical {
            lines.append("<link rel=\"canonical\" href=\"\(HTML.escape(baseURL + canonical))\">")
            lines.append("<meta property=\"og:url\" content=\"\(HTML.escape(baseURL + canonical))\">")
        }
        lines.append("<meta property=\"og:type\" content=\"\(frame.hasMenu ? "article" : "website")\">")
        lines.append("<meta property=\"og:site_name\" content=\"\(HTML.escape(siteTitle(frame.tag)))\">")
        lines.append("<meta property=\"og:title\" content=\"\(HTML.escape(preview.title))\">")
        lines.append("<meta property=\"og:description\" content=\"\(HTML.escape(preview.description))\">")
        return lines.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    }

    private func menu(_ frame: Frame, _ wording: Wording, root: String) -> String {
        let languages = frame.languages ?? root + Address.languages(frame.tag)
        return """
            <nav aria-label="\(HTML.escape(wording.text("menu_home")))">
            <a href="\(root)\(Address.search(frame.tag))">\(wording.html("menu_search"))</a>
            <a href="\(languages)">\(Self.globe)\(wording.html("menu_languages"))</a>
            </nav>

            """
    }

    /// Shows the way to the languages to whoever cannot read the word beside it.
    private static let globe = """
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" \
        aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"/></svg>
        """

    /// The link that leaves the page at once; the script makes it faster and adds the key.
    ///
    /// `location.replace` cannot come from a link, so without script Back leads here again: hence no promise in the words.
    private func exit(_ wording: Wording) -> String {
        let address = HTML.escape(library.site.exitURL ?? "about:blank")
        func progress(_ count: Int) -> String {
            HTML.escape(
                library.languages.messages.text("quick_exit_progress", in: wording.tag, ["count": .number(count)]))
        }
        return """
            <aside class="exit" aria-label="\(HTML.escape(wording.text("quick_exit")))">
            <a id="_exit" href="\(address)" rel="noreferrer nofollow" data-two="\(progress(2))" data-one="\(progress(1))" \
            data-leaving="\(HTML.escape(wording.text("quick_exit_leaving")))">\(wording.html("quick_exit"))</a>
            <p><span class="keys">\(wording.html("quick_exit_help"))</span> \(wording.html("quick_exit_history"))</p>
            <p class="progress" id="_progress" role="status"></p>
            </aside>

            """
    }
}
