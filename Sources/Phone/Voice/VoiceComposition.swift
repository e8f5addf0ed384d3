internal import Foundation
package import Leaflets
package import Locales
internal import Markup
internal import Words

extension Library {
    /// A leaflet as a script for a person who listens in a language; nil where it is withdrawn or may not fall back so far.
    ///
    /// The text is the author's own `voice`, else title, summary and sections; at the end the first phone number, announced
    /// and repeated. Sections that the language lacks are not read in another one.
    package func voice(_ leaflet: Leaflet, for requested: LanguageTag) -> VoiceScript? {
        let resolution = resolve(leaflet, for: requested, mode: .listen)
        guard leaflet.withdrawn == nil, let language = resolution.language, let text = leaflet.texts[language] else {
            return nil
        }
        var composition = VoiceComposition(library: self, leaflet: leaflet, text: text)
        composition.compose()
        let recordings = Recordings(leaflet, text, baseURL: site.baseURL)
        return VoiceScript(
            leaflet: leaflet.id, requested: requested, lang: language, reason: resolution.reason,
            edition: text.edition, seconds: VoiceDuration.seconds(composition.lines, languages: languages),
            lines: composition.lines, omitted: composition.omitted, phone: composition.phones.first?.number,
            phoneOwner: composition.phones.first?.owner, valid: validity(of: text), recording: recordings.current,
            warnings: composition.warnings + recordings.warnings)
    }
}

extension Library {
    /// The days on which every fact of a text holds; nil where they hold always.
    private func validity(of text: Leaflets.Text) -> VoiceScript.Validity? {
        let versions = facts(of: text).compactMap { name in
            facts.byName[name]?.versions.first { $0.holds(on: date) }
        }
        let from = versions.compactMap(\.from).max()
        let until = versions.compactMap(\.until).min()
        return from == nil && until == nil ? nil : VoiceScript.Validity(from: from, until: until)
    }
}

/// The recordings of a text: one counts only while it says the present edition.
struct Recordings {
    /// Address of one of the whole leaflet.
    let current: String?
    let warnings: [String]

    init(_ leaflet: Leaflet, _ text: Leaflets.Text, baseURL: String) {
        let spoken = leaflet.media.filter { $0.kind == .audio && $0.language == text.tag }
        let whole = spoken.first { $0.section == nil && $0.edition == text.edition }
        current = whole.map { "\(baseURL)media/\(leaflet.id)/\($0.file.name)" }
        warnings = spoken.filter { $0.edition != text.edition }.map {
            "\($0.file.name) says edition \($0.edition ?? "unknown"), the text is \(text.edition): record it anew"
        }
    }
}

/// The lines of one leaflet in the making.
private struct VoiceComposition {
    let library: Library
    let text: Leaflets.Text
    let wording: VoiceWording
    let phones: [DialledNumber]
    var lines: [VoiceLine] = []
    var omitted: [String] = []
    private var repeated: Set<String> = []

    init(library: Library, leaflet: Leaflet, text: Leaflets.Text) {
        self.library = library
        self.text = text
        phones = library.phones(of: leaflet, in: text, phrase: text.voice)
        wording = VoiceWording(languages: library.languages, tag: text.tag, known: Set(phones.map(\.number)))
    }

    mutating func compose() {
        add(render(text.title.pieces), .title)
        closeParagraph()
        if let own = text.voice {
            add(render(own.pieces))
            closeParagraph()
        } else {
            if let summary = text.summary {
                add(render(summary.pieces))
                closeParagraph()
            }
            for section in text.document.sections {
                if let heading = section.heading {
                    add(render(heading), .heading)
                    closeParagraph()
                }
                for block in section.blocks { add(block) }
            }
        }
        if let phone = phones.first {
            // Where the text ends with this number, its repetition is the one that follows.
            if let last = lines.last, last.kind == .number, last.spans.contains(where: { $0.written == phone.number }) {
                lines.removeLast()
            }
            announce(phone)
            if wording.numbers.habits?.twice ?? true { addNumber("voice_repeat", phone.number) }
            closeParagraph()
        }
    }

    private mutating func add(_ block: Block) {
        switch block.kind {
        case .heading(_, _, let content):
            add(render(content), .subheading)
            closeParagraph()
        case .list(_, _, let items):
            for item in items.joined() { add(item) }
        case .quote(let blocks):
            for block in blocks { add(block) }
        case .thematicBreak: closeParagraph()
        case .table:
            // A row makes a sentence: "heading: cell, heading: cell".
            for row in render(block).split(separator: "\n") { add(String(row)) }
            closeParagraph()
        case .paragraph, .code:
            add(render(block))
            closeParagraph()
        }
    }

    /// Sentences of a text as lines; after one that names a phone number for the first time, the number once more.
    private mutating func add(_ written: String, _ kind: VoiceLine.Kind = .sentence) {
        for sentence in sentences(written, in: text.tag) {
            let (spans, said, hasAddress) = wording.spans(sentence)
            // "Write to ." helps nobody: what cannot be said is told to whoever reads the script.
            if hasAddress {
                omitted.append(String(sentence).trimmed)
                continue
            }
            guard spans.contains(where: { $0.spoken.unicodeScalars.contains(where: \.isLetter) }) else { continue }
            if !said.isEmpty, !lines.isEmpty { lines[lines.count - 1].pause(atLeast: VoicePause.beforeNumber) }
            lines.append(VoiceLine(kind, spans, in: text.tag))
            for number in said where repeated.insert(number).inserted && wording.numbers.habits?.twice ?? true {
                addNumber("voice_repeat", number)
            }
        }
    }

    /// Whose number it is: after another one, "the number is" would give the wrong one.
    private mutating func announce(_ phone: DialledNumber) {
        guard phone.owner != nil else { return addNumber("voice_number", phone.number) }
        addNumber(phone.line("\u{1}", in: text.tag), number: phone.number)
    }

    private mutating func addNumber(_ key: String, _ number: String) {
        let messages = library.languages.messages
        let isOurs = messages.language(of: key, for: text.tag) == text.tag
        // Without words of this language the number speaks for itself.
        addNumber(isOurs ? messages.text(key, in: text.tag, ["number": .text("\u{1}")]) : "\u{1}", number: number)
    }

    /// A line with a number at U+0001 of its frame; the frame's own abbreviations and figures are said as elsewhere.
    private mutating func addNumber(_ frame: String, number: String) {
        let around = frame.split(separator: "\u{1}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if !lines.isEmpty { lines[lines.count - 1].pause(atLeast: VoicePause.beforeNumber) }
        let number = VoiceSpan(wording.numbers.phone(number), written: number)
        let spans = spoken(around[0]) + [number] + (around.count > 1 ? spoken(around[1]) : [])
        lines.append(VoiceLine(.number, spans, in: text.tag))
    }

    /// The words of a frame, with the spaces at its ends.
    private func spoken(_ words: String) -> [VoiceSpan] {
        func space(_ scalar: Unicode.Scalar?) -> [VoiceSpan] { scalar?.isSpace == true ? [VoiceSpan(" ")] : [] }
        let spans = wording.spans(words).spans
        guard !spans.isEmpty else { return space(words.unicodeScalars.first) }
        return space(words.unicodeScalars.first) + spans + space(words.unicodeScalars.last)
    }

    private mutating func closeParagraph() {
        guard !lines.isEmpty else { return }
        lines[lines.count - 1].pause(atLeast: VoicePause.paragraph)
        lines[lines.count - 1].endsParagraph = true
    }
}

extension VoiceComposition {
    /// Facts as they stand in a text that is to be spoken: days in full, phone numbers as dialled.
    private var plain: PlainText {
        let (library, tag, wording) = (library, text.tag, wording)
        return PlainText { name in
            let given = library.fact(name, in: tag, channel: .voice)
            return switch given.value {
            case .date(let day): wording.numbers.day(day)
            case .hours(let hours): wording.numbers.hours(hours)
            case .amount(let amount, let currency): wording.numbers.amount(amount, .currency(currency))
            default: given.text
            }
        }
    }

    private func render(_ inlines: [Inline]) -> String { plain.render(inlines) }
    private func render(_ block: Block) -> String { plain.render([block]) }

    /// What whoever reads the script aloud must know.
    var warnings: [String] {
        var warnings: [String] = []
        if !wording.numbers.hasNames, lines.contains(where: { VoiceCheck.hasDigit($0.text) }) {
            warnings.append("no names of digits are known in `\(text.tag)`: numbers stand as spaced digits")
        }
        return warnings
    }
}

extension VoiceLine {
    fileprivate mutating func pause(atLeast milliseconds: Int) { pauseMs = max(pauseMs, milliseconds) }
}
