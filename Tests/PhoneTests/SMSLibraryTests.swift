import Leaflets
import Samples
import Testing

@testable import Phone

/// Leaflets as messages.
@Suite struct SMSLibraryTests {
    @Test func everyLanguage() throws {
        var listing = ""
        for language in sample.site.languages {
            for id in ["care", "tb"] {
                let message = try #require(try sample.sms(leaflet(id), for: language))
                listing +=
                    "-- \(id) \(language) \(message.encoding) \(message.units) \(message.lang) \(message.reason!)\n"
                listing += message.parts.map { "[\($0.units)] \($0.text)\n" }.joined()
            }
        }
        try expectGolden(listing, "sample-sms.txt")
    }

    @Test func sensitiveIsNeutral() throws {
        let message = try #require(try sample.sms(leaflet("care"), for: tag("ar")))
        #expect(message.neutral && message.parts[0].text.contains("1522"))
        #expect(!message.parts[0].text.contains("يؤذيك") && !message.parts[0].text.contains("example.org"))
        var options = SMSOptions()
        options.allowsSensitive = true
        let full = try #require(try sample.sms(leaflet("care"), for: tag("ar"), options: options))
        #expect(!full.neutral && full.parts[0].text.contains("يؤذيك"))
    }

    @Test func sensitiveWithoutNumber() throws {
        let listing = sampleListing.replacing("contacts: [antiviolence]", with: "fallback: allow")
        let library = try library(listing)
        #expect(throws: PhoneRefusal.noNumber(leaflet: "care")) {
            try library.sms(library.leaflet("care")!, for: tag("it"))
        }
    }

    @Test func expiredNumberIsNeverSent() throws {
        let listing = sampleListing.replacing(
            "summary: Una malattia dei polmoni che si cura.", with: "sms: Chiama {{phone.old}}.")
        let library = try library(listing)
        let message = try #require(try library.sms(library.leaflet("tb")!, for: tag("it")))
        #expect(message.parts[0].text == "Chiama chiedi il numero attuale.")
    }

    @Test func ownMessageAndWithdrawal() throws {
        let listing = sampleListing.replacing(
            "summary: Una malattia dei polmoni che si cura.",
            with: "sms: \"Tosse? Chiama {{phone.health}}\""
        ).replacing("topic: safety", with: "topic: safety\nwithdrawn: { date: 2026-11-01 }")
        let library = try library(listing)
        let message = try #require(try library.sms(library.leaflet("tb")!, for: tag("it")))
        #expect(message.parts.map(\.text) == ["Tosse? Chiama +39800905570"])
        #expect(try library.sms(library.leaflet("care")!, for: tag("it")) == nil)
        #expect(library.voice(library.leaflet("care")!, for: tag("it")) == nil)
    }

    @Test func budgetLeavesOutTheAddressFirst() throws {
        var options = SMSOptions()
        options.budget = 1
        let message = try #require(try sample.sms(leaflet("tb"), for: tag("bn"), options: options))
        #expect(message.parts.count == 1 && message.parts[0].text.contains("800905570"))
        #expect(!message.parts[0].text.contains("example.org"))
        #expect(message.warnings == ["to stay within the budget, it was made without the address"])
    }
}
