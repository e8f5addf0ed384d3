internal import Files
internal import Findings
internal import Leaflets
internal import Mustache

/// The Mustache templates: the built-in ones, and those of the theme in their place.
///
/// Every value that a template gets is ready HTML, so it stands in three braces; escaping happened where the value was made.
struct Templates: Sendable {
    /// Over the text of all templates.
    let hash: String
    /// Templates of the theme that cannot be read; the built-in ones stand in for them.
    let findings: [Finding]
    private let library: MustacheLibrary

    /// - Parameters:
    ///   - theme: files of `theme/`; `<name>.mustache` replaces the built-in template of that name.
    ///   - shown: a path of the content folder as the person named it, for findings.
    init(theme: [SourceFile], shown: (String) -> String = { $0 }) {
        var library = MustacheLibrary()
        var findings = Self.strays(theme, shown)
        var seal = Seal()
        for (name, builtIn) in Self.builtIn.sorted(by: { $0.key < $1.key }) {
            var text = builtIn
            if let file = theme.first(where: { $0.name == "\(name).mustache" }), let location = file.location {
                do {
                    text = String(decoding: try readFile(location, limit: 1 << 20), as: UTF8.self)
                    try library.register(text, named: name)
                } catch {
                    findings.append(Self.finding(for: error, path: shown(file.path)))
                    text = builtIn
                }
            }
            if library.getTemplate(named: name) == nil {
                do { try library.register(text, named: name) } catch { fatalError("template \(name): \(error)") }
            }
            seal.add([name, text])
        }
        self.library = library
        self.findings = findings
        hash = seal.hash
    }

    private static func finding(for error: any Error, path: String) -> Finding {
        guard let error = error as? MustacheTemplate.ParserError else {
            return .error(path, .badValue, "not a template: \(error)")
        }
        let (line, column) = (error.context.lineNumber, error.context.columnNumber)
        return .error(path, line: line, .badValue, "not a template: \(error.error), at column \(column)")
    }

    /// Files that replace nothing, most likely misspelt.
    private static func strays(_ theme: [SourceFile], _ shown: (String) -> String) -> [Finding] {
        let names = Set(builtIn.keys.map { "\($0).mustache" }).union(["style.css"])
        return theme.filter { !names.contains($0.name) }.map {
            .warning(
                shown($0.path), .unknownFile,
                "is not read: a theme is made of \(names.sorted().joined(separator: ", "))")
        }
    }

    /// Empty texts count as absent, so that a template can ask whether a value is there.
    func render(_ name: String, _ values: [String: any Sendable]) -> String {
        library.render(values.filter { ($0.value as? String) != "" }, withTemplate: name) ?? ""
    }

    static let builtIn: [String: String] = [
        "layout": layout, "leaflet": leaflet, "home": home, "list": list, "chooser": chooser, "folio": folio,
        "languages": languages, "search": search, "not-found": notFound,
    ]

    /// The frame of every page.
    private static let layout = """
        <!doctype html>
        <html lang="{{{lang}}}" dir="{{{dir}}}"{{#script}} class="{{{script}}}"{{/script}}>
        <head>
        <meta charset="utf-8">
        <title>{{{title}}}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="description" content="{{{description}}}">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="format-detection" content="telephone=no">
        {{{head}}}<link rel="icon" href="data:,">
        <link rel="stylesheet" href="{{{root}}}{{{stylesheet}}}">
        <script defer src="{{{root}}}{{{code}}}"></script>
        {{{scripts}}}</head>
        <body{{#isSensitive}} class="sensitive"{{/isSensitive}}>
        {{{exit}}}<header class="top">
        <a class="skip" href="#_main">{{{skip}}}</a>
        <a class="brand" href="{{{home}}}">{{{siteTitle}}}</a>
        {{{menu}}}</header>
        <main id="_main">
        {{{main}}}</main>
        {{{footer}}}</body>
        </html>

        """

    private static let leaflet = """
        {{{notes}}}<article {{{articleAttributes}}}>
        <header data-part="title">
        <h1>{{{title}}}</h1>
        {{#summary}}<p class="lead">{{{summary}}}</p>
        {{/summary}}</header>
        {{{keyFacts}}}<div data-part="marks">
        {{{marks}}}</div>
        {{{media}}}{{{contents}}}{{{body}}}</article>
        {{{contacts}}}{{{languages}}}{{{share}}}{{{about}}}
        """

    private static let home = """
        <h1>{{{title}}}</h1>
        {{{search}}}{{{emergency}}}{{{topics}}}{{{campaigns}}}{{{newest}}}
        """

    /// Topic and campaign pages.
    private static let list = """
        <h1>{{{title}}}</h1>
        {{#period}}<p class="lead">{{{period}}}</p>
        {{/period}}{{{leaflets}}}
        """

    private static let chooser = """
        <h1>{{{title}}}</h1>
        {{{suggestion}}}{{{filter}}}{{{languages}}}
        """

    /// The page with all languages of one leaflet.
    private static let folio = """
        <h1>{{{title}}}</h1>
        {{{withdrawn}}}{{{check}}}{{{languages}}}
        """

    private static let languages = """
        <h1>{{{title}}}</h1>
        <p class="lead">{{{intro}}}</p>
        {{{languages}}}{{{offline}}}
        """

    private static let search = """
        <h1>{{{title}}}</h1>
        {{{form}}}{{{help}}}<div id="_results" {{{data}}}></div>
        <noscript><p class="note">{{{noscript}}}</p></noscript>
        {{{topics}}}
        """

    private static let notFound = """
        <h1>{{{title}}}</h1>
        {{{texts}}}{{{languages}}}
        """
}
