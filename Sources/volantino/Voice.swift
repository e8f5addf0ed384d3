import ArgumentParser
import Leaflets
import Locales
import Phone

struct Voice: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show leaflets as scripts to be read aloud, numbers in words, with pauses and seconds.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var selection: Selection

    @Option(help: "How to print the scripts.")
    var format = Format.text

    @Flag(help: "Leave out texts with errors instead of stopping.")
    var keepGoing = false

    @OptionGroup var workspace: Workspace

    func run() throws {
        let library = try workspace.library(keepGoing: keepGoing)
        let scripts = try selection.pairs(in: library).compactMap { library.voice($0.leaflet, for: $0.lang) }
        switch format {
        case .json: print(try scripts.count == 1 ? json(scripts[0]) : json(["scripts": scripts]))
        case .text: for script in scripts { print(script.report) }
        }
    }
}

extension VoiceScript {
    /// For a person who reads aloud: a head line, the lines with their pauses, what to mind.
    fileprivate var report: String {
        var lines = ["# \(leaflet) \(lang): \(seconds.low)–\(seconds.high) seconds"]
        for line in self.lines {
            lines.append(line.text)
            if line.pauseMs > 0 { lines.append("[pause \(Double(line.pauseMs) / 1000) s]") }
        }
        return (lines + warnings.map { "! \($0)" }).joined(separator: "\n")
    }
}
