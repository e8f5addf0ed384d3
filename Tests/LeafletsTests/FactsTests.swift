import Findings
import Leaflets
import Locales
import Samples
import Testing

struct FactsTests {
    func facts(_ lines: String, date: String = "2026-11-22") throws -> Library {
        try library(base.replacing("-- facts.yaml\n", with: "-- facts.yaml\n\(lines)\n"), date: date)
    }

    @Test func aNumberIsWrittenForItsChannel() throws {
        let library = try facts("")
        let italian = LanguageTag("it")!
        #expect(library.fact("phone.health", in: italian).text == "800 111 222")
        #expect(library.fact("phone.health", in: italian).address == "tel:800111222")
        #expect(library.fact("phone.health", in: italian, channel: .sms).text == "800111222")
        // ASCII digits in every language: a number is dialled, not read.
        #expect(library.fact("phone.health", in: LanguageTag("ar")!, channel: .sms).text == "800111222")
        #expect(library.fact("phone.health", in: LanguageTag("bn")!).text == "800 111 222")
    }

    @Test(arguments: [("2025-12-31", true), ("2026-01-01", false), ("2026-12-31", false), ("2027-01-01", true)])
    func outsideItsSpanAValueIsNeverGivenOut(date: String, isExpired: Bool) throws {
        let library = try facts(
            "phone.return: { value: \"800 333 444\", valid: { from: 2026-01-01, until: 2026-12-31 }, verified: 2025-12-01 }",
            date: date)
        let given = library.fact("phone.return", in: LanguageTag("en")!)
        #expect(given.isExpired == isExpired)
        #expect(given.text == (isExpired ? "ask for the current number" : "800 333 444"))
        #expect((given.number == nil) == isExpired && (given.address == nil) == isExpired)
    }

    @Test func anExpiredFactInUseIsAnError() throws {
        let listing = base.replacing(
            "verified: 2026-11-01 }", with: "verified: 2026-11-01, valid: { until: 2026-11-21 } }")
        let found = try library(listing).findings.filter { $0.code == .expiredFact }
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.message.contains("used in tuberculosis") == true)
    }

    @Test func valuesOfDisjointSpansStandAsAList() throws {
        let listing = """
            phone.line:
              - { value: "800 1", valid: { until: 2026-06-30 }, verified: 2026-06-01 }
              - { value: "800 2", valid: { from: 2026-07-01 }, verified: 2026-07-01 }
            """
        #expect(try facts(listing, date: "2026-06-30").fact("phone.line", in: LanguageTag("it")!).text == "800 1")
        #expect(try facts(listing, date: "2026-07-01").fact("phone.line", in: LanguageTag("it")!).text == "800 2")
        let overlap = listing.replacing("from: 2026-07-01", with: "from: 2026-06-30")
        #expect(try facts(overlap).findings.contains { $0.message.contains("has two values on 2026-06-30") })
    }

    @Test(arguments: [
        ("phone.x: { value: call me }", "is no phone number"),
        ("email.x: { value: someone at example }", "is no e-mail address"),
        ("link.x: { value: \"javascript:alert(1)\" }", "is no address that begins with https://"),
        ("amount.x: { value: 615 }", "is no amount with `currency:`"),
        ("number.x: { value: many }", "is no number"),
        ("date.x: { value: 2026-13-01 }", "is no day"),
        ("hours.x: { value: always }", "is no opening hours"),
        ("phone: { value: \"1\" }", "a fact is named kind.name"),
        ("colour.x: { value: red }", "a fact is named kind.name"),
        ("phone.x: { value: \"112\" }", "was never verified"),
        ("phone.x: { value: \"112\", verified: 2025-11-21 }", "366 days ago"),
        ("phone.x: { value: \"112\", verified: 2026-11-23 }", "still to come"),
    ])
    func badFactsAreFindings(line: String, expected: String) throws {
        #expect(try facts(line).findings.contains { $0.path == "Content/facts.yaml" && $0.message.contains(expected) })
    }

    @Test(arguments: [
        ("Mo-Fr 09:00-17:00; PH off", 1, 540, true), ("Mo-Fr 09:00-17:00; PH off", 1, 1020, false),
        ("Mo-Fr 09:00-17:00; PH off", 6, 600, false), ("24/7", 7, 3, true),
        ("Sa,Su 10:00-12:00,15:00-18:00", 7, 1000, true),
        ("Fr-Mo 10:00-12:00", 7, 610, true), ("Fr-Mo 10:00-12:00", 3, 610, false), ("22:00-06:00", 2, 1400, true),
    ])
    func openingHours(text: String, weekday: Int, minute: Int, isOpen: Bool) throws {
        let hours = try #require(OpeningHours(text))
        let day = CalendarDate(year: 2026, month: 11, day: 22 + weekday)!
        #expect(day.weekday == weekday)
        #expect(hours.isOpen(on: day, minute: minute, isHoliday: false) == isOpen)
    }

    @Test func publicHolidaysHaveTheirOwnRule() throws {
        let hours = try #require(OpeningHours("Mo-Fr 09:00-17:00; PH off"))
        #expect(!hours.isOpen(on: CalendarDate("2026-11-23")!, minute: 600, isHoliday: true))
        for text in ["Mo-Fr", "Mo-Xx 09:00-10:00", "off", "09:00", "25:00-26:00", "Mo-Fr 9:00-17:00", ""] {
            #expect(OpeningHours(text) == nil, "\(text)")
        }
    }
}

struct HoursFormatTests {
    @Test(arguments: [
        ("it", "; giorni festivi: chiuso"), ("en", "Monday"), ("ar", "الاثنين"),
        ("ur", "پیر"), ("ti", "ሰኑይ"), ("bn", "সোমবার"), ("zh-Hans", "星期一"), ("th", "วันจันทร์"), ("km", "ច"),
    ])
    func hoursAreASentenceInTheReadersLanguage(tag: String, expected: String) throws {
        let hours = try #require(OpeningHours("Mo-Fr 09:00-17:00; PH off"))
        let text = projectLanguages.format(hours, in: LanguageTag(tag)!)
        #expect(text.contains(expected), "\(text)")
    }

    @Test func midnightIsTheEndOfTheDay() throws {
        let hours = try #require(OpeningHours("Sa 20:00-24:00; Su 22:00-02:00"))
        let text = projectLanguages.format(hours, in: LanguageTag("it")!)
        #expect(text.contains("24:00") && text.contains("02:00"), "\(text)")
        let always = try #require(OpeningHours("24/7"))
        #expect(projectLanguages.format(always, in: LanguageTag("en")!) == "day and night, every day")
    }
}
