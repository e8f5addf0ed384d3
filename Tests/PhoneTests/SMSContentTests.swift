import CICU
import Leaflets
import Locales
import Samples
import Testing

@testable import Phone

/// Every message of the project's own leaflets.
@Suite struct SMSContentTests {
    /// A line as shown on a screen whose direction follows its first letter.
    private func seen(_ line: Substring) -> String {
        let units = Array(line.utf16)
        var out = [UInt16](repeating: 0, count: units.count * 2 + 1)
        let length = cicu_visual_order(units, Int32(units.count), 1, &out, Int32(out.count))
        return String(decoding: out.prefix(Int(max(0, length))), as: UTF16.self)
    }

    private func messages(_ language: String, allowsSensitive: Bool) throws -> [(message: SMSMessage, id: String)] {
        let library = try EveryScript.of("Content").library
        var options = SMSOptions()
        options.allowsSensitive = allowsSensitive
        return try library.current.compactMap { leaflet in
            try library.sms(leaflet, for: tag(language), options: options).map { ($0, leaflet.id) }
        }
    }

    /// Each phone number stands on a line of its own and is seen in the order in which it is dialled.
    @Test(arguments: ["ar", "fa", "fa-AF", "ps", "ur", "ckb"]) func phoneNumbersAsSeen(_ language: String) throws {
        let library = try EveryScript.of("Content").library
        var numbers = 0
        for allowsSensitive in [false, true] {
            for (message, id) in try messages(language, allowsSensitive: allowsSensitive)
            where message.lang.direction == .rtl {
                let leaflet = library.leaflet(id)!
                let text = leaflet.texts[library.resolve(leaflet, for: tag(language)).language!]!
                let lines = message.parts.map(\.text).joined().split(separator: "\n").map(seen)
                let known = library.phones(of: leaflet, in: text, phrase: text.sms).map(\.number)
                // Who asks for the neutral message gets the number that the leaflet names first.
                #expect(!message.neutral || lines.contains(known[0]), "\(id): \(lines)")
                for number in known where lines.contains(where: { $0.contains(number.suffix(6)) }) {
                    numbers += 1
                    #expect(lines.contains { $0.trimmingPrefix("\u{200E}") == number }, "\(id): \(number) in \(lines)")
                }
                // What is made of several groups, an hour or a price, is seen as it is written too.
                let scalars = Array(message.parts.map(\.text).joined().unicodeScalars)
                for token in TextToken.scan(scalars) {
                    let written = String(String.UnicodeScalarView(scalars[token.range]))
                    #expect(lines.contains { $0.contains(written) }, "\(id): \(written) in \(lines)")
                }
            }
        }
        #expect(numbers >= 12, "\(language): \(numbers)")
    }

    /// No message is refused, none has a `?` that its author did not write, none leaves the limits.
    @Test func everyMessageCanBeSent() throws {
        let library = try EveryScript.of("Content").library
        var count = 0
        for language in library.site.languages {
            for (message, id) in try messages(language.text, allowsSensitive: true) {
                count += 1
                #expect(message.parts.count <= SMSPacking.partLimit, "\(id) \(language)")
                #expect(!message.parts.map(\.text).joined().contains("\u{FFFD}"), "\(id) \(language)")
                let limit = message.coding.capacity(reference: message.parts.count > 1 ? .eightBit : nil)
                #expect(message.parts.allSatisfy { $0.units <= limit }, "\(id) \(language)")
            }
        }
        #expect(count > 400)
    }

    /// A made message has its number on the last line but the address.
    @Test func madeMessagesEndWithTheNumber() throws {
        let library = try EveryScript.of("Content").library
        for (message, id) in try messages("fa", allowsSensitive: false)
        where !message.neutral && library.leaflet(id)!.texts[message.lang]!.sms == nil {
            let lines = message.parts.map(\.text).joined().split(separator: "\n")
            #expect(lines.last!.contains("https://"), "\(id)")
            let number = lines[lines.count - 2]
            #expect(number.first == "\u{200E}" && number.last == "\u{200E}", "\(id): \(number)")
        }
    }
}

/// Where a number stands in a text from right to left.
@Suite struct SMSNumberPlaceTests {
    private func text(_ written: String, _ language: String) throws -> String {
        try SMSMessage(text: written, in: tag(language), numbers: ["112"]).parts.map(\.text).joined()
    }

    /// An author who names two numbers says what each is for: neither is moved away from its words.
    @Test func numbersStayWithTheirPurpose() throws {
        #expect(
            try text("هل يستغلونكم؟ اتصلوا: 800 939 000 وإذا كنتم في خطر: 112", "ar")
                == "هل يستغلونكم؟ اتصلوا:\n\u{200E}800939000\u{200E}\nوإذا كنتم في خطر:\n\u{200E}112\u{200E}")
    }

    /// A single number with words after it, in the digits of its language.
    @Test func oneNumberInTheMiddle() throws {
        #expect(
            try text("لطفاً با ۸۰۰ ۹۳۹ ۰۰۰ تماس بگیرید.", "fa") == "لطفاً با\n\u{200E}800939000\u{200E}\nتماس بگیرید.")
        #expect(try text("هفته‌ای ۲ بار، ۰۹:۳۰-۱۷:۰۰", "fa") == "هفته‌ای ۲ بار، \u{200E}09:30-17:00\u{200E}")
    }
}
