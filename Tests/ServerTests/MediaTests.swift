internal import Files
internal import HTTPTypes
internal import Samples
internal import Testing

@testable import Server

/// Recordings, which are read from their files while they are sent.
struct MediaTests {
    private static let path = "/media/cough/long.mp3"

    /// Runs a body with a server of a folder that holds a recording, and the recording's bytes.
    private func withRecording(_ size: Int, _ body: (Serving, [UInt8]) async throws -> Void) async throws {
        let recording = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) }
        let listing = sample + "\n-- leaflets/cough/media.yaml\n- file: long.mp3\n  kind: audio\n  lang: it\n"
        let scratch = try Scratch(listing)
        defer { withExtendedLifetime(scratch) {} }
        try scratch.put(recording, "Content/leaflets/cough/media/long.mp3")
        try await body(serving(folder: scratch.path + "/Content"), recording)
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
