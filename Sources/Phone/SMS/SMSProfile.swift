/// What a gateway can carry.
package struct SMSProfile: Hashable, Sendable {
    /// Size of the number that tells a phone which parts belong together.
    package enum Reference: Sendable {
        case eightBit
        case sixteenBit
    }

    package let name: String
    package let reference: Reference
    /// Languages whose national shift tables the gateway announces to the phone.
    let shiftLanguages: [String]

    /// Every known profile; the first is the default, which any gateway understands.
    package static let all: [SMSProfile] = [
        SMSProfile(name: "standard", reference: .eightBit, shiftLanguages: []),
        SMSProfile(name: "reference-16", reference: .sixteenBit, shiftLanguages: []),
        SMSProfile(name: "infobip-nli", reference: .eightBit, shiftLanguages: ["tr", "es", "pt"]),
    ]

    package static let standard = all[0]

    /// - Throws: `PhoneRefusal.profile` naming those that exist.
    package static func named(_ name: String) throws(PhoneRefusal) -> SMSProfile {
        guard let profile = all.first(where: { $0.name == name }) else { throw .profile(name) }
        return profile
    }

    /// The septet encodings to try for a language, plainest first.
    func encodings(for language: String) -> [SMSEncoding] {
        let national = GSMAlphabet.all.first { $0.language == language && shiftLanguages.contains(language) }
        guard let national else { return [.gsmDefault] }
        let id = national.identifier
        let locking: [SMSEncoding] =
            national.locking == nil ? [] : [.gsm7(locking: id, single: 0), .gsm7(locking: id, single: id)]
        return [.gsmDefault, .gsm7(locking: 0, single: id)] + locking
    }
}
