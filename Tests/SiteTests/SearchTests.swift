import Files
import Foundation
import Leaflets
import Locales
import Samples
import Testing
import Words

@testable import Site

@Suite struct StaticSearchTests {
    @Test func aSensitiveTextIsNotInTheIndex() throws {
        let plan = try samplePlan(sampleListing.replacing("Chiama {{phone.emergency}}.", with: "Zebra segretissima."))
        for item in plan.items where item.path.contains("/search/") {
            let text = String(decoding: try item.bytes(), as: UTF8.self)
            #expect(!text.contains("zebra"), "\(item.path)")
        }
        let words = String(decoding: try #require(plan.item("it/search/words-0.js")).bytes(), as: UTF8.self)
        #expect(words.contains("violenz,a") && words.contains("settiman,e"))
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
        #expect(first.contains("pech,e"))
    }

    /// Strings that the script must fold and cut as the server does.
    static let fixture: [(tag: String, text: String)] = [
        ("it", "Perché l’Écluse STRASSE Øre"), ("tr", "İSTANBUL ısı IŞIK"), ("ar", "أُرِيدُ طـبيبة إلى ٨٠٠"),
        ("fa", "می‌خواهم کمک ۱۱۲"),
        ("ur", "ہسپتال کہاں ہے"), ("ru", "Ёлка йод"), ("el", "Άνθρωπος ΟΔΟΣ"), ("hi", "ज़रूरत हिन्दी"), ("bn", "যক্ষ্মা ১১২"),
        ("am", "ሃኪም ሓኪም ኃይል ዓመት ሥራ ፅዱ"), ("ti", "ዓባይ ሰዓል ሃገር ሐኪም አብ መፅናዕቲ"), ("th", "ไข้หวัดใหญ่ ๑๑๒"),
        ("zh-Hans", "结核病，ＡＢＣ"), ("km", "ជំងឺរបេង"), ("my", "တီဘီရောဂါ"),
        ("vi", "Tiếng Việt"),
        ("ha", "ɓarna ƙasa ƴan"), ("ko", "결핵 치료"),
    ]

    @Test(.enabled(if: node != nil)) func theScriptFoldsAsTheServerDoes() throws {
        let plan = try samplePlan(sampleListing.replacing("languages: [it,", with: "languages: [am, it,"))
        for item in Self.fixture {
            // The table that all share stands in the script; what one language adds, in its page.
            let page = ["am", "ti"].contains(item.tag) ? item.tag : "it"
            let words = try #require(SearchPageScript(plan, page).words(of: [item.text]).first)
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

    /// A reader of Tigrinya who is given an Amharic text types as Tigrinya is folded.
    @Test(.enabled(if: node != nil)) func aTextThatStandsInIsFoundAsTheReaderFolds() throws {
        let plan = try samplePlan(
            sampleListing.replacing("languages: [it,", with: "languages: [am, it,") + """

                -- leaflets/doctor/leaflet.yaml
                topic: health
                source: am
                -- leaflets/doctor/am.md
                ---
                title: ሓኪም እና ኃይል
                ---
                ሠላም።
                """)
        let answers = try SearchPageScript(plan, "ti").answers(to: ["ሓኪም", "ሐኪም", "ሓይል", "ኃይል"])
        #expect(answers.map { $0.links.first } == [String](repeating: "../doctor/", count: 4))
    }

    /// A browser remembers addresses: what is typed must not come into one.
    @Test func theFieldHasNoName() throws {
        for address in ["it/", "it/search/", "ar/search/"] {
            let page = try samplePlan().page(address)
            #expect(page.contains("id=\"_query\"") && !page.contains("name=\"q\""), "\(address)")
        }
    }

    @Test func whereNothingIsFoundThereIsANumber() throws {
        func help(_ tag: String, _ listing: String) throws -> String {
            let page = try samplePlan(listing).page("\(tag)/search/")
            let found = page.firstMatch(of: /<div id="_help" hidden>[^§]*?<\/div>/)
            return found.map { String($0.0) } ?? ""
        }
        func link(_ number: String, _ text: String) -> String {
            "<bdi dir=\"ltr\"><a class=\"tel\" href=\"tel:\(number)\">\(text)</a></bdi>"
        }
        // Unless the site names whom to ask, the emergency number.
        let page = try help("ar", sampleListing)
        #expect(page.contains(link("112", "112")) && !page.contains("800"))
        let topics = "topics: [health, safety]\n"
        let named = sampleListing.replacing(topics, with: topics + "help: [health]\n")
        for tag in ["it", "en", "ar", "ti", "ur", "zh-Hans"] {
            let page = try help(tag, named)
            let links = [link("800123456", "800 123 456"), link("112", "112")]
            let places = links.map { page.firstRange(of: $0)?.lowerBound }
            #expect(places[0] != nil && places[1] != nil && places[0]! < places[1]!, "\(tag): \(page)")
        }
        #expect(try help("en", named).contains("Health line"))
        // A number that is not valid any more is not given out.
        let expired = named.replacing("\"800 123 456\",", with: "\"800 123 456\", valid: { until: 2020-01-01 },")
        #expect(try !help("it", expired).contains("800"))
    }

    @Test(.enabled(if: node != nil)) func theScriptFindsLeaflets() throws {
        let script = try SearchPageScript(samplePlan(), "it")
        let answers = try script.answers(to: ["settimana", "TOSSE", "l'altro", "800123456", "800 123 456", "qqqq"])
        #expect(
            answers.map { $0.links.first } == [
                "../cough/#signs", "../cough/#signs", "../cough/#more", "../cough/", "../cough/", nil,
            ])
    }
}

/// What a search costs a reader on a slow line.
@Suite struct SearchBudgetTests {
    private static let languages = ["en", "zh-Hans", "km", "am", "ar", "zu", "my"]

    /// Files of at most 30 kB compressed, and at most three of them until the first hit of a word, as it is typed too.
    @Test(.enabled(if: sharedData != nil && node != nil)) func aFirstHitNeedsLittle() throws {
        let plan = SitePlan(
            library: try SearchAgreementTests.tico(), languages: Self.languages.compactMap { LanguageTag($0) })
        let files = try plan.items.filter { $0.path.contains("/search/") && $0.path.hasSuffix(".js") }
            .map { ($0.path, Compression.gzip(try $0.bytes()).count) }
        let heaviest = try #require(files.max { $0.1 < $1.1 })
        #expect(heaviest.1 <= 30_000, "\(heaviest)")
        for tag in Self.languages {
            let words = try someWords(plan, tag)
            let answers = try SearchPageScript(plan, tag).answers(to: words + words.map { String($0.dropLast()) })
            let most = zip(words + words, answers).filter { $1.requestsToFirst > 3 }.map {
                "\($0) \($1.requestsToFirst)"
            }
            #expect(most.isEmpty, "\(tag): \(most)")
            let missed = zip(words, answers).filter { $1.links.isEmpty }.map(\.0)
            #expect(missed.isEmpty, "\(tag): \(missed)")
        }
    }

    /// Words from all over the alphabet, read from the summaries of the index itself.
    private func someWords(_ plan: SitePlan, _ tag: String) throws -> [String] {
        let titles = try plan.items.filter { $0.path.hasPrefix("\(tag)/search/titles-") }
            .map { String(decoding: try $0.bytes(), as: UTF8.self).drop { $0 != "[" } }.joined()
        let ids = Set(plan.items.flatMap { $0.path.split { !$0.isLetter } })
        let words = Set(
            titles.split { !$0.isLetter }.map(String.init).filter {
                (4...12).contains($0.count) && !ids.contains($0[...])
            }
        ).sorted()
        return stride(from: 0, to: words.count, by: max(1, words.count / 40)).map { words[$0] }
    }
}
