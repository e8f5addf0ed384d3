internal import Locales
internal import Words

/// How good a place is to end an SMS that is to stand alone; a higher one is better.
enum SMSBreak: Int, Comparable {
    /// Inside a number or an address.
    case never
    case cluster
    case word
    case clause
    case sentence
    case paragraph

    static func < (a: SMSBreak, b: SMSBreak) -> Bool { a.rawValue < b.rawValue }
}

/// A grapheme cluster (UAX #29) with what it costs and how well a message can end after it.
struct SMSCluster {
    var text: Substring
    /// Septets or UTF-16 units.
    var units: Int
    var end: SMSBreak
    var isSpace: Bool
}

extension SMSCluster {
    /// The clusters of a text, all of whose characters the encoding has.
    ///
    /// - Parameter places: false leaves out the search for words and sentences: every cluster then ends as `cluster`.
    static func list(_ text: String, in tag: LanguageTag, encoding: SMSEncoding, places: Bool) -> [SMSCluster] {
        let ends = clusterEnds(utf16: text)
        let levels = places ? endLevels(text, in: tag) : [:]
        var clusters: [SMSCluster] = []
        clusters.reserveCapacity(ends.count)
        var start = text.startIndex
        var offset = 0
        for end in ends {
            let next = text.utf16.index(start, offsetBy: end - offset)
            let cluster = text[start..<next]
            let units = cluster.unicodeScalars.reduce(0) { $0 + (encoding.units($1) ?? 0) }
            clusters.append(
                SMSCluster(
                    text: cluster, units: units, end: levels[end] ?? .cluster,
                    isSpace: cluster.unicodeScalars.allSatisfy(\.isSpace)))
            (start, offset) = (next, end)
        }
        return clusters
    }

    private static let clauseMarks: Set<Unicode.Scalar> = [
        ",", ";", ":", "،", "؛", "、", "，", "；", "：", "፣", "፤", "፥", "–", "—",
    ]

    /// Levels by offset in UTF-16 units, where they differ from `cluster`.
    private static func endLevels(_ text: String, in tag: LanguageTag) -> [Int: SMSBreak] {
        var levels: [Int: SMSBreak] = [:]
        var offset = 0
        let pieces = wordPieces(text, in: tag)
        for (piece, following) in zip(pieces, pieces.dropFirst()) {
            offset += piece.utf16.count
            levels[offset] = level(between: piece, and: following, before: text, offset)
        }
        offset = 0
        for sentence in sentences(text, in: tag) {
            offset += sentence.utf16.count
            levels[offset] = sentence.last?.isNewline == true ? .paragraph : .sentence
        }
        offset = 0
        for scalar in text.unicodeScalars {
            offset += UTF16.width(scalar)
            if scalar == "\n" { levels[offset] = .paragraph }
        }
        return withoutTokens(levels, text)
    }

    private static func level(
        between piece: Substring, and following: Substring, before text: String, _ offset: Int
    ) -> SMSBreak? {
        guard let last = piece.unicodeScalars.last, let next = following.unicodeScalars.first,
            !next.isSpace
        else { return nil }
        if last.isSpace {
            let before = text.utf16.index(text.startIndex, offsetBy: offset - piece.utf16.count)
            let mark = text[..<before].unicodeScalars.last
            return mark.map(clauseMarks.contains) == true ? .clause : .word
        }
        // Full-width marks carry their space within them.
        if last.value > 0x3000, clauseMarks.contains(last) { return .clause }
        return last.isLetter && next.isLetter ? .word : nil
    }

    private static func withoutTokens(_ levels: [Int: SMSBreak], _ text: String) -> [Int: SMSBreak] {
        var levels = levels
        let scalars = Array(text.unicodeScalars)
        var place = 0
        var offset = 0
        for token in TextToken.scan(scalars) {
            while place < token.range.lowerBound {
                offset += UTF16.width(scalars[place])
                place += 1
            }
            while place < token.range.upperBound {
                if place > token.range.lowerBound { levels[offset] = .never }
                offset += UTF16.width(scalars[place])
                place += 1
            }
        }
        return levels
    }
}
