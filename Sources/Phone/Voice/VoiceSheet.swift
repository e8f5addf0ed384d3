internal import Locales

/// A script on paper: for whoever reads it aloud, and for a studio.
struct VoiceSheet {
    let script: VoiceScript
    private let habits: SpeechHabits?
    /// For each line how it sounds, in Latin letters; nil for Latin itself, and where no rules are known.
    private let sounds: [String?]

    init(_ script: VoiceScript, languages: Languages) {
        self.script = script
        habits = languages.speech(of: script.lang)
        sounds = script.lines.map { $0.lang.script == "Latn" ? nil : languages.latinized($0.text) }
    }

    /// Line by line, with silences, and how foreign letters sound.
    var text: String {
        var out = head
        for (line, sound) in zip(script.lines, sounds) {
            out += line.text + "\n"
            if let sound { out += "≈ \(sound)\n" }
            out += "[pause \(Self.seconds(line.pauseMs))]\n"
        }
        return out
    }

    private var head: String {
        let length = "\(script.seconds.low)–\(script.seconds.high) s"
        var out = "# \(script.leaflet) · \(script.lang) · edition \(script.edition) · \(length)\n"
        if sounds.contains(where: { $0 != nil }) {
            out += "# ≈ is how it sounds, by rule and approximate: let a speaker check it\n"
        }
        if let recording = script.recording { out += "# recorded: \(recording)\n" }
        out += script.omitted.map { "# not read aloud, for its address: \($0)\n" }.joined()
        return out + script.warnings.map { "# warning: \($0)\n" }.joined()
    }

    private static func seconds(_ milliseconds: Int) -> String {
        let tenths = (milliseconds + 50) / 100
        return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }
}

extension VoiceSheet {
    /// Two cuts, cue and words in two columns.
    var radio: String {
        var out = head
        if let valid = script.valid {
            let ends = [valid.from.map { "from \($0)" }, valid.until.map { "until \($0)" }].compactMap { $0 }
            out += "# valid \(ends.joined(separator: " "))\n"
        }
        if let phone = script.phone {
            out += "# contact: \(DialledNumber(number: phone, owner: script.phoneOwner).line(phone, in: script.lang))\n"
        }
        for limit in [30, 60] {
            out += "\n# \(limit) s\n"
            var start = 0.0
            for place in cut(limit) {
                out += "\(Self.cue(start))\t\(script.lines[place].text)\n"
                if let sound = sounds[place] { out += "\t≈ \(sound)\n" }
                start += length(place)
            }
            let total = Int((start / 1000).rounded(.up))
            out += "\(Self.cue(start))\tend\n"
            if total > limit { out += "# too long for \(limit) s even at its shortest: \(total) s\n" }
        }
        return out
    }

    /// Places of the title, of as many sentences as there is time for, and of the number, announced and repeated.
    private func cut(_ limit: Int) -> [Int] {
        let lines = script.lines
        let ends = lines.indices.suffix(min(2, lines.reversed().prefix { $0.kind == .number }.count))
        var left = Double(limit * 1000) - ends.reduce(0) { $0 + length($1) }
        var chosen: [Int] = []
        for place in lines.indices.dropLast(ends.count) where [.title, .sentence].contains(lines[place].kind) {
            left -= length(place)
            if left < 0 && !chosen.isEmpty {
                chosen = Array(chosen.prefix(1) + wholeSentences(chosen.dropFirst()))
                break
            }
            chosen.append(place)
        }
        return chosen + ends
    }

    /// Lines without the beginning of a list at their end: "see a doctor if:" and some of the reasons are no advice.
    private func wholeSentences(_ places: ArraySlice<Int>) -> ArraySlice<Int> {
        let end = places.lastIndex { place in
            script.lines[place].text.unicodeScalars.last.map { !Self.openMarks.contains($0) } ?? true
        }
        return places[..<(end.map { $0 + 1 } ?? places.startIndex)]
    }

    private static let openMarks = Set(":;,：；，、؛،፦፤፣".unicodeScalars)

    private func length(_ place: Int) -> Double {
        VoiceDuration.milliseconds(of: script.lines[place], habits: habits) + Double(script.lines[place].pauseMs)
    }

    private static func cue(_ milliseconds: Double) -> String {
        let seconds = Int((milliseconds / 1000).rounded())
        return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }
}
