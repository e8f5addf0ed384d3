#ifndef CICU_TRANSLITERATE_H
#define CICU_TRANSLITERATE_H

#include <stdint.h>

/// A text in another script by ICU's rules, such as `Any-Latin`, in NFC; -1 where ICU has no such rules.
int32_t cicu_transliterate(const char *rules, const char *text, char *out, int32_t capacity);

#endif
