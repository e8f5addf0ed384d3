internal import Locales
internal import Words

/// The server's folding of letters as a table for the script: what a letter becomes, for all that change.
enum FoldingTable {
    /// Pairs of a letter and what stands for it, as a script's object; letters that fall map to nothing.
    ///
    /// The script normalises (NFKC) and lowers its text first, so letters which those steps change are left out.
    static let script = object(blocks.joined(), in: LanguageTag("en")!)

    /// The same for letters that one language alone folds; nil where it has none.
    static func script(ofOnly tag: LanguageTag) -> String? {
        guard tag.script == "Ethi" else { return nil }
        let own = object(ethiopic, in: tag)
        return own == "{}" ? nil : own
    }

    private static func object(_ letters: some Sequence<UInt32>, in tag: LanguageTag) -> String {
        var entries: [String] = []
        for value in letters {
            guard let scalar = Unicode.Scalar(value), isWorthwhile(scalar) else { continue }
            let letter = String(scalar)
            let folded = foldedForm(letter, in: tag)
            // A mark alone keeps itself where nothing else is left; between two letters it falls.
            let inside = foldedForm("a\(letter)a", in: tag)
            let result = inside == "aa" ? "" : folded
            if result != letter { entries.append("\(quoted(letter)):\(quoted(result))") }
        }
        return "{" + entries.joined(separator: ",") + "}"
    }

    private static let ethiopic: ClosedRange<UInt32> = 0x1200...0x137F

    /// Blocks that hold letters which fold: alphabets, Indic scripts, Ethiopic, invisible characters.
    private static let blocks: [ClosedRange<UInt32>] = [
        0x80...0x17FF, 0x1AB0...0x1AFF, 0x1D00...0x206F, 0x2C60...0x2DFF, 0xA640...0xABFF,
    ]

    private static func isWorthwhile(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark, .format:
            return properties.lowercaseMapping == String(scalar) && !UnspacedRuns.holds(UInt16(scalar.value))
        default: return false
        }
    }

    private static func quoted(_ text: String) -> String {
        let units = text.utf16.map { unit in
            (0x61...0x7A).contains(unit) || (0x30...0x39).contains(unit)
                ? String(UnicodeScalar(UInt8(unit)))
                : "\\u" + String(repeating: "0", count: 4 - hex(unit).count) + hex(unit)
        }
        return "\"" + units.joined() + "\""
    }

    private static func hex(_ unit: UInt16) -> String { String(unit, radix: 16) }
}
