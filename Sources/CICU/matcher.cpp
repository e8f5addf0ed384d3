#include "include/cicu.h"
#include "shared.hpp"

#include <unicode/localematcher.h>
#include <vector>

using namespace cicu;

namespace {

/// A matcher over some of the languages that answers nothing, rather than its first language, where none is near.
icu::LocaleMatcher matcher(const std::vector<icu::Locale> &locales, UErrorCode &status) {
    icu::LocaleMatcher::Builder builder;
    builder.setSupportedLocales(locales.begin(), locales.end());
    builder.setNoDefaultLocale();
    return builder.build(status);
}

}  // namespace

int32_t cicu_match_order(
    const char *desired, const char *const *supported, int32_t count, int32_t *indexes, int32_t capacity) {
    icu::Locale wanted = localeOf(desired);
    if (wanted.isBogus()) return 0;
    std::vector<icu::Locale> rest;
    std::vector<int32_t> places;
    for (int32_t i = 0; i < count; i++) {
        icu::Locale locale = localeOf(supported[i]);
        if (locale.isBogus()) continue;
        rest.push_back(locale);
        places.push_back(i);
    }
    int32_t found = 0;
    while (!rest.empty() && found < capacity) {
        UErrorCode status = U_ZERO_ERROR;
        int32_t index = matcher(rest, status).getBestMatchResult(wanted, status).getSupportedIndex();
        if (U_FAILURE(status) || index < 0) break;
        indexes[found++] = places[index];
        rest.erase(rest.begin() + index);
        places.erase(places.begin() + index);
    }
    return found;
}

int32_t cicu_matches_any(const char *desired, const char *supported) {
    static auto &kept = *new Kept<icu::LocaleMatcher>(64);
    UErrorCode status = U_ZERO_ERROR;
    auto all = kept.get(supported, [&]() -> icu::LocaleMatcher * {
        icu::LocaleMatcher::Builder builder;
        builder.setSupportedLocalesFromListString(supported);
        builder.setNoDefaultLocale();
        icu::LocaleMatcher made = builder.build(status);
        return U_FAILURE(status) ? nullptr : new icu::LocaleMatcher(std::move(made));
    });
    icu::Locale wanted = localeOf(desired);
    if (!all || wanted.isBogus()) return 0;
    return all->getBestMatchResult(wanted, status).getSupportedIndex() >= 0 && U_SUCCESS(status) ? 1 : 0;
}

int32_t cicu_best_match(
    const char *desired, const char *supported, const char *standard, const char *favor,
    char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    icu::LocaleMatcher::Builder builder;
    builder.setSupportedLocalesFromListString(supported);
    icu::Locale fallback(standard == nullptr ? "" : standard);
    if (standard != nullptr) builder.setDefaultLocale(&fallback);
    if (favor != nullptr && std::strcmp(favor, "script") == 0) builder.setFavorSubtag(ULOCMATCH_FAVOR_SCRIPT);
    icu::LocaleMatcher matcher = builder.build(status);
    const icu::Locale *best = matcher.getBestMatchForListString(desired, status);
    if (U_FAILURE(status) || best == nullptr) return -1;
    return answer(std::string(best->getName()), out, capacity);
}
