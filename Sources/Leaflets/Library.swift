package import Locales
internal import Markup

extension Library {
    /// The leaflet of an id, withdrawn ones included.
    package func leaflet(_ id: String) -> Leaflet? {
        var low = 0
        var high = leaflets.count
        while low < high {
            let middle = (low + high) / 2
            if leaflets[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < leaflets.count && leaflets[low].id == id ? leaflets[low] : nil
    }

    /// Leaflets that are given out: not withdrawn, with at least one available text.
    package var current: [Leaflet] {
        leaflets.filter { $0.withdrawn == nil && !available($0).isEmpty }
    }

    /// The published languages in which a reader can be given the leaflet, sorted by tag; drafts do not count.
    package func available(_ leaflet: Leaflet) -> [LanguageTag] {
        leaflet.texts.values.lazy.filter(isAvailable).map(\.tag).sorted()
    }

    /// Whether a text is given out: in a published language, and no draft unless drafts are shown.
    package func isAvailable(_ text: Text) -> Bool {
        (text.state != .draft || showsDrafts) && published.contains(text.tag)
    }

    /// Campaigns that name a leaflet, whatever their period.
    package func campaigns(of leaflet: Leaflet) -> [Campaign] {
        campaigns.filter { $0.leaflets.contains(leaflet.id) }
    }

    /// A localized text for a reader, along her chain; empty only where the map is empty.
    package func text(_ text: LocalizedText, for reader: LanguageTag) -> String {
        if let exact = text.texts[reader] { return exact }
        let tag = resolver.resolve(reader, available: Set(text.texts.keys), source: site.sourceLanguage).language
        return tag.flatMap { text.texts[$0] } ?? text.texts.min { $0.key < $1.key }?.value ?? ""
    }

    /// A phrase as plain text in a language, facts rendered for a channel.
    package func plain(_ phrase: Phrase, in tag: LanguageTag, channel: Channel = .page) -> String {
        PlainText { fact($0, in: tag, channel: channel).text }.render(phrase.pieces)
    }

    /// The facts that a text names in title, summary and body, each once, in the order of first use.
    package func facts(of text: Text) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for use in text.factUses where !use.isElsewhere && seen.insert(use.name).inserted { names.append(use.name) }
        return names
    }
}
