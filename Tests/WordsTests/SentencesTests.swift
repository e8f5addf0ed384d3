internal import Locales
internal import Samples
internal import Testing
internal import Words

struct SentencesTests {
    @Test(arguments: [
        ("it", "Chiama il 112. È gratis! Perché? Sì.", ["Chiama il 112. ", "È gratis! ", "Perché? ", "Sì."]),
        ("ar", "هل أنت مريض؟ اتصل بنا. شكرا", ["هل أنت مريض؟ ", "اتصل بنا. ", "شكرا"]),
        ("ur", "آپ کہاں ہیں؟ فون کریں۔ شکریہ", ["آپ کہاں ہیں؟ ", "فون کریں۔ ", "شکریہ"]),
        ("ti", "ሰላም። ከመይ ኣለኻ፧ ጽቡቕ፡፡ ደዊልካ", ["ሰላም። ", "ከመይ ኣለኻ፧ ", "ጽቡቕ፡፡ ", "ደዊልካ"]),
        ("bn", "ফোন করুন। এটা বিনামূল্যে।", ["ফোন করুন। ", "এটা বিনামূল্যে।"]),
        ("zh-Hans", "请打电话。免费！好吗？好", ["请打电话。", "免费！", "好吗？", "好"]),
        ("km", "សួស្តី។ អរគុណ", ["សួស្តី។ ", "អរគុណ"]),
        ("th", "สวัสดี! ขอบคุณ", ["สวัสดี! ", "ขอบคุณ"]),
        ("de", "Frau Dr. Weber hilft. Gut.", ["Frau Dr. Weber hilft. ", "Gut."]),
        ("it", "Prima riga\n\nSeconda riga", ["Prima riga\n", "\n", "Seconda riga"]),
        ("it", "", []),
    ])
    func sentencesOfEachScript(tag: String, text: String, expected: [String]) throws {
        let found = sentences(text, in: try #require(LanguageTag(tag)))
        #expect(found.map(String.init) == expected)
        #expect(found.joined() == text)
    }

    @Test func clustersStayWhole() {
        #expect(clusterEnds(utf16: "e\u{301}क्षि👩‍👧\r\n").map { $0 } == [2, 6, 11, 13])
        #expect(clusterEnds(utf8: "é👍🏽a") == [2, 10, 11])
        #expect(clusterEnds(utf16: "") == [])
    }

    @Test func compositionIsNFC() {
        #expect(Array(composed("e\u{301}").utf16) == [0xE9])
        #expect(composed("plain") == "plain")
    }
}
