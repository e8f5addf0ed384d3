internal import Foundation
internal import Leaflets
internal import Locales
internal import Samples
internal import Store
internal import Testing

/// A store in memory with a library.
func store(_ listing: String = sample) throws -> Store {
    let store = try Store(path: nil, program: "test")
    try store.update(to: library(listing))
    return store
}

/// Ids of the leaflets that a query finds.
func found(_ text: String, _ tag: String?, in store: Store, show: String? = nil, territory: String? = nil) -> [String] {
    hits(text, tag, in: store, show: show, territory: territory).map(\.leaflet)
}

func hits(_ text: String, _ tag: String?, in store: Store, show: String? = nil, territory: String? = nil) -> [SearchHit]
{
    store.search(
        SearchQuery(
            text, language: tag.flatMap { LanguageTag($0) }, show: show.flatMap { LanguageTag($0) },
            territory: territory)
    ).hits
}

struct UpdateTests {
    @Test func onlyWhatChangedIsIndexedAgain() throws {
        let store = try Store(path: nil, program: "test")
        let first = try store.update(to: library(sample))
        #expect(first.indexed == 9 && first.unchanged == 0)
        #expect(try store.update(to: library(sample)) == UpdateReport(indexed: 0, removed: 0, unchanged: 9))
        let edited = sample.replacing("Se tossisci da settimane", with: "Se tossisci da mesi")
        #expect(try store.update(to: library(edited)) == UpdateReport(indexed: 1, removed: 0, unchanged: 8))
        #expect(found("mesi", "it", in: store) == ["tuberculosis"])
        #expect(found("\"tossisci da settimane\"", "it", in: store).isEmpty)
    }

    @Test func anUpdatedIndexIsThatOfANewOne() throws {
        let edited = sample.replacing("Se tossisci da settimane", with: "Se tossisci da mesi")
        let updated = try store()
        try updated.update(to: library(edited))
        let new = try store(edited)
        for query in ["tosse", "mesi", "numeri", "lavoro nero", "t", "che cosa sono i sintomi"] {
            #expect(
                updated.search(SearchQuery(query, language: LanguageTag("it")))
                    == new.search(SearchQuery(query, language: LanguageTag("it"))))
        }
    }

    @Test func keywordsAndQuestionsAreIndexedAgainToo() throws {
        let store = try store()
        #expect(found("tbc", "it", in: store) == ["tuberculosis"])
        try store.update(to: library(sample.replacing("keywords: [tbc]", with: "keywords: [koch]")))
        #expect(found("tbc", "it", in: store).isEmpty)
        #expect(found("koch", "it", in: store) == ["tuberculosis"])
    }

    @Test func withdrawnLeafletsAndDraftsAreNotFound() throws {
        let withdrawn = sample.replacing(
            "topic: health\nsource: it", with: "topic: health\nsource: it\nwithdrawn: { date: 2026-11-01 }")
        #expect(try found("tosse", "it", in: store(withdrawn)).isEmpty)
        let draft = sample.replacing("title: السل", with: "title: السل\ntranslation: { state: draft }")
        #expect(try found("السل", "ar", in: store()) == ["tuberculosis"])
        #expect(try found("السل", "ar", in: store(draft)).isEmpty)
    }

    @Test func sectionsOfAnotherLanguageNeverEnterAnIndex() throws {
        // The Arabic text lacks the section `symptoms`, which its readers see in Italian.
        #expect(try found("tossisci", "ar", in: store()).isEmpty)
    }

    @Test func sensitiveLeafletsAreFoundByTheirBody() throws {
        #expect(try found("ricatto", "it", in: store()) == ["labour"])
    }

    @Test func factsAreFoundAsTheyAreGivenOut() throws {
        let store = try store()
        for query in ["800 905 570", "800905570", "+39 800 905 570", "٨٠٠٩٠٥٥٧٠", "8009"] {
            #expect(found(query, "it", in: store).first == "labour", "\(query)")
        }
    }
}

struct StoreFileTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder + "/deep/store.sqlite")
    }

    private func report(_ path: String, program: String = "1") throws -> UpdateReport {
        try Store(path: path, program: program).update(to: library(sample))
    }

    @Test func aStoreIsReused() throws {
        try withFolder { (path: String) throws in
            #expect(try report(path).indexed == 9)
            #expect(try report(path).unchanged == 9)
            #expect(try report(path, program: "2").indexed == 9)
        }
    }

    @Test func aReopenedStoreAnswersAlike() throws {
        try withFolder { (path: String) throws in
            let first = try Store(path: path, program: "1")
            try first.update(to: library(sample))
            let second = try Store(path: path, program: "1")
            try second.update(to: library(sample))
            let query = SearchQuery("tosse", language: LanguageTag("it"))
            #expect(first.search(query) == second.search(query))
            #expect(second.search(query).hits.count == 1)
        }
    }

    @Test func aDamagedFileIsMadeAnew() throws {
        try withFolder { (path: String) throws in
            _ = try report(path)
            let whole = try #require(FileManager.default.contents(atPath: path))
            for offset in stride(from: 0, to: whole.count, by: whole.count / 40) {
                var bytes = whole
                for place in offset..<min(offset + 64, bytes.count) { bytes[place] ^= 0x5A }
                try remove(path)
                try bytes.write(to: URL(filePath: path))
                let store = try Store(path: path, program: "1")
                try store.update(to: library(sample))
                #expect(found("tosse", "it", in: store) == ["tuberculosis"], "\(offset)")
            }
            try remove(path)
            try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
            #expect(try report(path).indexed == 9)
        }
    }

    @Test func aForeignFileIsKeptBeside() throws {
        try withFolder { (path: String) throws in
            _ = try report(path)
            try remove(path)
            try Data("a letter, no database".utf8).write(to: URL(filePath: path))
            #expect(try report(path).indexed == 9)
            #expect(FileManager.default.contents(atPath: path + ".old") == Data("a letter, no database".utf8))
            try remove(path)
            try Data().write(to: URL(filePath: path))
            #expect(try report(path).indexed == 9)
        }
    }

    @Test func whatCannotBeMadeSaysSo() throws {
        try withFolder { (path: String) throws in
            _ = try report(path)
            #expect(throws: StoreError.self) { try Store(path: path + "/below/a.sqlite", program: "1") }
        }
    }

    @Test func snapshotsAreKeptUntilTheStoreIsMadeAnew() throws {
        try withFolder { (path: String) throws in
            let store = try Store(path: path, program: "1")
            #expect(store.snapshot("load") == nil)
            try store.save(snapshot: [1, 0, 255], as: "load")
            #expect(try Store(path: path, program: "1").snapshot("load") == [1, 0, 255])
            for count in [3 << 20, 1 << 20, 1] {
                let long = (0..<count).map { UInt8(truncatingIfNeeded: $0 >> 7) }
                try store.save(snapshot: long, as: "load")
                #expect(store.snapshot("load") == long, "\(count)")
            }
            #expect(try Store(path: path, program: "2").snapshot("load") == nil)
        }
    }

    private func remove(_ path: String) throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}
