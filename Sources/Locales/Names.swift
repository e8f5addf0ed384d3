internal import CICU

/// Names of languages, scripts and regions: ICU's where it has them, else along the reader's chain; never a bare code
/// where anything better is known.
extension Languages {
    /// The language's name in itself, such as `ትግርኛ`.
    package func endonym(of tag: LanguageTag) -> String {
        endonyms.value(for: tag) { makeEndonym(of: tag) }
    }

    /// The language's name in another, such as `tigrino`.
    package func name(of tag: LanguageTag, in reader: LanguageTag) -> String {
        names.value(for: NameKey(code: tag.text, reader: reader, kind: 0)) { makeName(of: tag, in: reader) }
    }

    /// The name of a script (ISO 15924) in a language.
    package func scriptName(_ script: String, in reader: LanguageTag) -> String {
        name(CICU_NAME_SCRIPT, script, in: reader)
    }

    /// The name of a country or region (ISO 3166) in a language; of a part of a country (`IT-62`) the code.
    package func territoryName(_ code: String, in reader: LanguageTag) -> String {
        name(CICU_NAME_REGION, code, in: reader)
    }

    /// Countries where the language is spoken, ISO 3166-1, in the order of `fallback.yaml`.
    package func countries(of tag: LanguageTag) -> [String] { relations.nearest(to: tag)?.countries ?? [] }

    /// A greeting by which speakers recognise their language; nil where it has none of its own.
    package func greeting(of tag: LanguageTag) -> String? { messages.own("language_greeting", in: tag) }

    /// Tags in the order of menus: by ICU collation of their endonyms.
    package func inMenuOrder(_ tags: [LanguageTag]) -> [LanguageTag] {
        tags.map { (tag: $0, key: sortKey(of: $0)) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) || ($0.key == $1.key && $0.tag < $1.tag) }
            .map(\.tag)
    }

    private func sortKey(of tag: LanguageTag) -> [UInt8] {
        sortKeys.value(for: tag) {
            let name = endonym(of: tag)
            let capacity = 64 + 16 * name.utf8.count
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
                let length = cicu_sort_key(name, buffer.baseAddress!, Int32(capacity))
                return Array(buffer.prefix(max(0, Int(length))))
            }
        }
    }

    private func makeEndonym(of tag: LanguageTag) -> String {
        if hasOwnData(tag), let name = Self.languageName(of: tag, in: tag) { return name }
        return messages.own("language_name", in: tag) ?? RareNames.endonyms[tag.text]
            ?? RareNames.endonyms.first { LanguageTag($0.key)?.maximized == tag.maximized }?.value
            ?? Self.languageName(of: tag, in: Self.english) ?? tag.text
    }

    private func makeName(of tag: LanguageTag, in reader: LanguageTag) -> String {
        if tag.maximized == reader.maximized { return endonym(of: tag) }
        for source in sources(of: reader) {
            if let name = Self.languageName(of: tag, in: source) { return name }
        }
        return endonym(of: tag)
    }

    private func name(_ kind: CICUNameKind, _ code: String, in reader: LanguageTag) -> String {
        let kind = Int32(kind.rawValue)
        return names.value(for: NameKey(code: code, reader: reader, kind: kind)) {
            sources(of: reader).lazy.compactMap { Self.icuName(kind, code, in: $0) }.first ?? code
        }
    }

    /// ICU's name of a tag; where it has none for the whole, that of the language with what tells it apart in brackets.
    private static func languageName(of tag: LanguageTag, in reader: LanguageTag) -> String? {
        let kind = Int32(CICU_NAME_LANGUAGE.rawValue)
        guard !tag.isPrivateUse else { return nil }
        if let name = icuName(kind, tag.text, in: reader) { return name }
        let rare = reader == english ? RareNames.english[tag.language] : nil
        guard let language = icuName(kind, tag.language, in: reader) ?? rare else { return nil }
        let others = tag.text.split(separator: "-").dropFirst().map(String.init).map { subtag in
            let kind = subtag.count == 4 ? CICU_NAME_SCRIPT : CICU_NAME_REGION
            return icuName(Int32(kind.rawValue), subtag, in: reader) ?? subtag
        }
        return others.isEmpty ? language : "\(language) (\(others.joined(separator: ", ")))"
    }

    private static func icuName(_ kind: Int32, _ code: String, in reader: LanguageTag) -> String? {
        ICU.text { cicu_name(kind, code, reader.text, $0, $1) }
    }
}
