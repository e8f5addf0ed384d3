package import Locales

/// The ways to write a script out; all from the one model, so that a changed number changes them all.
package enum VoiceFormat: String, Sendable, CaseIterable {
    /// For a person who reads aloud.
    case text
    case json
    /// Speech Synthesis Markup Language 1.1.
    case ssml
    /// VoiceXML 2.1.
    case vxml
    /// Cuts of 30 and 60 seconds for a studio.
    case radio
    /// The list of what is to be recorded, as CSV.
    case prompts

    /// The ending of a file in this format.
    package var fileExtension: String {
        switch self {
        case .text, .radio: "txt"
        case .prompts: "csv"
        case .json, .ssml, .vxml: rawValue
        }
    }

    /// Scripts in this format; the same scripts, the same bytes.
    ///
    /// - Throws: `PhoneRefusal.severalDocuments` for more than one script in a format of one document each.
    package func render(_ scripts: [VoiceScript], languages: Languages) throws(PhoneRefusal) -> String {
        switch self {
        case .text: return scripts.map { VoiceSheet($0, languages: languages).text }.joined(separator: "\n")
        case .radio: return scripts.map { VoiceSheet($0, languages: languages).radio }.joined(separator: "\n")
        case .prompts: return VoicePrompts(scripts, languages: languages).csv
        case .json:
            return
                (scripts.count == 1
                ? PhoneJSON.text(scripts[0], isPretty: true) : PhoneJSON.text(["scripts": scripts], isPretty: true))
                + "\n"
        case .ssml, .vxml:
            guard scripts.count == 1 else { throw .severalDocuments(format: rawValue) }
            return self == .ssml
                ? SSML.document(scripts[0]) : VoiceXML(scripts[0], languages: languages).document
        }
    }
}
