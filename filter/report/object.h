/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_OBJECT_H
#define PT_REPORT_OBJECT_H

#include "base/buf.h"

struct json_object;

/**
 * Building JSON values without a test a line: what fails becomes NULL, a NULL
 * in a value makes the value NULL, and pt_object_print turns that into a
 * failed buffer. (So JSON's null is never built: what is absent is left out.)
 */
typedef struct pt_object {
    struct json_object *json; /* owned; NULL once something has failed */
} pt_object;

/** Makes an empty object. */
pt_object pt_object_new(void);

/** Returns a string value; a lone surrogate becomes U+FFFD. NULL: failed. */
struct json_object *pt_string_new(pt_str value);

/** Adds a string; leaves it out when it is empty. */
void pt_object_add_str(pt_object *object, const char *key, pt_str value);

/** Adds what a buffer holds, as pt_object_add_str, and releases it. */
void pt_object_add_buf(pt_object *object, const char *key, pt_buf *value);

/** Adds the IRI of a Wikidata item, "Q…"; leaves it out when it is empty. */
void pt_object_add_thing(pt_object *object, const char *key, pt_str wikidata);

/** Adds a whole number. */
void pt_object_add_count(pt_object *object, const char *key, uint32_t value);

/** Adds a number from 0 to 1, with three decimals. */
void pt_object_add_score(pt_object *object, const char *key, float value);

/** Adds true; leaves it out when it is false. */
void pt_object_add_flag(pt_object *object, const char *key, bool value);

/** Adds a value, which the object then owns. */
void pt_object_add(pt_object *object, const char *key,
                   struct json_object *value);

/** Adds a value to an array; returns the array, or NULL as said above. */
struct json_object *pt_array_add(struct json_object *array,
                                 struct json_object *value);

/** Appends a value on one line, and frees it. */
void pt_object_print(pt_buf *out, struct json_object *value);

#endif
