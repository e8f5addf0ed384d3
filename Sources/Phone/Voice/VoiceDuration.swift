internal import Locales

/// How long a script takes: its letters by script, and its silences; give or take a fifth.
enum VoiceDuration {
    /// Milliseconds a letter or vowel sign takes in slow speech, by script (ISO 15924); others count as alphabetic.
    private static let milliseconds: [String: Double] = [
        "Arab": 125, "Thaa": 125, "Ethi": 170, "Hans": 330, "Hant": 330, "Jpan": 330, "Kore": 170,
        "Beng": 105, "Deva": 105, "Gujr": 105, "Guru": 105, "Knda": 105, "Khmr": 105, "Laoo": 105, "Mlym": 105,
        "Mymr": 105, "Orya": 105, "Sinh": 105, "Taml": 105, "Telu": 105, "Thai": 105,
    ]
    private static let alphabetic = 85.0
    private static let commas = Array(",;:،؛、，；：፣፤".unicodeScalars)

    /// Milliseconds of a line without the silence after it.
    static func milliseconds(of line: VoiceLine, habits: SpeechHabits?) -> Double {
        let rate = habits.map { 1000 / $0.charactersPerSecond } ?? milliseconds[line.lang.script] ?? alphabetic
        var sum = 0.0
        for scalar in line.text.unicodeScalars {
            let traits = ScalarTraits.of(scalar)
            if traits.contains(.space) { continue }
            sum += traits.isEmpty && commas.contains(scalar) ? Double(VoicePause.comma) : rate
        }
        return sum
    }

    static func seconds(_ lines: [VoiceLine], languages: Languages) -> VoiceScript.Seconds {
        let total = lines.reduce(0.0) { sum, line in
            sum + milliseconds(of: line, habits: languages.speech(of: line.lang)) + Double(line.pauseMs)
        }
        let seconds = total / 1000
        return VoiceScript.Seconds(low: Int((seconds * 0.8).rounded(.down)), high: Int((seconds * 1.2).rounded(.up)))
    }
}
