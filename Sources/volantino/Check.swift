import Answers
import ArgumentParser
import Findings
import Leaflets

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show all that is wrong in the content, one line each, with file and line.",
        discussion: "Ends with 1 where one is an error; with --strict, or a warning.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var workspace: Workspace

    @Option(help: "How to print the findings.")
    var format = Format.text

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    func run() throws {
        let library = try workspace.library(.all)
        let findings = allFindings(in: library)
        switch format {
        case .text: for finding in findings { print(finding) }
        case .json: print(try json(FindingsAnswer(findings)))
        }
        let errors = findings.count { $0.severity == .error }
        complain("\(library.leaflets.count) leaflets: \(errors) errors, \(findings.count - errors) warnings")
        if errors > 0 || strict && !findings.isEmpty { throw ExitCode.contentHasErrors }
    }
}
