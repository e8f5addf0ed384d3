internal import Leaflets
internal import Locales
internal import Markup

/// The boxes around the text: numbers, contacts, and what the text is.
extension LeafletPage {
    /// The phone numbers of the text, large, each with whose it is or where in the text it stands.
    var keyFacts: String {
        guard let reading else { return "" }
        let text = reading.text
        let numbers = library.facts(of: text).filter { $0.hasPrefix("phone.") }.map { library.fact($0, in: text.tag) }
            .filter { !$0.isExpired }
        guard !numbers.isEmpty else { return "" }
        let items = numbers.map { fact in
            let label = label(of: fact.name, in: reading)
            return "<li>\(library.html(fact))\(label.isEmpty ? "" : " <span>\(label)</span>")</li>\n"
        }
        return """
            <section class="numbers" data-part="numbers" aria-labelledby="_numbers">
            <h2 id="_numbers" \(wordingAttributes)>\(wording.html("key_facts"))</h2>
            <ul>
            \(items.joined())</ul>
            </section>

            """
    }

    /// The name of the service that has the number; else the heading of the section that names it.
    private func label(of name: String, in reading: Reading) -> String {
        if let contact = library.contacts.first(where: { $0.phone == name }) {
            return press.html(contact.name, for: reading.text.tag)
        }
        let part = reading.parts.first { $0.section.heading != nil && uses(name, in: $0.section) }
        guard let heading = part?.section.heading, let part else { return "" }
        let text = PlainText { library.fact($0, in: part.text.tag).text }.render(heading)
        return "<a href=\"#\(HTML.escape(part.section.id))\">\(HTML.isolated(text))</a>"
    }

    private func uses(_ name: String, in section: Section) -> Bool {
        var isUsed = false
        _ = PlainText { found in
            isUsed = isUsed || found == name
            return ""
        }.render(section.blocks)
        return isUsed
    }

    // MARK: Contacts

    var contacts: String {
        let chosen = leaflet.withdrawn == nil ? leaflet.contacts : []
        let list = chosen.compactMap { id in library.contacts.first { $0.id == id } }
        guard !list.isEmpty else { return "" }
        return """
            <section class="contacts" aria-labelledby="_contacts">
            <h2 id="_contacts">\(wording.html("contacts_title"))</h2>
            \(list.map { press.html($0, wording) }.joined())</section>

            """
    }

    // MARK: What the text is

    var about: String {
        var lines: [String] = []
        if let text = reading?.text {
            // On paper: which leaflet, which language.
            lines.append("<bdi dir=\"ltr\"><code>\(leaflet.id) \(text.tag)</code></bdi>")
            let source = leaflet.texts[leaflet.source]
            if let date = text.provenance.date ?? text.date ?? source?.date {
                let day = "<time datetime=\"\(date)\">\(HTML.escape(library.languages.format(date, in: tag)))</time>"
                lines.append(wording.html("updated", ["date": day]))
            }
            if let state = stateKey(text.state) { lines.append(wording.html(state)) }
            let edition = "<bdi dir=\"ltr\"><code>\(text.edition)</code></bdi>"
            lines.append(wording.html("edition", ["edition": edition]))
        }
        if !leaflet.territory.isEmpty {
            let names = leaflet.territory.map { library.languages.territoryName($0, in: tag) }
            let list = HTML.escape(library.languages.format(list: names, in: tag))
            lines.append(wording.html("territory", ["territories": list]))
        }
        if let license = leaflet.license {
            lines.append(wording.html("license", ["license": "<bdi dir=\"ltr\">\(HTML.escape(license))</bdi>"]))
        }
        if let origin = leaflet.origin, origin.hasPrefix("https://") || origin.hasPrefix("http://") {
            lines.append("<a href=\"\(HTML.escape(origin))\">\(wording.html("origin"))</a>")
        }
        guard !lines.isEmpty else { return "" }
        return "<footer class=\"about\">\n<ul>\n\(lines.map { "<li>\($0)</li>\n" }.joined())</ul>\n</footer>\n"
    }

    private func stateKey(_ state: Text.State) -> String? {
        switch state {
        case .source: "state_source"
        case .translated: "state_translated"
        case .reviewed: "state_reviewed"
        case .machine: "state_machine"
        case .draft, .missing, .withdrawn: nil
        }
    }
}

extension Press {
    /// A contact for a reader.
    func html(_ contact: Contact, _ wording: Wording) -> String {
        let tag = wording.tag
        var lines: [String] = []
        func add(_ name: String?, _ wrap: (String) -> String) {
            guard let name else { return }
            lines.append(wrap(library.html(library.fact(name, in: tag))))
        }
        add(contact.phone) { "<p class=\"call\">\($0)</p>" }
        add(contact.hours) { "<p>\(wording.html("contact_hours", ["hours": $0]))</p>" }
        if !contact.languages.isEmpty {
            let names = contact.languages.map { library.languages.name(of: $0, in: tag) }
            let list = HTML.escape(library.languages.format(list: names, in: tag))
            lines.append("<p>\(wording.html("contact_languages", ["languages": list]))</p>")
        }
        if let address = contact.address {
            lines.append("<p>\(html(address, for: tag))</p>")
        }
        add(contact.link) { "<p>\($0)</p>" }
        add(contact.email) { "<p>\($0)</p>" }
        return
            "<div class=\"contact\">\n<h3>\(html(contact.name, for: tag))</h3>\n\(lines.map { $0 + "\n" }.joined())</div>\n"
    }
}
