import Samples
import Testing

@testable import Locales

@Suite struct Names {
    let languages = projectLanguages

    @Test(arguments: [
        ("ti", "ትግርኛ"), ("ar", "العربية"), ("ur", "اردو"), ("bn", "বাংলা"), ("zh-Hans", "简体中文"), ("zh-TW", "中文（台灣）"),
        ("th", "ไทย"), ("km", "ខ្មែរ"), ("fa-AF", "دری"), ("prs", "دری"), ("tl", "Filipino"), ("it", "italiano"),
        ("ht", "Kreyòl ayisyen"),
        ("man", "Mandinka"), ("snk", "Sooninkanxanne"), ("bin", "Ẹ̀dó"), ("mt", "Malti"),
    ])
    func endonyms(_ text: String, _ expected: String) {
        #expect(languages.endonym(of: tag(text)) == expected)
    }

    @Test(arguments: [
        ("ti", "it", "tigrino"), ("ar", "ti", "ዓረብ"), ("bm", "fr", "bambara"), ("bm", "ti", "ባምባራ"),
        ("acm", "it", "Iraqi Arabic"), ("ber", "fr", "Berber"), ("snk", "dyu", "soninké"), ("ti", "din", "Tigrinya"),
        ("it", "it", "italiano"), ("zh-Hans", "it", "cinese semplificato"),
        ("bm-Nkoo", "it", "bambara (n’ko)"), ("x-kru", "it", "x-kru"),
    ])
    func namesInTheReadersLanguage(_ text: String, _ reader: String, _ expected: String) {
        #expect(languages.name(of: tag(text), in: tag(reader)) == expected)
    }

    @Test func scriptsAndCountries() {
        #expect(languages.scriptName("Arab", in: tag("it")) == "arabo")
        #expect(languages.scriptName("Ethi", in: tag("am")) != "Ethi")
        #expect(languages.scriptName("Qaaa", in: tag("it")) == "Qaaa")
        #expect(languages.territoryName("ER", in: tag("it")) == "Eritrea")
        #expect(languages.territoryName("ER", in: tag("ti")) == "ኤርትራ")
        #expect(languages.territoryName("ER", in: tag("snk")) == "Érythrée")
        #expect(languages.territoryName("IT-62", in: tag("it")) == "IT-62")
        #expect(languages.countries(of: tag("ti")) == ["ER", "ET"])
    }

    /// Nobody meets a bare code: every language of the folder has a name in itself and in every other.
    @Test func everyLanguageHasNames() {
        let relations = languages.relations.byLanguage
        let all = Set(relations.keys).union(relations.values.flatMap { $0.read + $0.listen })
            .union(languages.messages.languages).sorted()
        #expect(all.count > 100)
        let namedByCode = ["fon", "luo"]  // these are their names
        for language in all {
            #expect(languages.endonym(of: language) != language.text, "\(language)")
            for reader in languages.messages.languages + tags("man snk din bin kri x-kru") {
                let name = languages.name(of: language, in: reader)
                #expect(
                    !name.isEmpty && (name != language.text || namedByCode.contains(name)), "\(language) in \(reader)")
            }
            for country in languages.countries(of: language) {
                #expect(languages.territoryName(country, in: tag("it")) != country, "\(country) of \(language)")
            }
        }
    }

    @Test func endonymsAreInTheScriptOfTheirLanguage() {
        for language in languages.messages.languages where language.direction == .rtl {
            let first = languages.endonym(of: language).unicodeScalars.first!
            #expect(first.properties.isAlphabetic && first.value >= 0x590, "\(language)")
        }
    }

    @Test func menusAreSortedByCollation() {
        let menu = languages.inMenuOrder(tags("zh-Hans ti it fr en ar ur es ru sq ro am bn th km sw"))
        #expect(menu == tags("en es fr it sw ro sq ru ur ar ti am bn th km zh-Hans"))
        #expect(languages.inMenuOrder(menu.reversed()) == menu)
        #expect(languages.inMenuOrder([]) == [])
    }

    @Test func greetings() {
        #expect(languages.greeting(of: tag("it")) == "Ciao" || languages.greeting(of: tag("it")) != nil)
        #expect(languages.greeting(of: tag("x-kru")) == nil)
    }
}
