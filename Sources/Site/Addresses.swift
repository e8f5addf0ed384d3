internal import Locales

/// Addresses of pages: paths below the root of the site, without a leading `/`; pages end in `/`.
enum Address {
    static func home(_ tag: LanguageTag) -> String { "\(tag)/" }
    static func leaflet(_ id: String, _ tag: LanguageTag) -> String { "\(tag)/\(id)/" }
    /// The page with all languages of a leaflet.
    static func folio(_ id: String) -> String { "\(id)/" }
    static func topic(_ topic: String, _ tag: LanguageTag) -> String { "\(tag)/topics/\(topic)/" }
    static func campaign(_ id: String, _ tag: LanguageTag) -> String { "\(tag)/campaigns/\(id)/" }
    static func languages(_ tag: LanguageTag) -> String { "\(tag)/languages/" }
    static func search(_ tag: LanguageTag) -> String { "\(tag)/search/" }
    static func media(_ id: String, _ file: String) -> String { "media/\(id)/\(file)" }

    /// The file in which a page is kept.
    static func file(_ address: String) -> String {
        address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
    }

    /// The way from a page up to the root: `../../` for `it/tuberculosis/`; empty at the root.
    static func root(from address: String) -> String {
        String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
    }
}
