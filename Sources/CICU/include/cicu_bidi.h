#ifndef CICU_BIDI_H
#define CICU_BIDI_H

#include <stdint.h>

/// A line of UTF-16 as the eye sees it from left to right (UAX #9), marks of direction left out; the direction of the
/// line is that of its first strong letter, or `rightToLeft` where it has none. The length, or -1 where ICU refuses.
int32_t cicu_visual_order(const uint16_t *text, int32_t length, int32_t rightToLeft, uint16_t *out, int32_t capacity);

#endif
