import ArgumentParser
import Leaflets
import Locales
import Phone

struct SMS: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show leaflets, or any text, as SMS: the parts, what they cost, and what makes them dear.",
        discussion: "Example: echo 'È vietato' | volantino sms --text - --lang it")

    @OptionGroup var selection: Selection

    @Option(help: "Any text instead of a leaflet; - reads standard input.")
    var text: String?

    @OptionGroup var options: SMSArguments

    @Option(
        help: "A YAML file of prices: currency, part, and languages where theirs differ; prints the cost by language.")
    var price: String?

    @Option(help: "How to print the messages; csv and kannel are for gateways.")
    var format = SMSFormat.text

    @Flag(help: "CSV for a spreadsheet instead of a gateway: its letters are told, formulas do not run.")
    var spreadsheet = false

    @Flag(help: "Leave out texts with errors instead of stopping.")
    var keepGoing = false

    @OptionGroup var workspace: Workspace

    func validate() throws {
        if text != nil, !selection.isEmpty { throw ValidationError("name a leaflet or --text, not both") }
        if text != nil, selection.lang.count != 1 { throw ValidationError("--text needs one --lang") }
        if spreadsheet, format != .csv { throw ValidationError("--spreadsheet goes with --format csv") }
        if price != nil, ![.text, .json].contains(format) {
            throw ValidationError("with --price the table is text or json")
        }
    }

    func run() throws {
        do {
            let messages = try messages(options: options.values())
            if let price {
                let cost = SMSCost(messages, prices: try prices(price))
                print(try format == .json ? json(cost) + "\n" : cost.text, terminator: "")
            } else if format == .json, messages.count == 1 {
                print(try json(messages[0]))
            } else {
                print(format.render(messages, isForSpreadsheet: spreadsheet), terminator: "")
            }
        } catch let refusal as PhoneRefusal {
            complain("\(refusal)")
            throw ExitCode.failed
        }
    }

    private func messages(options: SMSOptions) throws -> [SMSMessage] {
        if let text { return [try SMSMessage(text: typed(text), in: selection.lang[0], options: options)] }
        let library = try workspace.library(keepGoing: keepGoing)
        return try selection.made(in: library) { try library.sms($0, for: $1, options: options) }
    }
}

extension SMSFormat: ExpressibleByArgument {}
