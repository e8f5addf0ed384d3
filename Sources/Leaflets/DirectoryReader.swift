internal import Findings
internal import Locales

/// Reads `contacts.yaml`, `campaigns.yaml` and `glossary.yaml`; an entry in error is left out, with its finding.
struct DirectoryReader {
    let path: String
    let source: LanguageTag
    var findings: [Finding] = []

    init(path: String, source: LanguageTag) {
        self.path = path
        self.source = source
    }

    mutating func contacts(_ yaml: YAML) -> [Contact] {
        entries(yaml).compactMap { entry in
            guard var record = Record(entry.value, path: path, into: &findings) else { return nil }
            let name = record.localized("name", fallback: source, into: &findings)
            if name == nil { findings.append(record.missing("name")) }
            let contact = Contact(
                id: entry.key, name: name ?? LocalizedText([:]),
                kind: record.choice("kind", as: Contact.Kind.self, into: &findings) ?? .service,
                phone: record.text("phone", into: &findings)?.text, email: record.text("email", into: &findings)?.text,
                link: record.text("link", into: &findings)?.text, hours: record.text("hours", into: &findings)?.text,
                languages: record.tags("languages", into: &findings),
                area: record.texts("area", into: &findings).map(\.text),
                address: record.localized("address", fallback: source, into: &findings),
                audience: record.choices("audience", as: Leaflet.Audience.self, into: &findings),
                line: entry.line)
            findings += record.unknownKeys()
            return name == nil ? nil : contact
        }.sorted { $0.id < $1.id }
    }

    mutating func campaigns(_ yaml: YAML) -> [Campaign] {
        entries(yaml).compactMap { entry in
            guard var record = Record(entry.value, path: path, into: &findings) else { return nil }
            let name = record.localized("name", fallback: source, into: &findings)
            let from = record.date("from", into: &findings)
            let until = record.date("until", into: &findings)
            for (key, isMissing) in [("name", name == nil), ("from", from == nil), ("until", until == nil)]
            where isMissing {
                findings.append(record.missing(key))
            }
            let audience = record.choices("audience", as: Leaflet.Audience.self, into: &findings)
            let channels = record.choices("channels", as: Campaign.Channel.self, into: &findings)
            let languages = record.tags("languages", into: &findings)
            let leaflets = record.texts("leaflets", into: &findings)
            findings += record.unknownKeys()
            guard let name, let from, let until, from <= until else {
                if let from, let until, from > until {
                    findings.append(
                        .error(path, line: entry.line, .badValue, "`from` \(from) is after `until` \(until)"))
                }
                return nil
            }
            return Campaign(
                id: entry.key, name: name, from: from, until: until, audience: audience, channels: channels,
                languages: languages, leaflets: leaflets.map(\.text), line: entry.line)
        }.sorted { $0.id < $1.id }
    }

    mutating func glossary(_ yaml: YAML) -> [GlossaryEntry] {
        guard case .list(let items) = yaml.value else {
            if case .map(let entries) = yaml.value, entries.isEmpty { return [] }
            findings.append(.error(path, line: yaml.line, .badValue, "expected a list: `- id: …`"))
            return []
        }
        return items.compactMap { item in
            guard var record = Record(item, path: path, into: &findings) else { return nil }
            let id = record.text("id", into: &findings)
            if id == nil { findings.append(record.missing("id")) }
            let terms = record.take("terms").map { self.terms($0) } ?? [:]
            let note = record.localized("note", fallback: source, into: &findings)
            findings += record.unknownKeys()
            return id.map { GlossaryEntry(id: $0.text, terms: terms, note: note) }
        }
    }

    private mutating func terms(_ yaml: YAML) -> [LanguageTag: [String]] {
        guard var record = Record(yaml, path: path, into: &findings) else { return [:] }
        var terms: [LanguageTag: [String]] = [:]
        for entry in record.remaining {
            let forms = record.texts(entry.key, into: &findings).map(\.text)
            if let tag = Record.tag(Line(entry.key, line: entry.line), path: path, into: &findings) {
                terms[tag] = forms
            }
        }
        return terms
    }

    /// The entries of a map by id.
    private mutating func entries(_ yaml: YAML) -> [YAML.Entry] {
        guard case .map(let entries) = yaml.value else {
            findings.append(.error(path, line: yaml.line, .badValue, "expected `id:` lines, each with its keys below"))
            return []
        }
        return entries.filter { entry in
            let isPlain = entry.key.wholeMatch(of: /[a-z0-9-]{1,64}/) != nil
            if !isPlain {
                findings.append(
                    .error(path, line: entry.line, .badID, "`\(entry.key)`: an id is made of a-z, 0-9 and hyphens"))
            }
            return isPlain
        }
    }
}
