internal import CICU

/// What ICU can find the ends of.
enum BreakKind: Int32 {
    case clusters, words, sentences
}

/// What a word of ICU's word boundaries consists of.
enum WordClass: UInt8 {
    case none, number, letters, kana, ideographs
}

/// Ends of clusters, words or sentences as offsets in UTF-16 code units, rising.
func breaks(of units: [UInt16], _ kind: BreakKind, in language: String) -> [Int] {
    classifiedBreaks(of: units, kind, in: language).map(\.end)
}

/// The same with the class of each word.
func classifiedBreaks(
    of units: [UInt16], _ kind: BreakKind, in language: String
) -> [(end: Int, wordClass: WordClass)] {
    guard !units.isEmpty else { return [] }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: units.count) { ends in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: units.count) { classes in
            let capacity = Int32(units.count)
            let count = cicu_breaks(
                kind.rawValue, language, units, capacity, ends.baseAddress!, classes.baseAddress!, capacity)
            guard count > 0 else { return [(units.count, .none)] }
            return (0..<Int(count)).map { (Int(ends[$0]), WordClass(rawValue: classes[$0])!) }
        }
    }
}

/// Runs a call that writes UTF-16; the text itself where ICU refuses.
func transform(
    _ units: [UInt16],
    _ call: (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32) -> Int32
) -> [UInt16] {
    // A character becomes at most 18 in NFKC (UAX #15).
    let capacity = units.count * 18 + 1
    return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { out in
        let length = call(units, Int32(units.count), out.baseAddress!, Int32(capacity))
        return length < 0 ? units : Array(out.prefix(Int(length)))
    }
}

/// Version of the ICU that cuts texts into words, such as `72.1`: an index made with another one must be made anew.
package let icuVersion: String = {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
        let length = max(0, cicu_version(buffer.baseAddress!, 32))
        return String(decoding: UnsafeRawBufferPointer(buffer).prefix(Int(length)), as: UTF8.self)
    }
}()
