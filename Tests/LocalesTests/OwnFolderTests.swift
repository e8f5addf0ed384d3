import Findings
import Foundation
import Samples
import Testing

@testable import Locales

/// The project's own folder of languages, file by file.
@Suite struct OwnFolder {
    let languages = projectLanguages

    @Test func hasNoFindings() {
        #expect(languages.findings.map(\.description) == [])
    }

    /// No language lacks a message that a reader's safety depends on, nor any other.
    @Test func everyFileIsComplete() {
        #expect(languages.findings(published: languages.messages.languages).map(\.description) == [])
        #expect(languages.messages.languages.count >= 40)
        #expect(languages.messages.list.filter(\.isSafety).count >= 20)
    }

    @Test(arguments: projectLanguages.messages.languages)
    func everyMessageCanBeShown(_ language: LanguageTag) throws {
        let list = try #require(languages.messages.tables[Languages.english]).messages
        for key in languages.messages.keys {
            guard case .pattern(let pattern) = list[key] else {
                #expect(!languages.messages.text(key, in: language).isEmpty)
                continue
            }
            let parts = try MessagePattern(pattern)
            for number in [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] {
                var arguments: [String: Messages.Argument] = [:]
                for name in parts.arguments {
                    arguments[name] = parts.pluralForms.isEmpty ? .text("‹\(name)›") : .number(number)
                }
                let text = languages.messages.text(key, in: language, arguments)
                #expect(!text.contains { "{}#".contains($0) }, "\(key): \(text)")
                for name in parts.arguments where parts.pluralForms.isEmpty {
                    #expect(text.contains("‹\(name)›"), "\(key): \(text)")
                }
            }
        }
    }

    /// A message in the wrong script is a file in the wrong language; a few Latin letters (SMS, QR, JavaScript) are in all.
    @Test(arguments: projectLanguages.messages.languages)
    func messagesAreInTheScriptOfTheirLanguage(_ language: LanguageTag) {
        let text = languages.messages.keys.map { languages.messages.text($0, in: language) }.joined()
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        let latin = letters.filter { $0.value < 0x2B0 || (0x1E00..<0x1F00).contains($0.value) }
        let share = Double(latin.count) / Double(letters.count)
        #expect(language.script == "Latn" ? share > 0.95 : share < 0.25, "\(language): \(share) is Latin")
    }

    @Test func digitsOfSpeechAreTen() {
        let habits = languages.speech
        #expect(habits.count >= 40)
        for (language, habit) in habits {
            if let digits = habit.digits {
                #expect(Set(digits).count == 10, "\(language) has a word for two digits")
                #expect(digits.allSatisfy { !$0.isEmpty })
            }
            #expect((2...20).contains(habit.charactersPerSecond), "\(language)")
        }
    }
}
