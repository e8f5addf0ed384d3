extension Finding {
    /// The kinds of mistakes, by words that stay the same from version to version.
    package enum Code: String, CaseIterable, Sendable, Codable {
        // Files and their form
        case unreadable = "unreadable"
        case unknownFile = "unknown-file"
        case linkOutside = "link-outside"
        case encoding = "encoding"
        case tooLarge = "too-large"
        case yaml = "yaml"
        case yamlFeature = "yaml-feature"
        case doubleKey = "double-key"
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case badValue = "bad-value"
        case frontMatter = "front-matter"
        case missingFile = "missing-file"

        // Languages
        case badTag = "bad-tag"
        case doubleTag = "double-tag"
        case unpublishedLanguage = "unpublished-language"
        case missingSource = "missing-source"
        case missingMessage = "missing-message"
        case badMessage = "bad-message"
        case cycle = "cycle"

        // Names and references
        case badID = "bad-id"
        case reservedID = "reserved-id"
        case unknownTopic = "unknown-topic"
        case unknownLeaflet = "unknown-leaflet"
        case unknownContact = "unknown-contact"
        case badPath = "bad-path"
        case brokenLink = "broken-link"

        // Facts
        case badFact = "bad-fact"
        case unknownFact = "unknown-fact"
        case expiredFact = "expired-fact"
        case unverifiedFact = "unverified-fact"
        case factParity = "fact-parity"
        case typedFact = "typed-fact"
        case placeholder = "placeholder"

        // Text
        case emptyText = "empty-text"
        case rawHTML = "raw-html"
        case headingLevel = "heading-level"
        case doubleHeadingID = "double-heading-id"
        case sectionMismatch = "section-mismatch"
        case sectionOrder = "section-order"
        case wrongScript = "wrong-script"
        case wrongLanguage = "wrong-language"
        case untranslated = "untranslated"
        case droppedText = "dropped-text"
        case lengthRatio = "length-ratio"
        case openBidi = "open-bidi"
        case notNFC = "not-nfc"
        case mixedDigits = "mixed-digits"
        case digitsInWords = "digits-in-words"

        // On the phone
        case smsLength = "sms-length"
        case smsEncoding = "sms-encoding"
        case missingDigits = "missing-digits"
        case spokenSentence = "spoken-sentence"
        case spokenSign = "spoken-sign"
        case spokenTime = "spoken-time"
        case acronym = "acronym"
        case duration = "duration"
        case staleRecording = "stale-recording"

        // Translations and time
        case outdated = "outdated"
        case unknownFreshness = "unknown-freshness"
        case orphan = "orphan"
        case reviewDate = "review-date"

        // Media, pages and contacts
        case media = "media"
        case pageWeight = "page-weight"
        case noHours = "no-hours"
    }
}
