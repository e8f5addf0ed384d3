#include "include/cicu.h"

#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unicode/translit.h>

namespace {

/// Building a transliterator takes milliseconds and its use is not safe from two threads: one of each, under a lock.
std::mutex guard;
std::map<std::string, std::unique_ptr<icu::Transliterator>> known;

icu::Transliterator *transliterator(const std::string &rules) {
    auto found = known.find(rules);
    if (found != known.end()) return found->second.get();
    UErrorCode status = U_ZERO_ERROR;
    auto id = icu::UnicodeString::fromUTF8(rules);
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    if (U_FAILURE(status)) made.reset();
    return known.emplace(rules, std::move(made)).first->second.get();
}

}  // namespace

int32_t cicu_transliterate(const char *rules, const char *text, char *out, int32_t capacity) {
    std::lock_guard<std::mutex> lock(guard);
    icu::Transliterator *made = transliterator(rules);
    if (made == nullptr) return -1;
    icu::UnicodeString changed = icu::UnicodeString::fromUTF8(text);
    made->transliterate(changed);
    std::string result;
    changed.toUTF8String(result);
    if (static_cast<int32_t>(result.size()) >= capacity) return -1;
    std::memcpy(out, result.c_str(), result.size() + 1);
    return static_cast<int32_t>(result.size());
}
