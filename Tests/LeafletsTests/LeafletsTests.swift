import Files
import Findings
import Leaflets
import Locales
import Markup
import Samples
import Testing

/// A folder with one leaflet in Italian, to which a test adds what it is about.
let base = """
    -- site.yaml
    title: { it: Prova, en: Sample }
    baseURL: https://example.org/
    sourceLanguage: it
    languages: [it, en, ar, ti, bn, ur, zh-Hans, th, km]
    fallback: [en, it]
    topics: [health]
    -- facts.yaml
    phone.health: { value: "800 111 222", source: https://example.org/, verified: 2026-11-01 }
    -- leaflets/tuberculosis/leaflet.yaml
    topic: health
    -- leaflets/tuberculosis/it.md
    ---
    title: Tubercolosi
    summary: Che cosa fare.
    ---
    Introduzione.

    ## Sintomi {#symptoms}
    Chiama {{phone.health}}.

    ## Cura {#care}
    Esiste una cura.

    """

/// The findings of a folder as lines.
func findings(_ listing: String) throws -> [String] { try library(listing).findings.map(\.description) }

struct LoadTests {
    @Test func aGoodFolderHasNoFindings() throws {
        let library = try library(base)
        #expect(library.findings.filter { $0.path.hasPrefix("Content") }.map(\.description) == [])
        let text = try #require(library.leaflet("tuberculosis")?.texts[LanguageTag("it")!])
        #expect(text.state == .source && text.freshness == .current)
        #expect(text.document.sections.map(\.id) == ["", "symptoms", "care"])
        #expect(library.facts(of: text) == ["phone.health"])
        #expect(library.plain(text.title, in: text.tag) == "Tubercolosi")
    }

    @Test func tagsAreBroughtToTheirCanonicalForm() throws {
        let library = try library(base + "-- leaflets/tuberculosis/ZH_hans.md\n---\ntitle: 结核病\n---\n咳嗽。\n")
        #expect(library.leaflet("tuberculosis")?.texts[LanguageTag("zh-Hans")!]?.tag.text == "zh-Hans")
    }

    @Test func oneBadFileHidesNoOther() throws {
        var listing = base
        for number in 0..<300 { listing += "-- leaflets/l\(number)/leaflet.yaml\ntopic: nowhere\n" }
        let library = try library(listing)
        #expect(library.findings.count { $0.code == .unknownTopic } == 300)
        #expect(library.findings.count { $0.code == .missingSource } == 300)
        #expect(library.leaflet("tuberculosis")?.texts.count == 1)
    }

    @Test func withoutASiteFileThereIsNoLibrary() {
        #expect(throws: LoadError.self) { try library("-- leaflets/a/leaflet.yaml\ntopic: x\n") }
        #expect(throws: LoadError.self) { try library("-- site.yaml\n") }
        #expect(throws: LoadError.self) { try library("-- site.yaml\ntitle: [\n") }
    }

    @Test func draftsAndUnpublishedLanguagesAreNotGivenOut() throws {
        let listing =
            base + """
                -- leaflets/tuberculosis/en.md
                ---
                title: Tuberculosis
                translation: { state: draft }
                ---
                Text.
                -- leaflets/tuberculosis/de.md
                ---
                title: Tuberkulose
                ---
                Text.

                """
        let library = try library(listing)
        let leaflet = try #require(library.leaflet("tuberculosis"))
        #expect(leaflet.texts.count == 3)
        #expect(library.available(leaflet) == [LanguageTag("it")!])
        #expect(library.findings.contains { $0.code == .unpublishedLanguage && $0.path.hasSuffix("de.md") })
        var drafts = library
        drafts.showsDrafts = true
        #expect(drafts.available(leaflet) == [LanguageTag("en")!, LanguageTag("it")!])
    }

    @Test(arguments: [
        ("exitURL: javascript:alert(1)", "error: `exitURL: javascript:alert(1)`: write the address of a page"),
        ("holidays: 25.12.2026", "error: `holidays`: `25.12.2026` is no day"),
        ("topics: [health, chess]", "warning: topic `chess` has no name: write the message `topic_chess`"),
    ])
    func settingsThatCannotHoldAreFindings(line: String, expected: String) throws {
        let settings =
            line.hasPrefix("topics")
            ? base.replacing("topics: [health]", with: line)
            : base.replacing("topics: [health]", with: "topics: [health]\n\(line)")
        let found = try library(settings).findings.filter { $0.path == "Content/site.yaml" }.map(\.description)
        #expect(found.count == 1 && found[0].contains(expected), "\(found)")
    }

    @Test func languagesWithoutBracketsAreShownAsAList() {
        let listing = base.replacing("[it, en, ar, ti, bn, ur, zh-Hans, th, km]", with: "it, ar")
        #expect {
            _ = try library(listing)
        } throws: { error in
            "\(error)" == "Content/site.yaml:4: error: `it, ar`: write a list, `[it, ar]` [bad-tag]"
        }
    }

    @Test(arguments: [
        ("tigrinya", "`tigrinya` is no language code; rename the file by its code"),
        ("zh", "the site publishes `zh-Hans`; rename the file to zh-Hans.md"),
        ("de", "add `de` to `languages:`"),
        ("ti-ER", "the site publishes `ti`; rename the file to ti.md"),
    ])
    func aTextInNoPublishedLanguageSaysTheWayOut(name: String, expected: String) throws {
        let listing = base + "-- leaflets/tuberculosis/\(name).md\n---\ntitle: A\n---\nText.\n"
        let found = try library(listing).findings.filter { $0.code == .unpublishedLanguage }
        #expect(found.count == 1 && found[0].message.contains(expected), "\(found)")
    }

    @Test func errorsAreLeftOutWhereTheProgramKeepsGoing() throws {
        let listing =
            base + """
                -- leaflets/tuberculosis/en.md
                ---
                title: Tuberculosis
                ---
                Call {{phone.nobody}}.
                -- leaflets/broken/leaflet.yaml
                topic: nowhere
                -- leaflets/broken/it.md
                ---
                title: Rotto
                ---
                Testo.

                """
        let library = try library(listing).leavingOutErrors()
        #expect(library.leaflets.map(\.id) == ["tuberculosis"])
        #expect(library.leaflets[0].texts.keys.map(\.text) == ["it"])
    }
}

/// Each kind of bad input with the one line it is answered with.
struct BadInputTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        var listing: String
        var expected: String
        var testDescription: String { name }
    }

    static let text = "-- leaflets/tuberculosis/en.md\n"

    static let cases: [Case] = [
        Case(
            name: "empty file", listing: text,
            expected: "Content/leaflets/tuberculosis/en.md:1: error: the file is empty"),
        Case(
            name: "no front matter", listing: text + "Just text.\n",
            expected: "Content/leaflets/tuberculosis/en.md:1: error: no front matter"),
        Case(
            name: "front matter never closed", listing: text + "---\ntitle: A\n\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:1: error: the front matter is never closed"),
        Case(
            name: "alias", listing: text + "---\ntitle: &a A\nsummary: *a\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:2: error: anchors (&) and aliases (*) are not read"),
        Case(
            name: "bomb",
            listing: text + "---\na: &a [x,x]\n"
                + (0..<30).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined() + "title: A\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:2: error: too deeply nested, or too many aliases"),
        Case(
            name: "YAML tag", listing: text + "---\ntitle: !!str A\nsummary: !x B\n---\nText.\n",
            expected: "error: tags (!) are not read here"),
        Case(
            name: "double key", listing: text + "---\ntitle: A\ntitle: B\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:2: error: written twice: title [double-key]"),
        Case(
            name: "unknown key", listing: text + "---\ntitle: A\ntitel: B\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:3: warning: `titel` is no key of this file"),
        Case(
            name: "key nearly known",
            listing:
                "-- leaflets/tuberculosis/leaflet.yaml\ntopic: health\nsensitiv: true\n-- leaflets/tuberculosis/en.md\n---\ntitle: A\n---\nText.\n",
            expected:
                "Content/leaflets/tuberculosis/leaflet.yaml:2: error: `sensitiv` is no key of this file: is `sensitive` meant? [unknown-key]"
        ),
        Case(
            name: "no title", listing: text + "---\nsummary: A\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:2: error: `title:` is missing"),
        Case(
            name: "a list for a text", listing: text + "---\ntitle: [A, B]\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:2: error: `title` is one text here"),
        Case(
            name: "unknown fact", listing: text + "---\ntitle: A\n---\nCall\n{{phone.nobody}}.\n",
            expected: "Content/leaflets/tuberculosis/en.md:4: error: `{{phone.nobody}}` is not in facts.yaml"),
        Case(
            name: "ill-formed fact", listing: text + "---\ntitle: A\n---\nCall\n{{ phone }}.\n",
            expected: "Content/leaflets/tuberculosis/en.md:5: error: `{{ phone }}` is no fact's name"),
        Case(
            name: "fact never closed", listing: text + "---\ntitle: A {{phone\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:2: error: `{{` without `}}`"),
        Case(
            name: "heading ids repeated", listing: text + "---\ntitle: A\n---\n## B {#b}\nText.\n\n## C {#b}\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:7: error: `{#b}` stands already at line 4"),
        Case(
            name: "HTML and script", listing: text + "---\ntitle: A\n---\nText.\n\n<script>alert(1)</script>\n",
            expected: "Content/leaflets/tuberculosis/en.md:6: warning: HTML is shown as text"),
        Case(
            name: "top heading", listing: text + "---\ntitle: A\n---\n# B\nText.\n",
            expected: "Content/leaflets/tuberculosis/en.md:4: warning: a heading `#` in the text"),
        Case(
            name: "hostile table",
            listing: text + "---\ntitle: A\n---\n" + String(repeating: "|a", count: 400) + "|\n"
                + String(repeating: "|-", count: 400) + "|\n" + String(repeating: "|\n", count: 5_000),
            expected: "[too-large]"),
        Case(
            name: "401 headings",
            listing: text + "---\ntitle: A\n---\n" + (0..<401).map { "## H\($0)\n\n" }.joined(),
            expected: "error: 401 headings; at most 400"),
        Case(
            name: "nesting without end",
            listing: text + "---\ntitle: A\n---\n" + String(repeating: "> ", count: 5_000) + "a\n",
            expected: "levels of nesting"),
        Case(
            name: "20 MB", listing: text + "---\ntitle: A\n---\n" + String(repeating: "long text\n", count: 2_000_000),
            expected: "at most 1048576 in a text file"),
        Case(
            name: "bad tag", listing: "-- leaflets/tuberculosis/xx-yy-zz!.md\n---\ntitle: A\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/xx-yy-zz!.md:1: error: `xx-yy-zz!` is no language tag"),
        Case(
            name: "two files of one language",
            listing: "-- leaflets/tuberculosis/he.md\n---\ntitle: A\n---\nText.\n"
                + "-- leaflets/tuberculosis/iw.md\n---\ntitle: A\n---\nText.\n",
            expected: "Content/leaflets/tuberculosis/iw.md:1: error: is the same language (he) as he.md"),
        Case(
            name: "unknown state", listing: text + "---\ntitle: A\ntranslation: { state: done }\n---\nText.\n",
            expected: "`state`: `done` is none of draft, machine, translated, reviewed"),
        Case(
            name: "ill-formed revision",
            listing: text + "---\ntitle: A\ntranslation: { of: it@12345 }\n---\nText.\n",
            expected: "`of: it@12345`: write language@revision"),
        Case(
            name: "impossible day", listing: text + "---\ntitle: A\ndate: 2026-02-29\n---\nText.\n",
            expected: "`date`: `2026-02-29` is no day"),
        Case(
            name: "broken link", listing: text + "---\ntitle: A\n---\n[x](../nobody/)\n",
            expected: "Content/leaflets/tuberculosis/en.md:4: error: `../nobody/`: there is no leaflet `nobody`"),
        Case(
            name: "script as a link", listing: text + "---\ntitle: A\n---\n[x](javascript:alert(1))\n",
            expected: "leads nowhere"),
        Case(
            name: "reserved id", listing: "-- leaflets/api/leaflet.yaml\ntopic: health\n",
            expected: "Content/leaflets/api/leaflet.yaml:1: error: `api` is an address of the program"),
        Case(
            name: "id of a language", listing: "-- leaflets/ti/leaflet.yaml\ntopic: health\n",
            expected: "Content/leaflets/ti/leaflet.yaml:1: error: `ti` is the address of a language"),
        Case(
            name: "id with a space", listing: "-- leaflets/My Leaflet/leaflet.yaml\ntopic: health\n",
            expected: "error: `My Leaflet`: name the folder with a-z, 0-9 and hyphens"),
        Case(
            name: "source language absent", listing: "-- leaflets/other/leaflet.yaml\ntopic: health\n",
            expected: "Content/leaflets/other/leaflet.yaml:1: error: its source language has no text: write it.md"),
        Case(
            name: "unknown topic", listing: "-- leaflets/other/leaflet.yaml\naudience: [adults]\ntopic: sport\n",
            expected: "Content/leaflets/other/leaflet.yaml:2: error: `sport` is not in site.yaml's"),
        Case(
            name: "media path out of the folder",
            listing: "-- leaflets/tuberculosis/media.yaml\n- file: ../../x.mp3\n  kind: audio\n",
            expected: "Content/leaflets/tuberculosis/media.yaml:1: error: `../../x.mp3`: name a file under media/"),
        Case(
            name: "media missing",
            listing: "-- leaflets/tuberculosis/media.yaml\n- file: ti.mp3\n  kind: audio\n",
            expected: "media/ti.mp3 is not there"),
        Case(
            name: "unknown file", listing: "-- leaflets/tuberculosis/notes.txt\nhello\n",
            expected: "Content/leaflets/tuberculosis/notes.txt:1: warning: is not read"),
        Case(
            name: "unknown contact", listing: "-- leaflets/other/leaflet.yaml\ntopic: health\ncontacts: [nobody]\n",
            expected: "contact `nobody` is not in contacts.yaml"),
        Case(
            name: "campaign of an unknown leaflet",
            listing:
                "-- campaigns.yaml\nwinter:\n  name: W\n  from: 2026-11-01\n  until: 2027-03-31\n  leaflets: [nobody]\n",
            expected: "Content/campaigns.yaml:1: error: `winter`: there is no leaflet `nobody`"),
    ]

    @Test(arguments: cases)
    func isAnsweredInOneLine(_ given: Case) throws {
        let lines = try findings(base + given.listing)
        #expect(lines.contains { $0.contains(given.expected) }, "\(lines.filter { $0.hasPrefix("Content") })")
        #expect(lines.allSatisfy { !$0.contains("\n") })
    }

    @Test func bytesThatAreNoText() throws {
        var folder = files(base)
        folder["leaflets/tuberculosis/en.md"] = Array("---\ntitle: A\n---\nText\n".utf8) + [0xC3, 0x28, 0x0A]
        folder["leaflets/tuberculosis/ar.md"] = Array("---\ntitle: A\n---\na\u{0}b\n".utf8)
        let library = try Library.load(
            content: FileTree(folder), languages: projectLanguages, date: CalendarDate("2026-11-22")!)
        let lines = library.findings.map(\.description)
        #expect(lines.contains { $0.hasPrefix("Content/leaflets/tuberculosis/en.md:5: error: not UTF-8") })
        #expect(lines.contains { $0.hasPrefix("Content/leaflets/tuberculosis/ar.md:4: error: a NUL byte") })
    }

    @Test func marksOfWindowsAreNoTrouble() throws {
        var folder = files(base)
        let text = "---\ntitle: Tuberculosis\n---\nText.\n\n## Symptoms {#symptoms}\nCough.\n\n## Care {#care}\nYes.\n"
        folder["leaflets/tuberculosis/en.md"] = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
        let library = try Library.load(
            content: FileTree(folder), languages: projectLanguages, date: CalendarDate("2026-11-22")!)
        #expect(library.leaflet("tuberculosis")?.texts[LanguageTag("en")!]?.document.sections.count == 3)
        #expect(library.findings.contains { $0.code == .encoding && $0.severity == .warning })
    }
}

struct ThoroughnessTests {
    /// A translation with a wrong number, and the base's sections in it.
    static let wrong =
        base
        + "-- leaflets/tuberculosis/en.md\n---\ntitle: T\n---\nIntro.\n\n## S {#symptoms}\nCall 800 111 223.\n\n## C {#care}\nYes.\n"

    @Test func aWrongNumberStopsAPublicationHoweverLittleIsChecked() throws {
        func errors(_ thoroughness: Library.Thoroughness, _ snapshot: LoadSnapshot? = nil) throws -> (Library, [String])
        {
            let library = try Library.load(
                content: FileTree(files(Self.wrong)), languages: projectLanguages, date: CalendarDate("2026-11-22")!,
                thoroughness: thoroughness, reusing: snapshot)
            return (library, library.findings.filter { $0.severity == .error }.map(\.description))
        }
        let all = try errors(.all).1
        let (library, blocking) = try errors(.blocking)
        #expect(!all.isEmpty && all == blocking)
        // The same from a snapshot, also after its way through bytes.
        let snapshot = try #require(LoadSnapshot(library.snapshot.bytes))
        let (again, reused) = try errors(.blocking, snapshot)
        #expect(reused == all && again.snapshot.isUnchanged)
    }
}
