/// The values of an area's numbers, to look others up in.
struct NumberValues {
    private var keys: Set<String> = []
    private var parts: Set<String> = ["0"]
    private var digits: Set<String> = []
    private var significands: Set<String> = []
    private var multiplied: Set<String> = []
    private var times: Set<String> = []
    private var hasDate = false

    init(_ numbers: [FoundNumber]) {
        for number in numbers {
            keys.formUnion(number.keys)
            digits.insert(number.digits)
            if number.kind != .phone { parts.formUnion(number.parts) }
            if number.kind == .number { parts.formUnion(number.keys) }
            if number.kind == .date { hasDate = true }
            times.formUnion(number.keys.filter { $0.hasPrefix("t") })
            for year in (number.keys + number.parts) where Self.isYear(year) {
                keys.insert("c\((Int(year) ?? 0) / 100 + 1)")
            }
            if number.kind == .number {
                let significands = number.keys.map(Self.significand)
                self.significands.formUnion(significands)
                if number.isMultiplied { multiplied.formUnion(significands) }
                // `5 pm` answers to 17:00.
                if let hour = Int(number.digits), hour <= 24 { keys.insert("t\(hour % 12 * 60)") }
            }
        }
    }

    /// Whether one of the numbers says the same.
    func has(_ number: FoundNumber) -> Bool {
        if number.keys.contains(where: keys.contains) || digits.contains(number.digits) { return true }
        func all(_ some: [String]) -> Bool { !some.isEmpty && some.allSatisfy(parts.contains) }
        switch number.kind {
        case .phone: return false
        case .time: return all(number.parts)
        case .date:
            if hasDate || number.parts.count < 2 { return all(number.parts) }
            // The month is a word there: the year, and the day, which may be either of the other two.
            let years = number.parts.filter(NumberReader.isYear)
            let rest = number.parts.filter { !NumberReader.isYear($0) }
            return years.allSatisfy(parts.contains) && (rest.count < 2 || rest.contains(where: parts.contains))
        case .number:
            if number.parts.count > 1 { if all(number.parts) { return true } }
            if number.keys.contains(where: parts.contains) || hasDecade(number) || hasHour(number) { return true }
            return number.keys.map(Self.significand).contains { significand in
                multiplied.contains(significand) || number.isMultiplied && significands.contains(significand)
            }
        }
    }

    /// The digits of a value without the point and the zeros around them: 1.5 million and 1,500,000 have the same.
    private static func significand(_ key: String) -> String {
        var digits = key.filter { $0 != "." }.drop { $0 == "0" }
        while digits.last == "0" { digits.removeLast() }
        return String(digits)
    }

    /// The 1940s, which other languages call the forties of the century: `années 40`.
    private func hasDecade(_ number: FoundNumber) -> Bool {
        guard number.digits.hasSuffix("0") else { return false }
        if number.digits.count == 2 {
            return (15...20).contains { parts.contains("\($0)\(number.digits)") }
        }
        return Self.isYear(number.digits) && parts.contains(String(number.digits.suffix(2)))
    }

    private static func isYear(_ digits: String) -> Bool {
        digits.count == 4 && Int(digits).map { (1500..<2100).contains($0) } == true
    }

    /// `10 p.m.`, written 22:00.
    private func hasHour(_ number: FoundNumber) -> Bool {
        guard let hour = Int(number.digits), hour <= 24 else { return false }
        return times.contains("t\(hour % 12 * 60)")
    }
}
