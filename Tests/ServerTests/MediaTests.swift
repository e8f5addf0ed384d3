internal import Files
internal import Foundation
internal import HTTPTypes
internal import Leaflets
internal import Locales
internal import Logging
internal import Samples
internal import Site
internal import Store
internal import Testing

@testable import Server

/// Recordings, which are read from their files while they are sent.
struct MediaTests {
    private static let path = "/media/cough/long.mp3"

    /// Runs a body with a server of a folder that holds a recording, and the recording's bytes.
    private func withRecording(_ size: Int, _ body: (Serving, [UInt8]) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "volantino-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let recording = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) }
        let listing = sample + "\n-- leaflets/cough/media.yaml\n- file: long.mp3\n  kind: audio\n  lang: it\n"
        for (name, bytes) in files(listing).merging(
            ["leaflets/cough/media/long.mp3": recording], uniquingKeysWith: { $1 })
        {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let library = try Library.load(
            content: FileTree(folder: folder.path), languages: projectLanguages, date: CalendarDate("2026-11-22")!)
        let content = ServedContent(library: library, load: { earlier, _ in earlier }, today: { _ in library.date })
        let serving = try Serving(
            ServingConfiguration(
                address: ServingAddress(host: "127.0.0.1", port: 0), program: "test", content: content,
                store: Store(path: nil, program: "test"),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
        try await body(serving, recording)
    }

    @Test(arguments: [Representation.mostHeld, Representation.mostHeld + 1, 1_500_000])
    func aRecordingComesWholeAndInParts(size: Int) async throws {
        try await withRecording(size) { serving, recording in
            let whole = try await serving.ask(Self.path, [.acceptEncoding: "br, gzip"])
            #expect(whole.status == 200 && whole.body == recording && whole.fields[.contentEncoding] == nil)
            #expect(whole.fields[.contentType] == "audio/mpeg" && whole.fields[.contentLength] == "\(size)")
            let tag = "\"\(SHA256.hex(recording, length: 32))\""
            #expect(whole.fields[.eTag] == tag)
            for range in [0..<1, 65_530..<65_550, 100_000..<240_000, (size - 3)..<size] {
                let part = try await serving.ask(
                    Self.path, [.range: "bytes=\(range.lowerBound)-\(range.upperBound - 1)", .ifRange: tag])
                #expect(part.status == 206 && part.body == Array(recording[range]), "\(range)")
                #expect(part.fields[.contentRange] == "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
            }
            #expect(try await serving.ask(Self.path, [.ifNoneMatch: tag]).status == 304)
            let head = try await serving.ask(Self.path, method: .head)
            #expect(head.status == 200 && head.body.isEmpty && head.fields[.contentLength] == "\(size)")
            #expect(try await serving.ask(Self.path, [.range: "bytes=\(size)-"]).status == 416)
        }
    }

    @Test func aLongRecordingIsNotHeld() async throws {
        try await withRecording(1_500_000) { serving, _ in
            let leaf = try #require(serving.reception.snapshot.leaf(String(Self.path.dropFirst())))
            if case .memory = try leaf.representation().bytes { Issue.record("held in memory") }
            #expect(serving.reception.snapshot.budget.taken == 0)
        }
    }
}
