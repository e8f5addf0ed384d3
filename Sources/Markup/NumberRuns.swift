/// Numbers written in groups, such as `800 905 570`, `09:00-17:00` or `12/2026`.
///
/// After Arabic text the bidi algorithm (UAX #9) shows their groups in reverse, and a reader dials the wrong number.
enum NumberRuns {
    /// A text escaped for HTML, with each grouped number in `<bdi dir="ltr">`.
    static func isolated(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isDigit) else { return HTML.escape(text) }
        let scalars = Array(text.unicodeScalars)
        var out = ""
        var start = 0
        var index = 0
        while index < scalars.count {
            guard isDigit(scalars[index]) else {
                index += 1
                continue
            }
            let run = numberRun(at: index, in: scalars)
            if run.isGrouped {
                let first = index > start && scalars[index - 1] == "+" ? index - 1 : index
                out += HTML.escape(string(scalars[start..<first]))
                out += "<bdi dir=\"ltr\">\(HTML.escape(string(scalars[first..<run.end])))</bdi>"
                start = run.end
            }
            index = run.end
        }
        return start == 0 ? HTML.escape(text) : out + HTML.escape(string(scalars[start...]))
    }

    /// The end of digits that are joined by single separators, and whether there are two groups or more.
    private static func numberRun(at start: Int, in scalars: [Unicode.Scalar]) -> (end: Int, isGrouped: Bool) {
        var end = start
        var isGrouped = false
        var index = start
        while index < scalars.count {
            if isDigit(scalars[index]) {
                isGrouped = isGrouped || end < index && end > start
                index += 1
                end = index
            } else if index == end, separators.contains(scalars[index]) {
                index += 1
            } else {
                break
            }
        }
        return (end, isGrouped)
    }

    private static let separators: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "-", "\u{2013}", "/", ":"]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { DecimalDigit.value(of: scalar) != nil }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
