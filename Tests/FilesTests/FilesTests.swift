import Foundation
import Samples
import Testing

@testable import Files

/// The walk of a folder and the reading of its files.
@Suite struct FilesTests {
    private func walk(_ scratch: Scratch) throws -> FileTree { try FileTree(folder: scratch.path + "/Content") }

    @Test func hiddenNamesArePassedOver() throws {
        let scratch = try Scratch("-- b\n2\n-- a/c\n1\n-- .git/config\nx\n-- a/.hidden\nx")
        let tree = try walk(scratch)
        #expect(tree.entries.map(\.path) == ["a/c", "b"] && tree.refused.isEmpty)
        #expect(try tree.read("a/c") == Array("1\n".utf8))
    }

    @Test func linksAreFollowedWithinTheFolderAlone() throws {
        let scratch = try Scratch("-- a/b\n1")
        try scratch.write("-- secret\nx", to: "Content-of-others")
        try scratch.link("Content/inside", to: "a/b")
        try scratch.link("Content/folder", to: "a")
        try scratch.link("Content/outside", to: "../Content-of-others/secret")
        try scratch.link("Content/absolute", to: "/etc/passwd")
        try scratch.link("Content/up", to: "..")
        try scratch.link("Content/nowhere", to: "nothing")
        let tree = try walk(scratch)
        #expect(tree.entries.map(\.path) == ["a/b", "folder/b", "inside"])
        #expect(tree.refused == ["absolute", "nowhere", "outside", "up"])
    }

    @Test func aLoopOfLinksAndAPipeAreRefused() throws {
        let scratch = try Scratch("-- a/b\n1")
        try scratch.link("Content/a/again", to: "../a")
        #expect(mkfifo(scratch.path + "/Content/pipe", 0o600) == 0)
        let tree = try walk(scratch)
        #expect(tree.entries.count == 16 && tree.refused.count == 2 && tree.refused.contains("pipe"))
    }

    @Test func aFileHasItsLimits() throws {
        let scratch = try Scratch("-- a\n123")
        let tree = try walk(scratch)
        #expect(try tree.read("a", limit: 4).count == 4)
        #expect(throws: FileError.self) { try tree.read("a", limit: 3) }
        #expect(throws: FileError.self) { try tree.read("b") }
        let file = try #require(tree.location(of: "a"))
        #expect(try readFile(file, range: 1..<3) == Array("23".utf8))
        #expect(throws: FileError.self) { try readFile(file, range: 2..<5) }
    }

    @Test(
        arguments: [
            ("Content", true), ("Content/", true), ("Content/a/new", true), ("Content/../Content/a", true),
            ("link/new", true), ("Content-of-others", false), ("new", false), ("Content/..", false),
        ])
    func whatLiesInAFolder(path: String, isIn: Bool) throws {
        let scratch = try Scratch("-- a/b\n1")
        try scratch.write("-- a\nx", to: "Content-of-others")
        try scratch.link("link", to: "Content/a")
        #expect(isInside("\(scratch.path)/\(path)", scratch.path + "/Content") == isIn)
    }
}
