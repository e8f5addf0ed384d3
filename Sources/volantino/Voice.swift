import ArgumentParser
import Leaflets
import Locales
import Phone

struct Voice: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show leaflets as scripts to be read aloud, numbers in words, with pauses and seconds.",
        discussion: "Formats: text and radio for people, ssml and vxml for engines, prompts for a studio.")

    @OptionGroup var selection: Selection

    @Option(help: "How to print the scripts.")
    var format = VoiceFormat.text

    @Flag(help: "Leave out texts with errors instead of stopping.")
    var keepGoing = false

    @OptionGroup var workspace: Workspace

    func run() throws {
        let library = try workspace.library(keepGoing: keepGoing)
        let scripts = try selection.made(in: library) { library.voice($0, for: $1) }
        do {
            print(try format.render(scripts, languages: library.languages), terminator: "")
        } catch {
            complain("\(error)")
            throw ExitCode.failed
        }
    }
}

extension VoiceFormat: ExpressibleByArgument {}
