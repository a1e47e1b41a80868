/* SPDX-License-Identifier: MIT */
/*
 * The metadata, a top-level key at a time. Values that are asked for become
 * json-c objects; values that are set are written between the bytes of the
 * others, so what is not changed keeps its spelling and order.
 */
#include "document/meta.h"

#include <json-c/json.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/map.h"
#include "document/kinds.h"
#include "document/literal.h"
#include "document/value.h"

enum { META_DEPTH = 1000 };

const pt_meta_field *pt_meta_find(const pt_document *doc, pt_str key)
{
    for (uint32_t i = doc->meta.len; i-- > 0;)
        if (pt_str_is_equal(doc->meta.items[i].key, key))
            return &doc->meta.items[i];
    return NULL;
}

/* Whether json-c would lose something: \u0000 and lone surrogates. */
static bool is_fragile(pt_str value)
{
    size_t at = 0;
    while ((at = pt_str_find(value, PT_STR("\\"), at)) < value.len) {
        uint32_t cp = 0;
        const char *next =
            pt_literal_next(&cp, value.ptr + at, value.ptr + value.len);
        if (cp == 0xFFFD && value.ptr[at + 1] == 'u' &&
            !pt_str_is_equal_nocase(pt_str_slice(value, at + 2, at + 6),
                                    PT_STR("fffd")))
            return true;
        at = (size_t)(next - value.ptr);
    }
    return false;
}

pt_status pt_meta_read(json_object **out, const pt_document *doc,
                       const pt_meta_field *field, pt_error *err)
{
    const pt_str value = pt_str_slice(doc->source, field->begin, field->end);
    char where[120];
    snprintf(where, sizeof where, "metadata key '%.*s'",
             field->key.len > 80 ? 80 : (int)field->key.len, field->key.ptr);
    if (value.len > INT_MAX || is_fragile(value))
        return pt_error_set(err, PT_ERR_LIMIT, where,
                            "a value that is better left alone");
    pt_scan scan;
    pt_scan_init(&scan, value, META_DEPTH);
    const pt_status st = pt_value_read(out, &scan);
    pt_scan_release(&scan);
    if (st == PT_ERR_LIMIT)
        return pt_error_set(err, st, where, "nested deeper than %d levels",
                            META_DEPTH);
    return st == PT_OK ? st : pt_error_nomem(err); /* it is valid JSON */
}

/* What is left to write: values, and text between them. */
typedef struct pending {
    json_object *value; /* NULL: `text` */
    const char *text;
} pending;

typedef struct plain_writer {
    pt_buf *out;
    PT_VEC(pending) stack;
} plain_writer;

static void push(plain_writer *w, json_object *value, const char *text)
{
    pending *p = pt_vec_add(&w->stack, sizeof *p);
    if (p == NULL)
        w->out->failed = true;
    else
        *p = (pending){value, text};
}

static const pt_constructor *constructor_of(json_object *name)
{
    return pt_constructor_row(
        pt_constructor_find(pt_str_from(json_object_get_string(name))));
}

/* Puts the items of a list on the stack, blocks separated by newlines. */
static void push_list(plain_writer *w, json_object *list)
{
    for (size_t i = json_object_array_length(list); i-- > 0;) {
        json_object *item = json_object_array_get_idx(list, i);
        json_object *t = NULL;
        push(w, item, NULL);
        if (i > 0 && json_object_is_type(item, json_type_object) &&
            json_object_object_get_ex(item, "t", &t) &&
            constructor_of(t)->inlined == PT_INLINE_UNKNOWN)
            push(w, NULL, "\n");
    }
}

static void add_string(pt_buf *out, json_object *value)
{
    pt_buf_add(out, (pt_str){json_object_get_string(value),
                             (size_t)json_object_get_string_len(value)});
}

/* Adds the last string of a constructor such as Code or Math. */
static void add_last_string(pt_buf *out, json_object *c)
{
    const size_t n = json_object_is_type(c, json_type_array)
                         ? json_object_array_length(c)
                         : 0;
    json_object *last = n == 0 ? NULL : json_object_array_get_idx(c, n - 1);
    if (json_object_is_type(last, json_type_string))
        add_string(out, last);
}

static void push_quoted(plain_writer *w, json_object *c)
{
    const char *type = NULL;
    json_object *quote = json_object_array_get_idx(c, 0);
    json_object *t = NULL;
    if (json_object_is_type(quote, json_type_object) &&
        json_object_object_get_ex(quote, "t", &t))
        type = json_object_get_string(t);
    const bool single = type != NULL && strcmp(type, "SingleQuote") == 0;
    push(w, NULL, single ? "’" : "”");
    push(w, json_object_array_get_idx(c, 1), NULL);
    push(w, NULL, single ? "‘" : "“");
}

/* Adds a constructor's text, or puts what it holds on the stack. */
static void add_constructor(plain_writer *w, pt_str type, json_object *c)
{
    const bool is_list = json_object_is_type(c, json_type_array);
    switch (pt_constructor_row(pt_constructor_find(type))->inlined) {
    case PT_INLINE_STR:
        if (json_object_is_type(c, json_type_string))
            add_string(w->out, c);
        return;
    case PT_INLINE_SPACE:
    case PT_INLINE_SOFT_BREAK:
        pt_buf_add_byte(w->out, ' ');
        return;
    case PT_INLINE_LINE_BREAK:
        pt_buf_add_byte(w->out, '\n');
        return;
    case PT_INLINE_CODE:
    case PT_INLINE_MATH:
    case PT_INLINE_RAW_INLINE:
        add_last_string(w->out, c);
        return;
    case PT_INLINE_NOTE:
        return;
    case PT_INLINE_QUOTED:
        if (is_list)
            push_quoted(w, c);
        return;
    case PT_INLINE_UNKNOWN:
    case PT_INLINE_EMPH:
    case PT_INLINE_UNDERLINE:
    case PT_INLINE_STRONG:
    case PT_INLINE_STRIKEOUT:
    case PT_INLINE_SUPERSCRIPT:
    case PT_INLINE_SUBSCRIPT:
    case PT_INLINE_SMALL_CAPS:
    case PT_INLINE_CITE:
    case PT_INLINE_LINK:
    case PT_INLINE_IMAGE:
    case PT_INLINE_SPAN:
        break;
    }
    if (pt_str_is_equal(type, PT_STR("MetaString")) &&
        json_object_is_type(c, json_type_string))
        add_string(w->out, c);
    else if (pt_str_is_equal(type, PT_STR("MetaBool")))
        pt_buf_add(w->out, json_object_get_boolean(c) ? PT_STR("true")
                                                      : PT_STR("false"));
    else if (pt_str_is_equal(type, PT_STR("CodeBlock")) ||
             pt_str_is_equal(type, PT_STR("RawBlock")))
        add_last_string(w->out, c);
    else if (is_list && !pt_str_is_equal(type, PT_STR("MetaList")))
        push_list(w, c);
}

void pt_meta_add_plain(pt_buf *out, json_object *value)
{
    plain_writer w = {.out = out};
    push(&w, value, NULL);
    while (w.stack.len > 0) {
        const pending p = w.stack.items[--w.stack.len];
        json_object *t = NULL;
        json_object *c = NULL;
        if (p.value == NULL) {
            pt_buf_add(out, pt_str_from(p.text));
        } else if (json_object_is_type(p.value, json_type_array)) {
            push_list(&w, p.value);
        } else if (json_object_is_type(p.value, json_type_object) &&
                   json_object_object_get_ex(p.value, "t", &t) &&
                   json_object_is_type(t, json_type_string)) {
            json_object_object_get_ex(p.value, "c", &c);
            add_constructor(&w, pt_str_from(json_object_get_string(t)), c);
        }
    }
    pt_vec_release(&w.stack);
}

void pt_meta_changes_init(pt_meta_changes *changes)
{
    *changes = (pt_meta_changes){0};
}

void pt_meta_changes_release(pt_meta_changes *changes)
{
    pt_vec_release(&changes->list);
    pt_buf_release(&changes->bytes);
    pt_meta_changes_init(changes);
}

static void add_change(pt_meta_changes *changes, pt_meta_change change)
{
    for (uint32_t i = 0; i < changes->list.len; i++) {
        if (pt_str_is_equal(changes->list.items[i].key, change.key)) {
            changes->list.items[i] = change;
            return;
        }
    }
    pt_meta_change *added = pt_vec_add(&changes->list, sizeof *added);
    if (added == NULL)
        changes->failed = true;
    else
        *added = change;
}

void pt_meta_set(pt_meta_changes *changes, pt_str key, pt_str value)
{
    const size_t at = changes->bytes.len;
    pt_buf_add(&changes->bytes, value);
    if (pt_buf_failed(&changes->bytes) || changes->bytes.len > UINT32_MAX)
        changes->failed = true;
    else
        add_change(changes,
                   (pt_meta_change){key, (uint32_t)at, (uint32_t)value.len});
}

void pt_meta_remove(pt_meta_changes *changes, pt_str key)
{
    add_change(changes, (pt_meta_change){key, PT_NONE, 0});
}

/* The change of a key; NULL when it stays as it is. */
static const pt_meta_change *find_change(const pt_meta_changes *changes,
                                         pt_str key)
{
    for (uint32_t i = 0; i < changes->list.len; i++)
        if (pt_str_is_equal(changes->list.items[i].key, key))
            return &changes->list.items[i];
    return NULL;
}

/*
 * Takes fields [first, end) out. One comma goes with them: the one behind,
 * or, behind the last field that stays, the one before.
 */
static void remove_fields(pt_edits *edits, const pt_document *doc,
                          uint32_t first, uint32_t end)
{
    const pt_meta_field *fields = doc->meta.items;
    uint32_t from = fields[first].key_begin;
    uint32_t to = fields[end - 1].end;
    if (end < doc->meta.len)
        to = fields[end].key_begin;
    else if (first > 0)
        from = fields[first - 1].end;
    pt_edits_add(edits, from, to - from, PT_STR(""));
}

static bool is_removed(const pt_meta_changes *changes, pt_str key)
{
    const pt_meta_change *change = find_change(changes, key);
    return change != NULL && change->value == PT_NONE;
}

/* Gives a field that stays its new value, if it has one. */
static void replace_field(pt_edits *edits, const pt_document *doc,
                          const pt_meta_field *field,
                          const pt_meta_changes *changes)
{
    const pt_meta_change *change = find_change(changes, field->key);
    if (change == NULL)
        return;
    const pt_str old = pt_str_slice(doc->source, field->begin, field->end);
    const pt_str value =
        pt_str_slice(pt_buf_str(&changes->bytes), change->value,
                     (size_t)change->value + change->len);
    if (!pt_str_is_equal(old, value))
        pt_edits_add(edits, field->begin, (uint32_t)old.len, value);
}

/* Replaces and removes; returns whether a field is left. */
static bool change_fields(pt_edits *edits, const pt_document *doc,
                          const pt_meta_changes *changes)
{
    const pt_meta_field *fields = doc->meta.items;
    bool left = false;
    uint32_t i = 0;
    while (i < doc->meta.len) {
        uint32_t end = i;
        while (end < doc->meta.len && is_removed(changes, fields[end].key))
            end++;
        if (end > i) {
            remove_fields(edits, doc, i, end);
            i = end;
            continue;
        }
        replace_field(edits, doc, &fields[i], changes);
        left = true;
        i++;
    }
    return left;
}

/* Adds the keys that the metadata does not have yet, behind the others. */
static void add_fields(pt_edits *edits, const pt_document *doc,
                       const pt_meta_changes *changes, bool left)
{
    const uint32_t at = doc->meta.len > 0
                            ? doc->meta.items[doc->meta.len - 1].end
                            : doc->meta_begin + 1;
    for (uint32_t i = 0; i < changes->list.len; i++) {
        const pt_meta_change *change = &changes->list.items[i];
        if (change->value == PT_NONE || pt_meta_find(doc, change->key) != NULL)
            continue;
        pt_buf field;
        pt_buf_init(&field);
        pt_buf_add(&field, left ? PT_STR(",\"") : PT_STR("\""));
        pt_buf_add_json(&field, change->key);
        pt_buf_add(&field, PT_STR("\":"));
        pt_buf_add(&field,
                   pt_str_slice(pt_buf_str(&changes->bytes), change->value,
                                (size_t)change->value + change->len));
        edits->failed = edits->failed || pt_buf_failed(&field);
        pt_edits_add(edits, at, 0, pt_buf_str(&field));
        pt_buf_release(&field);
        left = true;
    }
}

pt_status pt_meta_edits(pt_edits *edits, const pt_document *doc,
                        const pt_meta_changes *changes, pt_error *err)
{
    if (changes->failed)
        return pt_error_nomem(err);
    const bool left = change_fields(edits, doc, changes);
    add_fields(edits, doc, changes, left);
    return edits->failed ? pt_error_nomem(err) : PT_OK;
}
