/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_CHECK_CHECKED_OF_H
#define PT_TESTS_UNIT_CHECK_CHECKED_OF_H

#include <stdio.h>

#include "base/map.h"
#include "blocks_of.h"
#include "check/check.h"
#include "run/analyse.h"
#include "run/job.h"
#include "run/tagger_of.h"

/**
 * One check on a document, for tests of each: what it says, a finding a line
 * as "place|message", where the place is the metadata key, "-" for the whole
 * document, or the words of the text.
 */

/** A document on which one check has run. */
typedef struct checked_of {
    pt_buf source;
    pt_tagger *tagger;
    pt_job job;
    pt_analysis analysis;
    pt_findings findings;
    pt_buf said;
} checked_of;

static inline void say(checked_of *c, const pt_finding *f)
{
    if (c->said.len > 0)
        pt_buf_add_byte(&c->said, '\n');
    if (f->span.text != PT_NONE)
        pt_buf_add(&c->said,
                   pt_str_slice(pt_document_text(c->job.doc, f->span.text),
                                f->span.start, f->span.end));
    else if (f->key.len > 0)
        pt_buf_add(&c->said, f->key);
    else
        pt_buf_add_byte(&c->said, '-');
    pt_buf_add_byte(&c->said, '|');
    pt_buf_add(&c->said, f->message);
}

/** Runs the check called `id` on JSON; `source` is taken over. */
static inline void check_source(checked_of *c, const char *id)
{
    pt_check_setting settings[64];
    size_t n;
    pt_check_table(&n);
    const uint32_t row = pt_check_find(pt_str_from(id));
    ck_assert_msg(row != PT_NONE, "no check %s", id);
    c->tagger = tagger_of("{}");
    c->job = (pt_job){.tagger = c->tagger};
    ck_assert_int_eq(pt_job_prepare(&c->job, pt_buf_str(&c->source)), PT_OK);
    ck_assert_int_eq(pt_analysis_make(&c->analysis, c->job.doc, &c->job.options,
                                      c->tagger, NULL),
                     PT_OK);
    pt_check_input in = {.analysis = &c->analysis,
                         .names = c->tagger->names,
                         .suggester = &c->tagger->suggester};
    for (uint32_t i = 0; i < n; i++) {
        settings[i] = pt_check_setting_of(&in, i);
        if (i == row && settings[i].level == PT_CHECK_OFF)
            settings[i].level = PT_CHECK_NOTE;
    }
    in.settings = settings;
    in.ignored = ~((pt_check_set)1 << row);
    ck_assert_int_eq(pt_checks_run(&c->findings, &in, NULL), PT_OK);
    pt_buf_init(&c->said);
    for (uint32_t i = 0; i < c->findings.len; i++)
        say(c, &c->findings.items[i]);
}

/** Runs the check called `id`; see blocks_of.h for the notation. */
static inline void check_of(checked_of *c, const char *id, const char *meta,
                            const char *blocks)
{
    pt_buf_init(&c->source);
    document_json_of(&c->source, meta, blocks);
    check_source(c, id);
}

static inline void checked_release(checked_of *c)
{
    pt_buf_release(&c->said);
    pt_vec_release(&c->findings);
    pt_analysis_release(&c->analysis);
    pt_job_release(&c->job);
    pt_tagger_free(c->tagger);
    pt_buf_release(&c->source);
}

/** One case: what a check says of a document. */
typedef struct check_case {
    const char *id;
    const char *meta;   /* the inside of the metadata; see META and LIST */
    const char *blocks; /* as blocks_of.h has it */
    const char *said;   /* findings as above, a line each; "" for none */
} check_case;

/** A metadata value, and the metadata's keywords. */
#define META(key, value)                                                       \
    "\"" key "\":{\"t\":\"MetaString\",\"c\":\"" value "\"}"
#define KEYWORDS(value) META("keywords", value)

static inline void cases_hold(const check_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        checked_of c = {0};
        check_of(&c, cases[i].id, cases[i].meta, cases[i].blocks);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&c.said), pt_str_from(cases[i].said)),
            "case %zu, %s:\n%.*s\ninstead of\n%s", i, cases[i].id,
            (int)c.said.len, c.said.ptr == NULL ? "" : c.said.ptr,
            cases[i].said);
        checked_release(&c);
    }
}

#define CHECKS_HOLD(cases) cases_hold(cases, sizeof(cases) / sizeof(cases)[0])

/** A Str, for inlines_say. */
#define STR(word) "{\"t\":\"Str\",\"c\":\"" word "\"}"

/** Checks what is said of a Para of these inlines, in JSON: Links and Images,
 * which blocks_of.h has no notation for. */
static inline void inlines_say(const char *id, const char *meta,
                               const char *inlines, const char *said)
{
    checked_of c = {0};
    pt_buf_init(&c.source);
    pt_buf_add_format(&c.source,
                      "{\"pandoc-api-version\":[1,22],\"meta\":{%s},"
                      "\"blocks\":[{\"t\":\"Para\",\"c\":[%s]}]}",
                      meta, inlines);
    check_source(&c, id);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&c.said), pt_str_from(said)),
                  "%.*s instead of %s", (int)c.said.len,
                  c.said.ptr == NULL ? "" : c.said.ptr, said);
    checked_release(&c);
}

#endif
