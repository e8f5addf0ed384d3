/// The index of one language: a value without pointers, read from one row of the database as it is.
///
/// A *document* is a leaflet in this language. Its sections follow one another: first a head (title, keywords, questions,
/// summary), then the sections of the text. Postings belong to word forms and say in which sections a form stands, how
/// much each place weighs, and at which positions. A stem and a 4-gram have no postings of their own: they list forms.
/// All statistics (document frequency, lengths) are those of this language alone.
struct Segment: Sendable, Equatable {
    /// Leaflet ids, sorted; a document's number is its place here.
    var leaflets = StringTable()
    /// What each document was indexed from: see `Indexed.key`.
    var keys = StringTable()
    /// First section of each document, and after the last one the number of sections.
    var firstSection: [UInt32] = [0]
    /// Words of each section.
    var words: [UInt32] = []
    /// 4-grams of each section.
    var grams: [UInt32] = []

    /// Folded forms, sorted by their UTF-8 bytes; equal ones by exact form, then kind.
    var folded = StringTable()
    var exact = StringTable()
    /// `Form.Kind` of each form.
    var kinds: [UInt8] = []
    /// Sections in which each form stands.
    var frequency: [UInt32] = []
    /// Where each form's postings begin, and after the last one their end.
    var postingStart: [UInt32] = [0]
    var postings: [UInt8] = []

    /// Stems, sorted by their UTF-8 bytes.
    var stems = StringTable()
    var formsOfStem = Lists()
    /// Rising.
    var gramKeys: [UInt64] = []
    var formsOfGram = Lists()

    /// The document of a section.
    func document(of section: Int) -> Int {
        partition(documentCount) { Int(firstSection[$0 + 1]) > section }
    }

    var documentCount: Int { leaflets.count }
    var sectionCount: Int { words.count }
    var formCount: Int { kinds.count }
}

/// Texts one after another in UTF-8.
struct StringTable: Sendable, Equatable {
    /// Where each text begins, and after the last one its end.
    var start: [UInt32] = [0]
    var bytes: [UInt8] = []

    var count: Int { start.count - 1 }

    subscript(_ index: Int) -> String { String(decoding: self.bytes(of: index), as: UTF8.self) }

    func bytes(of index: Int) -> ArraySlice<UInt8> { bytes[Int(start[index])..<Int(start[index + 1])] }

    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        start.append(UInt32(bytes.count))
    }

    /// The texts of a sorted table that begin with a prefix.
    func range(withPrefix prefix: String) -> Range<Int> {
        let wanted = Array(prefix.utf8)
        let first = firstIndex { !$0.lexicographicallyPrecedes(wanted) }
        return first..<max(first, firstIndex { !$0.starts(with: wanted) && wanted.lexicographicallyPrecedes($0) })
    }

    /// The texts of a sorted table that equal a text.
    func range(of text: String) -> Range<Int> {
        let wanted = Array(text.utf8)
        let first = firstIndex { !$0.lexicographicallyPrecedes(wanted) }
        var end = first
        while end < count, bytes(of: end).elementsEqual(wanted) { end += 1 }
        return first..<end
    }

    private func firstIndex(where isPast: (ArraySlice<UInt8>) -> Bool) -> Int {
        partition(count) { isPast(bytes(of: $0)) }
    }
}

/// Lists of numbers one after another.
struct Lists: Sendable, Equatable {
    var start: [UInt32] = [0]
    var values: [UInt32] = []

    subscript(_ index: Int) -> ArraySlice<UInt32> { values[Int(start[index])..<Int(start[index + 1])] }

    /// Adds a value to the last list, or to a new one.
    mutating func append(_ value: UInt32, startsList: Bool) {
        values.append(value)
        if startsList { start.append(UInt32(values.count)) } else { start[start.count - 1] += 1 }
    }
}

/// The first index below `count` for which a condition holds that, once true, stays true.
func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
        let middle = (low + high) / 2
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
}
