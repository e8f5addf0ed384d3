import Files
import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Site

@Suite struct LeafletPageTests {
    let plan: SitePlan

    init() throws { plan = try samplePlan() }

    @Test func headOfARealTranslation() throws {
        let page = try plan.page("ar/cough/")
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\" class=\"arab\">"))
        #expect(page.contains("<article lang=\"ar\" dir=\"rtl\" class=\"arab\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/sub/ar/cough/\">"))
        for tag in ["it", "ar"] {
            #expect(page.contains("hreflang=\"\(tag)\" href=\"https://example.org/sub/\(tag)/cough/\""))
        }
        #expect(page.contains("hreflang=\"x-default\" href=\"https://example.org/sub/cough/\""))
        #expect(!page.contains("rel=\"alternate\" hreflang=\"en\""))
        #expect(!page.contains("noindex"))
        #expect(page.contains("<bdi dir=\"ltr\"><a class=\"tel\" href=\"tel:800123456\">800 123 456</a></bdi>"))
    }

    @Test func aStandInSaysWhatItIs() throws {
        let page = try plan.page("ti/cough/")
        #expect(page.contains("<html lang=\"ti\" dir=\"ltr\" class=\"ethi\">"))
        #expect(page.contains("<article lang=\"ar\" dir=\"rtl\" class=\"arab\">"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/sub/ar/cough/\">"))
        #expect(!page.contains("rel=\"alternate\""))
        let note = try #require(page.range(of: "<div class=\"note fallback\""))
        let article = try #require(page.range(of: "<article"))
        #expect(note.lowerBound < article.lowerBound)
        let text = page[note.lowerBound..<article.lowerBound]
        // Not yet in X; reading Y, by its own name; every language that has it; the number.
        #expect(text.contains("ትግርኛ") && text.contains("العربية"))
        #expect(text.contains("href=\"../../it/cough/\" hreflang=\"it\" lang=\"it\" dir=\"ltr\""))
        #expect(text.contains("tel:800123456"))
    }

    @Test func aMissingSectionStandsInAnotherLanguage() throws {
        let page = try plan.page("ar/cough/")
        #expect(page.contains("<section data-part id=\"more\" lang=\"it\" dir=\"ltr\">"))
        #expect(page.contains("class=\"note part arab\""))
        #expect(!(try plan.page("it/cough/")).contains("note part"))
    }

    @Test func machineAndOldTextsSaySo() throws {
        let page = try plan.page("ar/cough/")
        #expect(page.components(separatedBy: "note mark").count == 3)
        #expect(page.contains("note review"))
    }

    @Test func anExpiredNumberIsNeverGivenOut() throws {
        for item in plan.items where item.contentType.hasPrefix("text/html") {
            #expect(!(String(decoding: try item.bytes(), as: UTF8.self)).contains("800 999"), "\(item.path)")
        }
    }

    @Test func aSensitivePageTellsNothingFromOutside() throws {
        for tag in ["it", "ar", "ti"] {
            let page = try plan.page("\(tag)/escape/")
            let head = page.prefix { _ in true }.components(separatedBy: "<body")[0]
            #expect(!head.contains("Fuggire") && !head.contains("segreto"))
            #expect(head.contains("<title>Informazioni</title>"))
            let body = page.components(separatedBy: "<body")[1]
            #expect(
                try #require(body.range(of: "id=\"_exit\"")).lowerBound
                    < (try #require(body.range(of: "class=\"skip\""))).lowerBound)
            #expect(plan.item("\(tag)/escape/index.html")?.isSensitive == true)
        }
        #expect(!(try plan.page("escape/")).contains("Fuggire"))
        #expect(!(try plan.page("it/cough/")).contains("_exit"))
    }

    @Test func aTextThatMustNotFallBackIsNotReplaced() throws {
        let page = try plan.page("ar/consent/")
        #expect(!page.contains("Firma qui"))
        #expect(page.contains("href=\"../../it/consent/\""))
        #expect(page.contains("tel:112"))
        #expect(page.contains("noindex"))
    }

    @Test func aWithdrawnLeafletLeadsToTheNewOne() throws {
        let page = try plan.page("it/old-advice/")
        #expect(!page.contains("Non vale"))
        #expect(page.contains("note withdrawn"))
        #expect(page.contains("<a href=\"../../it/cough/\">"))
        #expect(page.contains("noindex"))
        for address in ["it/", "it/topics/health/"] { #expect(!(try plan.page(address)).contains("old-advice")) }
        #expect(!(try plan.page("sitemap.xml")).contains("old-advice"))
    }

    @Test func whatAuthorsWriteIsNeverMarkup() throws {
        let page = try plan.page("it/cough/")
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("javascript:"))
        #expect(
            page.contains(
                "<title>Tosse: &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;altro&quot;</title>"))
        // A mark after `<` makes one character of the two, which must not hide it from escaping.
        let odd = try samplePlan(sampleListing.replacing("title: Consenso", with: "title: \"a<\u{301}b&\u{301}\""))
        #expect((try odd.page("it/consent/")).contains("<title>a&lt;\u{301}b&amp;\u{301}</title>"))
    }

    @Test func aLongTextHasContents() throws {
        #expect((try plan.page("it/cough/")).contains("<nav class=\"contents\""))
        #expect(!(try plan.page("it/escape/")).contains("<nav class=\"contents\""))
    }
}

@Suite struct SitePlanTests {
    @Test func everyInternalLinkLeadsToAFile() throws {
        let plan = try samplePlan()
        let paths = Set(plan.items.map(\.path))
        for item in plan.items where item.path.hasSuffix(".html") {
            let page = String(decoding: try item.bytes(), as: UTF8.self)
            for match in page.matches(of: /(?:href|src|action)="([^"]*)"/) {
                let target = String(match.1)
                guard !target.hasPrefix("http"), !target.hasPrefix("tel:"), !target.hasPrefix("#"),
                    !target.hasPrefix("data:"), !target.hasPrefix("sms:"), !target.hasPrefix("mailto:")
                else { continue }
                let base = item.path == "404.html" ? "/sub/x" : "/sub/" + item.path
                let url = URL(string: target, relativeTo: URL(string: "https://h" + base)!)!.absoluteURL
                let path = String(url.path.dropFirst("/sub/".count))
                let isFolder =
                    target.isEmpty || url.absoluteString.split(whereSeparator: { "?#".contains($0) })[0].hasSuffix("/")
                #expect(
                    paths.contains(isFolder ? Address.file(path.isEmpty ? "" : path + "/") : path),
                    "\(item.path): \(target)")
                if item.path != "404.html" { #expect(!target.hasPrefix("/"), "\(item.path): \(target)") }
            }
        }
    }

    @Test func noPageNeedsAStyleOrScriptOfItsOwn() throws {
        for item in try samplePlan().items where item.path.hasSuffix(".html") {
            let page = String(decoding: try item.bytes(), as: UTF8.self)
            #expect(!page.contains("<style") && page.firstMatch(of: /\sstyle=/) == nil, "\(item.path)")
            #expect(page.firstMatch(of: /<script(?![^>]*\ssrc=)/) == nil, "\(item.path)")
            #expect(page.firstMatch(of: /\son[a-z]+=/) == nil, "\(item.path)")
            #expect(page.firstMatch(of: /(?:src|<link rel="stylesheet" href)="(https?:)?\/\//) == nil, "\(item.path)")
            #expect(page.components(separatedBy: "<h1").count == 2, "\(item.path)")
            #expect(!page.contains("{{") && !page.contains("\u{F0001}"), "\(item.path)")
        }
    }

    /// A link in another colour would tell the next who looks at a list what was read.
    @Test func nothingShowsWhatWasRead() {
        #expect(!Stylesheet.text.contains(":visited"))
    }

    @Test func theWayToTheLanguagesHasASignOfItsOwn() throws {
        for address in ["it/", "ar/cough/", "ti/search/", "ur/escape/"] {
            #expect(
                try samplePlan().page(address).contains(/languages?\/?"><svg[^>]* aria-hidden="true">/), "\(address)")
        }
    }

    @Test func addressesOfInterfacesAreThere() throws {
        let plan = try samplePlan()
        for address in [
            "", "cough/", "it/", "it/cough/", "ti/escape/", "ar/topics/health/", "ar/campaigns/winter/", "ur/search/",
            "zh-Hans/languages/", "sitemap.xml", "robots.txt", "404.html",
        ] { #expect(plan.item(Address.file(address)) != nil, "\(address)") }
        #expect(plan.items.filter(\.isImmutable).allSatisfy { $0.path.hasPrefix("assets/") })
        #expect(plan.items.map(\.path) == plan.items.map(\.path).sorted())
    }

    @Test func twoPlansOfOneLibraryAreAlike() throws {
        let (a, b) = (try samplePlan(), try samplePlan())
        #expect(a.items.map(\.path) == b.items.map(\.path))
        #expect(a.items.map(\.input) == b.items.map(\.input))
        for (x, y) in zip(a.items, b.items) { #expect(try x.bytes() == y.bytes(), "\(x.path)") }
    }

    @Test func anEditTouchesItsOwnPagesAndTheLists() throws {
        let before = try samplePlan()
        let after = try samplePlan(sampleListing.replacing("Un medico.", with: "Un medico bravo."))
        let old = Dictionary(uniqueKeysWithValues: before.items.map { ($0.path, $0.input) })
        let changed = after.items.filter { old[$0.path] != $0.input }.map(\.path)
        #expect(changed.contains("it/cough/index.html") && changed.contains("ti/cough/index.html"))
        #expect(changed.contains("cough/index.html") && changed.contains("it/index.html"))
        #expect(!changed.contains { $0.hasSuffix("escape/index.html") || $0.hasSuffix("consent/index.html") })
        #expect(
            !changed.contains("sitemap.xml")
                && !changed.contains { $0.hasPrefix("assets/") && !$0.hasPrefix("assets/offline/") })
        // Where the sign of the input is the same, so are the bytes.
        for item in after.items where old[item.path] == item.input {
            #expect(try item.bytes() == before.item(item.path)?.bytes(), "\(item.path)")
        }
    }

    @Test func aSubsetOfLanguagesLeadsNowhereElse() throws {
        let plan = try samplePlan(languages: [LanguageTag("it")!, LanguageTag("ti")!])
        #expect(plan.item("ar/index.html") == nil)
        #expect(!(try plan.page("it/cough/")).contains("hreflang=\"ar\""))
        #expect(!(try plan.page("sitemap.xml")).contains("/ar/"))
    }

    @Test func theSiteMapNamesRealTranslationsOnly() throws {
        let map = try samplePlan().page("sitemap.xml")
        #expect(map.contains("<loc>https://example.org/sub/ar/cough/</loc>"))
        #expect(!map.contains("<loc>https://example.org/sub/ti/cough/</loc>"))
        #expect(map.contains("hreflang=\"x-default\" href=\"https://example.org/sub/cough/\""))
    }

    @Test func homeListsTheNewestFirst() throws {
        let home = try samplePlan().page("it/")
        let escape = try #require(home.range(of: "it/escape/"))
        let cough = try #require(home.range(of: "it/cough/"))
        #expect(escape.lowerBound < cough.lowerBound)
        #expect(home.contains("it/campaigns/winter/"))
        #expect(home.contains("tel:112"))
    }

    @Test func linksThatFallBackCarryALanguageTag() throws {
        let page = try samplePlan().page("ti/topics/health/")
        #expect(page.contains("<small class=\"tag\"><bdi lang=\"ar\" dir=\"rtl\" class=\"arab\">العربية</bdi></small>"))
    }
}
