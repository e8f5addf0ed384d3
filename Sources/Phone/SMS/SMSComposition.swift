internal import Foundation
package import Leaflets
package import Locales
internal import Markup

extension Library {
    /// A leaflet as an SMS for a person who asks for a language; nil where it is withdrawn or may not fall back so far.
    ///
    /// The text is the author's own `sms`, else title, summary, first phone number with its owner and short address; with a budget that
    /// is smaller, made texts leave out the address, then the summary, with a warning. A sensitive leaflet is a neutral
    /// message with a number, unless `allowsSensitive`.
    ///
    /// - Throws: `PhoneRefusal` where no such message can be sent.
    package func sms(
        _ leaflet: Leaflet, for requested: LanguageTag, options: SMSOptions = SMSOptions()
    ) throws(PhoneRefusal) -> SMSMessage? {
        let resolution = resolve(leaflet, for: requested)
        guard leaflet.withdrawn == nil, let chosen = resolution.language, let text = leaflet.texts[chosen]
        else { return nil }
        var options = options
        options.allowsLossy = options.allowsLossy || leaflet.allowsLossySMS
        let composition = SMSComposition(library: self, leaflet: leaflet, text: text, requested: requested)
        let isNeutral = leaflet.isSensitive && !options.allowsSensitive
        var message =
            isNeutral ? try composition.neutral(options) : try composition.full(options)
        message.leaflet = leaflet.id
        message.requested = requested
        message.reason = resolution.reason
        message.edition = text.edition
        message.neutral = isNeutral
        return message
    }
}

/// The wording of one leaflet's message.
private struct SMSComposition {
    let library: Library
    let leaflet: Leaflet
    let text: Leaflets.Text
    let requested: LanguageTag
    private let numbers: [DialledNumber]

    init(library: Library, leaflet: Leaflet, text: Leaflets.Text, requested: LanguageTag) {
        self.library = library
        self.leaflet = leaflet
        self.text = text
        self.requested = requested
        numbers = library.phones(of: leaflet, in: text, phrase: text.sms)
    }

    func neutral(_ options: SMSOptions) throws(PhoneRefusal) -> SMSMessage {
        guard let number = numbers.first else { throw .noNumber(leaflet: leaflet.id) }
        let messages = library.languages.messages
        // Without the owner's name, which may betray what the leaflet is about.
        let wording = messages.text("sms_neutral", in: requested, ["number": .text(number.number)])
        return try SMSMessage(
            text: wording, in: messages.language(of: "sms_neutral", for: requested), numbers: [number.number],
            options: options)
    }

    func full(_ options: SMSOptions) throws(PhoneRefusal) -> SMSMessage {
        let known = Set(numbers.map(\.number))
        if let own = text.sms {
            let wording = library.plain(own, in: text.tag, channel: .sms)
            return try SMSMessage(text: wording, in: text.tag, numbers: known, options: options)
        }
        var failure: PhoneRefusal?
        for (wording, omitted) in candidates {
            do throws(PhoneRefusal) {
                var message = try SMSMessage(text: wording, in: text.tag, numbers: known, options: options)
                if let omitted { message.warnings.append("to stay within the budget, it was made without \(omitted)") }
                return message
            } catch {
                // The first refusal speaks of the whole text.
                if failure == nil { failure = error }
            }
        }
        throw failure ?? .empty
    }

    /// Texts from long to short, with what each leaves out.
    private var candidates: [(wording: String, omitted: String?)] {
        let title = library.plain(text.title, in: text.tag, channel: .sms)
        let summary = text.summary.map { library.plain($0, in: text.tag, channel: .sms) }
        let said = [title, summary].compactMap { $0 }.joined(separator: "\n")
        let number = numbers.first.flatMap { said.contains($0.number) ? nil : $0.line($0.number, in: text.tag) }
        func lines(_ lines: String?...) -> String { lines.compactMap { $0 }.joined(separator: "\n") }
        return [
            (lines(title, summary, number, address), nil),
            (lines(title, summary, number), "the address"),
            (lines(title, number), "summary and address"),
        ]
    }

    private var address: String { "\(library.site.baseURL)\(requested.text)/\(leaflet.id)/" }
}

extension String {
    /// Without white space at either end.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
