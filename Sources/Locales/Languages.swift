package import Files
package import Findings

/// Everything that the folder `Locales/` and ICU know of languages: one value, passed along with the library.
package struct Languages: Sendable {
    package let messages: Messages
    package let relations: Relations
    /// From `speech.yaml`; `speech(of:)` looks at parents too.
    package let speech: [LanguageTag: SpeechHabits]
    /// What is wrong in the folder, sorted.
    package var findings: [Finding]
    /// A digest of the folder's files by name, size, modification time and inode.
    package let stamp: String
    /// For findings about files that are not there.
    let folder: String

    let habits = Kept<LanguageTag, SpeechHabits?>(limit: 2048)
    let sources = Kept<LanguageTag, [LanguageTag]>(limit: 2048)
    let endonyms = Kept<LanguageTag, String>(limit: 2048)
    let names = Kept<NameKey, String>(limit: 20_000)
    let sortKeys = Kept<LanguageTag, [UInt8]>(limit: 2048)

    struct NameKey: Hashable {
        var code: String
        var reader: LanguageTag
        var kind: Int32
    }

    package init(
        messages: Messages = Messages(), relations: Relations = Relations(),
        speech: [LanguageTag: SpeechHabits] = [:], findings: [Finding] = [], folder: String = "Locales",
        stamp: String = ""
    ) {
        self.messages = messages
        self.relations = relations
        self.speech = speech
        self.findings = findings
        self.folder = folder
        self.stamp = stamp
    }

    /// Reads `*.arb`, `fallback.yaml` and `speech.yaml`.
    package static func load(_ folder: FileTree) -> Languages {
        var reader = FolderReader(folder: folder)
        let relations = reader.yaml("fallback.yaml").map {
            Relations.read($0, path: folder.shown("fallback.yaml"), into: &reader.findings)
        }
        let speech = reader.yaml("speech.yaml").map {
            SpeechHabits.read($0, path: folder.shown("speech.yaml"), into: &reader.findings)
        }
        let messages = reader.messages(relations: relations ?? Relations())
        reader.reportOthers()
        return Languages(
            messages: messages, relations: relations ?? Relations(), speech: speech ?? [:],
            findings: reader.findings.sorted(), folder: folder.name, stamp: FileTree.stamp(of: folder.entries))
    }

    /// Messages that published languages lack: a warning each; an error where a reader's safety depends on one and the
    /// language has a file without it.
    package func findings(published: [LanguageTag]) -> [Finding] {
        published.flatMap(missingMessages).sorted()
    }

    private func missingMessages(_ tag: LanguageTag) -> [Finding] {
        guard let table = messages.table(of: tag) else {
            let path = folder.isEmpty ? "\(tag).arb" : "\(folder)/\(tag).arb"
            return [
                // The whole interface then speaks a language of the chain, and every label says which: no trap, but a lack.
                .warning(
                    path, .missingMessage,
                    "no messages in \(tag), a published language: its labels stand in another language until this file is written"
                )
            ]
        }
        return messages.list.filter { !messages.has($0.key, for: tag) }.map { listed in
            let severity: Finding.Severity = listed.isSafety ? .error : .warning
            return Finding(
                table.path, severity, .missingMessage,
                "`\(listed.key)` is missing in \(tag)\(listed.isSafety ? "; readers' safety depends on it" : "")")
        }
    }
}

/// Reads the files of the folder, each once, and gathers what is wrong.
private struct FolderReader {
    let folder: FileTree
    var findings: [Finding] = []
    /// No file of messages is longer than this, in bytes.
    private static let limit = 1 << 20
    private static let messageList = "en.arb"

    init(folder: FileTree) { self.folder = folder }

    /// The file's YAML; nil where it is absent, or with a finding.
    mutating func yaml(_ name: String) -> YAML? {
        guard folder.entries.contains(where: { $0.path == name }), let bytes = read(name) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.append(.error(folder.shown(name), .encoding, "not UTF-8: save it as UTF-8"))
            return nil
        }
        return YAML.parse(text, path: folder.shown(name), into: &findings)
    }

    mutating func messages(relations: Relations) -> Messages {
        var files: [ARBFile] = []
        for name in folder.entries.map(\.path) where name.hasSuffix(".arb") && !name.contains("/") {
            guard let bytes = read(name) else { continue }
            let path = folder.shown(name)
            guard let file = ARBFile(bytes, name: String(name.dropLast(4)), path: path, into: &findings) else {
                continue
            }
            if let twin = files.first(where: { $0.tag == file.tag }) {
                findings.append(.error(path, .doubleTag, "means \(file.tag), as \(twin.path) does: keep one"))
            } else {
                files.append(file)
            }
        }
        return messages(of: files, relations: relations)
    }

    private mutating func messages(of files: [ARBFile], relations: Relations) -> Messages {
        let list = files.first { $0.tag.text == "en" }
        if list == nil && !files.isEmpty {
            findings.append(
                .error(folder.shown(Self.messageList), .missingFile, "the message list is missing: restore this file"))
        }
        var check = MessageCheck(list: list)
        let tables = files.map { check.table(of: $0) }
        findings += check.findings
        let listed = (list?.entries ?? []).map {
            Messages.Listed(key: $0.key, isSafety: list?.safetyKeys.contains($0.key) ?? false)
        }
        return Messages(
            tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.tag, $0) }),
            list: listed.sorted { $0.key < $1.key }, relations: relations)
    }

    /// A file that nobody reads may be a slip of the pen.
    mutating func reportOthers() {
        let known = ["fallback.yaml", "speech.yaml"]
        for entry in folder.entries where !known.contains(entry.path) {
            if entry.path.hasSuffix(".arb") && !entry.path.contains("/") { continue }
            findings.append(
                .warning(
                    folder.shown(entry.path), .unknownFile, "not read: only *.arb, fallback.yaml and speech.yaml are"))
        }
    }

    private mutating func read(_ name: String) -> [UInt8]? {
        do {
            return try folder.read(name, limit: Self.limit)
        } catch {
            findings.append(.error(folder.shown(name), .unreadable, error.reason))
            return nil
        }
    }
}
