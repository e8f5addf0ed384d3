internal import Files
internal import Foundation
internal import GRDB
package import Leaflets
internal import Locales
internal import Synchronization
internal import Words

/// What an update did, in texts (a leaflet in one language).
package struct UpdateReport: Sendable, Equatable {
    package var indexed = 0
    package var removed = 0
    package var unchanged = 0

    package init(indexed: Int = 0, removed: Int = 0, unchanged: Int = 0) {
        self.indexed = indexed
        self.removed = removed
        self.unchanged = unchanged
    }

    static func += (total: inout UpdateReport, part: UpdateReport) {
        total.indexed += part.indexed
        total.removed += part.removed
        total.unchanged += part.unchanged
    }
}

extension Store {
    /// Brings the index to a library in one transaction; searches answer from that library afterwards.
    ///
    /// Only texts that changed are read again; withdrawn leaflets and drafts leave the index.
    @discardableResult
    package func update(to library: Library) throws(StoreError) -> UpdateReport {
        let wanted = library.searchable()
        do {
            let pivot = library.pivot(wanted)
            let (report, segments) = try database.write { database in
                try self.updateLexicons(database, wanted, pivot)
                return try self.update(database, to: wanted, of: library)
            }
            state.withLock { state in
                state.library = library
                state.digests = wanted.mapValues { digest(of: $0) }
                state.segments = segments
                state.shown = [:]
                state.glossaries = [:]
                state.pivot = pivot
                state.lexicons = [:]
            }
            return report
        } catch {
            throw StoreError("the index cannot be brought up to date: \(error)")
        }
    }

    private func update(
        _ database: Database, to wanted: [LanguageTag: [Searchable]], of library: Library
    ) throws -> (UpdateReport, [LanguageTag: Segment]) {
        var report = UpdateReport()
        var work = wanted
        for row in try Row.fetchAll(database, sql: "SELECT language, documents, size FROM segment") {
            let name: String = row["language"]
            if let language = LanguageTag(name), let texts = wanted[language] {
                guard row["documents"] == digest(of: texts) else { continue }
                work[language] = nil
                report.unchanged += texts.count
            } else {
                try database.execute(sql: "DELETE FROM segment WHERE language = ?", arguments: [name])
                report.removed += row["size"] as Int
            }
        }
        let olds = try work.keys.map { ($0, try Self.read($0, from: database)) }
        let results = indexAll(work, olds: Dictionary(uniqueKeysWithValues: olds), of: library)
        for result in results {
            try database.execute(
                sql: "INSERT OR REPLACE INTO segment (language, documents, size, data) VALUES (?, ?, ?, ?)",
                arguments: [
                    result.language.text, digest(of: wanted[result.language]!), result.segment.documentCount,
                    Data(result.data),
                ])
            report += result.report
        }
        return (report, Dictionary(uniqueKeysWithValues: results.map { ($0.language, $0.segment) }))
    }

    /// The segment of a language as stored; nil where there is none or it is damaged.
    static func read(_ language: LanguageTag, from database: Database) throws -> Segment? {
        try Data.fetchOne(database, sql: "SELECT data FROM segment WHERE language = ?", arguments: [language.text])
            .flatMap { Segment(Array($0)) }
    }

    /// The segment of a language for searches: from memory, from the file, else made anew from the library.
    func segment(of language: LanguageTag) -> Segment? {
        let (known, library, digest) = state.withLock { ($0.segments[language], $0.library, $0.digests[language]) }
        if let known { return known }
        guard let library, let digest else { return nil }
        let stored = try? database.read { database in
            let current = try String.fetchOne(
                database, sql: "SELECT documents FROM segment WHERE language = ?", arguments: [language.text])
            return current == digest ? try Self.read(language, from: database) : nil
        }
        let texts = library.searchable()[language] ?? []
        let segment = stored.flatMap { $0 } ?? index(texts, in: language, after: nil, of: library).segment
        state.withLock { if $0.digests[language] == digest { $0.segments[language] = segment } }
        return segment
    }

    // MARK: Languages side by side

    private struct Finished: Sendable {
        var language: LanguageTag
        var segment: Segment
        var data: [UInt8]
        var report: UpdateReport
    }

    private func indexAll(
        _ work: [LanguageTag: [Searchable]], olds: [LanguageTag: Segment?], of library: Library
    ) -> [Finished] {
        let languages = work.keys.sorted()
        let results = Mutex<[Finished]>([])
        DispatchQueue.concurrentPerform(iterations: languages.count) { number in
            let language = languages[number]
            let finished = index(work[language]!, in: language, after: olds[language] ?? nil, of: library)
            results.withLock { $0.append(finished) }
        }
        return results.withLock { $0.sorted { $0.language < $1.language } }
    }

    private func index(
        _ texts: [Searchable], in language: LanguageTag, after old: Segment?, of library: Library
    ) -> Finished {
        var builder = SegmentBuilder(analyzer(for: language))
        let wanted = Dictionary(uniqueKeysWithValues: texts.map { ($0.leaflet.id, $0.key) })
        var kept: Set<String> = []
        var report = UpdateReport()
        if let old {
            let isKept = (0..<old.documentCount).map { wanted[old.leaflets[$0]] == old.keys[$0] }
            builder.add(old) { isKept[$0] }
            for document in 0..<old.documentCount {
                let leaflet = old.leaflets[document]
                if isKept[document] { kept.insert(leaflet) }
                if wanted[leaflet] == nil { report.removed += 1 }
            }
        }
        for text in texts where !kept.contains(text.leaflet.id) {
            builder.add(library.indexed(text.leaflet, text.text))
        }
        report.unchanged = kept.count
        report.indexed = texts.count - kept.count
        let segment = builder.finished()
        return Finished(language: language, segment: segment, data: segment.encoded(), report: report)
    }
}

/// A text that search finds.
struct Searchable: Sendable {
    var leaflet: Leaflet
    var text: Text
    /// See `Indexed.key`.
    var key: String
}

extension Library {
    /// The texts that search finds, by language, in the order of ids: given out, and not withdrawn.
    func searchable() -> [LanguageTag: [Searchable]] {
        var result: [LanguageTag: [Searchable]] = [:]
        for leaflet in current {
            for tag in available(leaflet) {
                guard let text = leaflet.texts[tag] else { continue }
                result[tag, default: []].append(Searchable(leaflet: leaflet, text: text, key: indexKey(text)))
            }
        }
        return result
    }
}

extension Library {
    /// The language with the most texts; of equals the site's source language, then the first tag.
    func pivot(_ texts: [LanguageTag: [Searchable]]) -> LanguageTag? {
        texts.keys.sorted().max { first, second in
            let counts = (texts[first]!.count, texts[second]!.count)
            return counts.0 == counts.1 ? second == site.sourceLanguage : counts.0 < counts.1
        }
    }

    /// Whether a leaflet holds in a territory; nil asks for none.
    func isIn(_ territory: String?, _ leaflet: String) -> Bool {
        guard let territory, let territories = self.leaflet(leaflet)?.territory else { return true }
        return territories.isEmpty || territories.contains(territory)
    }
}

/// Tells whether the texts of a language are those that were indexed.
func digest(of texts: [Searchable]) -> String {
    SHA256.hex(texts.map { "\($0.leaflet.id)\t\($0.key)\n" }.joined().utf8)
}
