import Files
import Findings
import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Site

/// Tests that need content on disk: media, themes, publication.
@Suite struct FolderTests {
    private func plan(_ scratch: Scratch) throws -> SitePlan {
        SitePlan(
            library: try Library.load(
                content: FileTree(folder: scratch.path + "/Content"), languages: projectLanguages,
                date: CalendarDate("2026-11-22")!))
    }

    private let media = """
        -- leaflets/cough/media.yaml
        - file: ar.mp3
          kind: audio
          lang: ar
          edition: 000000000000
        - file: care.mp4
          kind: video
          lang: it
          section: care
          captions: care.vtt
        """

    private func withMedia() throws -> Scratch {
        let scratch = try Scratch(sampleListing + "\n" + media)
        try scratch.put([UInt8](repeating: 7, count: 1_500_000), "Content/leaflets/cough/media/ar.mp3")
        try scratch.put([1, 2, 3], "Content/leaflets/cough/media/care.mp4")
        try scratch.put(Array("WEBVTT\n".utf8), "Content/leaflets/cough/media/care.vtt")
        return scratch
    }

    @Test func recordingsHavePlayerSizeAndAge() throws {
        let scratch = try withMedia()
        defer { withExtendedLifetime(scratch) {} }
        let plan = try plan(scratch)
        let arabic = try plan.page("ar/cough/")
        #expect(arabic.contains("<audio controls preload=\"none\" lang=\"ar\" src=\"../../media/cough/ar.mp3\">"))
        #expect(arabic.contains("note stale"))
        #expect(!arabic.contains("care.mp4"))
        let italian = try plan.page("it/cough/")
        let section = try #require(italian.range(of: "<section data-part id=\"care\">"))
        #expect(italian[section.upperBound...].contains("<track kind=\"captions\" default srclang=\"it\""))
        #expect(!italian.contains("ar.mp3"))
        #expect(plan.item("media/cough/ar.mp3")?.contentType == "audio/mpeg")
        #expect(try plan.item("media/cough/care.mp4")?.bytes() == [1, 2, 3])
    }

    @Test func aThemeReplacesTemplatesAndStylesheet() throws {
        let scratch = try Scratch(sampleListing)
        try scratch.put(Array("<h1>{{{title}}}</h1><b>mine</b>{{{body}}}".utf8), "Content/theme/leaflet.mustache")
        try scratch.put(Array("body { color: red }".utf8), "Content/theme/style.css")
        let plan = try plan(scratch)
        let page = try plan.page("it/consent/")
        #expect(page.contains("<b>mine</b>") && page.contains("Firma qui") && page.contains("class=\"top\""))
        let style = try #require(plan.items.first { $0.path.hasSuffix(".css") })
        #expect(try style.bytes() == Array("body { color: red }".utf8))
        #expect(page.contains(style.path))
        #expect(plan.findings.isEmpty)
        #expect(plan.item("it/consent/index.html")?.input != (try samplePlan()).item("it/consent/index.html")?.input)
    }

    @Test func aBrokenThemeIsAFindingAndTheBuiltInPageStands() throws {
        let scratch = try Scratch(sampleListing)
        try scratch.put(Array("{{#open}} never closed".utf8), "Content/theme/leaflet.mustache")
        let plan = try plan(scratch)
        #expect(plan.findings.map(\.code.rawValue) == ["bad-value"])
        #expect(plan.findings.allSatisfy { $0.path.hasSuffix("/theme/leaflet.mustache") && $0.path.first != "t" })
        #expect((try plan.page("it/consent/")).contains("<article"))
        try scratch.put(Array("a".utf8), "Content/theme/leaflets.mustache")
        #expect(try self.plan(scratch).findings.map(\.code.rawValue).sorted() == ["bad-value", "unknown-file"])
    }

    @Test func aSecondRunRendersNothingAndAnEditItsOwnPages() async throws {
        let scratch = try withMedia()
        let publisher = Publisher(output: scratch.path + "/out", options: .init(jobs: 2, compresses: true))
        let first = try await publisher.run(plan(scratch).plan())
        #expect(first.changed == 0 && first.unchanged == 0)
        let second = try await publisher.run(plan(scratch).plan())
        #expect(second.written == 0 && second.removed == 0 && second.unchanged == first.new)
        let text = try String(contentsOfFile: scratch.path + "/Content/leaflets/consent/it.md", encoding: .utf8)
        try scratch.put(
            Array(text.replacing("Firma qui.", with: "Firma qui sotto.").utf8), "Content/leaflets/consent/it.md")
        let plan = try plan(scratch)
        let third = try await publisher.run(plan.plan())
        #expect(third.written > 0 && third.written < first.new / 3)
        for item in plan.items {
            let written = try Data(contentsOf: URL(filePath: "\(scratch.path)/out/\(item.path)"))
            #expect(try item.bytes() == Array(written), "\(item.path)")
        }
    }

    @Test func theOfflineListNamesWhatWasWritten() async throws {
        let scratch = try Scratch(sampleListing)
        let plan = try plan(scratch)
        _ = try await Publisher(output: scratch.path + "/out").run(plan.plan())
        let path = try #require(plan.items.first { $0.path.hasPrefix("assets/offline/it.") }).path
        #expect((try plan.page("it/languages/")).contains(path))
        struct List: Decodable {
            struct File: Decodable {
                var address: String
                var hash: String
                var bytes: Int
            }
            var files: [File]
            var sensitive: [File]
        }
        let list = try JSONDecoder().decode(
            List.self, from: Data(contentsOf: URL(filePath: "\(scratch.path)/out/\(path)")))
        #expect(list.sensitive.map(\.address) == ["it/escape/"])
        #expect(list.files.contains { $0.address == "it/search/words-0.js" })
        for file in list.files {
            let bytes = Array(try Data(contentsOf: URL(filePath: "\(scratch.path)/out/\(Address.file(file.address))")))
            #expect(bytes.count == file.bytes && SHA256.hex(bytes, length: 32) == file.hash, "\(file.address)")
        }
    }
}

@Suite struct SharingTests {
    @Test func theMessageOfASensitivePageIsItsAddressAlone() throws {
        let plan = try samplePlan()
        #expect(
            (try plan.page("it/escape/")).contains(
                "href=\"sms:?body=https%3A%2F%2Fexample.org%2Fsub%2Fit%2Fescape%2F\""))
        #expect((try plan.page("ar/cough/")).contains("href=\"sms:?body=%D8%A7%D9%84%D8%B3"))
    }

    @Test func theCodeHoldsTheAddress() throws {
        let svg = QRCode.svg("https://example.org/cough/?edition=0123456789ab", label: "a \"code\"")
        #expect(svg.contains("aria-label=\"a &quot;code&quot;\""))
        // Version 4, 33 modules, with four modules of quiet zone on each side; the corner's finder is seven wide.
        #expect(svg.contains("viewBox=\"-4 -4 41 41\"") || svg.contains("viewBox=\"-4 -4 37 37\""))
        #expect(svg.contains("M0 0h7v1h-7z"))
        #expect(QRCode.svg(String(repeating: "x", count: 5_000), label: "").isEmpty)
    }

    @Test func anEditionOnPaperLeadsToAllLanguages() throws {
        let plan = try samplePlan()
        let folio = try plan.page("cough/")
        #expect(folio.contains("<li lang=\"ar\" dir=\"rtl\" class=\"arab\" data-edition=\""))
    }
}
