internal import Foundation
internal import GRDB
internal import Leaflets
internal import Locales
internal import Synchronization
internal import Words

/// The library in SQLite: brings its full-text index up to date, and searches it.
///
/// `update` brings the store to a library, `search` answers from that library. The file is derived: whatever is damaged,
/// older or foreign in it is made anew, and deleting it loses nothing. Only here is SQL spoken.
package final class Store: Sendable {
    /// Raised when the tables, the bytes of a segment or the analysis of words change.
    static let format = 4
    /// "VOLA": marks the file as ours (SQLite's `application_id`).
    static let applicationID = 0x564F_4C41

    let database: any DatabaseWriter
    let state = Mutex(State())

    /// What searches read: swapped as a whole, so that no search sees half of an update.
    struct State {
        var library: Library?
        /// Of the library's texts in each language.
        var digests: [LanguageTag: String] = [:]
        /// Those that a search has asked for.
        var segments: [LanguageTag: Segment] = [:]
        var analyzers: [LanguageTag: Analyzer] = [:]
        var glossaries: [LanguageTag: Glossary] = [:]
        /// The language with the most texts, in which leaflets are sought that another language lacks.
        var pivot: LanguageTag?
        var lexicons: [LanguageTag: Lexicon] = [:]
        /// Texts that were shown lately: the next keystroke mostly shows them again.
        var shown: [ShownPlace: AnalyzedText] = [:]
    }

    /// A text of the library that snippets are cut from.
    struct ShownPlace: Hashable {
        var leaflet: String
        var language: LanguageTag
        /// Place among the text's sections; nil for the summary.
        var section: Int?
    }

    /// The most texts kept for snippets, about 10 kB each.
    static let shownLimit = 1_000

    /// Opens or makes the store.
    ///
    /// - Parameters:
    ///   - path: the database file; nil keeps everything in memory.
    ///   - program: the program's version. Another version, another format or another ICU makes the store anew.
    /// - Throws: where the file can neither be read nor replaced.
    package init(path: String?, program: String) throws(StoreError) {
        let version = "\(program) format \(Self.format) icu \(icuVersion)"
        guard let path else {
            do {
                database = try DatabaseQueue()
                try Self.makeTables(in: database, version: version)
            } catch {
                throw StoreError("no store in memory: \(error)")
            }
            return
        }
        if let good = Self.openGood(path, version: version) {
            database = good
            return
        }
        database = try Self.makeAnew(path, version: version)
    }

    /// An opaque value that was saved under a name, such as what a load of the library may reuse.
    package func snapshot(_ name: String) -> [UInt8]? {
        let bytes = try? database.read { database in
            var bytes: [UInt8] = []
            let parts = try Data.fetchCursor(
                database, sql: "SELECT data FROM snapshot WHERE name = ? ORDER BY part", arguments: [name])
            while let part = try parts.next() { bytes += part }
            return bytes
        }
        return bytes.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Bytes of a value in one row: SQLite copies each as a whole.
    private static let snapshotPart = 1 << 20

    /// Saves an opaque value under a name; it is lost whenever the store is made anew.
    package func save(snapshot: [UInt8], as name: String) throws(StoreError) {
        do {
            try database.write { database in
                try database.execute(sql: "DELETE FROM snapshot WHERE name = ?", arguments: [name])
                for start in stride(from: 0, to: snapshot.count, by: Self.snapshotPart) {
                    let part = Data(snapshot[start..<min(snapshot.count, start + Self.snapshotPart)])
                    try database.execute(
                        sql: "INSERT INTO snapshot (name, part, data) VALUES (?, ?, ?)", arguments: [name, start, part])
                }
            }
        } catch {
            throw StoreError("the snapshot \(name) cannot be saved: \(error)")
        }
    }

    /// A text ready for snippets, kept until the next update.
    func analyzed(_ place: ShownPlace, _ text: () -> String) -> AnalyzedText {
        if let known = state.withLock({ $0.shown[place] }) { return known }
        let new = AnalyzedText(text(), analyzer(for: place.language))
        state.withLock { state in
            if state.shown.count >= Self.shownLimit { state.shown = [:] }
            state.shown[place] = new
        }
        return new
    }

    /// The glossary as a language's queries use it, made once for each library.
    func glossary(for tag: LanguageTag, of library: Library) -> Glossary {
        if let known = state.withLock({ $0.glossaries[tag] }) { return known }
        let new = Glossary(library.glossary, for: tag, analyzer(for: tag))
        state.withLock { $0.glossaries[tag] = new }
        return new
    }

    /// The analyzer of a language, made once.
    func analyzer(for tag: LanguageTag) -> Analyzer {
        state.withLock { state in
            if let known = state.analyzers[tag] { return known }
            let new = Analyzer(tag)
            state.analyzers[tag] = new
            return new
        }
    }
}

/// Why the store cannot do its work.
package struct StoreError: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
