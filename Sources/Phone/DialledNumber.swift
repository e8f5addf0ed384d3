internal import Leaflets
internal import Locales
internal import Markup

/// A phone number that a leaflet gives, and whose it is.
struct DialledNumber: Hashable {
    var number: String
    /// The name of the contact, in the language of the text; nil where none is known in it.
    var owner: String?

    /// Owner and number in one line; the bare number where no owner is known.
    ///
    /// - Parameter shown: the number in figures or in words.
    func line(_ shown: String, in tag: LanguageTag) -> String {
        owner.map { $0 + Self.colon(tag) + shown } ?? shown
    }

    /// The colon of a language, with its spaces.
    static func colon(_ tag: LanguageTag) -> String {
        if tag.language == "fr" { return "\u{A0}: " }
        return switch tag.script {
        case "Ethi": "፦ "
        case "Hans", "Hant", "Jpan": "："
        default: ": "
        }
    }
}

extension Library {
    /// Valid phone numbers as dialled, the one to call first: those of the author's own phrase, of the leaflet's contacts
    /// in their order, then of the text.
    ///
    /// A text opens with the number for emergencies, its contacts with whom it is about: who asks about violence or HIV
    /// is not to ring 112. A contact for some regions alone comes last, for its number may be dead elsewhere.
    func phones(of leaflet: Leaflet, in text: Leaflets.Text, phrase: Phrase?) -> [DialledNumber] {
        let named = leaflet.contacts.compactMap { id in contacts.first { $0.id == id } }
        let everywhere = named.filter { serves($0, leaflet) }
        let own = (phrase?.pieces ?? []).compactMap { if case .fact(let name) = $0 { name } else { nil } }
        let names = own + everywhere.compactMap(\.phone) + facts(of: text) + named.compactMap(\.phone)
        var seen: Set<String> = []
        return names.compactMap { name in
            let fact = fact(name, in: text.tag, channel: .sms)
            guard fact.kind == .phone, !fact.isExpired, let number = fact.number, seen.insert(number).inserted else {
                return nil
            }
            let owner = (named + contacts).first { $0.phone == name }
            return DialledNumber(number: number, owner: owner?.name.texts[text.tag])
        }
    }

    /// Whether a contact answers wherever a leaflet is read.
    private func serves(_ contact: Contact, _ leaflet: Leaflet) -> Bool {
        contact.area.isEmpty || !leaflet.territory.isEmpty && Set(leaflet.territory).isSubset(of: contact.area)
    }
}
