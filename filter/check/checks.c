/* SPDX-License-Identifier: MIT */
/*
 * Runs the checks that are switched on, one after the other, over a finished
 * analysis, and drops what the author has marked to be ignored. Levels and
 * bounds come from the table unless the configuration says otherwise. What
 * several checks ask for (title, lead, number of words) is made once.
 */
#include "check/checker.h"
#include "check/ignore.h"

#include "base/error.h"
#include "output/lead.h"

uint32_t pt_check_count_words(const pt_analysis *analysis)
{
    const pt_document *doc = analysis->doc;
    const pt_words *words = &analysis->words;
    uint32_t n = 0;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        const pt_part *part = &doc->parts.items[i];
        if (!pt_check_is_prose(part->role))
            continue;
        for (uint32_t t = words->first.items[part->text];
             t < words->first.items[part->text + 1]; t++) {
            const pt_token *tok = &words->tokens.items[t];
            n += tok->start >= part->start && tok->end <= part->end &&
                 (tok->bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) != 0 &&
                 (tok->bits & PT_TOKEN_POSSESSIVE) == 0;
        }
    }
    return n;
}

pt_check_setting pt_check_setting_of(const pt_check_input *in, uint32_t row)
{
    const pt_check_info *check = pt_check_describe(row);
    pt_check_setting setting = {.level = (uint8_t)check->level};
    for (int i = 0; i < PT_CHECK_BOUNDS; i++)
        setting.bounds[i] = check->bounds[i].value;
    if (in->settings != NULL)
        setting = in->settings[row];
    if ((in->ignored >> row & 1) != 0)
        setting.level = PT_CHECK_OFF;
    return setting;
}

/* Says how many findings of the check were left out. */
static void tell_rest(pt_checker *c)
{
    if (c->n_found <= PT_CHECK_MOST)
        return;
    const uint32_t n = c->n_found - PT_CHECK_MOST;
    c->n_found = 0;
    pt_check_add(c, pt_place_document(), "there are %u more like these", n);
}

static pt_status run(pt_checker *c, const pt_check_input *in, pt_error *err)
{
    size_t n;
    const pt_check *table = pt_check_table(&n);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < n && !c->failed && st == PT_OK; i++) {
        const pt_check_setting setting = pt_check_setting_of(in, i);
        if (setting.level == PT_CHECK_OFF)
            continue;
        c->row = i;
        c->level = setting.level;
        for (int k = 0; k < PT_CHECK_BOUNDS; k++)
            c->bounds[k] = setting.bounds[k];
        c->n_found = 0;
        table[i].run(c);
        tell_rest(c);
        pt_arena_clear(c->scratch);
        st = pt_deadline_look(c->doc->deadline, err);
    }
    return c->failed ? pt_error_nomem(err) : st;
}

pt_status pt_checks_run(pt_findings *out, const pt_check_input *in,
                        pt_error *err)
{
    pt_findings findings = {0};
    pt_article article;
    pt_checker c = {.analysis = in->analysis,
                    .doc = in->analysis->doc,
                    .article = &article,
                    .names = in->names,
                    .suggester = in->suggester,
                    .out = &findings};
    c.scratch = pt_arena_new();
    pt_status st = c.scratch == NULL ? pt_error_nomem(err) : PT_OK;
    if (st == PT_OK)
        st = pt_article_read(&article, in->analysis, in->names, err);
    if (st == PT_OK)
        st = pt_stemmer_new(&c.stemmer, c.doc->lang, err);
    if (st == PT_OK) {
        c.lead = pt_lead_find(c.doc);
        c.n_words = pt_check_count_words(in->analysis);
        st = run(&c, in, err);
    }
    if (st == PT_OK)
        st = pt_ignored_remove(&findings, c.doc, err);
    pt_stemmer_free(c.stemmer);
    pt_arena_free(c.scratch);
    if (st != PT_OK) {
        pt_vec_release(&findings);
        return st;
    }
    *out = findings;
    return PT_OK;
}

static uint32_t weight_of(unsigned level)
{
    static const uint32_t weights[] = {0, 1, 5, 9};
    return weights[level];
}

uint32_t pt_checks_score(const pt_findings *findings, const pt_check_input *in)
{
    size_t n;
    pt_check_table(&n);
    pt_check_set failed = 0;
    uint32_t all = 0;
    uint32_t lost = 0;
    for (uint32_t i = 0; i < findings->len; i++)
        failed |= (pt_check_set)1 << findings->items[i].check;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t weight = weight_of(pt_check_setting_of(in, i).level);
        all += weight;
        lost += (failed >> i & 1) != 0 ? weight : 0;
    }
    return all == 0 ? 100 : (100 * (all - lost) + all / 2) / all;
}
