import Foundation
import Testing

@testable import Locales

/// One line of the table: what is asked for, the library's languages, what a mediator expects, and why.
struct ChainCase: Sendable, CustomTestStringConvertible {
    var asked: String
    var mode: Mode
    var library: [String]
    var expected: String
    var reason: Reason
    var why: String

    var testDescription: String { "\(asked) (\(mode)) of \(library.joined(separator: " ")): \(why)" }

    init(_ line: Substring) {
        let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        asked = fields[0]
        mode = Mode(rawValue: fields[1])!
        library = fields[2].split(separator: " ").map(String.init)
        expected = fields[3]
        reason = Reason(rawValue: fields[4])!
        why = fields[5]
    }
}

/// Asked for | mode | the library's languages | expected | reason | why.
let chainCases = """
    it | read | it en | it | exact | the text she asked for exists
    mt | read | mt en it | mt | exact | Maltese exists: nothing else to look for
    ti | read | ti am ar en it | ti | exact | her own language beats every related one
    zh | read | zh-Hans en it | zh-Hans | exact | "zh" without more is Chinese in simplified letters
    zh-CN | read | zh-Hans zh-Hant en it | zh-Hans | exact | mainland China writes simplified
    zh-TW | read | zh-Hans zh-Hant en it | zh-Hant | exact | Taiwan writes traditional, though the tag starts like the other
    zh-TW | listen | zh-Hant en it | zh-Hant | exact | same tag, same answer by ear
    zh-Hant-TW | read | zh-TW zh-CN it | zh-TW | exact | a file named by region serves the tag named by script
    zh-HK | read | zh-Hans zh-Hant-HK en it | zh-Hant-HK | exact | Hong Kong writes traditional: same maximum
    ti-ET | read | ti en it | ti | exact | Tigrinya's likely region is Ethiopia: the same tag
    ti | read | ti-ET ti-ER en it | ti-ET | exact | both files exist; the one with the same maximum first
    ar-EG | read | ar en it | ar | exact | the likely region of Arabic is Egypt
    bn-BD | read | bn en it | bn | exact | Bengali of Bangladesh is Bengali
    pa-IN | read | pa ur en it | pa | exact | Punjabi of India is Gurmukhi
    pa-PK | read | pa pa-Arab en it | pa-Arab | exact | Punjabi of Pakistan is in Urdu's letters, whatever the tag begins with
    pt-BR | read | pt es it | pt | exact | plain Portuguese is Brazil's by likely subtags
    sr | read | sr sr-Latn it | sr | exact | plain Serbian is Cyrillic
    sr-Cyrl-RS | read | sr sr-Latn it | sr | exact | the same written out
    sr-Latn-RS | read | sr sr-Latn it | sr-Latn | exact | Latin letters asked for and there
    prs | read | fa fa-AF ps it | fa-AF | exact | prs is an alias: Dari is fa-AF
    prs | read | fa en it | fa | parent | Dari and Persian are one written language
    tl | read | fil en it | fil | exact | Tagalog's tag is fil today
    tl-PH | read | fil en it | fil | exact | alias with a region
    iw | read | he en it | he | exact | the old tag of Hebrew
    mo | read | ro ru it | ro | exact | the old tag of Moldovan is Romanian
    kmr | read | ku tr en it | ku | exact | Kurmanji is ku
    kmr | read | ckb tr ar en it | tr | related | schooled in Turkish; Sorani is another language in another script
    tw | read | ak en it | ak | exact | Twi is Akan
    mnk | read | man en fr it | man | exact | Mandinka is man
    swc | read | sw fr en it | sw | parent | Congo's Swahili: sw-CD, and Swahili exists
    sh | read | sr-Latn hr it | sr-Latn | exact | the old tag of Serbo-Croatian
    cmn | read | zh-Hans en it | zh-Hans | exact | Mandarin is Chinese
    EN_gb | read | en it | en | parent | case and underscore are accepted
    TI | read | ti en it | ti | exact | case does not matter
    de-DE-u-co-phonebk | read | de en it | de | exact | extensions are dropped
    pt-MZ | read | pt es it | pt | parent | Mozambique's chain: Portugal's Portuguese, then Portuguese
    pt-MZ | read | pt-BR pt-PT it | pt-PT | parent | Mozambique writes as in Portugal
    pt-AO | read | pt-PT en it | pt-PT | parent | Angola too
    pt-GW | read | pt fr it | pt | parent | Guinea-Bissau too
    pt-CV | read | pt-PT pt-BR it | pt-PT | parent | Cape Verde too
    pt-PT | read | pt es it | pt | parent | by truncation
    pt-PT | read | pt-BR es it | pt-BR | variant | Brazil's text is still Portuguese, before Spanish
    es-MX | read | es en it | es | parent | by way of es-419
    es-MX | read | es-419 es it | es-419 | parent | Latin American Spanish is the nearer parent
    es-PE | read | es-419 es it | es-419 | parent | Peru too
    es-EC | read | es en it | es | parent | Ecuador too
    es | read | es-419 it | es-419 | variant | any Spanish before Italian
    es-419 | read | es en it | es | parent | by truncation
    en-NG | read | en it | en | parent | Nigerian English reads English
    en-NG | read | en-001 en it | en-001 | parent | international English is the nearer parent
    en-IN | read | en hi it | en | parent | English was asked for; Hindi only without it
    fr-SN | read | fr wo it | fr | parent | French asked for and there
    fr-CI | listen | fr dyu it | fr | parent | the same by ear
    ar-MA | read | ar fr it | ar | parent | standard Arabic before French
    ar-SD | listen | ar apd en it | ar | parent | Arabic exists; dialects only without it
    ar-TN | read | ar fr it | ar | parent | as for Morocco
    de-AT | read | de en it | de | parent | by truncation
    it-CH | read | it en | it | parent | by truncation
    ur-IN | read | ur hi en it | ur | parent | Urdu was asked for: its own script first
    ps-PK | read | ps ur en it | ps | parent | Pashto exists
    so-KE | read | so sw en it | so | parent | Somali exists
    zh-Hant-HK | read | zh-Hant zh-Hans it | zh-Hant | parent | traditional script is the parent, simplified never
    zh-Hant-MO | read | zh-Hant-HK zh-Hans it | zh-Hant-HK | parent | Macao's parent is Hong Kong
    ku-SY | read | ku ar it | ku | parent | Kurmanji exists
    fa-AF | read | fa ps en it | fa | parent | Persian before Pashto
    fa | read | fa-AF en it | fa-AF | variant | an Iranian reads Dari: one language, other words for some things
    uk-PL | read | uk ru it | uk | parent | Ukrainian exists
    sq-XK | read | sq en it | sq | parent | Albanian exists
    ro-MD | read | ro ru it | ro | parent | Romanian before Russian
    mo-MD | read | ro ru it | ro | parent | alias with a region
    ti-ER | read | ti am en it | ti | parent | Tigrinya exists
    ti | read | ti-ER am en it | ti-ER | variant | Eritrea's text is Tigrinya, before any other language
    ti-ER | read | ti-ET en ar it | ti-ET | variant | spelling differs a little, the language does not
    pt | read | pt-PT es it | pt-PT | variant | Portugal's text before Spanish
    en | read | en-GB it | en-GB | variant | any English is English
    fr | read | fr-CA en it | fr-CA | variant | any French is French
    pa-Arab | read | pa en it | en | related | Gurmukhi is closed to her: English from Pakistan's schools
    pa-Arab | listen | pa ur en it | pa | related | the same language to the ear
    pa-Arab | read | pa ur hi en it | ur | related | Pakistan learns to read in Urdu
    pa-PK | read | pa ur en it | ur | related | the list of the same maximum (pa-Arab)
    pa-PK | listen | pa ur it | pa | related | by ear one language on both sides of the border
    pa | read | pa-Arab hi en it | hi | related | Urdu's letters are closed to a Gurmukhi reader; Hindi was at school
    pa | listen | pa-Arab hi en it | pa-Arab | related | spoken, it is Punjabi
    pa | read | ur en it | en | related | Urdu is not read in Indian Punjab
    sr-Latn | read | sr hr en it | sr | related | not parent: the script changes; but Serbs read both
    sr-Latn | read | hr bs en it | bs | related | Bosnian in Latin letters before Croatian
    sr | read | sr-Latn en it | sr-Latn | related | her own language in the other letters
    sr | read | hr ru it | hr | related | the same language in all but name; Russian is not it
    hr | read | sr sr-Latn en it | sr-Latn | related | Cyrillic is no longer taught in Croatia
    hr | listen | sr en it | sr | related | read aloud, the script is gone
    hr | read | bs en it | bs | related | nearest
    bs | read | hr sr it | hr | related | Latin letters first
    mk | read | sr en it | sr | related | Serbo-Croatian was at school
    mk | read | bg sr-Latn en it | sr-Latn | related | Serbian in either script before Bulgarian
    bg | read | mk en it | mk | related | reads it as her own
    bg | read | ru en it | ru | related | Russian is near and was taught
    zh-Hans | read | zh-Hant en it | zh-Hant | related | the other script, slowly, before English
    zh-Hant | read | zh-Hans en it | zh-Hans | related | the same the other way
    zh-TW | read | zh-Hans en it | zh-Hans | related | not parent although the tag truncates to it: the script changes
    zh-HK | read | zh-Hans en it | zh-Hans | related | simplified before English
    zh-HK | listen | yue zh-Hans en it | yue | related | Hong Kong speaks Cantonese
    zh-CN | read | zh-Hant it | zh-Hant | related | the list of the same maximum (zh-Hans)
    yue | read | zh-Hant zh-Hans en it | zh-Hant | related | written Chinese in Hong Kong's letters
    yue | listen | zh-Hans en it | zh-Hans | related | Mandarin, before English
    wuu | read | zh-Hans it | zh-Hans | related | Wenzhou reads common Chinese
    wuu | listen | zh-Hans zh-Hant it | zh-Hans | related | and hears it on television
    uz | read | uz-Cyrl ru it | uz-Cyrl | related | older readers know the Cyrillic best
    uz-Cyrl | read | ru en it | ru | related | Russian was the school's second language
    uz-Arab | read | uz fa-AF it | fa-AF | related | Uzbeks of Afghanistan read Dari, not Latin letters
    uz-Arab | listen | uz fa-AF it | uz | related | by ear it is Uzbek
    az-Arab | read | az fa it | fa | related | Iran's schools are in Persian
    az-Arab | listen | az fa it | az | related | by ear it is Azerbaijani
    az-IR | read | az tr fa it | fa | related | the likely script of that region is Arabic: same as az-Arab
    ku-Arab | read | ku ckb ar it | ckb | related | Sorani has her letters; Latin she never learnt
    ku-Arab | listen | ku ckb ar it | ku | related | read aloud it is her own Kurmanji
    ff-Adlm | read | ff fr en it | fr | related | an Adlam reader gets French, if any school at all
    ff-Adlm | listen | ff fr it | ff | related | by ear it is Fula
    tg | read | fa ru it | ru | related | Persian letters were never learnt
    tg | listen | fa ru it | fa | related | by ear it is Persian
    ti | read | am ar en it | am | related | the agreed example: same letters, learnt by many
    ti | listen | ar en it | ar | related | many crossed Sudan
    ti-ER | read | am ar en it | en | related | Eritrea's schools are in English
    ti-ER | listen | am ar en it | ar | related | by ear Arabic first
    tig | read | ti ar en it | ti | related | Tigre speakers know Tigrinya
    am | read | ti en it | en | related | same letters, another language
    om | read | am en it | am | related | Ethiopia's office language; the note says so
    om | read | so en it | en | related | Somali is no help
    om-KE | read | am sw en it | sw | related | Borana of Kenya went to Swahili schools
    so | read | ar en it | ar | related | Arabic is Somalia's other language
    so | read | it en | en | related | English before the site's Italian
    so-DJ | read | fr ar en it | fr | related | Djibouti's schools
    so-ET | read | am ar en it | am | related | the Somali region is Ethiopia's
    so-KE | listen | sw ar en it | sw | related | Nairobi speaks Swahili
    aa | read | am fr ar it | am | related | most Afar are Ethiopia's
    wo | read | fr en it | fr | related | Senegal's school
    wo | listen | fr en it | fr | related | and its radio news
    wo-GM | read | fr en it | en | related | Gambia's school is English
    wo-GM | listen | man fr en it | man | related | Mandinka is heard all over Gambia
    fr-SN | listen | wo en it | wo | related | understood by most in Senegal
    fr-SN | read | wo en it | en | site | read by few: the site decides
    fr-ML | listen | bm en it | bm | related | Bambara is understood by most in Mali
    bm | read | fr en it | fr | related | Mali's school
    bm | listen | dyu fr it | dyu | related | one language to the ear
    bm | read | dyu fr it | fr | related | who reads at all reads French
    dyu | listen | bm fr it | bm | related | the same the other way
    ff | listen | wo fr it | wo | related | the market's language in Senegal
    ff | read | wo fr it | fr | related | the school's
    fuv | read | ha en ff it | ha | related | Northern Nigeria reads Hausa
    snk | listen | bm fr it | bm | related | Mali's towns
    snk | read | bm fr it | fr | related | school
    mnk | read | fr en it | en | related | Gambia first
    mnk | listen | wo fr it | wo | related | Gambia's towns
    man-GN | read | en fr it | fr | related | Guinea's school; likely subtags give N'Ko letters
    ak | read | en it | en | related | Ghana's school
    tw | listen | ee en it | en | related | Ewe is no help to an Akan
    ee | read | fr en it | en | related | more Ewe are from Ghana than from Togo
    gaa | listen | ak en it | ak | related | Accra speaks Twi
    bin | read | en pcm it | en | related | school English
    bin | listen | en pcm it | pcm | related | Benin City speaks Pidgin
    yo | listen | en pcm it | pcm | related | Pidgin by ear
    yo-BJ | read | en fr it | fr | related | Benin's school is French
    ig | read | pcm it | pcm | related | Pidgin is nearest to the English of school
    ha | read | fr en it | en | related | more Hausa are Nigeria's
    ha-NE | read | fr en it | fr | related | Niger's school is French
    en-NG | read | pcm it | pcm | related | no English text: Pidgin before the site's Italian
    pcm | listen | en it | en | related | Pidgin's speakers hear English daily
    wes | listen | pcm fr it | pcm | related | the pidgins understand each other
    tem | listen | kri en it | kri | related | all Sierra Leone speaks Krio
    men | read | kri en it | en | related | school is English
    bci | read | fr en it | fr | related | Ivory Coast's school
    mos | listen | dyu en it | dyu | related | many worked in Ivory Coast
    rw | read | rn en it | rn | related | understood both ways
    rn | read | rw fr it | rw | related | understood both ways
    rw | read | fr en it | en | related | Rwanda's school since 2008
    rn | listen | sw fr it | sw | related | Bujumbura's market
    swc | read | fr ln en it | fr | related | alias with region: Congo's school, not Kenya's
    sw | read | fr en it | en | related | East Africa's school
    ln | read | fr en it | fr | related | Congo's school
    kg | listen | ln fr it | ln | related | Kinshasa speaks Lingala
    lg | read | sw en it | en | related | Uganda's school
    bem | listen | ny en it | ny | related | Lusaka speaks Nyanja
    ny-MZ | read | en pt it | pt | related | Mozambique's school
    mg | read | en fr it | fr | related | Madagascar's school
    din | read | ar en it | en | related | South Sudan's school
    din | listen | ar en it | ar | related | South Sudan's market
    nus | listen | ar it | ar | related | the same for Nuer
    ber | read | fr ar it | ar | related | a family of languages: Morocco's school
    kab | read | ar fr it | fr | related | Kabyles read French by choice
    kab | listen | ar arq it | arq | related | the street's Arabic before the news reader's
    ary | read | ar fr it | ar | related | Moroccan Arabic is spoken; one reads standard Arabic
    ary | listen | arz ar fr it | ar | related | no Maghrebi recording; Egyptian is not in her list
    ar-TN | listen | aeb fr it | aeb | related | her own everyday Arabic
    ar | listen | arz fr it | arz | related | Egyptian films are heard everywhere
    ar-MA | listen | arz ary it | ary | related | Morocco's own before Egypt's
    ar-EG | read | en fr it | fr | related | the same tag as ar, so the list of ar
    ar-IQ | read | fr en it | en | related | Iraq learnt English, not French
    shu | read | fr ar it | ar | related | Chad
    kea | read | pt-PT es it | pt-PT | related | the list says pt; Portugal's text is its variant
    pov | read | pt en it | pt | related | Guinea-Bissau's school
    wo | read | fr-CA en it | fr-CA | related | each entry of a list is expanded: any French
    bn | read | hi ur en it | en | related | understood from films, never read
    bn | listen | hi en it | hi | related | understood from films
    syl | read | bn en it | bn | related | Sylhet's school
    ur | listen | hi en it | hi | related | one spoken language
    ur | read | hi en it | en | related | Devanagari is closed in Pakistan
    hi | listen | ur en it | ur | related | one spoken language
    hi | read | ur en it | en | related | Urdu's letters are closed to most
    si | read | ta en it | en | related | two scripts, few who read both
    ta | read | si en it | en | related | the same, and after a war
    ne | read | hi en it | hi | related | same letters, every television
    fil | read | es en it | en | related | Spanish left the Philippines long ago
    ceb | read | fil en it | fil | related | Filipino is taught everywhere
    ilo | read | en fil it | fil | related | the list's order, not the library's
    prs | read | ps ar it | ps | related | taught at school in the same letters; Arabic only looks alike
    haz | read | fa en it | fa | related | the list says fa-AF; its parent is fa
    ps | read | fa ur it | fa | related | Dari's parent before Urdu
    ps-PK | read | fa-AF ur en it | ur | related | Pakistan's school
    ckb | read | ku ar it | ar | related | Kurmanji is another language in other letters
    ku | read | ckb ar it | ar | related | Kurds of Syria
    ku-SY | read | tr ar it | ar | related | Syria's school was Arabic
    ku-IQ | read | ckb tr it | ckb | related | Sorani's letters
    zza | read | tr ku it | tr | related | Turkey's school
    az | read | ru tr it | tr | related | Turkish television before Soviet school
    tr | read | az en it | az | related | nearly the same alphabet and words
    ka | read | ru en it | ru | related | carers over forty
    hy | read | ru en it | ru | related | the same
    kk | read | ru en it | ru | related | Kazakhstan's other language
    lo | read | th en it | th | related | Thai television and print
    th | read | lo en it | en | related | it does not go the other way
    jv | read | id ms it | id | related | Indonesia's school
    ms | read | id en it | id | related | near
    vi | read | fr en it | en | related | French left Vietnam's schools
    uk | read | ru en it | ru | related | practical, and sensitive: the note and the links stand above
    uk | read | pl en it | en | site | Polish letters have to be learnt; no list names it
    ru | read | uk en it | en | site | who asks for Russian alone mostly cannot read Ukrainian
    ru-UA | read | uk en it | uk | related | from Ukraine one can
    ru-MD | read | ro en it | ro | related | from Moldova one can
    be | read | ru uk it | ru | related | Belarus' other language
    pl | read | uk cs en it | en | related | Slavic is not enough
    cs | read | sk en it | sk | related | understood both ways
    sk | listen | cs en it | cs | related | understood both ways
    lt | read | ru en it | en | related | English first where it is known
    sq | read | en it | it | related | Italian from television
    sq-XK | read | sr sr-Latn en it | en | related | never Serbian unasked
    sq-MK | read | mk en it | mk | related | North Macedonia's school
    mt | read | en it | en | related | Malta's other official language
    ro | read | en it | it | related | near, and learnt at work
    ro-MD | read | en ru it | ru | related | Moldova reads Russian
    es | read | en it pt | it | related | lives among it
    es-PE | listen | pt en | pt | related | no Italian: Portuguese before English
    pt | read | es en it | es | related | Spanish is the easiest to read
    pt-BR | read | en it | it | related | near, before English
    qu | read | es it | es | related | Peru's school
    it | read | en fr | en | related | the reader of Italian, elsewhere
    it | listen | es en | en | related | the list's order
    rom | read | ro it | ro | related | Romania's school
    en | read | it fr ar | it | site | nothing may be assumed of who asks for English
    fr | read | en it es | en | site | nor of who asks for French
    fr | read | it es | it | site | the site's next
    wo | read | it | it | site | only the source exists
    ti | read | it | it | site | only the source exists
    din | read | it | it | site | only the source exists
    zh-Hans | read | en it | en | site | English by the site's rule, not by hers
    bm | listen | en it | en | site | no relation has a recording
    ru | listen | en it | en | site | the site's rule
    uk | read | en-GB it | en-GB | site | the site's languages are expanded too
    kea | read | es en it | en | site | Spanish is not in the list
    aa | read | it de | it | site | nothing on the list
    bho | read | en it | en | site | the list has Hindi and Nepali only
    haz | read | en it | en | site | the list has Dari only
    wo | read | en it ar | en | site | Arabic is prayed in, not read: no list names it
    xx | read | en it | en | site | a tag nobody knows, well formed: the site's rule
    x-kru | read | en it | en | site | private use: the site's rule (ICU would take it for English)
    ja | read | zh-Hant en it | en | site | no list; shared characters are not reading
    ja | read | it | it | site | only the source exists
    bm | read | de el | none | none | no step finds anything; she gets the list of languages and the phone number
    wo | listen | de zh-Hans | none | none | the same
    din | read | am ti | none | none | Ethiopic is closed to Dinka
    pa-Arab | read | pa | none | none | the only text is in letters she cannot read
    ru | read | uk | none | none | not offered unasked
    sq-XK | read | sr | none | none | not offered unasked
    zh-Hans | read | fr ar | none | none | nothing
    si | read | ta | none | none | nothing
    fr | listen | wo | none | none | French from anywhere: Wolof is Senegal's
    ti | read |  | none | none | the leaflet has no text at all
    it | listen |  | none | none | the same
    af | read | nl it | nl | similar | no list for Afrikaans; Unicode's own relation says Dutch
    no | read | da it | da | similar | no list for Norwegian; Danish is nearest
    gl | read | es it | es | similar | no list for Galician; Unicode's own relation
    lb | read | de en it | de | similar | no list for Luxembourgish; Unicode's own relation
    ga | read | en it | en | similar | Unicode knows English for Irish, before the site says so
    """.split(separator: "\n").map(ChainCase.init)
