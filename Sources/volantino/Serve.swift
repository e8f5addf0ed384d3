import ArgumentParser
import Findings
import Leaflets
import Locales
import Logging
import Server

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site, the search and the API over HTTP.",
        discussion: """
            Texts with errors are left out. SIGHUP, or --watch, brings new content; where that has new errors the last good
            one stays. The day moves on at midnight.
            """)

    @Option(help: "Host and port to listen at.", transform: address)
    var address = ServingAddress(host: "127.0.0.1", port: 8080)

    @Flag(help: "Take up new content as files change.")
    var watch = false

    @Flag(help: "Give out drafts as if they were finished.")
    var drafts = false

    @Option(help: "The site's address; default: baseURL of site.yaml.")
    var baseURL: String?

    @Flag(help: "Give the full SMS of sensitive leaflets, not a neutral message.")
    var allowSensitive = false

    @OptionGroup var workspace: Workspace

    func validate() throws {
        if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
            throw ValidationError("--base-url begins with https://")
        }
    }

    func run() async throws {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        let store = try workspace.openStore()
        let library = try workspace.library(showsDrafts: drafts, store: store)
        for finding in library.findings where finding.severity == .error { complain(finding.description) }
        let workspace = workspace
        let stamp: @Sendable () -> String = { workspace.stamp }
        var configuration = ServingConfiguration(
            address: address, program: Program.identity,
            content: ServedContent(
                library: library, load: { try workspace.library(after: $0, on: $1) },
                today: { workspace.date ?? Clock.today(in: $0) }, stamp: watch ? stamp : nil),
            store: store, logger: Logger(label: "volantino"))
        configuration.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        configuration.allowsSensitive = allowSensitive
        do {
            try await Serving(configuration).run()
        } catch {
            complain("\(error)")
            throw ExitCode.failed
        }
    }

    private static func address(_ text: String) throws -> ServingAddress {
        if let address = ServingAddress(text) { return address }
        throw ValidationError("--address: write host:port, such as 127.0.0.1:8080 or [::1]:8080")
    }
}
