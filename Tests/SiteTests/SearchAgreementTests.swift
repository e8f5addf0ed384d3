import Files
import Leaflets
import Locales
import Samples
import Store
import Testing

@testable import Site

/// The static search against the store: the same leaflet first, for queries as people type them.
@Suite struct SearchAgreementTests {
    /// Words, prefixes as typed, other forms, missing accents, synonyms, misspellings, digits of any script, questions.
    static let ownQueries: [String: [String]] = [
        "it": [
            "tosse", "perche ho la febbre", "vaccinato", "l’alloggio", "sfruttam", "pds", "monossdo", "vaccino",
            "serve urgente medico",
            "busta paga in nero",
            "posso curarmi senza permesso di soggiorno?",
        ],
        "en": ["coughing", "wages not paid", "carbon monixide", "going back to my country", "moutnains", "sweting"],
        "fr": ["enceinte", "maladie toux fievre", "salaire"],
        "es": ["tos", "embarazada", "vacunas ninos"],
        "ar": ["سعال", "تطعيم", "أول اكسيد", "هل يمكن علاج السل؟", "حاحتكم", "١١٢"],
        "ur": ["کھانسی", "تپ دق", "ٹیکے بچوں", "۱۱۲"],
        "ti": ["ሰዓል", "ጥንሲ", "ስራሕ ውዕል", "ሙቐት", "ሐኪም", "ሓኪም", "ዐባይ ሰዐል", "ሥራሕ ውዕል"],
        "am": ["ነቀርሳ", "ሥራ ውል", "ሐኪም", "ሀኪም", "ሃኪም", "ሓኪም", "ኀኪም", "ኃኪም", "ዐዋቂ ሠራተኛ", "ጸሐይ"],
        "bn": ["যক্ষ্মা", "গর্ভবতী", "চাকরি চুক্তি", "১১২"],
        "zh-Hans": ["结核病", "孩子打疫苗", "护照 老板", "中暑"],
        "uk": ["туберкульозу", "вагітна", "чадний газ", "туберкулоз"],
        "ru": ["прививки детям", "вернуться домой"],
    ]

    /// Of TICO-19, in languages that the project's own leaflets lack, and of large texts.
    static let otherQueries: [String: [String]] = [
        "km": ["វ៉ាក់សាំង", "ម៉ាស់", "លាងដៃ"], "my": ["ကာကွယ်ဆေး", "နှာခေါင်းစည်း"],
        "zh-Hans": ["氯喹", "口罩", "柳叶刀"], "ti-ET": ["ክታበት", "ክሎሮኪን"], "ur": ["کلوروکین"], "bn": ["ক্লোরোকুইন"],
    ]

    static let thai = """
        -- site.yaml
        title: { th: แผ่นพับ, en: Leaflets }
        baseURL: https://example.org/
        sourceLanguage: th
        languages: [th, en]
        topics: [health]

        """
        + [
            ("cough", "ไอและไข้หวัดใหญ่", "ล้างมือบ่อย ๆ และพักผ่อน ถ้าหายใจลำบากให้ไปโรงพยาบาล"),
            ("tuberculosis", "วัณโรครักษาได้", "ถ้าไอนานกว่าสองสัปดาห์ ให้ไปพบแพทย์เพื่อตรวจวัณโรค"),
            ("pregnancy", "ตั้งครรภ์และคลอดบุตร", "หญิงตั้งครรภ์ทุกคนมีสิทธิ์ได้รับการดูแลจากแพทย์"),
            ("work", "สิทธิของคนทำงาน", "นายจ้างต้องจ่ายค่าจ้าง แม้ไม่มีสัญญาจ้าง"),
            ("vaccination", "วัคซีนสำหรับเด็ก", "เด็กทุกคนฉีดวัคซีนได้โดยไม่เสียค่าใช้จ่าย"),
        ].map { id, title, body in
            """
            -- leaflets/\(id)/leaflet.yaml
            topic: health
            source: th
            -- leaflets/\(id)/th.md
            ---
            title: \(title)
            ---
            \(body)

            """
        }.joined()

    @Test(.enabled(if: node != nil)) func ownLeaflets() throws {
        let content = try FileTree(folder: projectRoot + "/Content")
        let library = try Library.load(content: content, languages: projectLanguages, date: CalendarDate("2026-11-22")!)
        try expectAgreement(library, Self.ownQueries)
    }

    @Test(.enabled(if: node != nil)) func thaiLeaflets() throws {
        try expectAgreement(
            library(Self.thai), ["th": ["วัณโรค", "ไข้หวัด", "ตั้งครรภ์", "ค่าจ้าง", "วัคซีนเด็ก", "ฉีดวัคซีนให้เด็กได้ที่ไหน"]])
    }

    @Test(.enabled(if: node != nil && sharedData != nil)) func otherPeoplesLeaflets() throws {
        try expectAgreement(Self.tico(), Self.otherQueries)
    }

    static func tico() throws -> Library {
        try Library.load(
            content: try FileTree(folder: #require(sharedData) + "/tico19"), languages: projectLanguages,
            date: CalendarDate("2026-11-22")!)
    }

    private func expectAgreement(_ library: Library, _ queries: [String: [String]]) throws {
        let store = try Store(path: nil, program: "test")
        try store.update(to: library)
        let tags = queries.keys.sorted().compactMap { LanguageTag($0) }
        let plan = SitePlan(library: library, languages: tags)
        for tag in tags {
            let asked = queries[tag.text] ?? []
            for (query, answer) in zip(asked, try SearchPageScript(plan, tag.text).answers(to: asked)) {
                let hit = store.search(SearchQuery(query, language: tag)).hits.first?.leaflet
                let first = answer.links.first?.split(separator: "/").dropFirst().first.map(String.init)
                #expect(first == hit && hit != nil, "\(tag): \(query)")
            }
        }
    }
}
