import Foundation
import Samples
import Testing

@testable import Files

/// What may lie in the folder besides what a run wrote: links, folders, a second run.
@Suite struct OutputFolderTests {
    /// A name that is linked elsewhere sees the old bytes: the file was not written over, but replaced whole.
    @Test func aFileIsReplacedAtOnce() async throws {
        let scratch = try Scratch()
        try await run([item("a", "one")], in: scratch)
        try FileManager.default.linkItem(atPath: scratch.path + "/out/a", toPath: scratch.path + "/kept")
        try await run([item("a", "two")], in: scratch)
        #expect(scratch.text("out/a") == "two" && scratch.text("kept") == "one")
    }

    @Test func aLinkInTheWayIsNeverWrittenThrough() async throws {
        let scratch = try Scratch()
        try await run([item("a/index.html", "one"), item("b", "one")], in: scratch)
        try scratch.put("mine".utf8, "elsewhere/index.html")
        try scratch.remove("out/a")
        try scratch.link("out/a", to: "../elsewhere")
        await #expect(throws: FileError.self) {
            try await run([item("a/index.html", "two"), item("b", "two")], in: scratch)
        }
        #expect(scratch.text("elsewhere/index.html") == "mine" && scratch.text("out/b") == "one")
    }

    /// Also where the link leads to the very bytes that were written.
    @Test(arguments: ["one", "two"])
    func aFileThatBecameALinkIsRefused(text: String) async throws {
        let scratch = try Scratch()
        try await run([item("a", "one")], in: scratch)
        try FileManager.default.moveItem(atPath: scratch.path + "/out/a", toPath: scratch.path + "/moved")
        try scratch.link("out/a", to: "../moved")
        await #expect {
            try await run([item("a", text)], in: scratch)
        } throws: {
            "\($0)".hasSuffix("/out/a: is in the way: a folder or link stands where a file was written")
        }
        #expect(scratch.text("moved") == "one")
    }

    @Test func aLinkInPlaceOfADraftIsNeverWrittenThrough() async throws {
        let scratch = try Scratch()
        try await run([item("a", "one")], in: scratch)
        try scratch.put("mine".utf8, "mine")
        try scratch.link("out/.volantino-a~", to: "../mine")
        await #expect(throws: FileError.self) { try await run([item("a", "two")], in: scratch) }
        #expect(scratch.text("mine") == "mine" && scratch.text("out/a") == "one")
        // What the run that failed left is swept by the next.
        try await run([item("a", "two")], in: scratch)
        #expect(scratch.text("mine") == "mine" && scratch.text("out/a") == "two")
    }

    /// The list names a file until it is gone: a run that cannot remove it does not forget it.
    @Test func aFileThatCannotBeRemovedStaysListed() async throws {
        let scratch = try Scratch()
        try await run([item("a", "one"), item("b", "one")], in: scratch)
        try scratch.remove("out/b")
        try scratch.put("mine".utf8, "out/b/mine")
        await #expect(throws: FileError.self) { try await run([item("a", "two")], in: scratch) }
        #expect(scratch.text("out/.volantino.json")?.contains(#""path":"b""#) == true)
        #expect(scratch.text("out/b/mine") == "mine")
        try scratch.remove("out/b")
        try scratch.put("one".utf8, "out/b")
        #expect(try await run([item("a", "two")], in: scratch).removed == 1)
        #expect(Set(scratch.all.keys) == ["out/a", "out/.volantino.json"])
    }

    @Test func theFolderOfAFileThatIsGoneGoesToo() async throws {
        let scratch = try Scratch()
        try await run([item("a/b/c", "one"), item("d", "one")], in: scratch)
        try scratch.remove("out/a/b/c")
        #expect(try await run([item("d", "one")], in: scratch).removed == 0)
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/a"))
    }

    @Test func aSecondRunIsRefusedWhileOneIsUnderWay() async throws {
        let scratch = try Scratch()
        let first = try OutputFolder(path: scratch.path + "/out")
        await #expect {
            try await run([item("a", "one")], in: scratch)
        } throws: {
            "\($0)".hasSuffix("/out: another run is writing here: wait until it has ended")
        }
        withExtendedLifetime(first) {}
        #expect(scratch.all.isEmpty)
    }

    @Test func whatIsHeldLiesThereAsItWasWritten() async throws {
        let scratch = try Scratch()
        let publisher = Publisher(output: scratch.path + "/out/")
        #expect(publisher.output == scratch.path + "/out")
        _ = try await publisher.run(Plan([item("a", "1", input: "x"), item("b", "2", input: "y")]))
        #expect(try publisher.held() == ["a": "x", "b": "y"])
        try scratch.put("changed".utf8, "out/a")
        #expect(try publisher.held() == ["b": "y"])
    }

    @Test func aFolderForDerivedFilesIsKeptOutOfGit() throws {
        let scratch = try Scratch()
        try makePrivateFolder(scratch.path + "/.volantino")
        #expect(scratch.text(".volantino/.gitignore") == "*\n")
        try scratch.put("mine".utf8, ".volantino/.gitignore")
        try makePrivateFolder(scratch.path + "/.volantino")
        #expect(scratch.text(".volantino/.gitignore") == "mine")
    }
}
