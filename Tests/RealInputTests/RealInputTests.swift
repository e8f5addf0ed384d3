import Files
import Findings
import Foundation
import Leaflets
import Locales
import Markup
import Phone
import Samples
import Site
import Store
import Testing
import Words

/// Leaflets that people translated, 83 in 38 languages, read once.
let tico: Library? = sharedData.flatMap { data in
    guard let folder = try? FileTree(folder: data + "/tico19") else { return nil }
    return try? Library.load(content: folder, languages: projectLanguages, date: CalendarDate("2026-11-22")!)
}

/// The whole way of the data on real input: where `VOLANTINO_DATA` is set, it must be there.
@Suite(.enabled(if: sharedData != nil, "VOLANTINO_DATA names no folder of other people's data"))
struct RealInputTests {
    let library: Library

    init() throws { library = try #require(tico, "\(sharedData ?? "")/tico19 cannot be read") }

    /// Six texts hold an address that its source does not have, or lack one that it has: misspelt, shortened, translated.
    static let withRealErrors = [
        "wikinews-6-1156/so.md", "wikisource-1-2046/am.md", "wikisource-1-2046/ckb.md", "wikisource-1-2046/din.md",
        "wikisource-1-2046/kr.md", "wikisource-1-2046/so.md",
    ]

    @Test func everyTextIsReadAndOnlyRealProblemsAreErrors() {
        #expect(library.leaflets.count == 83)
        #expect(library.leaflets.map(\.texts.count).reduce(0, +) == 83 * 38)
        let errors = library.findings.filter { $0.severity == .error }
        #expect(errors.allSatisfy { $0.code == .factParity && $0.message.hasPrefix("the address ") })
        let paths = Set(errors.map { $0.path.split(separator: "/").suffix(2).joined(separator: "/") })
        #expect(paths.sorted() == Self.withRealErrors)
    }

    @Test func everyLeafletHasAPageInEveryLanguage() throws {
        let site = SitePlan(library: library)
        for leaflet in library.leaflets {
            for tag in library.site.languages {
                let item = try #require(site.item("\(tag)/\(leaflet.id)/index.html"), "\(tag) \(leaflet.id)")
                let text = try #require(leaflet.texts[tag])
                let head = String(decoding: try item.bytes().prefix(200), as: UTF8.self)
                #expect(
                    head.contains("<html lang=\"\(tag)\" dir=\"\(text.direction.rawValue)\""), "\(tag) \(leaflet.id)")
            }
        }
    }

    @Test func snapshotsRestoreWhatWasRead() throws {
        let snapshot = try #require(LoadSnapshot(library.snapshot.bytes))
        let folder = try FileTree(folder: try #require(sharedData) + "/tico19")
        let again = try Library.load(
            content: folder, languages: projectLanguages, date: library.date, reusing: snapshot)
        #expect(again.snapshot.isUnchanged)
        #expect(again.leaflets == library.leaflets)
        #expect(again.findings == library.findings)
    }

    @Test func everyMessageAndEveryScriptIsThere() throws {
        for tag in library.site.languages {
            for leaflet in library.leaflets.prefix(10) {
                let text = try #require(leaflet.texts[tag])
                let message = try #require(try library.sms(leaflet, for: tag))
                #expect(message.lang == tag)
                let joined = message.parts.map(\.text).joined()
                #expect(
                    !joined.contains("?") || library.plain(text.title, in: tag).contains("?") || joined.contains("http")
                )
                let script = try #require(library.voice(leaflet, for: tag))
                #expect(script.lang == tag)
                #expect(script.lines.allSatisfy { !$0.text.isEmpty })
            }
        }
    }
}
