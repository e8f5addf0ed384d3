#ifndef CICU_TRANSLITERATE_H
#define CICU_TRANSLITERATE_H

#include <stdint.h>

/// A text in Latin letters by ICU's rules `Any-Latin`, in NFC; letters of scripts without rules stay as they are.
///
/// - Returns: the bytes written; -1 where they do not fit.
int32_t cicu_latinize(const char *text, char *out, int32_t capacity);

#endif
