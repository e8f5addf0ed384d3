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
            #expect(seen.fields[.eTag] == tag)
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
        let whole = try await serving.ask("/it/cough/").body
        let count = whole.count
        let bounds =
            wanted.lowerBound < 0
            ? (count + wanted.lowerBound)..<count : wanted.lowerBound..<min(wanted.upperBound, count)
        let seen = try await serving.ask("/it/cough/", [.range: header, .acceptEncoding: "br"])
        #expect(seen.status == 206)
        #expect(seen.body == Array(whole[bounds]))
        #expect(seen.fields[.contentRange] == "bytes \(bounds.lowerBound)-\(bounds.upperBound - 1)/\(count)")
    }

    @Test func rangesThatCannotBe() async throws {
        let serving = try serving()
        let seen = try await serving.ask("/it/cough/", [.range: "bytes=9999999-"])
        #expect(seen.status == 416)
        #expect(seen.fields[.contentRange]?.hasPrefix("bytes */") == true)
        for passedOver in ["bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=", "bytes=-", "bytes=a-b", "bytes=--1"] {
            #expect(try await serving.ask("/it/cough/", [.range: passedOver]).status == 200, "\(passedOver)")
        }
        let changed = try await serving.ask("/it/cough/", [.range: "bytes=0-1", .ifRange: "\"other\""])
        #expect(changed.status == 200)
    }
}
