import Findings
import Leaflets
import Locales
import Samples
import Testing

/// Revisions are written into thousands of files: they never change without a note in the README's changes.
struct RevisionTests {
    func text(_ body: String, tag: String = "it", head: String = "title: Titolo") throws -> Text {
        let listing =
            base
            + "-- leaflets/vector/leaflet.yaml\ntopic: health\nsource: \(tag)\n-- leaflets/vector/\(tag).md\n---\n\(head)\n---\n\(body)"
        return try #require(try library(listing).leaflet("vector")?.texts[LanguageTag(tag)!])
    }

    static let rich = """
        Intro *uno* **due** `tre` [quattro](https://example.org/) {{phone.health}}.

        ## Capo {#head}

        - a
        - b

          c

        > citazione

        ### Sotto

        1. x

        |A|B|
        |-|-|
        |1|2|

        ---

        ```
        codice
        ```

        """

    @Test(arguments: [
        ("it", "Testo.\n", "b6ae85360f9c"), ("ar", "نص قصير.\n", "2054aa63c099"),
        ("ti", "ሓጺር ጽሑፍ።\n", "583978d201e6"),
        ("bn", "ছোট লেখা।\n", "027c9080e799"), ("zh-Hans", "短文。\n", "056c4f51d21e"),
        ("km", "អត្ថបទខ្លី។\n", "c9214087dc39"),
        ("it", rich, "18a2d333fcbf"),
    ])
    func goldenVectors(tag: String, body: String, expected: String) throws {
        #expect(try text(body, tag: tag).revision == expected)
    }

    @Test func wrappingAndOrderOfKeysDoNotCount() throws {
        let one = try text("Una frase lunga.\n\n- a\n- b\n", head: "title: Titolo\nsummary: Frase.\nkeywords: [x]")
        let other = try text(
            "Una frase\nlunga.\n\n* a\n* b\n", head: "keywords: [y]\nsummary:  Frase.\ndate: 2026-01-01\ntitle: Titolo")
        #expect(one.revision == other.revision)
        #expect(try text("Una frase larga.\n\n- a\n- b\n").revision != one.revision)
    }

    @Test func decomposedLettersAreTheSameText() throws {
        #expect(try text("Perche\u{301}.\n").revision == text("Perch\u{E9}.\n").revision)
        #expect(try text("\u{9DF}\n", tag: "bn").revision == text("\u{9AF}\u{9BC}\n", tag: "bn").revision)
    }

    @Test func aNewNumberChangesTheEditionAlone() throws {
        func load(_ number: String) throws -> Text {
            let library = try library(base.replacing("800 111 222", with: number))
            return try #require(library.leaflet("tuberculosis")?.texts[LanguageTag("it")!])
        }
        let before = try load("800 111 222")
        let after = try load("800 111 223")
        #expect(before.revision == after.revision)
        #expect(before.edition != after.edition && before.edition != before.revision)
        #expect(before.edition.count == 12)
    }
}

struct FreshnessTests {
    /// The base with an English text made from Italian, and a French one made from English.
    func freshness(italian: String? = nil, english: String? = nil, equivalent: String = "") throws -> [String: String] {
        let start = try library(base)
        let source = try #require(start.leaflet("tuberculosis")?.texts[LanguageTag("it")!])
        let first = base.replacing("topics:", with: "topics:")
        func listing(_ englishRevision: String) -> String {
            first.replacing("Esiste una cura.", with: italian ?? "Esiste una cura.")
                .replacing("summary: Che cosa fare.", with: "summary: Che cosa fare.\n\(equivalent)")
                + "-- leaflets/tuberculosis/en.md\n---\ntitle: T\ntranslation: { of: it@\(source.revision) }\n---\n\(english ?? "Text.")\n"
                + "-- leaflets/tuberculosis/ar.md\n---\ntitle: T\ntranslation: { of: en@\(englishRevision) }\n---\nنص\n"
        }
        let original = base + "-- leaflets/tuberculosis/en.md\n---\ntitle: T\n---\nText.\n"
        let relay = try #require(try library(original).leaflet("tuberculosis")?.texts[LanguageTag("en")!])
        let library = try library(listing(relay.revision))
        let texts = try #require(library.leaflet("tuberculosis")).texts
        return Dictionary(uniqueKeysWithValues: texts.map { ($0.key.text, $0.value.freshness.rawValue) })
    }

    @Test func aTranslationOfThePresentTextIsCurrent() throws {
        #expect(try freshness() == ["it": "current", "en": "current", "ar": "current"])
    }

    @Test func aChangedSentenceMakesAllOfThemOld() throws {
        #expect(
            try freshness(italian: "Esiste una buona cura.")
                == ["it": "current", "en": "outdated", "ar": "inherited-outdated"])
    }

    @Test func aChangedRelayMakesOnlyItsOwnTranslationsOld() throws {
        #expect(try freshness(english: "New text.") == ["it": "current", "en": "current", "ar": "outdated"])
    }

    @Test func anEquivalentRevisionStaysGood() throws {
        let revision = try #require(try library(base).leaflet("tuberculosis")?.texts[LanguageTag("it")!]).revision
        #expect(
            try freshness(italian: "Esiste una cura", equivalent: "equivalent: [\"\(revision)\"]")
                == ["it": "current", "en": "current", "ar": "current"])
    }

    @Test func aTextWhoseOriginIsGoneIsAnOrphan() throws {
        let listing =
            base + "-- leaflets/tuberculosis/ar.md\n---\ntitle: T\ntranslation: { of: fr@0123456789ab }\n---\nنص\n"
        let text = try #require(try library(listing).leaflet("tuberculosis")?.texts[LanguageTag("ar")!])
        #expect(text.freshness == .orphan)
    }

    @Test func twoTextsMadeFromOneAnotherAreOfUnknownAge() throws {
        let listing =
            base
            + "-- leaflets/tuberculosis/ar.md\n---\ntitle: T\ntranslation: { of: en@0123456789ab }\n---\nنص\n"
            + "-- leaflets/tuberculosis/en.md\n---\ntitle: T\nequivalent: [\"0123456789ab\"]\ntranslation: { of: ar@0123456789ab }\n---\nText\n"
        let texts = try #require(try library(listing).leaflet("tuberculosis")).texts
        #expect(texts[LanguageTag("ar")!]?.freshness != .current)
    }
}
