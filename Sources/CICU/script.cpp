#include "include/cicu.h"

#include <cstring>
#include <unicode/uscript.h>

void cicu_script_of(uint32_t codePoint, char out[5]) {
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode code = uscript_getScript(static_cast<UChar32>(codePoint), &status);
    const char *name = U_SUCCESS(status) ? uscript_getShortName(code) : nullptr;
    std::memcpy(out, name && std::strlen(name) == 4 ? name : "Zyyy", 5);
}
