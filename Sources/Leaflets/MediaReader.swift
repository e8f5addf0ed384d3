internal import Files
internal import Findings
internal import Locales

extension LeafletReader {
    /// The recordings, videos and pictures that `media.yaml` names.
    mutating func media(_ id: String, entries: [FileTree.Entry]) -> [Medium] {
        let path = "leaflets/\(id)/media.yaml"
        guard let file = entries.first(where: { $0.path == path }),
            let source = SourceText.read(path, size: file.stamp.size, in: content, into: &findings),
            let yaml = YAML.parse(source, path: content.shown(path), into: &findings)
        else { return [] }
        guard case .list(let items) = yaml.value else {
            findings.append(.error(content.shown(path), .badValue, "expected a list: `- file: …`"))
            return []
        }
        let files = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0) })
        return items.compactMap { medium($0, id: id, path: content.shown(path), files: files) }
    }

    private mutating func medium(
        _ yaml: YAML, id: String, path: String, files: [String: FileTree.Entry]
    ) -> Medium? {
        guard var record = Record(yaml, path: path, into: &findings) else { return nil }
        let file = record.text("file", into: &findings)
        if file == nil { findings.append(record.missing("file")) }
        let kind = record.choice("kind", as: Medium.Kind.self, into: &findings)
        if kind == nil { findings.append(record.missing("kind")) }
        let captions = record.text("captions", into: &findings).flatMap {
            mediaFile($0, id: id, path: path, files: files)
        }
        var medium = Medium(
            file: SourceFile(name: "", path: "", location: nil, size: 0, hash: ""), kind: kind ?? .image,
            language: record.tag("lang", into: &findings), edition: record.text("edition", into: &findings)?.text,
            section: record.text("section", into: &findings)?.text, captions: captions,
            alternative: record.localized("alt", fallback: site.sourceLanguage, into: &findings))
        findings += record.unknownKeys()
        guard kind != nil, let file, let found = mediaFile(file, id: id, path: path, files: files) else { return nil }
        medium.file = found
        return medium
    }

    private mutating func mediaFile(
        _ line: Line, id: String, path: String, files: [String: FileTree.Entry]
    ) -> SourceFile? {
        guard line.text.wholeMatch(of: /[a-z0-9-]+\.(mp3|ogg|m4a|mp4|webm|vtt|svg|png|jpg|webp)/) != nil else {
            findings.append(
                .error(
                    path, line: line.line, .badPath,
                    "`\(line.text)`: name a file under media/ with a-z, 0-9 and hyphens, ending in mp3 ogg m4a mp4 webm vtt svg png jpg or webp"
                ))
            return nil
        }
        guard let entry = files["leaflets/\(id)/media/\(line.text)"] else {
            findings.append(.error(path, line: line.line, .missingFile, "media/\(line.text) is not there"))
            return nil
        }
        return SourceFile(entry, name: line.text, in: content, into: &findings)
    }
}

extension SourceFile {
    /// The largest picture, recording or video that is published.
    static let sizeLimit = 20 << 20

    /// A file with its hash; nil with a finding where it cannot be read or is too large.
    init?(_ entry: FileTree.Entry, name: String, in content: FileTree, into findings: inout [Finding]) {
        do {
            guard entry.stamp.size <= Self.sizeLimit else {
                findings.append(
                    .error(
                        content.shown(entry.path), .tooLarge,
                        "\(entry.stamp.size) bytes; at most \(Self.sizeLimit) for people on a bad line"))
                return nil
            }
            self.init(
                name: name, path: entry.path, location: content.location(of: entry.path), size: entry.stamp.size,
                hash: SHA256.hex(try content.read(entry.path)))
        } catch {
            findings.append(.error(content.shown(entry.path), .unreadable, "cannot be read: \(error.reason)"))
            return nil
        }
    }
}
