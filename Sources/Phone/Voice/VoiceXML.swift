internal import Locales

/// A script as a VoiceXML 2.1 document (W3C Recommendation) for a phone's keys.
///
/// Title and introduction, then one menu: at most three sections in their order, what a key does before the key; 0 for a
/// person, 9 to hear it again. No menu leads to another.
struct VoiceXML {
    let script: VoiceScript
    let languages: Languages
    private let numbers: VoiceNumbers

    init(_ script: VoiceScript, languages: Languages) {
        self.script = script
        self.languages = languages
        numbers = VoiceNumbers(languages: languages, tag: script.lang)
    }

    /// A stretch of the script that a key leads to.
    private struct Chapter {
        var heading: VoiceLine
        var lines: [VoiceLine]
    }

    var document: String {
        let (opening, chapters) = divided
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE vxml PUBLIC "-//W3C//DTD VOICEXML 2.1//EN" "http://www.w3.org/TR/voicexml21/vxml.dtd">
            <vxml version="2.1" xmlns="http://www.w3.org/2001/vxml" xml:lang="\(script.lang)">
            <property name="inputmodes" value="dtmf"/>
            \(form("start", opening))\(menu(chapters))\(chapters.enumerated().map { place, chapter in
                form("section-\(place + 1)", [chapter.heading] + chapter.lines)
            }.joined())\(person)</vxml>

            """
    }

    /// What is heard first, and at most three chapters; the last one holds whatever follows it.
    private var divided: (opening: [VoiceLine], chapters: [Chapter]) {
        var opening: [VoiceLine] = []
        var chapters: [Chapter] = []
        // The announced number at the end is what the key 0 is for; without such a key it belongs to the opening.
        let body = script.lines.prefix(script.lines.count - closing.count)
        for line in body {
            if line.kind == .heading, chapters.count < 3 {
                chapters.append(Chapter(heading: line, lines: []))
            } else if chapters.isEmpty {
                opening.append(line)
            } else {
                chapters[chapters.count - 1].lines.append(line)
            }
        }
        return (opening, chapters)
    }

    /// The lines at the end that announce the number.
    private var closing: ArraySlice<VoiceLine> {
        guard script.phone != nil else { return [] }
        let last = script.lines.lastIndex { $0.kind != .number } ?? -1
        let announced = script.lines[(last + 1)...]
        // A sentence's own repetition belongs to the sentence.
        return announced.suffix(numbers.habits?.twice ?? true ? 2 : 1)
    }

    private func form(_ id: String, _ lines: [VoiceLine]) -> String {
        """
        <form id="\(id)">
        <block>
        <prompt>
        \(SSML.paragraphs(lines, marks: false))</prompt>
        <goto next="#menu"/>
        </block>
        </form>

        """
    }

    private func menu(_ chapters: [Chapter]) -> String {
        var said: [String] = []
        var choices: [String] = []
        for (place, chapter) in chapters.enumerated() {
            let subject = chapter.heading.text
            said.append(spoken("voice_choice", key: place + 1, subject: subject))
            choices.append(
                "<choice dtmf=\"\(place + 1)\" next=\"#section-\(place + 1)\">\(SSML.escape(subject))</choice>")
        }
        if script.phone != nil {
            // Who presses it hears before whom she gets: "a person" may be the number for emergencies.
            let owner = script.phoneOwner.map { $0 + DialledNumber.colon(script.lang) } ?? ""
            said.append(owner + spoken("voice_person", key: 0))
            choices.append("<choice dtmf=\"0\" next=\"#person\"/>")
        }
        said.append(spoken("voice_again", key: 9))
        choices.append("<choice dtmf=\"9\" next=\"#start\"/>")
        let sentences = said.map { "<s>\(SSML.escape($0))</s>\n<break time=\"\(VoicePause.sentence)ms\"/>\n" }
        return """
            <menu id="menu">
            <prompt>
            <p>
            \(sentences.joined())</p>
            </prompt>
            \(choices.joined(separator: "\n"))
            <noinput><reprompt/></noinput>
            <nomatch><reprompt/></nomatch>
            </menu>

            """
    }

    private var person: String {
        guard let phone = script.phone else { return "" }
        return """
            <form id="person">
            <block>
            <prompt>
            \(SSML.paragraphs(Array(closing), marks: false))</prompt>
            </block>
            <transfer name="call" dest="tel:\(phone)" bridge="true"/>
            </form>

            """
    }

    /// A menu's sentence; the bare key where the language has no words for it.
    private func spoken(_ message: String, key: Int, subject: String = "") -> String {
        let digit = numbers.digits("\(key)")
        guard languages.messages.language(of: message, for: script.lang) == script.lang else {
            return subject.isEmpty ? digit : subject + VoiceNumbers.comma(script.lang) + digit
        }
        return languages.messages.text(message, in: script.lang, ["subject": .text(subject), "key": .text(digit)])
    }
}
