package import Findings
package import Leaflets
internal import Locales

extension Library {
    /// What is wrong with the leaflets as messages and as scripts, sorted.
    ///
    /// What concerns many languages of a leaflet in the same way is one finding of the leaflet.
    package var phoneFindings: [Finding] {
        let leaflets = current
        let found = inParallel(leaflets.count) { phoneFindings(of: leaflets[$0]) }
        return (languagesWithoutDigits + found.joined()).sorted()
    }

    private func phoneFindings(of leaflet: Leaflet) -> [Finding] {
        var findings: [Finding] = []
        var review = VoiceReview(library: self, leaflet: leaflet)
        for tag in available(leaflet) {
            guard let text = leaflet.texts[tag] else { continue }
            findings += smsFindings(leaflet, text)
            review.read(text)
        }
        return findings + review.findings
    }

    private var languagesWithoutDigits: [Finding] {
        site.languages.filter { !VoiceNumbers(languages: languages, tag: $0).hasNames }.map { tag in
            .warning(
                "Locales/speech.yaml", .missingDigits,
                "`\(tag)` has no names of digits: its scripts give numbers as spaced digits")
        }
    }

    private func smsFindings(_ leaflet: Leaflet, _ text: Leaflets.Text) -> [Finding] {
        let line = text.sms?.line ?? 1
        do throws(PhoneRefusal) {
            guard let message = try sms(leaflet, for: text.tag), !message.neutral else { return [] }
            var findings = message.warnings.map {
                Finding.warning(shown(text.path), line: line, .smsLength, "as an SMS: \($0)")
            }
            let avoidable = message.forcing.filter { $0.replacement != nil }
            if !message.forcing.isEmpty, text.sms != nil, avoidable.count == message.forcing.count {
                let causes = avoidable.map { "\($0.character) (\($0.codePoint), \($0.count))" }.joined(separator: ", ")
                findings.append(
                    .warning(
                        shown(text.path), line: line, .smsEncoding,
                        "\(message.partCount) in the dear encoding, 70 letters each, because of \(causes): write around them"
                    ))
            }
            return findings
        } catch {
            let isOwn = text.sms != nil && !leaflet.isSensitive
            return [Finding(shown(text.path), line: line, isOwn ? .error : .warning, .smsLength, "as an SMS: \(error)")]
        }
    }
}

/// The scripts of one leaflet, looked at language by language.
private struct VoiceReview {
    let library: Library
    let leaflet: Leaflet
    var findings: [Finding] { own + shared }

    private var own: [Finding] = []
    private var long: [String] = []
    private var acronyms: [String: [String]] = [:]
    private let source: VoiceScript?

    init(library: Library, leaflet: Leaflet) {
        self.library = library
        self.leaflet = leaflet
        source = library.voice(leaflet, for: leaflet.source)
    }

    mutating func read(_ text: Leaflets.Text) {
        let script = text.tag == leaflet.source ? source : library.voice(leaflet, for: text.tag)
        guard let script, script.lang == text.tag else { return }
        let isNamed = VoiceNumbers(languages: library.languages, tag: text.tag).hasNames
        let count = script.lines.count(where: VoiceCheck.isLong)
        if count > 0 { long.append("\(text.tag) \(count)") }
        for acronym in Set(script.lines.flatMap { VoiceCheck.acronyms($0.text) }) {
            acronyms[acronym, default: []].append(text.tag.text)
        }
        if isNamed, let line = script.lines.first(where: { VoiceCheck.hasDigit($0.text) }) {
            warn(text, .spokenSign, "a digit is left in what is read aloud: \(line.text)")
        }
        for line in script.lines {
            let signs = VoiceCheck.silentSigns(line.text)
            guard !signs.isEmpty else { continue }
            warn(text, .spokenSign, "nobody can say `\(signs.joined(separator: "` `"))`: \(line.text)")
            break
        }
        if let word = script.lines.lazy.compactMap({ VoiceCheck.pointedWord($0.text) }).first {
            warn(
                text, .spokenSign,
                "`\(word)` is read aloud as it stands: say a name in place of an address, or put a space after the point"
            )
        }
        if let sentence = script.omitted.first {
            warn(text, .spokenSign, "not read aloud, for its address: \(sentence)")
        }
        if VoiceCheck.otherClocks.contains(text.tag.language), script.lines.contains(where: VoiceCheck.hasTime) {
            warn(
                text, .spokenTime, "`\(text.tag)` counts the hours from six: say what time is meant, morning or evening"
            )
        }
        for warning in script.warnings where isNamed { warn(text, .staleRecording, warning) }
        // A voice text of one's own is short: it says nothing of a translation that is read in full.
        let isAlike = (leaflet.texts[leaflet.source]?.voice == nil) == (text.voice == nil)
        if let source, source.lang == leaflet.source, source.middle > 0, text.tag != leaflet.source, isAlike {
            let ratio = script.middle / source.middle
            if !(0.75...1.35).contains(ratio) {
                warn(
                    text, .duration,
                    "read aloud it takes \(Int((ratio * 100).rounded())) % of the source's time: is text missing, or too much?"
                )
            }
        }
    }

    private mutating func warn(_ text: Leaflets.Text, _ code: Finding.Code, _ message: String) {
        own.append(.warning(library.shown(text.path), line: text.voice?.line ?? 1, code, message))
    }

    private var shared: [Finding] {
        var findings: [Finding] = []
        if !long.isEmpty {
            findings.append(
                .warning(
                    library.shown(leaflet.path), .spokenSentence,
                    "sentences too long to be said, over 15 words or with two numbers: \(long.joined(separator: ", "))")
            )
        }
        for (acronym, tags) in acronyms {
            findings.append(
                .warning(
                    library.shown(leaflet.path), .acronym,
                    "how is `\(acronym)` said? Add it to the abbreviations of \(tags.joined(separator: ", ")) in speech.yaml"
                ))
        }
        return findings
    }
}

extension VoiceScript {
    fileprivate var middle: Double { Double(seconds.low + seconds.high) / 2 }
}
