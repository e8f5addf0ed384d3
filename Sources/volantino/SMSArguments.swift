import ArgumentParser
import Files
import Findings
import Phone

/// How messages are made: shared by `sms` and `export`.
struct SMSArguments: ParsableArguments {
    @Option(help: "One text that the phone joins, or parts that stand alone.")
    var mode = SMSMode.concatenated

    @Option(help: "What the gateway can do: standard, or a name it is known by.")
    var profile = "standard"

    @Option(help: "The sender's name: at most 11 ASCII letters and digits, a letter first.")
    var sender: String?

    @Option(help: "A last line that says how to end such messages.")
    var optOut: String?

    @Option(help: "The most parts a message may have, up to 6.")
    var budget: Int?

    @Flag(help: "Allow spellings that lose something (È as E').")
    var allowLossy = false

    @Flag(help: "Give sensitive leaflets out in full, not as a neutral message.")
    var allowSensitive = false

    func values() throws -> SMSOptions {
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
}

extension SMSMode: ExpressibleByArgument {}

/// The prices in a file; what is wrong in it goes to standard error.
func prices(_ path: String) throws -> SMSPrices {
    do {
        var findings: [Finding] = []
        let text = String(decoding: try readFile(path, limit: 1 << 20), as: UTF8.self)
        let prices = SMSPrices(text, path: path, into: &findings)
        for finding in findings { complain(finding.description) }
        if let prices { return prices }
    } catch {
        complain("\(error)")
    }
    throw ExitCode.failed
}
