internal import Leaflets
internal import Locales
internal import Markup

/// Recordings and videos, and how a page is passed on: link, SMS, paper.
extension LeafletPage {
    /// Recordings of the whole leaflet, in the text's language and in the reader's own.
    var media: String {
        let items = recordings(of: nil)
        guard !items.isEmpty else { return "" }
        return """
            <section class="media" aria-labelledby="_media" \(wordingAttributes)>
            <h2 id="_media">\(wording.html("listen"))</h2>
            \(items)</section>

            """
    }

    /// - Parameter section: nil for those of the whole leaflet.
    func recordings(of section: String?) -> String {
        leaflet.media.filter { medium in
            medium.kind != .image && medium.section == section
                && (medium.language == nil || medium.language == textTag || medium.language == tag)
        }.map(player).joined()
    }

    private func player(_ medium: Medium) -> String {
        let address = HTML.escape(root + Address.media(leaflet.id, medium.file.name))
        let size = HTML.escape(library.languages.format(bytes: medium.file.size, in: tag))
        let language = medium.language.map { " lang=\"\($0)\"" } ?? ""
        let name = medium.language.map { press.name(of: $0, for: tag) } ?? ""
        var player = "<audio controls preload=\"none\"\(language) src=\"\(address)\"></audio>"
        if medium.kind == .video {
            let captions = medium.captions.map { file in
                let captionsLanguage = medium.language ?? textTag
                let track = HTML.escape(root + Address.media(leaflet.id, file.name))
                let label = HTML.escape(library.languages.endonym(of: captionsLanguage))
                return
                    "<track kind=\"captions\" default srclang=\"\(captionsLanguage)\" label=\"\(label)\" src=\"\(track)\">"
            }
            player = "<video controls preload=\"none\"\(language) src=\"\(address)\">\(captions ?? "")</video>"
        }
        let isStale = medium.edition == nil || medium.edition != leaflet.texts[medium.language ?? textTag]?.edition
        return """
            <div class="player">\(name.isEmpty ? "" : "<p>\(name)</p>")
            \(player)
            <p><a href="\(address)" download>\(wording.html("download", ["size": size]))</a></p>
            \(isStale ? note("stale", wording.html("recording_stale")) : "")</div>

            """
    }

    // MARK: Passing it on

    private var pageURL: String { press.baseURL + Address.leaflet(leaflet.id, tag) }

    /// The code on paper leads to all languages of the leaflet, and tells whether this copy is still current.
    private var code: String {
        let edition = reading.map { "?edition=\($0.text.edition)" } ?? ""
        return QRCode.svg(press.baseURL + Address.folio(leaflet.id) + edition, label: wording.text("qr_label"))
    }

    var share: String {
        guard leaflet.withdrawn == nil else { return "" }
        let address = HTML.escape(pageURL)
        return """
            \(bridge)<section class="share" aria-labelledby="_share">
            <h2 id="_share">\(wording.html("share"))</h2>
            <p><label for="_link">\(wording.html("share_link"))</label> \
            <input id="_link" type="url" readonly dir="ltr" value="\(address)"></p>
            <p><a class="button" href="sms:?body=\(smsBody)">\(wording.html("share_sms"))</a> \
            <button type="button" data-print hidden>\(wording.html("print"))</button></p>
            </section>
            <div class="copy">\(code)
            <p>\(wording.html("print_check"))</p></div>

            """
    }

    /// The title and the address; of a sensitive leaflet the address alone.
    private var smsBody: String {
        let text = leaflet.isSensitive ? pageURL : "\(title) \(pageURL)"
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                out.append(Character(Unicode.Scalar(byte)))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    /// The place where the script offers to read two languages side by side.
    private var bridge: String {
        guard reading != nil, folio.available.count > 1 else { return "" }
        return """
            <p class="bridge" id="_bridge" hidden data-own="\(textTag)" \
            data-with="\(HTML.escape(wording.text("bridge_with")))" \
            data-close="\(HTML.escape(wording.text("bridge_close")))"></p>

            """
    }
}
