internal import Files

/// One part as it travels: header and text in octets (3GPP TS 23.040, 9.2.3.24).
package struct SMSUserData: Hashable, Sendable {
    /// The user data header with its length; empty where none is needed.
    package let header: [UInt8]
    /// Header and text; septets are packed and begin at a septet's edge.
    package let octets: [UInt8]
    /// TP-UDL: septets for GSM 7-bit, octets for UCS-2.
    package let length: Int
    /// SMPP's `data_coding`, which is also TP-DCS: 0 or 8.
    package let dataCoding: UInt8

    init(_ text: String, encoding: SMSEncoding, header: [UInt8]) {
        self.header = header
        if encoding == .ucs2 {
            octets = header + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
            length = octets.count
            dataCoding = 8
        } else {
            let septets = text.unicodeScalars.flatMap { encoding.codes($0) ?? [] }
            // The text begins at the next septet's edge after the header.
            let headerSeptets = (header.count * 8 + 6) / 7
            octets = header + Self.packed(septets, skippedBits: headerSeptets * 7 - header.count * 8)
            length = headerSeptets + septets.count
            dataCoding = 0
        }
    }

    /// Septets in octets, lowest bits first (3GPP TS 23.038, 6.1.2.1).
    private static func packed(_ septets: [UInt8], skippedBits: Int) -> [UInt8] {
        var octets: [UInt8] = []
        var bits = UInt16(0)
        var count = skippedBits
        for septet in septets {
            bits |= UInt16(septet) << count
            count += 7
            while count >= 8 {
                octets.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                count -= 8
            }
        }
        if count > 0 { octets.append(UInt8(truncatingIfNeeded: bits)) }
        return octets
    }
}

extension SMSMessage {
    /// The parts as they travel, each with the header that joins them again.
    ///
    /// The reference number is taken from the text: the same message has the same bytes, two messages hardly the same number.
    package var userData: [SMSUserData] {
        let digest = SHA256.digest(parts.map(\.text).joined().utf8)
        let number = UInt16(digest[0]) << 8 | UInt16(digest[1])
        let isJoined = mode == .concatenated && parts.count > 1
        return parts.enumerated().map { place, part in
            let header = coding.header(
                reference: isJoined ? profile.reference : nil, number: number, part: place + 1, of: parts.count)
            return SMSUserData(part.text, encoding: coding, header: header)
        }
    }
}
