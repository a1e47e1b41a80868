/* SPDX-License-Identifier: MIT */
/*
 * Reading settings into pt_options. Every source of settings (command line,
 * configuration file, a document's metadata) arrives as a JSON object; this
 * file checks each value against its row in the table. Nothing is changed
 * before the whole object has been understood.
 */
#include "run/options.h"

#include <errno.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/str.h"
#include "document/value.h"
#include "output/presentation.h"
#include "output/target.h"
#include "run/check_options.h"

enum { NUMBER_MAX = 63 };

/* What reading one value needs besides the value. */
typedef struct reader {
    const pt_option *row;
    const pt_options_source *source;
    pt_arena *arena;
    pt_error *err;
} reader;

void pt_options_init(pt_options *options)
{
    *options = (pt_options){
        .entities = true,
        .keywords = true,
        .knowledge_base = true,
        .types = (1u << PT_N_TYPES) - 1,
        .min_confidence = 0.4, /* worldwide and EWT dev: best F1 of 0.3..0.5,
                                  about half the F1 itself, as it should be */
        .tier = PT_TIER_ACCURATE,
        .max_suggestions = 8,
        .max_mentions = UINT32_MAX,
        .link_mentions = PT_OCCURRENCE_FIRST,
        .description = true,
        .open_graph = true,
        .tei_elements = true,
        .gazetteer_charset = PT_STR("UTF-8"),
        .max_bytes = UINT32_MAX - 1,
        .max_depth = 10000000,
        .max_names = 10000000,
    };
}

static pt_str string_of(json_object *value)
{
    return (pt_str){json_object_get_string(value),
                    (size_t)json_object_get_string_len(value)};
}

static pt_status refuse(const reader *r, json_object *value,
                        const char *expected)
{
    pt_buf shown;
    pt_buf_init(&shown);
    pt_value_write(&shown, value, false);
    const pt_status st =
        pt_buf_failed(&shown)
            ? pt_error_nomem(r->err)
            : pt_error_set(r->err, PT_ERR_OPTION, r->source->where,
                           "option '%s' takes %s, not %.*s", r->row->info.name,
                           expected, shown.len > 100 ? 100 : (int)shown.len,
                           shown.ptr);
    pt_buf_release(&shown);
    return st;
}

static pt_status read_bool(bool *out, json_object *value, const reader *r)
{
    static const struct {
        const char *word;
        bool value;
    } words[] = {
        {"true",  true },
        {"yes",   true },
        {"on",    true },
        {"false", false},
        {"no",    false},
        {"off",   false}
    };
    if (json_object_is_type(value, json_type_boolean)) {
        *out = json_object_get_boolean(value);
        return PT_OK;
    }
    if (json_object_is_type(value, json_type_string))
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
            if (pt_str_is_equal_nocase(string_of(value),
                                       pt_str_from(words[i].word))) {
                *out = words[i].value;
                return PT_OK;
            }
    return refuse(r, value, "true or false");
}

/* The index of `word` in "a|b|c", or -1. */
static int find_choice(const char *choices, pt_str word)
{
    const pt_str all = pt_str_from(choices);
    int index = 0;
    for (size_t start = 0; start <= all.len; index++) {
        const size_t end = pt_str_find(all, PT_STR("|"), start);
        if (pt_str_is_equal(pt_str_slice(all, start, end), word))
            return index;
        start = end + 1;
    }
    return -1;
}

static pt_status read_choice(unsigned *out, json_object *value, const reader *r)
{
    pt_str word = {NULL, 0};
    if (json_object_is_type(value, json_type_string))
        word = pt_str_trim(string_of(value));
    else if (json_object_is_type(value, json_type_boolean))
        word = json_object_get_boolean(value) ? PT_STR("on") : PT_STR("off");
    const int choice = find_choice(r->row->info.choices, word);
    if (choice < 0)
        return refuse(r, value, r->row->info.choices);
    *out = (unsigned)choice;
    return PT_OK;
}

/* Adds "latex" → choice to the exceptions. */
static pt_status add_exception(pt_by_format *out, pt_str format,
                               unsigned choice, const reader *r)
{
    const uint32_t n = out->n_exceptions;
    pt_format_choice *grown = pt_arena_alloc(r->arena, n + 1, sizeof *grown);
    const pt_str name = pt_arena_copy(r->arena, format);
    if (grown == NULL || name.ptr == NULL)
        return pt_error_nomem(r->err);
    if (n > 0)
        memcpy(grown, out->exceptions, n * sizeof *grown);
    grown[n] = (pt_format_choice){name, choice};
    out->exceptions = grown;
    out->n_exceptions = n + 1;
    return PT_OK;
}

/* "remove", or "latex=remove,docx=end,keep". */
static pt_status read_format_list(pt_by_format *out, json_object *value,
                                  const reader *r)
{
    const pt_str all = string_of(value);
    for (size_t start = 0; start <= all.len;) {
        const size_t end = pt_str_find(all, PT_STR(","), start);
        const pt_str item = pt_str_trim(pt_str_slice(all, start, end));
        const size_t equals = pt_str_find(item, PT_STR("="), 0);
        const pt_str word =
            equals < item.len
                ? pt_str_trim(pt_str_slice(item, equals + 1, item.len))
                : item;
        const int choice = find_choice(r->row->info.choices, word);
        if (choice < 0)
            return refuse(r, value, r->row->info.choices);
        if (equals == item.len) {
            out->choice = (unsigned)choice;
        } else {
            const pt_status st =
                add_exception(out, pt_str_trim(pt_str_slice(item, 0, equals)),
                              (unsigned)choice, r);
            if (st != PT_OK)
                return st;
        }
        start = end + 1;
    }
    return PT_OK;
}

static pt_status read_by_format(pt_by_format *out, json_object *value,
                                const reader *r)
{
    pt_by_format result = {0};
    pt_status st = PT_OK;
    if (json_object_is_type(value, json_type_object)) {
        json_object_object_foreach(value, key, item)
        {
            unsigned choice = 0;
            st = read_choice(&choice, item, r);
            if (st == PT_OK)
                st = add_exception(&result, pt_str_from(key), choice, r);
            if (st != PT_OK)
                return st;
        }
    } else if (json_object_is_type(value, json_type_string)) {
        st = read_format_list(&result, value, r);
    } else {
        st = refuse(r, value, r->row->info.choices);
    }
    if (st == PT_OK)
        *out = result;
    return st;
}

/* A number in a value or in its text; false when there is none. */
static bool number_of(double *out, json_object *value)
{
    if (json_object_is_type(value, json_type_int) ||
        json_object_is_type(value, json_type_double)) {
        *out = json_object_get_double(value);
        return true;
    }
    char text[NUMBER_MAX + 1] = "";
    if (!json_object_is_type(value, json_type_string))
        return false;
    const pt_str s = pt_str_trim(string_of(value));
    if (s.len == 0 || s.len > NUMBER_MAX ||
        strspn(s.ptr, "0123456789.") < s.len)
        return false;
    memcpy(text, s.ptr, s.len);
    char *end = NULL;
    *out = strtod(text, &end);
    return *end == '\0';
}

static pt_status read_score(double *out, json_object *value, const reader *r)
{
    double number = 0;
    if (!number_of(&number, value) || !(number >= 0 && number <= 1))
        return refuse(r, value, "a number from 0 to 1");
    *out = number;
    return PT_OK;
}

static pt_status read_seconds(double *out, json_object *value, const reader *r)
{
    double number = 0;
    if (!number_of(&number, value) || !(number >= 0 && number <= UINT32_MAX))
        return refuse(r, value, "a number of seconds, 0 or more");
    *out = number;
    return PT_OK;
}

static pt_status read_count(size_t *out, json_object *value, const reader *r)
{
    double number = 0;
    if (!number_of(&number, value) ||
        !(number >= 1 && number <= UINT32_MAX - 1) ||
        number != (double)(size_t)number)
        return refuse(r, value, "a whole number from 1 to 4294967294");
    *out = (size_t)number;
    return PT_OK;
}

static pt_status add_type(uint32_t *types, pt_str name, json_object *value,
                          const reader *r)
{
    name = pt_str_trim(name);
    if (name.len == 0)
        return PT_OK;
    const int type = pt_type_find(name);
    if (type < 0)
        return refuse(r, value, "entity types as in --list-types");
    *types |= 1u << type;
    return PT_OK;
}

static pt_status read_types(uint32_t *out, json_object *value, const reader *r)
{
    uint32_t types = 0;
    pt_status st = PT_OK;
    if (json_object_is_type(value, json_type_array)) {
        for (size_t i = 0; i < json_object_array_length(value); i++) {
            json_object *item = json_object_array_get_idx(value, i);
            if (!json_object_is_type(item, json_type_string))
                return refuse(r, value, "a list of entity types");
            st = add_type(&types, string_of(item), value, r);
            if (st != PT_OK)
                return st;
        }
    } else if (json_object_is_type(value, json_type_string)) {
        const pt_str all = string_of(value);
        for (size_t start = 0; start <= all.len && st == PT_OK;) {
            const size_t end = pt_str_find(all, PT_STR(","), start);
            st = add_type(&types, pt_str_slice(all, start, end), value, r);
            start = end + 1;
        }
    } else {
        st = refuse(r, value, "a list of entity types");
    }
    if (st == PT_OK)
        *out = types;
    return st;
}

static pt_status read_text(pt_str *out, json_object *value, const reader *r)
{
    if (!json_object_is_type(value, json_type_string))
        return refuse(r, value, "a text");
    const pt_str copy = pt_arena_copy(r->arena, string_of(value));
    if (copy.ptr == NULL)
        return pt_error_nomem(r->err);
    *out = copy;
    return PT_OK;
}

static pt_status read_target(pt_str *out, json_object *value, const reader *r)
{
    pt_str target = {"", 0};
    if (json_object_is_type(value, json_type_string))
        target = pt_str_trim(string_of(value));
    else if (!json_object_is_type(value, json_type_boolean) ||
             json_object_get_boolean(value))
        return refuse(r, value, PT_TARGET_EXPECTED);
    if (pt_str_is_equal(target, PT_STR("off")))
        target.len = 0;
    if (!pt_target_is_valid(target))
        return refuse(r, value, PT_TARGET_EXPECTED);
    const pt_str copy = pt_arena_copy(r->arena, target);
    if (copy.ptr == NULL)
        return pt_error_nomem(r->err);
    *out = copy;
    return PT_OK;
}

/* Copies a path, led by the source's folder where it is relative. */
static pt_status copy_path(pt_str *out, json_object *value, const reader *r)
{
    if (!json_object_is_type(value, json_type_string) ||
        string_of(value).len == 0)
        return refuse(r, value, "a file name");
    const pt_str path = string_of(value);
    const pt_str folder = pt_str_from(r->source->folder);
    const bool lead = folder.len > 0 && path.ptr[0] != '/';
    const size_t skip = lead ? folder.len + 1 : 0;
    char *to = pt_arena_alloc(r->arena, skip + path.len + 1, 1);
    if (to == NULL)
        return pt_error_nomem(r->err);
    if (lead) {
        memcpy(to, folder.ptr, folder.len);
        to[folder.len] = '/';
    }
    memcpy(to + skip, path.ptr, path.len);
    *out = (pt_str){to, skip + path.len};
    return PT_OK;
}

static pt_status read_file(pt_file_choice *out, json_object *value,
                           const reader *r)
{
    if (json_object_is_type(value, json_type_boolean)) {
        out->off = !json_object_get_boolean(value);
        return PT_OK;
    }
    if (r->source->is_document)
        return refuse(r, value, "true or false in a document");
    pt_str path;
    const pt_status st = copy_path(&path, value, r);
    if (st == PT_OK)
        *out = (pt_file_choice){false, path};
    return st;
}

static pt_status read_files(pt_paths *out, json_object *value, const reader *r)
{
    if (json_object_is_type(value, json_type_boolean) &&
        !json_object_get_boolean(value)) {
        *out = (pt_paths){0};
        return PT_OK;
    }
    const bool many = json_object_is_type(value, json_type_array);
    const size_t n = many ? json_object_array_length(value) : 1;
    pt_str *items = pt_arena_alloc(r->arena, n, sizeof *items);
    if (items == NULL)
        return pt_error_nomem(r->err);
    for (size_t i = 0; i < n; i++) {
        const pt_status st = copy_path(
            &items[i], many ? json_object_array_get_idx(value, i) : value, r);
        if (st != PT_OK)
            return st;
    }
    *out = (pt_paths){items, (uint32_t)n};
    return PT_OK;
}

/* The rules that one text gives: a list with commas, or a single one. */
static pt_status add_rules(pt_name_rule *items, uint32_t *n, pt_str text,
                           bool listed, json_object *value, const reader *r)
{
    const bool never = r->row->offset == offsetof(pt_options, never);
    const pt_str copy = pt_arena_copy(r->arena, text);
    if (copy.ptr == NULL)
        return pt_error_nomem(r->err);
    for (size_t start = 0; start <= copy.len;) {
        const size_t end =
            listed ? pt_str_find(copy, PT_STR(","), start) : copy.len;
        const pt_str item = pt_str_trim(pt_str_slice(copy, start, end));
        const char *expected =
            item.len == 0 ? NULL : pt_name_rule_parse(&items[*n], item, never);
        if (expected != NULL)
            return refuse(r, value, expected);
        *n += item.len > 0;
        start = end + 1;
    }
    return PT_OK;
}

static size_t count_commas(pt_str text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++)
        n += text.ptr[i] == ',';
    return n;
}

static pt_status read_rules(pt_name_rules *out, json_object *value,
                            const reader *r)
{
    const bool many = json_object_is_type(value, json_type_array);
    const bool off = json_object_is_type(value, json_type_boolean) &&
                     !json_object_get_boolean(value);
    if (!many && !off && !json_object_is_type(value, json_type_string))
        return refuse(r, value, "a list of names");
    const size_t most =
        1 + (many ? json_object_array_length(value)
                  : count_commas(off ? PT_STR("") : string_of(value)));
    pt_name_rule *items = pt_arena_alloc(r->arena, most, sizeof *items);
    uint32_t n = 0;
    if (items == NULL)
        return pt_error_nomem(r->err);
    pt_status st = PT_OK;
    if (!many && !off)
        st = add_rules(items, &n, string_of(value), true, value, r);
    for (size_t i = 0; many && i + 1 < most && st == PT_OK; i++) {
        json_object *item = json_object_array_get_idx(value, i);
        st = json_object_is_type(item, json_type_string)
                 ? add_rules(items, &n, string_of(item), false, value, r)
                 : refuse(r, value, "a list of names");
    }
    if (st == PT_OK)
        *out = (pt_name_rules){items, n};
    return st;
}

static pt_status read_value(pt_options *options, json_object *value,
                            const reader *r)
{
    void *field = (char *)options + r->row->offset;
    switch (r->row->info.kind) {
    case PT_OPTION_BOOL:
        return read_bool(field, value, r);
    case PT_OPTION_CHOICE:
        return read_choice(field, value, r);
    case PT_OPTION_BY_FORMAT:
        return read_by_format(field, value, r);
    case PT_OPTION_SCORE:
        return read_score(field, value, r);
    case PT_OPTION_COUNT:
        return read_count(field, value, r);
    case PT_OPTION_TYPES:
        return read_types(field, value, r);
    case PT_OPTION_TEXT:
        return read_text(field, value, r);
    case PT_OPTION_TARGET:
        return read_target(field, value, r);
    case PT_OPTION_FILE:
        return read_file(field, value, r);
    case PT_OPTION_FILES:
        return read_files(field, value, r);
    case PT_OPTION_RULES:
        return read_rules(field, value, r);
    case PT_OPTION_CHECKS:
        return pt_check_choice_read(field, value, r->source, r->arena, r->err);
    case PT_OPTION_CHECK_IDS:
        return pt_check_set_read(field, value, r->source, r->err);
    case PT_OPTION_SECONDS:
        return read_seconds(field, value, r);
    }
    return PT_OK;
}

static const pt_option *find_row(pt_str name)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++)
        if (pt_str_is_equal(name, pt_str_from(rows[i].info.name)))
            return &rows[i];
    return NULL;
}

static pt_status refuse_key(pt_str key, const pt_options_source *source,
                            pt_error *err)
{
    const pt_option_info *near = pt_option_nearest(key);
    const int len = key.len > 60 ? 60 : (int)key.len;
    if (near == NULL)
        return pt_error_set(err, PT_ERR_OPTION, source->where,
                            "unknown option '%.*s'", len, key.ptr);
    return pt_error_set(err, PT_ERR_OPTION, source->where,
                        "unknown option '%.*s'; did you mean '%s'?", len,
                        key.ptr, near->name);
}

pt_status pt_options_apply(pt_options *options, pt_option_set *named,
                           json_object *settings,
                           const pt_options_source *source, pt_arena *arena,
                           pt_error *err)
{
    if (!json_object_is_type(settings, json_type_object))
        return pt_error_set(err, PT_ERR_OPTION, source->where,
                            "settings are not a map of options");
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    pt_option_set set = 0;
    pt_options changed = *options;
    json_object_object_foreach(settings, key, value)
    {
        const pt_option *row = find_row(pt_str_from(key));
        if (row == NULL)
            return refuse_key(pt_str_from(key), source, err);
        if (row->info.operator_only && source->is_document)
            return pt_error_set(err, PT_ERR_OPTION, source->where,
                                "option '%s' cannot be set by a document", key);
        const reader r = {row, source, arena, err};
        const pt_status st = read_value(&changed, value, &r);
        if (st != PT_OK)
            return st;
        set |= (pt_option_set)1 << (row - rows);
    }
    *options = changed;
    if (named != NULL)
        *named |= set;
    return PT_OK;
}

static size_t field_size(pt_option_kind kind)
{
    switch (kind) {
    case PT_OPTION_BOOL:
        return sizeof(bool);
    case PT_OPTION_CHOICE:
        return sizeof(unsigned);
    case PT_OPTION_BY_FORMAT:
        return sizeof(pt_by_format);
    case PT_OPTION_SCORE:
    case PT_OPTION_SECONDS:
        return sizeof(double);
    case PT_OPTION_COUNT:
        return sizeof(size_t);
    case PT_OPTION_TYPES:
        return sizeof(uint32_t);
    case PT_OPTION_TEXT:
    case PT_OPTION_TARGET:
        return sizeof(pt_str);
    case PT_OPTION_FILE:
        return sizeof(pt_file_choice);
    case PT_OPTION_FILES:
        return sizeof(pt_paths);
    case PT_OPTION_RULES:
        return sizeof(pt_name_rules);
    case PT_OPTION_CHECKS:
        return sizeof(pt_check_choice);
    case PT_OPTION_CHECK_IDS:
        return sizeof(pt_check_set);
    }
    return 0;
}

void pt_options_copy(pt_options *to, const pt_options *from, pt_option_set set)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++)
        if ((set >> i & 1) != 0)
            memcpy((char *)to + rows[i].offset,
                   (const char *)from + rows[i].offset,
                   field_size(rows[i].info.kind));
}

unsigned pt_by_format_choose(const pt_by_format *by_format, pt_str format)
{
    size_t len = 0;
    while (len < format.len && format.ptr[len] != '+' && format.ptr[len] != '-')
        len++;
    const pt_str base = pt_str_slice(format, 0, len);
    for (uint32_t i = 0; i < by_format->n_exceptions; i++)
        if (pt_str_is_equal(base, by_format->exceptions[i].format))
            return by_format->exceptions[i].choice;
    return by_format->choice;
}
