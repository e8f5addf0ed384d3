internal import Foundation
internal import HTTPTypes
internal import Phone
internal import Testing

@testable import Server

/// Messages and scripts over HTTP: what cannot be made is told, what is odd is given out whole.
struct PhoneAPITests {
    private let place = "summary: Che cosa fare se la tosse non passa."

    private func cough(sms text: String) throws -> Serving {
        let shelf = Shelf(sample)
        shelf.replace(place, "sms: " + text)
        return try serving(shelf)
    }

    @Test(arguments: [
        (String(repeating: "Parola ", count: 1_000), "parts where 6 are allowed: this much fits: Parola"),
        ("\"a\\e[0mb\"", "U+001B at offset 1 cannot be sent: remove it"),
        ("\"a\u{FFFD}b\"", "U+FFFD at offset 1 cannot be sent: remove it"),
    ])
    func whatCannotBeSent(_ text: String, _ complaint: String) async throws {
        let seen = try await cough(sms: text).ask("/api/leaflets/cough/sms?lang=it")
        #expect(
            seen.status == 422 && seen.fields[.contentType] == "application/problem+json", "\(seen.text.prefix(200))")
        let detail = try seen.json()["detail"]?.text ?? ""
        #expect(detail.contains(complaint), "\(detail.prefix(200))")
        #expect(!detail.contains("?"))
    }

    @Test func oddTextsAreSentWhole() async throws {
        for (text, count) in [
            ("\"👩🏽‍⚕️📞\"", 1), ("\"Call 112 اتصل 112 now\"", 1), ("e" + String(repeating: "\u{301}\u{323}", count: 100), 3),
        ] {
            let seen = try await cough(sms: text).ask("/api/leaflets/cough/sms?lang=it")
            #expect(seen.status == 200)
            let parts = try seen.json()["parts"]!.list
            #expect(parts.count == count, "\(text)")
            let whole = parts.compactMap { $0["text"]?.text }.joined()
            #expect(whole == text.filter { $0 != "\"" }.precomposedStringWithCanonicalMapping)
        }
    }

    @Test func emptyTextsFallBackToTheTitle() async throws {
        let seen = try await cough(sms: "\"\"").ask("/api/leaflets/cough/sms?lang=it")
        #expect(seen.status == 200 && seen.text.contains("La tosse"))
    }

    @Test func languageWithoutDigitNames() async throws {
        let shelf = Shelf(sample)
        shelf.replace("languages: [it,", "languages: [din, it,")
        shelf.replace(
            "-- leaflets/cough/ar.md",
            "-- leaflets/cough/din.md\n---\ntitle: Ɣɔ̈ɔ̈l\n---\nYin {{phone.health}}.\n-- leaflets/cough/ar.md")
        let seen = try await serving(shelf).ask("/api/leaflets/cough/voice?lang=din")
        #expect(seen.status == 200 && seen.text.contains("8, 0, 0, 1, 2, 3, 4, 5, 6"))
        #expect(
            try seen.json()["warnings"]!.list.compactMap { $0.text } == [
                "no names of digits are known in `din`: numbers stand as spaced digits"
            ])
    }

    @Test func recordingOfAnEditionThatIsGone() async throws {
        let shelf = Shelf(sample)
        shelf.replace(
            "-- leaflets/cough/ar.md",
            """
            -- leaflets/cough/media.yaml
            - file: it.mp3
              kind: audio
              lang: it
              edition: 000000000000
            -- leaflets/cough/media/it.mp3
            x
            -- leaflets/cough/ar.md
            """)
        let seen = try await serving(shelf).ask("/api/leaflets/cough/voice?lang=it")
        #expect(try seen.json()["recording"] == nil)
        #expect(try seen.json()["warnings"]!.list.first?.text?.hasPrefix("it.mp3 says edition 000000000000") == true)
        let ssml = try await serving(shelf).ask("/api/leaflets/cough/voice?lang=it&format=ssml")
        #expect(ssml.status == 200 && !ssml.text.contains("<audio"))
    }
}
