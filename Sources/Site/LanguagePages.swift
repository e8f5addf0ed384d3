internal import Leaflets
internal import Locales
internal import Markup

/// The pages of one language beside the leaflets: home, topics, campaigns, languages, search.
struct LanguagePages {
    let press: Press
    let tag: LanguageTag
    let wording: Wording

    var library: Library { press.library }

    init(_ press: Press, _ tag: LanguageTag) {
        self.press = press
        self.tag = tag
        wording = press.wording(tag)
    }

    private func frame(_ address: String, title: String) -> Frame {
        let site = press.siteTitle(tag)
        var frame = Frame(
            tag: tag, address: address, title: title == site ? site : "\(title) – \(site)", description: site)
        frame.canonical = address
        return frame
    }

    private func section(_ kind: String, _ heading: String, _ html: String) -> String {
        guard !html.isEmpty else { return "" }
        return """
            <section class="\(kind)" aria-labelledby="_\(kind)">
            <h2 id="_\(kind)">\(heading)</h2>
            \(html)</section>

            """
    }

    // MARK: Home

    func home() -> String {
        let address = Address.home(tag)
        let root = Address.root(from: address)
        var frame = frame(address, title: press.siteTitle(tag))
        frame.head = [press.homeAlternates]
        let main = press.templates.render(
            "home",
            [
                "title": HTML.escape(press.siteTitle(tag)), "search": form(root: root),
                "emergency": section("emergency", wording.html("home_emergency"), emergency),
                "topics": section("topics", wording.html("menu_topics"), topics(root: root)),
                "campaigns": section("campaigns", wording.html("home_campaigns"), campaigns(root: root)),
                "newest": section(
                    "newest", wording.html("home_newest"),
                    press.list(Array(press.newest.prefix(8)), for: tag, root: root)),
            ])
        return press.page(frame, main: main)
    }

    /// The field has no name, so that what is typed stands in no address, which a browser would remember: without script
    /// the form leads to the search page and no further, with it the page's script takes the words along.
    func form(root: String) -> String {
        """
        <form class="search" role="search" action="\(root)\(Address.search(tag))" method="get">
        <label for="_query">\(wording.html("search_label"))</label>
        <div><input type="search" id="_query" autocomplete="off" enterkeyhint="search">
        <button>\(wording.html("search_submit"))</button></div>
        </form>

        """
    }

    private var emergency: String { numbers(of: press.emergencyContacts) }

    /// The numbers of contacts that have a valid one, each with whose it is.
    private func numbers(of contacts: [Contact]) -> String {
        let items = contacts.compactMap { contact -> String? in
            guard let name = contact.phone else { return nil }
            let fact = library.fact(name, in: tag)
            guard fact.number != nil else { return nil }
            return "<li>\(library.html(fact)) <span>\(press.html(contact.name, for: tag))</span></li>\n"
        }
        return items.isEmpty ? "" : "<ul class=\"numbers\">\n\(items.joined())</ul>\n"
    }

    /// Topics that have leaflets, with how many.
    func topics(root: String) -> String {
        let items = library.site.topics.compactMap { topic -> String? in
            let count = press.listed.count { $0.topic == topic }
            guard count > 0 else { return nil }
            let number = library.languages.messages.text("leaflets_count", in: tag, ["count": .number(count)])
            return """
                <li><a href="\(root)\(Address.topic(topic, tag))">\(wording.html("topic_\(topic)"))</a> \
                <small>\(HTML.escape(number))</small></li>

                """
        }
        return items.isEmpty ? "" : "<ul class=\"topics\">\n\(items.joined())</ul>\n"
    }

    private func campaigns(root: String) -> String {
        let running = library.campaigns.filter { campaign in
            (campaign.from...campaign.until).contains(library.date) && press.isOnSite(campaign)
                && (campaign.languages.isEmpty || campaign.languages.contains(tag))
        }
        let items = running.map { campaign in
            return """
                <li><a href="\(root)\(Address.campaign(campaign.id, tag))">\(press.html(campaign.name, for: tag))</a> \
                <small>\(period(campaign))</small></li>

                """
        }
        return items.isEmpty ? "" : "<ul class=\"topics\">\n\(items.joined())</ul>\n"
    }

    private func period(_ campaign: Campaign) -> String {
        func day(_ date: CalendarDate) -> String {
            "<time datetime=\"\(date)\">\(HTML.escape(library.languages.format(date, in: tag)))</time>"
        }
        return wording.html("campaign_period", ["from": day(campaign.from), "until": day(campaign.until)])
    }

    // MARK: Lists

    func topic(_ topic: String) -> String {
        let address = Address.topic(topic, tag)
        let root = Address.root(from: address)
        let leaflets = press.newest.filter { $0.topic == topic }
        return list(
            frame(address, title: wording.text("topic_\(topic)")), title: wording.html("topic_\(topic)"),
            period: "", leaflets: press.list(leaflets, for: tag, root: root))
    }

    func campaign(_ campaign: Campaign) -> String {
        let address = Address.campaign(campaign.id, tag)
        let root = Address.root(from: address)
        let name = library.text(campaign.name, for: tag)
        let leaflets = campaign.leaflets.compactMap { id in press.listed.first { $0.id == id } }
        return list(
            frame(address, title: name), title: press.html(campaign.name, for: tag), period: period(campaign),
            leaflets: press.list(leaflets, for: tag, root: root))
    }

    private func list(_ frame: Frame, title: String, period: String, leaflets: String) -> String {
        let values = ["title": title, "period": period, "leaflets": leaflets]
        return press.page(frame, main: press.templates.render("list", values))
    }

    // MARK: Languages

    /// Every language in its own writing, with its name in the reader's language, a greeting and where it is spoken.
    func languages(_ offline: Offline) -> String {
        let address = Address.languages(tag)
        let root = Address.root(from: address)
        let items = press.languages.map { language(_: $0, root: root) }
        let main = press.templates.render(
            "languages",
            [
                "title": wording.html("languages_title"), "intro": wording.html("languages_intro"),
                "languages": "<ul class=\"languages\">\n\(items.joined())</ul>\n",
                "offline": self.offline(offline, root: root),
            ])
        return press.page(frame(address, title: wording.text("languages_title")), main: main)
    }

    private func language(_ other: LanguageTag, root: String) -> String {
        let own = press.wording(other)
        let endonym = HTML.escape(library.languages.endonym(of: other))
        let greeting =
            own.isOwn("language_greeting")
            ? "<q \(attributes(of: other))>\(HTML.escape(own.text("language_greeting")))</q>" : ""
        let countries = library.languages.countries(of: other).map { library.languages.territoryName($0, in: tag) }
        let spoken =
            countries.isEmpty
            ? ""
            : "<small>"
                + wording.html(
                    "languages_countries",
                    ["countries": HTML.escape(library.languages.format(list: countries, in: tag))]) + "</small>"
        return """
            <li><a href="\(root)\(Address.home(other))" hreflang="\(other)" \(attributes(of: other))>\(endonym)</a> \
            <span>\(HTML.escape(library.languages.name(of: other, in: tag)))</span> \
            \(greeting)\(spoken)</li>

            """
    }

    // MARK: Search

    /// Whom to ring where nothing is found: the script shows it then.
    private var help: String {
        let numbers = numbers(of: press.helpContacts)
        return numbers.isEmpty ? "" : "<div id=\"_help\" hidden>\n\(numbers)</div>\n"
    }

    /// - Parameter data: what the script needs to know, as attributes.
    func search(_ data: String) -> String {
        let address = Address.search(tag)
        let root = Address.root(from: address)
        var frame = frame(address, title: wording.text("menu_search"))
        frame.head = ["<meta name=\"robots\" content=\"noindex\">"]
        frame.scripts = [press.assets.searchScript.path]
        let main = press.templates.render(
            "search",
            [
                "title": wording.html("menu_search"), "form": form(root: root), "help": help, "data": data,
                "noscript": wording.html("search_noscript"), "topics": topics(root: root),
            ])
        return press.page(frame, main: main)
    }
}

extension Press {
    /// The general emergency number first, then by id.
    var emergencyContacts: [Contact] {
        let all = library.contacts.filter { $0.kind == .emergency }
        return all.filter { $0.phone == "phone.emergency" } + all.filter { $0.phone != "phone.emergency" }
    }

    /// Those that the site names, then the general emergency number; where it names none, the emergency numbers.
    var helpContacts: [Contact] {
        let named = library.site.help.compactMap { id in library.contacts.first { $0.id == id } }
        let emergency = emergencyContacts.filter { contact in !named.contains { $0.id == contact.id } }
        return named.isEmpty ? emergency : named + emergency.prefix(1)
    }

    func isOnSite(_ campaign: Campaign) -> Bool { campaign.channels.isEmpty || campaign.channels.contains(.site) }

    /// The homes of all languages, and the chooser for whoever reads none of them.
    var homeAlternates: String {
        languages.map {
            "<link rel=\"alternate\" hreflang=\"\($0)\" href=\"\(HTML.escape(baseURL + Address.home($0)))\">\n"
        }.joined() + "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(HTML.escape(baseURL))\">\n"
    }
}
