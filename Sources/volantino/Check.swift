import Answers
import ArgumentParser
import Findings
import Leaflets

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show all that is wrong in the content, one line each, with file and line.",
        discussion: """
            With the names of leaflets: what is wrong in these alone. Ends with 1 where one is an error; with --strict, or \
            a warning.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Leaflets, by the names of their folders; default: the whole content folder.")
    var leaflets: [String] = []

    @OptionGroup var workspace: Workspace

    @Option(help: "How to print the findings.")
    var format = Format.text

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    func run() throws {
        let library = try workspace.library(.all)
        let findings = try allFindings(in: library).filter(isWanted(in: library))
        switch format {
        case .text: for finding in findings { print(finding) }
        case .json: print(try json(FindingsAnswer(findings)))
        }
        let errors = findings.count { $0.severity == .error }
        let what = leaflets.isEmpty ? counted(library.leaflets.count, "leaflet") : leaflets.joined(separator: ", ")
        complain("\(what): \(counted(errors, "error")), \(counted(findings.count - errors, "warning"))")
        if errors > 0 || strict && !findings.isEmpty { throw ExitCode.contentHasErrors }
    }

    /// Whether a finding is about one of the leaflets that were named. A folder that could not be read is no leaflet of the
    /// library, but has findings.
    private func isWanted(in library: Library) throws -> (Finding) -> Bool {
        guard !leaflets.isEmpty else { return { _ in true } }
        let folders = leaflets.map { "/leaflets/\($0)/" }
        for (id, folder) in zip(leaflets, folders) where !library.findings.contains(where: { $0.path.contains(folder) })
        {
            _ = try library.leaflet(named: id)
        }
        return { finding in folders.contains { finding.path.contains($0) } }
    }
}
