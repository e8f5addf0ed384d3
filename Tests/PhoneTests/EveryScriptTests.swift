import Findings
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

    /// Signs that a voice has no word for, and addresses.
    @Test(arguments: EveryScript.folders) func noSignIsLeft(_ folder: String) throws {
        var glued = 0
        for made in try EveryScript.of(folder).made {
            let numbers = VoiceNumbers(languages: projectLanguages, tag: made.script.lang)
            let saysPercent = !numbers.amount(60, .percent).contains("%")
            for line in made.script.lines {
                let text = line.text
                let hasSign = text.contains { "/|∕⁄€@".contains($0) }
                #expect(!hasSign || folder == "omos", "\(made.name): \(text)")
                if folder == "Content" { #expect(VoiceCheck.silentSigns(text) == [], "\(made.name): \(text)") }
                // A part of a hundred is said in every language that has a word for it.
                let isLeft = line.spans.contains { $0.written?.contains("%") == true && $0.spoken.contains("%") }
                if saysPercent && isLeft || hasSign || text.contains("www.") || text.contains("://") { glued += 1 }
            }
        }
        // Some of other people's pages have an address in one piece with the word before it.
        #expect(glued <= (folder == "omos" ? 40 : folder == "tico19" ? 1 : 0))
    }

    /// An acronym that no entry of speech.yaml says is left to whoever reads aloud, and told.
    @Test func everyAcronymIsTold() throws {
        let every = try EveryScript.of("Content")
        let findings = every.library.phoneFindings.filter { $0.code == .acronym }.map(\.description)
        for made in every.made {
            for acronym in Set(made.script.lines.flatMap { VoiceCheck.acronyms($0.text) }) {
                let told = findings.contains {
                    $0.contains("/\(made.script.leaflet)/") && $0.contains("`\(acronym)`")
                        && $0.contains(made.script.lang.text)
                }
                #expect(told, "\(made.name): \(acronym)")
            }
        }
    }
}
