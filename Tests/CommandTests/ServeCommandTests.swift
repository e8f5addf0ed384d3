import Foundation
import FoundationNetworking
import Samples
import Testing

/// `serve` as people start it: its options, its signals, how it ends.
struct ServeCommandTests {
    private static let sensitive = """
        -- leaflets/escape/leaflet.yaml
        topic: health
        source: it
        sensitive: true
        -- leaflets/escape/it.md
        ---
        title: Fuggire dalla violenza
        neutralTitle: Informazioni
        ---
        Chiama {{phone.health}}.
        -- leaflets/tuberculosis/ti.md
        ---
        title: ዓባይ ሰዓል
        translation: { state: draft }
        ---
        ንሓኪም ርኣይ።

        ## ምልክታት {#symptoms}
        ደውሉ {{phone.health}}።

        """

    @Test func optionsReachTheServer() async throws {
        let scratch = try Scratch(sample + Self.sensitive)
        for isChosen in [false, true] {
            let chosen = ["--allow-sensitive", "--drafts", "--base-url", "https://other.example/x"]
            let server = try await RunningServer(scratch, isChosen ? chosen : [])
            #expect(try await server.get("api/leaflets/escape/sms?lang=it").contains("violenza") == isChosen)
            #expect(try await server.get("ti/tuberculosis/").contains("ዓባይ") == isChosen)
            let base = isChosen ? "https://other.example/x/" : "https://example.org/"
            #expect(try await server.get("it/tuberculosis/").contains("rel=\"canonical\" href=\"\(base)it/"))
            let run = try server.end()
            #expect(run.status == 0 && run.errors.hasSuffix(" stopped\n"), "\(run.errors)")
        }
    }

    /// `--watch` takes new content by itself; without it SIGHUP does.
    @Test(arguments: [true, false])
    func newContentIsServed(isWatched: Bool) async throws {
        let scratch = try Scratch(sample)
        let server = try await RunningServer(scratch, isWatched ? ["--watch"] : [])
        #expect(try await server.get("it/").contains("Tubercolosi"))
        try scratch.write(
            "-- leaflets/rest/leaflet.yaml\ntopic: health\n-- leaflets/rest/it.md\n---\ntitle: Riposo\n---\nDormi.\n")
        if !isWatched { server.signal(SIGHUP) }
        var page = ""
        for _ in 0..<200 where !page.contains("Dormi.") {
            try await Task.sleep(for: .milliseconds(100))
            page = try await server.get("it/rest/")
        }
        #expect(page.contains("Dormi."))
        #expect(try server.end().status == 0)
    }

    @Test func aPortInUseIsOneLine() async throws {
        let scratch = try Scratch(sample)
        let server = try await RunningServer(scratch, [])
        let second = try scratch.run(
            "serve", "--address", "127.0.0.1:\(server.port)", "--locales", locales, "--date", "2026-11-22", "--no-store"
        )
        #expect(second.status == 2)
        #expect(second.errors.hasPrefix("127.0.0.1:\(server.port): Address already in use: choose another --address"))
        #expect(second.errors.split(separator: "\n").count == 1)
        #expect(try server.end().status == 0)
    }
}

/// The program serving a scratch folder at a free port, ended with this value.
private final class RunningServer {
    let port: Int
    private let process = Process()
    private let log: String

    init(_ scratch: Scratch, _ options: [String]) async throws {
        log = "\(scratch.path)/log"
        try scratch.put([], "log")
        process.executableURL = program
        process.arguments =
            ["serve", "--address", "127.0.0.1:0", "--locales", locales, "--date", "2026-11-22", "--no-store"] + options
        process.currentDirectoryURL = URL(filePath: scratch.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        var port: Int?
        while port == nil, process.isRunning {
            try await Task.sleep(for: .milliseconds(20))
            let said = try String(contentsOfFile: log, encoding: .utf8)
            port = said.firstMatch(of: #/ at http://127\.0\.0\.1:(\d+)/\n/#).flatMap { Int($0.1) }
        }
        self.port = try #require(port)
    }

    deinit { process.terminate() }

    /// The body that is answered, whatever the status.
    func get(_ address: String) async throws -> String {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)/\(address)"))
        return String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self)
    }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Tells it to stop; how it ended and all that it said.
    func end() throws -> Run {
        process.terminate()
        process.waitUntilExit()
        return Run(
            output: "", errors: try String(contentsOfFile: log, encoding: .utf8), status: process.terminationStatus)
    }
}
