/// The name in place of a sender's number; it travels beside the text and takes none of its room (3GPP TS 23.040, 9.1.2.5).
enum SMSSender {
    static func check(_ sender: String) throws(PhoneRefusal) {
        func refuse(_ reason: String) -> PhoneRefusal { .sender(sender, reason: reason) }
        guard !sender.isEmpty else { throw refuse("it is empty") }
        guard sender.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) else {
            throw refuse("only the letters A to Z and digits are carried everywhere")
        }
        guard sender.utf8.count <= 11 else {
            throw refuse("it has \(sender.utf8.count) characters, and 11 are carried")
        }
        guard !isDigit(sender.utf8.first!) else { throw refuse("it begins with a digit, like a phone number") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
