internal import Locales
internal import Words

/// A text on its way to a message: cleaned, protected, respelled, encoded and packed, in this order.
struct SMSDraft {
    let body: String
    let text: String
    let tag: LanguageTag
    let numbers: Set<String>
    let options: SMSOptions
    let encoding: SMSEncoding
    let parts: [SMSPart]
    let dividesCluster: Bool
    let changes: [SMSChange]

    /// - Throws: `PhoneRefusal` where there is nothing to send, or something that cannot be.
    init(_ raw: String, in tag: LanguageTag, numbers: Set<String>, options: SMSOptions) throws(PhoneRefusal) {
        self.tag = tag
        self.numbers = numbers
        self.options = options
        body = try Self.cleaned(raw)
        guard body.contains(where: { !$0.isWhitespace }) else { throw .empty }
        var whole = body
        if let line = options.optOut { whole += "\n" + (try Self.cleaned(line)) }
        let shown = tag.direction == .rtl ? SMSDirection.protected(whole, numbers: numbers) : whole
        let language = tag.language
        let respelled = SMSSpelling.respelled(shown, language: language, allowsLossy: options.allowsLossy)
        text = respelled ?? shown
        changes = respelled == nil ? [] : SMSChange.list(shown, language: language)
        encoding = Self.encoding(of: text, tag: tag, profile: options.profile)
        let packing = SMSPacking(
            text, in: tag, encoding: encoding, mode: options.mode, reference: options.profile.reference)
        parts = packing.parts
        dividesCluster = packing.dividesCluster
    }

    /// NFC with one kind of line end.
    private static func cleaned(_ raw: String) throws(PhoneRefusal) -> String {
        var clean = String.UnicodeScalarView()
        var offset = 0
        var isAfterReturn = false
        for scalar in composed(raw).unicodeScalars {
            defer { offset += UTF16.width(scalar) }
            defer { isAfterReturn = scalar == "\r" }
            if scalar == "\n" && isAfterReturn { continue }
            let isLineOrTab = scalar == "\n" || scalar == "\r" || scalar == "\t"
            let isControl = (scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value) && !isLineOrTab
            if isControl || scalar == "\u{FFFD}" { throw .unsendable(codePoint: scalar.value, offset: offset) }
            clean.append(scalar == "\r" ? "\n" : scalar)
        }
        return String(clean)
    }

    /// UCS-2 only where a character needs it; else fewest parts, then fewest septets, then the plainest.
    private static func encoding(of text: String, tag: LanguageTag, profile: SMSProfile) -> SMSEncoding {
        var best: (encoding: SMSEncoding, parts: Int, units: Int)?
        for encoding in profile.encodings(for: tag.language) {
            guard let units = encoding.units(text) else { continue }
            let capacity = encoding.capacity(reference: profile.reference)
            let parts = units <= encoding.capacity(reference: nil) ? 1 : (units + capacity - 1) / capacity
            if let known = best, (known.parts, known.units) <= (parts, units) { continue }
            best = (encoding, parts, units)
        }
        return best?.encoding ?? .ucs2
    }
}

extension SMSDraft {
    /// - Throws: `PhoneRefusal` where there are more parts than allowed, with a text that fits.
    func checkBudget() throws(PhoneRefusal) {
        guard parts.count > options.limit else { return }
        let shorter = try longestStart()
        if shorter == nil, options.optOut != nil { throw .optOut(parts: options.limit) }
        throw .tooLong(parts: parts.count, limit: options.limit, shorter: shorter)
    }

    /// The longest beginning of the text that fits with the opt-out line: whole sentences, else clauses, else words.
    private func longestStart() throws(PhoneRefusal) -> String? {
        // More cannot fit, whatever the encoding.
        let start = String(body.unicodeScalars.prefix(160 * SMSPacking.partLimit))
        let clusters = SMSCluster.list(start, in: tag, encoding: .ucs2, places: true)
        for level in [SMSBreak.sentence, .clause, .word, .cluster] {
            var end = clusters.count
            while end > 0 {
                if clusters[end - 1].end >= level && end < clusters.count {
                    let text = clusters[..<end].map(\.text).joined()
                    let draft = try? SMSDraft(text, in: tag, numbers: numbers, options: options)
                    if let draft, draft.parts.count <= options.limit {
                        return draft.body.trimmed
                    }
                }
                end -= 1
            }
        }
        return nil
    }

    /// The finished message of a text that is no leaflet.
    var message: SMSMessage {
        SMSMessage(
            leaflet: nil, requested: tag, lang: tag, reason: nil, edition: nil, encoding: encoding.name,
            shift: encoding.shift, units: parts.reduce(0) { $0 + $1.units }, mode: options.mode, neutral: false,
            sender: options.sender, parts: parts,
            forcing: encoding == .ucs2 ? SMSForcing.list(text, language: tag.language) : [],
            changes: changes.isEmpty ? nil : changes, warnings: warnings,
            coding: encoding, profile: options.profile)
    }

    private var warnings: [String] {
        var warnings: [String] = []
        let usual = options.mode == .separate ? 1 : 3
        if parts.count > usual {
            warnings.append("\(parts.count) parts, more than \(usual): people may not read to the end")
        }
        if dividesCluster { warnings.append("a character with its marks is longer than a part: it was divided") }
        return warnings
    }
}
