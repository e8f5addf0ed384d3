import Files
import Findings
import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Site

/// What authors write by mistake or on purpose: no page comes to harm by it.
struct HostileContentTests {
    private let head = """
        -- site.yaml
        title: { it: Prova }
        baseURL: https://example.org/
        sourceLanguage: it
        languages: [it, ar, ur, ti, bn, zh-Hans, th, km]
        topics: [health]
        -- facts.yaml
        phone.help: { value: "800 123 456", source: "https://example.org/", verified: 2026-11-01 }
        -- leaflets/a/leaflet.yaml
        topic: health

        """

    private func plan(_ files: String) throws -> (plan: SitePlan, library: Library) {
        let library = try library(head + files)
        return (SitePlan(library: library.leavingOutErrors()), library)
    }

    private func text(_ tag: String, title: String, summary: String = "", _ body: String) -> String {
        let lead = summary.isEmpty ? "" : "summary: \(quoted(summary))\n"
        return "-- leaflets/a/\(tag).md\n---\ntitle: \(quoted(title))\n\(lead)---\n\(body)\n"
    }

    private func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    /// Every page in which a title can stand.
    private static let titlePages = ["it/", "it/a/", "it/topics/health/", "a/"]

    @Test func aTitleIsTextWhereverItStands() throws {
        let title = #"<script>alert("1")</script> 'x' </title><img src=x onerror=y> & &amp; \{{body}}"#
        let (plan, _) = try plan(text("it", title: title, summary: title, "Testo."))
        for address in Self.titlePages {
            let page = try plan.page(address)
            #expect(!page.contains("<script>") && !page.contains("<img") && !page.contains("onerror=y>"), "\(address)")
            #expect(page.components(separatedBy: "</title>").count == 2, "\(address)")
            #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)"), "\(address)")
        }
        for item in plan.items where item.path.hasSuffix(".js") && item.path.contains("search") {
            #expect(!String(decoding: try item.bytes(), as: UTF8.self).contains("<script>"), "\(item.path)")
        }
    }

    @Test(arguments: [
        ("\u{2067}Aiuto", "never closed"), ("Aiuto\u{2069} qui", "closes nothing"),
        ("Aiuto \u{202B}qui", "never closed"),
        ("\u{202E}otuiA\u{202C}", "forces"), ("\u{2067}a\u{202C}", "closes nothing"),
    ])
    func marksOfDirectionDoNotLeaveATitle(title: String, reason: String) throws {
        for listing in [text("it", title: title, "Testo."), text("it", title: "Aiuto", summary: title, "Testo.")] {
            let (plan, library) = try plan(listing)
            let errors = library.findings.filter { $0.severity == .error && $0.code == .openBidi }
            #expect(errors.count == 1 && errors[0].message.contains(reason))
            for address in ["it/", "it/topics/health/", "a/"] {
                let page = (try? plan.page(address)) ?? ""
                #expect(
                    !page.unicodeScalars.contains {
                        (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
                    })
            }
        }
        // Closed, it is the author's right.
        let closed = try library(head + text("it", title: "Aiuto \u{2066}112\u{2069}", "Testo."))
        #expect(!closed.findings.contains { $0.code == .openBidi })
    }

    @Test(arguments: [
        ("ar", "اتصل على 800 123 456 الآن"), ("ur", "ابھی 800 123 456 پر کال کریں"),
    ])
    func numbersKeepTheirOrderWhereverATextStands(tag: String, words: String) throws {
        let typed = text(tag, title: words, summary: words, "## \(words) {#one}\n\(words)\n")
        let named = text(
            tag, title: "عنوان", summary: words.replacing("800 123 456", with: "{{phone.help}}"), "{{phone.help}}\n")
        for (listing, own) in [(typed, true), (named, false)] {
            let source = text("it", title: "Aiuto 800 123 456", summary: "800 123 456", "## A {#one}\n800 123 456\n")
            let (plan, library) = try plan(source + listing)
            #expect(library.findings.allSatisfy { $0.severity == .warning || $0.code != .openBidi })
            for address in ["\(tag)/", "\(tag)/topics/health/"] + (own ? ["a/"] : []) {
                let page = try plan.page(address)
                let body = page[try #require(page.range(of: "<body")).lowerBound...]
                let count = body.components(separatedBy: "800 123 456").count - 1
                let isolated = body.components(separatedBy: "<bdi dir=\"ltr\">800 123 456</bdi>").count - 1
                #expect(count > 0 && count == isolated, "\(address): \(isolated) of \(count)")
            }
        }
    }

    @Test func fourHundredHeadingsAreAListAndOneMoreIsTooMany() throws {
        func body(_ count: Int) -> String {
            (1...count).map { "## Parte \($0) {#p\($0)}\nTesto \($0).\n" }.joined(separator: "\n")
        }
        let (plan, library) = try plan(text("it", title: "Lungo", body(400)))
        #expect(!library.findings.contains { $0.severity == .error })
        let page = try plan.page("it/a/")
        #expect(page.components(separatedBy: "<h2>").count == 401 && page.contains("href=\"#p400\""))
        let more = try self.plan(text("it", title: "Lungo", body(401)))
        #expect(more.library.findings.contains { $0.code == .tooLarge && $0.severity == .error })
        #expect(more.plan.item("it/a/index.html") == nil)
    }

    @Test(arguments: ["it", "ar", "ur", "ti", "bn", "zh-Hans", "th", "km"])
    func aLongWordAndEmojiAloneAreTexts(tag: String) throws {
        let letter = ["ar": "س", "ur": "ے", "ti": "ት", "bn": "ক", "zh-Hans": "中", "th": "ก", "km": "ក"][tag] ?? "a"
        let word = String(repeating: letter, count: 300)
        let long = try plan(text("it", title: "T", "Testo.") + (tag == "it" ? "" : text(tag, title: word, word)))
        if tag != "it" { #expect(try long.plan.page("\(tag)/a/").contains("<p>\(word)</p>")) }
        let own = tag == "it" ? "" : text("it", title: "T", "Testo.")
        let emoji = try plan(own + text(tag, title: "😷🧼", summary: "🏥➡️👩🏽‍⚕️", "🤒🤧 ➡️ 🏥\n\n👨‍👩‍👧"))
        for item in emoji.plan.items { _ = try item.bytes() }
        #expect(try emoji.plan.page("\(tag)/a/").contains("👨‍👩‍👧"))
        // Whatever the letters, a long word breaks rather than widening the page.
        let style = try #require(emoji.plan.items.first { $0.path.hasSuffix(".css") })
        #expect(String(decoding: try style.bytes(), as: UTF8.self).contains("overflow-wrap: break-word"))
    }

    // MARK: Media

    private func onDisk(_ listing: String, _ media: [String: Int]) throws -> (Library, Scratch) {
        let scratch = try Scratch(head + listing)
        for (name, size) in media {
            try scratch.put(name.utf8, "Content/" + name)
            if size > 0 { #expect(truncate("\(scratch.path)/Content/\(name)", size) == 0) }
        }
        let library = try Library.load(
            content: FileTree(folder: scratch.path + "/Content"), languages: projectLanguages,
            date: CalendarDate("2026-11-22")!)
        return (library, scratch)
    }

    @Test func mediaOfOneNameInTwoLeafletsAreTwoFiles() throws {
        let media = "- file: one.mp3\n  kind: audio\n  lang: it\n"
        let (library, scratch) = try onDisk(
            text("it", title: "A", "Testo.")
                + "-- leaflets/a/media.yaml\n\(media)\(media)-- leaflets/b/media.yaml\n\(media)"
                + "-- leaflets/b/leaflet.yaml\ntopic: health\n-- leaflets/b/it.md\n---\ntitle: B\n---\nTesto.\n",
            ["leaflets/a/media/one.mp3": 0, "leaflets/b/media/one.mp3": 0])
        defer { withExtendedLifetime(scratch) {} }
        let plan = SitePlan(library: library)
        _ = try plan.plan()
        #expect(try plan.item("media/a/one.mp3")?.bytes() == Array("leaflets/a/media/one.mp3".utf8))
        #expect(try plan.item("media/b/one.mp3")?.bytes() == Array("leaflets/b/media/one.mp3".utf8))
    }

    @Test func picturesThatAreMissingOrHugeAreFindings() throws {
        let (library, scratch) = try onDisk(
            text("it", title: "A", "![una](media/gone.png) ![due](media/huge.png)")
                + "-- leaflets/a/media.yaml\n- file: gone.png\n  kind: image\n- file: huge.png\n  kind: image\n",
            ["leaflets/a/media/huge.png": 30 << 20])
        defer { withExtendedLifetime(scratch) {} }
        let errors = library.findings.filter { $0.severity == .error }
        #expect(
            errors.contains { $0.code == .missingFile && $0.line == 1 && $0.message == "media/gone.png is not there" })
        #expect(errors.contains { $0.code == .tooLarge && $0.path.hasSuffix("media/huge.png") })
        #expect(errors.count { $0.code == .brokenLink && $0.path.hasSuffix("it.md") } == 2)
        let plan = SitePlan(library: library.leavingOutErrors())
        #expect(!plan.items.contains { $0.path.hasPrefix("media/") })
    }

    @Test func aPictureThatGoesDuringARunStopsItInOneLine() async throws {
        let (library, scratch) = try onDisk(
            text("it", title: "A", "Testo.") + "-- leaflets/a/media.yaml\n- file: one.mp3\n  kind: audio\n  lang: it\n",
            ["leaflets/a/media/one.mp3": 0])
        defer { withExtendedLifetime(scratch) {} }
        let plan = SitePlan(library: library)
        try scratch.remove("Content/leaflets/a/media/one.mp3")
        let error = await #expect(throws: FileError.self) {
            try await Publisher(output: scratch.path + "/out").run(plan.plan())
        }
        #expect(error?.description.hasSuffix("leaflets/a/media/one.mp3: No such file or directory") == true)
    }
}
