/// Three leaflets, one of them sensitive, in languages of several scripts.
let sample = """
    -- site.yaml
    title: Prova
    baseURL: https://example.org/
    sourceLanguage: it
    languages: [it, ar, en, th, ti, zh-Hans]
    fallback: [en]
    topics: [health, work]
    -- facts.yaml
    phone.labour: { value: "800 905 570", source: https://example.org/, verified: 2026-11-01 }
    -- glossary.yaml
    - id: cough
      terms: { it: [tosse], en: [cough], ti: [ሰዓል] }
    - id: permit
      terms: { it: [permesso di soggiorno, pds], en: [residence permit] }
    -- leaflets/tuberculosis/leaflet.yaml
    topic: health
    source: it
    territory: [IT]
    -- leaflets/tuberculosis/it.md
    ---
    title: La tubercolosi
    summary: Che cos'è e come si cura.
    keywords: [tbc]
    questions: ["Ho la tosse da tre settimane, devo preoccuparmi?"]
    ---
    Si guarisce quasi sempre.

    ## Sintomi {#symptoms}
    Se tossisci da settimane, vai dal medico. La tosse è il primo segno.
    -- leaflets/tuberculosis/ar.md
    ---
    title: السل
    ---
    السل مرض يمكن علاجه.
    -- leaflets/tuberculosis/en.md
    ---
    title: Tuberculosis
    ---
    You can be cured.

    ## Symptoms {#symptoms}
    Do you cough for weeks? See a doctor. A cough is the first sign.
    -- leaflets/tuberculosis/th.md
    ---
    title: วัณโรค
    ---
    อาการของวัณโรคคือไอเรื้อรัง
    -- leaflets/tuberculosis/ti.md
    ---
    title: ዓባይ ሰዓል
    ---
    ሰዓል ምልክት እዩ።
    -- leaflets/tuberculosis/zh-Hans.md
    ---
    title: 结核病
    ---
    结核病的症状是咳嗽。
    -- leaflets/labour/leaflet.yaml
    topic: work
    source: it
    sensitive: true
    -- leaflets/labour/it.md
    ---
    title: Lavoro e diritti
    neutralTitle: Informazioni
    ---
    Il lavoro nero e il ricatto sono reati. Serve il permesso di soggiorno.

    ## Chiedere aiuto {#help}
    Telefona al {{phone.labour}}.
    -- leaflets/emergency/leaflet.yaml
    topic: health
    source: it
    territory: [MT]
    -- leaflets/emergency/it.md
    ---
    title: I numeri di emergenza
    ---
    Chiama subito: la chiamata è gratuita.
    -- leaflets/emergency/en.md
    ---
    title: Emergency numbers
    ---
    Call at once. The call is free.
    """
