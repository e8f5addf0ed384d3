import Foundation
import Samples
import Testing

@testable import Phone

/// The alphabets of 3GPP TS 23.038 against a table agreed on by several implementations.
@Suite struct AlphabetTests {
    private struct File: Decodable {
        struct Table: Decodable {
            var nationalLanguageIdentifier: UInt8
            var language: String?
            var locking: [String: String]?
            var single: [String: String]
        }
        struct Limit: Decodable {
            var concatenation: String
            var shift: String
            var udhOctetsIncludingUDHL: Int
            var gsm7Septets: Int
            var ucs2CodeUnits: Int?
        }
        var tables: [String: Table]
        var limits: [Limit]
    }

    @Test(.enabled(if: sharedData != nil)) func everyCell() throws {
        let file = try shared(File.self, "sms/gsm-tables.json")
        #expect(file.tables.count == GSMAlphabet.all.count)
        for (place, alphabet) in GSMAlphabet.all.enumerated() {
            let table = try #require(file.tables[alphabet.name])
            #expect(Int(alphabet.identifier) == place && table.nationalLanguageIdentifier == alphabet.identifier)
            #expect(table.language == alphabet.language)
            #expect((table.locking == nil) == (alphabet.locking == nil))
            if let locking = alphabet.locking {
                #expect(locking.count == 128)
                for code in 0..<128 {
                    let cell = locking[code].map { Unicode.codePoint($0.value) }
                    #expect(cell == table.locking?[hex(code)], "\(alphabet.name) locking \(hex(code))")
                }
            }
            for code in 0..<128 {
                let cell = alphabet.single[UInt8(code)].map { Unicode.codePoint($0.value) }
                #expect(cell == table.single[hex(code)], "\(alphabet.name) single \(hex(code))")
            }
        }
    }

    @Test(.enabled(if: sharedData != nil)) func everyLimit() throws {
        for limit in try shared(File.self, "sms/gsm-tables.json").limits {
            let reference: SMSProfile.Reference? =
                switch limit.concatenation {
                case "none": nil
                case let name where name.hasPrefix("8"): .eightBit
                default: .sixteenBit
                }
            let shift: SMSEncoding =
                switch limit.shift {
                case "none": .gsmDefault
                case let name where name.hasPrefix("one"): .gsm7(locking: 0, single: 1)
                default: .gsm7(locking: 1, single: 1)
                }
            #expect(shift.header(reference: reference).count == limit.udhOctetsIncludingUDHL)
            #expect(shift.capacity(reference: reference) == limit.gsm7Septets)
            if let units = limit.ucs2CodeUnits {
                #expect(SMSEncoding.ucs2.capacity(reference: reference) == units)
            }
        }
    }

    /// Where a character stands twice in a table, the lowest code is sent.
    @Test func lowestCode() {
        for alphabet in GSMAlphabet.all {
            for (code, scalar) in alphabet.single {
                let sent = alphabet.singleCode(scalar)!
                #expect(sent <= code && alphabet.single[sent] == scalar)
            }
        }
    }

    private func hex(_ code: Int) -> String { (code < 16 ? "0" : "") + String(code, radix: 16, uppercase: true) }
}
