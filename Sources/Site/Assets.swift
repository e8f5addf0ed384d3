internal import Files
internal import Leaflets

/// The stylesheet and the script: one file each for the whole site, named by their content so that they may be kept for ever.
struct Assets: Sendable {
    struct Asset: Sendable {
        /// Path below the root, with a hash in it.
        let path: String
        let text: String

        init(_ name: String, _ ending: String, _ text: String) {
            self.text = text
            path = "assets/\(name).\(SHA256.hex(Array(text.utf8), length: 12)).\(ending)"
        }
    }

    let stylesheet: Asset
    let script: Asset
    let searchScript: Asset

    /// - Parameter theme: a file `style.css` replaces the built-in stylesheet.
    init(theme: [SourceFile]) {
        let own = theme.first { $0.name == "style.css" }?.location.flatMap { try? readFile($0, limit: 1 << 20) }
        stylesheet = Asset(
            "style", "css", own.map { String(decoding: $0, as: UTF8.self) } ?? Self.compact(Stylesheet.text))
        script = Asset("page", "js", PageScript.text)
        searchScript = Asset("search", "js", SearchScript.text)
    }

    /// Over the paths, which hold the hashes.
    var hash: String { Seal.of(stylesheet.path, script.path, searchScript.path) }

    var all: [Asset] { [stylesheet, script, searchScript] }

    /// The stylesheet without comments and indentation.
    private static func compact(_ css: String) -> String {
        css.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("/*") && !$0.isEmpty }
            .joined(separator: "\n") + "\n"
    }
}
