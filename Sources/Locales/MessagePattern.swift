internal import CICU

/// What a MessageFormat pattern asks for and distinguishes, as far as a translator can get it wrong.
struct MessagePattern {
    var arguments: Set<String> = []
    /// Forms of its plurals, such as `one` or `=0`, in their order.
    var pluralForms: [String] = []
    var ordinalForms: [String] = []

    /// Why ICU cannot read a pattern, in words, and the text from there on.
    struct Broken: Error {
        var reason: String
        var rest: String
    }

    init(_ pattern: String) throws(Broken) {
        guard Self.hasArguments(pattern) else { return }
        var offset: Int32 = 0
        var reason = [CChar](repeating: 0, count: 128)
        let lines = ICU.text(capacity: 4096 + 4 * pattern.utf8.count) { out, capacity in
            cicu_message_parts(pattern, out, capacity, &offset, &reason, Int32(reason.count))
        }
        guard let lines else {
            let word = String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let rest = String(decoding: pattern.utf16.dropFirst(Int(offset)).prefix(20), as: UTF16.self)
            throw Broken(reason: Self.reasons[word] ?? "the braces or the form are wrong", rest: rest)
        }
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "argument": arguments.insert(parts[1])
            case "plural": pluralForms.append(parts[1])
            case "ordinal": ordinalForms.append(parts[1])
            default: break
            }
        }
    }

    /// Whether the pattern needs ICU; a text without braces stands as it is but for doubled apostrophes.
    static func hasArguments(_ pattern: String) -> Bool { pattern.utf8.contains { $0 == 0x7B || $0 == 0x7D } }

    private static let reasons = [
        "U_UNMATCHED_BRACES": "a brace is not closed, or an apostrophe before `{` quotes it (write '' or ’)",
        "U_DEFAULT_KEYWORD_MISSING": "the form `other {…}` is missing",
        "U_ARGUMENT_TYPE_MISMATCH": "an argument has a wrong type",
        "U_UNSUPPORTED_ARGUMENT_TYPE": "an argument has a wrong type",
    ]
}
