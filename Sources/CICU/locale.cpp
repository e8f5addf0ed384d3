#include "include/cicu.h"
#include "shared.hpp"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

using namespace cicu;

namespace {

/// Without this, ICU answers for a language that it lacks in the language of the machine it runs on.
const bool rootIsDefault = [] {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale::getRoot(), status);
    return U_SUCCESS(status);
}();

/// A locale of language, script, region and variants only.
icu::Locale withoutExtensions(const icu::Locale &locale) {
    return icu::Locale(locale.getBaseName());
}

/// CLDR's `parentLocales`, from child to parent, in ICU's form of identifiers.
std::unordered_map<std::string, std::string> readParents() {
    std::unordered_map<std::string, std::string> parents;
    UErrorCode status = U_ZERO_ERROR;
    UResourceBundle *data = ures_openDirect(nullptr, "supplementalData", &status);
    UResourceBundle *table = ures_getByKey(data, "parentLocales", nullptr, &status);
    while (U_SUCCESS(status) && ures_hasNext(table)) {
        UResourceBundle *children = ures_getNextResource(table, nullptr, &status);
        for (int32_t i = 0; U_SUCCESS(status) && i < ures_getSize(children); i++) {
            int32_t length = 0;
            const UChar *text = ures_getStringByIndex(children, i, &length, &status);
            std::string child;
            if (U_SUCCESS(status)) icu::UnicodeString(false, text, length).toUTF8String(child);
            parents[child] = ures_getKey(children);
        }
        ures_close(children);
    }
    ures_close(table);
    ures_close(data);
    return parents;
}

/// The parent that CLDR lists for a locale; empty where it lists none.
std::string listedParent(const std::string &name) {
    static const auto parents = readParents();
    auto found = parents.find(name);
    return found == parents.end() ? "" : found->second;
}

}  // namespace

int32_t cicu_version(char *out, int32_t capacity) {
    UVersionInfo version;
    u_getVersion(version);
    return answer(std::to_string(version[0]) + "." + std::to_string(version[1]), out, capacity);
}

int32_t cicu_canonicalize(const char *tag, char *out, int32_t capacity) {
    icu::Locale read = localeOf(tag);
    if (read.isBogus()) return -1;
    icu::Locale canonical = icu::Locale::createCanonical(read.getName());
    if (canonical.isBogus()) return -1;
    return answerTag(withoutExtensions(canonical), out, capacity);
}

int32_t cicu_canonical_id(const char *id, char *out, int32_t capacity) {
    return answerTag(icu::Locale::createCanonical(id), out, capacity);
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

int32_t cicu_parent(const char *tag, char *out, int32_t capacity) {
    icu::Locale locale = localeOf(tag);
    if (locale.isBogus()) return -1;
    std::string parent = listedParent(locale.getBaseName());
    if (parent.empty()) {
        char name[ULOC_FULLNAME_CAPACITY];
        UErrorCode status = U_ZERO_ERROR;
        uloc_getParent(locale.getBaseName(), name, sizeof name, &status);
        if (U_FAILURE(status)) return -1;
        parent = name;
    }
    if (parent.empty() || parent == "root") return -1;
    return answerTag(icu::Locale(parent.c_str()), out, capacity);
}

int32_t cicu_data_locale(const char *tag, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = localeOf(tag);
    if (locale.isBogus()) return -1;
    UResourceBundle *data = ures_open(nullptr, locale.getBaseName(), &status);
    std::string actual = U_SUCCESS(status) ? ures_getLocaleByType(data, ULOC_ACTUAL_LOCALE, &status) : "";
    ures_close(data);
    if (U_FAILURE(status) || actual.empty() || actual == "root") return -1;
    return answerTag(icu::Locale(actual.c_str()), out, capacity);
}

int32_t cicu_script_is_rtl(const char *script) {
    int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, script);
    return code >= 0 && uscript_isRightToLeft(static_cast<UScriptCode>(code)) ? 1 : 0;
}
