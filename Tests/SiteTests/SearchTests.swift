import Files
import Foundation
import Leaflets
import Locales
import Samples
import Testing
import Words

@testable import Site

/// Where a JavaScript engine lies that can run the script; nil: those tests are skipped.
private let node = ["/usr/bin/node", "/usr/local/bin/node"].first(where: FileManager.default.isExecutableFile)

@Suite struct StaticSearchTests {
    @Test func aSensitiveTextIsNotInTheIndex() throws {
        let plan = try samplePlan(sampleListing.replacing("Chiama {{phone.emergency}}.", with: "Zebra segretissima."))
        for item in plan.items where item.path.contains("/search/") {
            let text = String(decoding: try item.bytes(), as: UTF8.self)
            #expect(!text.contains("zebra"), "\(item.path)")
        }
        let words = String(decoding: try #require(plan.item("it/search/words-0.js")).bytes(), as: UTF8.self)
        #expect(words.contains("violenza") && words.contains("settimane"))
    }

    @Test func piecesAreOverlappingPairsOfClusters() {
        #expect(UnspacedRuns.pieces(of: "结核病 a 人") == ["结核", "核病", "人"])
        #expect(UnspacedRuns.pieces(of: "ไข้หวัด") == ["ไข้", "ข้ห", "หวั", "วัด"])
        #expect(UnspacedRuns.pieces(of: "ជំងឺ") == ["ជំងឺ"])
    }

    @Test func onlyTheEditedLanguagesAreIndexedAnew() throws {
        let before = try samplePlan()
        let after = try samplePlan(sampleListing.replacing("سعال لمدة ثلاثة أسابيع.", with: "سعال لمدة أسبوعين."))
        func changed(_ path: String) -> Bool { before.item(path)?.input != after.item(path)?.input }
        #expect(changed("ar/search/words-0.js"))
        #expect(changed("ti/search/words-0.js"))
        #expect(!changed("it/search/index.html"))
        #expect(!changed("it/search/words-0.js") && !changed("zh-Hans/search/titles-0.js"))
    }

    @Test func wordsThatFoldAlikeStandInOneOrder() throws {
        // côté, côte and cote fold to one spelling and have several stems; the order must not be the hash table's.
        let listing =
            sampleListing.replacing("languages: [it,", with: "languages: [fr, it,") + """

                -- leaflets/cough/fr.md
                ---
                title: La toux
                ---
                Sur sûr sûre, côté côte cote coté, pêche péché pêché, mur mûr, du dû, la là, ou où, des dès.
                """
        let first = String(
            decoding: try #require(samplePlan(listing).item("fr/search/words-0.js")).bytes(), as: UTF8.self)
        for _ in 0..<8 {
            let plan = try samplePlan(listing)
            #expect(String(decoding: try #require(plan.item("fr/search/words-0.js")).bytes(), as: UTF8.self) == first)
        }
        #expect(first.contains("peche"))
    }

    @Test(.enabled(if: sharedData != nil)) func noFileOfTheIndexIsHeavy() throws {
        let library = try Library.load(
            content: FileTree(folder: #require(sharedData) + "/tico19"), languages: projectLanguages,
            date: CalendarDate("2026-11-22")!)
        let some = ["en", "zh-Hans", "km", "am", "zu", "my"].compactMap(LanguageTag.init)
        for item in SitePlan(library: library, languages: some).items where item.path.contains("/search/") {
            #expect(Compression.gzip(try item.bytes()).count <= 30_000, "\(item.path)")
        }
    }

    /// Strings that the script must fold and cut as the server does.
    static let fixture: [(tag: String, text: String)] = [
        ("it", "Perché l’Écluse STRASSE Øre"), ("tr", "İSTANBUL ısı IŞIK"), ("ar", "أُرِيدُ طـبيبة إلى ٨٠٠"),
        ("fa", "می‌خواهم کمک ۱۱۲"),
        ("ur", "ہسپتال کہاں ہے"), ("ru", "Ёлка йод"), ("el", "Άνθρωπος ΟΔΟΣ"), ("hi", "ज़रूरत हिन्दी"), ("bn", "যক্ষ্মা ১১২"),
        ("ti", "ዓባይ ሰዓል"), ("th", "ไข้หวัดใหญ่ ๑๑๒"), ("zh-Hans", "结核病，ＡＢＣ"), ("km", "ជំងឺរបេង"), ("my", "တီဘီရောဂါ"),
        ("vi", "Tiếng Việt"),
        ("ha", "ɓarna ƙasa ƴan"), ("ko", "결핵 치료"),
    ]

    @Test(.enabled(if: node != nil)) func theScriptFoldsAsTheServerDoes() throws {
        let asked = Self.fixture.map(\.text)
        let answers = try run("console.log(JSON.stringify(\(try encoded(asked)).map(volantino.asWords)));")
        let found = try JSONDecoder().decode([[[String]]].self, from: Data(answers.utf8))
        for (item, words) in zip(Self.fixture, found) {
            let tag = LanguageTag(item.tag)!
            let own = Analyzer(tag).words(in: item.text).filter { $0.form.kind != .piece && !$0.isExtra }.map(
                \.form.folded
            )
            .filter { !UnspacedRuns.holds($0.utf16.first!) }
            let pieces = UnspacedRuns.pieces(of: foldedForm(item.text, in: tag))
            let script = Set(words.flatMap { $0 })
            for word in own + pieces where word.utf16.count > 1 {
                #expect(script.contains(word), "\(item.tag): \(word) is not among \(script.sorted())")
            }
        }
    }

    @Test(.enabled(if: node != nil)) func theScriptFindsLeaflets() throws {
        let answers = try run("ask('settimana'); ask('TOSSE'); ask(\"l'altro\"); ask('800123456'); ask('qqqq');")
        let lines = answers.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        #expect(lines == ["../cough/", "../cough/", "../cough/", "../cough/", ""])
    }

    private func encoded(_ texts: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    }

    /// Runs the search page's script for Italian with a page of nothing but what it touches; `ask` prints where hits lead.
    private func run(_ code: String) throws -> String {
        let plan = try samplePlan()
        let page = try plan.page("it/search/")
        let tag = try #require(page.firstMatch(of: /<div id="_results" ([^>]*)>/)).1
        var data: [String: String] = [:]
        for match in tag.matches(of: /data-([a-z-]+)="([^"]*)"/) {
            data[String(match.1)] = String(match.2).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
                .replacing("&amp;", with: "&")
        }
        var files: [String: String] = [:]
        for item in plan.items where item.path.hasPrefix("it/search/") && item.path.hasSuffix(".js") {
            files[(item.path as NSString).lastPathComponent] = String(decoding: try item.bytes(), as: UTF8.self)
        }
        let harness = """
            const data = \(String(decoding: try JSONEncoder().encode(data), as: UTF8.self));
            const files = \(String(decoding: try JSONEncoder().encode(files), as: UTF8.self));
            let links = [], onsubmit;
            function node() { return { appendChild(n) { if (n.href) links.push(n.href); }, setAttribute() {}, set textContent(t) {} }; }
            const place = Object.assign(node(), { getAttribute: (n) => data[n.slice(5)] ?? null });
            const field = { value: '', addEventListener() {}, form: { addEventListener(k, f) { onsubmit = f; } } };
            globalThis.window = globalThis;
            globalThis.location = { search: '' };
            globalThis.volantino = { whole: (a) => a };
            globalThis.document = {
              getElementById: (id) => id === '_results' ? place : field, createElement: node, createTextNode: node,
              head: { appendChild(s) { (0, eval)(files[s.src.split('?')[0]]); } } };
            function ask(q) { links = []; field.value = q; onsubmit({ preventDefault() {} }); console.log(links[0] || ''); }
            \(SearchScript.text)
            \(code)
            """
        let file = FileManager.default.temporaryDirectory.appending(path: "volantino-\(UUID().uuidString).js")
        try harness.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: try #require(node))
        process.arguments = [file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
