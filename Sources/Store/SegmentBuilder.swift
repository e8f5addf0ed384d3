internal import Words

/// Makes the segment of a language from documents, and from those of an earlier segment that have not changed.
///
/// The result depends on the documents alone: a segment that was brought up to date equals one built anew.
struct SegmentBuilder {
    private struct Document {
        var leaflet: String
        var key: String
        /// Words and grams of each section.
        var lengths: [(words: Int, grams: Int)]
    }

    private struct FormEntry {
        var form: Form
        /// Section, weight and position of each place; flat, since a list for each section costs more than all else.
        var places: [UInt32] = []

        mutating func add(section: Int, weight: Int, position: Int) {
            places.append(UInt32(section))
            places.append(UInt32(weight))
            places.append(UInt32(position))
        }

        /// The places of each section together, sections as numbered in the finished segment.
        func postings(_ newSection: [Int]) -> [Posting] {
            var result: [Posting] = []
            for index in stride(from: 0, to: places.count, by: 3) {
                let section = newSection[Int(places[index])]
                if result.last?.section != section {
                    result.append(Posting(section: section, weight: 0, positions: []))
                }
                let last = result.count - 1
                result[last].weight += Int(places[index + 1])
                // A joined number comes after its groups with the position of the first: positions never fall.
                let position = max(Int(places[index + 2]), result[last].positions.last ?? 0)
                if form.kind != .piece { result[last].positions.append(position) }
            }
            return result.sorted { $0.section < $1.section }
        }
    }

    private let analyzer: Analyzer
    private var documents: [Document] = []
    private var entries: [FormEntry] = []
    private var numbers: [FormIdentity: Int] = [:]
    private var numbersOfObjects: [ObjectIdentifier: Int] = [:]
    private var sectionCount = 0

    init(_ analyzer: Analyzer) { self.analyzer = analyzer }

    /// Sections are numbered as they come; `finished` brings the documents into order.
    mutating func add(_ document: Indexed) {
        var lengths: [(words: Int, grams: Int)] = []
        for section in document.sections {
            lengths.append(add(section))
            sectionCount += 1
        }
        documents.append(Document(leaflet: document.leaflet, key: document.key, lengths: lengths))
    }

    private mutating func add(_ fields: [Indexed.Field]) -> (words: Int, grams: Int) {
        var length = (words: 0, grams: 0)
        var start = 0
        for field in fields {
            let words = analyzer.words(in: field.text)
            for word in words {
                let entry = number(of: word.form)
                entries[entry].add(section: sectionCount, weight: field.weight, position: start + word.position)
                if !word.isExtra { length.words += 1 }
                length.grams += word.form.grams.count
            }
            // A gap, so that no phrase reaches from one field into the next.
            start += (words.last?.position ?? 0) + 10
        }
        return length
    }

    private mutating func number(of form: Form) -> Int {
        if let known = numbersOfObjects[ObjectIdentifier(form)] { return known }
        let identity = FormIdentity(form)
        let number = numbers[identity] ?? entries.count
        if number == entries.count {
            entries.append(FormEntry(form: form))
            numbers[identity] = number
        }
        // The entry keeps its form alive, so only that object's address may be remembered.
        if entries[number].form === form { numbersOfObjects[ObjectIdentifier(form)] = number }
        return number
    }

    /// Takes over the documents of an earlier segment that `isKept` names.
    mutating func add(_ old: Segment, keeping isKept: (Int) -> Bool) {
        var newSection = [Int](repeating: -1, count: old.sectionCount)
        for document in 0..<old.documentCount where isKept(document) {
            let sections = Int(old.firstSection[document])..<Int(old.firstSection[document + 1])
            documents.append(
                Document(
                    leaflet: old.leaflets[document], key: old.keys[document],
                    lengths: sections.map { (Int(old.words[$0]), Int(old.grams[$0])) }))
            for section in sections {
                newSection[section] = sectionCount
                sectionCount += 1
            }
        }
        let stems = old.stemOfForm()
        for form in 0..<old.formCount {
            let kept = old.postings(of: form).filter { newSection[$0.section] >= 0 }
            guard !kept.isEmpty else { continue }
            let entry = number(of: old.form(form, stem: stems[form]))
            for posting in kept {
                // The weight is that of all places together: the first one carries it.
                let first = posting.positions.first ?? 0
                entries[entry].add(section: newSection[posting.section], weight: posting.weight, position: first)
                for position in posting.positions.dropFirst() {
                    entries[entry].add(section: newSection[posting.section], weight: 0, position: position)
                }
            }
        }
    }

    /// The segment, with documents in the order of their ids and forms in the order of their letters.
    consuming func finished() -> Segment {
        var segment = Segment()
        let newSection = arrangeDocuments(&segment)
        let order = inOrder(entries.map { $0.form.folded + "\0" + $0.form.exact + "\0\($0.form.kind.rawValue)" })
        for index in order {
            let form = entries[index].form
            segment.folded.append(form.folded)
            segment.exact.append(form.exact)
            segment.kinds.append(form.kind.rawValue)
            let postings = entries[index].postings(newSection)
            segment.frequency.append(UInt32(postings.count))
            var previous = 0
            for posting in postings {
                segment.postings.appendPosting(posting, after: previous)
                previous = posting.section
            }
            segment.postingStart.append(UInt32(segment.postings.count))
        }
        listForms(order.map { entries[$0].form }, &segment)
        return segment
    }

    private func arrangeDocuments(_ segment: inout Segment) -> [Int] {
        var firstSections: [Int] = []
        var next = 0
        for document in documents {
            firstSections.append(next)
            next += document.lengths.count
        }
        var newSection = [Int](repeating: 0, count: sectionCount)
        for index in documents.indices.sorted(by: { documents[$0].leaflet < documents[$1].leaflet }) {
            segment.leaflets.append(documents[index].leaflet)
            segment.keys.append(documents[index].key)
            for (offset, length) in documents[index].lengths.enumerated() {
                newSection[firstSections[index] + offset] = segment.words.count
                segment.words.append(UInt32(length.words))
                segment.grams.append(UInt32(length.grams))
            }
            segment.firstSection.append(UInt32(segment.words.count))
        }
        return newSection
    }

    private func listForms(_ forms: [Form], _ segment: inout Segment) {
        var previous: String?
        for index in inOrder(forms.map(\.stem)) where forms[index].kind != .piece {
            if forms[index].stem != previous { segment.stems.append(forms[index].stem) }
            segment.formsOfStem.append(UInt32(index), startsList: forms[index].stem != previous)
            previous = forms[index].stem
        }
        let grams = forms.enumerated().flatMap { index, form in form.grams.map { (key: $0, form: UInt32(index)) } }
        for (key, form) in grams.sorted(by: { ($0.key, $0.form) < ($1.key, $1.form) }) {
            let isNew = segment.gramKeys.last != key
            if isNew { segment.gramKeys.append(key) }
            segment.formsOfGram.append(form, startsList: isNew)
        }
    }
}

/// What makes two forms one, whichever spelling they came from.
private struct FormIdentity: Hashable {
    let exact: String
    let kind: Form.Kind

    init(_ form: Form) {
        exact = form.exact
        kind = form.kind
    }
}

/// The places of texts in the order of their UTF-8 bytes, equal ones as they come.
private func inOrder(_ texts: [String]) -> [Int] {
    let keys = texts.enumerated().map { index, text in
        // The first eight bytes as one number decide most comparisons.
        let bytes = Array(text.utf8)
        let start = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
        return (start: start, bytes: bytes, index: index)
    }
    return keys.sorted { first, second in
        if first.start != second.start { return first.start < second.start }
        if first.bytes == second.bytes { return first.index < second.index }
        return first.bytes.lexicographicallyPrecedes(second.bytes)
    }.map(\.index)
}

extension Segment {
    /// The stem of each form, by number; nil for pieces.
    fileprivate func stemOfForm() -> [Int?] {
        var result = [Int?](repeating: nil, count: formCount)
        for stem in 0..<stems.count {
            for form in formsOfStem[stem] { result[Int(form)] = stem }
        }
        return result
    }

    /// A form as the analyzer made it.
    fileprivate func form(_ index: Int, stem: Int?) -> Form {
        Form(
            rereading: Form.Kind(rawValue: kinds[index]) ?? .word, exact: exact[index], folded: folded[index],
            stem: stem.map { stems[$0] } ?? "")
    }
}
