package import Findings
package import Locales
package import Markup

/// The content model: reads the folder of leaflets, facts, contacts and campaigns into one value, with all that is wrong in it.
///
/// `Library.load` is where to start. Pages, search, SMS and voice are readers of the same value.
package struct Library: Sendable {
    package var site: SiteSettings
    /// Sorted by id; withdrawn ones included, leaflets in error left out.
    package var leaflets: [Leaflet]
    package var facts: Facts
    /// Sorted by id.
    package var contacts: [Contact]
    /// Sorted by id.
    package var campaigns: [Campaign]
    /// In the file's order.
    package var glossary: [GlossaryEntry]
    /// Theme files by their path below `theme/`, sorted.
    package var theme: [SourceFile]
    /// Everything known of languages: fallback, messages, names.
    package var languages: Languages
    /// The day for which facts, reviews and campaigns are judged.
    package var date: CalendarDate
    /// All that is wrong, sorted; paths begin with the folder as the person named it.
    package var findings: [Finding]
    /// The content folder as the person named it; what findings' paths begin with.
    package var folder: String
    /// Whether drafts are given out, as for their authors.
    package var showsDrafts: Bool
    /// Decides what a person who asks for a language gets.
    package var resolver: Resolver
    /// `site.languages` as a set.
    package var published: Set<LanguageTag>
    /// What a later load of the same folder may use again.
    package var snapshot: LoadSnapshot
    /// By leaflet a digest of all that its texts depend on but languages: its files, the sheets, the date.
    package var stamps: [String: String]
}

/// `site.yaml`.
package struct SiteSettings: Hashable, Sendable {
    package var title: LocalizedText
    /// Ends in `/`.
    package var baseURL: String
    package var sourceLanguage: LanguageTag
    /// Published languages in the file's order, canonical, no two alike.
    package var languages: [LanguageTag]
    /// Last resort for every language, before the leaflet's source language.
    package var fallback: [LanguageTag]
    package var topics: [String]
    /// IANA name.
    package var timeZone: String
    /// Sorted.
    package var holidays: [CalendarDate]
    package var exitURL: String?
    /// Contacts of `contacts.yaml` to ask where a search finds nothing, in the file's order.
    package var help: [String]
}

/// A text per language, as `title: { it: …, en: … }` or one string in the source language.
package struct LocalizedText: Hashable, Sendable {
    package var texts: [LanguageTag: String]

    package init(_ texts: [LanguageTag: String]) { self.texts = texts }
}

/// One leaflet: what holds in every language, and its texts.
package struct Leaflet: Hashable, Sendable, Identifiable {
    package enum Fallback: String, Sendable, CaseIterable { case allow, none }
    package enum Audience: String, Sendable, CaseIterable { case adults, children, operators, journalists }

    package struct Withdrawal: Hashable, Sendable {
        package var date: CalendarDate
        package var replacedBy: String?
    }

    package var id: String
    package var topic: String
    package var audience: [Audience]
    /// The language in which it was written.
    package var source: LanguageTag
    /// ISO 3166 codes; empty: everywhere.
    package var territory: [String]
    package var isSensitive: Bool
    package var fallback: Fallback
    package var reviewBy: CalendarDate?
    package var withdrawn: Withdrawal?
    /// Ids of contacts.
    package var contacts: [String]
    package var allowsLossySMS: Bool
    package var origin: String?
    package var license: String?
    /// Every text that has a file and no error, drafts included. The published languages that a reader can be given are `available`.
    package var texts: [LanguageTag: Text]
    package var media: [Medium]
    /// Path of `leaflet.yaml` below the content folder.
    package var path: String
}

/// A leaflet in one language.
package struct Text: Hashable, Sendable {
    /// Where a translation stands, in the words of docs/content.md.
    package enum State: String, Sendable, CaseIterable {
        case source, missing, draft, machine, translated, reviewed, withdrawn
    }
    /// Whether a translation still says what its source says.
    package enum Freshness: String, Sendable {
        case current, outdated, unknown, orphan
        case inheritedOutdated = "inherited-outdated"
    }

    /// What the front matter says of how the text was made.
    package struct Provenance: Hashable, Sendable {
        /// The text it was made from; nil where the author did not say.
        package var of: Origin?
        package var by: String?
        package var reviewedBy: String?
        package var date: CalendarDate?

        package init() {}
    }

    /// A text in one revision, written `it@3f2a9c1b7d04`.
    package struct Origin: Hashable, Sendable {
        package var language: LanguageTag
        package var revision: String
    }

    package var tag: LanguageTag
    package var title: Phrase
    package var summary: Phrase?
    package var keywords: [String]
    package var questions: [Phrase]
    package var neutralTitle: String?
    package var sms: Phrase?
    package var voice: Phrase?
    package var date: CalendarDate?
    /// Earlier revisions whose translations stay good.
    package var equivalent: [String]
    /// Numbers that may differ from the source.
    package var parity: [String]
    package var provenance: Provenance
    package var state: State
    package var freshness: Freshness
    package var document: Document
    /// Script of the text's letters where the tag tells none, ISO 15924.
    package var script: String
    package var direction: Direction
    /// Twelve hexadecimal digits over the text as written: tells translators what changed.
    package var revision: String
    /// Twelve hexadecimal digits over the text as given out on the library's date: tells readers.
    package var edition: String
    /// Path of the file below the content folder.
    package var path: String
}

/// A file of media or theme: where it lies, and what it holds.
package struct SourceFile: Hashable, Sendable {
    /// Path below its folder.
    package var name: String
    /// Path below the content folder.
    package var path: String
    /// Where the file lies on disk; nil in a tree of memory.
    package var location: String?
    package var size: Int
    /// SHA-256, 64 hexadecimal digits.
    package var hash: String
}
