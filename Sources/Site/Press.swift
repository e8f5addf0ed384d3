internal import Files
internal import Leaflets
internal import Locales
internal import Markup

/// What all pages share, made once: templates, wording, the stylesheet's address, and what a leaflet's pages have in common.
struct Press: Sendable {
    let library: Library
    /// Ends in `/`.
    let baseURL: String
    /// Published languages in the order of menus.
    let languages: [LanguageTag]
    let templates: Templates
    let assets: Assets
    let wordings: [LanguageTag: Wording]
    /// By id, in the library's order, withdrawn ones included.
    let folios: [Folio]
    /// Hash over all that any page may show, beside leaflets and wording.
    let common: String
    /// Whatever identifies this build of the program.
    let program: String
    /// The search indexes that are still to be made.
    let indexes = Lazy<SearchIndex>.Queue()

    init(library: Library, baseURL: String, languages: [LanguageTag], program: String) {
        self.library = library
        self.baseURL = baseURL
        self.program = program
        self.languages = library.languages.inMenuOrder(languages)
        templates = Templates(theme: library.theme, shown: library.shown)
        assets = Assets(theme: library.theme)
        let spoken = Set(library.site.languages).union([library.site.sourceLanguage])
        wordings = Dictionary(
            uniqueKeysWithValues: spoken.map { ($0, Wording(library.languages, tag: $0, topics: library.site.topics)) })
        var seal = Seal()
        seal.add([program, baseURL, templates.hash, assets.hash])
        seal.add(self.languages.map(\.text))
        seal.addSettings(of: library)
        common = seal.hash
        folios = library.leaflets.map { [menu = self.languages] in
            Folio($0, library: library, menu: menu, baseURL: baseURL)
        }
    }

    func wording(_ tag: LanguageTag) -> Wording {
        wordings[tag] ?? Wording(library.languages, tag: tag, topics: library.site.topics)
    }

    func folio(_ id: String) -> Folio? { folios.first { $0.leaflet.id == id } }

    /// The site's title for a reader.
    func siteTitle(_ tag: LanguageTag) -> String { library.text(library.site.title, for: tag) }

    /// A text given per language as HTML for a reader, marked with its own language where that is not hers.
    func html(_ text: LocalizedText, for tag: LanguageTag) -> String {
        let chosen = library.text(text, for: tag)
        let own = text.texts[tag] != nil ? tag : text.texts.filter { $0.value == chosen }.keys.min()
        guard let own, own != tag else { return HTML.escape(chosen) }
        return bdi(chosen, own)
    }

    /// The name of a language for a reader: its endonym in its own direction, and its name in her language.
    func name(of tag: LanguageTag, for reader: LanguageTag) -> String {
        let endonym = bdi(library.languages.endonym(of: tag), tag)
        let name = library.languages.name(of: tag, in: reader)
        return tag == reader || name == library.languages.endonym(of: tag)
            ? endonym : "\(endonym) (\(HTML.escape(name)))"
    }

    /// A text in a language of its own.
    func bdi(_ text: String, _ tag: LanguageTag) -> String {
        "<bdi \(attributes(of: tag))>\(HTML.escape(text))</bdi>"
    }
}

/// A leaflet with what all its pages share.
struct Folio: Sendable {
    let leaflet: Leaflet
    /// Languages in which the leaflet is given out and published, in the order of menus.
    let available: [LanguageTag]
    let hash: String
    /// By language, over what search reads of a text.
    let searchHashes: [LanguageTag: String]
    /// By language, the bytes of a text.
    let sizes: [LanguageTag: Int]
    /// `<link rel="alternate">` of every real translation, for the head.
    let alternates: String

    init(_ leaflet: Leaflet, library: Library, menu: [LanguageTag], baseURL: String) {
        self.leaflet = leaflet
        let all = Set(library.available(leaflet))
        available = leaflet.withdrawn == nil ? menu.filter { all.contains($0) } : []
        var seal = Seal()
        let texts = leaflet.texts.mapValues(Seal.of)
        seal.add(leaflet, texts: texts)
        hash = seal.hash
        searchHashes = Dictionary(uniqueKeysWithValues: leaflet.texts.map { ($0.key, Seal.ofSearched($0.value)) })
        sizes = texts.mapValues(\.length)
        let base = HTML.escape(baseURL)
        alternates =
            available.map {
                "<link rel=\"alternate\" hreflang=\"\($0)\" href=\"\(base)\(Address.leaflet(leaflet.id, $0))\">\n"
            }.joined()
            + "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(base)\(Address.folio(leaflet.id))\">\n"
    }
}
