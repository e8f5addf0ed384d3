internal import Locales

/// What a studio records, or a telephone system plays: one row a line, with a name that serves as a file's.
struct VoicePrompts {
    private let rows: [[String]]

    init(_ scripts: [VoiceScript], languages: Languages) {
        rows = scripts.flatMap { script in
            let habits = languages.speech(of: script.lang)
            return script.lines.enumerated().map { place, line in
                let number = place + 1 < 10 ? "0\(place + 1)" : "\(place + 1)"
                let seconds = VoiceDuration.milliseconds(of: line, habits: habits) / 1000
                return [
                    "\(script.leaflet)-\(script.lang.text.lowercased())-\(number)-\(line.kind.rawValue)", line.text,
                    script.lang.text, "\(Int(seconds.rounded(.up)))", script.edition,
                ]
            }
        }
    }

    var csv: String {
        ([["slug", "text", "lang", "seconds", "edition"]] + rows).map { row in
            row.map { CSV.field($0) }.joined(separator: ",") + "\r\n"
        }.joined()
    }
}
