#ifndef CICU_TEXT_H
#define CICU_TEXT_H

/// What `cicu_breaks` looks for.
enum cicu_break { CICU_CLUSTERS = 0, CICU_WORDS = 1, CICU_SENTENCES = 2 };

/// Ends of the clusters, words or sentences of a text in UTF-16 (UAX #29, tailored by CLDR for the language; Thai, Lao,
/// Khmer and Burmese by dictionary; sentences pass over the language's known abbreviations).
///
/// Writes the ends in rising order, and for words what each is: 0 none, 1 number, 2 letters, 3 kana, 4 ideographs.
/// `classes` may be null. Returns how many there are, at most `length`; -1 where they do not fit or ICU refuses.
int32_t cicu_breaks(
    int32_t kind, const char *language, const uint16_t *text, int32_t length, int32_t *ends, uint8_t *classes,
    int32_t capacity);

/// A text in UTF-16 in NFKC with case folded, and NFKC again; `turkic` keeps I and i without and with a dot apart.
/// Returns the length, -1 where it does not fit.
int32_t cicu_fold(const uint16_t *text, int32_t length, int32_t turkic, uint16_t *out, int32_t capacity);

/// A text in UTF-16 in NFC; as above.
int32_t cicu_nfc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

/// Whether a text in UTF-8 is in NFC.
int32_t cicu_is_nfc(const char *text, int32_t length);

/// A text in UTF-16 in NFD; as above.
int32_t cicu_nfd(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

#endif
