import Testing

@testable import Locales

@Suite struct AcceptLanguage {
    @Test(arguments: [
        ("ti, en;q=0.8, it;q=0.9", "ti it en"), ("fr-CH,fr;q=0.9,en;q=0.8,*;q=0.5", "fr-CH fr en"),
        ("it;q=0, en", "en"), ("*", ""), ("", ""), (",, ,", ""), ("it;q=2, en", "en"), ("it;q=NaN, en", "en"),
        ("it;q=-1, en", "en"), ("it;q=0.1234, en", "en"), ("it;q=1.000, en;q=1.001", "it"), ("it;q=1.5", ""),
        ("it;q=.5, en;q=0.4", "en"), ("it ; q=0.5 , en\t;q=0.7", "en it"), ("it;Q=0.5,en;q=0.6", "en it"),
        ("it;q=0., en;q=0.1", "en"), ("it;level=1, en", "en"), ("it;q=0.5;x=1, en", "en"),
        ("it, IT, it-IT", "it it-IT"),
        ("tl, prs, iw", "fil fa-AF he"), ("zh-Hans-CN;q=0.5,zh_TW", "zh-TW zh-Hans-CN"), ("it;q=1,en;q=1", "it en"),
        ("it;q", ""), ("it;q=", ""), ("é, it", "it"), ("it;q=١", ""),
    ])
    func byWeight(_ header: String, _ expected: String) {
        #expect(acceptedLanguages(header) == tags(expected))
    }

    @Test func longHeadersAreCutBetweenLanguages() {
        let filler = String(repeating: "*;q=0.1,", count: 511)  // 4,088 bytes
        #expect(acceptedLanguages(filler + "it,en-US,fr") == tags("it"))
        #expect(acceptedLanguages(String(repeating: "it;q=0.9,en-GB,", count: 7000)) == tags("en-GB"))
        #expect(acceptedLanguages(String(repeating: "q", count: 100_000)).isEmpty)
        #expect(acceptedLanguages(String(repeating: ",", count: 100_000)).isEmpty)
    }

    @Test func manyLanguagesAreCut() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let header = letters.flatMap { a in letters.map { "x-\(a)\($0)" } }.joined(separator: ",")
        #expect(acceptedLanguages(header).count == 32)
    }
}
