internal import Leaflets
internal import Locales
internal import Markup

/// The site map for search engines (sitemaps.org), with the translations of every leaflet; and robots.txt.
extension Press {
    /// Addresses in one file, at most; the protocol's own limit.
    private static let addressLimit = 50_000
    /// Bytes in one file, at most; the protocol allows 50 MB, but each file is made as a whole in memory.
    private static let byteLimit = 8_000_000

    /// One file, or an index with its parts.
    ///
    /// Each entry depends on addresses alone, so an edited text leaves the map as it is.
    var siteMaps: [(path: String, render: @Sendable () -> String)] {
        let parts = siteMapParts
        guard parts.count > 1 else {
            let only = parts.first ?? []
            return [("sitemap.xml", { @Sendable in siteMap(only) })]
        }
        let named = parts.enumerated().map { (path: "sitemap-\($0.offset + 1).xml", entries: $0.element) }
        let paths = named.map(\.path)
        return [("sitemap.xml", { @Sendable in siteMapIndex(paths) })]
            + named.map { part in (part.path, { @Sendable in siteMap(part.entries) }) }
    }

    /// A group of addresses that stand for one another; `alternates` is written once for each of them.
    private struct Group: Sendable {
        var addresses: [String]
        var alternates: String

        var size: Int { addresses.reduce(0) { $0 + $1.utf8.count + alternates.utf8.count + 64 } }
    }

    private var groups: [Group] {
        let base = HTML.escape(baseURL)
        func group(_ addresses: [(LanguageTag, String)], other: String) -> Group {
            let links = addresses.map { tag, address in
                "<xhtml:link rel=\"alternate\" hreflang=\"\(tag)\" href=\"\(base)\(address)\"/>\n"
            }
            let last = "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"\(base)\(other)\"/>\n"
            return Group(addresses: addresses.map(\.1), alternates: links.joined() + last)
        }
        let homes = group(languages.map { ($0, Address.home($0)) }, other: "")
        let leaflets = folios.filter { !$0.available.isEmpty }.map { folio in
            group(
                folio.available.map { ($0, Address.leaflet(folio.leaflet.id, $0)) },
                other: Address.folio(folio.leaflet.id))
        }
        return [homes] + leaflets
    }

    private var siteMapParts: [[Group]] {
        var parts: [[Group]] = [[]]
        var (count, size) = (0, 0)
        for group in groups {
            if count + group.addresses.count > Self.addressLimit || size + group.size > Self.byteLimit, count > 0 {
                parts.append([])
                (count, size) = (0, 0)
            }
            parts[parts.count - 1].append(group)
            count += group.addresses.count
            size += group.size
        }
        return parts
    }

    private static let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    private func siteMap(_ groups: [Group]) -> String {
        let base = HTML.escape(baseURL)
        var out = Self.xml
        out += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
        out += " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        for group in groups {
            for address in group.addresses {
                out += "<url>\n<loc>\(base)\(address)</loc>\n\(group.alternates)</url>\n"
            }
        }
        return out + "</urlset>\n"
    }

    private func siteMapIndex(_ paths: [String]) -> String {
        let items = paths.map { "<sitemap><loc>\(HTML.escape(baseURL))\($0)</loc></sitemap>\n" }.joined()
        return Self.xml
            + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\(items)</sitemapindex>\n"
    }

    /// Hash over the addresses in the map.
    var siteMapInput: String {
        var seal = Seal()
        seal.add(["site map 1", baseURL] + languages.map(\.text))
        for folio in folios where !folio.available.isEmpty {
            seal.add([folio.leaflet.id] + folio.available.map(\.text))
        }
        return seal.hash
    }

    var robots: String { "User-agent: *\nAllow: /\nSitemap: \(baseURL)sitemap.xml\n" }
}
