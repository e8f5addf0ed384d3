import ArgumentParser
import Files
import Findings
import Leaflets
import Locales
import Site

struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the site as a folder of files for any web server, CDN or USB stick.",
        discussion: """
            Only what changed is written; files that Volantino did not write are never touched. A run that was killed is \
            finished by the next one. A leaflet's page of more than 14,000 bytes, compressed and with its stylesheet, is an \
            error: the site is written whole, and the exit code is 1.
            """)

    @Option(help: "The folder to publish into; made where it is missing.")
    var output: String

    @Option(help: "The site's address; default: baseURL of site.yaml.")
    var baseURL: String?

    @Option(parsing: .upToNextOption, help: "Publish these languages alone.")
    var lang: [LanguageTag] = []

    @Option(help: "Files made at the same time; default: one for each core.")
    var jobs: Int?

    @Flag(help: "Also write .gz and .br siblings.")
    var compress = false

    @Flag(help: "Leave out texts with errors instead of stopping.")
    var keepGoing = false

    @OptionGroup var workspace: Workspace

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
        if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
            throw ValidationError("--base-url begins with https://")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        try workspace.refuse(output: output)
        let library = try workspace.library(keepGoing: keepGoing, store: workspace.openStore())
        for tag in lang where !library.site.languages.contains(tag) {
            throw ValidationError("--lang: `\(tag)` is not among the `languages:` of site.yaml")
        }
        let site = SitePlan(
            library: library, baseURL: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" },
            languages: lang.isEmpty ? nil : lang, program: Program.identity)
        let options = Publisher.Options(jobs: jobs ?? Program.cores, compresses: compress)
        let progress = ProgressBar()
        let heavy: [Finding]
        do {
            let summary = try await Publisher(output: output, options: options).run(site.plan()) { done, total in
                progress.show(done, of: total)
            }
            progress.clear()
            print(report(summary, site: site, took: ContinuousClock.now - start))
            heavy = site.weightFindings(summary.weights, of: library)
            for finding in heavy { complain(finding.description) }
        } catch {
            progress.clear()
            complain("\(error)")
            throw ExitCode.failed
        }
        if (library.findings + heavy).contains(where: { $0.severity == .error }) { throw ExitCode.contentHasErrors }
    }
}
