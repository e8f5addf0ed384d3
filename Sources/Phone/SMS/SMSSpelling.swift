internal import Foundation

/// Spellings that keep a message in the cheap alphabet: typographic ones always, lossy ones only where a leaflet allows it.
enum SMSSpelling {
    /// Characters of good typography that a phone may show in a plainer form without any loss.
    static let typographic: [Unicode.Scalar: String] = [
        "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{201B}": "'", "\u{2032}": "'", "\u{02BC}": "'",
        "\u{2039}": "'", "\u{203A}": "'",
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{201F}": "\"", "\u{2033}": "\"",
        "\u{00AB}": "\"", "\u{00BB}": "\"",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2015}": "-",
        "\u{2212}": "-", "\u{2022}": "-", "\u{2023}": "-", "\u{25AA}": "-", "\u{25CF}": "-", "\u{00B7}": "-",
        "\u{2026}": "...",
        "\u{0009}": " ", "\u{00A0}": " ", "\u{2002}": " ", "\u{2003}": " ", "\u{2009}": " ", "\u{202F}": " ",
        "\u{00AD}": "", "\u{2060}": "", "\u{FEFF}": "",
    ]

    /// Italian capitals, which people write with an apostrophe where the accent is out of reach.
    private static let italian: [Unicode.Scalar: String] = [
        "À": "A'", "È": "E'", "Ì": "I'", "Ò": "O'", "Ù": "U'",
    ]

    /// Languages in which a letter without its mark is another letter: never respelled.
    private static let neverLossy: Set<String> = ["yo", "ig", "ha", "ff", "bm"]

    /// The lossy spelling of a Latin letter in a language; nil where there is none.
    static func lossy(_ scalar: Unicode.Scalar, language: String) -> String? {
        guard !neverLossy.contains(language) else { return nil }
        if language == "it", let spelling = italian[scalar] { return spelling }
        // Decomposing is dear, and all such letters stand in two stretches.
        guard (0xC0..<0x250).contains(scalar.value) || (0x1E00..<0x1F00).contains(scalar.value) else { return nil }
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        guard base.count > 1, let letter = base.first, letter.isASCII, letter.properties.isAlphabetic,
            base.dropFirst().allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
        else { return nil }
        return String(letter)
    }

    /// The spelling that would bring a character into the default alphabet; nil where nothing does.
    static func replacement(_ scalar: Unicode.Scalar, language: String) -> String? {
        typographic[scalar] ?? lossy(scalar, language: language)
    }

    /// A text respelled so that all of it fits the default alphabet; nil where that cannot be, or is not needed.
    static func respelled(_ text: String, language: String, allowsLossy: Bool) -> String? {
        var result = ""
        var isChanged = false
        for scalar in text.unicodeScalars {
            if SMSEncoding.gsmDefault.units(scalar) != nil {
                result.unicodeScalars.append(scalar)
            } else if let spelling = typographic[scalar] ?? (allowsLossy ? lossy(scalar, language: language) : nil) {
                result += spelling
                isChanged = true
            } else {
                return nil
            }
        }
        return isChanged ? result : nil
    }
}

/// One spelling that was changed, for the author to see.
package struct SMSChange: Hashable, Sendable, Codable {
    package var from: String
    package var to: String
    package var count: Int
}

/// A character that forces the dear encoding.
package struct SMSForcing: Hashable, Sendable, Codable {
    package var character: String
    /// As `U+00C8`.
    package var codePoint: String
    package var count: Int
    /// Of the first one, in UTF-16 units.
    package var offset: Int
    /// The spelling that would avoid it; absent where there is none.
    package var replacement: String?
}

extension SMSForcing {
    /// Every character of a text that the default alphabet lacks, in the order of first appearance.
    static func list(_ text: String, language: String) -> [SMSForcing] {
        var found: [SMSForcing] = []
        var places: [Unicode.Scalar: Int] = [:]
        var offset = 0
        for scalar in text.unicodeScalars {
            defer { offset += UTF16.width(scalar) }
            if let place = places[scalar] {
                found[place].count += 1
                continue
            }
            guard SMSEncoding.gsmDefault.units(scalar) == nil else { continue }
            places[scalar] = found.count
            found.append(
                SMSForcing(
                    character: String(scalar), codePoint: Unicode.codePoint(scalar.value), count: 1, offset: offset,
                    replacement: SMSSpelling.replacement(scalar, language: language)))
        }
        return found
    }
}

extension SMSChange {
    /// What `respelled` did to a text, in the order of first appearance.
    static func list(_ text: String, language: String) -> [SMSChange] {
        SMSForcing.list(text, language: language).compactMap { forcing in
            forcing.replacement.map { SMSChange(from: forcing.character, to: $0, count: forcing.count) }
        }
    }
}
