internal import HTTPTypes
internal import Leaflets
internal import Locales
internal import Testing

@testable import Server

struct AddressTests {
    @Test(
        arguments: [
            ("/it", "./it/"), ("/IT/", "../it/"), ("/kmr/", "../ku/"), ("/kmr/cough", "../ku/cough/"),
            ("/KU/cough/", "../../ku/cough/"), ("/zh-CN/cough/", "../../zh-Hans/cough/"),
            ("/zh_hans/", "../zh-Hans/"), ("/ti-ET/search/", "../../ti/search/"), ("/cough", "./cough/"),
            ("/it/topics/health", "../../it/topics/health/"), ("/AR/cough?x=1", "../ar/cough/?x=1"),
            ("/TI/search/words-0.js", "../../ti/search/words-0.js"),
        ])
    func anotherAddressLeadsToThePage(_ target: String, _ location: String) async throws {
        let seen = try await serving().ask(target)
        #expect(seen.status == 301)
        #expect(seen.fields[.location] == location)
    }

    @Test func theChooserIsNeverARedirect() async throws {
        let seen = try await serving().ask("/", [.acceptLanguage: "ti"])
        #expect(seen.status == 200)
        #expect(seen.fields[.vary] == "Accept-Encoding")
    }

    @Test(
        arguments: [
            ("ti", "../ti/cough/"), ("ar-EG,ar;q=0.8", "../ar/cough/"), ("zh-CN", nil), ("wo, de;q=0.9", nil),
            ("wo, it;q=0.1", "../it/cough/"), ("", nil), ("*", nil), ("ar;q=0", nil), ("\u{1}\u{2};;;=,", nil),
        ])
    func aLeafletsAddressFollowsTheBrowser(_ header: String, _ location: String?) async throws {
        let seen = try await serving().ask("/cough/", [.acceptLanguage: header])
        #expect(seen.status == (location == nil ? 200 : 302))
        #expect(seen.fields[.location] == location)
        #expect(seen.fields[.vary]?.contains("Accept-Language") == true)
    }

    @Test func theWayToALanguageKeepsTheQueryAndNoTraceOfASensitiveLeaflet() async throws {
        let seen = try await serving().ask("/cough/?x=1", [.acceptLanguage: "ti"])
        #expect(seen.fields[.location] == "../ti/cough/?x=1" && seen.fields[.cacheControl] == "no-cache")
        let sensitive = try await serving().ask("/escape/", [.acceptLanguage: "it"])
        #expect(sensitive.status == 302 && sensitive.fields[.cacheControl] == "no-store")
    }

    @Test func anAddressIsDecodedOnce() throws {
        func inquiry(_ path: String) throws -> Inquiry {
            try Inquiry(
                HTTPRequest(method: .get, scheme: "http", authority: "x", path: path), limits: ServingLimits())
        }
        let seen = try inquiry("/a+b/%252e/?q=c+d%2B#e")
        #expect(seen.segments == ["a+b", "%2e"] && seen.endsInSlash)
        #expect(seen.query == ["q": "c d+"] && seen.rawQuery == "?q=c+d%2B")
        #expect(try inquiry("HTTP://other.example/it/?x=1").segments == ["it"])
        #expect(try inquiry("https://other.example").segments == [])
        #expect(throws: Problem.self) { try inquiry("it/") }
        #expect(throws: Problem.self) { try inquiry("*") }
    }

    @Test func aPrintedCopyIsCheckedWhereItLeads() async throws {
        let seen = try await serving().ask("/cough/?edition=0123456789ab", [.acceptLanguage: "ti"])
        #expect(seen.status == 200)
    }

    @Test func aWithdrawnLeafletSaysSo() async throws {
        #expect(try await serving().ask("/old/", [.acceptLanguage: "it"]).status == 200)
        #expect(try await serving().ask("/it/old/").status == 200)
    }

    @Test func everyPublishedLanguageAnswers() async throws {
        let serving = try serving()
        for tag in serving.reception.snapshot.library.site.languages {
            let seen = try await serving.ask("/\(tag)/cough/")
            #expect(seen.status == 200)
            #expect(seen.text.contains("<html lang=\"\(tag)\" dir=\"\(tag.direction.rawValue)\""))
        }
    }

    @Test(
        arguments: [
            "/nowhere/", "/it/nowhere/", "/wo/cough/", "/../", "/../../etc/passwd", "/it/../it/", "/./it/", "//it/",
            "//",
            "/it//cough/", "//example.org/it", "/%2e%2e/%2e%2e/etc/passwd", "/it%2fcough/", "/it/cough%00/", "/%00",
            "/it/cough/index.html/", "/\\..\\", "/api%2flanguages", "/media/", "/media/cough/../x",
            "/leaflets/cough/it.md", "/site.yaml", "/.volantino.json", "/.git/config", "/Content/site.yaml",
        ])
    func pathsAreLookedUpInTheSiteAlone(_ target: String) async throws {
        let seen = try await serving().ask(target)
        #expect(seen.status == 404)
        #expect(seen.fields[.location] == nil)
        #expect(seen.text.contains("<html"))
    }

    @Test(arguments: ["/%", "/%2", "/%zz", "/%C3", "/%ED%A0%80", "/%FF%FE", "/it/?x=%", "/it/?%ff=1", "/it/?a=1&a=2"])
    func illFormedAddressesAreRefused(_ target: String) async throws {
        let seen = try await serving().ask(target)
        #expect(seen.status == 400)
        #expect(seen.fields[.contentType] == "application/problem+json")
        #expect(try seen.json()["status"] == .number(400))
    }

    @Test func sizesHaveLimits() async throws {
        let serving = try serving()
        let long = String(repeating: "a", count: 100_000)
        #expect(try await serving.ask("/" + long).status == 414)
        #expect(try await serving.ask("/api/search?q=" + long).status == 414)
        #expect(try await serving.ask("/api/search?lang=it&q=" + long.prefix(5_000)).status == 414)
        #expect(try await serving.ask("/", [.userAgent: long]).status == 431)
        #expect(try await serving.ask("/", [.contentLength: "99999999999"]).status == 413)
    }

    @Test func onlyReadingIsKnown() async throws {
        let serving = try serving()
        for method in [HTTPRequest.Method.post, .put, .delete, .patch, .trace] {
            let seen = try await serving.ask("/api/languages", method: method)
            #expect(seen.status == 405)
            #expect(seen.fields[.allow] == "GET, HEAD, OPTIONS")
        }
        let options = try await serving.ask("/it/", method: .options)
        #expect(options.status == 204 && options.fields[.allow] == "GET, HEAD, OPTIONS")
    }

    @Test(
        arguments: [
            ("127.0.0.1:8080", "127.0.0.1:8080"), ("[::1]:80", "[::1]:80"), (":0", "0.0.0.0:0"),
            ("localhost:65535", "localhost:65535"), ("::1:80", nil), ("localhost", nil), ("a:65536", nil),
            ("a:-1", nil),
            ("a:", nil), ("", nil), ("a:８０", nil),
        ])
    func addressesToListenAt(_ text: String, _ read: String?) {
        #expect(ServingAddress(text)?.description == read)
    }
}
