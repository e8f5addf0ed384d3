internal import Locales

/// Scripts that are written without spaces, as the static search compares them: overlapping pairs of clusters.
///
/// A browser's word segmentation differs from ours and from one version to the next, so neither side uses one here.
enum UnspacedRuns {
    /// Letters and marks of Thai, Lao, Burmese, Khmer, Han, Kana, Bopomofo; UTF-16 code units.
    static let ranges: [ClosedRange<UInt16>] = [
        0x0E01...0x0E2E, 0x0E30...0x0E4E, 0x0E81...0x0ECF, 0x0EDC...0x0EDF, 0x1000...0x103F, 0x1050...0x108F,
        0x109A...0x109F, 0x1780...0x17D3, 0x17D7...0x17D7, 0x17DC...0x17DD, 0x3005...0x3007, 0x3041...0x3096,
        0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA9E0...0xA9FF, 0xAA60...0xAA7F, 0xF900...0xFAFF,
    ]

    /// Code units of these scripts that belong to the cluster before them.
    static let marks: [ClosedRange<UInt16>] = {
        var found: [ClosedRange<UInt16>] = []
        for range in ranges {
            for unit in range where isMark(unit) {
                if let last = found.last, last.upperBound + 1 == unit {
                    found[found.count - 1] = last.lowerBound...unit
                } else {
                    found.append(unit...unit)
                }
            }
        }
        return found
    }()

    static func holds(_ unit: UInt16) -> Bool { unit >= 0x0E01 && kinds[Int(unit)] != 0 }

    /// Of every code unit: 0 outside these scripts, 1 where a cluster begins, 2 for a mark.
    private static let kinds: [UInt8] = {
        var kinds = [UInt8](repeating: 0, count: 0x10000)
        for range in ranges { for unit in range { kinds[Int(unit)] = isMark(unit) ? 2 : 1 } }
        return kinds
    }()

    /// The places of the pairs of every run in a text; a run of one cluster stands alone.
    static func pieces(of units: [UInt16]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        let kinds = kinds
        // Where the cluster before the last one began, and the last one.
        var (before, last): (Int?, Int?) = (nil, nil)
        func close(_ end: Int) {
            if let last { pieces.append((before ?? last)..<end) }
        }
        for (place, unit) in units.enumerated() {
            switch kinds[Int(unit)] {
            case 0:
                close(place)
                (before, last) = (nil, nil)
            case 2 where last != nil: break
            default:
                if before != nil { close(place) }
                (before, last) = (last, place)
            }
        }
        close(units.count)
        return pieces
    }

    /// The same as texts.
    static func pieces(of text: String) -> [String] {
        let units = Array(text.utf16)
        return pieces(of: units).map { String(decoding: units[$0], as: UTF16.self) }
    }

    private static func isMark(_ unit: UInt16) -> Bool {
        switch Unicode.Scalar(unit)?.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

extension LanguageTag {
    /// Whether the language is written without spaces between words.
    var isUnspaced: Bool { ["Thai", "Laoo", "Khmr", "Mymr", "Hans", "Hant", "Jpan"].contains(script) }
}
