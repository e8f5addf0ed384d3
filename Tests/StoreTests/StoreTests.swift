internal import Leaflets
internal import Locales
internal import Samples
internal import Store
internal import Testing

struct StoreTests {
    @Test func aLeafletIsFoundByItsTitle() throws {
        let store = try Store(path: nil, program: "test")
        try store.update(to: library(sample))
        let answer = store.search(SearchQuery("tubercolosi", language: LanguageTag("it")))
        #expect(answer.hits.map(\.leaflet) == ["tuberculosis"])
    }
}

let sample = """
    -- site.yaml
    title: Prova
    baseURL: https://example.org/
    sourceLanguage: it
    languages: [it, ar]
    topics: [health]
    -- leaflets/tuberculosis/leaflet.yaml
    topic: health
    source: it
    -- leaflets/tuberculosis/it.md
    ---
    title: La tubercolosi
    ---
    Introduzione.

    ## Sintomi {#symptoms}
    Se tossisci da settimane, chiama.
    """
