import Samples
import Testing

@testable import Locales

@Suite struct Tags {
    @Test(arguments: [
        ("it", "it"), ("IT", "it"), ("zh_hans", "zh-Hans"), ("pt_br", "pt-BR"), ("SR-latn-rs", "sr-Latn-RS"),
        ("prs", "fa-AF"), ("tl", "fil"), ("mo", "ro"), ("iw", "he"), ("kmr", "ku"), ("tw", "ak"), ("mnk", "man"),
        ("cmn", "zh"), ("arb", "ar"), ("swh", "sw"), ("pes", "fa"), ("ar-u-nu-latn", "ar"),
        ("de-DE-u-co-phonebk", "de-DE"), ("en-t-it", "en"), ("en-x-ours", "en"), ("ca-valencia", "ca-valencia"),
        ("i-klingon", "tlh"), ("art-lojban", "jbo"), ("zh-min-nan", "nan"), ("i-hak", "hak"), ("sgn-BE-FR", "sfb"),
        ("x-kru", "x-kru"), ("X-Kru_One", "x-kru-one"), ("es-419", "es-419"), ("sr-CS", "sr-RS"),
    ])
    func canonicalForm(_ written: String, _ canonical: String) {
        #expect(LanguageTag(written)?.text == canonical)
    }

    @Test(arguments: [
        "", "-", "i", "und", "und-Arab", "italiano-lingua-mia", "it--IT", "it-", "-it", "it IT", "ité", "中文", "x", "x-",
        "x-toolongsubtag", "x-é", "x--a", "*", "a-DE", "12", "it\0", "it\n", "../it", "en-US-abc-12-/",
        String(repeating: "a", count: 1000), "it" + String(repeating: "-abcdefgh", count: 110),
    ])
    func refused(_ written: String) {
        #expect(LanguageTag(written) == nil)
    }

    @Test(arguments: [
        ("it", "Latn", Direction.ltr), ("ar", "Arab", .rtl), ("ur", "Arab", .rtl), ("he", "Hebr", .rtl),
        ("pa-Arab", "Arab", .rtl), ("pa", "Guru", .ltr), ("ti", "Ethi", .ltr), ("bn", "Beng", .ltr),
        ("zh-TW", "Hant", .ltr), ("zh", "Hans", .ltr), ("th", "Thai", .ltr), ("km", "Khmr", .ltr),
        ("ff-Adlm", "Adlm", .rtl), ("bm-Nkoo", "Nkoo", .rtl), ("rhg", "Rohg", .rtl), ("dv", "Thaa", .rtl),
        ("ckb", "Arab", .rtl), ("ku", "Latn", .ltr), ("din", "Zzzz", .ltr), ("ber", "Zzzz", .ltr),
        ("x-kru", "Zzzz", .ltr), ("uz-Arab", "Arab", .rtl),
    ])
    func scriptAndDirection(_ text: String, _ script: String, _ direction: Direction) {
        #expect(tag(text).script == script)
        #expect(tag(text).direction == direction)
    }

    @Test(arguments: [
        ("pt-MZ", "pt-PT pt-Latn-MZ pt-Latn pt"), ("es-MX", "es-419 es"), ("zh-HK", "zh-Hant"), ("pa-Arab", ""),
        ("sr-Latn", ""), ("ti-ER", "ti"), ("ht", ""), ("nb", "no"), ("zh-Hant-MO", "zh-Hant-HK zh-Hant"), ("it", ""),
        ("x-kru", ""), ("fa-AF", "fa"), ("hi-Latn", ""), ("en-NG", "en-001 en"),
    ])
    func parentsAreOfOneLanguageAndScript(_ text: String, _ parents: String) {
        // Tags that only write the likely script out are the same language, not one above it.
        let found = tag(text).parents.filter { !$0.text.contains("-Latn") && !$0.text.contains("-Ethi") }
        let found2 = found.map(\.text).filter { !$0.hasSuffix("-Arab") }
        #expect(found2 == parents.split(separator: " ").map(String.init).filter { !$0.contains("-Latn") })
    }

    @Test func regionOfATag() {
        #expect(tag("pt-BR").region == "BR")
        #expect(tag("es-419").region == "419")
        #expect(tag("zh-Hant").region == nil)
        #expect(tag("ca-valencia").region == nil)
        #expect(tag("x-us-it").region == nil)
    }

    @Test func whatIsKnown() {
        #expect(["it", "acm", "ber", "din", "x-kru", "wes", "rom"].allSatisfy { tag($0).isKnown })
        #expect(!tag("qx").isKnown)
    }
}
