import ArgumentParser
import Files
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

    func run() async throws {
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        let library = try workspace.library(showsDrafts: drafts)
        for finding in library.findings where finding.severity == .error { complain(finding.description) }
        let (workspace, drafts) = (workspace, drafts)
        let load: @Sendable (CalendarDate) throws -> Library = { day in
            let (folder, languages) = try (FileTree(folder: workspace.content), workspace.languages())
            return try Library.load(content: folder, languages: languages, date: day, showsDrafts: drafts)
        }
        let stamp: @Sendable () -> String = { workspace.stamp }
        let content = ServedContent(
            library: library, load: load, today: { workspace.date ?? Clock.today(in: $0) }, stamp: watch ? stamp : nil)
        var configuration = ServingConfiguration(
            address: address, program: Program.identity, content: content,
            store: try workspace.openStore(for: library.leavingOutErrors()), logger: Logger(label: "volantino"))
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

extension Workspace {
    /// Differs where any file of the content or of the languages does.
    fileprivate var stamp: String {
        [content, localesFolder].map { folder in
            (try? FileTree(folder: folder)).map { "\($0.entries.hashValue) \($0.refused)" } ?? "unreadable"
        }.joined(separator: " ")
    }
}
