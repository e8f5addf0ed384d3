#ifndef CICU_MATCHER_H
#define CICU_MATCHER_H

/// Which of several languages are near enough to one for its readers (CLDR language matching), nearest first.
///
/// Languages are BCP 47 tags; among equally near ones the order of `supported` decides. Writes at most `capacity` indexes
/// into `supported` and returns their number.
int32_t cicu_match_order(
    const char *desired, const char *const *supported, int32_t count, int32_t *indexes, int32_t capacity);

/// Whether any language of a comma-separated list is near enough to one for its readers. The list is kept ready, so that
/// an answer for a language without a neighbour costs little.
int32_t cicu_matches_any(const char *desired, const char *supported);

/// The best match as the conformance tests of CLDR ask for it: comma-separated lists, an explicit default or null,
/// `script` or null for the favoured subtag. Writes ICU's identifier as it was in the list,
/// such as `zh_Hant`; -1 where nothing matches.
int32_t cicu_best_match(
    const char *desired, const char *supported, const char *standard, const char *favor,
    char *out, int32_t capacity);

#endif
