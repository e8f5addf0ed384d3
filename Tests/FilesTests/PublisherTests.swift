import Foundation
import Samples
import Synchronization
import Testing

@testable import Files

/// An item whose text is its input, unless another is named.
func item(_ path: String, _ text: String, stage: Plan.Stage = .pages, input: String? = nil) -> Plan.Item {
    Plan.Item(
        path: path, input: input ?? SHA256.hex(Array(text.utf8), length: 12), stage: stage,
        body: .rendered { Array(text.utf8) }, isCompressible: true)
}

/// Brings items to the folder `out`.
@discardableResult
func run(
    _ items: [Plan.Item], in scratch: Scratch, jobs: Int = 2, compress: Bool = false
) async throws -> Publisher.Summary {
    try await Publisher(
        output: scratch.path + "/out", options: .init(jobs: jobs, compresses: compress)
    ).run(Plan(items))
}

extension Scratch {
    /// Every file with its text.
    var all: [String: String] { snapshot().mapValues { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct PublisherTests {
    @Test func writesKeepsChangesAndRemoves() async throws {
        let scratch = try Scratch()
        let first = try await run([item("a/index.html", "one"), item("b/index.html", "two")], in: scratch)
        #expect(first.new == 2 && first.unchanged == 0)
        try scratch.age("out/a/index.html", by: 1000)
        let before = try scratch.modified("out/a/index.html")
        let listed = try scratch.modified("out/.volantino.json")

        let second = try await run([item("a/index.html", "one"), item("b/index.html", "two")], in: scratch)
        #expect(second == Publisher.Summary(new: 0, changed: 0, unchanged: 2, removed: 0))
        #expect(try scratch.modified("out/.volantino.json") == listed)

        let third = try await run([item("a/index.html", "one"), item("c/index.html", "three")], in: scratch)
        #expect(third == Publisher.Summary(new: 1, changed: 0, unchanged: 1, removed: 1))
        #expect(try scratch.modified("out/a/index.html") == before)
        #expect(Set(scratch.all.keys) == ["out/a/index.html", "out/c/index.html", "out/.volantino.json"])
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/b"))
    }

    @Test func rendersOnlyWhatHasAnotherInput() async throws {
        let scratch = try Scratch()
        let calls = Mutex<[String]>([])
        func counted(_ path: String, input: String) -> Plan.Item {
            Plan.Item(
                path: path, input: input, stage: .pages,
                body: .rendered {
                    calls.withLock { $0.append(path) }
                    return Array("same".utf8)
                })
        }
        try await run([counted("a", input: "1"), counted("b", input: "1")], in: scratch)
        try scratch.age("out/b", by: 1000)
        let before = try scratch.modified("out/b")
        calls.withLock { $0 = [] }
        let summary = try await run([counted("a", input: "1"), counted("b", input: "2")], in: scratch)
        #expect(calls.withLock { $0 } == ["b"])
        // The same bytes from another input: rendered, but not written.
        #expect(summary.unchanged == 2 && summary.changed == 0)
        #expect(try scratch.modified("out/b") == before)
    }

    @Test func bytesDoNotDependOnTheNumberOfJobs() async throws {
        let one = try Scratch()
        let many = try Scratch()
        let items = (0..<200).map { item("p/\($0)/index.html", "text \($0)", stage: $0 % 2 == 0 ? .pages : .indexes) }
        try await run(items, in: one, jobs: 1, compress: true)
        try await run(items.reversed(), in: many, jobs: 8, compress: true)
        let (a, b) = (
            try Data(contentsOf: URL(filePath: one.path + "/out/.volantino.json")),
            try Data(contentsOf: URL(filePath: many.path + "/out/.volantino.json"))
        )
        #expect(a == b)
        #expect(a.filter { $0 == UInt8(ascii: "\n") }.count == 602)
    }

    @Test func aForeignFileStopsTheRunBeforeAnythingIsWritten() async throws {
        let scratch = try Scratch()
        try scratch.put("mine".utf8, "out/b/index.html")
        try scratch.put("mine too".utf8, "out/notes.txt")
        await #expect(throws: FileError.self) {
            try await run([item("a/index.html", "one"), item("b/index.html", "two")], in: scratch)
        }
        #expect(scratch.all == ["out/b/index.html": "mine", "out/notes.txt": "mine too"])
        try await run([item("a/index.html", "one")], in: scratch)
        try await run([], in: scratch)
        #expect(scratch.text("out/notes.txt") == "mine too")
        #expect(scratch.text("out/b/index.html") == "mine")
    }

    @Test func aFileWhereAFolderMustBeIsForeign() async throws {
        let scratch = try Scratch()
        try scratch.put("mine".utf8, "out/a")
        do {
            try await run([item("a/index.html", "one")], in: scratch)
            Issue.record("the run went on")
        } catch {
            #expect("\(error)".contains("/out/a: is in the way"))
        }
    }

    @Test func anUnfinishedRunIsFinishedByTheNext() async throws {
        let scratch = try Scratch()
        let undisturbed = try Scratch()
        let good = (0..<40).map { item("p\($0)", "text \($0)") }
        try await run([item("old", "x"), item("p3", "before")], in: scratch)
        let bad =
            good + [
                Plan.Item(path: "z", input: "1", stage: .indexes, body: .copied(location: scratch.path + "/missing"))
            ]
        await #expect(throws: FileError.self) { try await run(bad, in: scratch) }
        #expect(scratch.text("out/.volantino.run") != nil)
        try scratch.put("half".utf8, "out/.volantino-p5~")
        let summary = try await run(good, in: scratch)
        #expect(summary.removed == 1)
        try await run(good, in: undisturbed)
        #expect(scratch.all == undisturbed.all)
    }

    @Test func aRunThatEndsBetweenAnyTwoFilesIsFinishedByTheNext() async throws {
        let count = 12
        func items(_ round: String, stopsAt stop: Int, _ scratch: Scratch) -> [Plan.Item] {
            (0..<count).map { number in
                let path = "d\(number % 5)/p\(number)"
                return number == stop
                    ? Plan.Item(path: path, input: "x", stage: .pages, body: .copied(location: "/nowhere/at/all"))
                    : item(path, "\(round) \(number % 3 == 0 ? "" : round) \(number)")
            }
        }
        let undisturbed = try Scratch()
        try await run(items("new", stopsAt: -1, undisturbed), in: undisturbed, jobs: 1)
        for stop in 0..<count {
            let scratch = try Scratch()
            _ = try? await run(items("old", stopsAt: (stop + 5) % count, scratch), in: scratch, jobs: 1)
            _ = try? await run(items("new", stopsAt: stop, scratch) + [item("a/gone", "1")], in: scratch, jobs: 1)
            try await run(items("new", stopsAt: -1, scratch), in: scratch, jobs: 1)
            #expect(scratch.all == undisturbed.all, "\(stop)")
            #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/a"), "\(stop)")
        }
    }

    @Test func whatAKilledRunLeftGoesAlsoWhereNothingIsToBeDone() async throws {
        let scratch = try Scratch()
        let items = [item("a/b", "one")]
        try await run(items, in: scratch)
        let before = scratch.all
        try scratch.put("half".utf8, "out/.volantino-.volantino.run~")
        try scratch.put("half".utf8, "out/.volantino-.volantino.json~")
        try await run(items, in: scratch)
        #expect(scratch.all == before)
        try scratch.put("a/b".utf8, "out/.volantino.run")
        try scratch.put("half".utf8, "out/a/.volantino-b~")
        try scratch.put("mine".utf8, "out/a/.volantino-b")
        try await run(items, in: scratch)
        #expect(scratch.all == before.merging(["out/a/.volantino-b": "mine"]) { $1 })
    }

    @Test func aChangedOrMissingFileIsMended() async throws {
        let scratch = try Scratch()
        let calls = Mutex(0)
        let items = ["a", "b", "c"].map { path in
            Plan.Item(
                path: path, input: "1", stage: .pages,
                body: .rendered {
                    calls.withLock { $0 += 1 }
                    return Array("as it was".utf8)
                })
        }
        try await run(items, in: scratch)
        for name in ["a", "b", "c", ".volantino.json"] { try scratch.age("out/\(name)", by: 1000) }
        try scratch.put("hacked by hand".utf8, "out/a")
        try scratch.remove("out/b")
        // As long as it was: only the time tells.
        try scratch.put("as it is.".utf8, "out/c")
        let summary = try await run(items, in: scratch)
        #expect(summary.changed == 3)
        for name in ["a", "b", "c"] { #expect(scratch.text("out/" + name) == "as it was") }
        #expect(try await run(items, in: scratch).unchanged == 3)
        #expect(calls.withLock { $0 } == 6)
    }

    /// What others refer to first, of one stage what is new before what changed, removals last of all.
    @Test func filesAreWrittenInTheirOrder() async throws {
        let scratch = try Scratch()
        let order = Mutex<[String]>([])
        func items(_ input: String, _ paths: [(String, Plan.Stage)]) -> [Plan.Item] {
            paths.map { path, stage in
                Plan.Item(
                    path: path, input: input, stage: stage,
                    body: .rendered {
                        order.withLock { $0.append(path) }
                        return Array(input.utf8)
                    })
            }
        }
        try await run(items("1", [("a", .pages), ("c", .pages), ("d", .assets), ("gone", .pages)]), in: scratch)
        order.withLock { $0 = [] }
        let list = Plan.Item(
            path: "list", input: "2", stage: .lists,
            body: .derived(
                from: ["a", "b", "nobody"], { Array($0.map { "\($0.path) \($0.hash) \($0.size)" }.joined().utf8) },
                alone: { [] }))
        let second = items("2", [("a", .pages), ("b", .pages), ("c", .pages), ("d", .assets), ("e", .last)])
        try await run(second + [list], in: scratch, jobs: 1)
        #expect(order.withLock { $0 } == ["d", "b", "a", "c", "e"])
        let hash = SHA256.hex(Array("2".utf8), length: 32)
        #expect(scratch.text("out/list") == "a \(hash) 1b \(hash) 1")
    }

    @Test func whatBytesAreCompressedFromIsMendedTogether() async throws {
        let scratch = try Scratch()
        var picture = item("a.jpg", "a picture")
        picture.isCompressible = false
        let items = [item("a.html", "one"), picture]
        try await run(items, in: scratch, compress: true)
        let whole = scratch.all
        #expect(
            Set(whole.keys) == ["out/.volantino.json", "out/a.html", "out/a.html.br", "out/a.html.gz", "out/a.jpg"])
        try scratch.remove("out/a.html.br")
        #expect(try await run(items, in: scratch, compress: true).changed == 1)
        #expect(scratch.all == whole)
    }

    @Test func outputsThatCannotBe() async throws {
        let scratch = try Scratch()
        try scratch.put("x".utf8, "out")
        await #expect(throws: FileError.self) { try await run([item("a", "1")], in: scratch) }
        let other = try Scratch()
        try other.put("{}".utf8, "out/.volantino.json")
        await #expect(throws: FileError.self) { try await run([item("a", "1")], in: other) }
        #expect(throws: FileError.self) { try Plan([item("a", "1"), item("a", "2")]) }
    }

    @Test(
        arguments: [
            "../a", "a/../b", "", "/a", "a/", "a//b", "./a", "a/.", "a\nb", "a\u{7F}", ".volantino.json",
            "a/.volantino-b~",
        ])
    func pathsThatCannotBe(path: String) {
        #expect(throws: FileError.self) { try Plan([item(path, "1")]) }
    }

    @Test func compressedSiblingsAreTheFile() async throws {
        let scratch = try Scratch()
        let text = String(repeating: "ትግርኛ – italiano – العربية. ", count: 100)
        try await run([item("a.html", text)], in: scratch, compress: true)
        let gz = scratch.path + "/out/a.html.gz"
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc", gz]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        #expect(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == text)
        #expect(
            Compression.decompressedBrotli(
                Array(try Data(contentsOf: URL(filePath: scratch.path + "/out/a.html.br"))), limit: 1 << 16)
                == Array(text.utf8))
        let summary = try await run([item("a.html", text)], in: scratch)
        #expect(summary.unchanged == 1 && summary.removed == 0)
        #expect(!FileManager.default.fileExists(atPath: gz))
    }

    @Test func pathsWithQuotesSurviveTheList() {
        var list = PublishedList()
        list.entries["a\"b\\c"] = .init(hash: "h", input: "i", size: 3, weight: 4)
        list.entries["d"] = .init(hash: "h", input: "i", size: 0, weight: nil)
        #expect(PublishedList(list.bytes) == list)
        #expect(PublishedList(PublishedList().bytes) == PublishedList())
        #expect(PublishedList(Array(list.bytes.dropLast(9))) == nil)
    }
}
