internal import Files
package import Findings
package import Leaflets
package import Locales

/// Leaflets to pages, pages to a plan of files: the same bytes for the folder that is published and for the server.
///
/// `SitePlan` is where to start. `Press` holds what all pages share; each kind of page has a file of its own.
package struct SitePlan: Sendable {
    /// Every file of the site, sorted by path.
    package let items: [SiteItem]
    /// What is wrong with the theme.
    package let findings: [Finding]
    private let indexes: [String: Int]

    /// - Parameters:
    ///   - baseURL: where the site will be found; nil takes the address of `site.yaml`. Ends in `/`.
    ///   - languages: the languages to publish; nil takes all that the site publishes.
    ///   - program: whatever identifies this build of the program, so that another build renders everything anew.
    package init(
        library: Library, baseURL: String? = nil, languages: [LanguageTag]? = nil, program: String = ""
    ) {
        let wanted = languages.map(Set.init)
        let published = library.site.languages.filter { wanted?.contains($0) ?? true }
        let press = Press(
            library: library, baseURL: baseURL ?? library.site.baseURL, languages: published, program: program)
        items = press.items.sorted { $0.path < $1.path }
        indexes = Dictionary(items.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { a, _ in a })
        findings = press.templates.findings
    }

    /// The file at a path such as `it/tuberculosis/index.html`.
    package func item(_ path: String) -> SiteItem? { indexes[path].map { items[$0] } }
}

/// One file of the site.
package struct SiteItem: Sendable {
    /// Path below the root, without a leading `/`.
    package let path: String
    /// For HTTP, with the character set where it is text.
    package let contentType: String
    /// A hash over everything that decides the bytes.
    package let input: String
    /// Whether the page must not be kept in any cache.
    package let isSensitive: Bool
    /// Whether this is a leaflet's page, for which the weight is bounded.
    package let isLeaflet: Bool
    /// Whether the address names these very bytes, so that they may be cached for ever.
    package let isImmutable: Bool
    let stage: Plan.Stage
    let body: Plan.Body

    init(
        path: String, input: String, stage: Plan.Stage, isSensitive: Bool = false, isLeaflet: Bool = false,
        isImmutable: Bool = false, body: Plan.Body
    ) {
        self.path = path
        self.input = input
        self.stage = stage
        self.isSensitive = isSensitive
        self.isLeaflet = isLeaflet
        self.isImmutable = isImmutable
        self.body = body
        contentType = Self.contentType(of: path)
    }

    /// An HTML page at an address.
    static func page(
        _ address: String, input: String, stage: Plan.Stage = .indexes, isSensitive: Bool = false,
        isLeaflet: Bool = false, _ render: @escaping @Sendable () -> String
    ) -> SiteItem {
        SiteItem(
            path: Address.file(address), input: input, stage: stage, isSensitive: isSensitive, isLeaflet: isLeaflet,
            body: .rendered { Array(render().utf8) })
    }

    /// Where the file lies on disk, for files that are copied; nil for those that are made.
    package var location: String? {
        if case .copied(let location) = body { location } else { nil }
    }

    private static let contentTypes: [String: String] = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
        "xml": "application/xml; charset=utf-8", "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "mp3": "audio/mpeg", "ogg": "audio/ogg",
        "m4a": "audio/mp4", "mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt; charset=utf-8",
    ]

    private static func contentType(of path: String) -> String {
        contentTypes[path.split(separator: ".").last.map(String.init) ?? ""] ?? "application/octet-stream"
    }
}
