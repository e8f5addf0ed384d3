import ArgumentParser
import Files
import Findings
import Leaflets
import Locales
import Phone

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the SMS and voice scripts of a campaign, or of all leaflets, as a folder of files.",
        discussion: """
            A folder a channel and language, and manifest.json with parts, seconds and hashes. Only what changed is written.
            Languages are those in which a text exists: nothing falls back.
            """)

    @Option(help: "The leaflets of this campaign, in its languages.")
    var campaign: String?

    @Flag(help: "All leaflets.")
    var all = false

    @Option(help: "The folder to write into; made where it is missing.")
    var output: String

    @OptionGroup var message: SMSArguments

    @Option(help: "Leaflets made at the same time; default: one for each core.")
    var jobs: Int?

    @Flag(help: "Leave out texts with errors instead of stopping.")
    var keepGoing = false

    @OptionGroup var workspace: Workspace

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
        if (campaign == nil) != all { throw ValidationError("name --campaign or --all") }
    }

    func run() async throws {
        try workspace.refuse(output: output)
        let library = try workspace.library(keepGoing: keepGoing, store: workspace.openStore())
        let chosen = try campaign.map { try library.campaign(named: $0) }
        let leaflets = library.current.filter { chosen?.leaflets.contains($0.id) ?? true }
        let workers = jobs ?? Program.cores
        do {
            let options = try message.values()
            // Before anything is written: with a sender that nobody carries, every message would be gone.
            try options.check()
            let publisher = Publisher(output: output, options: .init(jobs: workers))
            let export = try PhoneExport(
                library, leaflets: leaflets, tags: chosen?.languages ?? [], options: options, jobs: workers,
                program: Program.identity, earlier: PhoneExport.Earlier(publisher))
            for refusal in export.refusals { complain("not exported: \(refusal)") }
            let done = try await publisher.run(export.plan)
            let totals = export.manifest.totals
            print(
                "\(totals.messages) messages (\(totals.parts) parts) and \(totals.scripts) scripts in",
                "\(totals.languages) languages: \(done.written) files written, \(done.unchanged) unchanged,",
                "\(done.removed) removed")
            if !export.refusals.isEmpty { throw ExitCode.contentHasErrors }
        } catch let exit as ExitCode {
            throw exit
        } catch {
            complain("\(error)")
            throw ExitCode.failed
        }
        if library.findings.contains(where: { $0.severity == .error }) { throw ExitCode.contentHasErrors }
    }
}
