/// Names that ICU lacks, as speakers and linguists commonly write them; an ARB file's `language_name` goes before them.
enum RareNames {
    /// The names of languages in themselves, by canonical tag.
    static let endonyms = [
        "aa": "Qafaraf", "ach": "Acholi", "acm": "عراقي", "ady": "Адыгабзэ", "aeb": "تونسي", "apc": "شامي",
        "apd": "سوداني", "arq": "دزيري", "ary": "الدارجة", "arz": "مصري", "ay": "Aymar aru", "ayl": "ليبي",
        "az-Arab": "آذربایجانجا", "bal": "بلوچی", "bci": "Baoulé", "bej": "Bidhaawyeet", "ber": "Tamaziɣt",
        "bft": "بلتی", "bik": "Bikol", "bin": "Ẹ̀dó", "bm-Nkoo": "ߓߡߊߣߊ߲ߞߊ߲", "byn": "ብሊን", "din": "Thuɔŋjäŋ",
        "dyu": "Julakan", "efi": "Efịk", "ffm": "Fulfulde (Maasina)", "fon": "Fɔngbe", "fuf": "Pular",
        "fuq": "Fulfulde (Niger)", "fuv": "Fulfulde (Nigeria)", "gaa": "Gã", "gn": "Avañe’ẽ", "haz": "هزارگی",
        "hil": "Hiligaynon", "ht": "Kreyòl ayisyen", "ibb": "Ibibio", "ilo": "Ilokano", "kg": "Kikongo",
        "kpe": "Kpɛlɛɛ", "kr": "Kanuri", "kri": "Krio", "ku-Arab": "کوردی (کورمانجی)", "lah": "پنجابی",
        "lua": "Tshiluba", "man": "Mandinka", "man-Nkoo": "ߡߊ߲߬ߘߌ߲߬ߞߊ", "men": "Mɛnde", "mos": "Mooré",
        "ny": "Chichewa", "pag": "Pangasinan", "pam": "Kapampangan", "pov": "Kriol", "rhg": "Ruáingga",
        "rif": "Tarifit", "rom": "Romani čhib", "sid": "Sidaamu Afoo", "snk": "Sooninkanxanne", "srr": "Seereer",
        "sus": "Sosoxui", "syl": "সিলেটি", "tem": "Temne", "tig": "ትግራይት", "tmh": "Tamasheq", "wal": "Wolayttatto",
        "war": "Winaray", "wes": "Kamtok", "wuu": "吴语", "zag": "Beria", "zza": "Zazaki",
    ]

    /// English names of languages that ICU does not name at all, by language subtag.
    static let english = [
        "acm": "Iraqi Arabic", "apc": "Levantine Arabic", "apd": "Sudanese Arabic", "ayl": "Libyan Arabic",
        "bci": "Baoulé", "ber": "Berber", "bft": "Balti", "ffm": "Maasina Fulfulde", "fuf": "Pular",
        "fuq": "Fulfulde of Niger", "fuv": "Nigerian Fulfulde", "fvr": "Fur", "haz": "Hazaragi", "kss": "Southern Kisi",
        "mls": "Masalit", "pov": "Guinea-Bissau Creole", "sef": "Senoufo", "sgn": "Sign language", "syl": "Sylheti",
        "wes": "Cameroonian Pidgin", "zag": "Zaghawa",
    ]
}
