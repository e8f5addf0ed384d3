import Foundation
import Testing
import Words

@testable import Phone

/// What holds for every text, tried on random ones in all scripts; the seed is fixed.
@Suite struct SMSPropertyTests {
    static let samples: [(language: String, words: [String])] = [
        ("it", ["È", "vietato", "perché", "città", "€", "[nota]", "due.", "L’aiuto", "800 905 570,", "10:30"]),
        ("ar", ["الصحة", "مجانا", "اتصل", "بالرقم", "+39 02 123 4567", "؟", "مُسَاعَدَة.", "٣", "09:00-17:00"]),
        ("ur", ["مدد", "کے", "لیے", "فون", "کریں۔", "صحت", "آپ", "1522", "؟"]),
        ("ti", ["ሓገዝ", "ንምርካብ", "ደውሉ።", "ጥዕና", "፧", "ነጻ", "112"]),
        ("bn", ["স্বাস্থ্য", "সেবা", "বিনামূল্যে।", "ক্ষ", "জ্ঞান", "৩৩৩", "কল", "করুন"]),
        ("zh-Hans", ["请拨打", "电话", "112。", "免费", "健康，", "帮助！", "您"]),
        ("th", ["โทร", "ฟรี", "สุขภาพ", "ช่วยเหลือ", "น้ำ", "1669"]),
        ("km", ["ជំនួយ", "សុខភាព។", "ឥតគិតថ្លៃ", "ទូរស័ព្ទ", "ខ្ញុំ"]),
        ("am", ["እርዳታ", "ይደውሉ።", "ጤና፣", "ነፃ"]),
        ("vi", ["sức", "khỏe", "miễn", "phí.", "gọi", "Đường"]),
        ("yo", ["ìlera", "ọ̀fẹ́", "ẹ", "pè", "ń"]),
        ("tr", ["sağlık", "ücretsiz", "İletişim", "şimdi."]),
        ("en", ["😀", "👩🏽‍⚕️", "🇮🇹", "{x}", "~", "help", "free.", "https://example.org/en/tb/"]),
    ]

    private func texts(_ count: Int) -> [(language: String, text: String)] {
        var random = Random(seed: 20_261_122)
        return (0..<count).map { _ in
            let sample = Self.samples[random.below(Self.samples.count)]
            let words = (0..<random.below(120) + 1).map { _ in sample.words[random.below(sample.words.count)] }
            let spaces = [" ", " ", " ", "\n", "  "]
            return (
                sample.language,
                words.reduce("") { $0 + ($0.isEmpty ? "" : spaces[random.below(spaces.count)]) + $1 }
            )
        }
    }

    private func draft(
        _ text: String, _ language: String, _ mode: SMSMode, profile: SMSProfile = .standard
    ) throws -> SMSDraft {
        var options = SMSOptions()
        options.mode = mode
        options.profile = profile
        return try SMSDraft(text, in: tag(language), numbers: [], options: options)
    }

    @Test func joinedPartsAreTheText() throws {
        for (language, text) in texts(400) {
            for profile in SMSProfile.all {
                let draft = try draft(text, language, .concatenated, profile: profile)
                #expect(draft.parts.map(\.text).joined() == draft.text)
                #expect(draft.parts.reduce(0) { $0 + $1.units } == draft.encoding.units(draft.text))
                checkParts(draft, reference: draft.parts.count > 1 ? profile.reference : nil)
            }
        }
    }

    @Test func separatePartsSayTheText() throws {
        for (language, text) in texts(300) {
            let draft = try draft(text, language, .separate)
            checkParts(draft, reference: nil)
            let bodies = draft.parts.enumerated().map { place, part in
                guard draft.parts.count > 1 else { return part.text }
                let counter = "\(place + 1)/\(draft.parts.count) "
                #expect(part.text.hasPrefix(counter))
                return String(part.text.dropFirst(counter.count))
            }
            #expect(bodies.joined().filter { !$0.isWhitespace } == draft.text.filter { !$0.isWhitespace })
            // Numbers and addresses come whole.
            let expected = tokens(draft.text).filter { $0.unicodeScalars.count < 40 }
            let found = bodies.flatMap(tokens)
            #expect(found == expected, "\(language)")
        }
    }

    private func tokens(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return TextToken.scan(scalars).map { String(String.UnicodeScalarView(scalars[$0.range])) }
    }

    /// No part over its limit, none that divides a cluster.
    private func checkParts(_ draft: SMSDraft, reference: SMSProfile.Reference?) {
        let ends = Set(clusterEnds(utf16: draft.text))
        var offset = 0
        for part in draft.parts {
            #expect(part.units == draft.encoding.units(part.text))
            #expect(part.units <= draft.encoding.capacity(reference: reference))
            #expect(!part.text.isEmpty)
            offset += part.text.utf16.count
            if draft.options.mode == .concatenated { #expect(ends.contains(offset)) }
        }
    }

    @Test func formsCountAlike() throws {
        for (language, text) in texts(200) {
            let composed = try draft(text.precomposedStringWithCanonicalMapping, language, .concatenated)
            let decomposed = try draft(text.decomposedStringWithCanonicalMapping, language, .concatenated)
            #expect(composed.parts == decomposed.parts)
        }
    }

    @Test func preparationIsIdempotent() throws {
        for (language, text) in texts(200) {
            for mode in SMSMode.allCases {
                let once = try draft(text, language, mode)
                let twice = try draft(once.text, language, mode)
                #expect(once.text == twice.text && once.parts == twice.parts)
            }
        }
    }

    @Test func neverAQuestionMark() throws {
        for (language, text) in texts(200) where !text.contains("?") {
            #expect(try !draft(text, language, .concatenated).text.contains("?"))
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
