#include "include/cicu.h"
#include "shared.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uscript.h>
#include <vector>

using namespace cicu;

namespace {

using Owned = std::unique_ptr<icu::Transliterator>;

/// Transliterators that nobody uses now: making one takes milliseconds, and one may serve one thread at a time.
std::mutex guard;
auto &idle = *new std::unordered_map<std::string, std::vector<Owned>>;

Owned take(const std::string &rules) {
    {
        std::lock_guard<std::mutex> lock(guard);
        auto &known = idle[rules];
        if (!known.empty()) {
            Owned last = std::move(known.back());
            known.pop_back();
            return last;
        }
    }
    UErrorCode status = U_ZERO_ERROR;
    Owned made(icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(rules), UTRANS_FORWARD, status));
    return U_FAILURE(status) ? nullptr : std::move(made);
}

void giveBack(const std::string &rules, Owned used) {
    std::lock_guard<std::mutex> lock(guard);
    idle[rules].push_back(std::move(used));
}

void apply(const char *rules, icu::UnicodeString &text) {
    if (Owned transliterator = take(rules)) {
        transliterator->transliterate(text);
        giveBack(rules, std::move(transliterator));
    }
}

bool isHan(UChar32 character) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(character, &status) == USCRIPT_HAN;
}

/// How a Han character sounds, asked of ICU once: its rules are fourteen hundred sets, searched one by one for every
/// character under one lock of the process.
///
/// - Parameter next: the Han character after it, for the four rules that heed it (重 before 庆); 0 where there is none.
icu::UnicodeString sound(UChar32 character, UChar32 next) {
    static auto &kept = *new Kept<icu::UnicodeString>(1 << 17);
    static const auto &heedful = *new icu::UnicodeString(u"藏重沈秘");
    icu::UnicodeString written(character);
    const bool heedsNext = next != 0 && heedful.indexOf(character) >= 0;
    if (heedsNext) written.append(u' ').append(next);
    std::string key;
    return *kept.get(written.toUTF8String(key), [&] {
        auto latin = std::make_unique<icu::UnicodeString>(written);
        apply("Han-Latin", *latin);
        if (heedsNext) latin->truncate(latin->indexOf(u' '));
        return latin.release();
    });
}

/// Each Han character as it sounds, with the spaces of ICU's own first pass.
icu::UnicodeString soundingHan(icu::UnicodeString text) {
    apply("Han-Spacedhan", text);
    icu::UnicodeString out;
    for (int32_t place = 0; place < text.length(); place = text.moveIndex32(place, 1)) {
        const UChar32 character = text.char32At(place);
        if (!isHan(character)) {
            out.append(character);
            continue;
        }
        int32_t after = text.moveIndex32(place, 1);
        if (text.charAt(after) == u' ') after++;
        const UChar32 next = text.char32At(after);
        out.append(sound(character, isHan(next) ? next : 0));
    }
    return out;
}

}  // namespace

int32_t cicu_latinize(const char *text, char *out, int32_t capacity) {
    icu::UnicodeString changed = icu::UnicodeString::fromUTF8(text);
    bool hasHan = false;
    for (int32_t place = 0; place < changed.length() && !hasHan; place++) hasHan = isHan(changed.char32At(place));
    if (hasHan) changed = soundingHan(changed);
    apply("Any-Latin", changed);
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString composed = icu::Normalizer2::getNFCInstance(status)->normalize(changed, status);
    return U_FAILURE(status) ? -1 : answer(composed, out, capacity);
}
