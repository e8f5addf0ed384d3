import ArgumentParser
import Findings
import Leaflets
import Locales
import Phone
import Site

/// What every module finds wrong, in one sorted list.
func allFindings(in library: Library) -> [Finding] {
    (library.findings + SitePlan(library: library).findings + library.phoneFindings).sorted()
}

/// The page that is published for a leaflet in a language.
func publishedPage(of leaflet: Leaflet, in tag: LanguageTag, library: Library) throws -> String {
    let path = "\(tag)/\(leaflet.id)/index.html"
    guard let item = SitePlan(library: library, program: Program.identity).item(path) else {
        throw ValidationError("`\(tag)` is not published: no page \(path)")
    }
    return String(decoding: try item.bytes(), as: UTF8.self)
}
