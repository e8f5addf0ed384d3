import Answers
import ArgumentParser
import Leaflets
import Locales

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show one leaflet as a person who asks for a language gets it.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, json }

    @Argument(help: "The leaflet's id, the name of its folder.")
    var leaflet: String

    @Option(help: "The language that the person asks for.")
    var lang: LanguageTag

    @Option(help: "How to print it; html is the published page.")
    var format = Format.text

    @OptionGroup var workspace: Workspace

    func run() throws {
        let library = try workspace.library()
        let leaflet = try library.leaflet(named: leaflet)
        let answer = LeafletAnswer(of: leaflet, for: lang, library: library)
        switch format {
        case .json: print(try json(answer))
        case .html: print(try publishedPage(of: leaflet, in: lang, library: library), terminator: "")
        case .text: print(answer.text)
        }
    }
}
