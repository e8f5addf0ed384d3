internal import Files
internal import Leaflets
internal import Locales
internal import Markup
internal import Synchronization
internal import Words

/// The files of one language's search: the page, the words, the titles.
struct SearchPages: Sendable {
    /// Bytes of text for each file of words, so that none weighs more than 30 kB compressed; pairs of clusters are many.
    private static let textForFile = 90_000
    private static let unspacedTextForFile = 60_000

    let press: Press
    let tag: LanguageTag
    /// Own texts first, then those that stand in; the numbers of the index.
    let sources: [SearchIndex.Source]
    /// Over all that the files hold.
    let version: String
    private let chunkCount: Int
    private let index: Lazy<SearchIndex>
    /// Which leaflets each file of titles holds.
    private let titles: [Range<Int>]

    init(_ press: Press, _ tag: LanguageTag) {
        self.press = press
        self.tag = tag
        var own: [SearchIndex.Source] = []
        var others: [SearchIndex.Source] = []
        var seal = Seal()
        seal.add(["search 3", press.program, press.assets.searchScript.path])
        let glossary = Self.glossary(press.library, for: tag)
        var size = 0
        for entry in glossary {
            for (language, terms) in entry.terms.sorted(by: { $0.key < $1.key }) {
                seal.add([language.text] + terms)
                size += terms.reduce(0) { $0 + $1.utf8.count }
            }
        }
        for folio in press.folios.sorted(by: { $0.leaflet.id < $1.leaflet.id }) where !folio.available.isEmpty {
            let resolution = press.library.resolve(folio.leaflet, for: tag)
            guard let chosen = resolution.language, let text = folio.leaflet.texts[chosen] else { continue }
            let isElsewhere = resolution.reason != .exact
            if isElsewhere {
                others.append(.init(leaflet: folio.leaflet, text: text, isElsewhere: true))
            } else {
                own.append(.init(leaflet: folio.leaflet, text: text, isElsewhere: false))
                size += folio.sizes[chosen] ?? 0
            }
            seal.add([folio.leaflet.id, chosen.text, folio.searchHashes[chosen] ?? ""])
        }
        sources = own + others
        version = seal.hash
        let bound = tag.isUnspaced ? Self.unspacedTextForFile : Self.textForFile
        let count = max(1, (size + bound - 1) / bound)
        chunkCount = count
        titles = SearchTitles.files(of: own + others)
        index = Lazy(in: press.indexes) { [sources, library = press.library] in
            SearchIndex(sources, library: library, language: tag, glossary: glossary, chunkCount: count)
        }
    }

    /// What a reader may type: her language's terms, and those of offices, in the languages of the site itself.
    private static func glossary(_ library: Library, for tag: LanguageTag) -> [GlossaryEntry] {
        let typed = Set([tag, library.site.sourceLanguage] + library.site.fallback)
        return library.glossary.filter { $0.terms[tag] != nil }.map { entry in
            var entry = entry
            entry.terms = entry.terms.filter { typed.contains($0.key) }
            return entry
        }
    }

    private var made: SearchIndex { index.value(meanwhile: press.indexes) }
    private var folder: String { Address.search(tag) }

    /// The files beside the page.
    var items: [SiteItem] {
        let words = (0..<chunkCount).map { number in
            SiteItem(
                path: "\(folder)words-\(number).js", input: Seal.of("words", version, "\(number)", "\(chunkCount)"),
                stage: .assets,
                body: .rendered {
                    let chunk = made.chunks[number]
                    let parts = [chunk.lines, chunk.references, chunk.terms].map(json).joined(separator: ",\n")
                    return Array("volantino.words(\(number),\(parts));\n".utf8)
                })
        }
        let docs = titles.enumerated().map { number, leaflets in
            SiteItem(
                path: "\(folder)titles-\(number).js", input: Seal.of("titles", version, "\(number)"), stage: .assets,
                body: .rendered {
                    Array(SearchTitles.script(number, sources[leaflets], from: leaflets.lowerBound, press.library).utf8)
                })
        }
        return words + docs
    }

    /// What the script needs to know, as attributes of the place for the results.
    var data: String {
        let wording = press.wording(tag)
        let messages = press.library.languages.messages
        let counts = (0...20).map { number in
            messages.text("search_results", in: tag, ["count": .number(number)])
        }
        let analyzer = Analyzer(tag)
        let index = made
        let leaflets = index.leaflets.map { String($0.sections, radix: 36) + "." + String($0.norm, radix: 36) }
        let values = [
            ("version", version), ("first", array(index.chunks.map(\.first))),
            ("titles", "[" + titles.map { "\($0.lowerBound)" }.joined(separator: ",") + "]"),
            ("leaflets", leaflets.joined(separator: " ")), ("own", "\(sources.count { !$0.isElsewhere })"),
            ("saturation", "\(index.saturation)"), ("stems", analyzer.hasStems ? "1" : ""),
            ("stop", analyzer.stopWords.map { foldedForm($0, in: tag) }.sorted().joined(separator: " ")),
            ("articles", analyzer.articles.joined(separator: " ")),
            ("elisions", analyzer.elisions.sorted().joined(separator: " ")),
            ("counts", array(counts)), ("none", wording.text("search_none")),
            ("corrected", messages.text("search_corrected", in: tag, ["query": .text("\u{FFFC}")])),
            ("elsewhere", wording.text("search_elsewhere")),
        ]
        let fold = FoldingTable.script(ofOnly: tag).map { [("fold", $0)] } ?? []
        return (values.filter { !$0.1.isEmpty } + fold).map { "data-\($0.0)=\"\(HTML.escape($0.1))\"" }
            .joined(separator: " ")
    }

    private func array(_ texts: [String]) -> String { "[" + texts.map(json).joined(separator: ",") + "]" }
}

/// A JSON string; also safe inside a script.
func json(_ text: String) -> String {
    var out: [UInt8] = [UInt8(ascii: "\"")]
    out.reserveCapacity(text.utf8.count + text.utf8.count / 8 + 2)
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
        case 0x0A: out += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case ..<0x20, UInt8(ascii: "<"): out += escaped(byte)
        // U+2028 and U+2029 end a line in older scripts.
        case 0xA8 where last == (0xE2, 0x80), 0xA9 where last == (0xE2, 0x80):
            out.removeLast(2)
            out += "\\u202\(byte == 0xA8 ? 8 : 9)".utf8
        default: out.append(byte)
        }
        last = (last.1, byte)
    }
    out.append(UInt8(ascii: "\""))
    return String(decoding: out, as: UTF8.self)
}

private func escaped(_ byte: UInt8) -> [UInt8] {
    Array("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
}

/// A value made when it is first asked for, once, from whatever thread.
///
/// A thread that would wait for another one to make it makes another value of the same kind in the meantime.
final class Lazy<Value: Sendable>: Sendable {
    /// Values that are still to be made.
    final class Queue: Sendable {
        private let waiting = Mutex<[Lazy<Value>]>([])

        fileprivate func add(_ value: Lazy<Value>) { waiting.withLock { $0.append(value) } }

        fileprivate func makeOne() {
            while let next = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
                if next.state.withLockIfAvailable({ next.made(&$0).isNew }) ?? false { return }
            }
        }
    }

    private let state = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(in queue: Queue, _ make: @escaping @Sendable () -> Value) {
        self.make = make
        queue.add(self)
    }

    /// - Parameter queue: what to make in the meantime; no value holds it, since it holds them.
    func value(meanwhile queue: Queue) -> Value {
        if let value = state.withLockIfAvailable({ made(&$0).value }) { return value }
        queue.makeOne()
        return state.withLock { made(&$0).value }
    }

    private func made(_ state: inout Value?) -> (value: Value, isNew: Bool) {
        if let value = state { return (value, false) }
        let value = make()
        state = value
        return (value, true)
    }
}
