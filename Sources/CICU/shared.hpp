/// What the wrappers share: answering text, reading tags, and keeping ICU's objects, which are dear to make.
#ifndef CICU_SHARED_HPP
#define CICU_SHARED_HPP

#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace cicu {

/// Copies a text to the caller; -1 where it does not fit.
inline int32_t answer(const std::string &text, char *out, int32_t capacity) {
    if (static_cast<int32_t>(text.size()) >= capacity) return -1;
    std::memcpy(out, text.c_str(), text.size() + 1);
    return static_cast<int32_t>(text.size());
}

inline int32_t answer(const icu::UnicodeString &text, char *out, int32_t capacity) {
    std::string bytes;
    text.toUTF8String(bytes);
    return answer(bytes, out, capacity);
}

inline int32_t answerTag(const icu::Locale &locale, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    std::string tag = locale.toLanguageTag<std::string>(status);
    if (U_FAILURE(status) || locale.isBogus()) return -1;
    return answer(tag, out, capacity);
}

/// The locale of a BCP 47 tag; bogus where the tag is ill-formed.
inline icu::Locale localeOf(const char *tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    if (U_FAILURE(status)) locale.setToBogus();
    return locale;
}

/// Objects that depend on nothing but their key, made once for the whole process.
///
/// Bounded: where too many have gathered, all are dropped and made again as they are needed.
template <typename T>
class Kept {
    const size_t limit;
    std::mutex mutex;
    std::unordered_map<std::string, std::shared_ptr<T>> kept;

  public:
    explicit Kept(size_t limit = 8192) : limit(limit) {}

    /// The object of a key, made by `make` where it is not there yet; null where `make` failed.
    template <typename Make>
    std::shared_ptr<T> get(const std::string &key, Make make) {
        std::lock_guard<std::mutex> lock(mutex);
        auto found = kept.find(key);
        if (found != kept.end()) return found->second;
        if (kept.size() >= limit) kept.clear();
        std::shared_ptr<T> made(make());
        kept.emplace(key, made);
        return made;
    }
};

/// An ICU object that only one thread may use at a time.
template <typename T>
struct Guarded {
    std::mutex mutex;
    std::unique_ptr<T> object;
    explicit Guarded(T *made) : object(made) {}
};

}  // namespace cicu

#endif
