import Leaflets
import Locales
import Markup
import Samples
import Store
import Testing

@testable import Site

/// Stretches of scripts without spaces, cut anywhere as nobody's dictionary cuts them: both searches find their leaflet.
@Suite struct RareRunTests {
    /// What else is found holds the same pieces in another order: the more, the shorter the letters of a script are.
    @Test(.enabled(if: node != nil && sharedData != nil))
    func theServerFindsThemAtLeastAsWellAsThePage() throws {
        var library = try SearchAgreementTests.tico()
        let shares = [LanguageTag("zh-Hans")!: 0.95, LanguageTag("km")!: 0.85, LanguageTag("my")!: 0.75]
        for index in library.leaflets.indices {
            library.leaflets[index].texts = library.leaflets[index].texts.filter { shares[$0.key] != nil }
        }
        for (tag, share) in shares.sorted(by: { $0.key < $1.key }) { try expectFound(library, tag, share: share) }
    }

    @Test(.enabled(if: node != nil)) func thaiToo() throws {
        try expectFound(library(SearchAgreementTests.thai), LanguageTag("th")!, share: 0.95)
    }

    /// The dictionary cuts 病毒学 one way and 毒学 another; 毒 and 学 stand in the other leaflet as words.
    @Test func whatTheDictionaryCutsIsFoundWhole() throws {
        let listing = """
            -- site.yaml
            title: { zh-Hans: 传单 }
            baseURL: https://example.org/
            sourceLanguage: zh-Hans
            languages: [zh-Hans]
            topics: [health]

            """
            + [("a", "中毒后要上学。毒。学。有毒，学会。"), ("b", "他研究病毒学。"), ("c", "身体健康。")].map { id, body in
                "-- leaflets/\(id)/leaflet.yaml\ntopic: health\nsource: zh-Hans\n"
                    + "-- leaflets/\(id)/zh-Hans.md\n---\ntitle: 传单\n---\n\(body)\n"
            }.joined()
        let store = try Store(path: nil, program: "test")
        try store.update(to: library(listing))
        for query in ["毒学", "究病", "研究病毒学", "学"] {
            let hits = store.search(SearchQuery(query, language: LanguageTag("zh-Hans"))).hits.map(\.leaflet)
            #expect(hits.first == (query == "学" ? "a" : "b"), "\(query): \(hits)")
        }
    }

    private func expectFound(_ library: Library, _ tag: LanguageTag, share: Double) throws {
        let runs = rareRuns(library, tag, count: 60)
        let store = try Store(path: nil, program: "test")
        try store.update(to: library)
        let answers = try SearchPageScript(SitePlan(library: library, languages: [tag]), tag.text)
            .answers(to: runs.map(\.run))
        var (server, page, missed) = (0, 0, [String]())
        for (run, answer) in zip(runs, answers) {
            let hit = store.search(SearchQuery(run.run, language: tag)).hits.first?.leaflet
            server += hit == run.leaflet ? 1 : 0
            page += answer.links.first?.hasPrefix("../\(run.leaflet)/") ?? false ? 1 : 0
            if hit != run.leaflet { missed.append(run.run) }
        }
        #expect(server >= page && Double(server) >= share * Double(runs.count), "\(tag) \(server), \(page): \(missed)")
    }

    /// Runs of two to four clusters that stand in one leaflet alone, from all over the texts.
    private func rareRuns(_ library: Library, _ tag: LanguageTag, count: Int) -> [(run: String, leaflet: String)] {
        var leaflets: [String: Set<String>] = [:]
        let plain = PlainText { _ in "" }
        for leaflet in library.current {
            guard let text = leaflet.texts[tag] else { continue }
            let body = text.document.sections.map { plain.render($0.blocks) }.joined(separator: "\n")
            let all = library.plain(text.title, in: tag) + "\n" + body
            for stretch in all.split(whereSeparator: { !UnspacedRuns.holds($0.utf16.first!) }) {
                let clusters = Array(stretch)
                for length in 2...4 {
                    for start in 0..<max(0, clusters.count - length + 1) {
                        leaflets[String(clusters[start..<(start + length)]), default: []].insert(leaflet.id)
                    }
                }
            }
        }
        let rare = leaflets.filter { $0.value.count == 1 }.map { ($0.key, $0.value.first!) }.sorted { $0.0 < $1.0 }
        return (0..<min(count, rare.count)).map { rare[$0 * rare.count / min(count, rare.count)] }
    }
}
