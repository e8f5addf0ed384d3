internal import CICU
internal import Findings

/// One ARB file as it was read: JSON, not yet compared with the message list.
struct ARBFile {
    struct Entry {
        var key: String
        var pattern: String
        var line: Int
    }

    var tag: LanguageTag
    var path: String
    var review: Messages.Review = .machine
    var entries: [Entry] = []
    /// Keys whose note says `"x-safety": true`.
    var safetyKeys: Set<String> = []

    /// Nil with a finding where the file's name is no tag or its text no JSON.
    init?(_ bytes: [UInt8], name: String, path: String, into findings: inout [Finding]) {
        guard let tag = LanguageTag(name) else {
            findings.append(.error(path, .badTag, "`\(name)` is no language tag (BCP 47): rename the file"))
            return nil
        }
        self.tag = tag
        self.path = path
        let members: [JSONText.Member]
        do {
            guard case .object(let found) = try JSONText.parse(bytes).value else {
                findings.append(.error(path, .badValue, "expected `{ \"key\": \"message\" }`"))
                return nil
            }
            members = found
        } catch {
            findings.append(.error(path, line: error.line, .badMessage, "not JSON: \(error.reason)"))
            return nil
        }
        var seen: Set<String> = []
        for member in members {
            if seen.insert(member.key).inserted {
                read(member, into: &findings)
            } else {
                findings.append(.error(path, line: member.line, .doubleKey, "written twice: \(member.key)"))
            }
        }
    }

    private mutating func read(_ member: JSONText.Member, into findings: inout [Finding]) {
        switch member.key {
        case "@@locale": readTag(member, into: &findings)
        case "@@x-review": readReview(member, into: &findings)
        case let key where key.hasPrefix("@@"): break  // attributes of other programs
        case let key where key.hasPrefix("@"): readNote(of: String(key.dropFirst()), member)
        default: readMessage(member, into: &findings)
        }
    }

    private func readTag(_ member: JSONText.Member, into findings: inout [Finding]) {
        guard case .text(let text) = member.value.value, LanguageTag(text) == tag else {
            findings.append(
                .error(path, line: member.line, .badTag, "`@@locale` must be the tag in the file's name, `\(tag)`"))
            return
        }
    }

    private mutating func readReview(_ member: JSONText.Member, into findings: inout [Finding]) {
        if case .text(let text) = member.value.value, let review = Messages.Review(rawValue: text) {
            self.review = review
        } else {
            findings.append(
                .error(path, line: member.line, .badValue, "`@@x-review` is `machine` or `reviewed`"))
        }
    }

    private mutating func readNote(of key: String, _ member: JSONText.Member) {
        guard case .object(let notes) = member.value.value else { return }
        let isSafety = notes.contains { note in
            if note.key == "x-safety", case .flag(true) = note.value.value { true } else { false }
        }
        if isSafety { safetyKeys.insert(key) }
    }

    private mutating func readMessage(_ member: JSONText.Member, into findings: inout [Finding]) {
        guard case .text(let text) = member.value.value else {
            findings.append(.error(path, line: member.line, .badValue, "`\(member.key)` is one text in double quotes"))
            return
        }
        if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
            findings.append(
                .error(path, line: member.line, .emptyText, "`\(member.key)` is empty: write it or remove it"))
            return
        }
        entries.append(Entry(key: member.key, pattern: text, line: member.line))
    }
}
