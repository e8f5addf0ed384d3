internal import CICU

/// Languages: tags, fallback, negotiation, names, direction, numbers and interface messages; reads the folder `Locales/`.
///
/// `LanguageTag` is where to start; `Resolver` decides what a person who asks for one language gets.
package struct LanguageTag: Sendable {
    /// The canonical tag without extensions, such as `zh-Hans` or `fa-AF`.
    package let text: String
    /// ISO 15924 code of the script, from the tag or likely; `Zzzz` where none is known.
    package let script: String
    /// Base direction of that script; left to right where it is unknown.
    package let direction: Direction
    /// The tag with its likely subtags, such as `ti-Ethi-ET`: two tags with one maximum are one language.
    package let maximized: String
}

/// Base direction of a text, in the words of HTML's `dir`.
package enum Direction: String, Sendable, Codable {
    case ltr, rtl
}

extension LanguageTag {
    /// Longer than any tag in use; bounds what a request can make ICU do.
    private static let lengthLimit = 100

    /// Reads a BCP 47 tag (RFC 5646) in any case, with `_` for `-`, and brings it to the canonical form of UTS #35.
    ///
    /// Extensions are dropped; a tag of private use (`x-…`) is kept, in lower case. Nil where the text is ill-formed,
    /// longer than 100 bytes, or names no language (`und`).
    package init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.lengthLimit, text.utf8.allSatisfy(Self.mayStandInTag) else {
            return nil
        }
        let hyphenated = String(text.map { $0 == "_" ? "-" : $0 })
        if let privateUse = Self.privateUse(hyphenated) {
            self = privateUse
            return
        }
        guard let canonical = ICU.text({ cicu_canonicalize(hyphenated, $0, $1) }),
            canonical != "und", !canonical.hasPrefix("und-"), !canonical.hasPrefix("x-")
        else { return nil }
        let maximized = ICU.text { cicu_maximize(canonical, $0, $1) } ?? canonical
        self.init(text: canonical, maximized: maximized)
    }

    private static func mayStandInTag(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true  // digits, letters, - and _
        default: false
        }
    }

    private init(text: String, maximized: String) {
        self.text = text
        self.maximized = maximized
        script = Self.script(in: maximized) ?? Self.unknownScript
        direction = cicu_script_is_rtl(script) != 0 ? .rtl : .ltr
    }

    /// ISO 15924's code for a script that is not known.
    static let unknownScript = "Zzzz"

    /// RFC 5646, 2.2.7: `x` and then subtags of one to eight letters and digits.
    private static func privateUse(_ text: String) -> LanguageTag? {
        let subtags = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        guard subtags.count > 1, subtags[0] == "x" else { return nil }
        guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        else { return nil }
        let lower = subtags.joined(separator: "-")
        return LanguageTag(text: lower, maximized: lower)
    }

    /// The language subtag alone, such as `zh`; the whole tag where it is of private use.
    package var language: String { text.hasPrefix("x-") ? text : String(text.prefix { $0 != "-" }) }

    /// The region subtag (ISO 3166-1 or UN M.49) where the tag names one.
    package var region: String? {
        guard !text.hasPrefix("x-") else { return nil }
        let subtags: [Substring] = Array(text.split(separator: "-").dropFirst())
        let region = subtags.first { subtag in
            subtag.count == 2 && subtag.allSatisfy(\.isLetter) || subtag.count == 3 && subtag.allSatisfy(\.isNumber)
        }
        return region.map(String.init)
    }

    private static func script(in tag: String) -> String? {
        tag.split(separator: "-").dropFirst().first { $0.count == 4 && $0.first!.isLetter }.map(String.init)
    }
}

extension LanguageTag: Hashable, Comparable, CustomStringConvertible, Codable {
    package static func == (a: LanguageTag, b: LanguageTag) -> Bool { a.text == b.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
    package static func < (a: LanguageTag, b: LanguageTag) -> Bool { a.text < b.text }
    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let tag = LanguageTag(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no tag: \(text)"))
        }
        self = tag
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
