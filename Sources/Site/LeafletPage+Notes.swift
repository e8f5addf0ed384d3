internal import Leaflets
internal import Locales
internal import Markup

/// What a reader must know before she reads: another language, an old or unchecked text, a leaflet that no longer holds.
extension LeafletPage {
    /// Above the article, in the reader's language.
    var notes: String {
        if let withdrawn = leaflet.withdrawn { return withdrawnNote(withdrawn) }
        guard let reading else { return noTextNote }
        return (isReal ? "" : fallbackNote(reading) + marks(of: reading.text)) + reviewNote
    }

    /// In the article, where its language is the reader's; in another language they stand above it with the other notes.
    var marks: String { isReal ? reading.map { marks(of: $0.text) } ?? "" : "" }

    /// That a text is unfinished, unchecked or old, in the reader's language.
    private func marks(of text: Text) -> String {
        var keys: [String] = []
        if text.state == .draft { keys.append("draft_note") }
        if text.state == .machine { keys.append("machine_note") }
        switch text.freshness {
        case .outdated, .inheritedOutdated: keys.append("outdated_note")
        case .orphan: keys.append("orphan_note")
        case .current, .unknown: break
        }
        return keys.map { "<p class=\"note mark\">\(wording.html($0))</p>\n" }.joined()
    }

    /// Not yet in X; reading Y; the number to ring; where it is to be had.
    private func fallbackNote(_ reading: Reading) -> String {
        let languages = library.languages
        let wanted = HTML.escape(languages.name(of: tag, in: tag))
        var lines = [
            wording.html("fallback_not_yet", ["language": wanted]) + " "
                + wording.html("fallback_reading", ["language": press.name(of: reading.text.tag, for: tag)])
        ]
        if reading.text.script != tag.script, tag.script != "Zzzz" {
            let script = HTML.escape(languages.scriptName(reading.text.script, in: tag))
            lines.append(wording.html("fallback_script", ["script": script]))
        }
        return noteBox(lines)
    }

    private var noTextNote: String {
        let wanted = HTML.escape(library.languages.name(of: tag, in: tag))
        return noteBox([
            wording.html("fallback_not_yet", ["language": wanted]), wording.html("fallback_none"),
        ])
    }

    /// The number stands before the languages: these may be many, and fill a small screen.
    private func noteBox(_ lines: [String]) -> String {
        let phone = phoneNote
        return """
            <div class="note fallback" role="note">
            \(lines.map { "<p>\($0)</p>\n" }.joined())\
            \(phone)<p class="choose">\(wording.html("fallback_available"))</p>
            \(languageList)</div>

            """
    }

    /// The number to ring; empty where the library has none.
    var phoneNote: String {
        guard let fact = helpNumber else { return "" }
        return "<p class=\"call\">\(wording.html("fallback_phone", ["number": library.html(fact)]))</p>\n"
    }

    /// The first number of the leaflet's contacts, else of an emergency service.
    private var helpNumber: GivenFact? {
        let own = leaflet.contacts.compactMap { id in library.contacts.first { $0.id == id } }
        return (own + press.emergencyContacts).compactMap(\.phone).map { library.fact($0, in: tag) }.first {
            $0.number != nil
        }
    }

    private var reviewNote: String {
        guard let date = leaflet.reviewBy, date < library.date else { return "" }
        let day = HTML.escape(library.languages.format(date, .long, in: tag))
        return note("review", wording.html("review_past_note", ["date": day]))
    }

    private func withdrawnNote(_ withdrawn: Leaflet.Withdrawal) -> String {
        let day = HTML.escape(library.languages.format(withdrawn.date, .long, in: tag))
        var html = "<p>\(wording.html("withdrawn_note", ["date": day]))</p>\n"
        if let id = withdrawn.replacedBy, let other = library.leaflet(id) {
            let link = press.link(to: other, for: tag, root: root)
            html += "<p>\(wording.html("withdrawn_replaced")) \(link)</p>\n"
        }
        return "<div class=\"note withdrawn\" role=\"note\">\n\(html)\(phoneNote)</div>\n"
    }

    // MARK: Languages

    /// Links to the leaflet in every language that has it, each in its own writing.
    var languageList: String {
        let recorded = Set(leaflet.media.filter { $0.kind != .image }.compactMap(\.language))
        let items = folio.available.map { other in
            let mark = recorded.contains(other) ? " <small>\(wording.html("recorded"))</small>" : ""
            let address = root + Address.leaflet(leaflet.id, other)
            let name = HTML.escape(library.languages.endonym(of: other))
            return
                "<li><a href=\"\(address)\" hreflang=\"\(other)\" \(attributes(of: other))>\(name)</a>\(mark)</li>\n"
        }
        return items.isEmpty ? "" : "<ul class=\"tags\">\n\(items.joined())</ul>\n"
    }

    var otherLanguages: String {
        guard isReal, folio.available.count > 1 else { return "" }
        return """
            <section class="languages" aria-labelledby="_languages">
            <h2 id="_languages">\(wording.html("other_languages"))</h2>
            \(languageList)<p><a href="\(root)\(Address.languages(tag))">\(wording.html("languages_title"))</a></p>
            </section>

            """
    }
}
