internal import Files
internal import Leaflets
internal import Locales
internal import Markup
internal import Synchronization

/// The files of one language's search: the page, the words, the titles.
struct SearchPages: Sendable {
    /// Leaflets in one file of titles.
    private static let docsInFile = 60
    /// Bytes of text for each file of words, so that none weighs more than 30 kB compressed; pairs of clusters are many.
    private static let textForFile = 90_000
    private static let unspacedTextForFile = 36_000

    let press: Press
    let tag: LanguageTag
    /// Own texts first, then those that stand in; the numbers of the index.
    let sources: [SearchIndex.Source]
    /// Over all that the files hold.
    let version: String
    private let chunkCount: Int
    private let index: Lazy<SearchIndex>

    init(_ press: Press, _ tag: LanguageTag) {
        self.press = press
        self.tag = tag
        var own: [SearchIndex.Source] = []
        var others: [SearchIndex.Source] = []
        var seal = Seal()
        seal.add(["search 1", press.program, press.assets.searchScript.path])
        var size = 0
        for folio in press.folios where !folio.available.isEmpty {
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
        index = Lazy { [sources, library = press.library] in
            SearchIndex(sources, library: library, chunkCount: count)
        }
    }

    private var folder: String { Address.search(tag) }
    private var docsCount: Int { (sources.count + Self.docsInFile - 1) / Self.docsInFile }

    /// The files beside the page.
    var items: [SiteItem] {
        let words = (0..<chunkCount).map { number in
            SiteItem(
                path: "\(folder)words-\(number).js", input: Seal.of("words", version, "\(number)", "\(chunkCount)"),
                stage: .assets,
                body: .rendered { Array("volantino.words(\(number),\(json(index.value.chunks[number])));\n".utf8) })
        }
        let docs = (0..<docsCount).map { number in
            SiteItem(
                path: "\(folder)titles-\(number).js", input: Seal.of("titles", version, "\(number)"), stage: .assets,
                body: .rendered { Array(titles(number).utf8) })
        }
        return words + docs
    }

    /// One line a leaflet: id, title, summary, and for a stand-in its language.
    private func titles(_ number: Int) -> String {
        let first = number * Self.docsInFile
        let lines = sources[first..<min(sources.count, first + Self.docsInFile)].map { source in
            let text = source.text
            let summary = text.summary.map { press.library.plain($0, in: text.tag) } ?? ""
            var fields = [source.leaflet.id, press.library.plain(text.title, in: text.tag), summary]
            if source.isElsewhere {
                fields += [
                    text.tag.text, text.direction.rawValue, styleClass(of: text.tag, script: text.script),
                    press.library.languages.endonym(of: text.tag),
                ]
            }
            return "[" + fields.map(json).joined(separator: ",") + "]"
        }
        return "volantino.titles(\(number),[\n\(lines.joined(separator: ",\n"))\n]);\n"
    }

    /// What the script needs to know, as attributes of the place for the results.
    var data: String {
        let wording = press.wording(tag)
        let counts = (0...20).map { number in
            press.library.languages.messages.text("search_results", in: tag, ["count": .number(number)])
        }
        let values = [
            ("version", version), ("first", array(index.value.firstWords)), ("in-file", "\(Self.docsInFile)"),
            ("leaflets", "\(sources.count)"), ("counts", array(counts)), ("none", wording.text("search_none")),
            ("elsewhere", wording.text("search_elsewhere")),
        ]
        let fold = tag.language == "am" ? [("fold", FoldingTable.script(for: tag))] : []
        return (values + fold).map { "data-\($0.0)=\"\(HTML.escape($0.1))\"" }.joined(separator: " ")
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
final class Lazy<Value: Sendable>: Sendable {
    private let state = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        state.withLock { state in
            if let value = state { return value }
            let value = make()
            state = value
            return value
        }
    }
}
