/// Leaflets on the phone: SMS that arrive readable and cost what was announced, and scripts that are read aloud.
///
/// `Library.sms` and `Library.voice` are where to start. Text goes in, values come out; nothing is sent or spoken here.
package enum PhoneRefusal: Error, Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// A control character, which no phone shows, or U+FFFD, the mark of a damaged text; `offset` in UTF-16 units.
    case unsendable(codePoint: UInt32, offset: Int)
    /// A sender that networks do not carry.
    case sender(String, reason: String)
    /// The line about ending messages does not fit beside any text.
    case optOut(parts: Int)
    case optOutEmpty
    /// A number of parts that nobody can be sent.
    case budget(Int)
    /// More parts than allowed; `shorter` is a text that fits, where there is one.
    case tooLong(parts: Int, limit: Int, shorter: String?)
    /// A sensitive leaflet without a valid phone number: there is nothing neutral to say.
    case noNumber(leaflet: String)
    /// No profile of that name.
    case profile(String)
    /// A format that is one document a leaflet, asked for several.
    case severalDocuments(format: String)
}

extension PhoneRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the text is empty: there is nothing to send"
        case .unsendable(let codePoint, let offset):
            "\(Unicode.codePoint(codePoint)) at offset \(offset) cannot be sent: remove it"
        case .sender(let sender, let reason): "`\(sender)` cannot be a sender: \(reason)"
        case .optOut(let parts):
            "the opt-out line does not fit into \(parts) part\(parts == 1 ? "" : "s"): shorten it, or allow more parts"
        case .optOutEmpty: "the opt-out line is empty: leave it out, or say how to end such messages"
        case .budget(let parts): "a budget is 1 to \(SMSPacking.partLimit) parts, not \(parts)"
        case .tooLong(let parts, let limit, let shorter):
            "\(parts) parts where \(limit) \(limit == 1 ? "is" : "are") allowed"
                + (shorter.map { ": this much fits: \($0)" } ?? ": shorten the text")
        case .noNumber(let leaflet):
            "`\(leaflet)` is sensitive and names no valid phone number: give it a contact with a phone"
        case .severalDocuments(let format):
            "`\(format)` is one document a leaflet and language: name one of each, or use `export`"
        case .profile(let name):
            "`\(name)` is no gateway profile: one of \(SMSProfile.all.map(\.name).joined(separator: ", "))"
        }
    }
}

extension Unicode {
    /// A code point as `U+00C8`.
    static func codePoint(_ value: UInt32) -> String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
