package import Files
package import Findings
package import Leaflets
internal import Locales

extension SitePlan {
    /// The most that a leaflet's page may weigh, compressed, with its stylesheet.
    package static let weightLimit = 14_000

    /// The site as a plan for a folder.
    ///
    /// - Throws: `FileError` where two files would have one path.
    package func plan() throws(FileError) -> Plan {
        try Plan(
            items.map { item in
                Plan.Item(
                    path: item.path, input: item.input, stage: item.stage, body: item.body,
                    isCompressible: item.isText, isWeighed: item.isLeaflet || item.isStylesheet)
            })
    }

    /// The weight of leaflets' pages, each counted with the stylesheet, heaviest first.
    ///
    /// - Parameter weights: compressed bytes by path, as a run of `Publisher` tells them.
    package func leafletWeights(_ weights: [String: Int]) -> [(path: String, bytes: Int)] {
        let style = items.filter(\.isStylesheet).reduce(0) { $0 + (weights[$1.path] ?? 0) }
        return items.filter(\.isLeaflet).compactMap { item in
            weights[item.path].map { (path: item.path, bytes: $0 + style) }
        }.sorted { ($1.bytes, $0.path) < ($0.bytes, $1.path) }
    }
}

extension SitePlan {
    /// An error for each text whose page, or whose heaviest page where it stands in for other languages, is over the limit.
    ///
    /// - Parameter weights: as `leafletWeights` takes them.
    package func weightFindings(_ weights: [String: Int], of library: Library) -> [Finding] {
        var heaviest: [String: (page: String, bytes: Int)] = [:]
        for (path, bytes) in leafletWeights(weights) where bytes > Self.weightLimit {
            let parts = path.split(separator: "/")
            guard let tag = LanguageTag(String(parts[0])), let leaflet = library.leaflet(String(parts[1])) else {
                continue
            }
            let text = library.resolve(leaflet, for: tag).language.flatMap { leaflet.texts[$0] }
            let source = library.shown(text?.path ?? leaflet.path)
            // The list begins with the heaviest.
            if heaviest[source] == nil { heaviest[source] = (parts.dropLast().joined(separator: "/"), bytes) }
        }
        return heaviest.map { source, heavy in
            .error(
                source, .pageWeight,
                "its page \(heavy.page)/ weighs \(heavy.bytes) bytes compressed, with the stylesheet; at most \(Self.weightLimit) for people on a bad line: shorten it, or make two leaflets of it"
            )
        }.sorted()
    }
}

extension SiteItem {
    fileprivate var isStylesheet: Bool { path.hasSuffix(".css") }
    fileprivate var isText: Bool {
        contentType.hasPrefix("text/") || contentType.hasSuffix("charset=utf-8") || contentType == "image/svg+xml"
    }

    /// The bytes of the file.
    ///
    /// - Throws: `FileError` where a file that is copied has gone.
    package func bytes() throws(FileError) -> [UInt8] {
        try body.bytes()
    }
}
