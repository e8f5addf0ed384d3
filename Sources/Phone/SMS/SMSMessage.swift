package import Locales

/// One SMS of a message: its text, and what it costs in septets or UTF-16 units.
package struct SMSPart: Hashable, Sendable, Codable {
    package var text: String
    package var units: Int
}

/// Whether a phone joins the parts again, or each stands alone.
package enum SMSMode: String, Sendable, Codable, CaseIterable {
    case concatenated
    case separate
}

/// A text ready to be sent, in the shape of its JSON.
package struct SMSMessage: Hashable, Sendable, Encodable {
    /// Absent for a text that is no leaflet.
    package var leaflet: String?
    package var requested: LanguageTag
    package var lang: LanguageTag
    package var reason: Reason?
    package var edition: String?
    /// `GSM-7` or `UCS-2`.
    package var encoding: String
    /// The language of the national shift table; absent for the default alphabet.
    package var shift: String?
    /// Septets or UTF-16 units of all parts.
    package var units: Int
    package var mode: SMSMode
    /// Whether it stands in for a leaflet that must not show in a message list.
    package var neutral: Bool
    package var sender: String?
    package var parts: [SMSPart]
    package var forcing: [SMSForcing]
    /// Spellings that were changed to stay in the cheap alphabet; absent where none were.
    package var changes: [SMSChange]?
    package var warnings: [String]
    /// The alphabets, and what the gateway can carry; not in JSON.
    var coding: SMSEncoding
    var profile: SMSProfile

    private enum CodingKeys: String, CodingKey {
        case leaflet, requested, lang, reason, edition, encoding, shift, units, mode, neutral, sender, parts, forcing
        case changes, warnings
    }
}

/// What a message is made with.
package struct SMSOptions: Sendable {
    package var mode: SMSMode = .concatenated
    package var profile: SMSProfile = .standard
    /// At most eleven ASCII letters and digits, a letter first.
    package var sender: String?
    /// The line that says how to end such messages; it stands last, within the budget.
    package var optOut: String?
    /// Parts allowed; never more than six.
    package var budget: Int?
    package var allowsLossy = false
    package var allowsSensitive = false

    package init() {}

    /// - Throws: `PhoneRefusal` where no message at all can be made with them.
    package func check() throws(PhoneRefusal) {
        if let sender { try SMSSender.check(sender) }
        if let budget, !(1...SMSPacking.partLimit).contains(budget) { throw .budget(budget) }
        if let optOut, optOut.trimmed.isEmpty { throw .optOutEmpty }
    }

    var limit: Int { min(budget ?? SMSPacking.partLimit, SMSPacking.partLimit) }
}

extension SMSMessage {
    /// Such as `2 parts`.
    var partCount: String { "\(parts.count) part\(parts.count == 1 ? "" : "s")" }

    /// Any text as a message.
    ///
    /// - Parameter numbers: phone numbers in it, which a text from right to left shows on lines of their own.
    /// - Throws: `PhoneRefusal` where it cannot be sent as asked.
    package init(
        text: String, in tag: LanguageTag, numbers: Set<String> = [], options: SMSOptions = SMSOptions()
    ) throws(PhoneRefusal) {
        try options.check()
        let draft = try SMSDraft(text, in: tag, numbers: numbers, options: options)
        try draft.checkBudget()
        self = draft.message
    }
}
