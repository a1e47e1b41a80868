/* SPDX-License-Identifier: MIT */
/*
 * The metadata that each writer wants. What pandoc's writers do with it was
 * measured, with 2.17 and 3.10: only a MetaList of MetaInlines comes out
 * right everywhere; HTML does not escape quotation marks in keywords, so
 * there each is one RawInline, escaped by us; EPUB reads `subject`, JATS
 * `tags`; HTML takes the file's name for its title where there is none; docx
 * and odt print every key they do not know, ours included.
 */
#include "output/metadata.h"

#include "base/error.h"
#include "base/map.h"
#include "document/mark.h"
#include "document/value.h"
#include "keyword/inlines.h"
#include "output/format.h"
#include "output/head.h"
#include "output/preamble.h"
#include "output/markup.h"
#include "output/strs.h"
#include "text/forms.h"

#include <json-c/json.h>

enum { LARGE = 1 << 20, DEPTH = 32 }; /* bytes of JSON; its levels */

/* How a keyword is written. */
typedef enum spelling {
    PLAIN,   /* Str, Space, … */
    ESCAPED, /* for HTML */
    QUOTED   /* for Typst */
} spelling;

typedef struct writer {
    const pt_analysis *analysis;
    pt_meta_changes changes;
    pt_buf value; /* the JSON in hand */
    pt_error *err;
} writer;

/* Appends one RawInline in which nothing is markup. */
static void add_escaped(writer *w, pt_str text)
{
    pt_buf escaped;
    pt_buf_init(&escaped);
    pt_markup_add_html(&escaped, text);
    pt_buf_add(&w->value, PT_STR("{\"t\":\"RawInline\",\"c\":[\"html\",\""));
    pt_buf_add_json(&w->value, pt_buf_str(&escaped));
    pt_buf_add(&w->value, PT_STR("\"]}"));
    w->value.failed = w->value.failed || pt_buf_failed(&escaped);
    pt_buf_release(&escaped);
}

/* Appends one RawInline that is a string of Typst's. */
static void add_typst(writer *w, pt_str text)
{
    pt_buf quoted;
    pt_buf_init(&quoted);
    pt_buf_add_byte(&quoted, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"' || text.ptr[i] == '\\')
            pt_buf_add_byte(&quoted, '\\');
        pt_buf_add_byte(&quoted, text.ptr[i]);
    }
    pt_buf_add_byte(&quoted, '"');
    pt_buf_add(&w->value, PT_STR("{\"t\":\"RawInline\",\"c\":[\"typst\",\""));
    pt_buf_add_json(&w->value, pt_buf_str(&quoted));
    pt_buf_add(&w->value, PT_STR("\"]}"));
    w->value.failed = w->value.failed || pt_buf_failed(&quoted);
    pt_buf_release(&quoted);
}

static void add_plain(writer *w, pt_str text)
{
    pt_strs_add(&w->value, text, w->analysis->doc);
}

/* Appends a keyword as an item of a MetaList; one that was suggested carries
 * our mark, by which it is told from the author's and taken out again. */
static void add_item(writer *w, const pt_keyword *keyword, spelling how,
                     pt_mark mark)
{
    pt_buf_add(&w->value, PT_STR("{\"t\":\"MetaInlines\",\"c\":["));
    if ((keyword->bits & PT_KEYWORD_SUGGESTED) != 0) {
        pt_mark_add_inline(&w->value, mark);
        pt_buf_add_byte(&w->value, ',');
    }
    switch (how) {
    case PLAIN:
        add_plain(w, keyword->name);
        break;
    case ESCAPED:
        add_escaped(w, keyword->name);
        break;
    case QUOTED:
        add_typst(w, keyword->name);
        break;
    }
    pt_buf_add(&w->value, PT_STR("]}"));
}

/* The mark of a suggested keyword: are they all that there will be? Declared
 * keywords stand before them, and stay. */
static pt_mark suggestion_mark(const writer *w)
{
    const pt_keywords *keywords = &w->analysis->keywords;
    const bool declared = (keywords->items[0].bits & PT_KEYWORD_SUGGESTED) == 0;
    return declared ||
                   pt_meta_find(w->analysis->doc, PT_STR("keywords")) != NULL
               ? PT_MARK_ADDED
               : PT_MARK_NEW;
}

static void begin_list(writer *w)
{
    pt_buf_clear(&w->value);
    pt_buf_add(&w->value, PT_STR("{\"t\":\"MetaList\",\"c\":["));
}

/* Reads a field. *out: NULL when there is none. *locked_out: it cannot be
 * read and so must stay. */
static pt_status read_field(json_object **out, bool *locked_out,
                            const writer *w, pt_str key)
{
    *out = NULL;
    *locked_out = false;
    const pt_meta_field *field = pt_meta_find(w->analysis->doc, key);
    if (field == NULL)
        return PT_OK;
    const pt_status st = pt_meta_read(out, w->analysis->doc, field, w->err);
    *locked_out = st == PT_ERR_LIMIT;
    return *locked_out ? PT_OK : st;
}

/* Is the value in hand what the field has already, however spelt? A large
 * one is compared by its bytes alone, later: json-c takes a hundred times
 * their room. */
static pt_status is_same(bool *same_out, const writer *w, json_object *old)
{
    *same_out = false;
    if (old == NULL || w->value.len > LARGE)
        return PT_OK;
    json_object *value = NULL;
    pt_scan scan;
    pt_scan_init(&scan, pt_buf_str(&w->value), DEPTH);
    const pt_status st = pt_value_read(&value, &scan);
    pt_scan_release(&scan);
    if (st != PT_OK)
        return pt_error_nomem(w->err); /* it is valid JSON, and flat */
    *same_out = json_object_equal(value, old) != 0;
    json_object_put(value);
    return PT_OK;
}

/* The bytes of a field's value; empty when there is none. */
static pt_str bytes_of(const writer *w, pt_str key)
{
    const pt_document *doc = w->analysis->doc;
    const pt_meta_field *field = pt_meta_find(doc, key);
    return field == NULL ? (pt_str){NULL, 0}
                         : pt_str_slice(doc->source, field->begin, field->end);
}

static pt_status write_keywords(writer *w, spelling how)
{
    const pt_keywords *keywords = &w->analysis->keywords;
    if (keywords->len == 0)
        return PT_OK;
    begin_list(w);
    for (uint32_t i = 0; i < keywords->len; i++) {
        if (i > 0)
            pt_buf_add_byte(&w->value, ',');
        add_item(w, &keywords->items[i], how, suggestion_mark(w));
    }
    pt_buf_add(&w->value, PT_STR("]}"));
    if (pt_buf_failed(&w->value))
        return pt_error_nomem(w->err);
    if (pt_str_is_equal(pt_buf_str(&w->value), bytes_of(w, PT_STR("keywords"))))
        return PT_OK; /* as Pandoc writes it: nothing to read */
    json_object *old = NULL;
    bool is_locked;
    bool same = false;
    pt_status st = read_field(&old, &is_locked, w, PT_STR("keywords"));
    if (st == PT_OK && !is_locked)
        st = is_same(&same, w, old);
    if (st == PT_OK && !is_locked && !same)
        pt_meta_set(&w->changes, PT_STR("keywords"), pt_buf_str(&w->value));
    json_object_put(old);
    return st;
}

/* The items of a value that may or may not be a list. */
static size_t item_count(json_object *value, json_object **list_out)
{
    json_object *type = NULL;
    *list_out = NULL;
    if (value == NULL)
        return 0;
    if (json_object_is_type(value, json_type_object) &&
        json_object_object_get_ex(value, "t", &type) &&
        pt_str_is_equal(pt_str_from(json_object_get_string(type)),
                        PT_STR("MetaList")) &&
        json_object_object_get_ex(value, "c", list_out) &&
        json_object_is_type(*list_out, json_type_array))
        return json_object_array_length(*list_out);
    *list_out = NULL;
    return 1;
}

/* Notes the text of an item that the author has. */
static pt_status note_item(const writer *w, pt_map *known, json_object *item)
{
    pt_buf text;
    pt_buf_init(&text);
    pt_status st = pt_inlines_add_text(&text, item, w->err);
    pt_buf normal;
    pt_buf_init(&normal);
    pt_form_add_normal(&normal, pt_buf_str(&text));
    const pt_str key =
        pt_arena_copy(w->analysis->doc->arena, pt_buf_str(&normal));
    if (st == PT_OK && (pt_buf_failed(&normal) || key.ptr == NULL ||
                        pt_map_add(known, key, 0, NULL) == NULL))
        st = pt_error_nomem(w->err);
    pt_buf_release(&normal);
    pt_buf_release(&text);
    return st;
}

/* Appends the keywords that are not among the items yet, each marked. */
static pt_status add_missing(writer *w, const pt_map *known, pt_mark mark)
{
    const pt_keywords *keywords = &w->analysis->keywords;
    bool is_first = true;
    pt_buf normal;
    pt_buf_init(&normal);
    for (uint32_t i = 0; i < keywords->len; i++) {
        pt_buf_clear(&normal);
        pt_form_add_normal(&normal, keywords->items[i].name);
        if (pt_map_find(known, pt_buf_str(&normal)) != PT_NONE)
            continue;
        if (!is_first)
            pt_buf_add_byte(&w->value, ',');
        pt_buf_add(&w->value, PT_STR("{\"t\":\"MetaInlines\",\"c\":["));
        pt_mark_add_inline(&w->value, mark);
        pt_buf_add_byte(&w->value, ',');
        add_plain(w, keywords->items[i].name);
        pt_buf_add(&w->value, PT_STR("]}"));
        is_first = false;
    }
    const bool failed = pt_buf_failed(&normal);
    pt_buf_release(&normal);
    return failed ? pt_error_nomem(w->err) : PT_OK;
}

/* Adds the keywords to a list that the author may have begun. */
static pt_status merge_keywords(writer *w, pt_str key)
{
    const pt_document *doc = w->analysis->doc;
    json_object *old = NULL;
    json_object *list;
    bool is_locked;
    pt_status st = read_field(&old, &is_locked, w, key);
    if (st != PT_OK || is_locked)
        return st;
    pt_map known;
    pt_map_init(&known);
    const size_t n = item_count(old, &list);
    for (size_t i = 0; i < n && st == PT_OK; i++)
        st = note_item(w, &known,
                       list == NULL ? old : json_object_array_get_idx(list, i));
    const pt_addition addition = pt_mark_addition(doc, pt_meta_find(doc, key));
    pt_buf_clear(&w->value);
    pt_mark_open(&w->value, &addition);
    const size_t len = w->value.len;
    if (st == PT_OK)
        st = add_missing(w, &known, addition.mark);
    const bool is_longer = w->value.len > len;
    pt_buf_add(&w->value, addition.close);
    if (st == PT_OK && is_longer)
        pt_meta_set(&w->changes, key, pt_buf_str(&w->value));
    pt_map_release(&known);
    json_object_put(old);
    return st;
}

/* Does a field have text? */
static pt_status has_text(bool *out, writer *w, pt_str key)
{
    json_object *value = NULL;
    bool is_locked;
    pt_status st = read_field(&value, &is_locked, w, key);
    pt_buf_clear(&w->value);
    if (st == PT_OK && value != NULL)
        st = pt_inlines_add_text(&w->value, value, w->err);
    json_object_put(value);
    *out = is_locked || w->value.len > 0;
    return st;
}

/* HTML without title would be called after its file. */
static pt_status write_page_title(writer *w)
{
    const pt_span span = w->analysis->doc->headline;
    bool has_title = true;
    bool has_page_title = true;
    pt_status st = has_text(&has_title, w, PT_STR("title"));
    if (st == PT_OK)
        st = has_text(&has_page_title, w, PT_STR("pagetitle"));
    if (st != PT_OK || has_title || has_page_title || span.text == PT_NONE)
        return st;
    pt_buf title;
    pt_buf_init(&title);
    const pt_str text = pt_document_text(w->analysis->doc, span.text);
    pt_form_add_single(&title, pt_str_slice(text, span.start, span.end));
    pt_buf_clear(&w->value);
    pt_buf_add(&w->value, PT_STR("{\"t\":\"MetaInlines\",\"c\":["));
    pt_mark_add_inline(&w->value, PT_MARK_NEW);
    if (title.len > 0)
        pt_buf_add_byte(&w->value, ',');
    add_plain(w, pt_buf_str(&title));
    pt_buf_add(&w->value, PT_STR("]}"));
    if (pt_buf_failed(&title))
        st = pt_error_nomem(w->err);
    else if (title.len > 0)
        pt_meta_set(&w->changes, PT_STR("pagetitle"), pt_buf_str(&w->value));
    pt_buf_release(&title);
    return st;
}

/* Takes `tagger` and the flat keys `tagger.…` out. */
static void remove_own(writer *w)
{
    const pt_meta_fields *meta = &w->analysis->doc->meta;
    for (uint32_t i = 0; i < meta->len; i++) {
        const pt_str key = meta->items[i].key;
        if (pt_str_is_equal(key, PT_STR("tagger")) ||
            pt_str_has_prefix(key, PT_STR("tagger.")))
            pt_meta_remove(&w->changes, key);
    }
}

/* What fits a kind of HTML: EPUB 2 allows neither scripts nor `property`. */
static pt_emitters fit_emitters(const pt_emitters *emitters, unsigned bits)
{
    pt_emitters fitting = *emitters;
    fitting.say_description =
        emitters->description && (bits & PT_FORMAT_SLIDES) != 0;
    if ((bits & PT_FORMAT_EPUB) != 0 && (bits & PT_FORMAT_HTML5) == 0) {
        fitting.open_graph = fitting.stylesheet = false;
        fitting.json_ld = PT_JSON_LD_OFF;
    }
    return fitting;
}

pt_status pt_metadata_edits(pt_edits *edits, const pt_analysis *analysis,
                            pt_str format, const pt_emitters *emitters,
                            pt_error *err)
{
    const unsigned bits = pt_format_describe(format);
    const pt_document *doc = analysis->doc;
    const pt_emitters fitting = fit_emitters(emitters, bits);
    writer w = {.analysis = analysis, .err = err};
    pt_meta_changes_init(&w.changes);
    pt_buf_init(&w.value);
    pt_status st = write_keywords(&w, (bits & PT_FORMAT_HTML) != 0 ? ESCAPED
                                      : emitters->typst_quotes     ? QUOTED
                                                                   : PLAIN);
    if (st == PT_OK && (bits & PT_FORMAT_EPUB) != 0)
        st = merge_keywords(&w, PT_STR("subject"));
    if (st == PT_OK && (bits & PT_FORMAT_JATS) != 0)
        st = merge_keywords(&w, PT_STR("tags"));
    if (st == PT_OK && (bits & PT_FORMAT_HTML) != 0 &&
        (bits & PT_FORMAT_EPUB) == 0)
        st = write_page_title(&w);
    if (st == PT_OK && (bits & PT_FORMAT_HTML) != 0)
        st = pt_head_edits(edits, &w.changes, analysis, &fitting, err);
    if (st == PT_OK && (bits & PT_FORMAT_LATEX) != 0)
        st = pt_preamble_set(&w.changes, analysis, emitters, err);
    if (st == PT_OK && (bits & PT_FORMAT_NAMED) != 0)
        remove_own(&w);
    if (st == PT_OK && pt_buf_failed(&w.value))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_meta_edits(edits, doc, &w.changes, err);
    pt_buf_release(&w.value);
    pt_meta_changes_release(&w.changes);
    return st;
}
