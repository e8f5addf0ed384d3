/// Decimal digits of every script (general category Nd).
package enum DecimalDigit {
    /// 0 to 9; nil for what is no decimal digit.
    package static func value(of scalar: Unicode.Scalar) -> Int? {
        let value = scalar.value
        if value < 0x80 { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
        if value < 0x10000, !rowsWithDigits[Int(value >> 4)] { return nil }
        guard scalar.properties.generalCategory == .decimalNumber else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    /// For each sixteen characters whether digits are among them: Unicode's tables are slow to ask for every letter.
    ///
    /// Digits begin a row or stand in its last ten places, so the seventh place is a digit in either case.
    private static let rowsWithDigits: [Bool] = (0..<0x1000).map { row in
        Unicode.Scalar(UInt32(row * 16 + 6))?.properties.generalCategory == .decimalNumber
    }
}
