internal import CICU

/// Scripts of letters (UAX #24), by their four letters of ISO 15924.
package enum Script {
    /// The script of one character; `Zyyy` for what every script shares, `Zinh` for marks.
    package static func of(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return scalar.properties.isAlphabetic ? "Latn" : "Zyyy" }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 5) { buffer in
            cicu_script_of(scalar.value, buffer.baseAddress)
            return String(decoding: UnsafeRawBufferPointer(buffer).prefix(4), as: UTF8.self)
        }
    }

    /// How many letters of each script a text has; marks and common characters do not count.
    package static func census(of text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            let script = of(scalar)
            if script != "Zyyy" && script != "Zinh" { counts[script, default: 0] += 1 }
        }
        return counts
    }

    /// The script of most letters; nil in a text without letters.
    package static func dominant(in text: String) -> String? {
        census(of: text).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The direction in which a script is written.
    package static func direction(of script: String) -> Direction {
        cicu_script_is_rtl(script) != 0 ? .rtl : .ltr
    }
}
