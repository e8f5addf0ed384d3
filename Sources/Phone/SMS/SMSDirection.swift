/// Keeps numbers readable in a text that runs from right to left.
///
/// After Arabic letters the bidi algorithm (UAX #9) shows `800 905 570` as `570 905 800`, and a leading `+` at the wrong
/// end. Between two U+200E marks a number keeps its order; what a person dials stands on a line of its own, in one piece
/// and in ASCII digits. A made message has it at its end. An author's number stays where the author put it: of two
/// numbers in a message each has its purpose, which the words before it tell. A count such as `٣` is one run of
/// digits, which nothing turns round, and stays in the digits of its language.
enum SMSDirection {
    static let mark: Unicode.Scalar = "\u{200E}"

    /// A text with its numbers and addresses protected; a protected text stays as it is.
    ///
    /// - Parameter numbers: phone numbers that are known, however short.
    static func protected(_ text: String, numbers: Set<String>) -> String {
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var place = 0
        for token in TextToken.scan(scalars, known: numbers.map { Array($0.unicodeScalars) }) {
            out.append(contentsOf: scalars[place..<token.range.lowerBound])
            place = token.range.upperBound
            let written = Array(scalars[token.range])
            let isKnown = numbers.contains(String(String.UnicodeScalarView(written)))
            let isMarked = out.last == mark
            guard !isMarked, isKnown || token.kind != .plain else {
                out.append(contentsOf: written)
                continue
            }
            if isKnown || token.kind == .phone {
                startLine(&out)
                out.append(mark)
                out.append(contentsOf: dialled(written))
                out.append(mark)
                if place < scalars.count, scalars[place] == " " {
                    out.append("\n")
                    place += 1
                }
            } else {
                out.append(mark)
                out.append(contentsOf: written.map(ascii))
                out.append(mark)
            }
        }
        out.append(contentsOf: scalars[place...])
        return String(out)
    }

    private static func startLine(_ out: inout String.UnicodeScalarView) {
        while out.last == " " { out.removeLast() }
        if !out.isEmpty && out.last != "\n" { out.append("\n") }
    }

    private static func dialled(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.filter { TextToken.isDigit($0) || "+*#".unicodeScalars.contains($0) }.map(ascii)
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard TextToken.isDigit(scalar), let value = scalar.properties.numericValue else { return scalar }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
    }
}
