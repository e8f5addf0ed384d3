internal import CICU

/// Which tags are one language, which stand above it, and which are near it: steps 2 to 4 of a chain.
extension LanguageTag {
    /// The tags above this one, nearest first: CLDR's parents, else the tag shortened; of the same script only.
    ///
    /// `pt-MZ` has `pt-PT`, `pt`; `zh-HK` has `zh-Hant`; `pa-Arab` has none. Parents of another language are left out
    /// (CLDR has French above Haitian Creole), but for Norwegian above its two written forms.
    package var parents: [LanguageTag] {
        guard !isPrivateUse else { return [] }
        var seen: Set = [self]
        return [text, maximized].flatMap(Self.climb).filter { parent in
            let isSameLanguage = parent.language == language || parent.language == "no"
            return isSameLanguage && isOfSameScript(as: parent) && seen.insert(parent).inserted
        }
    }

    /// Whether a reader of this tag's script can read the other's; an unknown script may be any.
    package func isOfSameScript(as other: LanguageTag) -> Bool {
        script == other.script || script == Self.unknownScript || other.script == Self.unknownScript
    }

    /// Whether the tag means what its users agreed on (`x-…`), of which nobody else knows anything.
    package var isPrivateUse: Bool { text.hasPrefix("x-") }

    /// Whether anything is known of the language: a script, a name.
    package var isKnown: Bool {
        isPrivateUse || script != Self.unknownScript || RareNames.english[language] != nil
            || ICU.text { cicu_name(Int32(CICU_NAME_LANGUAGE.rawValue), language, "en", $0, $1) } != nil
    }

    private static func climb(_ text: String) -> [LanguageTag] {
        var found: [LanguageTag] = []
        var child = text
        while let parent = ICU.text({ cicu_parent(child, $0, $1) }), parent != child, found.count < 8 {
            if let tag = LanguageTag(parent) { found.append(tag) }
            child = parent
        }
        return found
    }

    /// Whether readers of this language can read any of a comma-separated list of tags.
    func isNear(anyOf others: String) -> Bool { !isPrivateUse && cicu_matches_any(text, others) != 0 }

    /// The others that readers of this language can read too, by CLDR's language matching, nearest first.
    ///
    /// Among equally near ones the order of `others` decides.
    func nearest(among others: [LanguageTag]) -> [LanguageTag] {
        guard !isPrivateUse, !others.isEmpty else { return [] }
        return withCStrings(others.map(\.text)) { pointers in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: others.count) { indexes in
                let capacity = Int32(others.count)
                let found = cicu_match_order(text, pointers, capacity, indexes.baseAddress, capacity)
                return indexes.prefix(Int(found)).map { others[Int($0)] }
            }
        }
    }
}
