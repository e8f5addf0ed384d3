/// What the engines ask of each character of a text, in one byte: looked up, where Unicode's properties are searched for.
struct ScalarTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Alphabetic: letters, and vowel signs that stand for one.
    static let letter = ScalarTraits(rawValue: 1)
    /// A decimal digit of any script.
    static let digit = ScalarTraits(rawValue: 2)
    static let space = ScalarTraits(rawValue: 4)
    /// A nonspacing or spacing mark, or a joiner: part of the word it stands in.
    static let mark = ScalarTraits(rawValue: 8)
    static let capital = ScalarTraits(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private init(_ properties: Unicode.Scalar.Properties) {
        self = []
        if properties.isAlphabetic { insert(.letter) }
        if properties.isWhitespace { insert(.space) }
        if properties.isUppercase { insert(.capital) }
        if properties.isJoinControl { insert(.mark) }
        switch properties.generalCategory {
        case .decimalNumber: insert(.digit)
        case .nonspacingMark, .spacingMark: insert(.mark)
        default: break
        }
    }

    /// The traits of U+0000 to U+FFFF.
    private static let known: [ScalarTraits] = (0...UInt32(UInt16.max)).map {
        Unicode.Scalar($0).map { ScalarTraits($0.properties) } ?? []
    }

    static func of(_ scalar: Unicode.Scalar) -> ScalarTraits {
        scalar.value < known.count ? known[Int(scalar.value)] : ScalarTraits(scalar.properties)
    }
}

extension Unicode.Scalar {
    var isLetter: Bool { ScalarTraits.of(self).contains(.letter) }
    var isDigit: Bool { ScalarTraits.of(self).contains(.digit) }
    var isSpace: Bool { ScalarTraits.of(self).contains(.space) }
    var isCapital: Bool { ScalarTraits.of(self).contains(.capital) }
    /// Whether it belongs to a word: a letter, or a mark on one.
    var isWordPart: Bool { !ScalarTraits.of(self).isDisjoint(with: [.letter, .mark]) }
}
