import Leaflets
import Locales
import Markup
import Samples
import Testing

struct ReadingTests {
    /// The base with an Amharic text that lacks the section on care, and an English one that has it.
    static let listing =
        base.replacing("languages: [it, en, ar, ti, bn, ur, zh-Hans, th, km]", with: "languages: [it, en, ar, ti, am]")
            + """
            -- leaflets/tuberculosis/am.md
            ---
            title: ቲቢ
            ---
            መግቢያ።

            ## ምልክቶች {#symptoms}
            ሳል።

            -- leaflets/tuberculosis/en.md
            ---
            title: Tuberculosis
            ---
            Introduction.

            ## Care {#care}
            There is a cure.

            ## Symptoms {#symptoms}
            Cough.

            """

    func reading(_ tag: String, _ listing: String = listing) throws -> Reading? {
        let library = try library(listing)
        return library.reading(try #require(library.leaflet("tuberculosis")), for: LanguageTag(tag)!)
    }

    @Test func aReaderGetsHerOwnLanguageFirst() throws {
        let reading = try #require(try reading("en"))
        #expect(reading.resolution.reason == .exact && reading.text.tag.text == "en")
        #expect(reading.parts.map(\.section.id) == ["", "care", "symptoms"])
    }

    @Test func aMissingSectionStandsAtItsSourcePositionInAnotherLanguage() throws {
        let reading = try #require(try reading("ti"))
        #expect(reading.text.tag.text == "am" && reading.resolution.reason == .related)
        #expect(reading.parts.map(\.section.id) == ["", "symptoms", "care"])
        #expect(reading.parts.map(\.text.tag.text) == ["am", "am", "en"])
        #expect(!reading.lacksSections)
    }

    @Test func withoutFallbackAMissingSectionIsLeftOut() throws {
        let strict = Self.listing.replacing("topic: health\n", with: "topic: health\nfallback: none\n")
        let reading = try #require(try reading("am", strict))
        #expect(reading.parts.map(\.section.id) == ["", "symptoms"])
        #expect(reading.lacksSections)
        #expect(try self.reading("ti", strict) == nil)
    }
}
