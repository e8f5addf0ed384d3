import Foundation
import Synchronization
import Testing

@testable import Files

@Suite struct PublisherTests {
    /// A folder that is gone after the test.
    private final class Scratch {
        let path: String

        init() {
            path = FileManager.default.temporaryDirectory.appending(path: "volantino-\(UUID().uuidString)").path
            try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func put(_ text: String, _ name: String) {
            let file = "\(path)/\(name)"
            let folder = (file as NSString).deletingLastPathComponent
            try! FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try! text.write(toFile: file, atomically: false, encoding: .utf8)
        }

        func text(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

        /// Every file with its text, hidden ones included.
        var all: [String: String] {
            var result: [String: String] = [:]
            for case let name as String in FileManager.default.enumerator(atPath: path)! {
                if let text = text(name) { result[name] = text }
            }
            return result
        }

        func modified(_ name: String) -> Date {
            try! FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.modificationDate] as! Date
        }

        func age(_ name: String, by seconds: Double) {
            try! FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: "\(path)/\(name)")
        }
    }

    private func item(_ path: String, _ text: String, stage: Plan.Stage = .pages, input: String? = nil) -> Plan.Item {
        Plan.Item(
            path: path, input: input ?? SHA256.hex(Array(text.utf8), length: 12), stage: stage,
            body: .rendered { Array(text.utf8) }, isCompressible: true)
    }

    private func run(
        _ items: [Plan.Item], in scratch: Scratch, jobs: Int = 2, compress: Bool = false
    ) async throws -> Publisher.Summary {
        try await Publisher(
            output: scratch.path + "/out", options: .init(jobs: jobs, compresses: compress)
        ).run(Plan(items))
    }

    @Test func writesKeepsChangesAndRemoves() async throws {
        let scratch = Scratch()
        let first = try await run([item("a/index.html", "one"), item("b/index.html", "two")], in: scratch)
        #expect(first.new == 2 && first.unchanged == 0)
        scratch.age("out/a/index.html", by: 1000)
        let before = scratch.modified("out/a/index.html")
        let listed = scratch.modified("out/.volantino.json")

        let second = try await run([item("a/index.html", "one"), item("b/index.html", "two")], in: scratch)
        #expect(second == Publisher.Summary(new: 0, changed: 0, unchanged: 2, removed: 0))
        #expect(scratch.modified("out/.volantino.json") == listed)

        let third = try await run([item("a/index.html", "one"), item("c/index.html", "three")], in: scratch)
        #expect(third == Publisher.Summary(new: 1, changed: 0, unchanged: 1, removed: 1))
        #expect(scratch.modified("out/a/index.html") == before)
        #expect(Set(scratch.all.keys) == ["out/a/index.html", "out/c/index.html", "out/.volantino.json"])
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/b"))
    }

    @Test func rendersOnlyWhatHasAnotherInput() async throws {
        let scratch = Scratch()
        let calls = Mutex<[String]>([])
        func counted(_ path: String, input: String) -> Plan.Item {
            Plan.Item(
                path: path, input: input, stage: .pages,
                body: .rendered {
                    calls.withLock { $0.append(path) }
                    return Array("same".utf8)
                })
        }
        _ = try await run([counted("a", input: "1"), counted("b", input: "1")], in: scratch)
        scratch.age("out/b", by: 1000)
        let before = scratch.modified("out/b")
        calls.withLock { $0 = [] }
        let summary = try await run([counted("a", input: "1"), counted("b", input: "2")], in: scratch)
        #expect(calls.withLock { $0 } == ["b"])
        // The same bytes from another input: rendered, but not written.
        #expect(summary.unchanged == 2 && summary.changed == 0)
        #expect(scratch.modified("out/b") == before)
    }

    @Test func bytesDoNotDependOnTheNumberOfJobs() async throws {
        let one = Scratch()
        let many = Scratch()
        let items = (0..<200).map { item("p/\($0)/index.html", "text \($0)", stage: $0 % 2 == 0 ? .pages : .indexes) }
        _ = try await run(items, in: one, jobs: 1, compress: true)
        _ = try await run(items.reversed(), in: many, jobs: 8, compress: true)
        let (a, b) = (
            try Data(contentsOf: URL(filePath: one.path + "/out/.volantino.json")),
            try Data(contentsOf: URL(filePath: many.path + "/out/.volantino.json"))
        )
        #expect(a == b)
        #expect(a.filter { $0 == UInt8(ascii: "\n") }.count == 602)
    }

    @Test func aForeignFileStopsTheRunBeforeAnythingIsWritten() async throws {
        let scratch = Scratch()
        scratch.put("mine", "out/b/index.html")
        scratch.put("mine too", "out/notes.txt")
        await #expect(throws: FileError.self) {
            try await run([item("a/index.html", "one"), item("b/index.html", "two")], in: scratch)
        }
        #expect(scratch.all == ["out/b/index.html": "mine", "out/notes.txt": "mine too"])
        _ = try await run([item("a/index.html", "one")], in: scratch)
        _ = try await run([], in: scratch)
        #expect(scratch.text("out/notes.txt") == "mine too")
        #expect(scratch.text("out/b/index.html") == "mine")
    }

    @Test func aFileWhereAFolderMustBeIsForeign() async throws {
        let scratch = Scratch()
        scratch.put("mine", "out/a")
        do {
            _ = try await run([item("a/index.html", "one")], in: scratch)
            Issue.record("the run went on")
        } catch {
            #expect("\(error)".contains("/out/a: is in the way"))
        }
    }

    @Test func anUnfinishedRunIsFinishedByTheNext() async throws {
        let scratch = Scratch()
        let undisturbed = Scratch()
        let good = (0..<40).map { item("p\($0)", "text \($0)") }
        _ = try await run([item("old", "x"), item("p3", "before")], in: scratch)
        let bad =
            good + [
                Plan.Item(path: "z", input: "1", stage: .indexes, body: .copied(location: scratch.path + "/missing"))
            ]
        await #expect(throws: FileError.self) { try await run(bad, in: scratch) }
        #expect(scratch.text("out/.volantino.run") != nil)
        scratch.put("half", "out/.volantino-p5~")
        let summary = try await run(good, in: scratch)
        #expect(summary.removed == 1)
        _ = try await run(good, in: undisturbed)
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
        let undisturbed = Scratch()
        _ = try await run(items("new", stopsAt: -1, undisturbed), in: undisturbed, jobs: 1)
        for stop in 0..<count {
            let scratch = Scratch()
            _ = try? await run(items("old", stopsAt: (stop + 5) % count, scratch), in: scratch, jobs: 1)
            _ = try? await run(items("new", stopsAt: stop, scratch) + [item("gone/x", "1")], in: scratch, jobs: 1)
            _ = try await run(items("new", stopsAt: -1, scratch), in: scratch, jobs: 1)
            #expect(scratch.all == undisturbed.all, "\(stop)")
            #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/gone"), "\(stop)")
        }
    }

    @Test func whatAKilledRunLeftGoesAlsoWhereNothingIsToBeDone() async throws {
        let scratch = Scratch()
        let items = [item("a/b", "one")]
        _ = try await run(items, in: scratch)
        let before = scratch.all
        scratch.put("half", "out/.volantino-.volantino.run~")
        scratch.put("half", "out/.volantino-.volantino.json~")
        _ = try await run(items, in: scratch)
        #expect(scratch.all == before)
        scratch.put("a/b", "out/.volantino.run")
        scratch.put("half", "out/a/.volantino-b~")
        scratch.put("mine", "out/a/.volantino-b")
        _ = try await run(items, in: scratch)
        #expect(scratch.all == before.merging(["out/a/.volantino-b": "mine"]) { $1 })
    }

    @Test func aLinkInTheWayIsNeverWrittenThrough() async throws {
        let scratch = Scratch()
        _ = try await run([item("a/index.html", "one"), item("b", "one")], in: scratch)
        scratch.put("mine", "elsewhere/index.html")
        try FileManager.default.removeItem(atPath: scratch.path + "/out/a")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/out/a", withDestinationPath: scratch.path + "/elsewhere")
        await #expect(throws: FileError.self) {
            try await run([item("a/index.html", "two"), item("b", "two")], in: scratch)
        }
        #expect(scratch.text("elsewhere/index.html") == "mine" && scratch.text("out/b") == "one")
    }

    @Test func aChangedOrMissingFileIsMended() async throws {
        let scratch = Scratch()
        let items = [item("a", "one"), item("b", "two")]
        _ = try await run(items, in: scratch)
        scratch.put("hacked by hand", "out/a")
        try FileManager.default.removeItem(atPath: scratch.path + "/out/b")
        let summary = try await run(items, in: scratch)
        #expect(summary.changed == 2)
        #expect(scratch.text("out/a") == "one" && scratch.text("out/b") == "two")
    }

    @Test func outputsThatCannotBe() async throws {
        let scratch = Scratch()
        scratch.put("x", "out")
        await #expect(throws: FileError.self) { try await run([item("a", "1")], in: scratch) }
        let other = Scratch()
        other.put("{}", "out/.volantino.json")
        await #expect(throws: FileError.self) { try await run([item("a", "1")], in: other) }
        #expect(throws: FileError.self) { try Plan([item("../a", "1")]) }
        #expect(throws: FileError.self) { try Plan([item("a", "1"), item("a", "2")]) }
    }

    @Test func compressedSiblingsAreTheFile() async throws {
        let scratch = Scratch()
        let text = String(repeating: "ትግርኛ – italiano – العربية. ", count: 100)
        _ = try await run([item("a.html", text)], in: scratch, compress: true)
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
