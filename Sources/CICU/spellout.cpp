#include "include/cicu.h"
#include "shared.hpp"

#include <cstdlib>
#include <unicode/rbnf.h>

using namespace cicu;

namespace {

/// Whether ICU's rules are of the language and script that were asked for.
bool isOwn(icu::Locale actual, icu::Locale wanted) {
    UErrorCode status = U_ZERO_ERROR;
    actual.addLikelySubtags(status);
    wanted.addLikelySubtags(status);
    return std::strcmp(actual.getLanguage(), wanted.getLanguage()) == 0 &&
           std::strcmp(actual.getScript(), wanted.getScript()) == 0;
}

using Speller = Guarded<icu::RuleBasedNumberFormat>;

Speller *makeSpeller(const char *tag, const char *ruleSet) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale wanted = localeOf(tag);
    auto speller = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, wanted, status);
    if (U_FAILURE(status) || !isOwn(speller->getLocale(ULOC_ACTUAL_LOCALE, status), wanted)) return nullptr;
    if (ruleSet != nullptr) speller->setDefaultRuleSet(icu::UnicodeString::fromUTF8(ruleSet), status);
    return U_FAILURE(status) ? nullptr : new Speller(speller.release());
}

Speller *makeSpeller(const char *rules) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    auto speller = std::make_unique<icu::RuleBasedNumberFormat>(
        icu::UnicodeString::fromUTF8(rules), icu::Locale::getRoot(), where, status);
    return U_FAILURE(status) ? nullptr : new Speller(speller.release());
}

int32_t spell(Speller &speller, const char *decimal, char *out, int32_t capacity) {
    icu::UnicodeString result;
    std::lock_guard<std::mutex> lock(speller.mutex);
    if (std::strchr(decimal, '.') == nullptr) {
        speller.object->format(static_cast<int64_t>(std::strtoll(decimal, nullptr, 10)), result);
    } else {
        speller.object->format(std::strtod(decimal, nullptr), result);
    }
    return answer(result, out, capacity);
}

}  // namespace

int32_t cicu_spell_out(const char *tag, const char *ruleSet, const char *decimal, char *out, int32_t capacity) {
    static auto &kept = *new Kept<Speller>;
    std::string key = std::string(tag) + '\n' + (ruleSet == nullptr ? "" : ruleSet);
    auto speller = kept.get(key, [&] { return makeSpeller(tag, ruleSet); });
    return speller ? spell(*speller, decimal, out, capacity) : -1;
}

int32_t cicu_spell_by_rules(const char *rules, const char *decimal, char *out, int32_t capacity) {
    static auto &kept = *new Kept<Speller>;
    auto speller = kept.get(rules, [&] { return makeSpeller(rules); });
    return speller ? spell(*speller, decimal, out, capacity) : -1;
}
