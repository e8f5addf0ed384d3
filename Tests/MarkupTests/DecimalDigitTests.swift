import Testing

@testable import Markup

struct DecimalDigitTests {
    @Test func everyDecimalDigitOfUnicodeHasItsValueAndNothingElseHasOne() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isDigit = scalar.properties.generalCategory == .decimalNumber
            let expected = isDigit ? scalar.properties.numericValue.map { Int($0) } : nil
            if DecimalDigit.value(of: scalar) != expected { Issue.record("U+\(String(value, radix: 16))") }
        }
    }
}
