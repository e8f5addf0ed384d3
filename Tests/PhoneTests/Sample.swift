import Leaflets
import Locales
import Samples

/// Two leaflets in eight languages, written for the tests.
let sampleListing = """
    -- site.yaml
    title: { it: Prova }
    baseURL: https://example.org/
    sourceLanguage: it
    languages: [it, en, ar, ur, ti, bn, zh-Hans, th, km]
    topics: [health, safety]
    -- facts.yaml
    phone.health: { value: "+39 800 905 570", source: https://example.org/, verified: 2026-11-01 }
    phone.help: { value: "1522", source: https://example.org/, verified: 2026-11-01 }
    phone.old: { value: "02 123456", valid: { until: 2025-01-01 }, verified: 2026-11-01 }
    amount.cash: { value: 615, currency: EUR, verified: 2026-11-01 }
    date.deadline: { value: 2026-12-31, verified: 2026-11-01 }
    -- contacts.yaml
    antiviolence:
      name: { it: Centro antiviolenza }
      kind: service
      phone: phone.help
    -- leaflets/tb/leaflet.yaml
    topic: health
    -- leaflets/tb/it.md
    ---
    title: "Tubercolosi: che cos'è"
    summary: Una malattia dei polmoni che si cura.
    ---
    La cura è gratuita per il 100% delle persone e dura 6 mesi.

    ## Sintomi {#symptoms}
    Se tossisci da più di due settimane, chiama {{phone.health}}. La **visita** costa {{amount.cash}} al massimo.

    - Telefona entro il {{date.deadline}}, dalle 09:00-17:00.
    - Porta con te la tessera, la carta e/o il passaporto.
    -- leaflets/tb/en.md
    ---
    title: Tuberculosis
    summary: A disease of the lungs that can be cured.
    ---
    ## Symptoms {#symptoms}
    If you cough for more than 2 weeks, call {{phone.health}}.
    -- leaflets/tb/ar.md
    ---
    title: السل
    summary: مرض يصيب الرئتين ويمكن علاجه.
    ---
    ## الأعراض {#symptoms}
    إذا كنت تسعل منذ أكثر من 14 يومًا، اتصل بالرقم {{phone.health}}.
    -- leaflets/tb/ur.md
    ---
    title: ٹی بی
    summary: پھیپھڑوں کی بیماری جس کا علاج ہو سکتا ہے۔
    ---
    ## علامات {#symptoms}
    اگر آپ کو 2 ہفتوں سے کھانسی ہے تو {{phone.health}} پر فون کریں۔
    -- leaflets/tb/ti.md
    ---
    title: ዓባይ ሰዓል
    summary: ክሕከም ዝኽእል ናይ ሳንቡእ ሕማም።
    ---
    ## ምልክታት {#symptoms}
    ልዕሊ 2 ሰሙን እንተ ሲዒልካ ናብ {{phone.health}} ደውል።
    -- leaflets/tb/bn.md
    ---
    title: যক্ষ্মা
    summary: ফুসফুসের একটি রোগ যা সারানো যায়।
    ---
    ## লক্ষণ {#symptoms}
    ২ সপ্তাহের বেশি কাশি হলে {{phone.health}} নম্বরে ফোন করুন।
    -- leaflets/tb/zh-Hans.md
    ---
    title: 结核病
    summary: 一种可以治愈的肺部疾病。
    ---
    ## 症状 {#symptoms}
    如果咳嗽超过2周，请拨打{{phone.health}}。
    -- leaflets/tb/th.md
    ---
    title: วัณโรค
    summary: โรคปอดที่รักษาให้หายได้
    ---
    ## อาการ {#symptoms}
    หากคุณไอนานกว่า 2 สัปดาห์ โทร {{phone.health}}
    -- leaflets/tb/km.md
    ---
    title: ជំងឺរបេង
    summary: ជំងឺសួតដែលអាចព្យាបាលបាន។
    ---
    ## រោគសញ្ញា {#symptoms}
    បើអ្នកក្អកលើសពី ២ សប្ដាហ៍ សូមហៅ {{phone.health}}។
    -- leaflets/care/leaflet.yaml
    topic: safety
    sensitive: true
    contacts: [antiviolence]
    -- leaflets/care/it.md
    ---
    title: Se qualcuno ti fa del male
    summary: Non sei sola.
    neutralTitle: Informazioni
    ---
    Puoi parlare con qualcuno.
    -- leaflets/care/ar.md
    ---
    title: إذا كان أحد يؤذيك
    summary: لست وحدك.
    neutralTitle: معلومات
    ---
    يمكنك التحدث مع شخص ما.

    """

let sample = try! library(sampleListing)

func leaflet(_ id: String) -> Leaflet { sample.leaflet(id)! }
