internal import Locales
internal import Samples
internal import Testing
internal import Words

/// The folded forms of a text's words, extras in brackets.
private func folded(_ text: String, _ tag: String) throws -> [String] {
    Analyzer(try #require(LanguageTag(tag))).words(in: text).filter { $0.form.kind != .piece }
        .map { $0.isExtra ? "[\($0.form.folded)]" : $0.form.folded }
}

private func stems(_ text: String, _ tag: String) throws -> [String] {
    Analyzer(try #require(LanguageTag(tag))).words(in: text).filter { $0.form.kind != .piece }.map(\.form.stem)
}

struct FoldingTests {
    @Test(arguments: [
        ("it", "Perché È CITTÀ", ["perche", "e", "citta"]),
        ("de", "Straße GRÖẞE", ["strasse", "grosse"]),
        ("pl", "Łódź", ["lodz"]),
        ("da", "Ærø", ["aero"]),
        ("hr", "Đorđe", ["dorde"]),
        ("el", "Άνθρωπος ΣΟΦΊΑΣ", ["ανθρωποσ", "σοφιασ"]),
        ("ru", "Ёлка йод", ["елка", "йод"]),
        ("uk", "Їжа йде п’ять п'ять", ["їжа", "йде", "пять", "пять"]),
        ("vi", "Bệnh lao đường", ["benh", "lao", "duong"]),
        ("ar", "أَحْمَد إلى آمال ٱلله مـــــدرسة على", ["احمد", "الي", "امال", "الله", "مدرسه", "علي"]),
        ("ur", "ہاتھ کی", ["ہاتھ", "كي"]),
        ("ps", "ښې ۍ", ["ښې", "ۍ"]),
        ("ckb", "کوردە", ["كوردە"]),
        ("am", "ሐኪም ሠላም ዐይን ፀሐይ", ["ሀኪም", "ሰላም", "አይን", "ጸሀይ"]),
        ("am", "ሃኪም ሓኪም ኃይል ኻያ ዓመት ኣገር", ["ሀኪም", "ሀኪም", "ሀይል", "ሀያ", "አመት", "አገር"]),
        ("am", "ሁሉ ሒሳብ ኅብረት ዑደት ሥራ ፅዱ", ["ሁሉ", "ሂሳብ", "ህብረት", "ኡደት", "ስራ", "ጽዱ"]),
        // Tigrinya hears ሓ apart from ሃ, and ዓ from ኣ.
        ("ti", "ሓኪም ሐኪም ሃኪም ፀሓይ ኣብ ዓይኒ", ["ሐኪም", "ሐኪም", "ሀኪም", "ጸሐይ", "አብ", "ዐይኒ"]),
        ("ti", "መፅናዕቲ መጽናዕቲ ሃገር ሀገር ሥራሕ ኃይሊ", ["መጽናዕቲ", "መጽናዕቲ", "ሀገር", "ሀገር", "ስራሕ", "ሐይሊ"]),
        ("hi", "हिन्दी", ["हिन्दी"]),
        ("bn", "স্বাস্থ্য", ["স্বাস্থ্য"]),
        ("ta", "தமிழ்", ["தமிழ்"]),
        ("he", "שָׁלוֹם", ["שלום"]),
        ("fr", "œuvre", ["oeuvre"]),
    ])
    func eachScriptByItsTable(tag: String, text: String, expected: [String]) throws {
        #expect(try folded(text, tag) == expected)
    }

    @Test func turkishKeepsItsTwoLettersApartInTheExactForm() throws {
        let turkish = Analyzer(try #require(LanguageTag("tr")))
        #expect(turkish.words(in: "IŞIK İŞ ışık iş").map(\.form.exact) == ["ışık", "iş", "ışık", "iş"])
        #expect(turkish.words(in: "IŞIK İŞ").map(\.form.folded) == ["isik", "is"])
        #expect(try folded("İstanbul", "it") == ["istanbul"])
    }

    @Test func nuktaAndJoinersAreOptionalInIndicScripts() throws {
        #expect(try folded("क़ानून", "hi") == folded("कानून", "hi"))
        #expect(try folded("क\u{94D}\u{200D}ष", "hi") == folded("क\u{94D}ष", "hi"))
    }

    @Test func persianNonJoinerIsIndexedJoinedAndSplit() throws {
        #expect(try folded("می\u{200C}روم", "fa") == ["ميروم", "[مي]", "[روم]"])
    }

    @Test func composedAndDecomposedSpellingsAreOne() throws {
        #expect(try folded("cafe\u{301}", "vi") == folded("café", "vi"))
        #expect(try stems("Bệnh", "vi") == stems("Be\u{323}\u{302}nh", "vi"))
    }
}

struct AnalyzerTests {
    @Test(arguments: ["it", "fr"])
    func elisionIsNoPartOfAWord(tag: String) throws {
        let word = tag == "it" ? "alloggio" : "hôpital"
        for text in ["l'\(word)", "l’\(word)", word, "L'\(word.uppercased())"] {
            #expect(try stems(text, tag) == stems(word, tag), "\(text)")
        }
        #expect(try folded("dell’ospedale", "it") == ["ospedale"])
        #expect(try folded("aujourd'hui", "fr") == ["aujourdhui"])
    }

    @Test(arguments: [
        ("it", "Chiama 800 905 570", ["chiama", "800", "905", "570", "[800905570]"]),
        ("ar", "اتصل ٨٠٠ ٩٠٥ ٥٧٠", ["اتصل", "800", "905", "570", "[800905570]"]),
        ("bn", "৮০০৯০৫৫৭০", ["800905570"]),
        ("fa", "۱۱۲", ["112"]),
        ("th", "โทร ๑๙๑", ["โทร", "191"]),
        ("it", "+39 06 491 115", ["39", "06", "491", "115", "[3906491115]", "[06491115]"]),
        ("it", "euro 1.000", ["euro", "1", "000", "[1000]"]),
    ])
    func digitsOfEveryScriptWithAndWithoutSpaces(tag: String, text: String, expected: [String]) throws {
        #expect(try folded(text, tag) == expected)
    }

    @Test func stemmersByLanguage() throws {
        #expect(try stems("sintomi sintomo", "it").first == stems("sintomo", "it").first)
        #expect(try stems("лікарня лікарні лікарнею", "uk") == ["лікарн", "лікарн", "лікарн"])
        #expect(try stems("informații", "ro") == stems("informație", "ro"))
        #expect(try stems("المدرسة", "ar") == stems("مدرسة", "ar"))
        #expect(try stems("ሕማም", "ti") == ["ሕማም"])
    }

    @Test func runsWithoutSpacesAreWordsAndPieces() throws {
        let chinese = Analyzer(try #require(LanguageTag("zh-Hans"))).words(in: "结核病的症状")
        let pieces = Set(chinese.filter { $0.form.kind == .piece }.map(\.form.exact))
        #expect(pieces.isSuperset(of: ["结核", "核病", "病的", "的症", "症状", "状"]))
        #expect(chinese.contains { $0.form.kind == .word && $0.form.exact == "症状" })
        for (tag, text) in [
            ("th", "อาการของวัณโรค"), ("km", "រោគសញ្ញានៃជំងឺរបេង"), ("lo", "ອາການຂອງວັນນະໂລກ"), ("my", "တီဘီရောဂါလက္ခဏာ"),
        ] {
            let words = Analyzer(try #require(LanguageTag(tag))).words(in: text).filter { $0.form.kind == .word }
            #expect(words.count > 1, "\(tag)")
            #expect(words.map(\.form.exact).joined() == text, "\(tag)")
        }
    }

    @Test func ethiopicWordSpaceSeparates() throws {
        #expect(try folded("ሰላም፡ዓለም።ጽቡቕ፣እዩ", "ti") == ["ሰላም", "ዐለም", "ጽቡቕ", "እዩ"])
    }

    @Test func gramsOfAWordHaveItsEndsMarked() throws {
        let analyzer = Analyzer(try #require(LanguageTag("it")))
        #expect(analyzer.words(in: "casa")[0].form.grams.count == 3)
        #expect(analyzer.words(in: "al")[0].form.grams.count == 1)
        #expect(analyzer.words(in: "112")[0].form.grams.isEmpty)
    }

    @Test func placesAreThoseOfTheText() throws {
        let text = "Perché l’alloggio?"
        let words = Analyzer(try #require(LanguageTag("it"))).words(in: text)
        let units = Array(text.utf16)
        #expect(words.map { String(decoding: units[$0.start..<$0.end], as: UTF16.self) } == ["Perché", "l’alloggio"])
    }

    @Test func manyThreadsShareAnAnalyzer() async throws {
        let analyzer = Analyzer(try #require(LanguageTag("it")))
        let expected = analyzer.words(in: "Le malattie respiratorie").map(\.form.stem)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { analyzer.words(in: "Le malattie respiratorie").map(\.form.stem) == expected }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
