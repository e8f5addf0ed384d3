import Findings
import Markup
import Testing

/// The document of a text that must have one, and its findings.
func parse(_ markdown: String) -> (document: Document, findings: [String]) {
    var findings: [Finding] = []
    let document = Document.parse(markdown, path: "t.md", into: &findings)
    return (document ?? Document(sections: []), findings.map(\.description))
}

func html(_ markdown: String) -> String {
    let renderer = HTML(fact: { "<b>\($0)</b>" }, address: { $0.hasPrefix("javascript") ? nil : $0 })
    return parse(markdown).document.sections.map { section in
        (section.heading.map { "<h2>\(renderer.render($0))</h2>\n" } ?? "") + renderer.render(section.blocks)
    }.joined()
}

func plain(_ markdown: String) -> String {
    let renderer = PlainText { "<\($0)>" }
    return parse(markdown).document.sections.map { renderer.render($0.blocks) }.joined(separator: "\n---\n")
}

struct MarkupTests {
    @Test func aHeadingBeginsASection() {
        let (document, findings) = parse(
            "Intro.\n\n## Sintomi {#symptoms}\nTosse.\n\n## Senza nome\nTesto.\n\n### Sotto {#sub}\n")
        #expect(document.sections.map(\.id) == ["", "symptoms", "s2"])
        #expect(document.sections.map(\.hasOwnID) == [false, true, false])
        #expect(document.sections.map(\.line) == [1, 3, 6])
        #expect(document.sections[1].heading == [.text("Sintomi")])
        #expect(findings == [])
    }

    @Test(arguments: [
        ("Tosse & febbre", "<p>Tosse &amp; febbre</p>\n"),
        (
            "**forte** *piano* ~~via~~ `codice`",
            "<p><strong>forte</strong> <em>piano</em> <del>via</del> <code>codice</code></p>\n"
        ),
        ("- uno\n- due", "<ul>\n<li>uno</li>\n<li>due</li>\n</ul>\n"),
        ("3. tre\n4. quattro", "<ol start=\"3\">\n<li>tre</li>\n<li>quattro</li>\n</ol>\n"),
        ("> detto", "<blockquote>\n<p>detto</p>\n</blockquote>\n"),
        ("[sito](https://example.org/?a=1&b=2)", "<p><a href=\"https://example.org/?a=1&amp;b=2\">sito</a></p>\n"),
        ("[male](javascript:alert(1))", "<p>male</p>\n"),
        ("<script>alert('x')</script>", "<pre><code>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\n</code></pre>\n"),
        ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
        ("Chiama {{phone.health}}.", "<p>Chiama <b>phone.health</b>.</p>\n"),
        ("\\{{phone.health}} e `{{phone.health}}`", "<p>{{phone.health}} e <code>{{phone.health}}</code></p>\n"),
        ("[qui]({{link.site}})", "<p><a href=\"{{link.site}}\">qui</a></p>\n"),
        (
            "|a|b|\n|-|-:|\n|1|2|",
            "<table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-end\">b</th></tr></thead>\n<tbody>\n<tr><td>1</td><td class=\"align-end\">2</td></tr>\n</tbody>\n</table>\n"
        ),
    ])
    func becomesHTML(markdown: String, expected: String) {
        #expect(html(markdown) == expected)
    }

    @Test func aNumberInALinkIsNoLinkOfItsOwn() {
        let renderer = HTML(fact: { _ in "<a href=\"tel:112\"><bdi>112</bdi></a>" }, address: { $0 })
        let text = parse("[Chiama il {{phone.emergency}} **ora**](/a/) {{phone.emergency}}").document.sections[0].blocks
        #expect(
            renderer.render(text) == """
                <p><a href="/a/">Chiama il <bdi>112</bdi> <strong>ora</strong></a> \
                <a href="tel:112"><bdi>112</bdi></a></p>

                """)
    }

    /// After Arabic letters the bidi algorithm turns the groups of such numbers around.
    @Test(arguments: [
        ("اتصل على 800 905 570 الآن", "<p>اتصل على <bdi dir=\"ltr\">800 905 570</bdi> الآن</p>\n"),
        ("فون +39 350 909 2008", "<p>فون <bdi dir=\"ltr\">+39 350 909 2008</bdi></p>\n"),
        ("من 09:00-17:00.", "<p>من <bdi dir=\"ltr\">09:00-17:00</bdi>.</p>\n"),
        ("عام 2026 فقط", "<p>عام 2026 فقط</p>\n"), ("112", "<p>112</p>\n"),
        ("۰۹ ۱۲", "<p><bdi dir=\"ltr\">۰۹ ۱۲</bdi></p>\n"),
    ])
    func groupedNumbersAreIsolated(markdown: String, expected: String) {
        #expect(html(markdown) == expected)
    }

    @Test func plainTextIsWhatIsRead() {
        #expect(plain("Uno *due*\ntre.\n\n- a\n- b\n\n1. x") == "Uno due tre.\n\n• a\n• b\n\n1. x")
        #expect(plain("|Dove|Quando|\n|-|-|\n|Roma|oggi|") == "Dove: Roma, Quando: oggi")
        #expect(plain("[testo](https://example.org/) {{phone.x}}") == "testo <phone.x>")
    }

    /// A line that the author wrapped reads on without a space where the script writes none.
    @Test(arguments: [
        ("如果你咳嗽\n超过两周", "如果你咳嗽超过两周"), ("ถ้าคุณไอ\nมากกว่า", "ถ้าคุณไอมากกว่า"),
        ("ប្រសិនបើ\nអ្នក", "ប្រសិនបើអ្នក"), ("se\ntossisci", "se tossisci"), ("إذا\nكنت", "إذا كنت"),
        ("እንተ\nሰዓልካ", "እንተ ሰዓልካ"), ("যদি\nআপনার", "যদি আপনার"),
    ])
    func wrappedLinesJoin(markdown: String, expected: String) {
        #expect(plain(markdown) == expected)
    }

    /// No full stop of any script, and no sentence written without spaces, belongs to an address.
    @Test(arguments: [
        ("https://example.org/។", "https://example.org/"), ("https://example.org/a所述）之外", "https://example.org/a"),
        ("https://example.org/။", "https://example.org/"), ("https://example.org/a.", "https://example.org/a"),
        ("www.example.org።", "http://www.example.org"), ("<https://example.org/é>", "https://example.org/"),
    ])
    func aBareAddressEndsWhereItsLettersEnd(markdown: String, expected: String) {
        #expect(html(markdown).contains("<a href=\"\(expected)\">"), "\(html(markdown))")
        #expect(plain(markdown) == markdown.filter { $0 != "<" && $0 != ">" })
    }

    @Test func idsAndFactsInErrorAreNamedWithTheirLine() {
        let (document, findings) = parse("a\nb {{x}}\nc\n\n## B {#B!}\n")
        #expect(document.sections.map(\.id) == ["", "s1"])
        #expect(findings.contains { $0.hasPrefix("t.md:2: error: `{{x}}`") })
        #expect(findings.contains { $0.hasPrefix("t.md:5: error: `{#B!}`") })
    }

    @Test(arguments: [
        "phone.health", "link.x-1.y", "a1.b",
    ])
    func namesOfFacts(name: String) { #expect(Inline.isFactName(name)) }

    @Test(arguments: ["phone", "Phone.x", "phone.", ".x", "phone.X", "phone x", "1a.b", "phone.é", ""])
    func notNamesOfFacts(name: String) { #expect(!Inline.isFactName(name)) }

    @Test func manyTablesTogetherAreBounded() {
        let table =
            String(repeating: "|a", count: 100) + "|\n" + String(repeating: "|-", count: 100) + "|\n"
            + String(repeating: "|\n", count: 150) + "\n"
        var findings: [Finding] = []
        #expect(Document.parse(table, path: "t.md", into: &findings) != nil)
        #expect(Document.parse(table + table, path: "t.md", into: &findings) == nil)
        #expect(findings.map(\.code) == [.tooLarge])
    }

    /// cmark-gfm keeps its extensions' special characters in a table of the process.
    @Test func textsReadAtOnceKeepTheirLinks() async {
        let markdown = String(repeating: "See https://example.org/a and ~~no~~ www.example.org now.\n\n", count: 20)
        let expected = html(markdown)
        let same = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { html(markdown) == expected } }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(expected.contains("<del>no</del>") && expected.contains("<a href=\"http://www.example.org\">"))
        #expect(same)
    }
}
