/// What is wrong in the files that people write, and where: one line that an author can act on.
///
/// This module also reads YAML strictly, as text with line numbers, because a finding needs its line.
package struct Finding: Hashable, Sendable, Codable {
    /// How bad it is: an error stops a publication, a warning does not.
    package enum Severity: String, Sendable, Codable {
        case error, warning
    }

    /// Path of the file, as the person named its folder, with `/` between parts.
    package var path: String
    /// Line in that file, from 1; 1 also where the finding is about the whole file.
    package var line: Int
    /// Whether the finding stops a publication.
    package var severity: Severity
    /// The stable word for this kind of mistake.
    package var code: Code
    /// What is wrong and the way out, in one line of English.
    package var message: String

    package init(_ path: String, line: Int = 1, _ severity: Severity, _ code: Code, _ message: String) {
        self.path = path
        self.line = line
        self.severity = severity
        self.code = code
        self.message = Finding.oneLine(message)
    }

    package static func error(_ path: String, line: Int = 1, _ code: Code, _ message: String) -> Finding {
        Finding(path, line: line, .error, code, message)
    }

    package static func warning(_ path: String, line: Int = 1, _ code: Code, _ message: String) -> Finding {
        Finding(path, line: line, .warning, code, message)
    }

    /// Control characters of a quoted text must not break the line, nor reach a terminal.
    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}

extension Finding: CustomStringConvertible {
    /// `path:line: error: message [code]`, the form that editors jump to.
    package var description: String {
        "\(path):\(line): \(severity.rawValue): \(message) [\(code.rawValue)]"
    }
}

extension Finding: Comparable {
    package static func < (a: Finding, b: Finding) -> Bool {
        (a.path, a.line, a.severity.rawValue, a.code.rawValue, a.message)
            < (b.path, b.line, b.severity.rawValue, b.code.rawValue, b.message)
    }
}
