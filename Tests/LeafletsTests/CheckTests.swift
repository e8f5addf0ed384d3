import Files
import Findings
import Leaflets
import Locales
import Samples
import Testing

/// Each mistake of an author or translator with the one line it is answered with.
struct CheckTests {
    /// A leaflet in Italian with three sections, and what a test adds to it.
    static let leaflet = """
        -- leaflets/a/leaflet.yaml
        topic: health
        -- leaflets/a/it.md
        ---
        title: La tosse che non passa
        summary: Che cosa fare se la tosse dura a lungo.
        ---
        Se tossisci da molte settimane, va' dal medico. Non aspettare che la tosse passi da sola.

        ## Sintomi {#symptoms}
        La tosse dura a lungo e hai la febbre di sera. Perdi peso senza saperne il motivo e sei molto stanco.

        ## Cura {#care}
        La cura è gratuita per tutti, anche per chi non ha documenti. Prendi le medicine fino alla fine.

        ## Aiuto {#help}
        - Il medico di famiglia ti visita e ti manda al centro specializzato.
        - Al pronto soccorso ti curano anche senza tessera sanitaria.
        -- leaflets/a/
        """

    static let english = """
        ---
        title: The cough that does not go away
        ---
        If you have been coughing for many weeks, see a doctor. Do not wait for the cough to go away by itself.

        ## Symptoms {#symptoms}
        The cough lasts a long time and you have a fever in the evening. You lose weight and you are very tired.

        ## Care {#care}
        The treatment is free for everybody, even for those without papers. Take the medicines to the end.

        ## Help {#help}
        - The family doctor examines you and sends you to the special centre.
        - In the emergency room they treat you even without a health card.

        """

    static func found(_ tag: String, _ text: String) throws -> [String] {
        let name = "leaflets/a/\(tag).md"
        return try library(base + leaflet + "\(tag).md\n" + text).findings
            .filter { $0.path == "Content/\(name)" && $0.code != .unknownFreshness }
            .map { "\($0.line) [\($0.code.rawValue)] \($0.message)" }
    }

    @Test func aGoodTranslationHasNoFindings() throws {
        #expect(try Self.found("en", Self.english) == [])
    }

    static let mistakes: [(change: @Sendable (String) -> String, starts: [String])] = [
        (
            { $0.replacing("{#care}", with: "{#caer}") },
            ["9 [section-mismatch] section `{#caer}` is not in the source (it.md): did you mean `{#care}`?"]
        ),
        (
            {
                $0.replacing(
                    "## Care {#care}\nThe treatment is free for everybody, even for those without papers. Take the medicines to the end.\n\n",
                    with: "")
            },
            ["1 [section-mismatch] section `{#care}` of the source is missing"]
        ),
        ({ $0 + "\n## More {#more}\nMore text.\n" }, ["16 [section-mismatch] section `{#more}` is not in the source"]),
        (
            {
                $0.replacing("{#care}", with: "{#x}").replacing("{#symptoms}", with: "{#care}").replacing(
                    "{#x}", with: "{#symptoms}")
            },
            ["6 [section-order] section `{#care}` stands where it.md has `{#symptoms}`"]
        ),
        (
            { $0.replacing("- In the emergency room they treat you even without a health card.\n", with: "") },
            ["12 [dropped-text] section `{#help}` has 2 paragraphs and items, it.md:13 has 3"]
        ),
        (
            { $0.replacing("## Symptoms {#symptoms}", with: "## Symptoms {#symptoms}\n#### Fever") },
            ["7 [heading-level] a heading of level 4 after one of level 2"]
        ),
        ({ $0.replacing("see a doctor", with: "see \u{2067}a doctor") }, ["4 [open-bidi] U+2067 is never closed"]),
        ({ $0.replacing("see a doctor", with: "see \u{202E}a doctor\u{202C}") }, ["4 [open-bidi] U+202E forces"]),
        ({ $0.replacing("see a doctor", with: "see a\u{2069} doctor") }, ["4 [open-bidi] U+2069 closes nothing"]),
        (
            {
                $0.replacing(
                    "The treatment is free for everybody, even for those without papers. Take the medicines to the end.",
                    with:
                        "La cura è gratuita per tutti, anche per chi non ha documenti. Prendi le medicine fino alla fine."
                )
            },
            ["10 [untranslated] is word for word it.md:11"]
        ),
        (
            {
                $0.replacing(
                    "The treatment is free for everybody, even for those without papers.",
                    with: "العلاج مجاني للجميع حتى لمن ليس لديه أوراق. خذ الأدوية حتى النهاية ولا تتوقف قبل ذلك أبدا."
                ).replacing(" Take the medicines to the end.", with: "")
            },
            ["10 [wrong-script] this paragraph is in Arab letters, the text in Latn"]
        ),
        (
            {
                $0.replacing(
                    "The treatment is free for everybody, even for those without papers. Take the medicines to the end.",
                    with:
                        "Le traitement est gratuit pour tous, même pour ceux qui n'ont pas de papiers. Prenez les médicaments jusqu'à la fin."
                )
            },
            ["10 [wrong-language] this paragraph reads like fr, not en"]
        ),
        (
            { $0.replacing("cough for", with: "cafe\u{301} for").replacing("coughing", with: "coughing cafe\u{301}") },
            ["4 [not-nfc] letters with separate marks"]
        ),
    ]

    static let french = """

        -- leaflets/a/fr.md
        ---
        title: La toux qui ne passe pas
        ---
        Si vous toussez depuis plusieurs semaines, allez voir un médecin. N'attendez pas que la toux passe toute seule.

        ## Symptômes {#symptoms}
        La toux dure longtemps et vous avez de la fièvre le soir. Vous perdez du poids et vous êtes très fatigué.

        ## Soins {#care}
        Les soins sont gratuits pour tout le monde, avec ou sans papiers. Prenez les comprimés jusqu'au bout.

        ## Aide {#help}
        - Le médecin de famille vous examine et vous envoie au centre spécialisé.
        - Aux urgences, on vous soigne même sans carte de santé.

        """

    @Test(arguments: mistakes.indices) func aMistakeIsNamed(_ index: Int) throws {
        let (change, starts) = Self.mistakes[index]
        let found = try Self.found("en", change(Self.english) + Self.french)
        #expect(found.count == starts.count && zip(found, starts).allSatisfy { $0.hasPrefix($1) }, "\(found)")
    }

    @Test func aCopyOfTheSourceIsOneFinding() throws {
        let copy = String(
            Self.leaflet.split(separator: "-- leaflets/a/it.md\n").last!.dropLast("-- leaflets/a/\n".count - 1))
        let found = try Self.found("en", copy)
        #expect(
            found.contains {
                $0.hasPrefix("2 [untranslated] is a copy of it.md")
                    || $0.hasPrefix("3 [untranslated] is a copy of it.md")
            }, "\(found)")
        #expect(!found.contains { $0.contains("word for word") })
    }

    @Test func twoKindsOfDigitsInOneText() throws {
        let text = "---\ntitle: تجربة\n---\nبعد ١٥ يوما.\n\nبعد 20 يوما و 30 يوما. COVID-19.\n"
        let found = try library(base + "-- leaflets/a/leaflet.yaml\ntopic: health\n-- leaflets/a/ar.md\n" + text)
            .findings
        let mixed = found.filter { $0.code == .mixedDigits }
        #expect(mixed.map(\.line) == [4] && mixed[0].message.hasPrefix("`١٥` here and `20` at line 6"), "\(mixed)")
    }

    @Test func aContactWithoutHoursAndMediaThatFitNothing() throws {
        let listing = """
            -- contacts.yaml
            line: { name: Linea, kind: service, phone: phone.health }
            -- leaflets/tuberculosis/media.yaml
            - { file: a.png, kind: image, section: nowhere }
            - { file: ti.mp3, kind: audio, lang: ti }
            - { file: it.mp3, kind: audio, lang: it, edition: 000000000000 }
            -- leaflets/tuberculosis/media/a.png
            x
            -- leaflets/tuberculosis/media/ti.mp3
            x
            -- leaflets/tuberculosis/media/it.mp3
            x

            """
        let found = try library(base + listing).findings
        #expect(found.count { $0.code == .noHours } == 1)
        #expect(found.count { $0.code == .media } == 4)
    }

    @Test func whomToRingMustHaveAPhone() throws {
        let listing =
            base.replacing("topics:", with: "help: [line, quiet, nobody]\ntopics:") + """
                -- contacts.yaml
                line: { name: Linea, kind: service, phone: phone.health, hours: hours.health }
                quiet: { name: Ufficio, kind: office }

                """
        let library = try library(listing)
        #expect(library.site.help == ["line", "quiet", "nobody"])
        let found = library.findings.filter { $0.code == .unknownContact }
        #expect(found.count == 2 && found.allSatisfy { $0.path.hasSuffix("site.yaml") && $0.severity == .warning })
    }

    @Test func aForcedDirectionStopsAPublicationToo() throws {
        let text = Self.english.replacing("see a doctor", with: "see \u{202E}a doctor\u{202C}")
        let content = FileTree(files(base + Self.leaflet + "en.md\n" + text))
        let library = try Library.load(
            content: content, languages: projectLanguages, date: CalendarDate("2026-11-22")!, thoroughness: .blocking)
        #expect(library.findings.filter { $0.severity == .error }.map(\.code) == [.openBidi])
    }
}
