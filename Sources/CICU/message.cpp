#include "include/cicu.h"
#include "shared.hpp"

#include <cstdlib>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>
#include <vector>

using namespace cicu;

namespace {

std::shared_ptr<Guarded<icu::MessageFormat>> compiled(const char *tag, const char *pattern) {
    static auto &kept = *new Kept<Guarded<icu::MessageFormat>>;
    return kept.get(std::string(tag) + '\n' + pattern, [&]() -> Guarded<icu::MessageFormat> * {
        UErrorCode status = U_ZERO_ERROR;
        auto text = icu::UnicodeString::fromUTF8(pattern);
        auto format = std::make_unique<icu::MessageFormat>(text, localeOf(tag), status);
        return U_FAILURE(status) ? nullptr : new Guarded<icu::MessageFormat>(format.release());
    });
}

std::shared_ptr<icu::PluralRules> pluralRules(const char *tag, bool ordinal) {
    static auto &kept = *new Kept<icu::PluralRules>;
    return kept.get(std::string(ordinal ? "o" : "c") + tag, [&]() -> icu::PluralRules * {
        UErrorCode status = U_ZERO_ERROR;
        icu::PluralRules *rules = icu::PluralRules::forLocale(
            localeOf(tag), ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, status);
        return U_FAILURE(status) ? nullptr : rules;
    });
}

/// The word before a selector of an argument of this type; null where its selectors are no categories.
const char *selectorKind(UMessagePatternArgType type) {
    switch (type) {
    case UMSGPAT_ARG_TYPE_PLURAL: return "plural ";
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: return "ordinal ";
    case UMSGPAT_ARG_TYPE_SELECT: return "select ";
    default: return nullptr;
    }
}

}  // namespace

int32_t cicu_message_parts(
    const char *pattern, char *out, int32_t capacity, int32_t *offset, char *reason, int32_t reasonCapacity) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    icu::MessagePattern parsed(icu::UnicodeString::fromUTF8(pattern), &where, status);
    if (U_FAILURE(status)) {
        *offset = where.offset;
        answer(std::string(u_errorName(status)), reason, reasonCapacity);
        return -1;
    }
    std::string lines;
    std::vector<UMessagePatternArgType> open;
    for (int32_t i = 0; i < parsed.countParts(); i++) {
        const icu::MessagePattern::Part &part = parsed.getPart(i);
        std::string text;
        parsed.getSubstring(part).toUTF8String(text);
        switch (part.getType()) {
        case UMSGPAT_PART_TYPE_ARG_START: open.push_back(part.getArgType()); break;
        case UMSGPAT_PART_TYPE_ARG_LIMIT: open.pop_back(); break;
        case UMSGPAT_PART_TYPE_ARG_NAME:
        case UMSGPAT_PART_TYPE_ARG_NUMBER: lines += "argument " + text + "\n"; break;
        case UMSGPAT_PART_TYPE_ARG_SELECTOR:
            if (const char *kind = selectorKind(open.back())) lines += kind + text + "\n";
            break;
        default: break;
        }
    }
    return answer(lines, out, capacity);
}

int32_t cicu_message_format(
    const char *tag, const char *pattern, const char *texts, const int32_t *lengths, const uint8_t *numeric,
    int32_t count, char *out, int32_t capacity) {
    auto format = compiled(tag, pattern);
    if (!format) return -1;
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (int32_t i = 0; i < count; i++) {
        icu::StringPiece name(texts, lengths[2 * i]);
        texts += lengths[2 * i];
        std::string value(texts, lengths[2 * i + 1]);
        texts += lengths[2 * i + 1];
        names.push_back(icu::UnicodeString::fromUTF8(name));
        if (numeric[i]) values.emplace_back(static_cast<int64_t>(std::strtoll(value.c_str(), nullptr, 10)));
        else values.emplace_back(icu::UnicodeString::fromUTF8(value));
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result;
    {
        std::lock_guard<std::mutex> lock(format->mutex);
        format->object->format(names.data(), values.data(), count, result, status);
    }
    return U_FAILURE(status) ? -1 : answer(result, out, capacity);
}

int32_t cicu_plural_category(const char *tag, int64_t number, int32_t ordinal, char *out, int32_t capacity) {
    auto rules = pluralRules(tag, ordinal != 0);
    return rules ? answer(rules->select(static_cast<double>(number)), out, capacity) : -1;
}

int32_t cicu_plural_categories(const char *tag, int32_t ordinal, char *out, int32_t capacity) {
    auto rules = pluralRules(tag, ordinal != 0);
    if (!rules) return -1;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
    std::string all;
    while (const char *keyword = U_SUCCESS(status) ? keywords->next(nullptr, status) : nullptr) {
        if (!all.empty()) all += ' ';
        all += keyword;
    }
    return U_FAILURE(status) ? -1 : answer(all, out, capacity);
}
