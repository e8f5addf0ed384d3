import Exchange
import Leaflets
import Locales
import Samples
import Testing

/// Leaflets in every state: source, reviewed, translated, machine, draft, outdated, orphan, missing, withdrawn.
struct CoverageTests {
    static let listing = """
        -- site.yaml
        title: Prova
        baseURL: https://example.org/
        sourceLanguage: it
        languages: [it, en, fr, ar, zh-Hans, bn, ti]
        topics: [emergency, health]
        -- campaigns.yaml
        winter: { name: Inverno, from: 2026-11-01, until: 2027-03-31, channels: [site], languages: [it, ar], leaflets: [b] }
        -- leaflets/a/leaflet.yaml
        topic: health
        -- leaflets/a/it.md
        ---
        title: "A & <B>"
        ---
        Testo.
        -- leaflets/a/en.md
        ---
        title: A
        translation: { of: "it@000000000000", state: reviewed }
        ---
        Text.
        -- leaflets/a/fr.md
        ---
        title: A
        translation: { of: "en@000000000000", state: translated }
        ---
        Texte.
        -- leaflets/a/ar.md
        ---
        title: ا
        translation: { state: machine }
        ---
        نص.
        -- leaflets/a/zh-Hans.md
        ---
        title: 甲
        translation: { state: draft }
        ---
        文。
        -- leaflets/a/bn.md
        ---
        title: ক
        ---
        লেখা।
        -- leaflets/b/leaflet.yaml
        topic: emergency
        source: ar
        -- leaflets/b/ar.md
        ---
        title: ب
        ---
        نص.
        -- leaflets/b/it.md
        ---
        title: B
        translation: { of: "ar@000000000000" }
        ---
        Testo.
        -- leaflets/c/leaflet.yaml
        topic: health
        withdrawn: { date: 2026-11-01 }
        -- leaflets/c/it.md
        ---
        title: C
        ---
        Testo.

        """

    static func tag(_ text: String) -> LanguageTag { LanguageTag(text)! }

    static func cells(_ coverage: Coverage, _ leaflet: String) -> [String: String] {
        let row = coverage.rows.first { $0.leaflet == leaflet }!
        return Dictionary(
            uniqueKeysWithValues: row.cells.map {
                ($0.language.text, "\($0.state.rawValue) \($0.freshness?.rawValue ?? "-") \($0.need?.rawValue ?? "-")")
            })
    }

    @Test func everyCellHasItsStateFreshnessAndTask() throws {
        let coverage = Coverage(of: try library(Self.listing))
        #expect(
            Self.cells(coverage, "a") == [
                "it": "source current -", "en": "reviewed outdated update", "fr": "translated outdated update",
                "ar": "machine unknown check", "zh-Hans": "draft unknown finish", "bn": "translated unknown confirm",
                "ti": "missing - translate",
            ])
        #expect(Self.cells(coverage, "b")["it"] == "translated outdated update")
        #expect(Set(Self.cells(coverage, "c").values.map { $0.split(separator: " ")[0] }) == ["withdrawn"])
        #expect(coverage.counts.reduce(0) { $0 + $1.count } == coverage.rows.count * coverage.languages.count)
    }

    @Test func outdatedSafetyTextsComeFirst() throws {
        let tasks = Coverage(of: try library(Self.listing)).tasks
        #expect(tasks.first?.leaflet == "b" && tasks.first?.language == Self.tag("it") && tasks.first?.need == .update)
        let order = Coverage.Need.allCases
        let ranks = tasks.map { order.firstIndex(of: $0.need)! }
        #expect(ranks == ranks.sorted())
        #expect(!tasks.contains { $0.leaflet == "c" })
    }

    @Test func aLanguageAndACampaignNarrowTheTable() throws {
        let library = try library(Self.listing)
        // `zh` is the site's `zh-Hans`, not a column of its own.
        let chinese = Coverage(of: library, language: Self.tag("zh"))
        #expect(chinese.languages.map(\.text) == ["zh-Hans"])
        #expect(Self.cells(chinese, "a") == ["zh-Hans": "draft unknown finish"])
        let winter = Coverage(of: library, campaign: library.campaigns[0])
        #expect(winter.rows.map(\.leaflet) == ["b"] && Set(winter.languages.map(\.text)) == ["it", "ar"])
    }

    @Test func textShowsEachStateByAMark() throws {
        let text = Coverage(of: try library(Self.listing)).text()
        let lines = text.split(separator: "\n").map(String.init)
        let columns = lines[0].split(separator: " ").map(String.init)
        func marks(_ leaflet: String) -> [String: String] {
            let row = lines.first { $0.hasPrefix(leaflet + " ") }!.split(separator: " ").map(String.init)
            return Dictionary(uniqueKeysWithValues: zip(columns, row.dropFirst()))
        }
        #expect(
            marks("a") == ["it": "S", "en": "!", "fr": "!", "ar": "m", "zh-Hans": "d", "bn": "?", "ti": "."])
        #expect(Set(marks("c").values) == ["-"])
        #expect(lines.contains { $0.hasPrefix("to do by language: ") && $0.contains("it 1") })
        #expect(lines.contains("  it  b: the source has changed: bring the translation up to date"))
        #expect(!lines.contains { $0.hasSuffix(" ") })
    }

    @Test func csvHasALineForEachCell() throws {
        let coverage = Coverage(of: try library(Self.listing))
        let lines = coverage.csv.split(separator: "\r\n")
        #expect(lines.count == 1 + coverage.rows.count * coverage.languages.count)
        #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 5 })
        #expect(lines.contains("a,en,reviewed,outdated,update"))
        #expect(lines.contains("a,ti,missing,,translate"))
    }

    @Test func htmlNamesLanguagesAndEscapes() throws {
        let library = try library(Self.listing)
        let html = Coverage(of: library).html(title: "<Sito>", date: library.date)
        #expect(html.contains("<title>&lt;Sito&gt;: translations on 2026-11-22</title>"))
        #expect(html.contains("<span lang=\"it\" dir=\"ltr\">A &amp; &lt;B&gt;</span>"))
        #expect(html.contains("<span lang=\"ar\" dir=\"rtl\">ب</span>"))
        #expect(html.contains("<th scope=\"col\"><span lang=\"ti\" dir=\"ltr\">ትግርኛ</span>"))
        // Read without colours: the words stand in the cells.
        #expect(html.contains("<td class=\"outdated\">reviewed<br><strong>outdated</strong></td>"))
        #expect(html.components(of: "<tr>") == 1 + 3)
    }
}

extension String {
    fileprivate func components(of needle: String) -> Int { ranges(of: needle).count }
}
