import Samples
import Testing

@testable import Locales

/// How a text sounds, in Latin letters; nil where ICU has no rule for one of its letters.
@Suite struct LatinizedTests {
    @Test(arguments: [
        ("Позвоните 112", "Pozvonite 112"),
        ("السل", "ạlsl"),
        ("ٹی بی", nil),
        ("ሰዓል", "saʿāl"),
        ("যক্ষ্মা", "yakṣmā"),
        ("วัณโรค", "wạṇrokh"),
        ("ជំងឺរបេង", nil),
        ("tosse", "tosse"),
    ]) func scripts(_ text: String, _ sound: String?) {
        #expect(projectLanguages.latinized(text) == sound)
    }

    /// A Han character is asked for once, though how it sounds may hang on the next.
    @Test(arguments: [
        ("结核病", "jié hé bìng"),
        ("重要，重庆。", "zhòng yào， chóng qìng。"),
        ("西藏文化，藏在家里", "xī zàng wén huà， cáng zài jiā lǐ"),
        ("请拨打 ABC 电话（免费）", "qǐng bō dǎ ABC diàn huà （miǎn fèi）"),
        ("𠀀𠀁", "hē qī"),
    ]) func han(_ text: String, _ sound: String) {
        #expect(projectLanguages.latinized(text) == sound)
        #expect(projectLanguages.latinized(text) == sound)
    }
}
