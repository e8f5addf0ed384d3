internal import Files
internal import HTTPTypes
internal import Locales
internal import Site
internal import Testing

@testable import Server

struct PageTests {
    @Test func everyFileOfTheSiteIsAnsweredByteForByte() async throws {
        let serving = try serving()
        let plan = SitePlan(library: serving.reception.snapshot.library, program: "test")
        #expect(plan.items.count > 60)
        for item in plan.items {
            let address = "/" + (item.path.hasSuffix("index.html") ? String(item.path.dropLast(10)) : item.path)
            let seen = try await serving.ask(address)
            #expect(seen.status == 200, "\(address)")
            #expect(seen.body == (try item.bytes()), "\(address)")
            #expect(seen.fields[.contentType] == item.contentType)
            let head = try await serving.ask(address, method: .head)
            #expect(head.status == 200 && head.body.isEmpty)
            #expect(head.fields[.contentLength] == "\(seen.body.count)")
            #expect(head.fields[.eTag] == seen.fields[.eTag])
        }
    }

    @Test func whatDoesNotFitIntoMemoryIsMadeAnew() async throws {
        var limits = ServingLimits()
        limits.memory = 20_000
        let (small, large) = (try serving(limits: limits), try serving())
        for address in ["/", "/it/", "/ar/cough/", "/it/", "/", "/it/cough/"] {
            for fields in [[:], [.acceptEncoding: "br"]] as [HTTPFields] {
                #expect(try await small.ask(address, fields).body == large.ask(address, fields).body)
            }
        }
        #expect(small.reception.snapshot.budget.taken <= 20_000)
        limits.memory = 0
        let leaf = try #require(try serving(limits: limits).reception.snapshot.leaf("it/index.html"))
        #expect(try leaf.representation() !== leaf.representation())
    }

    @Test func everyAnswerHoldsThePolicy() async throws {
        let serving = try serving()
        let policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
        for address in ["/", "/it/escape/", "/nowhere/", "/api/languages", "/api/nothing", "/%zz", "/metrics", "/IT/"] {
            let seen = try await serving.ask(address)
            #expect(seen.fields[.contentSecurityPolicy] == policy, "\(address)")
            #expect(seen.fields[.xContentTypeOptions] == "nosniff")
            #expect(seen.fields[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
            #expect(seen.fields[HTTPField.Name("Permissions-Policy")!]?.contains("geolocation=()") == true)
            #expect(seen.fields[HTTPField.Name("Cross-Origin-Opener-Policy")!] == "same-origin")
            #expect(seen.fields[HTTPField.Name("X-Frame-Options")!] == "SAMEORIGIN")
            #expect(seen.fields[.setCookie] == nil)
        }
    }

    @Test func keepingGoesByWhatThePageIs() async throws {
        let serving = try serving()
        func keeping(_ address: String) async throws -> String? { try await serving.ask(address).fields[.cacheControl] }
        #expect(try await keeping("/it/cough/") == "no-cache")
        #expect(try await keeping("/it/escape/") == "no-store")
        #expect(try await keeping("/ar/escape/") == "no-store")
        #expect(try await keeping("/escape/") == "no-store")
        let style = try #require(
            SitePlan(library: serving.reception.snapshot.library).items.first { $0.path.hasSuffix(".css") })
        #expect(try await keeping("/" + style.path) == "public, max-age=31536000, immutable")
    }

    @Test func anUnchangedPageIsNotSentAgain() async throws {
        let serving = try serving()
        let tag = try #require(try await serving.ask("/it/cough/").fields[.eTag])
        for list in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let seen = try await serving.ask("/it/cough/", [.ifNoneMatch: list])
            #expect(seen.status == 304 && seen.body.isEmpty)
            #expect(seen.fields[.eTag] == tag && seen.fields[.cacheControl] == "no-cache")
            #expect(seen.fields[.vary] == "Accept-Encoding" && seen.fields[.contentSecurityPolicy] != nil)
            #expect(seen.fields[.contentType] == nil && seen.fields[.contentLength] == nil)
        }
        #expect(try await serving.ask("/it/cough/", [.ifNoneMatch: "\"other\""]).status == 200)
        // Another coding is another representation.
        #expect(try await serving.ask("/it/cough/", [.ifNoneMatch: tag, .acceptEncoding: "br"]).status == 200)
    }

    @Test func codingsHoldTheSameBytes() async throws {
        let serving = try serving()
        let plain = try await serving.ask("/it/cough/")
        let brotli = try await serving.ask("/it/cough/", [.acceptEncoding: "gzip, deflate, br;q=0.5"])
        #expect(brotli.fields[.contentEncoding] == "br")
        #expect(brotli.fields[.vary] == "Accept-Encoding")
        #expect(brotli.fields[.eTag] != plain.fields[.eTag])
        #expect(Compression.decompressedBrotli(brotli.body, limit: 1 << 20) == plain.body)
        let gzip = try await serving.ask("/it/cough/", [.acceptEncoding: "gzip"])
        #expect(gzip.fields[.contentEncoding] == "gzip")
        #expect(gzip.body.starts(with: [0x1F, 0x8B]))
        #expect(try await serving.ask("/api/languages", [.acceptEncoding: "br"]).fields[.contentEncoding] == "br")
        // So small that a coding would make it larger.
        #expect(try await serving.ask("/healthz", [.acceptEncoding: "br"]).fields[.contentEncoding] == nil)
        for refused in ["br;q=0, gzip;q=0.000", "identity", "", "deflate"] {
            #expect(try await serving.ask("/it/cough/", [.acceptEncoding: refused]).body == plain.body)
        }
    }

    @Test(
        arguments: [
            ("bytes=0-9", 0..<10), ("bytes=10-10", 10..<11), ("bytes=5-", 5..<Int.max), ("bytes=-7", -7..<0),
            ("bytes=0-99999999", 0..<Int.max), ("bytes=-99999999", 0..<Int.max),
        ])
    func aRangeIsThatPart(_ header: String, _ wanted: Range<Int>) async throws {
        let serving = try serving()
        let plain = try await serving.ask("/it/cough/")
        #expect(plain.fields[.acceptRanges] == "bytes")
        let whole = plain.body
        let count = whole.count
        let bounds =
            wanted.lowerBound < 0
            ? (count + wanted.lowerBound)..<count : wanted.lowerBound..<min(wanted.upperBound, count)
        let seen = try await serving.ask("/it/cough/", [.range: header, .acceptEncoding: "br"])
        #expect(seen.status == 206)
        #expect(seen.body == Array(whole[bounds]))
        // A part of the plain bytes, whatever codings are taken.
        #expect(seen.fields[.eTag] == plain.fields[.eTag] && seen.fields[.contentEncoding] == nil)
        #expect(seen.fields[.contentRange] == "bytes \(bounds.lowerBound)-\(bounds.upperBound - 1)/\(count)")
    }

    @Test func rangesThatCannotBe() async throws {
        let serving = try serving()
        for range in ["bytes=9999999-", "bytes=-0"] {
            let seen = try await serving.ask("/it/cough/", [.range: range])
            #expect(seen.status == 416)
            #expect(seen.fields[.contentRange]?.hasPrefix("bytes */") == true)
        }
        let head = try await serving.ask("/it/cough/", [.range: "bytes=0-1"], method: .head)
        #expect(head.status == 200 && head.fields[.contentRange] == nil)
        for passedOver in ["bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=", "bytes=-", "bytes=a-b", "bytes=--1"] {
            #expect(try await serving.ask("/it/cough/", [.range: passedOver]).status == 200, "\(passedOver)")
        }
        let changed = try await serving.ask("/it/cough/", [.range: "bytes=0-1", .ifRange: "\"other\""])
        #expect(changed.status == 200)
    }

    @Test func aPageThatIsNotThereHasNoTagAndNoParts() async throws {
        let fields: [HTTPFields] = [[:], [.range: "bytes=0-1"], [.ifNoneMatch: "*"]]
        for fields in fields {
            let seen = try await serving().ask("/it/nowhere/", fields)
            #expect(seen.status == 404 && seen.fields[.eTag] == nil && seen.text.contains("<html"))
        }
    }
}
