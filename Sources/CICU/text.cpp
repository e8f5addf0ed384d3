#include "include/cicu.h"

#include <map>
#include <memory>
#include <string>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

namespace {

using icu::BreakIterator;

std::unique_ptr<BreakIterator> newIterator(int32_t kind, const std::string &language) {
    UErrorCode status = U_ZERO_ERROR;
    // `ss` asks for CLDR's list of abbreviations after which no sentence ends.
    icu::Locale locale((kind == CICU_SENTENCES ? language + "@ss=standard" : language).c_str());
    std::unique_ptr<BreakIterator> iterator(
        kind == CICU_WORDS       ? BreakIterator::createWordInstance(locale, status)
        : kind == CICU_SENTENCES ? BreakIterator::createSentenceInstance(locale, status)
                                 : BreakIterator::createCharacterInstance(locale, status));
    return U_FAILURE(status) ? nullptr : std::move(iterator);
}

/// Opening an iterator costs more than a paragraph, and one may serve one thread only: each thread keeps its own.
BreakIterator *iteratorOfThread(int32_t kind, const char *language) {
    thread_local std::map<std::pair<int32_t, std::string>, std::unique_ptr<BreakIterator>> kept;
    auto key = std::make_pair(kind, std::string(language));
    auto found = kept.find(key);
    if (found != kept.end()) return found->second.get();
    if (kept.size() >= 200) kept.clear();
    return (kept[key] = newIterator(kind, key.second)).get();
}

uint8_t wordClass(int32_t status) {
    return status < UBRK_WORD_NUMBER  ? 0
         : status < UBRK_WORD_LETTER  ? 1
         : status < UBRK_WORD_KANA    ? 2
         : status < UBRK_WORD_IDEO    ? 3
                                      : 4;
}

const char16_t *utf16(const uint16_t *text) { return reinterpret_cast<const char16_t *>(text); }

int32_t answer(const icu::UnicodeString &text, uint16_t *out, int32_t capacity) {
    if (text.length() > capacity) return -1;
    text.extract(0, text.length(), reinterpret_cast<char16_t *>(out));
    return text.length();
}

int32_t normalize(
    const icu::Normalizer2 *form, const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity,
    UErrorCode status) {
    icu::UnicodeString read(false, utf16(text), length);
    icu::UnicodeString written = form->normalize(read, status);
    return U_FAILURE(status) ? -1 : answer(written, out, capacity);
}

}  // namespace

int32_t cicu_breaks(
    int32_t kind, const char *language, const uint16_t *text, int32_t length, int32_t *ends, uint8_t *classes,
    int32_t capacity) {
    BreakIterator *iterator = iteratorOfThread(kind, language);
    if (iterator == nullptr) return -1;
    UErrorCode status = U_ZERO_ERROR;
    UText reader = UTEXT_INITIALIZER;
    utext_openUChars(&reader, utf16(text), length, &status);
    iterator->setText(&reader, status);
    int32_t count = 0;
    iterator->first();
    for (int32_t end = iterator->next(); end != BreakIterator::DONE && U_SUCCESS(status); end = iterator->next()) {
        if (count == capacity) { count = -1; break; }
        ends[count] = end;
        if (classes != nullptr) classes[count] = wordClass(iterator->getRuleStatus());
        count += 1;
    }
    utext_close(&reader);
    return U_FAILURE(status) ? -1 : count;
}

int32_t cicu_fold(const uint16_t *text, int32_t length, int32_t turkic, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString read(false, utf16(text), length);
    icu::UnicodeString composed = form->normalize(read, status);
    composed.foldCase(turkic ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT);
    icu::UnicodeString written = form->normalize(composed, status);
    return U_FAILURE(status) ? -1 : answer(written, out, capacity);
}

int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    return normalize(icu::Normalizer2::getNFCInstance(status), text, length, out, capacity, status);
}

int32_t cicu_is_nfc(const char *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(status);
    return U_SUCCESS(status) && form->isNormalizedUTF8(icu::StringPiece(text, length), status) && U_SUCCESS(status);
}

int32_t cicu_nfd(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    return normalize(icu::Normalizer2::getNFDInstance(status), text, length, out, capacity, status);
}
