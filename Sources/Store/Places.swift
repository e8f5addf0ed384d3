/// Where forms stand, decoded once for each term of a query: section and position in one number.
struct PlaceCache {
    private var known: [[Int]: [UInt64]] = [:]

    /// How often the second term follows the first at once, for each section; the head counts like its title.
    mutating func neighbours(
        _ first: [(form: Int, factor: Float)], _ second: [(form: Int, factor: Float)], in segment: Segment
    ) -> [(section: Int, count: Float)] {
        counts(ofPhrase: [first, second], in: segment)
    }

    /// How often the terms stand one after another, for each section; the head counts like its title.
    mutating func counts(
        ofPhrase terms: [[(form: Int, factor: Float)]], in segment: Segment
    ) -> [(section: Int, count: Float)] {
        var result: [(section: Int, count: Float)] = []
        for place in ends(ofPhrase: terms, in: segment) {
            let section = Int(place >> 32)
            if result.last?.section == section {
                result[result.count - 1].count += 1
            } else {
                result.append((section, 1))
            }
        }
        return result.map { section, count in
            let isHead = segment.firstSection[segment.document(of: section)] == section
            return (section, isHead ? count * Float(FieldWeight.title) : count)
        }
    }

    /// Sections that hold the terms one after another.
    mutating func sections(withPhrase terms: [[(form: Int, factor: Float)]], in segment: Segment) -> [Int] {
        ends(ofPhrase: terms, in: segment).map { Int($0 >> 32) }
    }

    private mutating func ends(ofPhrase terms: [[(form: Int, factor: Float)]], in segment: Segment) -> [UInt64] {
        guard let first = terms.first else { return [] }
        var ends = places(of: first, in: segment)
        for term in terms.dropFirst() { ends = following(ends, places(of: term, in: segment)) }
        return ends
    }

    private mutating func places(of forms: [(form: Int, factor: Float)], in segment: Segment) -> [UInt64] {
        let key = forms.map(\.form)
        if let places = known[key] { return places }
        var places: [UInt64] = []
        for form in key { segment.eachPlace(of: form) { places.append(UInt64($0) << 32 | UInt64($1)) } }
        if key.count > 1 { places.sort() }
        known[key] = places
        return places
    }

    /// The places of the second list that follow a place of the first.
    private func following(_ first: [UInt64], _ second: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        var index = 0
        for place in second {
            while index < first.count, first[index] + 1 < place { index += 1 }
            if index < first.count, first[index] + 1 == place { result.append(place) }
        }
        return result
    }
}
