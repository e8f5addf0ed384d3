package import Files

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
