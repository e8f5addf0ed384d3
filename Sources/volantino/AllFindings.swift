import Findings
import Leaflets
import Locales

/// What every module finds wrong, in one sorted list.
func allFindings(in library: Library) -> [Finding] {
    library.findings.sorted()
}

func publishedPage(of leaflet: Leaflet, in tag: LanguageTag, library: Library) throws -> String { "" }
