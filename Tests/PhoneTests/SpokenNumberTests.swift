import Foundation
import Locales
import Samples
import Testing

@testable import Phone

/// Numbers of leaflets as a speaker says them, language by language.
@Suite struct SpokenNumberTests {
    /// Sentences as they are written; a golden file has what is said, to be read by whoever speaks the language.
    private static let sentences: [(language: String, written: [String])] = [
        (
            "it",
            [
                "Per 1 settimana, 1 mese, 2 giorni.", "21 anni, 1 o 2 dosi.", "Il 1° piano, la 3ª dose.",
                "Dal 1 gennaio 2024.", "Febbre sopra 38,5 °C.", "Il 5% o il 10-15%.", "Dalle 9:30 alle 18:00.",
                "Chiama entro il 31/12/2026.", "Durata: 10-15 giorni.",
            ]
        ),
        (
            "en",
            [
                "For 1 week or 2 months.", "The 1st floor, the 22nd day.", "On 1 January 2024, in 2019.",
                "Above 38.5 °C.", "10-15 days, 60-95%.", "From 9:30 to 18:00, 2.5 hours.", "By 31/12/2026.",
            ]
        ),
        (
            "fr",
            [
                "Pendant 1 semaine, 1 mois, 2 jours.", "21 heures, 1 personne.",
                "Le 1er étage, la 2e dose, la 1re fois.", "Le 1 janvier 2024.", "Plus de 38,5 °C.",
                "10-15 jours, 60-95 %.", "De 9:30 à 18:00.", "Avant le 31/12/2026.",
            ]
        ),
        (
            "es",
            [
                "Durante 1 semana, 1 mes, 1 día.", "21 días, 31 personas, 1 o 2 veces.", "El 1.º piso, la 2ª dosis.",
                "El 1 de enero de 2024.", "Más de 38,5 °C.", "10-15 días, 60-95 %.", "Antes del 31/12/2026.",
            ]
        ),
        (
            "pt",
            [
                "Durante 1 semana, 1 mês, 1 dia.", "2 semanas, 2 meses, 22 pessoas.", "O 1º andar, a 2ª dose.",
                "Mais de 38,5 °C.", "10-15 dias, 60-95%.", "Até 31/12/2026.",
            ]
        ),
        (
            "de",
            [
                "1 Woche, 1 Monat, 2 Tage.", "21 Jahre, 1 Person.", "Am 31/12/2026.", "Über 38,5 °C.",
                "10-15 Tage, 60-95 %.",
            ]
        ),
        (
            "ro",
            [
                "1 săptămână, 1 an, 2 săptămâni.", "2 ani, 12 luni, 2 zile.", "Până la 31/12/2026.", "Peste 38,5 °C.",
                "10-15 zile, 60-95 %.",
            ]
        ),
        ("sq", ["1 javë, 3 javë, 3 muaj.", "Deri më 31/12/2026.", "Mbi 38,5 °C.", "10-15 ditë, 60-95 %."]),
        (
            "ru",
            [
                "1 неделя, через 1 неделю, 2 недели.", "2 дня, 21 день, 1 месяц, 22 таблетки.",
                "До 1 января 2024 г. и до 31/12/2026.", "Выше 38,5 °C.", "10-15 дней, 60-95 %.",
                "1-й этаж, 2-я доза, 3-го мая.",
            ]
        ),
        (
            "uk",
            [
                "1 година, 2 години, 2 дні.", "2 тижні, 22 людини.", "До 1 січня 2024 р. і до 31/12/2026.",
                "Понад 38,5 °C.", "10-15 днів, 60-95 %.",
            ]
        ),
        (
            "pl",
            [
                "1 godzina, 2 godziny, 2 dni.", "Do 1 stycznia 2024 i do 31/12/2026.", "Powyżej 38,5 °C.",
                "10-15 dni, 60-95%.",
            ]
        ),
        ("mt", ["2 snin, 10 snin, 16 snin.", "Sal-31/12/2026.", "Aktar minn 38.5 °C.", "10-15 jum, 60-95%."]),
        (
            "ar",
            [
                "3 أيام و5 ساعات و10 سنوات.", "38.5 °C.", "10-15 يوما، 60-95%.", "من 9:30 إلى 18:00.",
                "قبل 31/12/2026.", "90% من الناس.",
            ]
        ),
        ("fa", ["۱ هفته، ۲ روز، ۳۸٫۵ °C.", "۱۰-۱۵ روز، ۶۰٪.", "از ۹:۳۰ تا ۱۸:۰۰.", "تا ۳۱/۱۲/۲۰۲۶."]),
        ("fa-AF", ["۱۰-۱۵ روز، ۶۰٪.", "ساعت ۹:۳۰."]),
        (
            "ur",
            ["1 ہفتہ، 16 سال، 40 سیکنڈ۔", "2000 یورو، 2024۔", "10-15 دن، 60-95%۔", "38.5 °C۔", "9:30۔", "31/12/2026۔"]
        ),
        ("ps", ["۱ اونۍ، ۱۶ کاله، ۴۰ ثانیې.", "۱۰-۱۵ ورځې، ۶۰٪.", "۳۱/۱۲/۲۰۲۶."]),
        ("ckb", ["١ ھەفتە، ١٦ ساڵ، ٤٠ چرکە.", "١٠-١٥ ڕۆژ، ٦٠٪.", "٣١/١٢/٢٠٢٦."]),
        ("tr", ["1 hafta, 16 yaş, 40 saniye.", "10-15 gün, %60, 38,5 °C.", "31/12/2026, 9:30."]),
        ("ku", ["1 hefte, 16 sal, 40 saniye.", "10-15 roj."]),
        ("hi", ["1 हफ़्ता, 16 साल, 40 सेकंड।", "10-15 दिन, 60-95%।", "38.5 °C, 9:30, 31/12/2026।"]),
        ("pa", ["1 ਹਫ਼ਤਾ, 16 ਸਾਲ, 40 ਸਕਿੰਟ।", "10-15 ਦਿਨ, 60-95%।", "38.5 °C, 9:30, 31/12/2026।"]),
        ("bn", ["১ সপ্তাহ, ১৬ বছর, ৪০ সেকেন্ড।", "১০-১৫ দিন, ৬০%।", "৩৮.৫ °C, ০৯:৩০, ৩১/১২/২০২৬।"]),
        ("ne", ["१ हप्ता, १६ वर्ष।", "१०-१५ दिन, ६०%।"]),
        ("ta", ["1 வாரம், 16 வயது, 40 வினாடி.", "10-15 நாள், 60%.", "38.5 °C, 31/12/2026."]),
        ("si", ["1, 16, 40.", "60%."]),
        (
            "zh-Hans",
            [
                "2周，2个月，12天，22天。", "第2周，2月2日，2型糖尿病。", "2024年1月1日，2000欧元，2欧元。", "10-15天，60-95%，2%。", "38.5°C，2.5小时。",
                "9:30，14:00，2:05。", "COVID-19，16 岁。",
            ]
        ),
        ("th", ["1 สัปดาห์ 16 ปี 40 วินาที", "10-15 วัน 60%", "38.5 °C 31/12/2026"]),
        ("km", ["1 សប្ដាហ៍ 16 ឆ្នាំ 40 វិនាទី", "10-15 ថ្ងៃ 60%", "38.5 °C"]),
        ("my", ["၁ ပတ်၊ ၁၆ နှစ်။", "၁၀-၁၅ ရက်။"]),
        ("vi", ["1 tuần, 16 tuổi, 40 giây.", "10-15 ngày, 60%.", "9:30, 38,5 °C, 31/12/2026."]),
        ("id", ["1 minggu, 16 tahun, 40 detik.", "10-15 hari, 60-95%.", "38,5 °C, 31/12/2026."]),
        ("fil", ["1 linggo, 16 taon, 40 segundo.", "10-15 araw, 60%.", "2000 euro, 31/12/2026, 9:30."]),
        ("am", ["1 ሳምንት፣ 16 ዓመት፣ 40 ሰከንድ።", "10-15 ቀናት፣ 60%።", "12:30፣ 2024።"]),
        ("ti", ["1 ሰሙን፣ 16 ዓመት፣ 40 ካልኢት።", "10-15 መዓልቲ፣ 60%።", "12:30፣ 2024፣ 16:00።"]),
        ("so", ["1 toddobaad, 16 sano, 40 ilbiriqsi.", "10-15 maalmood, 60%.", "12:30, 2024."]),
        ("sw", ["Wiki 1, miaka 16, sekunde 40.", "Siku 10-15, 60%.", "12:30, 31/12/2026."]),
        ("om", ["Torban 1, waggaa 16, sekondii 40.", "Guyyaa 10-15, 60%."]),
        ("ha", ["Mako 1, shekara 16, daƙiƙa 40.", "Kwanaki 10-15, 60%."]),
        ("yo", ["Ọ̀sẹ̀ 1, ọdún 16.", "60%."]),
        ("wo", ["1 ayubés, 16 at, 2024."]),
        ("bm", ["dɔgɔkun 1, san 16, 2024."]),
    ]

    @Test func asSpeakersSayThem() throws {
        var listing = ""
        for (language, written) in Self.sentences {
            let wording = VoiceWording(languages: projectLanguages, tag: tag(language), known: [])
            listing += "-- \(language)\n"
            for sentence in written {
                let spoken = wording.spans(sentence).spans.map(\.spoken).joined()
                #expect(!VoiceCheck.hasDigit(spoken), "\(language): \(spoken)")
                listing += "\(sentence)\n  \(spoken)\n"
            }
        }
        try expectGolden(listing, "spoken-numbers.txt")
    }

    /// Rules that people wrote agree with the names of the digits, and give each number words of its own.
    @Test func ownRulesOfNumbers() throws {
        for (language, habits) in projectLanguages.speech.sorted(by: { $0.key < $1.key }) where habits.numbers != nil {
            let numbers = VoiceNumbers(languages: projectLanguages, tag: language)
            let words = (0...2100).map { numbers.words(Decimal($0))! }
            #expect(words.prefix(10).elementsEqual(habits.digits!), "\(language): \(words.prefix(10))")
            #expect(Set(words).count == words.count, "\(language)")
            #expect(
                !words.contains { VoiceCheck.hasDigit($0) || $0.contains("  ") || $0.hasSuffix(" ") }, "\(language)")
            #expect(numbers.words(Decimal(string: "2.5")!) != numbers.words(2), "\(language)")
        }
    }
}
