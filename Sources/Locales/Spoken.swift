internal import CICU
package import Foundation

/// What is said around a number, and how a text sounds in another script.
extension Languages {
    /// A unit that is said in words.
    package enum SpokenUnit: Hashable, Sendable {
        case percent
        /// Degrees Celsius.
        case degrees
        /// ISO 4217.
        case currency(String)
    }

    /// The words before and after a number with a unit, such as "" and "euro"; nil where ICU has none in this language.
    package func spoken(_ unit: SpokenUnit, with number: Decimal, in tag: LanguageTag) -> (
        before: String, after: String
    )? {
        let skeleton =
            switch unit {
            case .percent: "unit/percent unit-width-full-name"
            case .degrees: "unit/celsius unit-width-full-name"
            case .currency(let code): "currency/\(code) unit-width-full-name precision-currency-standard/w"
            }
        guard LanguageTag(formatSource(of: tag))?.language == tag.language,
            let text = ICU.text({ cicu_format_number(formatSource(of: tag), skeleton, "\(number)", $0, $1) })
        else { return nil }
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else {
            return nil
        }
        let words = (before: text[..<first], after: text[scalars.index(after: last)...])
        let isSpelled = !(words.before + words.after).unicodeScalars.contains {
            "%٪؉€$£¤°".unicodeScalars.contains($0) || $0.properties.generalCategory == .currencySymbol
        }
        return isSpelled ? (words.before.trimmed, words.after.trimmed) : nil
    }

    /// A text in Latin letters, for a person who does not read its script: an approximation of its sound.
    ///
    /// Nil where ICU has no rules for the script, so that letters of it would remain.
    package func latinized(_ text: String) -> String? {
        let capacity = text.utf8.count * 8 + 64
        guard let latin = ICU.text(capacity: capacity, { cicu_latinize(text, $0, $1) }) else {
            return nil
        }
        let isLatin = latin.unicodeScalars.allSatisfy { scalar in
            // U+207F, the small n of Arabic nunation, too.
            scalar.value < 0x370 || (0x1E00..<0x2000).contains(scalar.value) || scalar == "\u{207F}"
                || !scalar.properties.isAlphabetic
        }
        return isLatin ? latin : nil
    }
}

extension Substring {
    fileprivate var trimmed: String {
        trimmingCharacters(
            in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{A0}\u{202F}\u{200E}\u{200F}\u{61C}")))
    }
}
