/// The languages of an `Accept-Language` header (RFC 9110, 12.5.4) by falling weight, refused ones (`q=0`) left out.
///
/// What is ill-formed is passed over; `*` names no language. Reads at most the first 4,096 bytes, looks at no more than
/// the first 100 languages by weight, and answers at most 32.
package func acceptedLanguages(_ header: String) -> [LanguageTag] {
    var seen: Set<LanguageTag> = []
    let ranges = wholeRanges(header).compactMap(weightedRange).filter { $0.weight > 0 && $0.range != "*" }
    // The sort is stable: equal weights keep the header's order.
    let best = ranges.sorted { $0.weight > $1.weight }.prefix(100)
    return Array(best.compactMap { LanguageTag(String($0.range)) }.filter { seen.insert($0).inserted }.prefix(32))
}

/// The parts between commas; one that the limit cuts in two is left out.
private func wholeRanges(_ header: String) -> [Substring] {
    let limit = 4096
    let parts = Substring(decoding: header.utf8.prefix(limit), as: UTF8.self).split(separator: ",")
    return header.utf8.count > limit ? parts.dropLast() : parts
}

/// A language range and its weight in thousandths; nil where the weight is ill-formed.
private func weightedRange(_ text: Substring) -> (range: Substring, weight: Int)? {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
    guard parts.count > 1 else { return (parts[0], 1000) }
    return parts.count == 2 ? thousandths(parts[1]).map { (parts[0], $0) } : nil
}

/// Reads `q=0.5` (RFC 9110, 12.4.2): 0 to 1 with at most three decimals.
private func thousandths(_ parameter: Substring) -> Int? {
    guard parameter.lowercased().hasPrefix("q=") else { return nil }
    let value = parameter.dropFirst(2)
    let decimals = value.dropFirst(2)
    guard let first = value.first, first == "0" || first == "1", value.dropFirst().first ?? "." == ".",
        decimals.count <= 3, decimals.allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    let fraction = Int(String(decimals) + String(repeating: "0", count: 3 - decimals.count)) ?? 0
    guard first == "0" || fraction == 0 else { return nil }
    return first == "1" ? 1000 : fraction
}

private func trimmed(_ text: Substring) -> Substring {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
}
