internal import CICU
internal import Findings

/// Compares one file's messages with the message list, and CLDR's plural categories with those it distinguishes.
struct MessageCheck {
    /// What each message asks for, by key: the patterns of `en.arb`.
    let arguments: [String: Set<String>]
    private(set) var findings: [Finding] = []

    /// `list`: the file that is the message list; nil where there is none, and then keys are not compared.
    init(list: ARBFile?) {
        var arguments: [String: Set<String>] = [:]
        for entry in list?.entries ?? [] {
            arguments[entry.key] = (try? MessagePattern(entry.pattern))?.arguments ?? []
        }
        self.arguments = arguments
    }

    /// The messages of a file that can be shown; the others are findings and fall back.
    mutating func table(of file: ARBFile) -> Messages.Table {
        var messages: [String: Messages.Message] = [:]
        let plurals = PluralCategories(of: file.tag)
        for entry in file.entries {
            messages[entry.key] = message(entry, in: file, plurals)
        }
        return Messages.Table(tag: file.tag, path: file.path, review: file.review, messages: messages)
    }

    private mutating func message(
        _ entry: ARBFile.Entry, in file: ARBFile, _ plurals: PluralCategories
    ) -> Messages.Message? {
        func error(_ text: String) -> Finding {
            .error(file.path, line: entry.line, .badMessage, "`\(entry.key)`: \(text)")
        }
        guard arguments.isEmpty || arguments[entry.key] != nil else {
            findings.append(
                .warning(
                    file.path, line: entry.line, .unknownKey,
                    "`\(entry.key)` is no message of en.arb: mend its spelling or remove it"))
            return nil
        }
        guard MessagePattern.hasArguments(entry.pattern) || arguments[entry.key]?.isEmpty == false else {
            return .plain(entry.pattern.replacing("''", with: "'"))
        }
        do {
            let pattern = try MessagePattern(entry.pattern)
            findings += plurals.mistakes(in: pattern).map {
                Finding(file.path, line: entry.line, $0.severity, .badMessage, "`\(entry.key)`: \($0.text)")
            }
            let wrong = wrongArguments(pattern.arguments, key: entry.key)
            findings += wrong.map(error)
            return wrong.isEmpty ? .pattern(entry.pattern) : nil
        } catch {
            let place = error.rest.isEmpty ? "at its end" : "at «\(error.rest)»"
            findings.append(
                .error(
                    file.path, line: entry.line, .badMessage,
                    "`\(entry.key)`: the pattern is broken \(place): \(error.reason)"))
            return nil
        }
    }

    private func wrongArguments(_ found: Set<String>, key: String) -> [String] {
        guard let wanted = arguments[key] else { return [] }
        let missing = wanted.subtracting(found).sorted().map {
            "the argument {\($0)} is missing; an apostrophe before `{` quotes it (write '' or ’)"
        }
        return missing + found.subtracting(wanted).sorted().map { "{\($0)} is no argument of this message" }
    }
}
