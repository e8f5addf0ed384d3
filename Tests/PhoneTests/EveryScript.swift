import Files
import Foundation
import Leaflets
import Locales
import Samples

@testable import Phone

/// Every script of a content folder in each of its languages, with two of its documents.
struct EveryScript: Sendable {
    /// The project's own leaflets, and other people's where they are at hand.
    static let folders = ["Content"] + (sharedData == nil ? [] : ["tico19", "omos"])

    struct Made: Sendable {
        var name: String
        var script: VoiceScript
        var ssml: String
        var vxml: String
    }

    let library: Library
    let made: [Made]

    fileprivate init(_ library: Library) {
        self.library = library
        let leaflets = library.current
        made = inParallel(leaflets.count) { Self.make(library, leaflets[$0]) }.flatMap { $0 }
    }

    private static func make(_ library: Library, _ leaflet: Leaflet) -> [Made] {
        library.available(leaflet).map { tag in
            let script = library.voice(leaflet, for: tag)!
            return Made(
                name: "\(leaflet.id)-\(tag)", script: script,
                ssml: try! VoiceFormat.ssml.render([script], languages: projectLanguages),
                vxml: try! VoiceFormat.vxml.render([script], languages: projectLanguages))
        }
    }

    static func of(_ folder: String) throws -> EveryScript {
        switch folder {
        case "tico19": try ticoScripts.get()
        case "omos": try omosScripts.get()
        default: try ownScripts.get()
        }
    }
}

// Made once for all tests, each when a test first asks for it.
private let ownScripts = Result { EveryScript(try ownLibrary()) }
private let ticoScripts = Result { EveryScript(try library(ofShared: "tico19")) }
private let omosScripts = Result { EveryScript(try library(ofShared: "omos")) }

/// The project's own leaflets, on a fixed day.
func ownLibrary() throws -> Library {
    try Library.load(
        content: FileTree(folder: projectRoot + "/Content"), languages: projectLanguages,
        date: CalendarDate("2026-11-22")!)
}
