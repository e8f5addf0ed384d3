#ifndef CICU_LOCALE_H
#define CICU_LOCALE_H

/// Version of the ICU that is linked, such as "72.1".
int32_t cicu_version(char *out, int32_t capacity);

/// A BCP 47 tag in canonical form (UTS #35, Annex C), extensions and private use dropped; -1 where it is ill-formed.
int32_t cicu_canonicalize(const char *tag, char *out, int32_t capacity);

/// The tag of a locale identifier in ICU's form (`zh_Hans`), with its extensions, in canonical form (UTS #35, Annex C).
int32_t cicu_canonical_id(const char *id, char *out, int32_t capacity);

/// The tag with its likely subtags added (UTS #35), such as `ti-Ethi-ET`; the tag itself where none are known.
int32_t cicu_maximize(const char *tag, char *out, int32_t capacity);

/// The tag with its likely subtags removed.
int32_t cicu_minimize(const char *tag, char *out, int32_t capacity);

/// The parent of a tag by CLDR's `parentLocales`, else by truncation; -1 where that is the root.
int32_t cicu_parent(const char *tag, char *out, int32_t capacity);

/// The locale whose data ICU has for a tag: the tag's own or a parent's; -1 where that is the root.
int32_t cicu_data_locale(const char *tag, char *out, int32_t capacity);

/// Whether a script (ISO 15924) is written from right to left.
int32_t cicu_script_is_rtl(const char *script);

#endif
