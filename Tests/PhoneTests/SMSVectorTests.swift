import Foundation
import Samples
import Testing

@testable import Phone

/// Texts whose count other people's calculators state, and those of our own specification.
@Suite struct SMSVectorTests {
    private struct File: Decodable {
        struct Vector: Decodable {
            struct Part: Decodable {
                var length: Int?
                var bytes: Int
            }
            var name: String
            var text: String
            var encoding: String?
            var segments: Int?
            var units: Int?
            var parts: [Part]?
        }
        var vectors: [Vector]
    }

    /// We bring text to NFC first, which makes `e` with three accents one unit shorter than this calculator counts.
    private let beforeNormalization: Set<String> = ["Triple accents characters - Two Segments test"]

    @Test(.enabled(if: sharedData != nil)) func otherCalculators() throws {
        let vectors = try shared(File.self, "sms/vectors.json").vectors
        #expect(vectors.count > 50)
        for vector in vectors where !beforeNormalization.contains(vector.name) {
            let draft = try SMSDraft(vector.text, in: tag("en"), numbers: [], options: SMSOptions())
            let name = Comment(rawValue: vector.name)
            if let encoding = vector.encoding { #expect(draft.encoding.name == encoding, name) }
            if let segments = vector.segments { #expect(draft.parts.count == segments, name) }
            if let units = vector.units { #expect(draft.parts[0].units == units, name) }
            if let parts = vector.parts {
                let perUnit = draft.encoding == .ucs2 ? 2 : 1
                #expect(draft.parts.map { $0.units * perUnit } == parts.map(\.bytes), name)
            }
        }
    }

    @Test func countsThatAreOftenWrong() {
        func count(_ text: String, _ times: Int) -> Int { parts(String(repeating: text, count: times)).count }
        #expect(count("a", 160) == 1)
        #expect(count("a", 161) == 2)
        #expect(count("a", 306) == 2)
        #expect(count("a", 307) == 3)
        // An escape pair is not divided: 76 of them in a part, not 76.5.
        #expect(count("]", 153) == 3)
        #expect(count("я", 70) == 1)
        #expect(count("я", 71) == 2)
        #expect(count("😀", 35) == 1)
        // 33 emoji in a part of 67 units.
        #expect(count("😀", 67) == 3)
        // A flag is one cluster of four units.
        #expect(count("🇮🇹", 33) == 3)
    }

    @Test func italianCapitals() throws {
        let capital = try SMSMessage(text: "È vietato fumare.", in: tag("it"))
        #expect(capital.encoding == "UCS-2")
        #expect(
            capital.forcing == [
                SMSForcing(character: "È", codePoint: "U+00C8", count: 1, offset: 0, replacement: "E'")
            ])
        let small = try SMSMessage(text: "è vietato fumare.", in: tag("it"))
        #expect(small.encoding == "GSM-7" && small.forcing.isEmpty)
        var lossy = SMSOptions()
        lossy.allowsLossy = true
        let respelled = try SMSMessage(text: "È vietato fumare.", in: tag("it"), options: lossy)
        #expect(respelled.parts[0].text == "E' vietato fumare.")
        #expect(respelled.changes == [SMSChange(from: "È", to: "E'", count: 1)])
    }

    @Test func typography() throws {
        let plain = try SMSMessage(text: "L’aiuto è “gratis” – sempre…", in: tag("it"))
        #expect(plain.parts[0].text == "L'aiuto è \"gratis\" - sempre...")
        #expect(plain.encoding == "GSM-7")
        // One letter forces UCS-2 all the same: then nothing is respelled.
        let cyrillic = try SMSMessage(text: "L’aiuto “я”…", in: tag("it"))
        #expect(cyrillic.parts[0].text == "L’aiuto “я”…")
        #expect(cyrillic.forcing.map(\.codePoint) == ["U+2019", "U+201C", "U+044F", "U+201D", "U+2026"])
        #expect(cyrillic.forcing[1].replacement == "\"" && cyrillic.forcing[2].replacement == nil)
    }

    @Test(arguments: ["yo", "ig", "ha", "ff", "bm"]) func marksThatAreLetters(_ language: String) throws {
        var options = SMSOptions()
        options.allowsLossy = true
        let text = "Ọ̀rọ̀ ọjọ́ ń ṣe dára"
        let message = try SMSMessage(text: text, in: tag(language), options: options)
        #expect(message.parts[0].text == text && message.changes == nil)
        #expect(message.forcing.allSatisfy { $0.replacement == nil })
    }

    @Test func joinersSurvive() throws {
        for text in ["می\u{200C}خواهم", "ක්\u{200D}රමය", "क\u{094D}\u{200D}ष"] {
            #expect(try SMSMessage(text: text, in: tag("fa")).parts[0].text == text)
        }
    }

    @Test func nationalTables() throws {
        let text = "Şikâyet için ğ ı İ ş ç"
        #expect(try SMSMessage(text: "Sağlık için şimdi arayın", in: tag("tr")).encoding == "UCS-2")
        var options = SMSOptions()
        options.profile = try SMSProfile.named("infobip-nli")
        let turkish = try SMSMessage(text: "Sağlık için şimdi arayın", in: tag("tr"), options: options)
        #expect(turkish.encoding == "GSM-7" && turkish.shift == "tr")
        #expect(try SMSMessage(text: "Sağlık için şimdi arayın", in: tag("it"), options: options).encoding == "UCS-2")
        #expect(try SMSMessage(text: text, in: tag("tr"), options: options).encoding == "UCS-2")  // â
        let long = String(repeating: "ş", count: 155 / 2)
        #expect(try SMSMessage(text: long, in: tag("tr"), options: options).parts.count == 1)
        #expect(throws: PhoneRefusal.profile("x")) { try SMSProfile.named("x") }
    }
}
