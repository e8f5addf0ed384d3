#include "include/cicu.h"

#include <unicode/ubidi.h>

int32_t cicu_visual_order(const uint16_t *text, int32_t length, int32_t rightToLeft, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_openSized(length, 0, &status);
    ubidi_setPara(
        bidi, reinterpret_cast<const UChar *>(text), length, rightToLeft ? UBIDI_DEFAULT_RTL : UBIDI_DEFAULT_LTR, nullptr,
        &status);
    int32_t written = ubidi_writeReordered(
        bidi, reinterpret_cast<UChar *>(out), capacity, UBIDI_REMOVE_BIDI_CONTROLS | UBIDI_KEEP_BASE_COMBINING, &status);
    ubidi_close(bidi);
    return U_FAILURE(status) ? -1 : written;
}
