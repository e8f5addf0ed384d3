import Foundation
import Samples
import Testing

@testable import Locales

@Suite struct Formats {
    let languages = projectLanguages

    /// One date, one number, one amount … in every language that has messages: a file to look at.
    @Test func everyLanguage() throws {
        let date = CalendarDate("2026-11-01")!
        var text = ""
        for tag in languages.messages.languages {
            let time = languages.range(
                languages.format(minute: 540, in: tag), languages.format(minute: 1050, in: tag), in: tag)
            let fields = [
                languages.format(date, in: tag), languages.format(date, .full, in: tag),
                languages.format(Decimal(string: "1234567.5")!, in: tag),
                languages.format(615, currency: "EUR", in: tag),
                languages.format(Decimal(string: "1615.25")!, currency: "EUR", in: tag),
                languages.format(bytes: 1_234_567, in: tag), languages.format(list: ["A", "B", "C"], in: tag), time,
                languages.weekdayName(1, .short, in: tag), languages.weekdayName(7, in: tag),
                languages.spelledOut(615, in: tag) ?? "–",
            ]
            text += "\(tag): " + fields.joined(separator: " | ") + "\n"
        }
        try expectGolden(text, "formats.txt")
    }

    /// The calendar is the Gregorian one where ICU's own choice would be another, and the year is that of the letter.
    @Test(arguments: [
        ("th", "2026"), ("fa", "۲۰۲۶"), ("ps", "۲۰۲۶"), ("fa-AF", "۲۰۲۶"), ("ar-SA", "٢٠٢٦"), ("am", "2026"),
        ("ckb", "٢٠٢٦"),
        ("uz-Arab", "۲۰۲۶"), ("he", "2026"), ("ja", "2026"), ("ne", "२०२६"), ("ku", "2026"),
    ])
    func alwaysGregorian(_ text: String, _ year: String) {
        for style in [Languages.DateStyle.long, .full] {
            #expect(languages.format(CalendarDate("2026-11-01")!, style, in: tag(text)).contains(year))
        }
    }

    @Test(arguments: [
        ("1970-01-01", "giovedì 1 gennaio 1970"), ("1969-12-31", "mercoledì 31 dicembre 1969"),
        ("2000-02-29", "martedì 29 febbraio 2000"), ("2026-11-22", "domenica 22 novembre 2026"),
        ("9999-12-31", "venerdì 31 dicembre 9999"),
    ])
    func dates(_ date: String, _ italian: String) {
        let date = CalendarDate(date)!
        #expect(languages.format(date, .full, in: tag("it")) == italian)
        #expect(italian.hasPrefix(languages.weekdayName(date.weekday, in: tag("it"))))
    }

    @Test func digitsAreTheLocales() {
        let numbers = [
            "it": "1.234", "ar": "١٬٢٣٤", "ar-MA": "1.234", "fa": "۱٬۲۳۴", "ur": "1,234", "bn": "১,২৩৪", "my": "၁,၂၃၄",
        ]
        for (language, expected) in numbers { #expect(languages.format(1234, in: tag(language)) == expected) }
    }

    @Test func amounts() {
        #expect(languages.format(615, currency: "EUR", in: tag("it")) == "615\u{A0}€")
        #expect(languages.format(Decimal(string: "12.5")!, currency: "EUR", in: tag("it")) == "12,50\u{A0}€")
        #expect(languages.format(5000, currency: "JPY", in: tag("it")) == "5.000\u{A0}JPY")
        #expect(languages.format(5, currency: "euro", in: tag("it")) == "5 euro")
        #expect(languages.format(5, currency: "/w x", in: tag("it")) == "5 /w x")
    }

    @Test(arguments: [
        (0, "1 kB"), (1, "1 kB"), (1000, "1 kB"), (1001, "2 kB"), (999_000, "999 kB"), (999_001, "1 MB"),
        (1_234_567, "1,3 MB"), (9_900_000, "9,9 MB"), (9_900_001, "10 MB"), (10_000_001, "11 MB"),
        (123_456_789, "124 MB"),
    ])
    func sizesAreNeverTooSmall(_ bytes: Int, _ italian: String) {
        #expect(languages.format(bytes: bytes, in: tag("it")).replacingOccurrences(of: "\u{A0}", with: " ") == italian)
    }

    @Test func timesOfDay() {
        #expect(languages.format(minute: 0, in: tag("it")) == "00:00")
        #expect(languages.format(minute: 545, in: tag("it")) == "09:05")
        #expect(languages.format(minute: 1439, in: tag("en")) == "23:59")
        #expect(languages.format(minute: 1440, in: tag("it")) == "24:00")
        #expect(languages.format(minute: 780, in: tag("ar")) == "١٣:٠٠")
    }

    @Test func lists() {
        #expect(languages.format(list: [], in: tag("it")) == "")
        #expect(languages.format(list: ["A"], in: tag("it")) == "A")
        #expect(languages.format(list: ["A", "B"], in: tag("it")) == "A e B")
        #expect(languages.format(list: ["Spagna", "Italia"], in: tag("es")) == "Spagna e Italia")
        let long = Array(repeating: "ትግርኛ", count: 100)
        #expect(languages.format(list: long, in: tag("ti")).components(separatedBy: "ትግርኛ").count == 101)
    }

    /// A language that ICU lacks borrows the words of the one that its speakers most likely read, never the machine's.
    @Test func languagesThatICULacks() {
        let date = CalendarDate("2026-11-01")!
        #expect(languages.format(date, in: tag("snk")) == "1 novembre 2026")
        #expect(languages.format(date, in: tag("din")) == "November 1, 2026")
        #expect(languages.format(date, in: tag("x-kru")) == "November 1, 2026")
        #expect(languages.format(date, in: tag("bm-Nkoo")) == languages.format(date, in: tag("fr")))
        #expect(languages.format(1234, in: tag("qx")) == "1,234")
    }

    @Test func wordsForNumbers() {
        let expected = [
            "it": "seicentoquindici", "en": "six hundred fifteen", "fr": "six cent quinze", "ar": "ستمائة وخمسة عشر",
            "zh-Hans": "六百一十五",
        ]
        for (language, words) in expected { #expect(languages.spelledOut(615, in: tag(language)) == words) }
        // ICU has no rules of their own for these, or such as nobody would recognise.
        for language in tags("ti ur bn pa pa-Arab so om ps ku ckb yo ig ha wo bm ln ak ff fil snk din x-kru mnk") {
            #expect(languages.spelledOut(21, in: language) == nil, "\(language)")
        }
    }

    @Test func wordsThatAreMended() {
        #expect(languages.spelledOut(6, in: tag("ro")) == "șase")
        #expect(languages.spelledOut(7, in: tag("ro")) == "șapte")
        #expect(languages.spelledOut(2, in: tag("ar")) == "اثنان")
        #expect(languages.spelledOut(12, in: tag("ar")) == "اثنا عشر")
        #expect(languages.spelledOut(311, in: tag("ar")) == "ثلاثمائة وأحد عشر")
        #expect(languages.spelledOut(7, in: tag("my")) == "ခုနစ်")
        #expect(languages.spelledOut(0, in: tag("ne")) == "शून्य")
        #expect(languages.spelledOut(0, in: tag("am")) == "ዜሮ")
        #expect(languages.spelledOut(0, in: tag("id")) == "nol")
        #expect(languages.spelledOut(0, in: tag("zh-Hans")) == "零")
        #expect(languages.spelledOut(123_456, in: tag("it"))?.contains("\u{AD}") == false)
    }

    @Test func pluralCategories() {
        #expect(languages.pluralCategories(of: tag("ar")) == ["few", "many", "one", "other", "two", "zero"])
        #expect(languages.pluralCategories(of: tag("mt")) == ["few", "many", "one", "other", "two"])
        #expect(languages.pluralCategories(of: tag("zh-Hans")) == ["other"])
        #expect(languages.pluralCategory(of: 0, in: tag("fr")) == "one")
        #expect(languages.pluralCategory(of: 3, in: tag("ar")) == "few")
        #expect(languages.pluralCategory(of: 5, in: tag("uk")) == "many")
    }

    @Test func manyThreadsFormatAtOnce() async {
        let all = languages.messages.languages
        let languages = languages
        let lines = { @Sendable in
            all.map { tag in
                languages.format(CalendarDate("2026-11-01")!, .full, in: tag) + languages.format(1234, in: tag)
                    + languages.messages.text("search_results", in: tag, ["count": .number(3)])
                    + languages.name(of: tag, in: Languages.english) + (languages.spelledOut(12, in: tag) ?? "")
            }
        }
        let expected = lines()
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<8 { group.addTask { lines() } }
            for await found in group { #expect(found == expected) }
        }
    }
}
