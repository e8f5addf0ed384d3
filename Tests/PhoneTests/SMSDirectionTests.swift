import CICU
import Testing

@testable import Phone

/// Numbers in texts from right to left, as the eye sees them.
@Suite struct SMSDirectionTests {
    static let texts: [(language: String, before: String, after: String)] = [
        ("ar", "للمساعدة اتصل بالرقم", "مجانا"), ("fa", "برای کمک با شماره", "تماس بگیرید"),
        ("fa-AF", "برای کمک به شماره", "زنگ بزنید"), ("ps", "د مرستې لپاره", "ته زنګ ووهئ"),
        ("ur", "مدد کے لیے", "پر فون کریں۔"), ("ckb", "بۆ یارمەتی پەیوەندی بە ژمارە", "بکە"),
    ]

    /// A line as shown on a screen whose direction follows its first letter.
    private func seen(_ line: String) -> String {
        let units = Array(line.utf16)
        var out = [UInt16](repeating: 0, count: units.count * 2 + 1)
        let length = cicu_visual_order(units, Int32(units.count), 1, &out, Int32(out.count))
        return String(decoding: out.prefix(Int(max(0, length))), as: UTF16.self)
    }

    @Test(arguments: texts.indices) func phoneNumbers(_ place: Int) throws {
        let (language, before, after) = Self.texts[place]
        for (written, dialled) in [
            ("800 905 570", "800905570"), ("+39 02 1234567", "+39021234567"), ("112", "112"), ("1522", "1522"),
            ("٨٠٠ ٩٠٥ ٥٧٠", "800905570"), ("+39-800-290290", "+39800290290"), ("۰۶ ۱۲۳۴ ۵۶۷۸", "0612345678"),
        ] {
            for text in ["\(before) \(written) \(after)", "\(before): \(written)", "\(before) \(written)."] {
                let message = try SMSMessage(text: text, in: tag(language), numbers: ["112", "1522"])
                let lines = message.parts.map(\.text).joined().split(separator: "\n").map { seen(String($0)) }
                #expect(lines.contains { $0 == dialled || $0 == dialled + "." }, "\(language): \(lines)")
            }
        }
    }

    @Test(arguments: texts.indices) func hoursDatesAndAddresses(_ place: Int) throws {
        let (language, before, after) = Self.texts[place]
        for written in ["09:00-17:00", "31/12/2026", "10.30", "https://example.org/ar/tb/", "€ 615"] {
            let message = try SMSMessage(text: "\(before) \(written) \(after)", in: tag(language))
            let line = seen(message.parts.map(\.text).joined())
            #expect(line.contains(written), "\(language): \(line)")
        }
    }

    /// Without the marks the order is the wrong one: this is what the marks are for.
    @Test func withoutMarks() {
        #expect(seen("اتصل 800 905 570").contains("570 905 800"))
    }

    @Test func countersAreReadable() throws {
        var options = SMSOptions()
        options.mode = .separate
        let text = String(repeating: "للمساعدة اتصل بالرقم الآن. ", count: 6)
        let message = try SMSMessage(text: text, in: tag("ar"), options: options)
        for (place, part) in message.parts.enumerated() {
            #expect(seen(part.text).contains("\(place + 1)/\(message.parts.count)"))
        }
    }

    @Test func leftToRightStaysAsItIs() throws {
        let text = "Chiama 800 905 570 dalle 09:00-17:00"
        #expect(try SMSMessage(text: text, in: tag("it")).parts[0].text == text)
    }
}
