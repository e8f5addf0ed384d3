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
    /// Texts that were made; the others are as an earlier export left them.
    package let made: Int

    /// - Parameters:
    ///   - leaflets: those to export, such as a campaign's.
    ///   - tags: languages; empty for all published ones.
    ///   - jobs: texts made at the same time; the bytes do not depend on it.
    ///   - program: whatever identifies this build of the program, so that another build makes everything anew.
    ///   - earlier: files that are not made again where nothing has changed that decides their bytes.
    /// - Throws: `FileError` where two files would have one path.
    package init(
        _ library: Library, leaflets: [Leaflet], tags: [LanguageTag] = [], options: SMSOptions = SMSOptions(),
        jobs: Int = 1, program: String = "", earlier: Earlier? = nil
    ) throws(FileError) {
        let wanted = Set(tags.isEmpty ? library.site.languages : tags)
        let work = leaflets.filter { $0.withdrawn == nil }
            .flatMap { leaflet in library.available(leaflet).filter(wanted.contains).map { (leaflet, $0) } }
        let make: @Sendable (Int) -> PhoneFiles = { PhoneFiles(library, work[$0].0, work[$0].1, options) }
        let common = "\(program)\n\(library.languages.stamp)\n\(library.resolver.languages)\n\(options)"
        let inputs = work.map { leaflet, tag in
            SHA256.hex("\(common)\n\(tag)\n\(library.stamps[leaflet.id] ?? "")".utf8, length: 24)
        }
        let texts = inParallel(work.count, jobs: jobs) { place in
            earlier?.files(of: work[place].0, work[place].1, input: inputs[place]) ?? make(place)
        }
        made = texts.count { !$0.isKept }
        refusals = texts.compactMap(\.refusal).sorted()
        manifest = PhoneManifest(files: texts.flatMap { $0.files.map(\.entry) }.sorted { $0.file < $1.file })
        let bytes = Array(manifest.json.utf8)
        let items = texts.enumerated().flatMap { place, text in
            text.files.enumerated().map { number, file in
                Plan.Item(
                    path: file.entry.file, input: inputs[place], stage: .pages,
                    body: .rendered { file.bytes ?? make(place).files[number].bytes! })
            }
        }
        let last = Plan.Item(
            path: Self.manifestPath, input: SHA256.hex(bytes), stage: .indexes, body: .rendered { bytes })
        plan = try Plan(items + [last])
    }

    private static let manifestPath = "manifest.json"

    /// What an earlier export left in a folder, as far as it lies there as it was written.
    package struct Earlier: Sendable {
        private let inputs: [String: String]
        private let entries: [String: PhoneManifest.Entry]

        /// - Throws: `FileError` where the folder cannot be used.
        package init(_ publisher: Publisher) throws(FileError) {
            inputs = try publisher.held()
            let bytes = (try? readFile("\(publisher.output)/\(manifestPath)")) ?? []
            let isOurs = inputs[manifestPath] == SHA256.hex(bytes)
            let manifest = isOurs ? try? JSONDecoder().decode(PhoneManifest.self, from: Data(bytes)) : nil
            entries = Dictionary(uniqueKeysWithValues: (manifest?.files ?? []).map { ($0.file, $0) })
        }

        /// The files of a text; nil where one is missing or was made from something else.
        fileprivate func files(of leaflet: Leaflet, _ tag: LanguageTag, input: String) -> PhoneFiles? {
            var files: [PhoneFiles.File] = []
            for kind in PhoneFiles.Kind.allCases {
                let path = kind.path(leaflet, tag)
                guard inputs[path] == input, let entry = entries[path] else { return nil }
                files.append(PhoneFiles.File(entry: entry, bytes: nil))
            }
            return PhoneFiles(files: files)
        }
    }
}

/// The files of one leaflet in one language.
private struct PhoneFiles: Sendable {
    enum Kind: String, CaseIterable {
        case sms = "sms/json"
        case text = "voice/txt"
        case ssml = "voice/ssml"
        case vxml = "voice/vxml"
        case radio = "radio/txt"
        case prompts = "prompts/csv"

        var channel: Substring { rawValue.prefix { $0 != "/" } }

        func path(_ leaflet: Leaflet, _ tag: LanguageTag) -> String {
            "\(channel)/\(tag)/\(leaflet.id).\(rawValue.dropFirst(channel.count + 1))"
        }
    }

    struct File: Sendable {
        var entry: PhoneManifest.Entry
        /// Nil where they lie in the folder already.
        var bytes: [UInt8]?
    }

    private(set) var files: [File]
    private(set) var refusal: String?

    var isKept: Bool { !files.isEmpty && files.allSatisfy { $0.bytes == nil } }

    init(files: [File]) { self.files = files }

    init(_ library: Library, _ leaflet: Leaflet, _ tag: LanguageTag, _ options: SMSOptions) {
        files = []
        do throws(PhoneRefusal) {
            if let message = try library.sms(leaflet, for: tag, options: options) {
                add(
                    .sms, SMSFormat.json.render([message]), leaflet, tag, message.edition, parts: message.parts.count)
            }
        } catch {
            refusal = "\(leaflet.id) \(tag): \(error)"
        }
        guard let script = library.voice(leaflet, for: tag) else { return }
        let sheet = VoiceSheet(script, languages: library.languages)
        for (kind, text) in [
            (Kind.text, sheet.text), (.ssml, SSML.document(script)),
            (.vxml, VoiceXML(script, languages: library.languages).document), (.radio, sheet.radio),
            (.prompts, VoicePrompts([script], languages: library.languages).csv),
        ] {
            add(kind, text, leaflet, tag, script.edition, seconds: script.seconds)
        }
    }

    private mutating func add(
        _ kind: Kind, _ text: String, _ leaflet: Leaflet, _ tag: LanguageTag, _ edition: String?, parts: Int? = nil,
        seconds: VoiceScript.Seconds? = nil
    ) {
        let bytes = Array(text.utf8)
        let entry = PhoneManifest.Entry(
            file: kind.path(leaflet, tag), leaflet: leaflet.id, channel: String(kind.channel), lang: tag.text,
            edition: edition ?? "", parts: parts, seconds: seconds, sha256: SHA256.hex(bytes))
        files.append(File(entry: entry, bytes: bytes))
    }
}
