import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// Which number a message or a script gives, and what it says of it.
@Suite struct KeyNumberTests {
    /// A sensitive leaflet whose text opens with the number for emergencies, and a plain one, in scripts of all kinds.
    private static let listing = """
        -- site.yaml
        title: { it: Prova }
        baseURL: https://example.org/
        sourceLanguage: it
        languages: [it, fr, ar, ur, ti, bn, zh-Hans, th, km]
        topics: [health, safety]
        -- facts.yaml
        phone.emergency: { value: "112", source: https://example.org/, verified: 2026-11-01 }
        phone.violence: { value: "1522", source: https://example.org/, verified: 2026-11-01 }
        phone.abroad: { value: "+39 351 137 6335", source: https://example.org/, verified: 2026-11-01 }
        phone.poison: { value: "055 794 7819", source: https://example.org/, verified: 2026-11-01 }
        -- contacts.yaml
        violence:
          name: { it: Antiviolenza, ar: خط مناهضة العنف }
          kind: service
          phone: phone.violence
        poison:
          name: { it: Centro antiveleni }
          kind: service
          phone: phone.poison
          area: [IT-52]
        emergency:
          name: { it: Numero di emergenza, fr: Urgences, ar: رقم الطوارئ, ur: ایمرجنسی نمبر, ti: ቁጽሪ ህጹጽ ሓገዝ, bn: জরুরি নম্বর, zh-Hans: 紧急电话 }
          kind: emergency
          phone: phone.emergency
        -- leaflets/care/leaflet.yaml
        topic: safety
        sensitive: true
        contacts: [violence, emergency]
        -- leaflets/gas/leaflet.yaml
        topic: health
        territory: [IT]
        contacts: [poison, emergency]

        """

    private static let pair: [(language: String, or: String)] = [
        ("it", "o"), ("fr", "ou"), ("ar", "أو"), ("ur", "یا"), ("ti", "ወይ"), ("bn", "বা"), ("zh-Hans", "或"),
        ("th", "หรือ"), ("km", "ឬ"),
    ]

    private static let library = try! Samples.library(
        pair.reduce(listing) { listing, text in
            listing + """
                -- leaflets/care/\(text.language).md
                ---
                title: Aiuto
                neutralTitle: Informazioni
                ---
                {{phone.emergency}} \(text.or) {{phone.violence}}.
                -- leaflets/gas/\(text.language).md
                ---
                title: Gas
                ---
                {{phone.emergency}} (24/24), {{phone.abroad}}.

                {{phone.poison}}.

                """
        })

    private func script(_ id: String, _ language: String) throws -> VoiceScript {
        try #require(Self.library.voice(Self.library.leaflet(id)!, for: tag(language)))
    }

    /// "112 or 1522" is no date of the year 1522: each number is said as it is dialled, and once more.
    @Test(arguments: pair.map(\.language)) func twoNumbersAreNoDate(_ language: String) throws {
        let numbers = VoiceNumbers(languages: projectLanguages, tag: tag(language))
        let lines = try script("care", language).lines
        let sentence = try #require(lines.first { $0.kind == .sentence })
        for number in ["112", "1522"] {
            let said = VoiceSpan(numbers.phone(number), written: number)
            #expect(sentence.spans.contains(said), "\(sentence.text)")
            #expect(lines.contains { $0.kind == .number && $0.spans.contains(said) }, "\(number)")
        }
        // What follows a number in brackets is none of its digits.
        let gas = try #require(try script("gas", language).lines.first { $0.kind == .sentence })
        #expect(gas.spans.contains(VoiceSpan(numbers.phone("112"), written: "112")), "\(gas.text)")
    }

    /// Who asks about violence is told the number for it, not the first one of the text, in every language.
    @Test(arguments: pair.map(\.language)) func contactsComeBeforeTheText(_ language: String) throws {
        let message = try #require(try Self.library.sms(Self.library.leaflet("care")!, for: tag(language)))
        #expect(message.neutral)
        let text = message.parts.map(\.text).joined()
        #expect(text.contains("1522") && !text.contains("112"), "\(text)")
        #expect(try script("care", language).phone == "1522")
        // A number of one region alone is nobody's first.
        #expect(try script("gas", language).phone == "112")
    }

    /// The number at the end says whose it is: after another one, "the number is" would be wrong.
    @Test func theOwnerIsSaid() throws {
        for (language, owner) in [
            ("it", "Numero di emergenza: uno, uno, due"), ("fr", "Urgences : un, un, deux"),
            ("ar", "رقم الطوارئ: واحد، واحد، اثنان"), ("ti", "ቁጽሪ ህጹጽ ሓገዝ፦ ሓደ፣ ሓደ፣ ክልተ"),
            ("zh-Hans", "紧急电话：幺，幺，二"), ("th", "หมายเลขคือ: หนึ่ง, หนึ่ง, สอง"),
        ] {
            let lines = try script("gas", language).lines.suffix(2).map(\.text)
            #expect(lines[0].replacing("\u{A0}", with: " ") == owner, "\(lines)")
        }
        let message = try #require(try Self.library.sms(Self.library.leaflet("gas")!, for: tag("ur")))
        #expect(message.parts[0].text.hasPrefix("Gas\nایمرجنسی نمبر:\n\u{200E}112\u{200E}\n"))
        let italian = try #require(try Self.library.sms(Self.library.leaflet("gas")!, for: tag("it")))
        #expect(italian.parts[0].text == "Gas\nNumero di emergenza: 112\nhttps://example.org/it/gas/")
        // A neutral message names nobody.
        let neutral = try #require(try Self.library.sms(Self.library.leaflet("care")!, for: tag("it")))
        #expect(!neutral.parts[0].text.contains("Antiviolenza"))
    }

    /// Before the key 0 it is said who answers: it may be the number for emergencies.
    @Test func theMenuSaysWhoAnswers() throws {
        let script = try script("gas", "it")
        let document = try VoiceFormat.vxml.render([script], languages: projectLanguages)
        #expect(document.contains("<s>Numero di emergenza: Per parlare con una persona, premi zero.</s>"))
        #expect(document.contains("<transfer name=\"call\" dest=\"tel:112\" bridge=\"true\"/>"))
        #expect(VoiceSheet(script, languages: projectLanguages).radio.contains("# contact: Numero di emergenza: 112\n"))
    }

    /// A number with a country code is for calls from abroad: without the code it reaches nobody there.
    @Test(arguments: pair.map(\.language)) func countryCodesAreSaid(_ language: String) throws {
        let numbers = VoiceNumbers(languages: projectLanguages, tag: tag(language))
        let digits = numbers.phone("+393511376335").split { !$0.isLetter && !$0.unicodeScalars.first!.isWordPart }
        let plus = try #require(numbers.habits?.plus)
        let names = [plus] + "393511376335".map { numbers.digits(String($0)) }
        #expect(digits.joined() == names.joined().filter { $0.isLetter || $0.unicodeScalars.first!.isWordPart })
        let said = try script("gas", language).lines.flatMap(\.spans).first { $0.written == "+393511376335" }
        #expect(said?.spoken == numbers.phone("+393511376335"))
        // Free numbers cannot be reached from abroad.
        #expect(numbers.phone("+39800905570") == numbers.phone("800905570"))
    }

    @Test func daysAndYearsBoundADate() {
        for (text, kinds) in [
            ("31 dicembre 2026", [TextToken.Kind.grouped]), ("112 o 1522", [.plain, .plain]),
            ("32 o 2026", [.plain, .plain]),
            ("9 ธันวาคม 2569", [.grouped]), ("10 o 1500", [.plain, .plain]), ("112 (24 ore)", [.plain, .plain]),
            ("112 (118)", [.plain, .plain]), ("+39 (051) 123456", [.phone]), ("112/118", [.grouped]),
        ] {
            #expect(TextToken.scan(Array(text.unicodeScalars)).map(\.kind) == kinds, "\(text)")
        }
        let known = ["112", "118"].map { Array($0.unicodeScalars) }
        for text in ["112/118", "112 (24/24), 118", "112, 118.", "112-118"] {
            let found = TextToken.scan(Array(text.unicodeScalars), known: known).filter { $0.kind == .phone }
            #expect(
                found.map { String(String.UnicodeScalarView(Array(text.unicodeScalars)[$0.range])) } == ["112", "118"])
        }
        // A longer number that begins alike is another one.
        #expect(TextToken.scan(Array("112 345 678".unicodeScalars), known: known).count == 1)
        #expect(TextToken.scan(Array("1120".unicodeScalars), known: known).map(\.kind) == [.plain])
    }
}
