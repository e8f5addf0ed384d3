import Answers
import ArgumentParser
import Leaflets
import Locales

struct Fallback: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show which languages are tried for a person who asks for one, and why.",
        discussion: """
            Reasons: exact the language itself; parent a wider one; variant another form of it; related what its speakers \
            can most likely read or understand (Locales/fallback.yaml); similar by Unicode's data; site the last resort.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Language tags, such as wo or pt-MZ.")
    var tags: [LanguageTag]

    @Option(help: "Whether the person reads or listens.")
    var mode = Mode.read

    @Option(help: "Also what the person gets of this leaflet.")
    var leaflet: String?

    @Option(help: "How to print the chains.")
    var format = Format.text

    @OptionGroup var workspace: Workspace

    func run() throws {
        let library = try workspace.library()
        let leaflet = try leaflet.map { try library.leaflet(named: $0) }
        let answers = tags.map { ChainAnswer(of: $0, mode: mode, library: library, leaflet: leaflet) }
        switch format {
        case .json:
            // One tag is one document; several are a list in an object.
            print(try answers.count == 1 ? json(answers[0]) : json(["chains": answers]))
        case .text:
            for answer in answers {
                print("\(answer.tag) (\(answer.mode.rawValue))")
                for step in answer.chain {
                    let name = library.languages.name(of: step.lang, in: library.site.sourceLanguage)
                    print("  \(step.lang)  \(step.reason.rawValue)  \(name)")
                }
                if answer.chain.isEmpty {
                    print(
                        "  no other: a leaflet is given in the language it was written in (site.yaml has no `fallback:`)"
                    )
                }
                if let id = answer.leaflet {
                    print("  → \(id): \(answer.lang?.text ?? "nothing") (\(answer.reason?.rawValue ?? ""))")
                }
            }
        }
    }
}
