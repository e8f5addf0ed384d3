#include "include/cicu.h"

#include <cstring>
#include <string>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

namespace {

/// Copies a text to the caller; -1 where it does not fit.
int32_t answer(const std::string &text, char *out, int32_t capacity) {
    if (static_cast<int32_t>(text.size()) >= capacity) return -1;
    std::memcpy(out, text.c_str(), text.size() + 1);
    return static_cast<int32_t>(text.size());
}

int32_t answerTag(const icu::Locale &locale, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    std::string tag = locale.toLanguageTag<std::string>(status);
    if (U_FAILURE(status) || locale.isBogus()) return -1;
    return answer(tag, out, capacity);
}

/// A locale of language, script, region and variants only.
icu::Locale withoutExtensions(const icu::Locale &locale) {
    return icu::Locale(locale.getBaseName());
}

}  // namespace

int32_t cicu_version(char *out, int32_t capacity) {
    UVersionInfo version;
    u_getVersion(version);
    return answer(std::to_string(version[0]) + "." + std::to_string(version[1]), out, capacity);
}

int32_t cicu_canonicalize(const char *tag, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale read = icu::Locale::forLanguageTag(tag, status);
    if (U_FAILURE(status) || read.isBogus()) return -1;
    icu::Locale canonical = icu::Locale::createCanonical(read.getName());
    if (canonical.isBogus()) return -1;
    return answerTag(withoutExtensions(canonical), out, capacity);
}

int32_t cicu_maximize(const char *tag, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    locale.addLikelySubtags(status);
    return U_FAILURE(status) ? -1 : answerTag(locale, out, capacity);
}

int32_t cicu_minimize(const char *tag, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    locale.minimizeSubtags(status);
    return U_FAILURE(status) ? -1 : answerTag(locale, out, capacity);
}

int32_t cicu_script_is_rtl(const char *script) {
    int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, script);
    return code >= 0 && uscript_isRightToLeft(static_cast<UScriptCode>(code)) ? 1 : 0;
}
