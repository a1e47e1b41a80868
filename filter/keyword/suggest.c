/* SPDX-License-Identifier: MIT */
/*
 * Suggests keywords: terms, candidates, traits, scores, the best of them. The
 * order of these steps is all that is here.
 */
#include "keyword/suggest.h"

#include "base/error.h"
#include "keyword/graph.h"
#include "text/forms.h"

pt_status pt_suggester_init(pt_suggester *suggester, pt_error *err)
{
    pt_suggester opened;
    pt_status st = pt_pos_model_read(&opened.speech, pt_pos_embedded(), err);
    if (st == PT_OK)
        st = pt_ranker_read(&opened.ranker, pt_ranker_embedded(), err);
    if (st == PT_OK)
        *suggester = opened;
    return st;
}

void pt_suggester_release(pt_suggester *suggester)
{
    pt_ranker_release(&suggester->ranker);
}

pt_status pt_prospects_read(pt_prospects *out, const pt_analysis *analysis,
                            const pt_pos_model *speech, const pt_titles *titles,
                            pt_error *err)
{
    pt_prospects p = {.analysis = analysis, .arena = pt_arena_new()};
    if (p.arena == NULL)
        return pt_error_nomem(err);
    pt_status st = pt_terms_read(&p.terms, analysis, speech, p.arena, err);
    if (st == PT_OK)
        st = pt_graph_rank(&p.terms, err);
    if (st == PT_OK)
        st = pt_candidates_list(&p.candidates, &p.terms, analysis, err);
    if (st == PT_OK)
        st = pt_traits_read(&p.traits, &p.candidates, &p.terms, analysis,
                            titles, err);
    if (st != PT_OK) {
        pt_prospects_release(&p);
        return st;
    }
    *out = p;
    return PT_OK;
}

void pt_prospects_release(pt_prospects *prospects)
{
    pt_traits_release(&prospects->traits);
    pt_candidates_release(&prospects->candidates);
    pt_terms_release(&prospects->terms);
    pt_arena_free(prospects->arena);
    *prospects = (pt_prospects){.arena = NULL};
}

/* Names are slices of texts or of the title, which goes with the prospects:
 * they move to the document's arena, white space made single. */
static pt_status keep_names(pt_suggestions *suggestions, pt_arena *arena,
                            pt_error *err)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < suggestions->list.len && st == PT_OK; i++) {
        pt_suggestion *s = &suggestions->list.items[i];
        pt_buf_clear(&buf);
        pt_form_add_single(&buf, s->name);
        s->name = pt_arena_copy(arena, pt_buf_str(&buf));
        if (pt_buf_failed(&buf) || s->name.ptr == NULL)
            st = pt_error_nomem(err);
    }
    pt_buf_release(&buf);
    return st;
}

pt_status pt_suggestions_find(pt_suggestions *out, const pt_analysis *analysis,
                              const pt_suggester *suggester, pt_list_kind kind,
                              uint32_t limit, pt_error *err)
{
    pt_prospects p = {.arena = NULL};
    pt_suggestions found = {.list = {0}};
    pt_status st = pt_prospects_read(&p, analysis, &suggester->speech,
                                     &suggester->ranker.titles, err);
    if (st != PT_OK)
        return st;
    if (!p.terms.is_tagged)
        kind = PT_LIST_PLAIN;
    st = pt_suggestions_choose(&found, &p, &suggester->ranker.forests[kind],
                               kind, limit, err);
    if (st == PT_OK)
        st = keep_names(&found, analysis->doc->arena, err);
    pt_prospects_release(&p);
    if (st != PT_OK) {
        pt_suggestions_release(&found);
        return st;
    }
    *out = found;
    return PT_OK;
}
