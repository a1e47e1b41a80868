/* SPDX-License-Identifier: MIT */
/*
 * The text of keywords in metadata. Everything with a "t" is visited, with a
 * stack of its own; what is known to hold text gives it, attributes and
 * targets are bare strings in arrays and so give none. Works alike on every
 * version of the API, as it knows leaves only. Linear.
 */
#include "keyword/inlines.h"

#include "base/error.h"
#include "base/str.h"
#include "base/vec.h"
#include "keyword/list.h"

#include <json-c/json.h>

/* A value still to be visited, or text to be added when its turn comes. */
typedef struct step {
    json_object *value; /* NULL: text */
    pt_str text;
} step;

typedef PT_VEC(step) steps;

typedef enum leaf {
    LEAF_NONE,   /* holds others */
    LEAF_STRING, /* c is its text */
    LEAF_SECOND, /* the second item of c is its text */
    LEAF_SPACE,
    LEAF_SOFT, /* SoftBreak */
    LEAF_HARD, /* LineBreak */
    LEAF_QUOTED,
    LEAF_BLOCK, /* a line of its own */
    LEAF_EMPTY  /* has no text */
} leaf;

typedef struct constructor {
    const char *type;
    leaf kind;
} constructor;

static const constructor constructors[] = {
    {"Str",        LEAF_STRING},
    {"MetaString", LEAF_STRING},
    {"Space",      LEAF_SPACE },
    {"SoftBreak",  LEAF_SOFT  },
    {"LineBreak",  LEAF_HARD  },
    {"Quoted",     LEAF_QUOTED},
    {"Code",       LEAF_SECOND},
    {"RawInline",  LEAF_SECOND},
    {"Math",       LEAF_SECOND},
    {"CodeBlock",  LEAF_SECOND},
    {"RawBlock",   LEAF_SECOND},
    {"Note",       LEAF_EMPTY },
    {"Para",       LEAF_BLOCK },
    {"Plain",      LEAF_BLOCK },
    {"Header",     LEAF_BLOCK },
    {"MetaMap",    LEAF_EMPTY },
};

static pt_str string_of(json_object *value)
{
    if (!json_object_is_type(value, json_type_string))
        return PT_STR("");
    return (pt_str){json_object_get_string(value),
                    (size_t)json_object_get_string_len(value)};
}

static json_object *member(json_object *value, const char *key)
{
    json_object *found = NULL;
    if (json_object_is_type(value, json_type_object))
        json_object_object_get_ex(value, key, &found);
    return found;
}

static json_object *item(json_object *array, size_t i)
{
    if (!json_object_is_type(array, json_type_array) ||
        i >= json_object_array_length(array))
        return NULL;
    return json_object_array_get_idx(array, i);
}

static leaf kind_of(pt_str type)
{
    for (size_t i = 0; i < sizeof constructors / sizeof constructors[0]; i++)
        if (pt_str_is_equal(type, pt_str_from(constructors[i].type)))
            return constructors[i].kind;
    return type.len == 0 ? LEAF_EMPTY : LEAF_NONE;
}

static bool push(steps *stack, json_object *value, pt_str text)
{
    step *added = pt_vec_add(stack, sizeof *added);
    if (added == NULL)
        return false;
    *added = (step){value, text};
    return true;
}

static bool push_items(steps *stack, json_object *array)
{
    bool done = true;
    for (size_t i = json_object_array_length(array); i > 0 && done; i--) {
        json_object *value = json_object_array_get_idx(array, i - 1);
        if (json_object_is_type(value, json_type_object) ||
            json_object_is_type(value, json_type_array))
            done = push(stack, value, PT_STR(""));
    }
    return done;
}

/* Visits what a constructor holds. */
static bool push_contents(steps *stack, json_object *contents)
{
    if (json_object_is_type(contents, json_type_array))
        return push_items(stack, contents);
    return !json_object_is_type(contents, json_type_object) ||
           push(stack, contents, PT_STR(""));
}

static bool push_quoted(steps *stack, json_object *contents)
{
    const pt_str mark = string_of(member(item(contents, 0), "t"));
    const bool is_single = pt_str_is_equal(mark, PT_STR("SingleQuote"));
    return push(stack, NULL, is_single ? PT_STR("’") : PT_STR("”")) &&
           push_contents(stack, item(contents, 1)) &&
           push(stack, NULL, is_single ? PT_STR("‘") : PT_STR("“"));
}

static bool visit_constructor(pt_buf *out, steps *stack, json_object *value)
{
    json_object *contents = member(value, "c");
    switch (kind_of(string_of(member(value, "t")))) {
    case LEAF_STRING:
        pt_buf_add(out, string_of(contents));
        return true;
    case LEAF_SECOND:
        pt_buf_add(out, string_of(item(contents, 1)));
        return true;
    case LEAF_SPACE:
        pt_buf_add_byte(out, ' ');
        return true;
    case LEAF_SOFT:
        pt_buf_add_byte(out, PT_LIST_WRAP);
        return true;
    case LEAF_HARD:
        pt_buf_add_byte(out, PT_LIST_BREAK);
        return true;
    case LEAF_QUOTED:
        return push_quoted(stack, contents);
    case LEAF_BLOCK:
        return push(stack, NULL, PT_STR("\v")) &&
               push_contents(stack, contents);
    case LEAF_NONE:
        if (json_object_is_type(contents, json_type_boolean))
            pt_buf_add(out, json_object_get_boolean(contents)
                                ? PT_STR("true")
                                : PT_STR("false"));
        return push_contents(stack, contents);
    case LEAF_EMPTY:
        return true;
    }
    return true;
}

pt_status pt_inlines_add_text(pt_buf *out, json_object *value, pt_error *err)
{
    steps stack = {0};
    bool done = push(&stack, value, PT_STR(""));
    while (done && stack.len > 0) {
        const step next = stack.items[--stack.len];
        if (next.value == NULL)
            pt_buf_add(out, next.text);
        else if (json_object_is_type(next.value, json_type_array))
            done = push_items(&stack, next.value);
        else
            done = visit_constructor(out, &stack, next.value);
    }
    pt_vec_release(&stack);
    return done && !pt_buf_failed(out) ? PT_OK : pt_error_nomem(err);
}

/* The one RawInline that a value is, of that format; else an empty string
   with ptr NULL. */
static pt_str raw_text(json_object *value, pt_str format)
{
    const pt_str none = {NULL, 0};
    json_object *contents = member(value, "c");
    if (!pt_str_is_equal(string_of(member(value, "t")),
                         PT_STR("MetaInlines")) ||
        !json_object_is_type(contents, json_type_array) ||
        json_object_array_length(contents) != 1)
        return none;
    json_object *raw = item(contents, 0);
    if (!pt_str_is_equal(string_of(member(raw, "t")), PT_STR("RawInline")) ||
        !pt_str_is_equal(string_of(item(member(raw, "c"), 0)), format))
        return none;
    return string_of(item(member(raw, "c"), 1));
}

/* The text that our output for HTML holds, escaped, or NULL. */
static pt_str escaped_text(json_object *value)
{
    const pt_str none = {NULL, 0};
    const pt_str text = raw_text(value, PT_STR("html"));
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '<' || text.ptr[i] == '>' || text.ptr[i] == '"')
            return none;
    return text;
}

static void add_unescaped(pt_buf *out, pt_str s)
{
    static const struct {
        const char *name;
        char c;
    } entities[] = {
        {"&amp;",  '&'},
        {"&lt;",   '<'},
        {"&gt;",   '>'},
        {"&quot;", '"'}
    };
    for (size_t at = 0; at < s.len;) {
        char c = s.ptr[at];
        size_t len = 1;
        for (size_t i = 0; c == '&' && i < 4 && len == 1; i++) {
            const pt_str name = pt_str_from(entities[i].name);
            if (!pt_str_has_prefix(pt_str_slice(s, at, s.len), name))
                continue;
            c = entities[i].c;
            len = name.len;
            break;
        }
        pt_buf_add_byte(out, c);
        at += len;
    }
}

/* Appends the inside of a string of Typst's. */
static void add_unquoted(pt_buf *out, pt_str s)
{
    for (size_t at = 0; at < s.len; at++) {
        if (s.ptr[at] == '\\' && at + 1 < s.len)
            at++;
        pt_buf_add_byte(out, s.ptr[at]);
    }
}

pt_status pt_inlines_add_keyword(pt_buf *out, json_object *value, pt_error *err)
{
    const pt_str escaped = escaped_text(value);
    const pt_str quoted = raw_text(value, PT_STR("typst"));
    if (escaped.ptr != NULL)
        add_unescaped(out, escaped);
    else if (quoted.len >= 2 && quoted.ptr[0] == '"')
        add_unquoted(out, pt_str_slice(quoted, 1, quoted.len - 1));
    else
        return pt_inlines_add_text(out, value, err);
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
