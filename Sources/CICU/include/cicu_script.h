#ifndef CICU_SCRIPT_H
#define CICU_SCRIPT_H

/// The script of a code point (UAX #24) as four letters of ISO 15924, and a final NUL; `Zyyy` for common characters.
void cicu_script_of(uint32_t codePoint, char out[5]);

#endif
