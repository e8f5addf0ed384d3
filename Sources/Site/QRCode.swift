internal import CQRCode
internal import Markup

/// An address as a QR code (ISO/IEC 18004), by libqrencode: an SVG with its quiet zone, black on white in every scheme.
enum QRCode {
    /// Empty where the text is longer than any code holds.
    ///
    /// - Parameter label: what a screen reader says of it; plain text.
    static func svg(_ text: String, label: String) -> String {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return "" }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return "" }
        var path = ""
        for y in 0..<width {
            var x = 0
            while x < width {
                guard modules[y * width + x] & 1 == 1 else {
                    x += 1
                    continue
                }
                let start = x
                while x < width, modules[y * width + x] & 1 == 1 { x += 1 }
                path += "M\(start) \(y)h\(x - start)v1h-\(x - start)z"
            }
        }
        let side = width + 8
        return """
            <svg class="code" role="img" aria-label="\(HTML.escape(label))" viewBox="-4 -4 \(side) \(side)" \
            shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h\(side)v\(side)h-\(side)z"/><path d="\(path)"/></svg>
            """
    }
}
