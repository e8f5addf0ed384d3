#ifndef CICU_FORMAT_H
#define CICU_FORMAT_H

// Dates are always of the Gregorian calendar; digits are the locale's default ones.

/// A day, counted from 1970-01-01, in the locale's long form, or the full one that names the day of the week.
int32_t cicu_format_date(const char *tag, int64_t day, int32_t full, char *out, int32_t capacity);

/// A time of day on a clock of 24 hours; hour 24 is the end of a day.
int32_t cicu_format_time(const char *tag, int32_t hour, int32_t minute, char *out, int32_t capacity);

/// The name of a day of the week, 1 for Monday to 7 for Sunday, as it stands alone.
int32_t cicu_weekday(const char *tag, int32_t day, int32_t wide, char *out, int32_t capacity);

/// The pattern by which the locale writes from … to: `{0}` and `{1}` stand for the ends.
int32_t cicu_range_pattern(const char *tag, char *out, int32_t capacity);

/// A decimal number (digits, perhaps `-` and `.`) as a number skeleton of ICU says.
int32_t cicu_format_number(
    const char *tag, const char *skeleton, const char *decimal, char *out, int32_t capacity);

/// Several texts joined as the locale joins a list that ends in "and"; `lengths` holds the bytes of each in `texts`.
int32_t cicu_format_list(
    const char *tag, const char *texts, const int32_t *lengths, int32_t count, char *out, int32_t capacity);

/// A number in words; -1 where ICU has no rules for this very language and script. `ruleSet` may be null.
int32_t cicu_spell_out(const char *tag, const char *ruleSet, const char *decimal, char *out, int32_t capacity);

/// A number in words by rules of one's own (UTS #35, rule-based number formatting); -1 where they are no rules.
int32_t cicu_spell_by_rules(const char *rules, const char *decimal, char *out, int32_t capacity);

#endif
