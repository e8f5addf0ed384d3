#ifndef CICU_MESSAGE_H
#define CICU_MESSAGE_H

/// The parts of an ICU MessageFormat pattern that a translator can get wrong, one a line: `argument NAME`,
/// then for plurals `plural CATEGORY` or `ordinal CATEGORY` for each of its forms, for selects `select KEY`.
///
/// -1 where the pattern is broken: `*offset` is then the UTF-16 unit at which, and `reason` ICU's word for it.
int32_t cicu_message_parts(
    const char *pattern, char *out, int32_t capacity, int32_t *offset, char *reason, int32_t reasonCapacity);

/// Formats a pattern in a language. `texts` holds the names and values of the arguments one after the other, name,
/// value, name, value …, `lengths` the bytes of each, `numeric` whether a value is a whole number.
int32_t cicu_message_format(
    const char *tag, const char *pattern, const char *texts, const int32_t *lengths, const uint8_t *numeric,
    int32_t count, char *out, int32_t capacity);

/// The plural category (`one`, `few` …) of a whole number in a language.
int32_t cicu_plural_category(const char *tag, int64_t number, int32_t ordinal, char *out, int32_t capacity);

/// All plural categories of a language, separated by spaces.
int32_t cicu_plural_categories(const char *tag, int32_t ordinal, char *out, int32_t capacity);

#endif
