import ArgumentParser
import Foundation
import Leaflets
import Locales
import Phone

struct SMS: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show leaflets, or any text, as SMS: the parts, what they cost, and what makes them dear.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

    @OptionGroup var selection: Selection

    @Option(help: "Any text instead of a leaflet; - reads standard input.")
    var text: String?

    @Option(help: "One text that the phone joins, or parts that stand alone.")
    var mode = SMSMode.concatenated

    @Option(help: "What the gateway can do.")
    var profile = "standard"

    @Option(help: "The sender's name: at most 11 ASCII letters and digits, a letter first.")
    var sender: String?

    @Option(help: "A last line that says how to end such messages.")
    var optOut: String?

    @Option(help: "The most parts a message may have, up to 6.")
    var budget: Int?

    @Flag(help: "Allow spellings that lose something (È as E').")
    var allowLossy = false

    @Flag(help: "Send sensitive leaflets in full, not as a neutral message.")
    var allowSensitive = false

    @Option(help: "How to print the messages.")
    var format = Format.text

    @Flag(help: "Leave out texts with errors instead of stopping.")
    var keepGoing = false

    @OptionGroup var workspace: Workspace

    func validate() throws {
        if text != nil, !selection.isEmpty { throw ValidationError("name a leaflet or --text, not both") }
        if text != nil, selection.lang.count != 1 { throw ValidationError("--text needs one --lang") }
    }

    func run() throws {
        do {
            let messages = try messages(options: options())
            switch format {
            case .text: for message in messages { print(message.report) }
            case .json: print(try messages.count == 1 ? json(messages[0]) : json(["messages": messages]))
            case .jsonl: for message in messages { print(try jsonLine(message)) }
            }
        } catch let refusal as PhoneRefusal {
            complain("\(refusal)")
            throw ExitCode.failed
        }
    }

    private func options() throws -> SMSOptions {
        var options = SMSOptions()
        options.mode = mode
        options.profile = try SMSProfile.named(profile)
        options.sender = sender
        options.optOut = optOut
        options.budget = budget
        options.allowsLossy = allowLossy
        options.allowsSensitive = allowSensitive
        return options
    }

    private func messages(options: SMSOptions) throws -> [SMSMessage] {
        if let text { return [try SMSMessage(text: typed(text), in: selection.lang[0], options: options)] }
        let library = try workspace.library(keepGoing: keepGoing)
        return try selection.pairs(in: library).compactMap {
            try library.sms($0.leaflet, for: $0.lang, options: options)
        }
    }
}

/// A text from the command line, or from standard input for `-`.
func typed(_ text: String) throws -> String {
    guard text == "-" else { return text }
    let data = FileHandle.standardInput.readDataToEndOfFile()
    guard let read = String(validating: data, as: UTF8.self) else {
        throw ValidationError("standard input is not UTF-8")
    }
    return read.hasSuffix("\n") ? String(read.dropLast()) : read
}

extension SMSMode: ExpressibleByArgument {}

extension SMSMessage {
    /// For a terminal: a head line, then each part between rules.
    fileprivate var report: String {
        let name = leaflet.map { "\($0) " } ?? ""
        let asked = requested == lang ? "\(lang)" : "\(requested) → \(lang)"
        var lines = [
            "# \(name)\(asked): \(encoding), \(parts.count) part\(parts.count == 1 ? "" : "s"), \(units) units"
        ]
        for (number, part) in parts.enumerated() { lines += ["[\(number + 1)] \(part.units) units", part.text] }
        // A text in another script needs UCS-2 as a whole; only strays in a Latin one can be mended.
        for character in forcing where forcing.count <= 8 || character.replacement != nil {
            let way = character.replacement.map { "; `\($0)` would not" } ?? ""
            lines.append(
                "! \(character.codePoint) `\(character.character)` ×\(character.count) forces \(encoding)\(way)")
        }
        return (lines + warnings.map { "! \($0)" }).joined(separator: "\n")
    }
}
