internal import Answers
internal import Exchange
internal import Foundation
internal import HTTPTypes
internal import Leaflets
internal import Locales
internal import Phone
internal import Store
internal import Testing

@testable import Server

struct APITests {
    /// What the commands print, by the address that answers the same.
    @Test func answersAreThoseOfTheCommands() async throws {
        let serving = try serving()
        let library = serving.reception.snapshot.library
        let cough = try #require(library.leaflet("cough"))
        let (it, ti, wo) = (LanguageTag("it")!, LanguageTag("ti")!, LanguageTag("wo")!)
        let store = try Store(path: nil, program: "test")
        try store.update(to: library)
        var separate = SMSOptions()
        separate.mode = .separate
        let expected: [(String, JSON)] = try [
            ("/api/languages", JSON(printed: LanguagesAnswer(of: library, in: it))),
            ("/api/languages?in=ti", JSON(printed: LanguagesAnswer(of: library, in: ti))),
            ("/api/leaflets/cough?lang=wo", JSON(printed: LeafletAnswer(of: cough, for: wo, library: library))),
            (
                "/api/leaflets/cough?lang=TI&mode=listen",
                JSON(printed: LeafletAnswer(of: cough, for: ti, mode: .listen, library: library))
            ),
            ("/api/leaflets/cough/sms?lang=ti", JSON(printed: library.sms(cough, for: ti))),
            (
                "/api/leaflets/cough/sms?lang=it&mode=separate",
                JSON(printed: library.sms(cough, for: it, options: separate))
            ),
            ("/api/leaflets/cough/voice?lang=ti", JSON(printed: library.voice(cough, for: ti))),
            ("/api/status", JSON(printed: StatusAnswer(of: Coverage(of: library)))),
            (
                "/api/status?lang=ar",
                JSON(printed: StatusAnswer(of: Coverage(of: library, language: LanguageTag("ar"))))
            ),
            (
                "/api/search?q=tosse&lang=it&show=ti&limit=5",
                JSON(printed: store.search(SearchQuery("tosse", language: it, show: ti, limit: 5)))
            ),
            (
                "/api/search?q=%E1%88%B0%E1%8B%93%E1%88%8D&lang=*",
                JSON(printed: store.search(SearchQuery("ሰዓል", language: nil, limit: 10)))
            ),
        ]
        for (address, value) in expected {
            let seen = try await serving.ask(address)
            #expect(seen.status == 200, "\(address)")
            #expect(seen.fields[.contentType] == "application/json; charset=utf-8")
            #expect(try seen.json() == value, "\(address)")
        }
    }

    @Test(arguments: VoiceFormat.allCases)
    func scriptsComeInEveryForm(_ format: VoiceFormat) async throws {
        let serving = try serving()
        let library = serving.reception.snapshot.library
        let leaflet = try #require(library.leaflet("cough"))
        let script = try #require(library.voice(leaflet, for: LanguageTag("ar")!))
        let seen = try await serving.ask("/api/leaflets/cough/voice?lang=ar&format=\(format.rawValue)")
        #expect(seen.status == 200)
        guard format != .json else { return }
        #expect(seen.text == (try format.render([script], languages: library.languages)))
    }

    @Test func leafletsAreListedByWhatHolds() async throws {
        let serving = try serving()
        func ids(_ query: String) async throws -> [String?] {
            try await serving.ask("/api/leaflets" + query).json()["leaflets"]!.list.map { $0["leaflet"]?.text }
        }
        #expect(try await ids("") == ["cough", "escape", "offer"])
        #expect(try await ids("?topic=safety") == ["escape"])
        #expect(try await ids("?campaign=winter&lang=ti") == ["cough"])
        #expect(try await ids("?territory=MT") == ["escape", "offer"])
        let entry = try await serving.ask("/api/leaflets?lang=ar").json()["leaflets"]![1]!
        #expect(entry["lang"]?.text == "it")
        #expect(entry["reason"]?.text == "site")
        #expect(entry["url"]?.text == "/ar/escape/")
    }

    @Test func contactsGoByArea() async throws {
        let serving = try serving()
        func ids(_ query: String) async throws -> [String?] {
            try await serving.ask("/api/contacts" + query).json()["contacts"]!.list.map { $0["id"]?.text }
        }
        #expect(try await ids("") == ["bolzano", "italy", "malta"])
        #expect(try await ids("?area=IT-62&lang=ar") == ["bolzano", "italy"])
        #expect(try await ids("?area=IT") == ["italy"])
        #expect(try await ids("?area=FR") == [])
    }

    @Test func aSensitiveLeafletIsSentInFullOnlyWhereAllowed() async throws {
        let address = "/api/leaflets/escape/sms?lang=it"
        let neutral = try await serving().ask(address)
        #expect(try neutral.json()["neutral"] == .flag(true))
        #expect(!neutral.text.contains("violenza"))
        #expect(neutral.fields[.cacheControl] == "no-store")
        let full = try await serving(allowsSensitive: true).ask(address)
        #expect(full.text.contains("violenza"))
        #expect(try await serving().ask("/api/leaflets/escape?lang=it").fields[.cacheControl] == "no-store")
        for format in ["json", "ssml"] {
            let voice = try await serving().ask("/api/leaflets/escape/voice?lang=it&format=\(format)")
            #expect(voice.status == 200 && voice.fields[.cacheControl] == "no-store")
        }
    }

    @Test(
        arguments: [
            ("/api/leaflets/nothing?lang=it", 404), ("/api/leaflets/old/sms?lang=it", 404),
            ("/api/leaflets/old/voice?lang=it", 404), ("/api/nothing", 404), ("/api", 404), ("/api/", 404),
            ("/api/leaflets?topic=nothing", 404), ("/api/leaflets?campaign=nothing", 404),
            ("/api/leaflets/cough", 400), ("/api/leaflets/cough?lang=", 400),
            ("/api/leaflets/cough?lang=xx-yy-zz!", 400),
            ("/api/leaflets/cough?lang=it&mode=sing", 400), ("/api/leaflets/cough/sms?lang=it&mode=x", 400),
            ("/api/leaflets/cough/voice?lang=it&format=mp3", 400), ("/api/leaflets?langs=it", 400),
            ("/api/search", 400), ("/api/search?q=x&limit=-1", 400), ("/api/search?q=x&limit=101", 400),
            ("/api/search?q=x&limit=1e3", 400), ("/api/search?q=x&offset=99999999999999999999", 400),
            ("/api/search?q=x&territory=italy", 400), ("/api/search?q=x&lang=**", 400), ("/api/search?q=a&q=b", 400),
            ("/api/search?q=%ED%A0%80", 400), ("/api/search?q=%FF", 400), ("/api/languages?in=und", 400),
            ("/api/leaflets/cough%2f..?lang=it", 404), ("/api/leaflets/cough/?lang=it", 404),
        ])
    func errorsAreProblemDocuments(_ target: String, _ status: Int) async throws {
        let seen = try await serving().ask(target)
        #expect(seen.status == status)
        #expect(seen.fields[.contentType] == "application/problem+json")
        #expect(seen.fields[.cacheControl] == "no-store")
        let problem = try seen.json()
        #expect(problem["status"] == .number(Double(status)))
        #expect(problem["type"]?.text == "about:blank")
        #expect(problem["title"]?.text?.isEmpty == false)
    }

    @Test(
        arguments: [
            "", "%20", "+", "\"", "%22tosse", "(((", "tosse AND OR NOT NEAR", "*", "tosse*", "%00", "a%00b",
            "%F0%9F%98%80",
            "%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7", "-tosse", "title:tosse",
            "';DROP TABLE segment;--",
            "%E2%80%AE%E2%80%AC", "%CC%80%CC%81%CC%82", "800%20123%20456", "%2B39800123456", "%EF%BF%BD", "\\",
        ])
    func everyQueryIsAnswered(_ query: String) async throws {
        for lang in ["it", "*", "ar", "th", "zh-Hans", "wo", "x-private"] {
            let seen = try await serving().ask("/api/search?q=\(query)&lang=\(lang)")
            #expect(seen.status == 200, "\(query) in \(lang)")
            #expect(try seen.json()["hits"] != nil)
            #expect(seen.fields[.cacheControl] == "no-store")
        }
    }

    @Test func hitsAreDealtOutInPortions() async throws {
        let more = (10..<22).map {
            """

            -- leaflets/n\($0)/leaflet.yaml
            topic: health
            territory: [\($0 < 13 ? "MT" : "IT")]
            -- leaflets/n\($0)/it.md
            ---
            title: Numero \($0)
            ---
            Parola comune.
            """
        }
        let serving = try serving(Shelf(sample + more.joined()))
        for (query, count) in [("", 10), ("&offset=10", 2), ("&limit=100", 12), ("&limit=1", 1), ("&territory=MT", 3)] {
            let answer = try await serving.ask("/api/search?q=comune&lang=it" + query).json()
            #expect(answer["hits"]?.list.count == count, "\(query)")
            #expect(answer["total"] == .number(query.contains("MT") ? 3 : 12), "\(query)")
        }
    }

    @Test func theGateLetsInAsManyAsItMay() async throws {
        let gate = SearchGate(limit: 1)
        let (isIn, mayGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let first = Task {
            await gate.run {
                isIn.signal()
                mayGo.wait()
                return 1
            }
        }
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                isIn.wait()
                continuation.resume()
            }
        }
        #expect(await gate.run { 2 } == nil)
        mayGo.signal()
        #expect(await first.value == 1)
        #expect(await gate.run { 3 } == 3)
    }

    @Test func tooManySearchesAreToldToComeAgain() async throws {
        var limits = ServingLimits()
        limits.searches = 0
        let seen = try await serving(limits: limits).ask("/api/search?q=tosse")
        #expect(seen.status == 503)
        #expect(seen.fields[.retryAfter] == "1")
    }

    @Test func healthReadinessAndMetrics() async throws {
        let serving = try serving()
        #expect(try await serving.ask("/healthz").json()["status"]?.text == "ok")
        let ready = try await serving.ask("/readyz").json()
        #expect(ready["status"]?.text == "ready")
        #expect(ready["content"]?.text == "current")
        #expect(ready["date"]?.text == "2026-11-22")
        _ = try await serving.ask("/api/search?q=segreto&lang=it")
        _ = try await serving.ask("/it/escape/")
        _ = try await serving.ask("/%segreto")
        let metrics = try await serving.ask("/metrics")
        #expect(metrics.fields[.contentType]?.hasPrefix("text/plain; version=0.0.4") == true)
        #expect(metrics.text.contains("volantino_requests_total{route=\"search\",status=\"200\"} 1\n"))
        #expect(metrics.text.contains("volantino_search_seconds_count 1\n"))
        #expect(metrics.text.contains("volantino_search_seconds_bucket{le=\"+Inf\"} 1\n"))
        #expect(metrics.text.contains("volantino_requests_total{route=\"refused\",status=\"400\"} 1\n"))
        for word in ["segreto", "escape", "127.0.0.1"] { #expect(!metrics.text.contains(word)) }
        serving.reception.stop()
        #expect(try await serving.ask("/readyz").status == 503)
    }

    @Test func theAddressOfTheSiteIsInMessages() async throws {
        let seen = try await serving(baseURL: "https://other.example/x/").ask("/api/leaflets/cough/sms?lang=it")
        #expect(seen.text.contains("https://other.example/x/it/cough/"))
    }
}
