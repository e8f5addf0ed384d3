import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// What holds for every leaflet in every language, the project's own and other people's.
@Suite struct EveryScriptTests {
    /// Languages without names of digits: their scripts have spaced digits and a warning.
    private static let withoutDigits: Set = ["din", "fuv", "kr", "mr", "nus"]

    @Test(arguments: EveryScript.folders) func everyTextHasItsScript(_ folder: String) throws {
        let every = try EveryScript.of(folder)
        let texts = every.library.current.reduce(0) { $0 + every.library.available($1).count }
        #expect(every.made.count == texts && texts > (folder == "tico19" ? 3000 : 250))
        for made in every.made {
            #expect(!made.script.lines.isEmpty && made.script.reason == .exact, "\(made.name)")
        }
    }

    @Test(arguments: EveryScript.folders) func noDigitIsLeft(_ folder: String) throws {
        for made in try EveryScript.of(folder).made {
            let isNamed = VoiceNumbers(languages: projectLanguages, tag: made.script.lang).hasNames
            #expect(isNamed != Self.withoutDigits.contains(made.script.lang.text), "\(made.name)")
            let line = made.script.lines.first { VoiceCheck.hasDigit($0.text) }
            if isNamed { #expect(line == nil, "\(made.name): \(line!.text)") }
            if !isNamed { #expect(line == nil || !made.script.warnings.isEmpty, "\(made.name)") }
        }
    }
}
