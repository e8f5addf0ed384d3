#include "include/cicu.h"
#include "shared.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
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

}  // namespace

int32_t cicu_transliterate(const char *rules, const char *text, char *out, int32_t capacity) {
    Owned transliterator = take(rules);
    if (!transliterator) return -1;
    icu::UnicodeString changed = icu::UnicodeString::fromUTF8(text);
    transliterator->transliterate(changed);
    giveBack(rules, std::move(transliterator));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString composed = icu::Normalizer2::getNFCInstance(status)->normalize(changed, status);
    return U_FAILURE(status) ? -1 : answer(composed, out, capacity);
}
