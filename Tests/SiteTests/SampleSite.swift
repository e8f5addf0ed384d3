import Leaflets
import Locales
import Samples

@testable import Site

/// A small site with every trait: four languages, two directions, a stand-in, a missing section, a sensitive leaflet, a
/// withdrawn one, one that must not fall back, facts of several kinds.
let sampleListing = """
    -- site.yaml
    title: { it: Volantino, en: Leaflets }
    baseURL: https://example.org/sub/
    sourceLanguage: it
    languages: [it, en, ar, ti, ur, zh-Hans]
    fallback: [en, it]
    topics: [health, safety]
    exitURL: https://www.example.com/
    -- facts.yaml
    phone.emergency: { value: "112", source: "https://example.org/", verified: 2026-11-01 }
    phone.health: { value: "800 123 456", source: "https://example.org/", verified: 2026-11-01 }
    hours.health: { value: "Mo-Fr 09:00-17:00", source: "https://example.org/", verified: 2026-11-01 }
    phone.old: { value: "800 999 999", valid: { from: 2020-01-01, until: 2020-12-31 }, source: "https://example.org/", verified: 2026-11-01 }
    link.health: { value: "https://health.example/?a=1&b=2", source: "https://example.org/", verified: 2026-11-01 }
    -- contacts.yaml
    coast:
      name: { it: Guardia costiera }
      kind: emergency
      phone: phone.emergency
    health:
      name: { it: Linea salute, en: Health line }
      kind: service
      phone: phone.health
      hours: hours.health
      link: link.health
      languages: [it, en]
    -- campaigns.yaml
    winter:
      name: { it: Inverno, en: Winter }
      from: 2026-11-01
      until: 2027-03-31
      channels: [site]
      leaflets: [cough]
    -- leaflets/cough/leaflet.yaml
    topic: health
    source: it
    contacts: [health]
    license: CC-BY-4.0
    territory: [IT]
    reviewBy: 2026-06-30
    -- leaflets/cough/it.md
    ---
    title: "Tosse: <script>alert('x')</script> & \\"altro\\""
    summary: Che cosa fare.
    date: 2026-11-01
    ---
    Chiama {{phone.health}} o [il sito]({{link.health}}), oppure [qui](javascript:alert(1)).

    ## Segni {#signs}
    Tosse da tre settimane. Vedi [la fuga](../escape/) e [sotto](#care).

    ## Cura {#care}
    Riposo, {{hours.health}}.

    ## Chi aiuta {#who}
    Un medico.

    ## Altro {#more}
    Fine. {{phone.old}}
    -- leaflets/cough/ar.md
    ---
    title: السعال
    summary: ماذا تفعل
    translation: { of: it@000000000000, state: machine }
    ---
    اتصل على {{phone.health}} الآن.

    ## علامات {#signs}
    سعال لمدة ثلاثة أسابيع.

    ## العلاج {#care}
    الراحة.

    ## من يساعد {#who}
    طبيب.
    -- leaflets/escape/leaflet.yaml
    topic: safety
    source: it
    sensitive: true
    -- leaflets/escape/it.md
    ---
    title: Fuggire dalla violenza
    summary: Un segreto.
    neutralTitle: Informazioni
    date: 2026-11-02
    ---
    Chiama {{phone.emergency}}.
    -- leaflets/consent/leaflet.yaml
    topic: health
    source: it
    fallback: none
    -- leaflets/consent/it.md
    ---
    title: Consenso
    date: 2026-10-01
    ---
    Firma qui.
    -- leaflets/old-advice/leaflet.yaml
    topic: health
    source: it
    withdrawn: { date: 2026-11-01, replacedBy: cough }
    -- leaflets/old-advice/it.md
    ---
    title: Vecchio consiglio
    date: 2026-01-01
    ---
    Non vale.
    """

func samplePlan(_ listing: String = sampleListing, languages: [LanguageTag]? = nil) throws -> SitePlan {
    SitePlan(library: try library(listing), languages: languages)
}

extension SitePlan {
    /// The text of a page at an address.
    func page(_ address: String) throws -> String {
        guard let item = item(Address.file(address)) else { return "" }
        return String(decoding: try item.bytes(), as: UTF8.self)
    }
}
