import Testing

@testable import Phone

/// What cannot be sent is refused in words that help; nothing is cut in silence.
@Suite struct SMSRefusalTests {
    private func refusal(
        _ text: String, _ language: String = "it", _ change: (inout SMSOptions) -> Void = { _ in }
    ) -> PhoneRefusal? {
        var options = SMSOptions()
        change(&options)
        do throws(PhoneRefusal) {
            _ = try SMSMessage(text: text, in: tag(language), options: options)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["", " ", "\n\n", "\u{A0}"]) func empty(_ text: String) {
        #expect(refusal(text) == .empty)
    }

    @Test func controlCharacters() {
        #expect(refusal("a\u{1B}b") == .unsendable(codePoint: 0x1B, offset: 1))
        #expect(refusal("😀\u{FFFD}") == .unsendable(codePoint: 0xFFFD, offset: 2))
        #expect(refusal("\u{1B}")!.description == "U+001B at offset 0 cannot be sent: remove it")
        #expect(refusal("a\tb\r\nc") == nil)
    }

    /// Swift decodes a lone surrogate, or bytes that are no UTF-8, as U+FFFD.
    @Test func unpairedSurrogates() {
        let damaged = String(decoding: [0x61, 0xD83D, 0x62] as [UInt16], as: UTF16.self)
        #expect(refusal(damaged) == .unsendable(codePoint: 0xFFFD, offset: 1))
    }

    @Test func hundredKilobytes() throws {
        let sentence = "Questa frase è lunga quanto serve. "
        let text = String(repeating: sentence, count: 100_000 / sentence.utf8.count)
        let refusal = refusal(text)
        guard case .tooLong(let parts, let limit, let shorter?) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(parts > 600 && limit == 6)
        #expect(shorter.hasSuffix("serve.") && text.hasPrefix(shorter))
        let message = try SMSMessage(text: shorter, in: tag("it"))
        #expect(message.parts.count == 6)
    }

    @Test func shorterTextsEndWell() {
        for (text, language) in [
            (String(repeating: "مساعدة مجانية لك؟ ", count: 80), "ar"),
            (String(repeating: "ነጻ ሓገዝ ኣሎ። ", count: 80), "ti"), (String(repeating: "免费帮助。", count: 200), "zh-Hans"),
            (String(repeating: "সাহায্য বিনামূল্যে। ", count: 80), "bn"),
        ] {
            guard case .tooLong(_, _, let shorter?) = refusal(text, language) else {
                Issue.record("not refused: \(language)")
                continue
            }
            #expect("؟።。।".contains(shorter.last!), "\(shorter)")
        }
    }

    @Test func oneClusterLargerThanAPart() throws {
        let text = "e" + String(repeating: "\u{0301}\u{0323}", count: 100)
        let message = try SMSMessage(text: text, in: tag("it"))
        #expect(message.parts.count > 1 && message.warnings.count == 1)
        #expect(message.parts.allSatisfy { $0.units <= 67 })
        let draft = try SMSDraft(text, in: tag("it"), numbers: [], options: SMSOptions())
        #expect(message.parts.map(\.text).joined() == draft.text)
    }

    @Test func onlyEmojiAndMixedDirections() throws {
        let emoji = try SMSMessage(text: "👩🏽‍⚕️📞", in: tag("it"))
        #expect(emoji.parts.map(\.text) == ["👩🏽‍⚕️📞"])
        let mixed = try SMSMessage(text: "Call 112 اتصل بالرقم 112 now", in: tag("en"))
        #expect(mixed.parts.count == 1 && mixed.encoding == "UCS-2")
    }

    @Test func senders() {
        for (sender, good) in [
            ("Volantino", true), ("OIMItalia12", true), ("OIMItalia123", false), ("1Numero", false),
            ("Città", false), ("A B", false), ("", false), ("A", true),
        ] {
            let refusal = refusal("ciao") { $0.sender = sender }
            #expect((refusal == nil) == good, "\(sender)")
        }
    }

    /// The sender's name travels beside the text: 160 letters still fit.
    @Test func senderTakesNoRoom() throws {
        var options = SMSOptions()
        options.sender = "OIMItalia12"
        let message = try SMSMessage(text: String(repeating: "a", count: 160), in: tag("it"), options: options)
        #expect(message.parts.count == 1 && message.userData[0].octets.count == 140)
        #expect(
            refusal("ciao") { $0.sender = "OIMItalia123" }!.description.contains("12 characters, and 11 are carried"))
    }

    @Test func everyOtherControlCharacter() {
        for value in (0..<0x20).map({ UInt32($0) }) + Array(0x7F...0x9F) where ![9, 10, 13].contains(value) {
            let text = "a" + String(Unicode.Scalar(value)!)
            #expect(refusal(text) == .unsendable(codePoint: value, offset: 1))
        }
    }

    /// A part that must stand alone has room for a counter: an oversized cluster is divided there too, and told.
    @Test func oneClusterLargerThanAPartAlone() throws {
        let text = "Ciao. e" + String(repeating: "\u{0301}\u{0323}", count: 100)
        var options = SMSOptions()
        options.mode = .separate
        let message = try SMSMessage(text: text, in: tag("it"), options: options)
        #expect(message.parts.count > 1 && message.parts.allSatisfy { $0.units <= 70 })
        #expect(message.warnings.contains { $0.contains("longer than a part") })
    }

    @Test func budgetsAndOptOutLinesThatCannotBe() {
        for budget in [0, -1, 7] {
            #expect(refusal("ciao") { $0.budget = budget } == .budget(budget))
        }
        #expect(refusal("ciao") { $0.budget = 7 }!.description == "a budget is 1 to 6 parts, not 7")
        #expect(refusal("ciao") { $0.optOut = " " } == .optOutEmpty)
        let long = String(repeating: "a", count: 161)
        #expect(refusal(long) { $0.budget = 1 }!.description.hasPrefix("2 parts where 1 is allowed: "))
    }

    @Test func optOutLine() throws {
        var options = SMSOptions()
        options.optOut = "STOP al 123"
        options.budget = 1
        let message = try SMSMessage(text: String(repeating: "a", count: 148), in: tag("it"), options: options)
        #expect(message.parts[0].units == 160 && message.parts[0].text.hasSuffix("\nSTOP al 123"))
        guard case .tooLong(2, 1, let shorter) = refusal(String(repeating: "a ", count: 100), "it", { $0 = options })
        else {
            Issue.record("not refused")
            return
        }
        #expect(shorter != nil)
        options.optOut = String(repeating: "Per non ricevere altri messaggi ", count: 6)
        #expect(refusal("ciao", "it") { $0 = options } == .optOut(parts: 1))
    }
}
