internal import CICU

/// Whether a text in UTF-8 is in Normalization Form C (UAX #15).
package func isComposed(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBytes { bytes in
        guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return true }
        return cicu_is_nfc(start, Int32(bytes.count)) != 0
    }
}
