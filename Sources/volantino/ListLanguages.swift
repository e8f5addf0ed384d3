import Answers
import ArgumentParser
import Leaflets
import Locales

struct ListLanguages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "languages", abstract: "List the published languages, their names, greetings and countries.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(name: .customLong("in"), help: "The language in which to name them; default: the site's source language.")
    var reader: LanguageTag?

    @Option(help: "How to print the list.")
    var format = Format.text

    @OptionGroup var workspace: Workspace

    func run() throws {
        let library = try workspace.library()
        let answer = LanguagesAnswer(of: library, in: reader ?? library.site.sourceLanguage)
        switch format {
        case .json: print(try json(answer))
        case .text:
            for language in answer.languages {
                let countries = language.countries.isEmpty ? "" : "  [\(language.countries.joined(separator: " "))]"
                print(
                    "\(language.tag)  \(language.endonym)  \(language.name)  \(language.script) \(language.dir.rawValue)  "
                        + "\(counted(language.leaflets, "leaflet"))  «\(language.greeting)»\(countries)")
            }
        }
    }
}
