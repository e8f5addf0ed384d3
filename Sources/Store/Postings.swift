/// A form in one section.
struct Posting: Equatable {
    var section: Int
    /// How often it stands there, each place counted by the weight of its field.
    var weight: Int
    /// Word positions in the section, rising; empty for pieces of runs without spaces.
    var positions: [Int]
}

/// Numbers of seven bits a byte, the lowest first, the high bit set on all but the last.
extension [UInt8] {
    mutating func appendNumber(_ number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// One posting: section and positions as differences from the one before.
    mutating func appendPosting(_ posting: Posting, after section: Int) {
        appendNumber(posting.section - section)
        appendNumber(posting.weight)
        appendNumber(posting.positions.count)
        var previous = 0
        for position in posting.positions {
            appendNumber(position - previous)
            previous = position
        }
    }
}

extension Segment {
    /// Calls a closure for each posting of a form with section and weight, in the order of sections; positions are passed over.
    @inline(__always)
    func eachSection(of form: Int, _ body: (_ section: Int, _ weight: Int) -> Void) {
        postings.withUnsafeBufferPointer { bytes in
            var index = Int(postingStart[form])
            let end = Int(postingStart[form + 1])
            var section = 0
            while index < end {
                section += number(bytes, &index)
                let weight = number(bytes, &index)
                var positions = number(bytes, &index)
                while positions > 0 {
                    if bytes[index] < 0x80 { positions -= 1 }
                    index += 1
                }
                body(section, weight)
            }
        }
    }

    /// Calls a closure for each place of a form, in order.
    func eachPlace(of form: Int, _ body: (_ section: Int, _ position: Int) -> Void) {
        postings.withUnsafeBufferPointer { bytes in
            var index = Int(postingStart[form])
            let end = Int(postingStart[form + 1])
            var section = 0
            while index < end {
                section += number(bytes, &index)
                _ = number(bytes, &index)
                var position = 0
                for _ in 0..<number(bytes, &index) {
                    position += number(bytes, &index)
                    body(section, position)
                }
            }
        }
    }

    /// All postings of a form.
    func postings(of form: Int) -> [Posting] {
        var result: [Posting] = []
        eachSection(of: form) { result.append(Posting(section: $0, weight: $1, positions: [])) }
        var at = 0
        eachPlace(of: form) { section, position in
            while result[at].section < section { at += 1 }
            result[at].positions.append(position)
        }
        return result
    }
}

@inline(__always)
private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int {
    var byte = bytes[index]
    index += 1
    var result = Int(byte & 0x7F)
    var shift = 7
    while byte >= 0x80 {
        byte = bytes[index]
        index += 1
        result |= Int(byte & 0x7F) << shift
        shift += 7
    }
    return result
}
