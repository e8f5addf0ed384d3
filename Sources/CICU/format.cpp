#include "include/cicu.h"
#include "shared.hpp"

#include <cstdlib>
#include <unicode/dtfmtsym.h>
#include <unicode/dtitvinf.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <vector>

using namespace cicu;

namespace {

constexpr double dayLength = 86'400'000;

icu::Locale gregorian(const char *tag) {
    icu::Locale locale = localeOf(tag);
    UErrorCode status = U_ZERO_ERROR;
    locale.setUnicodeKeywordValue("ca", "gregory", status);
    return locale;
}

using KeptDates = Kept<Guarded<icu::DateFormat>>;

Guarded<icu::DateFormat> *inGreenwich(icu::DateFormat *format) {
    if (format == nullptr) return nullptr;
    format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    return new Guarded<icu::DateFormat>(format);
}

std::shared_ptr<Guarded<icu::DateFormat>> dateFormat(const char *tag, bool full) {
    static auto &kept = *new KeptDates;
    return kept.get(std::string(full ? "f" : "l") + tag, [&] {
        auto style = full ? icu::DateFormat::kFull : icu::DateFormat::kLong;
        return inGreenwich(icu::DateFormat::createDateInstance(style, gregorian(tag)));
    });
}

/// The locale's form of hours and minutes; `last` writes midnight as hour 24.
icu::DateFormat *makeTimeFormat(const char *tag, bool last) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = gregorian(tag);
    std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) return nullptr;
    icu::UnicodeString pattern = patterns->getBestPattern("Hm", status);
    if (last) pattern.findAndReplace("H", "k");
    auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
    return U_FAILURE(status) ? nullptr : format.release();
}

std::shared_ptr<Guarded<icu::DateFormat>> timeFormat(const char *tag, bool last) {
    static auto &kept = *new KeptDates;
    return kept.get(std::string(last ? "k" : "H") + tag, [&] { return inGreenwich(makeTimeFormat(tag, last)); });
}

int32_t write(const std::shared_ptr<Guarded<icu::DateFormat>> &format, UDate date, char *out, int32_t capacity) {
    if (!format) return -1;
    icu::UnicodeString result;
    std::lock_guard<std::mutex> lock(format->mutex);
    format->object->format(date, result);
    return answer(result, out, capacity);
}

}  // namespace

int32_t cicu_format_date(const char *tag, int64_t day, int32_t full, char *out, int32_t capacity) {
    return write(dateFormat(tag, full != 0), static_cast<double>(day) * dayLength, out, capacity);
}

int32_t cicu_format_time(const char *tag, int32_t hour, int32_t minute, char *out, int32_t capacity) {
    return write(timeFormat(tag, hour == 24), (hour % 24 * 60 + minute) * 60'000.0, out, capacity);
}

int32_t cicu_weekday(const char *tag, int32_t day, int32_t wide, char *out, int32_t capacity) {
    static auto &kept = *new Kept<icu::DateFormatSymbols>;
    auto symbols = kept.get(tag, [&]() -> icu::DateFormatSymbols * {
        UErrorCode status = U_ZERO_ERROR;
        auto made = std::make_unique<icu::DateFormatSymbols>(gregorian(tag), status);
        return U_FAILURE(status) ? nullptr : made.release();
    });
    if (!symbols) return -1;
    int32_t count = 0;
    const icu::UnicodeString *names = symbols->getWeekdays(
        count, icu::DateFormatSymbols::STANDALONE,
        wide ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED);
    int32_t index = day % 7 + 1;  // ICU counts from Sunday, 1
    return index < count ? answer(names[index], out, capacity) : -1;
}

int32_t cicu_range_pattern(const char *tag, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    icu::DateIntervalInfo info(gregorian(tag), status);
    icu::UnicodeString pattern;
    if (U_FAILURE(status)) return -1;
    return answer(info.getFallbackIntervalPattern(pattern), out, capacity);
}

int32_t cicu_format_number(
    const char *tag, const char *skeleton, const char *decimal, char *out, int32_t capacity) {
    static auto &kept = *new Kept<icu::number::LocalizedNumberFormatter>;
    auto formatter = kept.get(std::string(tag) + '\n' + skeleton, [&]() -> icu::number::LocalizedNumberFormatter * {
        UErrorCode status = U_ZERO_ERROR;
        auto form = icu::number::NumberFormatter::forSkeleton(icu::UnicodeString::fromUTF8(skeleton), status);
        if (U_FAILURE(status)) return nullptr;
        return new icu::number::LocalizedNumberFormatter(form.locale(localeOf(tag)));
    });
    if (!formatter) return -1;
    UErrorCode status = U_ZERO_ERROR;
    icu::number::FormattedNumber result = formatter->formatDecimal(decimal, status);
    icu::UnicodeString text = result.toString(status);
    return U_FAILURE(status) ? -1 : answer(text, out, capacity);
}

int32_t cicu_format_list(
    const char *tag, const char *texts, const int32_t *lengths, int32_t count, char *out, int32_t capacity) {
    static auto &kept = *new Kept<icu::ListFormatter>;
    auto formatter = kept.get(tag, [&]() -> icu::ListFormatter * {
        UErrorCode status = U_ZERO_ERROR;
        return icu::ListFormatter::createInstance(
            localeOf(tag), ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, status);
    });
    if (!formatter) return -1;
    std::vector<icu::UnicodeString> items;
    for (int32_t i = 0; i < count; i++) {
        items.push_back(icu::UnicodeString::fromUTF8(icu::StringPiece(texts, lengths[i])));
        texts += lengths[i];
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result;
    formatter->format(items.data(), count, result, status);
    return U_FAILURE(status) ? -1 : answer(result, out, capacity);
}
