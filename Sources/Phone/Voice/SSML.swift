/// A script as SSML 1.1 (W3C Recommendation), in the subset that engines agree on: `speak p s break sub prosody mark audio`.
///
/// There is no `say-as`: numbers are words already, and what an engine makes of it differs by engine and language; `sub` keeps
/// the written form beside the spoken one. `onlangfailure="ignoretext"` forbids the engine to read it with another language's voice.
enum SSML {
    static func document(_ script: VoiceScript) -> String {
        var body = "<prosody rate=\"slow\">\n\(paragraphs(script.lines, marks: true))</prosody>\n"
        if let recording = script.recording { body = "<audio src=\"\(escape(recording))\">\n\(body)</audio>\n" }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="\(script.lang)"
              onlangfailure="ignoretext">
            \(body)</speak>

            """
    }

    /// Lines in paragraphs of sentences, with their silences.
    static func paragraphs(_ lines: [VoiceLine], marks: Bool) -> String {
        var out = ""
        var isOpen = false
        var sections = 0
        for line in lines {
            if marks, line.kind == .heading {
                sections += 1
                out += "<mark name=\"section-\(sections)\"/>\n"
            }
            if !isOpen { out += "<p>\n" }
            isOpen = true
            out += "<s>\(line.spans.map(span).joined())</s>\n<break time=\"\(line.pauseMs)ms\"/>\n"
            if line.endsParagraph {
                out += "</p>\n"
                isOpen = false
            }
        }
        return isOpen ? out + "</p>\n" : out
    }

    private static func span(_ span: VoiceSpan) -> String {
        guard let written = span.written, written != span.spoken else { return escape(span.spoken) }
        let before = span.spoken.hasPrefix(" ") ? " " : ""
        let after = span.spoken.hasSuffix(" ") ? " " : ""
        let spoken = span.spoken.dropFirst(before.count).dropLast(after.count)
        if spoken.isEmpty { return escape(span.spoken) }
        return "\(before)<sub alias=\"\(escape(String(spoken)))\">\(escape(written))</sub>\(after)"
    }

    /// For text and attributes of XML.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
