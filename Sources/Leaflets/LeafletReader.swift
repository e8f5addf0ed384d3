internal import Files
internal import Findings
internal import Locales

/// Reads one leaflet's folder: `leaflet.yaml`, `media.yaml` and the list of its texts.
struct LeafletReader {
    let content: FileTree
    let site: SiteSettings
    var findings: [Finding] = []

    init(content: FileTree, site: SiteSettings) {
        self.content = content
        self.site = site
    }

    /// First parts of addresses that belong to the program, and words below a language.
    static let reservedIDs: Set<String> = [
        "api", "desk", "assets", "media", "healthz", "readyz", "metrics", "topics", "campaigns", "search", "languages",
    ]

    /// A leaflet without texts; nil with a finding where it cannot be used.
    mutating func read(id: String, entries: [FileTree.Entry]) -> Leaflet? {
        let path = "leaflets/\(id)/leaflet.yaml"
        let shown = content.shown(path)
        guard isUsable(id, path: shown) else { return nil }
        guard let file = entries.first(where: { $0.path == path }) else {
            findings.append(.error(shown, .missingFile, "is missing: write it with at least `topic:`"))
            return nil
        }
        guard let source = SourceText.read(path, size: file.stamp.size, in: content, into: &findings),
            let yaml = YAML.parse(source, path: shown, into: &findings),
            var record = Record(yaml, path: shown, into: &findings)
        else { return nil }
        var leaflet = leaflet(id, &record)
        findings += record.unknownKeys()
        leaflet?.media = media(id, entries: entries)
        return leaflet
    }

    private mutating func isUsable(_ id: String, path: String) -> Bool {
        guard id.wholeMatch(of: /[a-z0-9-]{1,64}/) != nil else {
            findings.append(.error(path, .badID, "`\(id)`: name the folder with a-z, 0-9 and hyphens, at most 64"))
            return false
        }
        let isTag = LanguageTag(id).map { tag in site.languages.contains { $0 == tag } } ?? false
        if isTag || Self.reservedIDs.contains(id) {
            let use = isTag ? "the address of a language" : "an address of the program"
            findings.append(.error(path, .reservedID, "`\(id)` is \(use): rename the folder"))
            return false
        }
        return true
    }

    private mutating func leaflet(_ id: String, _ record: inout Record) -> Leaflet? {
        let topic = record.text("topic", into: &findings)
        if topic == nil { findings.append(record.missing("topic")) }
        if let topic, !site.topics.contains(topic.text) {
            let known = site.topics.joined(separator: ", ")
            findings.append(
                .error(
                    record.path, line: topic.line, .unknownTopic,
                    "`\(topic.text)` is not in site.yaml's `topics: [\(known)]`"))
        }
        return Leaflet(
            id: id, topic: topic?.text ?? "",
            audience: record.choices("audience", as: Leaflet.Audience.self, into: &findings),
            source: record.tag("source", into: &findings) ?? site.sourceLanguage,
            territory: record.texts("territory", into: &findings).map(\.text),
            isSensitive: record.flag("sensitive", into: &findings),
            fallback: record.choice("fallback", as: Leaflet.Fallback.self, into: &findings) ?? .allow,
            reviewBy: record.date("reviewBy", into: &findings), withdrawn: withdrawal(&record),
            contacts: record.texts("contacts", into: &findings).map(\.text),
            allowsLossySMS: record.flag("smsLossy", into: &findings),
            origin: record.text("origin", into: &findings)?.text,
            license: record.text("license", into: &findings)?.text, texts: [:], media: [],
            path: "leaflets/\(id)/leaflet.yaml")
    }

    private mutating func withdrawal(_ record: inout Record) -> Leaflet.Withdrawal? {
        guard let yaml = record.take("withdrawn"), var inner = Record(yaml, path: record.path, into: &findings) else {
            return nil
        }
        defer { findings += inner.unknownKeys() }
        guard let date = inner.date("date", into: &findings) else {
            findings.append(inner.missing("date"))
            return nil
        }
        return Leaflet.Withdrawal(date: date, replacedBy: inner.text("replacedBy", into: &findings)?.text)
    }
}
