internal import Files
internal import HTTPTypes
internal import HummingbirdCore
internal import Samples
internal import Site
internal import Testing

@testable import Server

/// Leaflets that people translated, 83 in 38 languages.
@Suite(.enabled(if: sharedData != nil, "VOLANTINO_DATA names no folder of other people's data"))
struct RealInputTests {
    @Test func everyPageIsThePublishedOne() async throws {
        let serving = try serving(folder: #require(sharedData) + "/tico19")
        let plan = SitePlan(library: serving.reception.snapshot.library, program: "test")
        #expect(plan.items.count > 83 * 38)
        let reception = serving.reception
        for item in plan.items {
            let address = "/" + (item.path.hasSuffix("index.html") ? String(item.path.dropLast(10)) : item.path)
            let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: address)
            let response = await reception.respond(head)
            #expect(response.status == .ok, "\(address)")
            let leaf = try #require(reception.snapshot.leaf(item.path))
            let (served, published) = try (leaf.representation().hash, SHA256.hex(item.bytes(), length: 32))
            #expect(served == published, "\(address)")
            #expect(response.headers[.eTag] == "\"\(published)\"", "\(address)")
        }
    }
}
