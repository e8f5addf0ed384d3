internal import Locales

/// A script on paper: for whoever reads it aloud, and for a studio.
struct VoiceSheet {
    let script: VoiceScript
    let languages: Languages

    /// Line by line, with silences, and how foreign letters sound.
    var text: String {
        var out = head
        for line in script.lines {
            out += line.text + "\n"
            if let sound = sound(line) { out += "≈ \(sound)\n" }
            out += "[pause \(Self.seconds(line.pauseMs))]\n"
        }
        return out
    }

    private var head: String {
        let length = "\(script.seconds.low)–\(script.seconds.high) s"
        var out = "# \(script.leaflet) · \(script.lang) · edition \(script.edition) · \(length)\n"
        if script.lines.contains(where: { sound($0) != nil }) {
            out += "# ≈ is how it sounds, by rule and approximate: let a speaker check it\n"
        }
        if let recording = script.recording { out += "# recorded: \(recording)\n" }
        return out + script.warnings.map { "# warning: \($0)\n" }.joined()
    }

    private static func seconds(_ milliseconds: Int) -> String {
        let tenths = (milliseconds + 50) / 100
        return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }

    /// Latin letters for another script; nil for Latin itself, and where no rules are known.
    private func sound(_ line: VoiceLine) -> String? {
        line.lang.script == "Latn" ? nil : languages.latinized(line.text)
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
        if let phone = script.phone { out += "# contact: \(phone)\n" }
        for limit in [30, 60] {
            out += "\n# \(limit) s\n"
            var start = 0.0
            for line in cut(limit) {
                out += "\(Self.cue(start))\t\(line.text)\n"
                if let sound = sound(line) { out += "\t≈ \(sound)\n" }
                start += length(line)
            }
            let total = Int((start / 1000).rounded(.up))
            out += "\(Self.cue(start))\tend\n"
            if total > limit { out += "# too long for \(limit) s even at its shortest: \(total) s\n" }
        }
        return out
    }

    /// The title, as many sentences as there is time for, and the number, announced and repeated.
    private func cut(_ limit: Int) -> [VoiceLine] {
        let ends = script.lines.reversed().prefix { $0.kind == .number }.prefix(2).reversed()
        let body = script.lines.dropLast(ends.count).filter { [.title, .sentence].contains($0.kind) }
        var left = Double(limit * 1000) - ends.reduce(0) { $0 + length($1) }
        var chosen: [VoiceLine] = []
        for line in body {
            left -= length(line)
            if left < 0 && !chosen.isEmpty { break }
            chosen.append(line)
        }
        return chosen + ends
    }

    private func length(_ line: VoiceLine) -> Double {
        VoiceDuration.milliseconds(of: line, habits: languages.speech(of: line.lang)) + Double(line.pauseMs)
    }

    private static func cue(_ milliseconds: Double) -> String {
        let seconds = Int((milliseconds / 1000).rounded())
        return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }
}
