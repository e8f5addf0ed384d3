package import Locales

/// A leaflet as it is read aloud: the one model from which every format of a script is made.
package struct VoiceScript: Hashable, Sendable, Encodable {
    /// How long it takes, in seconds, with the uncertainty of a living voice.
    package struct Seconds: Hashable, Sendable, Codable {
        package var low: Int
        package var high: Int
    }

    /// The days on which every fact in it holds; an absent end is open.
    package struct Validity: Hashable, Sendable, Encodable {
        package var from: CalendarDate?
        package var until: CalendarDate?
    }

    package var leaflet: String
    package var requested: LanguageTag
    package var lang: LanguageTag
    package var reason: Reason
    package var edition: String
    package var seconds: Seconds
    package var lines: [VoiceLine]
    /// Sentences that are not read aloud, as they stand in the leaflet: they hold a web or mail address.
    package var omitted: [String]
    /// The number to call first, as dialled, for whoever wants a person.
    package var phone: String?
    /// Whose number it is, in the language of the script; nil where no contact has it.
    package var phoneOwner: String?
    package var valid: Validity?
    /// Address of a recording that says this very edition.
    package var recording: String?
    package var warnings: [String]
}

/// One breath of a script, a sentence mostly.
package struct VoiceLine: Hashable, Sendable {
    package enum Kind: String, Sendable, Encodable {
        case title
        /// Opens a section.
        case heading
        case subheading
        case sentence
        /// A phone number, announced or repeated.
        case number
    }

    package let kind: Kind
    package let spans: [VoiceSpan]
    /// What is said.
    package let text: String
    /// Silence after it, in milliseconds.
    package var pauseMs: Int
    package var lang: LanguageTag
    /// Whether it is the last line of a paragraph.
    package var endsParagraph = false

    init(_ kind: Kind, _ spans: [VoiceSpan], in lang: LanguageTag) {
        self.kind = kind
        self.spans = spans
        self.lang = lang
        text = spans.map(\.spoken).joined()
        pauseMs = VoicePause.sentence
    }
}

/// A run of words within a line.
package struct VoiceSpan: Hashable, Sendable {
    package var spoken: String
    /// How it stands in the leaflet, where that differs: digits, an abbreviation.
    package var written: String?

    package init(_ spoken: String, written: String? = nil) {
        self.spoken = spoken
        self.written = written
    }
}

extension VoiceLine: Encodable {
    private enum Key: String, CodingKey { case text, pauseMs, lang, kind }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(text, forKey: .text)
        try container.encode(pauseMs, forKey: .pauseMs)
        try container.encode(lang, forKey: .lang)
        try container.encode(kind, forKey: .kind)
    }
}

/// Silences of slow, clear speech, in milliseconds.
enum VoicePause {
    static let comma = 250
    static let sentence = 600
    static let paragraph = 1000
    static let beforeNumber = 800
}
