/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_KEYWORD_PROSPECTS_OF_H
#define PT_TESTS_UNIT_KEYWORD_PROSPECTS_OF_H

#include "document_of.h"
#include "keyword/suggest.h"

/** An analysis without entities, and terms, of a plain string. */
typedef struct test_terms {
    test_document td;
    pt_analysis analysis;
    pt_pos_model speech;
    pt_terms terms;
    pt_arena *arena;
} test_terms;

/** Makes them; terms_release frees them. `lang` may be empty. */
static inline void terms_of(test_terms *tt, const char *lang, const char *plain)
{
    document_of(&tt->td, plain);
    tt->td.doc.lang = pt_str_from(lang);
    tt->analysis = (pt_analysis){.doc = &tt->td.doc, .words = tt->td.words};
    tt->arena = pt_arena_new();
    ck_assert_int_eq(pt_pos_model_read(&tt->speech, pt_pos_embedded(), NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_terms_read(&tt->terms, &tt->analysis, &tt->speech, tt->arena, NULL),
        PT_OK);
}

static inline void terms_release(test_terms *tt)
{
    pt_terms_release(&tt->terms);
    pt_arena_free(tt->arena);
    document_release(&tt->td);
}

/** Appends the stems of a candidate, with spaces between. */
static inline void add_stems(pt_buf *buf, const pt_terms *terms,
                             const pt_candidate *c)
{
    for (uint32_t i = 0; i < c->n_words; i++) {
        pt_buf_add(buf, i > 0 ? PT_STR(" ") : PT_STR(""));
        pt_buf_add(buf, terms->stems.items[c->stems[i]].form);
    }
}

#endif
