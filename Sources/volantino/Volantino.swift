import ArgumentParser
import Findings

/// The command line: a page of declarations, one file a command.
@main
struct Volantino: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "volantino",
        abstract: "Leaflets in many languages: checked, published, searched, sent by SMS, read aloud.",
        discussion: """
            A content folder holds leaflets as text files, one folder a leaflet, one file a language. Begin with:

              volantino check                       what is wrong, and where
              volantino publish --output public     the site as a folder of files
              volantino serve                       the site, the search and the API at http://127.0.0.1:8080

            Exit codes: 0 done, 1 the content has errors, 2 something failed, 64 misuse.
            """,
        version: Program.version,
        subcommands: [
            Check.self, Status.self, Publish.self, Show.self, Fallback.self, ListLanguages.self, Search.self, SMS.self,
            Voice.self, Export.self, Serve.self,
        ])
}

/// Exit codes besides 0 and ArgumentParser's 64 for misuse.
extension ExitCode {
    /// The content has errors.
    static let contentHasErrors = ExitCode(1)
    /// Something failed: a file, a port, the network.
    static let failed = ExitCode(2)
}
