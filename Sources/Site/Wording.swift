internal import Leaflets
internal import Locales
internal import Markup

/// The interface messages of one language as HTML, formatted once for all its pages.
struct Wording: Sendable {
    let tag: LanguageTag
    /// Over all messages of the language that pages use.
    let hash: String
    private let patterns: [String: Pattern]

    /// A message cut at its arguments.
    private struct Pattern: Sendable {
        var language: LanguageTag
        /// Text and names of arguments in turn, beginning with text.
        var pieces: [String]
    }

    /// Messages that pages use, each with the names of its arguments; those with numbers are asked for one by one.
    static let messages: [String: [String]] = [
        "bridge_close": [], "bridge_with": [], "campaign_period": ["from", "until"], "choose_language": [],
        "contact_hours": ["hours"], "contact_languages": ["languages"], "contacts_title": [], "contents": [],
        "download": ["size"], "draft_note": [], "edition": ["edition"], "edition_current": [], "edition_older": [],
        "emergency_call": ["number"], "fallback_available": [], "fallback_none": [],
        "fallback_not_yet": ["language"], "fallback_phone": ["number"], "fallback_reading": ["language"],
        "fallback_script": ["script"], "filter_languages": [], "filter_none": [], "home_campaigns": [],
        "home_emergency": [], "home_newest": [], "key_facts": [], "language_greeting": [],
        "language_suggestion": ["language"], "languages_countries": ["countries"], "languages_intro": [],
        "languages_title": [], "leaflet_languages": [], "license": ["license"], "listen": [], "machine_note": [],
        "menu_home": [], "menu_languages": [], "menu_search": [], "menu_topics": [], "not_found_text": [],
        "not_found_title": [], "offline_failed": [], "offline_remove": [], "offline_save": ["language", "size"],
        "offline_saved": [], "offline_sensitive": [], "offline_title": [], "origin": [], "orphan_note": [],
        "other_languages": [], "outdated_note": [], "print": [], "print_check": [], "qr_label": [],
        "quick_exit": [], "quick_exit_help": [], "quick_exit_history": [], "quick_exit_leaving": [], "recorded": [],
        "recording_stale": [],
        "review_past_note": ["date"], "search_corrected": ["query"], "search_elsewhere": [], "search_label": [],
        "search_none": [], "search_noscript": [], "search_submit": [], "section_fallback_note": ["language", "other"],
        "section_missing_note": ["language"], "share": [], "share_link": [], "share_sms": [], "skip_to_content": [],
        "state_machine": [], "state_outdated": [], "state_reviewed": [], "state_source": [], "state_translated": [],
        "territory": ["territories"], "update_action": [], "update_available": [], "updated": ["date"],
        "withdrawn_note": ["date"], "withdrawn_replaced": [],
    ]

    /// Stands around an argument's name while the message is formatted; no text has these characters of private use.
    private static let mark: Character = "\u{F0001}"

    /// - Parameter topics: the site's topics, whose names are messages `topic_…`.
    init(_ languages: Languages, tag: LanguageTag, topics: [String]) {
        self.tag = tag
        var patterns: [String: Pattern] = [:]
        var seal = Seal()
        let names = topics.map { (key: "topic_\($0)", value: [String]()) }
        for (key, arguments) in Self.messages.sorted(by: { $0.key < $1.key }) + names {
            let marked = arguments.map { ($0, Messages.Argument.text("\(Self.mark)\($0)\(Self.mark)")) }
            let text = languages.messages.text(key, in: tag, Dictionary(uniqueKeysWithValues: marked))
            let language = languages.messages.language(of: key, for: tag)
            seal.add([key, text, language.text])
            patterns[key] = Pattern(
                language: language,
                pieces: text.split(separator: Self.mark, omittingEmptySubsequences: false).map(String.init))
        }
        self.patterns = patterns
        hash = seal.hash
    }

    /// Whether a message is in this very language.
    func isOwn(_ key: String) -> Bool { patterns[key]?.language == tag }

    /// A message as plain text, for attributes and scripts; arguments are plain text too.
    func text(_ key: String, _ arguments: [String: String] = [:]) -> String {
        guard let pattern = patterns[key] else { return key }
        return pattern.pieces.enumerated().map { $0.offset % 2 == 0 ? $0.element : arguments[$0.element] ?? "" }
            .joined()
    }

    /// A message as HTML, marked with its language where it is not the page's; arguments are HTML.
    ///
    /// An argument stands in its own `bdi`, unless it is an element that isolates already.
    func html(_ key: String, _ arguments: [String: String] = [:]) -> String {
        guard let pattern = patterns[key] else { return HTML.escape(key) }
        var out = ""
        for (index, piece) in pattern.pieces.enumerated() {
            if index % 2 == 0 {
                out += HTML.escape(piece)
            } else {
                let value = arguments[piece] ?? ""
                out += value.hasPrefix("<bdi") ? value : "<bdi>\(value)</bdi>"
            }
        }
        return pattern.language == tag ? out : "<span \(attributes(of: pattern.language))>\(out)</span>"
    }
}

/// `lang`, `dir` and the class of the script, for an element in a language of its own.
///
/// - Parameter kind: further classes.
func attributes(
    of tag: LanguageTag, direction: Direction? = nil, script: String? = nil, kind: String = ""
) -> String {
    let style = styleClass(of: tag, script: script)
    let classes = kind.isEmpty || style.isEmpty ? kind + style : "\(kind) \(style)"
    return "lang=\"\(tag.text)\" dir=\"\((direction ?? tag.direction).rawValue)\""
        + (classes.isEmpty ? "" : " class=\"\(classes)\"")
}

/// The same for an element that holds a leaflet's text, whose script and direction may be those of its letters.
func attributes(of text: Text, kind: String = "") -> String {
    attributes(of: text.tag, direction: text.direction, script: text.script, kind: kind)
}

/// The class by which the stylesheet gives a script its fonts and line height; empty for Latin, Greek and Cyrillic.
///
/// Urdu, Kashmiri and Punjabi in Arabic script are read in Nastaliq, which slopes and needs far more height.
func styleClass(of tag: LanguageTag, script: String? = nil) -> String {
    let script = script ?? tag.script
    if script == "Aran" || (script == "Arab" && ["ur", "ks", "pa", "skr", "pnb"].contains(tag.language)) {
        return "aran"
    }
    return plainScripts.contains(script) ? "" : script.lowercased()
}

/// Scripts that the stylesheet's ground rules fit.
private let plainScripts: Set<String> = ["Latn", "Cyrl", "Grek", "Zzzz"]
