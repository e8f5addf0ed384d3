internal import CICU

/// Interface messages from the ARB files, formatted by ICU MessageFormat.
package struct Messages: Sendable {
    package enum Argument: Hashable, Sendable {
        case text(String)
        case number(Int)
    }

    /// Whether a native speaker has checked the messages of a language.
    package enum Review: String, Sendable, CaseIterable { case machine, reviewed }

    /// A message that has been checked: text as it stands, or a pattern with arguments.
    enum Message: Hashable, Sendable {
        case plain(String)
        case pattern(String)
    }

    /// The messages of one file.
    struct Table: Sendable {
        var tag: LanguageTag
        /// For findings.
        var path: String
        var review: Review
        var messages: [String: Message]
    }

    /// A key of the message list.
    struct Listed: Hashable, Sendable {
        var key: String
        /// Whether the message is one of those that a reader's safety depends on.
        var isSafety: Bool
    }

    let tables: [LanguageTag: Table]
    /// The message list: the keys of `en.arb`, sorted.
    let list: [Listed]
    private let resolver: Resolver

    package init() { self.init(tables: [:], list: [], relations: Relations()) }

    init(tables: [LanguageTag: Table], list: [Listed], relations: Relations) {
        self.tables = tables
        self.list = list
        resolver = Resolver(
            languages: Array(tables.keys), relations: relations,
            siteFallback: [LanguageTag("en")].compactMap { $0 })
    }

    /// The languages that have messages, sorted.
    package var languages: [LanguageTag] { tables.keys.sorted() }

    /// The keys of the message list, sorted.
    package var keys: [String] { list.map(\.key) }

    /// The message in the reader's language, or along its chain, or in English; never empty, whatever is missing.
    ///
    /// An argument that the caller leaves out stands as `{name}`.
    package func text(
        _ key: String, in reader: LanguageTag, _ arguments: [String: Argument] = [:]
    ) -> String {
        guard let (table, message) = find(key, for: reader) else { return key }
        switch message {
        case .plain(let text): return text
        case .pattern(let pattern): return Self.format(pattern, in: table.tag, arguments) ?? key
        }
    }

    /// The language in which `text` answers; the reader's where the message is there.
    package func language(of key: String, for reader: LanguageTag) -> LanguageTag {
        guard let (table, _) = find(key, for: reader) else { return reader }
        return table.tag.maximized == reader.maximized ? reader : table.tag
    }

    /// The message in this very language, not in another; nil where it is missing.
    package func own(_ key: String, in tag: LanguageTag) -> String? {
        let steps = resolver.chain(for: tag).steps.prefix { $0.reason.isSameLanguage }
        guard let message = steps.lazy.compactMap({ tables[$0.language]?.messages[key] }).first else { return nil }
        guard case .plain(let text) = message else { return nil }
        return text
    }

    /// Whether a key has a message in this language, or in it as it is written elsewhere.
    func has(_ key: String, for tag: LanguageTag) -> Bool {
        resolver.chain(for: tag).steps.prefix { $0.reason.isSameLanguage }
            .contains { tables[$0.language]?.messages[key] != nil }
    }

    /// The review state of a language's messages; nil where it has no file.
    package func review(of tag: LanguageTag) -> Review? { table(of: tag)?.review }

    /// The file of a language, or of the same language as it is written elsewhere.
    func table(of tag: LanguageTag) -> Table? {
        if let own = tables[tag] { return own }
        let nearest = resolver.chain(for: tag).steps.first { $0.reason.isSameLanguage }
        return nearest.flatMap { tables[$0.language] }
    }

    private func find(_ key: String, for reader: LanguageTag) -> (Table, Message)? {
        if let table = tables[reader], let message = table.messages[key] { return (table, message) }
        for step in resolver.chain(for: reader).steps {
            if let table = tables[step.language], let message = table.messages[key] { return (table, message) }
        }
        return nil
    }

    /// Formats by ICU, which keeps the compiled pattern; nil or an empty text never reach a page.
    private static func format(
        _ pattern: String, in tag: LanguageTag, _ arguments: [String: Argument]
    ) -> String? {
        var packed = PackedTexts()
        var numeric: [UInt8] = []
        for (name, value) in arguments {
            packed.append(name)
            switch value {
            case .text(let text):
                packed.append(text)
                numeric.append(0)
            case .number(let number):
                packed.append(String(number))
                numeric.append(1)
            }
        }
        let capacity = 1024 + 4 * (pattern.utf8.count + packed.bytes.count)
        let text = ICU.text(capacity: capacity) { out, capacity in
            cicu_message_format(
                tag.text, pattern, packed.bytes, packed.lengths, numeric, Int32(numeric.count), out, capacity)
        }
        return text?.isEmpty == false ? text : nil
    }
}
