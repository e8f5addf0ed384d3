#include "include/cicu.h"
#include "shared.hpp"

#include <unicode/coll.h>
#include <unicode/locdspnm.h>

using namespace cicu;

namespace {

std::shared_ptr<Guarded<icu::LocaleDisplayNames>> displayNames(const char *reader) {
    static auto &kept = *new Kept<Guarded<icu::LocaleDisplayNames>>;
    return kept.get(reader, [&]() -> Guarded<icu::LocaleDisplayNames> * {
        UDisplayContext wanted[] = {UDISPCTX_DIALECT_NAMES, UDISPCTX_LENGTH_FULL, UDISPCTX_NO_SUBSTITUTE};
        auto names = icu::LocaleDisplayNames::createInstance(localeOf(reader), wanted, 3);
        return names == nullptr ? nullptr : new Guarded<icu::LocaleDisplayNames>(names);
    });
}

}  // namespace

int32_t cicu_name(int32_t kind, const char *code, const char *reader, char *out, int32_t capacity) {
    auto names = displayNames(reader);
    if (!names) return -1;
    icu::UnicodeString name;
    name.setToBogus();
    std::lock_guard<std::mutex> lock(names->mutex);
    switch (kind) {
    case CICU_NAME_LANGUAGE: names->object->localeDisplayName(localeOf(code), name); break;
    case CICU_NAME_SCRIPT: names->object->scriptDisplayName(code, name); break;
    case CICU_NAME_REGION: names->object->regionDisplayName(code, name); break;
    }
    return name.isBogus() || name.isEmpty() ? -1 : answer(name, out, capacity);
}

int32_t cicu_sort_key(const char *text, uint8_t *out, int32_t capacity) {
    static const icu::Collator *const collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::Collator *made = icu::Collator::createInstance(icu::Locale::getRoot(), status);
        return U_FAILURE(status) ? nullptr : made;
    }();
    if (collator == nullptr) return -1;
    int32_t length = collator->getSortKey(icu::UnicodeString::fromUTF8(text), out, capacity);
    return length > capacity ? -1 : length;
}
