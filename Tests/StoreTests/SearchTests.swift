internal import Foundation
internal import Leaflets
internal import Locales
internal import Samples
internal import Store
internal import Testing

struct SearchTests {
    @Test(arguments: [
        ("it", "tubercolosi"), ("it", "Ho la tosse, devo preoccuparmi?"), ("ar", "سل"), ("ar", "ٱلسّل"),
        ("en", "coughing"),
        ("th", "วัณโรค"), ("th", "อาการ"), ("ti", "ሰዓል"), ("zh-Hans", "结核"), ("zh-Hans", "症状"), ("zh-Hans", "咳"),
        ("zh-CN", "结核病"), ("it", "TBC"), ("it", "che cos’è la tubercolosi"),
    ])
    func theRightLeafletIsFirst(tag: String, query: String) throws {
        #expect(try found(query, tag, in: store()).first == "tuberculosis")
    }

    @Test func everyKeystrokeAnswers() throws {
        let store = try store()
        let word = "tubercolosi"
        for length in 1...word.count {
            #expect(found(String(word.prefix(length)), "it", in: store).first == "tuberculosis", "\(length)")
        }
        for typed in ["วั", "วัณ", "結"] { _ = found(typed, "th", in: store) }
        #expect(found("结", "zh-Hans", in: store).first == "tuberculosis")
    }

    @Test func theBestSectionIsShown() throws {
        let hit = try #require(hits("dove vado dal medico", "it", in: store()).first)
        #expect(hit.section == "symptoms")
        #expect(hit.heading == "Sintomi")
        #expect(hit.url == "/it/tuberculosis/#symptoms")
        #expect(hit.snippet.contains { $0.text == "medico" && $0.match == true })
        #expect(
            hit.snippet.map(\.text).joined() == "Se tossisci da settimane, vai dal medico. La tosse è il primo segno.")
    }

    @Test func theQuestionThatIsLikeTheQueryIsShown() throws {
        let hit = try #require(hits("ho la tosse, devo preoccuparmi?", "it", in: store()).first)
        #expect(hit.question == "Ho la tosse da tre settimane, devo preoccuparmi?")
        #expect(try hits("medico", "it", in: store()).first?.question == nil)
    }

    @Test func misspeltWordsAreCorrectedAndTheAnswerSaysSo() throws {
        let store = try store()
        for (typed, meant) in [
            ("tubercolisi", "tubercolosi"), ("ubercolosi", "tubercolosi"), ("pubercolosi", "tubercolosi"),
            ("tubrecolosi", "tubercolosi"), ("medcio", "medico"), ("setimane", "settimane"),
        ] {
            let answer = store.search(SearchQuery(typed, language: LanguageTag("it")))
            #expect(answer.corrected == meant, "\(typed)")
            #expect(answer.hits.first?.leaflet == "tuberculosis", "\(typed)")
        }
        #expect(store.search(SearchQuery("la tosse", language: LanguageTag("it"))).corrected == nil)
        #expect(store.search(SearchQuery("tos", language: LanguageTag("it"))).corrected == nil)
    }

    @Test func quotedPhrasesStandAsTheyAre() throws {
        let store = try store()
        #expect(found("\"lavoro nero\"", "it", in: store) == ["labour"])
        #expect(found("«nero lavoro»", "it", in: store).isEmpty)
        #expect(found("“primo segno” tosse", "it", in: store) == ["tuberculosis"])
        #expect(found("\"lavoro", "it", in: store) == ["labour"])
    }

    @Test func theGlossaryBringsTermsTogether() throws {
        let store = try store()
        #expect(found("pds", "it", in: store) == ["labour"])
        // An Italian word finds the leaflet in Tigrinya, an English one in Italian.
        #expect(found("tosse", "ti", in: store) == ["tuberculosis"])
        #expect(found("residence permit", "it", in: store) == ["labour"])
    }

    @Test func everyLanguageIsSearchedByScript() throws {
        let store = try store()
        #expect(hits("السل", nil, in: store).map(\.lang) == ["ar"])
        #expect(hits("结核病", nil, in: store).map(\.lang) == ["zh-Hans"])
        let latin = hits("emergency", nil, in: store)
        #expect(latin.first?.lang == "en")
        #expect(Set(latin.map(\.leaflet)).count == latin.count)
        #expect(found("800905570", nil, in: store) == ["labour"])
    }

    @Test func showSaysWhatAReaderGets() throws {
        let store = try store()
        let hit = try #require(hits("tosse", "it", in: store, show: "ti").first)
        #expect(hit.lang == "it")
        #expect(hit.show?.lang == "ti" && hit.show?.reason == "exact")
        #expect(hit.show?.url == "/ti/tuberculosis/#symptoms")
        #expect(hit.show?.title == "ዓባይ ሰዓል")
        let other = try #require(hits("emergenza", "it", in: store, show: "ar").first)
        #expect(other.show?.lang == "en")
    }

    @Test func territoryFilters() throws {
        let store = try store()
        #expect(found("chiama", "it", in: store, territory: "MT") == ["emergency"])
        #expect(found("chiama", "it", in: store, territory: "IT").isEmpty)
        #expect(found("lavoro", "it", in: store, territory: "IT") == ["labour"])
    }

    @Test func nothingFoundSaysWhereItWasSought() throws {
        let answer = try store().search(SearchQuery("xyzzyq", language: LanguageTag("it")))
        #expect(answer.total == 0 && answer.hits.isEmpty)
        #expect(answer.searched == ["it"])
        #expect(try store().search(SearchQuery("x", language: LanguageTag("sw"))).searched == ["sw"])
    }

    @Test func explainNamesTheForms() throws {
        let query = SearchQuery("sintomo tossire", language: LanguageTag("it"), explain: true)
        let explanations = try #require(store().search(query).hits.first?.explain)
        #expect(explanations.contains { $0.term == "sintomo" && $0.forms == ["sintomi"] })
        #expect(explanations.contains { $0.term == "tossire" && $0.forms.contains("tossisci") })
    }

    @Test func whatALanguageLacksIsFoundElsewhere() throws {
        // The glossary knows both words; English lacks the leaflet on labour, which Italian has.
        let answer = try store().search(SearchQuery("residence permit", language: LanguageTag("en")))
        #expect(answer.hits.isEmpty)
        #expect(answer.elsewhere?.map(\.leaflet) == ["labour"])
        #expect(answer.elsewhere?.first?.lang == "it")
        #expect(try store().search(SearchQuery("tosse", language: LanguageTag("it"))).elsewhere == nil)
    }

    @Test func meaningsAreLearnedFromTheLibrarysTranslations() throws {
        let pairs = [("acqua", "water"), ("pane", "bread"), ("medico", "doctor"), ("lavoro", "work")]
        var listing = sample
        for (index, a) in pairs.enumerated() {
            for b in pairs[(index + 1)...] {
                listing += """

                    -- leaflets/pair-\(a.1)-\(b.1)/leaflet.yaml
                    topic: health
                    source: it
                    -- leaflets/pair-\(a.1)-\(b.1)/it.md
                    ---
                    title: \(a.0)
                    ---
                    \(a.0) \(b.0)

                    \(b.0)
                    -- leaflets/pair-\(a.1)-\(b.1)/en.md
                    ---
                    title: \(a.1)
                    ---
                    \(a.1) \(b.1)

                    \(b.1)
                    """
            }
        }
        let answer = try store(listing).search(SearchQuery("work", language: LanguageTag("en")))
        #expect(answer.elsewhere?.map(\.leaflet) == ["labour"])
        #expect(answer.elsewhere?.first?.via == [SearchHit.Translation(term: "work", means: "lavoro")])
    }

    @Test func limitAndOffsetCut() throws {
        let store = try store()
        let all = store.search(SearchQuery("la", language: LanguageTag("it")))
        let second = store.search(SearchQuery("la", language: LanguageTag("it"), limit: 1, offset: 1))
        #expect(second.total == all.total)
        #expect(second.hits == Array(all.hits.dropFirst().prefix(1)))
        #expect(store.search(SearchQuery("la", language: LanguageTag("it"), limit: -1, offset: -5)).hits.isEmpty)
    }
}

struct BadQueryTests {
    static let long = String(repeating: "parola ", count: 15_000)

    @Test(arguments: [
        "", " ", "?!…", "il la di", "\0", "tosse\0tosse", "NEAR(a b)", "a* OR b", "\"", "\"\"", "-tosse", "title:tosse",
        "^tosse", "'; DROP TABLE segment; --", "%_", "tosse 咳嗽 السل ሰዓል วัณโรค", "\u{200B}\u{200D}\u{FEFF}", "😷👩‍👧‍👦🇮🇹",
        "\u{FFFD}", "e" + String(repeating: "\u{301}", count: 5_000), BadQueryTests.long,
        String(repeating: "\"", count: 3_000), String(repeating: "a", count: 100_000),
        String(repeating: "1 ", count: 5_000), String(repeating: "漢", count: 5_000),
        (0..<500).map { "parola\($0)" }.joined(separator: " "), "\u{202E}essot", "a\u{0}\u{1}\u{7F}",
    ])
    func anyTextIsAnswered(query: String) throws {
        let store = try store()
        for tag in ["it", "zh-Hans", "th", "ar", nil] {
            let start = ContinuousClock().now
            let answer = store.search(
                SearchQuery(query, language: tag.flatMap { LanguageTag($0) }, show: LanguageTag("ti")))
            #expect(answer.query == query)
            #expect(ContinuousClock().now - start < .seconds(2), "\(query.prefix(20)) \(tag ?? "*")")
        }
    }

    @Test func operatorsAreWords() throws {
        let store = try store()
        for query in ["-tosse", "tosse*", "^tosse", "(tosse)", "title:tosse", "tosse AND", "tosse;--"] {
            #expect(found(query, "it", in: store).first == "tuberculosis", "\(query)")
        }
    }
}

struct SnippetTests {
    @Test func snippetsAreCutFromTheTextAsItStands() throws {
        let words = (1...200).map { "parola\($0)" }
        let body = (words[..<120] + ["l’Ospedale", "👩‍👧", "é\u{301}"] + words[120...]).joined(separator: " ")
        let listing =
            sample + "\n" + """
                -- leaflets/long/leaflet.yaml
                topic: health
                source: it
                -- leaflets/long/it.md
                ---
                title: Testo lungo
                ---
                \(body)
                """
        let hit = try #require(hits("ospedale", "it", in: store(listing)).first)
        let text = hit.snippet.map(\.text).joined()
        #expect(hit.snippet.first?.text == "… " && hit.snippet.last?.text == " …")
        #expect(text.utf16.count <= 200)
        #expect(body.contains(text.dropFirst(2).dropLast(2)))
        #expect(hit.snippet.filter { $0.match == true }.map(\.text) == ["l’Ospedale"])
    }

    @Test func rightToLeftTextKeepsItsOrder() throws {
        let hit = try #require(hits("مرض", "ar", in: store()).first)
        #expect(hit.snippet.map(\.text) == ["السل ", "مرض", " يمكن علاجه."])
    }
}
