internal import Files
internal import Findings
internal import Foundation
internal import Locales

/// The bytes of a source file brought to text: UTF-8, one kind of line end, NFC.
enum SourceText {
    /// Larger files are left out.
    static let sizeLimit = 1 << 20

    /// Nil with a finding where the file is too large, unreadable or no text.
    static func read(_ path: String, size: Int, in content: FileTree, into findings: inout [Finding]) -> String? {
        let shown = content.shown(path)
        guard size <= sizeLimit else {
            findings.append(.error(shown, .tooLarge, "\(size) bytes; at most \(sizeLimit) in a text file: split it"))
            return nil
        }
        do {
            return text(of: try content.read(path, limit: sizeLimit), path: shown, into: &findings)
        } catch {
            findings.append(.error(shown, .unreadable, "cannot be read: \(error.reason)"))
            return nil
        }
    }

    static func text(of bytes: [UInt8], path: String, into findings: inout [Finding]) -> String? {
        // Where a sequence is ill-formed, decoding puts U+FFFD in its place.
        let decoded = String(decoding: bytes, as: UTF8.self)
        guard decoded.utf8.elementsEqual(bytes) else {
            findings.append(
                .error(path, line: firstBadLine(bytes), .encoding, "not UTF-8: save the file as UTF-8"))
            return nil
        }
        if let zero = bytes.firstIndex(of: 0) {
            let line = bytes[..<zero].count { $0 == 0x0A } + 1
            findings.append(.error(path, line: line, .encoding, "a NUL byte: this is no text file"))
            return nil
        }
        var text = decoded
        if text.unicodeScalars.first == "\u{FEFF}" {
            findings.append(.warning(path, .encoding, "a byte order mark at the start: save as UTF-8 without BOM"))
            text.unicodeScalars.removeFirst()
        }
        if bytes.contains(0x0D) {
            text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        }
        // Nearly every file is in NFC, and asking costs a tenth of composing.
        guard !isComposed(bytes) else { return text }
        let composed = text.precomposedStringWithCanonicalMapping
        if let line = firstDifference(text, composed) {
            findings.append(
                .warning(
                    path, line: line, .notNFC,
                    "letters with separate marks (not NFC): save the file as NFC, so that every tool finds its words"))
        }
        return composed
    }

    /// The line on which two texts begin to differ in their bytes.
    private static func firstDifference(_ text: String, _ composed: String) -> Int? {
        var line = 1
        var others = composed.utf8.makeIterator()
        for byte in text.utf8 {
            guard byte == others.next() else { return line }
            if byte == 0x0A { line += 1 }
        }
        return nil
    }

    /// The line on which the first ill-formed sequence stands.
    private static func firstBadLine(_ bytes: [UInt8]) -> Int {
        var line = 1
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}

/// A text file cut into its YAML front matter and the Markdown after it.
struct FrontMatter {
    var yaml: String
    var body: String
    /// Line of the file on which the body begins.
    var bodyLine: Int

    /// Larger front matter is no front matter of ours.
    static let sizeLimit = 64 << 10

    /// Nil with a finding where the file has none or it is never closed.
    init?(_ text: String, path: String, into findings: inout [Finding]) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, Self.isFence(first) else {
            let isEmpty = text.utf8.allSatisfy { $0 <= 0x20 }
            findings.append(
                .error(
                    path, .frontMatter,
                    "\(isEmpty ? "the file is empty" : "no front matter"): begin with `---`, `title: …`, `---`"))
            return nil
        }
        guard let close = lines.dropFirst().firstIndex(where: Self.isFence) else {
            findings.append(.error(path, .frontMatter, "the front matter is never closed: end it with a line `---`"))
            return nil
        }
        yaml = String(Substring(text.utf8[first.endIndex..<lines[close].startIndex].dropFirst()))
        body = String(Substring(text.utf8[lines[close].endIndex...].dropFirst()))
        bodyLine = close + 2
        guard yaml.utf8.count <= Self.sizeLimit else {
            findings.append(
                .error(path, .tooLarge, "front matter of \(yaml.utf8.count) bytes; at most \(Self.sizeLimit)"))
            return nil
        }
    }

    /// Whether a line is `---`, perhaps with spaces after it.
    private static func isFence(_ line: Substring.UTF8View) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
