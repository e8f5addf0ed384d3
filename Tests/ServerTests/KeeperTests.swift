internal import Findings
internal import HTTPTypes
internal import Leaflets
internal import Logging
internal import Synchronization
internal import Testing

@testable import Server

struct KeeperTests {
    @Test func newContentIsTaken() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        let before = try await serving.ask("/it/cough/")
        shelf.replace("La tosse", "La tosse secca")
        #expect(await serving.keeper.reload() == .taken)
        let after = try await serving.ask("/it/cough/", [.ifNoneMatch: before.fields[.eTag]!])
        #expect(after.status == 200)
        #expect(after.text.contains("La tosse secca"))
        #expect(try await serving.ask("/api/search?q=secca&lang=it").json()["total"] == .number(1))
    }

    @Test func contentWithNewErrorsIsNotTaken() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        shelf.replace("Chiama {{phone.health}}.\n\n## Sintomi", "Chiama {{phone.unheard}}.\n\n## Sintomi")
        shelf.replace("Fuggire dalla violenza", "Altro titolo")
        let outcome = await serving.keeper.reload()
        #expect(outcome != .taken && outcome != .unreadable)
        #expect(try await serving.ask("/it/cough/").status == 200)
        #expect(try await !serving.ask("/it/escape/").text.contains("Altro titolo"))
        let ready = try await serving.ask("/readyz")
        #expect(ready.status == 200)
        #expect(try ready.json()["content"]?.text == "kept")
        let findings = try ready.json()["kept"]?["findings"]?.list.compactMap(\.text) ?? []
        #expect(findings.contains { $0.hasPrefix("leaflets/cough/it.md:") && $0.hasSuffix("[unknown-fact]") })
        shelf.replace("phone.unheard", "phone.health")
        #expect(await serving.keeper.reload() == .taken)
        #expect(try await serving.ask("/readyz").json()["kept"] == nil)
        #expect(try await serving.ask("/it/escape/").text.contains("Altro titolo"))
    }

    @Test func errorsThatWereThereAtTheStartDoNotStopAReload() async throws {
        let shelf = Shelf(sample.replacing("ደውሉ {{phone.health}}።", with: "ደውሉ {{phone.unheard}}።"))
        let serving = try serving(shelf)
        #expect(try await serving.ask("/api/leaflets/cough?lang=ti").json()["reason"]?.text != "exact")
        // The old error moves down a line.
        shelf.replace("ደውሉ", "ሰላም።\n\nደውሉ")
        #expect(await serving.keeper.reload() == .taken)
        #expect(try await serving.ask("/api/leaflets/cough?lang=ti").json()["reason"]?.text != "exact")
        // A second one of its kind is new; so is one that comes back after it was mended.
        shelf.replace("ሓገዝ ሕተቱ።", "ሓገዝ ሕተቱ። {{phone.unheard}}")
        #expect(await serving.keeper.reload() == .kept(errors: 1))
        shelf.replace("ሓገዝ ሕተቱ። {{phone.unheard}}", "ሓገዝ ሕተቱ።")
        shelf.replace("phone.unheard", "phone.health")
        #expect(await serving.keeper.reload() == .taken)
        shelf.replace("ደውሉ {{phone.health}}።", "ደውሉ {{phone.unheard}}።")
        // The unknown number, and the one that is missing for it.
        #expect(await serving.keeper.reload() == .kept(errors: 2))
    }

    @Test func whatWasReadAtASignalIsNotReadAgain() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        shelf.replace("La tosse", "La tosse secca")
        #expect(await serving.keeper.reload() == .taken)
        for _ in 0..<3 { await serving.keeper.look() }
        #expect(try await serving.ask("/metrics").text.contains("reloads_total{outcome=\"taken\"} 1\n"))
    }

    @Test func theFirstErrorsAreNamed() {
        let errors = (1...12).map { Finding.error("Content/\($0).md", .unknownFact, "x") }
        let kept = KeptContent(errors, folder: "Content")
        #expect(kept.errors == 12 && kept.findings.count == 10 && kept.findings[0] == "1.md:1 [unknown-fact]")
    }

    @Test func contentThatIsGoneIsNotTaken() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        shelf.remove()
        #expect(await serving.keeper.reload() == .unreadable)
        #expect(try await serving.ask("/it/cough/").status == 200)
        #expect(try await serving.ask("/readyz").json()["content"]?.text == "kept")
        #expect(try await serving.ask("/metrics").text.contains("reloads_total{outcome=\"unreadable\"} 1\n"))
    }

    @Test func nothingIsGivenOutBeyondItsTime() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        #expect(try await serving.ask("/it/offer/").text.contains("800"))
        shelf.move(to: "2026-11-23")
        await serving.keeper.look()
        #expect(try await serving.ask("/readyz").json()["date"]?.text == "2026-11-23")
        for address in ["/it/offer/", "/ar/offer/", "/api/leaflets/offer?lang=it", "/api/leaflets/offer/sms?lang=it"] {
            let text = try await serving.ask(address).text
            #expect(!text.contains("777 555") && !text.contains("777555"), "\(address)")
        }
        #expect(try await serving.ask("/it/offer/").status == 200)
        #expect(try await serving.ask("/it/cough/").text.contains("800"))
    }

    @Test func theDayMovesOnAlsoWhereTheContentIsBroken() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        shelf.remove()
        shelf.move(to: "2026-11-23")
        await serving.keeper.look()
        await serving.keeper.look()
        #expect(try await serving.ask("/readyz").json()["date"]?.text == "2026-11-23")
        #expect(try await !serving.ask("/it/offer/").text.contains("777 555"))
    }

    @Test func aChangeIsTakenOnceItHasSettled() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        await serving.keeper.look()
        shelf.replace("La tosse", "La tosse uno")
        await serving.keeper.look()
        shelf.replace("La tosse uno", "La tosse due")
        await serving.keeper.look()
        #expect(try await !serving.ask("/it/cough/").text.contains("La tosse due"))
        await serving.keeper.look()
        #expect(try await serving.ask("/it/cough/").text.contains("La tosse due"))
    }

    @Test func requestsGoOnWhileContentChanges() async throws {
        let shelf = Shelf(sample)
        let serving = try serving(shelf)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<50 {
                        let seen = try await serving.ask("/it/cough/")
                        #expect(seen.status == 200)
                    }
                }
            }
            group.addTask {
                for _ in 0..<5 { await serving.keeper.reload() }
            }
            try await group.waitForAll()
        }
    }

    @Test func theLogTellsOfContentAndNeverOfReaders() async throws {
        let lines = Lines()
        let shelf = Shelf(sample)
        let serving = try serving(shelf, logger: Logger(label: "test") { _ in lines })
        _ = try await serving.ask("/api/search?q=segreto&lang=it", [.userAgent: "segreto"])
        _ = try await serving.ask("/it/segreto/")
        _ = try await serving.ask("/%segreto")
        await serving.keeper.reload()
        shelf.replace("Chiama {{phone.health}}.\n\n## Sintomi", "{{phone.unheard}}\n\n## Sintomi")
        await serving.keeper.reload()
        let all = lines.all.joined(separator: "\n")
        #expect(all.contains("content taken: 3 leaflets for 2026-11-22"))
        #expect(all.contains("[unknown-fact]"))
        #expect(!all.contains("segreto"))
    }
}

/// Keeps what is logged.
final class Lines: LogHandler {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) { lines.withLock { $0.append("\(event.message)") } }
}
