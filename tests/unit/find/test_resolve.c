/* SPDX-License-Identifier: MIT */
/* Tests of find/resolve. */
#include "find/resolve.h"

#include "document_of.h"
#include "suite.h"

/* A proposal, as the cases write it. */
typedef struct proposal {
    uint32_t start, end;
    pt_type type;
    pt_finder finder;
    float score;
    unsigned bits;
} proposal;

static const char text[] = "The Bank of Ruritania met Jordan Hill in Jordan.";

static void propose(pt_mentions *out, const proposal *p)
{
    pt_mention *m = pt_vec_add(&out->list, sizeof *m);
    ck_assert_ptr_nonnull(m);
    *m = (pt_mention){.start = p->start,
                      .end = p->end,
                      .entry = PT_NONE,
                      .value = PT_NONE,
                      .entity = PT_NONE,
                      .score = p->score,
                      .type = (uint8_t)p->type,
                      .finder = (uint8_t)p->finder,
                      .bits = (uint8_t)p->bits};
}

#define ORG    PT_TYPE_ORGANIZATION
#define LOC    PT_TYPE_LOCATION
#define PERSON PT_TYPE_PERSON

START_TEST(the_best_disjoint_set_is_picked)
{
    static const struct {
        const char *shown;
        proposal proposals[4];
    } cases[] = {
        {"organization:Bank of Ruritania",
         {{4, 21, ORG, PT_FINDER_HEAD, 0.8F, 0},
          {12, 21, LOC, PT_FINDER_GAZETTEER, 0.95F, 0}}               },
        {"location:Ruritania",
         {{4, 21, ORG, PT_FINDER_HEAD, 0.4F, 0},
          {12, 21, LOC, PT_FINDER_GAZETTEER, 0.95F, 0}}               },
        {"person:Jordan Hill|location:Jordan",
         {{41, 47, LOC, PT_FINDER_GAZETTEER, 0.9F, 0},
          {26, 37, PERSON, PT_FINDER_ROLE, 0.7F, 0},
          {26, 32, LOC, PT_FINDER_GAZETTEER, 0.9F, 0}}                },
        {"person:Jordan",
         {{41, 47, LOC, PT_FINDER_GAZETTEER, 0.97F, 0},
          {41, 47, PERSON, PT_FINDER_ROLE, 0.9F, PT_MENTION_TITLED}}  },
        {"location:Jordan",
         {{41, 47, LOC, PT_FINDER_GAZETTEER, 0.9F, 0},
          {41, 47, PERSON, PT_FINDER_ALIAS, 0.5F, PT_MENTION_SURNAME}}},
        {"location:Ruritania",
         {{12, 21, PT_TYPE_MISC, PT_FINDER_MARKUP, 1,
           PT_MENTION_OWN | PT_MENTION_UNTYPED},
          {12, 21, LOC, PT_FINDER_GAZETTEER, 0.9F, 0}}                },
        {"misc:Ruritania",
         {{4, 21, ORG, PT_FINDER_HEAD, 0.9F, 0},
          {12, 21, PT_TYPE_MISC, PT_FINDER_MARKUP, 1, PT_MENTION_OWN}}},
        {"location:Jordan",
         {{4, 37, ORG, PT_FINDER_MARKUP, 1, PT_MENTION_FORBIDDEN},
          {12, 21, LOC, PT_FINDER_GAZETTEER, 0.9F, 0},
          {41, 47, LOC, PT_FINDER_GAZETTEER, 0.9F, 0}}                },
        {"person:Jordan Hill",
         {{0, 48, ORG, PT_FINDER_MARKUP, 1, PT_MENTION_FORBIDDEN},
          {26, 37, PERSON, PT_FINDER_MARKUP, 1, PT_MENTION_OWN},
          {41, 47, LOC, PT_FINDER_USER, 1, 0}}                        },
        {"work:Bank",
         {{4, 21, ORG, PT_FINDER_HEAD, 0.9F, 0},
          {4, 8, PT_TYPE_WORK, PT_FINDER_USER, 0.5F, 0}}              },
        {"person:Jordan Hill",
         {{26, 37, PERSON, PT_FINDER_ROLE, 0.7F, 0},
          {33, 37, PERSON, PT_FINDER_USER, 0.9F, 0}}                  },
        {"person:Hill",
         {{26, 37, LOC, PT_FINDER_HEAD, 0.7F, 0},
          {33, 37, PERSON, PT_FINDER_USER, 0.9F, 0}}                  },
        {"law:Bank of Ruritania",
         {{4, 21, PT_TYPE_MISC, PT_FINDER_MODEL, 0.9F, 0},
          {4, 21, PT_TYPE_LAW, PT_FINDER_HEAD, 0.5F, 0}}              },
        {"misc:Bank of Ruritania",
         {{4, 21, PT_TYPE_MISC, PT_FINDER_MODEL, 0.9F, 0},
          {4, 21, ORG, PT_FINDER_HEAD, 0.5F, 0}}                      },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        pt_mentions mentions = {0};
        pt_buf buf;
        document_of(&td, text);
        pt_buf_init(&buf);
        for (int j = 0; j < 4 && cases[i].proposals[j].end > 0; j++)
            propose(&mentions, &cases[i].proposals[j]);
        ck_assert_int_eq(pt_mentions_resolve(&mentions, &td.doc, NULL), PT_OK);
        const pt_str shown = mentions_shown(&buf, &td, &mentions);
        ck_assert_msg(pt_str_is_equal(shown, pt_str_from(cases[i].shown)),
                      "case %zu: %.*s", i, (int)shown.len, shown.ptr);
        pt_buf_release(&buf);
        pt_mentions_release(&mentions);
        document_release(&td);
    }
}
END_TEST

START_TEST(finders_that_agree_raise_the_score)
{
    static const proposal two[] = {
        {41, 47, LOC, PT_FINDER_GAZETTEER, 0.7F, 0},
        {41, 47, LOC, PT_FINDER_HEAD,      0.6F, 0},
    };
    test_document td;
    pt_mentions mentions = {0};
    document_of(&td, text);
    propose(&mentions, &two[0]);
    propose(&mentions, &two[1]);
    ck_assert_int_eq(pt_mentions_resolve(&mentions, &td.doc, NULL), PT_OK);
    ck_assert_uint_eq(mentions.list.len, 1);
    ck_assert(mentions.list.items[0].score > 0.7F);
    ck_assert(mentions.list.items[0].score < 0.8F);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

START_TEST(a_long_chain_of_overlaps_is_settled)
{
    enum { N = 100000 };
    test_document td;
    pt_mentions mentions = {0};
    pt_buf words;
    pt_buf_init(&words);
    for (uint32_t i = 0; i < N + 2; i++)
        pt_buf_add(&words, PT_STR("A "));
    pt_buf_add_byte(&words, '\0');
    ck_assert(!pt_buf_failed(&words));
    document_of(&td, words.ptr);
    for (uint32_t i = N; i > 0; i--)
        propose(&mentions, &(proposal){2 * (i - 1), 2 * i + 1, ORG,
                                       PT_FINDER_HEAD, 0.8F, 0});
    ck_assert_int_eq(pt_mentions_resolve(&mentions, &td.doc, NULL), PT_OK);
    ck_assert_uint_eq(mentions.list.len, N / 2);
    pt_mentions_release(&mentions);
    document_release(&td);
    pt_buf_release(&words);
}
END_TEST

START_TEST(options_drop_types_and_low_scores)
{
    static const proposal all[] = {
        {12, 21, LOC,    PT_FINDER_GAZETTEER, 0.9F, 0             },
        {26, 37, PERSON, PT_FINDER_ROLE,      0.5F, 0             },
        {41, 47, ORG,    PT_FINDER_MARKUP,    0.1F, PT_MENTION_OWN},
    };
    const pt_find_options options = {UINT32_MAX, ~(1U << LOC), 0.6F};
    pt_mentions mentions = {0};
    for (int i = 0; i < 3; i++)
        propose(&mentions, &all[i]);
    pt_mentions_filter(&mentions, &options);
    ck_assert_uint_eq(mentions.list.len, 1);
    ck_assert_uint_eq(mentions.list.items[0].start, 41);
    pt_mentions_release(&mentions);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_best_disjoint_set_is_picked,
                            finders_that_agree_raise_the_score,
                            a_long_chain_of_overlaps_is_settled,
                            options_drop_types_and_low_scores, NULL};
    return suite_run("resolve", tests);
}
