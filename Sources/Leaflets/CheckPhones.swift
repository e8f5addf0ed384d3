internal import Markup

/// Phone numbers among groups of digits, and what groups mean that are no phone number.
extension NumberReader {
    /// A phone number as one writes it everywhere: ASCII digits, Italy's prefix left out, `00` as `+`.
    static func canonicalPhone(_ digits: String, hasPlus: Bool) -> String {
        var rest = digits[...]
        var isForeign = hasPlus
        if !hasPlus, rest.hasPrefix("00"), rest.count > 8 {
            rest = rest.dropFirst(2)
            isForeign = true
        }
        guard isForeign else { return String(rest) }
        return rest.hasPrefix("39") && rest.count > 7 ? String(rest.dropFirst(2)) : "+\(rest)"
    }

    static func canonicalPhone(_ written: String) -> String {
        canonicalPhone(
            written.unicodeScalars.compactMap { DecimalDigit.value(of: $0).map(String.init) }.joined(),
            hasPlus: written.contains("+"))
    }

    /// The longest phone number that begins at a group, and the group after it.
    func phone(_ groups: [DigitGroup], at start: Int) -> (FoundNumber, end: Int)? {
        var end = start + 1
        var digits = groups[start].digits
        var best: (canonical: String, end: Int, isKnown: Bool)?
        while true {
            let taken = groups[start..<end]
            let canonical = Self.canonicalPhone(digits, hasPlus: groups[start].hasPlus)
            if phones[canonical] != nil, !Self.isPartOfNumber(groups, end: end) {
                best = (canonical, end, true)
            } else if best?.isKnown != true, Self.looksLikePhone(taken, digits), !Self.isPartOfNumber(groups, end: end)
            {
                best = (canonical, end, false)
            }
            guard end < groups.count, digits.count < 15, Self.phoneGaps.contains(groups[end].gap) else { break }
            digits += groups[end].digits
            end += 1
        }
        guard let best else { return nil }
        let number = FoundNumber(
            kind: .phone, written: "", digits: best.canonical.filter { $0 != "+" }, keys: [best.canonical],
            parts: groups[start..<best.end].map(\.value), line: groups[start].line, run: 0)
        return (number, best.end)
    }

    private static let phoneGaps: Set<DigitGroup.Gap> = [
        .space, .newline, .hyphen, .dot, .slash, .parenthesis,
    ]

    /// Whether the group at `end` goes on with a number that begins before it, as in `112.000` or `112:30`.
    private static func isPartOfNumber(_ groups: [DigitGroup], end: Int) -> Bool {
        guard end < groups.count else { return false }
        switch groups[end].gap {
        case .dot, .comma, .arabicPoint, .apostrophe, .colon: return true
        case .space: return groups[end].digits == "000"
        default: return false
        }
    }

    /// Whether digits that are no fact are written as phone numbers are.
    private static func looksLikePhone(_ groups: ArraySlice<DigitGroup>, _ digits: String) -> Bool {
        let first = groups[groups.startIndex]
        let gaps = groups.dropFirst().map(\.gap)
        let count = digits.count
        if first.hasPlus { return (7...15).contains(count) && !gaps.contains(.slash) }
        if isDate(groups) || isTimes(groups) || groups.allSatisfy({ isYear($0.digits) }) { return false }
        if groups.dropFirst().contains(where: { $0.digits == "000" }) || digits.hasSuffix("000") && groups.count == 1 {
            return false
        }
        if groups.count == 1 {
            return first.digits.hasPrefix("0") && (6...15).contains(count) || (8...15).contains(count)
        }
        if first.digits.hasPrefix("00") { return (9...15).contains(count) }
        if ["800", "803", "840", "848", "892", "899"].contains(first.digits) { return count == 9 || count == 6 }
        if gaps.contains(.slash) && !first.digits.hasPrefix("0") { return false }
        if first.digits.hasPrefix("0") { return (2...5).contains(first.digits.count) && (8...11).contains(count) }
        let isGrouped = groups.dropFirst().allSatisfy { $0.digits.count == 3 } && first.digits.count <= 3
        let isEven = gaps.allSatisfy { $0 == gaps[0] || $0 == .newline } && gaps[0] != .dot
        return groups.count >= 3 && (9...13).contains(count) && !isGrouped && isEven && !isYear(first.digits)
            && groups.allSatisfy { (1...4).contains($0.digits.count) }
    }

    static func isYear(_ digits: String) -> Bool {
        digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }

    /// Day, month and year in any order, by three groups with one kind of mark between them.
    static func isDate(_ groups: ArraySlice<DigitGroup>) -> Bool {
        let all = Array(groups)
        guard all.count == 3, all[1].gap == all[2].gap, [.dot, .slash, .hyphen].contains(all[1].gap) else {
            return false
        }
        func isSmall(_ group: DigitGroup, _ limit: Int) -> Bool {
            Int(group.digits).map { (1...limit).contains($0) } == true
        }
        let (first, second, third) = (all[0], all[1], all[2])
        if first.digits.count == 4 { return isSmall(second, 31) && isSmall(third, 31) }
        return isSmall(first, 31) && isSmall(second, 31) && [2, 4].contains(third.digits.count)
    }

    private static func isTimes(_ groups: ArraySlice<DigitGroup>) -> Bool {
        groups.count >= 2 && groups.allSatisfy { $0.digits.count == 2 }
            && groups.dropFirst().contains { $0.gap == .dot }
    }

    /// The number that begins at a group, and the group after it.
    static func number(_ groups: [DigitGroup], at start: Int) -> (FoundNumber, end: Int) {
        func found(_ kind: FoundNumber.Kind, _ keys: [String], _ end: Int) -> (FoundNumber, end: Int) {
            let taken = groups[start..<end]
            // `1.500` is never 1 and 500; `1 500` may be.
            let isWhole = kind == .number && taken.dropFirst().allSatisfy { $0.digits.count == 3 && $0.gap != .space }
            return (
                FoundNumber(
                    kind: kind, written: "", digits: taken.map(\.digits).joined(), keys: keys,
                    parts: isWhole ? [] : taken.map(\.value), line: groups[start].line, run: 0), end
            )
        }
        if start + 2 < groups.count, isDate(groups[start...(start + 2)]) { return found(.date, [], start + 3) }
        if start + 1 < groups.count, let date = shortDate(groups[start], groups[start + 1]) {
            return found(.date, date, start + 2)
        }
        if start + 1 < groups.count, groups[start + 1].gap == .colon, let key = time(groups[start], groups[start + 1]) {
            return found(.time, [key], start + 2)
        }
        let (keys, end) = grouped(groups, at: start) ?? decimal(groups, at: start) ?? ([groups[start].value], start + 1)
        return found(.number, keys, end)
    }

    /// `11/12` and `12/2026`; also `24/7`, whose parts are compared as those of a date are.
    private static func shortDate(_ first: DigitGroup, _ second: DigitGroup) -> [String]? {
        guard second.gap == .slash, first.digits.count <= 2, second.digits.count <= 2 || isYear(second.digits) else {
            return nil
        }
        return []
    }

    private static func time(_ hour: DigitGroup, _ minute: DigitGroup) -> String? {
        guard let hours = Int(hour.digits), let minutes = Int(minute.digits), hour.digits.count <= 2,
            minute.digits.count == 2, hours <= 24, minutes < 60
        else { return nil }
        return "t\(hours % 12 * 60 + minutes)"
    }

    /// `1.000`, `1,000,000.5`, `1 000`, `1,00,000`.
    private static func grouped(_ groups: [DigitGroup], at start: Int) -> ([String], Int)? {
        let first = groups[start].digits
        guard first.count <= 3, start + 1 < groups.count, !first.hasPrefix("0") else { return nil }
        let gap = groups[start + 1].gap
        guard [.dot, .comma, .apostrophe, .space, .arabicPoint].contains(gap) else { return nil }
        var end = start + 1
        while end < groups.count, groups[end].gap == gap, (2...3).contains(groups[end].digits.count) { end += 1 }
        var following = groups[(start + 1)..<end]
        if gap != .comma || following.last?.digits.count != 3 {
            following = following.prefix { $0.digits.count == 3 }
        } else if !following.dropLast().allSatisfy({ $0.digits.count == 3 }) {
            let isIndian = first.count <= 2 && following.dropLast().allSatisfy { $0.digits.count == 2 }
            if !isIndian { following = following.prefix { $0.digits.count == 3 } }
        }
        guard !following.isEmpty else { return nil }
        end = following.endIndex
        let whole = first + following.map(\.digits).joined()
        if end < groups.count, groups[end].gap != gap, [.dot, .comma, .arabicPoint].contains(groups[end].gap) {
            return ([canonical(whole, groups[end].digits)], end + 1)
        }
        let isAmbiguous = following.count == 1 && gap != .space && gap != .apostrophe
        return (isAmbiguous ? [whole, canonical(first, following.first!.digits)] : [whole], end)
    }

    /// `1.5`, `1,5`, `0.125`; `17.30` is also a time.
    private static func decimal(_ groups: [DigitGroup], at start: Int) -> ([String], Int)? {
        let end = start + 2
        guard end <= groups.count, [.dot, .comma, .arabicPoint].contains(groups[start + 1].gap) else { return nil }
        if end < groups.count, groups[end].gap == groups[start + 1].gap { return nil }
        let key = canonical(groups[start].value, groups[start + 1].digits)
        return ([key] + (time(groups[start], groups[start + 1]).map { [$0] } ?? []), end)
    }

    static func canonical(_ whole: String, _ fraction: String) -> String {
        var fraction = fraction[...]
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? whole : "\(whole).\(fraction)"
    }
}
