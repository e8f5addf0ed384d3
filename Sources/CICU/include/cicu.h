/// ICU4C behind plain C functions without version suffixes: what Volantino calls, and nothing else.
///
/// Text is UTF-8 unless a name says otherwise. A function that answers text writes at most `capacity` bytes to `out`
/// and returns the length, or -1 where ICU refuses or the text does not fit.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "cicu_bidi.h"
#include "cicu_format.h"
#include "cicu_locale.h"
#include "cicu_matcher.h"
#include "cicu_message.h"
#include "cicu_names.h"
#include "cicu_script.h"
#include "cicu_text.h"
#include "cicu_transliterate.h"

#ifdef __cplusplus
}
#endif

#endif
