/* SPDX-License-Identifier: MIT */
/*
 * The declared keywords in `explain`: at which grade the text has them and
 * where. Linear in keywords and matches, which are brought into the order of
 * keywords by counting.
 */
#include "report/explain_keywords.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "report/analysis_json.h"
#include "report/columns.h"
#include "report/object.h"

#include <json-c/json.h>

enum {
    COLUMN_NAME,
    COLUMN_GRADE,
    COLUMN_TIMES,
    COLUMN_PLACE,
    COLUMN_TEXT,
    N_COLUMNS
};

static const char *const heads[N_COLUMNS] = {"keyword", "grade", "times",
                                             "place", "text"};

/* Matches in the order of keywords. */
typedef struct sorted {
    const pt_analysis *analysis;
    const pt_plain *plain;
    PT_VEC(uint32_t) order; /* indices into all_matches */
    PT_VEC(uint32_t) first; /* [n_keywords + 1] into order */
} sorted;

static pt_status sort_matches(sorted *s, pt_error *err)
{
    const uint32_t n = s->analysis->all_matches.len;
    const uint32_t n_keywords = s->analysis->keywords.len;
    const pt_match *matches = s->analysis->all_matches.items;
    uint32_t *first =
        pt_vec_reserve(&s->first, (size_t)n_keywords + 2, sizeof *first);
    uint32_t *order = pt_vec_reserve(&s->order, (size_t)n + 1, sizeof *order);
    if (first == NULL || order == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < n_keywords + 2; i++)
        first[i] = 0;
    for (uint32_t i = 0; i < n; i++)
        first[matches[i].keyword + 2]++;
    for (uint32_t i = 2; i < n_keywords + 2; i++)
        first[i] += first[i - 1];
    for (uint32_t i = 0; i < n; i++)
        order[first[matches[i].keyword + 1]++] = i;
    return PT_OK;
}

static void release(sorted *s)
{
    pt_vec_release(&s->order);
    pt_vec_release(&s->first);
}

/* The first of a keyword's best matches, or its nearest words. */
static pt_span best_place(const sorted *s, uint32_t keyword)
{
    const pt_keyword *k = &s->analysis->keywords.items[keyword];
    for (uint32_t i = s->first.items[keyword]; i < s->first.items[keyword + 1];
         i++) {
        const pt_match *match =
            &s->analysis->all_matches.items[s->order.items[i]];
        if (match->grade == k->grade)
            return (pt_span){match->text, match->start, match->end};
    }
    return k->nearest;
}

static void add_cell(pt_buf *out, const void *payload, uint32_t row, int column)
{
    const sorted *s = payload;
    const pt_document *doc = s->analysis->doc;
    const pt_keyword *k = &s->analysis->keywords.items[row];
    const pt_span place = best_place(s, row);
    switch (column) {
    case COLUMN_NAME:
        pt_columns_add_text(out, k->name);
        break;
    case COLUMN_GRADE:
        pt_buf_add(out, pt_str_from(
                            pt_keyword_grade_name((pt_keyword_grade)k->grade)));
        break;
    case COLUMN_TIMES:
        pt_buf_add_format(out, "%u", (unsigned)k->n_matches);
        break;
    case COLUMN_PLACE:
        if (place.text != PT_NONE)
            pt_columns_add_place(out, s->plain, place.text, place.start);
        break;
    case COLUMN_TEXT:
        if (place.text == PT_NONE)
            break;
        if (k->grade == PT_KEYWORD_ABSENT)
            pt_buf_add_format(out, "%u of %u: ", k->n_near, k->n_words);
        pt_columns_add_text(out, pt_str_slice(pt_document_text(doc, place.text),
                                              place.start, place.end));
        break;
    default:
        break;
    }
}

pt_status pt_explain_keywords(pt_buf *out, const pt_analysis *analysis,
                              const pt_plain *plain, pt_error *err)
{
    if (analysis->keywords.len == 0)
        return PT_OK;
    sorted s = {.analysis = analysis, .plain = plain};
    const pt_columns columns = {.heads = heads,
                                .n_columns = N_COLUMNS,
                                .n_rows = analysis->keywords.len,
                                .cell = add_cell,
                                .payload = &s};
    pt_status st = sort_matches(&s, err);
    pt_buf_add_byte(out, '\n');
    if (st == PT_OK)
        st = pt_columns_print(out, &columns, err);
    release(&s);
    return st;
}

/* Where a stretch stands, for people too. */
static json_object *place_of(const pt_document *doc, const pt_span *span,
                             const pt_plain *place)
{
    pt_object object = {pt_json_place(doc, span, place)};
    const pt_plain_place found = pt_plain_find(place, span->text, span->start);
    if (found.paragraph == 0)
        return object.json;
    pt_object_add_count(&object, "paragraph", found.paragraph);
    pt_object_add_count(&object, "character", found.character);
    return object.json;
}

static json_object *match_of(const sorted *s, uint32_t index,
                             const pt_plain *place)
{
    const pt_match *match = &s->analysis->all_matches.items[index];
    const pt_span span = {match->text, match->start, match->end};
    pt_object object = {place_of(s->analysis->doc, &span, place)};
    pt_object_add_str(
        &object, "grade",
        pt_str_from(pt_keyword_grade_name((pt_keyword_grade)match->grade)));
    pt_object_add_flag(&object, "covered", match->is_covered);
    return object.json;
}

static json_object *keyword_of(const sorted *s, uint32_t index,
                               const pt_plain *place)
{
    const pt_keyword *k = &s->analysis->keywords.items[index];
    pt_object object = {pt_json_keyword(s->analysis, index)};
    json_object *places = json_object_new_array();
    for (uint32_t i = s->first.items[index]; i < s->first.items[index + 1]; i++)
        places = pt_array_add(places, match_of(s, s->order.items[i], place));
    pt_object_add(&object, "places", places);
    if (k->nearest.text != PT_NONE) {
        pt_object nearest = {place_of(s->analysis->doc, &k->nearest, place)};
        pt_object_add_count(&nearest, "words", k->n_near);
        pt_object_add_count(&nearest, "of", k->n_words);
        pt_object_add(&object, "nearest", nearest.json);
    }
    return object.json;
}

json_object *pt_explain_keywords_json(const pt_analysis *analysis,
                                      const pt_plain *place)
{
    sorted s = {.analysis = analysis};
    json_object *keywords =
        sort_matches(&s, NULL) == PT_OK ? json_object_new_array() : NULL;
    for (uint32_t i = 0; keywords != NULL && i < analysis->keywords.len; i++)
        keywords = pt_array_add(keywords, keyword_of(&s, i, place));
    release(&s);
    return keywords;
}
