internal import Locales

/// What must not be left in a line that is read aloud, and what nobody can say in one breath.
enum VoiceCheck {
    static func hasDigit(_ text: String) -> Bool { text.unicodeScalars.contains(where: \.isDigit) }

    private static let silent = Set("/%٪€$£@\\{}<>°℃&=~^".unicodeScalars)

    /// Signs that have no sound, each once, in the order of appearance.
    static func silentSigns(_ text: String) -> [String] {
        var found: [String] = []
        for scalar in text.unicodeScalars where ScalarTraits.of(scalar).isEmpty && silent.contains(scalar) {
            if !found.contains(String(scalar)) { found.append(String(scalar)) }
        }
        return found
    }

    /// The first word with a point between small ASCII letters: an address without its `https://`, or a lost space.
    static func pointedWord(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
        func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        return text.utf8.split(whereSeparator: { $0 <= 0x20 }).first { word in
            let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            // Not `e.g.`, `a.m.`: two letters on either side.
            return zip(parts, parts.dropFirst()).contains { left, right in
                left.count > 1 && left.suffix(2).allSatisfy(isSmall) && right.count > 1
                    && right.prefix(2).allSatisfy(isSmall)
            }
        }.map { String(Substring($0)) }
    }

    /// Words of two to six capitals, in scripts that have capitals.
    static func acronyms(_ text: String) -> [String] {
        // A mark belongs to the letter before it; one without a letter to no word.
        text.unicodeScalars.split { !$0.isWordPart }.map { $0.drop { !$0.isLetter } }
            .filter { $0.allSatisfy(\.isCapital) && (2...6).contains($0.count) }.map { String($0) }
    }

    /// Scripts without spaces between words, where words are not counted.
    private static let unspaced: Set = ["Hans", "Hant", "Jpan", "Khmr", "Laoo", "Mymr", "Thai"]
    private static let wordLimit = 15
    private static let unspacedLimit = 45

    /// Whether a sentence has more than 15 words, or two numbers.
    static func isLong(_ line: VoiceLine) -> Bool {
        guard line.kind == .sentence else { return false }
        let numbers = line.spans.count { $0.written.map(hasDigit) ?? false }
        if numbers > 1 { return true }
        let text = line.text
        if unspaced.contains(line.lang.script) {
            return text.unicodeScalars.count { $0.isLetter } > unspacedLimit
        }
        return text.unicodeScalars.split(whereSeparator: \.isSpace).count { $0.contains(where: \.isLetter) } > wordLimit
    }

    /// Languages whose clock begins at six in the morning: a time in figures is heard as another one.
    static let otherClocks: Set = ["am", "ti", "so", "sw"]

    /// Whether a time of day is said in the line.
    static func hasTime(_ line: VoiceLine) -> Bool {
        line.spans.contains { $0.written?.contains(#/\d:\d\d/#) ?? false }
    }
}
