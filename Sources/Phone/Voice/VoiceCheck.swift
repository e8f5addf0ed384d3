/// What must not be left in a line that is read aloud.
enum VoiceCheck {
    static func hasDigit(_ text: String) -> Bool { text.unicodeScalars.contains(where: TextToken.isDigit) }
}
