package import Files
internal import Foundation
package import Leaflets
package import Locales

/// Messages and scripts of many leaflets in every language, as a plan of files with a manifest.
///
/// `<channel>/<tag>/<id>.<ending>`: `sms` as JSON, `voice` as text, SSML and VoiceXML, `radio` as text, `prompts` as CSV. Only texts
/// that exist in a language are exported; nothing falls back.
package struct PhoneExport: Sendable {
    /// The whole of it, in a fixed order.
    package let plan: Plan
    /// What could not be made, one line each.
    package let refusals: [String]
    package let manifest: PhoneManifest

    /// - Parameters:
    ///   - leaflets: those to export, such as a campaign's.
    ///   - tags: languages; empty for all published ones.
    ///   - jobs: texts made at the same time; the bytes do not depend on it.
    /// - Throws: `FileError` where two files would have one path.
    package init(
        _ library: Library, leaflets: [Leaflet], tags: [LanguageTag] = [], options: SMSOptions = SMSOptions(),
        jobs: Int = 1
    ) throws(FileError) {
        let wanted = Set(tags.isEmpty ? library.site.languages : tags)
        let work = leaflets.filter { $0.withdrawn == nil }.sorted { $0.id < $1.id }
            .flatMap { leaflet in library.available(leaflet).filter(wanted.contains).map { (leaflet, $0) } }
        let made = inParallel(work.count, jobs: jobs) { PhoneFiles(library, work[$0].0, work[$0].1, options) }
        let files = made.flatMap(\.files).sorted { $0.entry.file < $1.entry.file }
        refusals = made.compactMap(\.refusal).sorted()
        manifest = PhoneManifest(files: files.map(\.entry))
        let bytes = Array((PhoneJSON.text(manifest, isPretty: true) + "\n").utf8)
        let items = files.map { Self.item($0.entry.file, $0.bytes, hash: $0.entry.sha256, .pages) }
        let last = Self.item("manifest.json", bytes, hash: SHA256.hex(bytes), .indexes)
        plan = try Plan(items + [last])
    }

    private static func item(_ path: String, _ bytes: [UInt8], hash: String, _ stage: Plan.Stage) -> Plan.Item {
        Plan.Item(path: path, input: hash, stage: stage, body: .rendered { bytes })
    }
}

/// The list of an export's files.
package struct PhoneManifest: Sendable, Encodable {
    package struct Entry: Sendable, Encodable {
        package var file: String
        package var leaflet: String
        package var channel: String
        package var lang: String
        package var edition: String
        /// SMS parts; absent for other channels.
        package var parts: Int?
        package var seconds: VoiceScript.Seconds?
        package var sha256: String
    }

    package struct Totals: Sendable, Encodable {
        package var leaflets: Int
        package var languages: Int
        package var messages: Int
        package var parts: Int
        package var scripts: Int
        package var secondsLow: Int
        package var secondsHigh: Int
    }

    package var files: [Entry]
    package var totals: Totals

    init(files: [Entry]) {
        self.files = files
        let messages = files.filter { $0.parts != nil }
        let scripts = files.filter { $0.channel == "voice" && $0.file.hasSuffix(".txt") }
        totals = Totals(
            leaflets: Set(files.map(\.leaflet)).count, languages: Set(files.map(\.lang)).count,
            messages: messages.count, parts: messages.reduce(0) { $0 + $1.parts! }, scripts: scripts.count,
            secondsLow: scripts.reduce(0) { $0 + $1.seconds!.low },
            secondsHigh: scripts.reduce(0) { $0 + $1.seconds!.high })
    }
}

/// The files of one leaflet in one language.
private struct PhoneFiles: Sendable {
    struct File: Sendable {
        var entry: PhoneManifest.Entry
        var bytes: [UInt8]
    }

    private(set) var files: [File] = []
    private(set) var refusal: String?

    init(_ library: Library, _ leaflet: Leaflet, _ tag: LanguageTag, _ options: SMSOptions) {
        do throws(PhoneRefusal) {
            if let message = try library.sms(leaflet, for: tag, options: options) {
                add(
                    "sms", "json", SMSFormat.json.render([message]), leaflet, tag, message.edition,
                    parts: message.parts.count)
            }
        } catch {
            refusal = "\(leaflet.id) \(tag): \(error)"
        }
        guard let script = library.voice(leaflet, for: tag) else { return }
        let sheet = VoiceSheet(script, languages: library.languages)
        for (channel, ending, text) in [
            ("voice", "txt", sheet.text), ("voice", "ssml", SSML.document(script)),
            ("voice", "vxml", VoiceXML(script: script, languages: library.languages).document),
            ("radio", "txt", sheet.radio), ("prompts", "csv", VoicePrompts([script], languages: library.languages).csv),
        ] {
            add(channel, ending, text, leaflet, tag, script.edition, seconds: script.seconds)
        }
    }

    private mutating func add(
        _ channel: String, _ ending: String, _ text: String, _ leaflet: Leaflet, _ tag: LanguageTag,
        _ edition: String?, parts: Int? = nil, seconds: VoiceScript.Seconds? = nil
    ) {
        let bytes = Array(text.utf8)
        let entry = PhoneManifest.Entry(
            file: "\(channel)/\(tag)/\(leaflet.id).\(ending)", leaflet: leaflet.id, channel: channel, lang: tag.text,
            edition: edition ?? "", parts: parts, seconds: seconds, sha256: SHA256.hex(bytes))
        files.append(File(entry: entry, bytes: bytes))
    }
}
