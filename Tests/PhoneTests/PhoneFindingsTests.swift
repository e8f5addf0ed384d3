import Findings
import Leaflets
import Samples
import Testing

@testable import Phone

/// What `check` says of messages and scripts.
@Suite struct PhoneFindingsTests {
    private func findings(_ change: (String) -> String = { $0 }) throws -> [String] {
        try library(change(sampleListing)).phoneFindings.map(\.description)
    }

    private func italian(_ lines: String) throws -> [String] {
        try findings {
            $0.replacing("summary: Una malattia dei polmoni che si cura.", with: "summary: Una malattia.\n" + lines)
        }.filter { $0.contains("tb/it.md") || $0.contains("tb/leaflet.yaml") }
    }

    @Test func causesOfUCS2() throws {
        let found = try italian("sms: È gratis. È per tutti. Chiama il 112.")
        #expect(
            found.contains(
                "Content/leaflets/tb/it.md:4: warning: 1 part in the dear encoding, 70 letters each, because of È (U+00C8, 2): "
                    + "write around them [sms-encoding]"))
    }

    @Test func tooLongAnOwnMessage() throws {
        let found = try italian("sms: " + String(repeating: "Parola ", count: 200))
        #expect(found.contains { $0.contains("it.md:4: error: as an SMS:") && $0.hasSuffix("[sms-length]") })
        let warned = try italian("sms: " + String(repeating: "Parola ", count: 80))
        #expect(warned.contains { $0.contains("it.md:4: warning: as an SMS: 4 parts") })
    }

    @Test func longSentences() throws {
        let found = try italian("voice: " + String(repeating: "parola ", count: 16) + ".")
        #expect(found.contains { $0.contains("tb/leaflet.yaml:1: warning: sentences too long to be said") })
        #expect(found.contains { $0.contains("it 1") })
    }

    @Test func silentSignsAndAcronyms() throws {
        let found = try italian("voice: Scrivi a {una} persona dello XYZ.")
        #expect(found.contains { $0.contains("nobody can say `{` `}`") && $0.hasSuffix("[spoken-sign]") })
        #expect(found.contains { $0.contains("how is `XYZ` said?") && $0.hasSuffix("[acronym]") })
    }

    @Test func addressesWithoutScheme() throws {
        let found = try italian("voice: Scrivi a aiuto.esempio.org oggi.")
        #expect(found.contains { $0.contains("`aiuto.esempio.org` is read aloud as it stands") })
        let plain = try italian("voice: Vieni ad es. alle ore p.m. da noi... RE.V.ITA. è qui, oppure no.")
        #expect(!plain.contains { $0.contains("read aloud as it stands") })
    }

    @Test func missingDigitNames() throws {
        let found = try findings { $0.replacing("languages: [it,", with: "languages: [din, it,") }
        #expect(found.contains { $0.contains("`din` has no names of digits") })
    }

    @Test func timesOfOtherClocks() throws {
        let found = try findings { $0.replacing("ልዕሊ 2 ሰሙን", with: "ካብ 09:00 ልዕሊ 2 ሰሙን") }
        #expect(found.contains { $0.contains("tb/ti.md") && $0.hasSuffix("[spoken-time]") })
    }

    @Test func missingText() throws {
        let found = try findings { listing in
            listing.replacing(
                "If you cough for more than 2 weeks, call {{phone.health}}.",
                with: String(repeating: "A long sentence that the source lacks. ", count: 60))
        }
        #expect(found.contains { $0.contains("tb/en.md") && $0.contains("of the source's time") })
    }

    /// A short voice text in one language alone is no missing text in the others.
    @Test func ownVoiceTextIsNotCompared() throws {
        let found = try findings {
            $0.replacing("summary: Una malattia dei polmoni che si cura.", with: "voice: Una malattia.")
        }
        #expect(!found.contains { $0.contains("of the source's time") })
    }

    @Test func sensitiveWithoutNumber() throws {
        let found = try findings { $0.replacing("contacts: [antiviolence]", with: "fallback: allow") }
        #expect(
            found.contains { $0.contains("care/it.md") && $0.contains("is sensitive and names no valid phone number") })
    }
}
