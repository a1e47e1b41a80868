/* SPDX-License-Identifier: MIT */
/*
 * The search: one table of finders, run in its order; then the recogniser
 * proposes and weighs what they found; then resolve; then the names that are
 * sure are looked for everywhere else, and resolve decides again with these
 * proposals among the others.
 */
#include "find/find.h"

#include "base/error.h"
#include "find/acronym.h"
#include "find/alias.h"
#include "find/date.h"
#include "find/gazetteer.h"
#include "find/head.h"
#include "find/markup.h"
#include "find/model.h"
#include "find/money.h"
#include "find/never.h"
#include "find/percent.h"
#include "find/quantity.h"
#include "find/resolve.h"
#include "find/role.h"
#include "find/sense.h"

#include <string.h>

/* Adding a finder is a file and a row here. */
static const struct {
    pt_finder finder;
    pt_find_fn find;
} finders[] = {
    {PT_FINDER_MARKUP,    pt_markup_find    },
    {PT_FINDER_USER,      pt_user_names_find},
    {PT_FINDER_DATE,      pt_dates_find     },
    {PT_FINDER_MONEY,     pt_money_find     },
    {PT_FINDER_PERCENT,   pt_percents_find  },
    {PT_FINDER_QUANTITY,  pt_quantities_find},
    {PT_FINDER_ROLE,      pt_roles_find     },
    {PT_FINDER_HEAD,      pt_heads_find     },
    {PT_FINDER_ACRONYM,   pt_acronyms_find  },
    {PT_FINDER_GAZETTEER, pt_gazetteer_find },
};

static bool is_on(const pt_find_options *options, pt_finder finder)
{
    return (options->finders >> finder & 1) != 0;
}

/* Whether a mention stands in a keyword section, which is no prose. */
static bool is_listed(const pt_document *doc, const pt_mention *m)
{
    const pt_part *part = pt_document_part(doc, m->text, m->start);
    return part != NULL && part->role == PT_ROLE_KEYWORDS;
}

/* Leaves out what was proposed in keyword sections. */
static void drop_listed(pt_mentions *mentions, const pt_document *doc)
{
    uint32_t to = 0;
    for (uint32_t i = 0; i < mentions->list.len; i++)
        if (!is_listed(doc, &mentions->list.items[i]))
            mentions->list.items[to++] = mentions->list.items[i];
    mentions->list.len = to;
}

/* Copies the stretches that the author forbids: they hold for what is found
   later, too. */
static pt_status keep_forbidden(pt_mentions *to, const pt_mentions *found,
                                pt_error *err)
{
    for (uint32_t i = 0; i < found->list.len; i++) {
        if (!(found->list.items[i].bits & PT_MENTION_FORBIDDEN))
            continue;
        pt_mention *m = pt_vec_add(&to->list, sizeof *m);
        if (m == NULL)
            return pt_error_nomem(err);
        *m = found->list.items[i];
    }
    return PT_OK;
}

/* Appends mentions without values. */
static pt_status append(pt_mentions *to, const pt_mentions *more, pt_error *err)
{
    const uint32_t n = more->list.len;
    if (n == 0)
        return PT_OK;
    pt_mention *at = pt_vec_reserve(&to->list, n, sizeof *at);
    if (at == NULL)
        return pt_error_nomem(err);
    memcpy(at, more->list.items, n * sizeof *at);
    to->list.len += n;
    return PT_OK;
}

/* Resolves what was found, and adds other forms of it from elsewhere. */
static pt_status add_aliases(pt_mentions *found, const pt_verdict *verdict,
                             const pt_find_input *in, pt_error *err)
{
    pt_mentions more = {0};
    pt_status st = keep_forbidden(&more, found, err);
    if (st == PT_OK)
        st = pt_mentions_resolve(found, in->doc, err);
    if (st == PT_OK)
        st = pt_aliases_find(&more, found, in, err);
    pt_model_weigh(&more, 0, verdict, in);
    if (st == PT_OK)
        st = append(found, &more, err);
    pt_mentions_release(&more);
    return st;
}

/* Gathers what every finder proposes. */
static pt_status propose(pt_mentions *found, const pt_find_input *in,
                         const pt_find_options *options, pt_error *err)
{
    pt_verdict verdict = {0};
    pt_mentions names = {0};
    pt_status st = PT_OK;
    /* The recogniser takes the most memory: it goes first. */
    if (is_on(options, PT_FINDER_MODEL))
        st = pt_model_find(&names, &verdict, in, err);
    for (size_t i = 0; i < sizeof finders / sizeof finders[0]; i++) {
        if (st == PT_OK)
            st = pt_deadline_look(in->doc->deadline, err);
        if (st == PT_OK && is_on(options, finders[i].finder))
            st = finders[i].find(found, in, err);
    }
    if (st == PT_OK)
        st = append(found, &names, err);
    pt_mentions_release(&names);
    pt_model_weigh(found, 0, &verdict, in);
    drop_listed(found, in->doc);
    pt_senses_drop(found, in->doc);
    pt_nevers_drop(found);
    if (st == PT_OK && is_on(options, PT_FINDER_ALIAS))
        st = add_aliases(found, &verdict, in, err);
    drop_listed(found, in->doc);
    pt_nevers_drop(found);
    pt_verdict_release(&verdict);
    return st;
}

pt_status pt_find_all(pt_mentions *out, const pt_find_input *in,
                      const pt_find_options *options, pt_error *err)
{
    const pt_find_options all = PT_FIND_ALL;
    pt_mentions found = {0};
    if (options == NULL)
        options = &all;
    pt_status st = propose(&found, in, options, err);
    if (st == PT_OK)
        st = pt_mentions_resolve(&found, in->doc, err);
    if (st != PT_OK) {
        pt_mentions_release(&found);
        return st;
    }
    pt_mentions_filter(&found, options);
    *out = found;
    return PT_OK;
}
