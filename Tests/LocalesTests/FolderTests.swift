import CICU
import Files
import Findings
import Samples
import Testing

@testable import Locales

/// What is wrong in the files of `Locales/`, with its place.
@Suite struct Folder {
    private func load(_ listing: String) -> Languages { Languages.load(FileTree(files(listing), name: "Locales")) }

    private func findings(_ listing: String) -> [String] { load(listing).findings.map(\.description) }

    /// Messages of one language beside a message list with one message, one argument and one plural.
    private func withMessages(_ italian: String) -> Languages {
        load(
            """
            -- en.arb
            { "@@locale": "en", "title": "Title", "@title": { "description": "…", "x-safety": true },
              "call": "Call {number}.", "hits": "{count, plural, one {# hit} other {# hits}}" }
            -- it.arb
            \(italian)
            """)
    }

    @Test func goodFilesHaveNoFindings() {
        let languages = withMessages(
            #"{ "@@locale": "it", "@@x-review": "reviewed", "title": "Titolo", "call": "Chiama il {number}.", "#
                + #""hits": "{count, plural, =0 {Nulla} one {# voce} other {# voci}}" }"#)
        #expect(languages.findings == [])
        #expect(languages.findings(published: tags("it en")) == [])
        #expect(languages.messages.review(of: tag("it")) == .reviewed)
        #expect(languages.messages.review(of: tag("it-CH")) == .reviewed)
        #expect(languages.messages.review(of: tag("fr")) == nil)
        #expect(languages.messages.text("call", in: tag("it"), ["number": .text("112")]) == "Chiama il 112.")
        #expect(languages.messages.text("hits", in: tag("it"), ["count": .number(1)]) == "1 voce")
        #expect(languages.messages.text("hits", in: tag("it"), ["count": .number(1200)]) == "1.200 voci")
    }

    @Test(arguments: [
        (#"{ "title": "Titolo {" }"#, ":1: error: `title`: the pattern is broken"),
        (#"{ "call": "Chiama {" }"#, ":1: error: `call`: the pattern is broken"),
        (#"{ "call": "Chiama {number" }"#, ":1: error: `call`: the pattern is broken"),
        ("{\n\"call\": \"Chiama\" }", ":2: error: `call`: the argument {number} is missing"),
        ("{\n\"call\": \"Chiama l'{number}\" }", ":2: error: `call`: the argument {number} is missing"),
        (#"{ "call": "Chiama {numero}" }"#, ":1: error: `call`: {numero} is no argument of this message"),
        (#"{ "hits": "{count, plural, one {# voce}}" }"#, ":1: error: `hits`: the pattern is broken"),
        (
            #"{ "hits": "{count, plural, few {# voci} one {#} other {#}}" }"#,
            ":1: error: `hits`: `few` is no plural category of it"
        ),
        (#"{ "hits": "{count, plural, other {# voci}}" }"#, ":1: warning: `hits`: the plural category `one` of it"),
        (#"{ "tittle": "Titolo" }"#, ":1: warning: `tittle` is no message of en.arb"),
        (#"{ "title": "  " }"#, ":1: error: `title` is empty"),
        (#"{ "title": 1 }"#, ":1: error: `title` is one text"),
        (#"{ "title": "a", "title": "b" }"#, ":1: error: written twice: title"),
        (#"{ "@@locale": "fr", "title": "a" }"#, ":1: error: `@@locale` must be"),
        (#"{ "@@x-review": "perfect" }"#, ":1: error: `@@x-review` is"),
        ("{ \"title\": \"a\"\n\"call\": \"b\" }", ":2: error: not JSON: expected `,` or `}`"),
        (#"[ "title" ]"#, ":1: error: expected `{"),
        (#"{ "title": "a" "#, "error: not JSON"), ("", "error: not JSON"),
        ("{ \"title\": \"a\nb\" }", "error: not JSON"),
        (#"{ "title": "\ud800" }"#, "error: not JSON: half a surrogate pair"),
        (#"{ "title": "a" } x"#, "error: not JSON"), (#"{ 'title': 'a' }"#, "error: not JSON"),
    ])
    func everyMistakeHasItsPlace(_ italian: String, _ expected: String) {
        let languages = withMessages(italian)
        let found = languages.findings.map(\.description)
        #expect(found.contains { $0.hasPrefix("Locales/it.arb:") && $0.contains(expected) }, "\(found)")
        // Whatever is wrong, a page has a label.
        for key in ["title", "call", "hits", "unheard-of"] {
            for language in tags("it en ar x-kru") {
                let text = languages.messages.text(key, in: language, ["number": .text("112"), "count": .number(3)])
                #expect(!text.isEmpty)
                #expect(!text.contains("{"))
            }
        }
    }

    @Test func deepNestingIsNoCrash() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(withMessages("{ \"title\": \(deep) }").findings.contains { $0.message.contains("nested too deeply") })
    }

    @Test func aPublishedLanguageWithoutMessages() {
        let languages = withMessages(#"{ "call": "Chiama {number}" }"#)
        #expect(
            languages.findings(published: tags("it fr")).map(\.description) == [
                "Locales/fr.arb:1: warning: no messages in fr, a published language: its labels stand in another language until this file is written [missing-message]",
                "Locales/it.arb:1: error: `title` is missing in it; readers' safety depends on it [missing-message]",
                "Locales/it.arb:1: warning: `hits` is missing in it [missing-message]",
            ])
        #expect(languages.messages.text("title", in: tag("it")) == "Title")
        #expect(languages.messages.language(of: "title", for: tag("it")) == tag("en"))
        #expect(languages.messages.language(of: "call", for: tag("it-CH")) == tag("it"))
        #expect(languages.messages.own("title", in: tag("it")) == nil)
    }

    @Test func fallbackFile() {
        let languages = load(
            """
            -- fallback.yaml
            ti: { read: [am, ar], listen: [ar], countries: [ER, ET], source: convention }
            aa: { read: [], countries: [DJ], source: convention }
            zh-CN: { read: [zh, en, qx, b-, en], source: convention }
            zh: { read: [fr], source: convention }
            zh-Hans: { read: [fr], source: convention }
            wo: { listen: [fr], countries: [Senegal], colour: red }
            no such: { read: [en], source: convention }
            -- notes.txt
            -- sub/it.arb
            """)
        #expect(
            Set(languages.findings.map(\.description))
                == [
                    "Locales/fallback.yaml:3: error: `b-` is no language tag (BCP 47) [bad-tag]",
                    "Locales/fallback.yaml:3: error: `zh-CN` leads to itself: remove `zh` [cycle]",
                    "Locales/fallback.yaml:3: error: `en` stands twice in the list of `zh-CN` [double-tag]",
                    "Locales/fallback.yaml:3: warning: `qx`: no such language is known; check its spelling [bad-tag]",
                    "Locales/fallback.yaml:4: error: `zh` means the same as `zh-CN`, which stands here already [double-tag]",
                    "Locales/fallback.yaml:5: error: `zh-Hans` means the same as `zh-CN`, which stands here already [double-tag]",
                    "Locales/fallback.yaml:6: error: `Senegal` is no country code: two capitals, such as IT [bad-value]",
                    "Locales/fallback.yaml:6: error: `read:` is missing [missing-key]",
                    "Locales/fallback.yaml:6: error: `source:` is missing [missing-key]",
                    "Locales/fallback.yaml:6: warning: `colour` is no key of this file: mend its spelling or remove it [unknown-key]",
                    "Locales/fallback.yaml:7: error: `no such` is no language tag (BCP 47) [bad-tag]",
                    "Locales/notes.txt:1: warning: not read: only *.arb, fallback.yaml and speech.yaml are [unknown-file]",
                    "Locales/sub/it.arb:1: warning: not read: only *.arb, fallback.yaml and speech.yaml are [unknown-file]",
                ])
        #expect(languages.relations.list(for: tag("ti-ER"), mode: .listen) == tags("ar"))
        #expect(languages.relations.list(for: tag("aa"), mode: .listen) == [])
        #expect(languages.countries(of: tag("ti")) == ["ER", "ET"])
    }

    @Test func speechFile() {
        let languages = load(
            """
            -- speech.yaml
            it:
              digits: [zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove]
              plus: più
              grouping: pairs
              twice: false
              charactersPerSecond: 11.8
              abbreviations: { ASL: a esse elle }
              source: ICU
              review: reviewed
            man: { digits: [kiling], grouping: fours, charactersPerSecond: fast, source: x }
            """)
        #expect(
            languages.findings.map(\.description) == [
                "Locales/speech.yaml:10: error: `charactersPerSecond` is a number such as 11.5, not `fast` [bad-value]",
                "Locales/speech.yaml:10: error: `grouping` is one of `singles`, `pairs`, `triples`, not `fours` [bad-value]",
                "Locales/speech.yaml:10: error: ten names, zero to nine, not 1 [bad-value]",
            ])
        let italian = languages.speech(of: tag("it-CH"))
        #expect(italian?.digits?.last == "nove")
        #expect(italian?.grouping == .pairs)
        #expect(italian?.twice == false)
        #expect(italian?.abbreviations == ["ASL": "a esse elle"])
        #expect(italian?.review == .reviewed)
        #expect(languages.speech(of: tag("man"))?.digits == nil)
        #expect(languages.speech(of: tag("fr")) == nil)
    }

    /// In a language that ICU lacks a message has the root's figures, on every machine.
    @Test func messagesInALanguageThatICULacks() {
        let languages = load(
            """
            -- en.arb
            { "hits": "{count, plural, one {# hit} other {# hits}}" }
            -- snk.arb
            { "hits": "{count, plural, other {# fo}}" }
            -- din.arb
            { "hits": "{count, plural, one {#} other {# kä}}" }
            """)
        #expect(languages.messages.text("hits", in: tag("snk"), ["count": .number(1234)]) == "1,234 fo")
        #expect(
            languages.findings.map(\.description) == [
                "Locales/din.arb:1: error: `hits`: `one` is no plural category of din, which has other [bad-message]"
            ])
        #expect(ICU.text { cicu_format_number("snk", "", "1234.5", $0, $1) } == "1,234.5")
    }

    @Test func anEmptyFolderIsNoMistake() {
        let languages = Languages.load(FileTree([:], name: "Locales"))
        #expect(languages.findings == [])
        #expect(languages.messages.text("title", in: tag("it")) == "title")
        #expect(languages.endonym(of: tag("ti")) == "ትግርኛ")
    }
}
