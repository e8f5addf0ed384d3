import Files
import Findings
import Leaflets
import Locales
import Samples
import Testing

/// A leaflet in Italian and one translation; findings of the translation alone, as `line: severity [code]`.
func compared(_ source: String, _ tag: String, _ translation: String) throws -> [Finding] {
    let listing = """
        -- site.yaml
        title: Prova
        baseURL: https://example.org/
        sourceLanguage: it
        languages: [it, mt, en, fr, es, pt, ar, sq, ro, uk, ru, zh-Hans, bn, ur, pa, hi, fa, ps, ckb, tr, ti, am, so, sw, th, km, my]
        topics: [health]
        -- facts.yaml
        phone.emergency: { value: "112", source: https://example.org/, verified: 2026-11-01 }
        phone.ambulance: { value: "118", source: https://example.org/, verified: 2026-11-01 }
        phone.police: { value: "113", source: https://example.org/, verified: 2026-11-01 }
        phone.violence: { value: "1522", source: https://example.org/, verified: 2026-11-01 }
        phone.asylum: { value: "800 905 570", source: https://example.org/, verified: 2026-11-01 }
        phone.mobile: { value: "+39 351 137 6335", source: https://example.org/, verified: 2026-11-01 }
        phone.poison: { value: "055 794 7819", source: https://example.org/, verified: 2026-11-01 }
        amount.cash: { value: 1000, currency: EUR, source: https://example.org/, verified: 2026-11-01 }
        date.start: { value: 2026-12-11, source: https://example.org/, verified: 2026-11-01 }
        hours.desk: { value: "Mo-Fr 09:30-17:30; PH off", source: https://example.org/, verified: 2026-11-01 }
        link.map: { value: "https://www.example.org/map", source: https://example.org/, verified: 2026-11-01 }
        -- leaflets/a/leaflet.yaml
        topic: health
        -- leaflets/a/it.md
        ---
        title: Prova
        ---
        \(source)
        -- leaflets/a/\(tag).md
        ---
        title: Prova
        ---
        \(translation)
        """
    return try library(listing).findings.filter { finding in
        finding.path == "Content/leaflets/a/\(tag).md"
            && [.factParity, .typedFact, .placeholder].contains(finding.code)
    }
}

/// Line, severity and code of each finding; the body begins at line 4.
func brief(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.line) \($0.severity.rawValue) \($0.code.rawValue)" }
}

struct ParityTests {
    /// Two ways to write the same, in which nothing is to be found.
    static let alike: [(source: String, tag: String, translation: String)] = [
        ("Fino a 1.000 euro.", "en", "Up to 1,000 euros."),
        ("Fino a 1.000 euro.", "ar", "حتى ١٠٠٠ يورو."),
        ("Fino a 1.000 euro.", "fr", "Jusqu'à 1\u{202F}000 euros."),
        ("Fino a 1.000 euro.", "ru", "До 1 000 евро."),
        ("Fino a 1.000 euro.", "bn", "১,০০০ ইউরো পর্যন্ত।"),
        ("Fino a 1.000 euro.", "fa", "تا ۱٬۰۰۰ یورو."),
        ("Fino a 100.000 euro.", "hi", "1,00,000 यूरो तक।"),
        ("Fino a 100.000 euro.", "bn", "১,০০,০০০ ইউরো।"),
        ("Fino a 1.234.567,89 euro.", "en", "Up to 1,234,567.89 euros."),
        ("Fino a 12.345.678 euro.", "hi", "1,23,45,678 यूरो।"),
        ("Circa 37,5 gradi.", "en", "About 37.5 degrees."),
        ("Circa 37,5 gradi.", "ar", "حوالي ٣٧٫٥ درجة."),
        ("Circa 37,50 gradi.", "en", "About 37.5 degrees."),
        ("Nel 2026.", "th", "ใน ๒๐๒๖"),
        ("Nel 2026.", "km", "ក្នុងឆ្នាំ២០២៦។"),
        ("Nel 2026.", "my", "၂၀၂၆ ခုနှစ်တွင်။"),
        ("Nel 2026.", "zh-Hans", "2026年。"),
        ("Dopo 26 milioni.", "zh-Hans", "2600万。"),
        ("Oltre 1.500.000.", "en", "More than 1.5 million."),
        ("Dalle 9:30 alle 17:30.", "en", "From 9.30 to 17.30."),
        ("Dalle 9:30 alle 17:30.", "en", "From 9:30 a.m. to 5:30 p.m."),
        ("Dalle 9:00 alle 17:00.", "en", "From 9 to 5 pm."),
        ("Il 11/12/2026.", "en", "On 12/11/2026."),
        ("Il 11/12/2026.", "zh-Hans", "2026-12-11。"),
        ("Il 11/12.", "en", "On 12/11."),
        ("Il 11.12.2026.", "en", "On 11 December 2026."),
        ("L'11 dicembre 2026.", "ar", "11/12/2026."),
        ("Chiama {{phone.asylum}}.", "en", "Call {{phone.asylum}}."),
        ("Ha due figli e 5 fratelli.", "en", "She has 2 children and five brothers."),
        ("Nel 2019-2020.", "en", "In 2019–2020."),
        ("Vedi {{link.map}}.", "en", "See {{link.map}}."),
        ("Vedi [qui](https://example.org/it/aiuto).", "en", "See [here](https://example.org/en/aiuto)."),
        ("Dal {{date.start}}.", "ar", "ابتداء من {{date.start}}."),
        ("Le bambine di dodici anni.", "en", "Girls of 12."),
        ("Tel. +356 21 22 33 44.", "mt", "Ċempel 00356 2122 3344."),
        ("Scrivi a aiuto@example.org.", "en", "Write to aiuto@example.org."),
    ]

    @Test(arguments: alike.indices) func theSameValueIsNotRaised(_ index: Int) throws {
        let row = Self.alike[index]
        #expect(try compared(row.source, row.tag, row.translation).map(\.description) == [])
    }

    /// Typed phone numbers that are right: only the advice to name the fact.
    static let typed: [(source: String, tag: String, translation: String)] = [
        ("Chiama {{phone.asylum}}.", "en", "Call 800 905 570."),
        ("Chiama {{phone.asylum}}.", "en", "Call 800905570."),
        ("Chiama {{phone.asylum}}.", "en", "Call 800-905-570, free."),
        ("Chiama {{phone.asylum}}.", "en", "Call 800.905.570."),
        ("Chiama {{phone.asylum}}.", "en", "Call 80 09 05 57 0."),
        ("Chiama {{phone.asylum}}.", "en", "Call 800\n905 570."),
        ("Chiama {{phone.asylum}}.", "en", "Call +39 800 905 570."),
        ("Chiama {{phone.asylum}}.", "en", "Call 0039 800 905570 , free."),
        ("Chiama {{phone.asylum}}.", "fa", "با ۸۰۰ ۹۰۵ ۵۷۰ تماس بگیرید."),
        ("Chiama {{phone.asylum}}.", "ar", "اتصل بـ ٨٠٠٩٠٥٥٧٠."),
        ("Chiama {{phone.asylum}}.", "bn", "৮০০ ৯০৫ ৫৭০ নম্বরে ফোন করুন।"),
        ("Chiama {{phone.asylum}}.", "en", "[Call us](tel:+39800905570)."),
        ("Chiama {{phone.asylum}}.", "ar", "اتصل بـ \u{2066}800 905 570\u{2069}."),
        ("Chiama {{phone.mobile}}.", "en", "Call 351 137 6335."),
        ("Chiama {{phone.mobile}}.", "ur", "۰۰۳۹ ۳۵۱ ۱۳۷ ۶۳۳۵ پر فون کریں۔"),
        ("Chiama {{phone.poison}}.", "en", "Call (055) 7947819."),
        ("Chiama {{phone.violence}}.", "ti", "1522 ደውሉ።"),
        ("Chiama {{phone.emergency}}.", "zh-Hans", "拨打112。"),
        ("Chiama {{phone.emergency}}.", "th", "โทร ๑๑๒"),
        ("Costa {{amount.cash}}.", "en", "It costs 1,000 euros."),
        ("Dal {{date.start}}.", "en", "From 11/12/2026."),
        ("Vedi {{link.map}}.", "en", "See https://example.org/map."),
    ]

    @Test(arguments: typed.indices) func aTypedValueIsRightButShouldBeNamed(_ index: Int) throws {
        let row = Self.typed[index]
        let found = try compared(row.source, row.tag, row.translation)
        #expect(brief(found) == ["4 warning typed-fact"], "\(found)")
    }

    /// What is wrong in a translation, with the line (the body begins at line 4) and a part of the message.
    static let wrong: [(source: String, tag: String, translation: String, found: [String], says: String)] = [
        ("Chiama {{phone.asylum}}.", "en", "Hello.\n\nCall 800 905 571.", ["6 error fact-parity"], "{{phone.asylum}}"),
        ("Chiama {{phone.asylum}}.", "fa", "سلام.\n\n- یک\n- ۸۰۰ ۹۰۵ ۵۷۱", ["7 error fact-parity"], "it.md:4"),
        ("Chiama {{phone.asylum}}.", "ar", "نص\nنص ٨٠٠٩٠٥٥٧١.", ["5 error fact-parity"], "٨٠٠٩٠٥٥٧١"),
        ("Chiama {{phone.violence}}.", "bn", "১৫২৩ নম্বর।", ["4 error fact-parity"], "{{phone.violence}}"),
        ("Chiama {{phone.violence}}.", "en", "Call 152.", ["4 error fact-parity"], "{{phone.violence}}"),
        ("Chiama {{phone.violence}}.", "en", "Call them.", ["4 error fact-parity"], "is missing"),
        ("Chiama {{phone.asylum}}.", "en", "Call 800 905\n571.", ["4 error fact-parity"], "800 905 571"),
        ("Chiama {{phone.asylum}}.", "en", "Call [us](tel:+39800905571).", ["4 error fact-parity"], "800905571"),
        (
            "Chiama {{phone.asylum}}.", "en", "Call [800 905 571](tel:800905570).",
            ["4 error fact-parity", "4 warning typed-fact"], "800 905 571"
        ),
        ("Chiama {{phone.ambulance}}.", "en", "Call {{phone.police}}.", ["4 error fact-parity"], "{{phone.ambulance}}"),
        ("Chiama {{phone.emergency}}.", "en", "Call one one two.", ["4 warning fact-parity"], "spelled in words"),
        ("Chiama {{phone.emergency}}.", "fr", "Appelle le cent douze.", ["4 warning fact-parity"], "spelled in words"),
        ("Dopo 15 giorni.", "en", "After fifteen days.", ["4 warning fact-parity"], "spelled in words"),
        ("Dopo 15 giorni.", "en", "After 51 days.", ["4 warning fact-parity"], "it.md:4"),
        ("Dopo 15 giorni.", "km", "បន្ទាប់ពី ១៦ ថ្ងៃ។", ["4 warning fact-parity"], "១៦"),
        ("Fino a 1.000 euro.", "en", "Up to 10,000 euros.", ["4 warning fact-parity"], "10,000"),
        ("Fino a 37,5 gradi.", "en", "Up to 38.5 degrees.", ["4 warning fact-parity"], "38.5"),
        (
            "Entro il 11/12/2026.", "en", "By 11 December 2027.", ["4 warning fact-parity", "4 warning fact-parity"],
            "2027"
        ),
        (
            "Costa {{amount.cash}}.", "en", "It costs 1,100 euros.",
            ["4 warning fact-parity", "4 warning placeholder"], "{{amount.cash}}"
        ),
        ("Aperto: {{hours.desk}}.", "en", "Open: 9:30 to 17:30.", ["4 warning typed-fact"], "{{hours.desk}}"),
        ("Aperto: {{hours.desk}}.", "en", "Open.", ["4 warning placeholder"], "{{hours.desk}}"),
        (
            "Vedi {{link.map}}.", "en", "See [this](https://example.com/).",
            ["4 error fact-parity", "4 error fact-parity"],
            "{{link.map}}"
        ),
        ("Leggi [qui](../b/).", "en", "Read this.", ["4 error fact-parity"], "../b/"),
        (
            "- {{phone.police}}: polizia\n- {{phone.ambulance}}: ambulanza", "en",
            "- {{phone.ambulance}}: police\n- {{phone.police}}: ambulance", ["4 warning fact-parity"],
            "beside its service"
        ),
        (
            "| a | b |\n|---|---|\n| x | {{phone.police}} |\n| y | {{phone.ambulance}} |", "en",
            "| a | b |\n|---|---|\n| x | 113 |\n| y | 119 |",
            ["6 warning typed-fact", "7 error fact-parity"], "119"
        ),
        // The right number once does not excuse the wrong one beside it.
        ("Chiama {{phone.violence}}.", "en", "Call {{phone.violence}}.\n\nOr 1523.", ["6 error fact-parity"], "1523"),
    ]

    @Test(arguments: wrong.indices) func aWrongValueIsFoundAtItsLine(_ index: Int) throws {
        let row = Self.wrong[index]
        let found = try compared(row.source, row.tag, row.translation)
        #expect(brief(found) == row.found, "\(found)")
        #expect(found.contains { $0.message.contains(row.says) }, "\(found)")
    }

    @Test func numbersThatMayDifferAreNamedInTheFrontMatter() throws {
        let listing = """
            -- leaflets/a/leaflet.yaml
            topic: health
            -- leaflets/a/it.md
            ---
            title: Prova
            ---
            Dopo 15 giorni.
            -- leaflets/a/en.md
            ---
            title: Sample
            parity: ["15", "16"]
            ---
            After 16 days.

            """
        let library = try library(base + listing)
        #expect(library.findings.filter { $0.code == .factParity } == [])
    }

    @Test func everyPartOfATextIsCompared() throws {
        let listing = """
            -- leaflets/a/leaflet.yaml
            topic: health
            -- leaflets/a/it.md
            ---
            title: Il 2026
            summary: Chiama {{phone.health}}.
            sms: Chiama {{phone.health}}.
            voice: Chiama {{phone.health}}.
            ---
            Testo.

            ## Uno {#one}
            Numero 31.

            ## Due {#two}
            Numero 42.
            -- leaflets/a/bn.md
            ---
            title: ২০২৭
            summary: ৮০০ ১১১ ২২৩
            sms: ৮০০১১১২২৩
            voice: ৮০০ ১১১ ২২৩
            ---
            লেখা।

            ## এক {#one}
            ৪২

            ## দুই {#two}
            ৩১

            """
        let found = try library(base + listing).findings.filter { $0.code == .factParity }
        #expect(
            brief(found) == [
                "2 warning fact-parity", "3 error fact-parity", "4 error fact-parity", "5 error fact-parity",
                "10 warning fact-parity", "13 warning fact-parity",
            ], "\(found)")
    }

    @Test func aDraftStopsNothing() throws {
        let listing = """
            -- leaflets/tuberculosis/en.md
            ---
            title: Tuberculosis
            translation: { state: draft }
            ---
            Text.

            ## Symptoms {#symptoms}
            Call.

            """
        let found = try library(base + listing).findings.filter { $0.code == .factParity }
        #expect(brief(found) == ["8 warning fact-parity"])
    }
}
