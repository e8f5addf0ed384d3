/// How the characters of a message travel: as septets of a GSM alphabet, or as UTF-16 units (3GPP TS 23.038).
package enum SMSEncoding: Hashable, Sendable {
    /// Alphabets by national language identifier; 0 and 0 is the default alphabet with its extension.
    case gsm7(locking: UInt8, single: UInt8)
    case ucs2

    package static let gsmDefault = SMSEncoding.gsm7(locking: 0, single: 0)

    /// The word in JSON and CSV.
    package var name: String { self == .ucs2 ? "UCS-2" : "GSM-7" }

    /// The language of the national tables; nil for the default alphabet and UCS-2.
    var shift: String? {
        guard case .gsm7(let locking, let single) = self else { return nil }
        return GSMAlphabet.all[Int(max(locking, single))].language
    }

    /// What a character costs in septets or UTF-16 units; nil where this encoding lacks it.
    func units(_ scalar: Unicode.Scalar) -> Int? {
        guard case .gsm7(let locking, let single) = self else { return UTF16.width(scalar) }
        if GSMAlphabet.all[Int(locking)].lockingCode(scalar) != nil { return 1 }
        return GSMAlphabet.all[Int(single)].singleCode(scalar) == nil ? nil : 2
    }

    /// The septets of a character, an escape code before one of the single-shift table.
    func codes(_ scalar: Unicode.Scalar) -> [UInt8]? {
        guard case .gsm7(let locking, let single) = self else { return nil }
        if let code = GSMAlphabet.all[Int(locking)].lockingCode(scalar) { return [code] }
        if let code = GSMAlphabet.all[Int(single)].singleCode(scalar) { return [GSMAlphabet.escape, code] }
        return nil
    }

    /// Septets or UTF-16 units of a text; nil where a character is missing.
    func units(_ text: String) -> Int? {
        if self == .ucs2 { return text.utf16.count }
        var sum = 0
        for scalar in text.unicodeScalars {
            guard let units = units(scalar) else { return nil }
            sum += units
        }
        return sum
    }

    /// Septets or units that fit one SMS.
    ///
    /// - Parameter reference: size of the reference number where the SMS is one of several; nil where it is alone.
    package func capacity(reference: SMSProfile.Reference?) -> Int {
        let octets = 140 - header(reference: reference).count
        return self == .ucs2 ? octets / 2 : octets * 8 / 7
    }

    /// The user data header (3GPP TS 23.040, 9.2.3.24), its length first; empty where none is needed.
    func header(
        reference: SMSProfile.Reference?, number: UInt16 = 0, part: Int = 1, of parts: Int = 1
    ) -> [UInt8] {
        var elements: [UInt8] = []
        switch reference {
        case .eightBit: elements += [0x00, 3, UInt8(truncatingIfNeeded: number), UInt8(parts), UInt8(part)]
        case .sixteenBit:
            elements += [0x08, 4, UInt8(number >> 8), UInt8(truncatingIfNeeded: number), UInt8(parts), UInt8(part)]
        case nil: break
        }
        if case .gsm7(let locking, let single) = self {
            if single > 0 { elements += [0x24, 1, single] }
            if locking > 0 { elements += [0x25, 1, locking] }
        }
        return elements.isEmpty ? [] : [UInt8(elements.count)] + elements
    }
}
