internal import Dispatch
package import Files
package import Findings
package import Locales
internal import Synchronization

extension Library {
    /// Reads the content folder and checks it; mistakes are findings of the library.
    ///
    /// - Parameters:
    ///   - languages: from the folder `Locales/`; its findings join the library's.
    ///   - date: the day for which facts, reviews and campaigns are judged.
    ///   - showsDrafts: gives drafts out as if they were finished.
    ///   - thoroughness: `.blocking` for those who give texts out and show no warnings.
    ///   - snapshot: of an earlier load of this folder; files that have not changed since are not read again.
    /// - Throws: `LoadError` where there is no `site.yaml` to begin with.
    package static func load(
        content: FileTree, languages: Languages, date: CalendarDate, showsDrafts: Bool = false,
        thoroughness: Thoroughness = .all, reusing snapshot: LoadSnapshot? = nil
    ) throws(LoadError) -> Library {
        var loader = Loader(content: content, languages: languages, date: date, showsDrafts: showsDrafts)
        loader.thoroughness = thoroughness
        if let snapshot, snapshot.folder == content.name {
            loader.earlier = snapshot.entries
            loader.earlierParity = snapshot.parity
        }
        return try loader.load()
    }
}

/// Why there is no library at all; each finding says what to mend.
package struct LoadError: Error, CustomStringConvertible {
    package var findings: [Finding]

    package var description: String { findings.map(\.description).joined(separator: "\n") }
}

/// The state of one load.
struct Loader {
    let content: FileTree
    let languages: Languages
    let date: CalendarDate
    let showsDrafts: Bool
    var findings: [Finding] = []
    /// Files as an earlier load read them.
    var earlier: [String: LoadSnapshot.Entry] = [:]
    var earlierParity: [String: LoadSnapshot.Parity] = [:]
    var thoroughness = Library.Thoroughness.all
    var snapshot: LoadSnapshot
    /// By the names of files: a folder has thousands of texts in a few languages.
    private var tags: [String: LanguageTag] = [:]

    init(content: FileTree, languages: Languages, date: CalendarDate, showsDrafts: Bool) {
        snapshot = LoadSnapshot(folder: content.name)
        self.content = content
        self.languages = languages
        self.date = date
        self.showsDrafts = showsDrafts
    }

    mutating func load() throws(LoadError) -> Library {
        guard let yaml = yaml("site.yaml", isRequired: true),
            let site = SiteSettings.read(yaml, path: content.shown("site.yaml"), into: &findings)
        else { throw LoadError(findings: findings.sorted()) }
        var facts = FactsReader(path: content.shown("facts.yaml"), source: site.sourceLanguage, date: date)
        if let yaml = self.yaml("facts.yaml") { facts.read(yaml) }
        var contacts = DirectoryReader(path: content.shown("contacts.yaml"), source: site.sourceLanguage)
        var campaigns = DirectoryReader(path: content.shown("campaigns.yaml"), source: site.sourceLanguage)
        var glossary = DirectoryReader(path: content.shown("glossary.yaml"), source: site.sourceLanguage)
        var library = Library(
            site: site, leaflets: leaflets(site: site), facts: facts.facts,
            contacts: self.yaml("contacts.yaml").map { contacts.contacts($0) } ?? [],
            campaigns: self.yaml("campaigns.yaml").map { campaigns.campaigns($0) } ?? [],
            glossary: self.yaml("glossary.yaml").map { glossary.glossary($0) } ?? [],
            theme: theme(), languages: languages, date: date, findings: [], folder: content.name,
            showsDrafts: showsDrafts,
            resolver: Resolver(languages: [], relations: languages.relations, siteFallback: site.fallback),
            published: Set(site.languages), snapshot: snapshot, stamps: stamps())
        findings += facts.findings + contacts.findings + campaigns.findings + glossary.findings
        findings += strays()
        library.snapshot = snapshot
        library.settle()
        switch thoroughness {
        case .all: findings += library.checkedFindings()
        case .blocking:
            library.snapshot.parity = library.parityErrors(keys: library.stamps, earlier: earlierParity)
            let isSame = library.snapshot.parity.allSatisfy { earlierParity[$0.key]?.key == $0.value.key }
            library.snapshot.isUnchanged = library.snapshot.isUnchanged && isSame
            findings += library.snapshot.parity.values.flatMap(\.findings)
        }
        library.findings = Array(
            Set(findings + languages.findings + languages.findings(published: site.languages) + library.checks())
        ).sorted()
        return library
    }

    /// A YAML file at the top of the folder; nil where it is absent or no YAML.
    private mutating func yaml(_ name: String, isRequired: Bool = false) -> YAML? {
        guard let entry = content.entries.first(where: { $0.path == name }) else {
            if isRequired {
                findings.append(
                    .error(
                        content.shown(name), .missingFile,
                        "is missing: the content folder needs it, with title, baseURL, sourceLanguage and languages"))
            }
            return nil
        }
        guard let text = SourceText.read(name, size: entry.stamp.size, in: content, into: &findings) else { return nil }
        return YAML.parse(text, path: content.shown(name), into: &findings)
    }

    private mutating func theme() -> [SourceFile] {
        content.entries.filter { $0.path.hasPrefix("theme/") }.compactMap {
            SourceFile($0, name: String($0.path.dropFirst("theme/".count)), in: content, into: &findings)
        }
    }

    private mutating func leaflets(site: SiteSettings) -> [Leaflet] {
        let byID = Dictionary(grouping: content.entries.filter { $0.path.hasPrefix("leaflets/") }) { entry in
            entry.path.split(separator: "/")[1]
        }
        var reader = LeafletReader(content: content, site: site)
        var leaflets: [Leaflet] = []
        var texts: [(leaflet: Int, entry: FileTree.Entry, tag: LanguageTag)] = []
        for (id, entries) in byID.sorted(by: { $0.key < $1.key }) {
            // A file beside the folders, not a folder: `strays` names it.
            guard entries.contains(where: { $0.path.split(separator: "/").count > 2 }),
                let leaflet = reader.read(id: String(id), entries: entries)
            else { continue }
            leaflets.append(leaflet)
            for (entry, tag) in textFiles(entries, of: leaflet) { texts.append((leaflets.count - 1, entry, tag)) }
        }
        findings += reader.findings
        var reused = 0
        let results = read(texts.map { ($0.entry, $0.tag) }, reused: &reused)
        snapshot.isUnchanged = reused == texts.count && reused == earlier.count
        for (job, result) in zip(texts, results) {
            snapshot.entries[job.entry.path] = LoadSnapshot.Entry(stamp: job.entry.stamp, result: result)
            findings += result.findings
            if let text = result.text { leaflets[job.leaflet].texts[job.tag] = text }
        }
        return leaflets
    }

    /// The `<tag>.md` files of a leaflet with their canonical tags, no two of one language.
    private mutating func textFiles(
        _ entries: [FileTree.Entry], of leaflet: Leaflet
    ) -> [(FileTree.Entry, LanguageTag)] {
        var chosen: [String: (entry: FileTree.Entry, tag: LanguageTag)] = [:]
        for entry in entries where entry.path.hasSuffix(".md") && entry.path.split(separator: "/").count == 3 {
            let name = String(entry.path.dropFirst("leaflets/\(leaflet.id)/".count).dropLast(3))
            guard let tag = tags[name] ?? LanguageTag(name) else {
                findings.append(
                    .error(
                        content.shown(entry.path), .badTag,
                        "`\(name)` is no language tag (BCP 47): name the file such as it.md or zh-Hans.md"))
                continue
            }
            tags[name] = tag
            if let twin = chosen[tag.maximized] {
                findings.append(
                    .error(
                        content.shown(entry.path), .doubleTag,
                        "is the same language (\(tag)) as \(twin.entry.path.split(separator: "/")[2]): keep one of the two"
                    ))
            } else {
                chosen[tag.maximized] = (entry, tag)
            }
        }
        return chosen.values.sorted { $0.entry.path < $1.entry.path }
    }

    /// The text files in the order given: those of the earlier load that have not changed, the others read on all cores.
    private func read(
        _ files: [(entry: FileTree.Entry, tag: LanguageTag)], reused: inout Int
    ) -> [TextReader.Result] {
        let known = files.map { file in
            earlier[file.entry.path].flatMap { $0.stamp == file.entry.stamp ? $0.result : nil }
        }
        let missing = known.indices.filter { known[$0] == nil }
        reused = files.count - missing.count
        let results = Mutex(known)
        let content = content
        let batch = 16
        DispatchQueue.concurrentPerform(iterations: (missing.count + batch - 1) / batch) { number in
            let indexes = missing[(number * batch)..<min(missing.count, (number + 1) * batch)]
            let read = indexes.map { TextReader.read(files[$0].entry, tag: files[$0].tag, in: content) }
            results.withLock { results in
                for (index, result) in zip(indexes, read) { results[index] = result }
            }
        }
        return results.withLock { $0.map { $0! } }
    }

    /// For each leaflet a digest of all that its texts depend on: its files, the sheets of the folder, the day.
    private func stamps() -> [String: String] {
        let sheets = content.entries.filter { !$0.path.contains("/") }
        let byID = Dictionary(grouping: content.entries.filter { $0.path.hasPrefix("leaflets/") }) { entry in
            String(entry.path.split(separator: "/")[1])
        }
        return byID.mapValues { "\(date) \(FileTree.stamp(of: sheets + $0))" }
    }

    /// Findings for files that nothing reads, and for links that lead out of the folder.
    private func strays() -> [Finding] {
        let known = ["site.yaml", "facts.yaml", "contacts.yaml", "campaigns.yaml", "glossary.yaml"]
        let strays = content.entries.map(\.path).filter { path in
            let parts = path.split(separator: "/")
            // A README or licence beside the sheets is no mistake.
            if parts.count == 1 { return !known.contains(path) && path.hasSuffix(".yaml") }
            if parts[0] == "theme" { return false }
            guard parts[0] == "leaflets", parts.count >= 3 else { return true }
            if parts[2] == "media" { return parts.count != 4 }
            return parts.count > 3
                || !(parts[2] == "leaflet.yaml" || parts[2] == "media.yaml" || parts[2].hasSuffix(".md"))
        }
        return strays.map {
            .warning(content.shown($0), .unknownFile, "is not read: it has no place in a content folder")
        }
            + content.refused.map {
                .error(
                    content.shown($0), .linkOutside,
                    "is not followed: only files and folders inside the content folder are read")
            }
    }
}
