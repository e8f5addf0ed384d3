internal import CICU
package import Locales

/// The sentences of a text, in order; joined they are the text, white space after a sentence belongs to it.
///
/// By ICU for the language (UAX #29, with the language's abbreviations from CLDR), and after every sentence mark of
/// `sentenceMarks`, which ICU does not know in each of its versions. A line break that ends a paragraph ends a sentence.
package func sentences(_ text: String, in tag: LanguageTag) -> [Substring] {
    let units = Array(text.utf16)
    var ends = breaks(of: units, .sentences, in: tag.text)
    ends = endsAfterMarks(units, ends)
    return pieces(of: text, endingAt: ends)
}

/// The words and all that stands between them, in order; joined they are the text.
package func wordPieces(_ text: String, in tag: LanguageTag) -> [Substring] {
    pieces(of: text, endingAt: breaks(of: Array(text.utf16), .words, in: tag.text))
}

/// Ends of the grapheme clusters (UAX #29, extended) as offsets in UTF-16 code units, rising; the last is the length.
package func clusterEnds(utf16 text: String) -> [Int] {
    breaks(of: Array(text.utf16), .clusters, in: "und")
}

/// Ends of the grapheme clusters (UAX #29, extended) as offsets in UTF-8 bytes, rising; the last is the length.
package func clusterEnds(utf8 text: String) -> [Int] {
    var end = 0
    return pieces(of: text, endingAt: clusterEnds(utf16: text)).map { piece in
        end += piece.utf8.count
        return end
    }
}

/// A text in Unicode Normalization Form C.
package func composed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return String(decoding: transform(Array(text.utf16), cicu_nfc), as: UTF16.self)
}

/// Marks after which a sentence ends in every language: Arabic, Urdu, Ethiopic, Indic, Chinese, Khmer, Burmese, Tibetan.
private let sentenceMarks = Set("؟۔።፧፨।॥。！？។៕။༎".utf16)
/// Whether a code unit is one: looked up, as every letter of a text is asked.
private let isSentenceMark: [Bool] = (0...UInt16.max).map(sentenceMarks.contains)
/// Ethiopic word space; two of them are a full stop.
private let wordSpace: UInt16 = 0x1361
/// What may follow a mark and still belongs to its sentence.
private let closers: Set<UInt16> = Set("\"'”’»›)]}』」）】\u{200E}\u{200F} \u{A0}\u{3000}".utf16)

private func endsAfterMarks(_ units: [UInt16], _ known: [Int]) -> [Int] {
    let isMark = isSentenceMark
    var ends = Set(known)
    var index = 0
    while index < units.count {
        let isDoubled = units[index] == wordSpace && index > 0 && units[index - 1] == wordSpace
        guard isMark[Int(units[index])] || isDoubled else {
            index += 1
            continue
        }
        while index < units.count, isMark[Int(units[index])] || units[index] == wordSpace { index += 1 }
        while index < units.count, closers.contains(units[index]) { index += 1 }
        ends.insert(index)
    }
    return ends.sorted()
}

/// Cuts a text at offsets in UTF-16 code units.
private func pieces(of text: String, endingAt ends: [Int]) -> [Substring] {
    var start = text.startIndex
    var offset = 0
    return ends.map { end in
        let next = text.utf16.index(start, offsetBy: end - offset)
        defer { (start, offset) = (next, end) }
        return text[start..<next]
    }
}
