import Answers
import ArgumentParser
import Exchange
import Leaflets
import Locales

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how far each language is: leaflet by language, and what to do next.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, html }

    @OptionGroup var workspace: Workspace

    @Option(help: "This language alone.")
    var lang: LanguageTag?

    @Option(help: "The leaflets and languages of this campaign alone.")
    var campaign: String?

    @Option(help: "How to print the table; html is a page for a coordinator.")
    var format = Format.text

    func run() throws {
        let library = try workspace.library()
        let named = try campaign.map { try library.campaign(named: $0) }
        let coverage = Coverage(of: library, language: lang, campaign: named)
        switch format {
        case .text: print(coverage.text(), terminator: "")
        case .json: print(try json(StatusAnswer(of: coverage)))
        case .csv: print(coverage.csv, terminator: "")
        case .html:
            let title = library.text(library.site.title, for: library.site.sourceLanguage)
            print(coverage.html(title: title, date: library.date), terminator: "")
        }
    }
}

extension Library {
    /// The campaign of an id.
    func campaign(named id: String) throws -> Campaign {
        guard let campaign = campaigns.first(where: { $0.id == id }) else {
            let known = campaigns.map(\.id).joined(separator: ", ")
            throw ValidationError("there is no campaign `\(id)`; known: \(known.isEmpty ? "none" : known)")
        }
        return campaign
    }

    /// The leaflet of an id.
    func leaflet(named id: String) throws -> Leaflet {
        guard let leaflet = leaflet(id) else {
            let near = leaflets.map(\.id).filter { $0.hasPrefix(id.prefix(3)) }.prefix(5)
            let hint = near.isEmpty ? "`volantino status` lists all" : "perhaps \(near.joined(separator: ", "))"
            throw ValidationError("there is no leaflet `\(id)`; \(hint)")
        }
        return leaflet
    }
}
