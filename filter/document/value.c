/* SPDX-License-Identifier: MIT */
/*
 * Between bytes and json-c's objects. Its parser takes NULL for a value when
 * memory runs out, or follows it, and its printer leaves bytes out; so the
 * scanner's events make the objects here, and a walk over them makes the
 * bytes, the same as json-c's. Both keep a stack of their own. O(bytes).
 */
#include "document/value.h"

#include "base/str.h"
#include "base/vec.h"
#include "document/literal.h"

#include <json-c/json.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INDENT = 2 };

/* Values on their way from events to objects. */
typedef struct builder {
    pt_scan *scan;
    json_object *root;
    PT_VEC(json_object *) open; /* innermost last */
    pt_buf key;                 /* of the member to come, NUL-terminated */
    pt_buf text;
    bool failed; /* memory ran out */
} builder;

/* Adds to a map; its table grows first, since json-c 0.16 loses the key when
   that fails. */
static int add_member(json_object *map, const char *key, json_object *value)
{
    struct lh_table *table = json_object_get_object(map);
    if (table->count >= table->size * LH_LOAD_FACTOR &&
        lh_table_resize(table, table->size * 2) != 0)
        return -1;
    return json_object_object_add(map, key, value);
}

/* Puts a finished or just opened value where it belongs; it is then owned. */
static void attach(builder *b, json_object *value)
{
    if (b->open.len == 0) {
        b->root = value;
        return;
    }
    json_object *outer = b->open.items[b->open.len - 1];
    const int code = json_object_is_type(outer, json_type_array)
                         ? json_object_array_add(outer, value)
                         : add_member(outer, b->key.ptr, value);
    if (code != 0) {
        json_object_put(value);
        b->failed = true;
    }
}

static void add_value(builder *b, json_object *value)
{
    if (value == NULL)
        b->failed = true;
    else
        attach(b, value);
}

static void open_container(builder *b, json_object *container)
{
    json_object **room = pt_vec_reserve(&b->open, 1, sizeof(json_object *));
    if (container == NULL || room == NULL) {
        json_object_put(container);
        b->failed = true;
        return;
    }
    attach(b, container);
    if (b->failed)
        return;
    *room = container;
    b->open.len++;
}

/* Decodes the string of the last event; NUL-terminated. */
static void decode(builder *b, pt_buf *to)
{
    pt_buf_clear(to);
    pt_literal_add(to, b->scan->begin + 1, b->scan->finish - 1);
    pt_buf_add_byte(to, '\0');
    b->failed |= pt_buf_failed(to);
}

static void add_string(builder *b)
{
    decode(b, &b->text);
    if (!b->failed)
        add_value(
            b, json_object_new_string_len(b->text.ptr, (int)b->text.len - 1));
}

/* A whole number that fits is one; others keep their spelling. */
static void add_number(builder *b)
{
    pt_buf_clear(&b->text);
    pt_buf_add(&b->text, (pt_str){b->scan->begin,
                                  (size_t)(b->scan->finish - b->scan->begin)});
    pt_buf_add_byte(&b->text, '\0');
    if (pt_buf_failed(&b->text)) {
        b->failed = true;
        return;
    }
    const char *text = b->text.ptr;
    const long long whole = strtoll(text, NULL, 10);
    const bool is_whole =
        strpbrk(text, ".eE") == NULL && whole > LLONG_MIN && whole < LLONG_MAX;
    add_value(b, is_whole ? json_object_new_int64(whole)
                          : json_object_new_double_s(strtod(text, NULL), text));
}

/* Takes one event; false at the end and after a failure. */
static bool take(builder *b, pt_event event)
{
    switch (event) {
    case PT_EVENT_OBJECT:
        open_container(b, json_object_new_object());
        break;
    case PT_EVENT_ARRAY:
        open_container(b, json_object_new_array());
        break;
    case PT_EVENT_OBJECT_END:
    case PT_EVENT_ARRAY_END:
        b->open.len--;
        break;
    case PT_EVENT_KEY:
        decode(b, &b->key);
        break;
    case PT_EVENT_STRING:
        add_string(b);
        break;
    case PT_EVENT_NUMBER:
        add_number(b);
        break;
    case PT_EVENT_TRUE:
    case PT_EVENT_FALSE:
        add_value(b, json_object_new_boolean(event == PT_EVENT_TRUE));
        break;
    case PT_EVENT_NULL:
        attach(b, NULL);
        break;
    case PT_EVENT_END:
    case PT_EVENT_ERROR:
        return false;
    }
    return !b->failed;
}

pt_status pt_value_read(json_object **out, pt_scan *scan)
{
    builder b = {.scan = scan};
    pt_buf_init(&b.key);
    pt_buf_init(&b.text);
    if (scan->source.len > INT_MAX)
        return PT_ERR_LIMIT;
    while (take(&b, pt_scan_next(scan)))
        continue;
    pt_vec_release(&b.open);
    pt_buf_release(&b.key);
    pt_buf_release(&b.text);
    if (scan->status == PT_OK && !b.failed) {
        *out = b.root;
        return PT_OK;
    }
    json_object_put(b.root);
    return b.failed ? PT_ERR_NOMEM : scan->status;
}

/* A container that is being written. */
typedef struct level {
    json_object *container;
    struct lh_entry *entry; /* of an object: the next member */
    size_t index;           /* items that are written */
} level;

typedef struct writer {
    pt_buf *out;
    bool is_pretty;
    PT_VEC(level) levels;
} writer;

/* Escaped as json-c does it. */
static void write_string(pt_buf *out, pt_str s)
{
    static const char letters[] = "\b\f\n\r\t";
    size_t done = 0;
    pt_buf_add_byte(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        const char *letter = c == 0 ? NULL : strchr(letters, c);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        pt_buf_add(out, pt_str_slice(s, done, i));
        done = i + 1;
        if (letter != NULL)
            pt_buf_add_format(out, "\\%c", "bfnrt"[letter - letters]);
        else if (c >= 0x20)
            pt_buf_add_format(out, "\\%c", c);
        else
            pt_buf_add_format(out, "\\u%04x", c);
    }
    pt_buf_add(out, pt_str_slice(s, done, s.len));
    pt_buf_add_byte(out, '"');
}

static void write_container(writer *w, json_object *value, bool is_object)
{
    level *l = pt_vec_add(&w->levels, sizeof *l);
    if (l == NULL) {
        w->out->failed = true;
        return;
    }
    *l = (level){.container = value};
    if (is_object)
        l->entry = json_object_get_object(value)->head;
    pt_buf_add_byte(w->out, is_object ? '{' : '[');
}

/* Writes a value, or the beginning of one that has others in it. */
static void write_value(writer *w, json_object *value)
{
    const char *text = NULL;
    switch (json_object_get_type(value)) {
    case json_type_object:
        write_container(w, value, true);
        return;
    case json_type_array:
        write_container(w, value, false);
        return;
    case json_type_string:
        write_string(w->out,
                     (pt_str){json_object_get_string(value),
                              (size_t)json_object_get_string_len(value)});
        return;
    case json_type_null:
        pt_buf_add(w->out, PT_STR("null"));
        return;
    case json_type_boolean:
        pt_buf_add(w->out, json_object_get_boolean(value) ? PT_STR("true")
                                                          : PT_STR("false"));
        return;
    case json_type_int:
        pt_buf_add_format(w->out, "%lld",
                          (long long)json_object_get_int64(value));
        return;
    case json_type_double:
        /* Short, so that json-c needs one allocation, and tells. */
        text = json_object_to_json_string(value);
        w->out->failed |= text == NULL;
        pt_buf_add(w->out, pt_str_from(text));
        return;
    }
}

static void break_line(writer *w, size_t depth)
{
    if (w->is_pretty)
        pt_buf_add_format(w->out, "\n%*s", (int)depth * INDENT, "");
}

/* Writes the next member or item of the innermost container, or its end. */
static void write_next(writer *w)
{
    const size_t depth = w->levels.len;
    level *l = &w->levels.items[depth - 1];
    const bool is_object = json_object_is_type(l->container, json_type_object);
    const bool is_end =
        is_object ? l->entry == NULL
                  : l->index == json_object_array_length(l->container);
    if (is_end) {
        if (l->index > 0)
            break_line(w, depth - 1);
        pt_buf_add_byte(w->out, is_object ? '}' : ']');
        w->levels.len--;
        return;
    }
    if (l->index > 0)
        pt_buf_add_byte(w->out, ',');
    break_line(w, depth);
    json_object *value = NULL;
    if (is_object) {
        write_string(w->out, pt_str_from(lh_entry_k(l->entry)));
        pt_buf_add(w->out, w->is_pretty ? PT_STR(": ") : PT_STR(":"));
        value = (json_object *)(uintptr_t)lh_entry_v(l->entry);
        l->entry = l->entry->next;
    } else {
        value = json_object_array_get_idx(l->container, l->index);
    }
    l->index++;
    write_value(w, value);
}

void pt_value_write(pt_buf *out, json_object *value, bool is_pretty)
{
    writer w = {.out = out, .is_pretty = is_pretty};
    write_value(&w, value);
    while (w.levels.len > 0 && !pt_buf_failed(out))
        write_next(&w);
    pt_vec_release(&w.levels);
}
