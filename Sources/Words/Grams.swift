/// Character 4-grams: what carries compounds, inflection and languages without a stemmer.

/// The 4-grams of a word with a mark at both ends, rising, each once; of 2 for Hangul, whose letters are syllables.
///
/// None for a word of a run without spaces: the run's pieces stand for them.
func grams(ofWord word: String) -> [UInt64] {
    let units = [boundary] + Array(word.utf16) + [boundary]
    guard !isUnspaced(units[1]) else { return [] }
    let size = (0xAC00...0xD7A3).contains(units[1]) ? 2 : 4
    guard units.count > size else { return [gram(units[...])] }
    return Set((0...(units.count - size)).map { gram(units[$0..<($0 + size)]) }).sorted()
}

/// The most code units of a piece, by a letter of its run: pairs of Han and kana, fours of other scripts.
package func pieceLength(of unit: UInt16) -> Int { isIdeographic(unit) ? 2 : 4 }

/// The overlapping pieces of a run without spaces, and the shorter ones at its end, so that whatever stands in the run
/// begins a piece.
func pieces(ofRun units: [UInt16]) -> [ArraySlice<UInt16>] {
    guard let first = units.first else { return [] }
    let length = pieceLength(of: first)
    return units.indices.map { units[$0..<min($0 + length, units.count)] }
}

/// A gram as a number: its at most four UTF-16 code units side by side.
func gram(_ units: ArraySlice<UInt16>) -> UInt64 {
    units.prefix(4).reduce(0) { $0 << 16 | UInt64($1) }
}

private let boundary: UInt16 = 0x5F
