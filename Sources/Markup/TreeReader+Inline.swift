internal import CMarkdown
internal import Findings

extension TreeReader {
    mutating func inlines(of parent: Node, depth: Int) -> [Inline] {
        guard depth <= Limits.depth else {
            tooDeep(at: line)
            return []
        }
        var result: [Inline] = []
        for child in Self.children(of: parent) { append(child, to: &result, depth: depth) }
        return result
    }

    private mutating func append(_ node: Node, to result: inout [Inline], depth: Int) {
        func content(_ reader: inout TreeReader) -> [Inline] { reader.inlines(of: node, depth: depth + 1) }
        switch Self.type(of: node) {
        case "text":
            for piece in Inline.pieces(of: Self.literal(of: node), path: path, line: line, into: &findings) {
                result.appendMerging(piece)
            }
        case "softbreak":
            line += 1
            result.append(.softBreak)
        case "linebreak":
            line += 1
            result.append(.lineBreak)
        case "code": result.append(.code(Self.verbatim(of: node)))
        case "html_inline":
            let text = Self.verbatim(of: node)
            rawHTML(text)
            result.appendMerging(.text(text))
        case "emph": result.append(.emphasis(content(&self)))
        case "strong": result.append(.strong(content(&self)))
        case "strikethrough": result.append(.strikethrough(content(&self)))
        case "link": appendLink(to: address(of: node), content(&self), to: &result)
        case "image": result.append(.image(source: address(of: node), alternative: content(&self)))
        default: break
        }
    }

    /// A bare address ends at its first letter beyond ASCII: cmark-gfm would take the `។` or the whole Chinese sentence
    /// after it for a part of it.
    private func appendLink(to destination: String, _ content: [Inline], to result: inout [Inline]) {
        guard case .text(let shown)? = content.first, content.count == 1, destination.hasSuffix(shown),
            let end = shown.unicodeScalars.firstIndex(where: { !$0.isASCII }), end > shown.startIndex
        else { return result.append(.link(destination: destination, content)) }
        let scheme = destination.dropLast(shown.count)
        let address = String(shown[..<end])
        result.append(.link(destination: scheme + address, [.text(address)]))
        result.appendMerging(.text(String(shown[end...])))
    }

    private mutating func address(of node: Node) -> String {
        let text = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        if text.contains("{{"), Inline.factName(in: text) == nil {
            findings.append(
                .error(path, line: line, .badFact, "`\(text)`: a fact in a link is its whole address, `{{link.name}}`"))
        }
        return text
    }
}

extension [Inline] {
    /// Adds a piece; text joins the text before it, and a line break between letters of a script without spaces is dropped.
    mutating func appendMerging(_ piece: Inline) {
        guard case .text(let text) = piece else { return append(piece) }
        if case .softBreak? = last, case .text(let before)? = dropLast().last,
            let end = before.unicodeScalars.last, let start = text.unicodeScalars.first,
            end.isWrittenWithoutSpaces, start.isWrittenWithoutSpaces
        {
            removeLast()
        }
        if case .text(let before)? = last {
            self[count - 1] = .text(before + text)
        } else {
            append(piece)
        }
    }
}

extension Unicode.Scalar {
    /// Letters and punctuation of Han, Kana, Thai, Lao, Khmer and Burmese, between which no space is written.
    fileprivate var isWrittenWithoutSpaces: Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3000...0x30FF, 0x3400...0x9FFF, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
