#ifndef CICU_NAMES_H
#define CICU_NAMES_H

/// What a name is asked for.
typedef enum CICUNameKind { CICU_NAME_LANGUAGE = 0, CICU_NAME_SCRIPT = 1, CICU_NAME_REGION = 2 } CICUNameKind;

/// The name of a language (BCP 47 tag), script (ISO 15924) or region (ISO 3166) in the language of `reader`;
/// -1 where ICU has none, never the code itself.
int32_t cicu_name(int32_t kind, const char *code, const char *reader, char *out, int32_t capacity);

/// The sort key of a text in the root collation of UTS #10 as CLDR tailors it: bytes whose order is the texts' order.
int32_t cicu_sort_key(const char *text, uint8_t *out, int32_t capacity);

#endif
