import Foundation
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// Scripts as eSpeak NG reads them: every one in the languages it has, in about the time that was stated.
@Suite struct SpeechEngineTests {
    private static let hasEngine = run("espeak-ng", ["--version"], input: "") != nil

    /// Our tags and the engine's voices. It has none for the other languages, and its Burmese one dies on long plain text.
    private static let voices = [
        "am": "am", "ar": "ar", "bn": "bn", "de": "de", "en": "en", "es-419": "es-419", "fa": "fa", "fa-AF": "fa",
        "fr": "fr", "hi": "hi", "id": "id", "it": "it", "ku": "ku", "mr": "mr", "ms": "ms", "ne": "ne",
        "om": "om", "pt-BR": "pt-br", "ru": "ru", "sw": "sw", "ta": "ta", "th": "th", "uk": "uk", "ur": "ur",
        "zh-Hans": "cmn",
    ]

    /// Seconds of the sound file; nil where the engine refuses.
    private func measured(_ ssml: String, voice: String) throws -> Double? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "speech-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // The engine would read the declaration aloud.
        let body = ssml.drop { $0 != "\n" }
        try String(body).write(to: folder.appending(path: "a.ssml"), atomically: true, encoding: .utf8)
        let arguments = ["-m", "-v", voice, "-f", "a.ssml", "-w", "a.wav"]
        guard run("espeak-ng", arguments, input: "", folder: folder.path) != nil else { return nil }
        let sound = try Data(contentsOf: folder.appending(path: "a.wav"))
        // 22,050 samples a second of two bytes, after a header of 44.
        return Double(sound.count - 44) / 44_100
    }

    @Test(.enabled(if: hasEngine)) func durations() throws {
        var libraries: [(Library, Int)] = [(sample, 1)]
        if sharedData != nil {
            libraries += [(try library(ofShared: "tico19"), 2), (try library(ofShared: "omos"), 1)]
        }
        var inside = 0
        var table: [String] = []
        var refused: [String] = []
        for (library, count) in libraries {
            for tag in library.site.languages {
                guard let voice = Self.voices[tag.text] else { continue }
                for leaflet in library.current.prefix(count) {
                    guard let script = library.voice(leaflet, for: tag), script.lang == tag else { continue }
                    let ssml = try VoiceFormat.ssml.render([script], languages: projectLanguages)
                    guard let seconds = try measured(ssml, voice: voice) else {
                        refused.append("\(tag) \(leaflet.id)")
                        continue
                    }
                    let isInside = Double(script.seconds.low) <= seconds && seconds <= Double(script.seconds.high)
                    inside += isInside ? 1 : 0
                    table.append(
                        "\(isInside ? " " : "!") \(tag) \(leaflet.id): \(script.seconds.low)-\(script.seconds.high) s, "
                            + "measured \(Int(seconds.rounded()))")
                }
            }
        }
        print(table.joined(separator: "\n"))
        print("\(inside) of \(table.count) within the stated range")
        #expect(refused.isEmpty)
        #expect(inside * 10 >= table.count * 8)
    }
}
