/* SPDX-License-Identifier: MIT */
/* Tests of output/presentation. */
#include "output/presentation.h"

#include "suite.h"

#include <string.h>

enum { MENTIONS = 6 };

/*
 * Six mentions, each of four bytes, in two texts of three: the second text
 * is a Header and begins another section. Entities: a b a | a b a.
 */
typedef struct fixture {
    pt_document doc;
    pt_text texts[2];
    pt_part parts[2];
    pt_mention mentions[MENTIONS];
    pt_entity entities[2];
    pt_analysis analysis;
} fixture;

static void fixture_init(fixture *f)
{
    memset(f, 0, sizeof *f);
    for (uint32_t i = 0; i < 2; i++) {
        f->texts[i].kind = i == 0 ? PT_BLOCK_PARA : PT_BLOCK_HEADER;
        f->texts[i].scope = PT_NONE;
        f->parts[i] = (pt_part){.text = i, .end = 12, .section = i};
    }
    for (uint32_t i = 0; i < MENTIONS; i++)
        f->mentions[i] = (pt_mention){.text = i / 3,
                                      .start = i % 3 * 4,
                                      .end = i % 3 * 4 + 4,
                                      .entity = i % 3 == 1};
    f->doc.texts.items = f->texts;
    f->doc.texts.len = 2;
    f->doc.parts.items = f->parts;
    f->doc.parts.len = 2;
    f->analysis.doc = &f->doc;
    f->analysis.mentions.list.items = f->mentions;
    f->analysis.mentions.list.len = MENTIONS;
    f->analysis.entities.items = f->entities;
    f->analysis.entities.len = 2;
}

START_TEST(mentions_are_chosen_by_entity_and_section)
{
    /* What is shown of each: 's' a Span, 'l' a Span that links. */
    const struct {
        pt_presentation presentation;
        int own; /* this mention is the author's, or -1 */
        const char *shown;
    } cases[] = {
        {{.max_mentions = 99},                                    -1, "ssssss"},
        {{.mentions = PT_OCCURRENCE_FIRST, .max_mentions = 99},   -1, "ss    "},
        {{.mentions = PT_OCCURRENCE_SECTION, .max_mentions = 99}, -1, "ss ss "},
        {{.max_mentions = 2},                                     -1, "sss s "},
        {{.max_mentions = 99, .numbered = true},                  0,  "ssssss"},
        {{.mentions = PT_OCCURRENCE_FIRST, .max_mentions = 99},   0,  " s    "},
        {{.max_mentions = 99, .link = PT_STR("wikidata")},        -1, "lllsss"},
        {{.max_mentions = 99,
          .link = PT_STR("wikidata"),
          .link_mentions = PT_OCCURRENCE_FIRST},
         -1,
         "llssss"                                                             },
        {{.max_mentions = 99,
          .link = PT_STR("wikidata"),
          .link_mentions = PT_OCCURRENCE_FIRST},
         0,                                                           " llsss"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fixture f;
        fixture_init(&f);
        if (cases[i].own >= 0)
            f.mentions[cases[i].own].bits = PT_MENTION_OWN;
        pt_shown shown = {0};
        ck_assert_int_eq(pt_presentation_choose(&shown, &f.analysis,
                                                &cases[i].presentation, NULL),
                         PT_OK);
        ck_assert_uint_eq(shown.len, MENTIONS);
        for (uint32_t k = 0; k < MENTIONS; k++)
            ck_assert_msg(" s.l"[shown.items[k] & 3] == cases[i].shown[k],
                          "case %zu, mention %u", i, k);
        pt_vec_release(&shown);
    }
}
END_TEST

START_TEST(an_index_leads_to_nothing_that_is_printed_twice)
{
    const pt_presentation all = {.max_mentions = 99};
    pt_scope scopes[] = {
        {.kind = PT_BLOCK_HEADER, .parent = PT_NONE},
        {.kind = PT_BLOCK_NOTE,   .parent = 0      },
    };
    fixture f;
    fixture_init(&f);
    f.entities[1].type = PT_TYPE_DATE;
    f.doc.scopes.items = scopes;
    f.doc.scopes.len = 2;
    pt_shown shown = {0};
    ck_assert_int_eq(pt_presentation_choose(&shown, &f.analysis, &all, NULL),
                     PT_OK);
    for (uint32_t k = 0; k < MENTIONS; k++)
        ck_assert_int_eq((shown.items[k] & PT_SHOWN_PLACE) != 0,
                         k == 0 || k == 2);
    pt_vec_release(&shown);
    ck_assert(pt_presentation_is_repeated(&f.doc, &f.texts[1]));
    ck_assert(!pt_presentation_is_repeated(&f.doc, &f.texts[0]));
    f.texts[0].scope = 1; /* a Note in a Header */
    ck_assert(pt_presentation_is_repeated(&f.doc, &f.texts[0]));
    f.texts[0].scope = PT_NONE;
    f.texts[0].role = PT_ROLE_CAPTION;
    ck_assert(pt_presentation_is_repeated(&f.doc, &f.texts[0]));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {mentions_are_chosen_by_entity_and_section,
                            an_index_leads_to_nothing_that_is_printed_twice,
                            NULL};
    return suite_run("presentation", tests);
}
