/* SPDX-License-Identifier: MIT */
/* Tests of output/span, and through it of output/wrap. */
#include "output/span.h"

#include "base/error.h"
#include "output/format.h"
#include "suite.h"

#include <string.h>

/*
 * Inlines in short: words and spaces; <…> an Emph, «…» a Quoted, #a+b# the
 * Strs "a" and "b" side by side, […] a Link. What comes out: {e:…} an
 * entity, {l:…}l} one that links, {a:…} as an attribute, {k:…} a keyword, |
 * between inlines.
 */
static const struct {
    const char *sign;
    const char *json;
} signs[] = {
    {" ",         "{\"t\":\"Space\"}"                                             },
    {"<",         "{\"t\":\"Emph\",\"c\":["                                       },
    {">",         "]}"                                                            },
    {"«",        "{\"t\":\"Quoted\",\"c\":[{\"t\":\"DoubleQuote\"},["            },
    {"{e:",       "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"
            "[[\"entity\",\"e\"]]],["                                  },
    {"{e-start:", "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"
                  "[[\"entity\",\"e\"],[\"joint\",\"start\"]]],["},
    {"{e-end:",   "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"
                "[[\"entity\",\"e\"],[\"joint\",\"end\"]]],["      },
    {"{l:",       "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"
            "[[\"entity\",\"e\"]]],[{\"t\":\"Link\",\"c\":[[\"\","
            "[\"entity-link\"],[[\"entity\",\"e\"]]],["                },
    {"}l}",       "],[\"/topics/e\",\"\"]]}]]}"                                   },
    {"{a:",       "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"
            "[[\"entity\",\"e\"],[\"link\",\"/topics/e\"]]],["         },
    {"[",         "{\"t\":\"Link\",\"c\":[[\"\",[],[]],["                         },
    {"]",         "],[\"u\",\"\"]]}"                                              },
    {"{k:",       "{\"t\":\"Span\",\"c\":[[\"\",[\"keyword\"],"
            "[[\"keyword\",\"k\"]]],["                                 },
    {"}",         "]]}"                                                           },
    {"|",         ","                                                             },
};

static bool is_special(const char *s)
{
    return strchr(" <>{}|+[]", s[0]) != NULL || memcmp(s, "«", 2) == 0 ||
           memcmp(s, "»", 2) == 0;
}

static size_t add_sign(pt_buf *out, const char *at)
{
    size_t best = 0;
    const char *json = "";
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        const size_t len = strlen(signs[i].sign);
        if (len > best && strncmp(at, signs[i].sign, len) == 0) {
            best = len;
            json = signs[i].json;
        }
    }
    pt_buf_add(out, pt_str_from(json));
    return best;
}

/* Expands the short form, in which "|" stands between all inlines. */
static void expand(pt_buf *out, const char *s)
{
    while (*s != '\0') {
        if (memcmp(s, "»", 2) == 0) {
            pt_buf_add(out, PT_STR("]]}"));
            s += 2;
        } else if (is_special(s)) {
            s += add_sign(out, s);
        } else {
            size_t len = 0;
            while (s[len] != '\0' && !is_special(s + len))
                len++;
            pt_buf_add(out, PT_STR("{\"t\":\"Str\",\"c\":\""));
            pt_buf_add(out, (pt_str){s, len});
            pt_buf_add(out, PT_STR("\"}"));
            s += len;
        }
    }
}

static void make_document(pt_buf *out, const char *inlines)
{
    pt_buf_add(out, PT_STR("{\"pandoc-api-version\":[1,22],\"meta\":{},"
                           "\"blocks\":[{\"t\":\"Para\",\"c\":["));
    expand(out, inlines);
    pt_buf_add(out, PT_STR("]}]}"));
}

static pt_status collect(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

typedef struct range {
    uint32_t start, end;
    uint8_t bits;
} range;

enum { RANGES = 4 };

static const pt_presentation everything = {.max_mentions = UINT32_MAX};

/* Wraps the ranges (a list ends at 0, 0) and compares. */
static void check_presented(const char *inlines, const range *mentions,
                            const range *matches,
                            const pt_presentation *presentation,
                            unsigned format, const char *expected)
{
    pt_buf source, want, got;
    pt_buf_init(&source);
    pt_buf_init(&want);
    pt_buf_init(&got);
    make_document(&source, inlines);
    make_document(&want, expected);
    pt_document *doc = NULL;
    pt_error err;
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(&source), NULL, &err),
                     PT_OK);
    pt_mention ms[RANGES];
    pt_match ks[RANGES];
    pt_entity e = {.slug = PT_STR("e"), .type = PT_TYPE_PERSON};
    pt_keyword k = {.slug = PT_STR("k")};
    pt_analysis a = {.doc = doc};
    a.entities.items = &e;
    a.entities.len = 1;
    a.keywords.items = &k;
    a.keywords.len = 1;
    a.mentions.list.items = ms;
    a.matches.items = ks;
    for (; mentions->end > 0; mentions++)
        ms[a.mentions.list.len++] = (pt_mention){.start = mentions->start,
                                                 .end = mentions->end,
                                                 .value = PT_NONE,
                                                 .entry = PT_NONE,
                                                 .bits = mentions->bits,
                                                 .type = PT_TYPE_PERSON};
    for (; matches->end > 0; matches++)
        ks[a.matches.len++] =
            (pt_match){.start = matches->start, .end = matches->end};
    pt_edits edits;
    pt_edits_init(&edits);
    ck_assert_int_eq(pt_span_edits(&edits, &a, presentation, format, &err),
                     PT_OK);
    ck_assert_int_eq(
        pt_edits_apply(&edits, pt_buf_str(&source), collect, &got, &err),
        PT_OK);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&got), pt_buf_str(&want)),
                  "%s\n got  %.*s\n want %.*s", inlines, (int)got.len, got.ptr,
                  (int)want.len, want.ptr);
    pt_edits_release(&edits);
    pt_document_free(doc);
    pt_buf_release(&source);
    pt_buf_release(&want);
    pt_buf_release(&got);
}

static void check(const char *inlines, const range *mentions,
                  const range *matches, unsigned format, const char *expected)
{
    check_presented(inlines, mentions, matches, &everything, format, expected);
}

START_TEST(links_stand_in_spans_but_not_in_or_around_links)
{
    static const struct {
        const char *inlines;
        range mentions[RANGES];
        const char *expected;
    } cases[] = {
        {"Mark| |Carney",       {{0, 11, 0}},                        "{l:Mark| |Carney}l}"    },
        {"Carney's",            {{0, 6, 0}},                         "{l:Carney}l}|'s"        },
        {"a| |[Carney| |b]",    {{2, 8, 0}},                         "a| |[{e:Carney}| |b]"   },
        {"Mark| |[Carney]| |b", {{0, 11, 0}},                        "{e:Mark| |[Carney]}| |b"},
        {"[a]| |Mark| |[b]",    {{2, 6, 0}},                         "[a]| |{l:Mark}l}| |[b]" },
        {"Ann| |Ann",           {{0, 3, 0}, {4, 7, 0}},              "{l:Ann}l}| |{e:Ann}"    },
        {"Ann| |Ann",           {{0, 3, PT_MENTION_OWN}, {4, 7, 0}}, "Ann| |{l:Ann}l}"        },
    };
    static const range none[] = {
        {0, 0, 0}
    };
    const pt_presentation linked = {.max_mentions = UINT32_MAX,
                                    .link = PT_STR("/topics/{slug}"),
                                    .link_mentions = PT_OCCURRENCE_FIRST};
    pt_presentation attribute = linked;
    attribute.link_attribute = true;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_presented(cases[i].inlines, cases[i].mentions, none, &linked, 0,
                        cases[i].expected);
    check_presented("[Mark]", cases[1].mentions, none, &attribute, 0,
                    "[{a:Mark}]");
    static const range word[] = {
        {0, 4, 0},
        {0, 0, 0}
    };
    check_presented("Mark", word, word, &linked, 0, "{k:{l:Mark}l}}");
}
END_TEST

START_TEST(mentions_that_are_not_shown_divide_no_keyword)
{
    static const range mentions[] = {
        {0, 4,  0},
        {8, 14, 0},
        {0, 0,  0}
    };
    static const range matches[] = {
        {0, 14, 0},
        {0, 0,  0}
    };
    static const range crossing[] = {
        {0, 12, 0},
        {0, 0,  0}
    };
    const pt_presentation first = {.mentions = PT_OCCURRENCE_FIRST,
                                   .max_mentions = UINT32_MAX};
    check_presented("Bank| |of| |Canada", mentions, matches, &first, 0,
                    "{k:{e:Bank}| |of| |Canada}");
    check_presented("Bank| |of| |Canada", mentions, crossing, &first, 0,
                    "{k:{e:Bank}| |of| |Cana}|da");
}
END_TEST

START_TEST(mentions_become_spans)
{
    static const struct {
        const char *inlines;
        range mentions[RANGES];
        const char *expected;
    } cases[] = {
        {"Mark| |Carney",             {{0, 11, 0}},             "{e:Mark| |Carney}"          },
        {"Carney's| |trip",           {{0, 6, 0}},              "{e:Carney}|'s| |trip"       },
        {"(EU),",                     {{1, 3, 0}},              "(|{e:EU}|),"                },
        {"China-EU",                  {{0, 5, 0}, {6, 8, 0}},   "{e:China}|-|{e:EU}"         },
        {"China/EU",                  {{0, 6, 0}, {6, 8, 0}},   "{e:China/}|{e:EU}"          },
        {"a| |Li| |Qiang.",           {{2, 10, 0}},             "a| |{e:Li| |Qiang}|."       },
        {"<Mark| |Carney>| |b",       {{0, 11, 0}},             "<{e:Mark| |Carney}>| |b"    },
        {"<Mark>| |Carney",           {{0, 11, 0}},             "{e:<Mark>| |Carney}"        },
        {"Mark| |<Carney>",           {{0, 11, 0}},             "{e:Mark| |<Carney>}"        },
        {"<a| |Mark>| |Carney",       {{2, 13, 0}},             "<a| |{e:Mark}>| |{e:Carney}"},
        {"Mark| |<Carney| |b>",       {{0, 11, 0}},             "{e:Mark}| |<{e:Carney}| |b>"},
        {"<<Mark>>| |<<Carney| |b>>",
         {{0, 11, 0}},
         "<<{e:Mark}>>| |<<{e:Carney}| |b>>"                                                 },
        {"«Mark»| |b",              {{3, 7, 0}},              "«{e:Mark}»| |b"           },
        {"«Mark»| |Carney",         {{3, 17, 0}},             "«{e:Mark}»| |{e:Carney}"  },
        {"Ann| |own",                 {{0, 3, PT_MENTION_OWN}}, "Ann| |own"                  },
    };
    static const range none[] = {
        {0, 0, 0}
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(cases[i].inlines, cases[i].mentions, none, 0, cases[i].expected);
}
END_TEST

START_TEST(strs_side_by_side_are_told_from_cut_ones)
{
    static const range none[] = {
        {0, 0, 0}
    };
    static const range first[] = {
        {0, 1, 0},
        {0, 0, 0}
    };
    static const range second[] = {
        {1, 2, 0},
        {0, 0, 0}
    };
    check("a|b", first, none, 0, "{e-end:a}|b");
    check("a|b", second, none, 0, "a|{e-start:b}");
    check("ab", first, none, 0, "{e:a}|b");
}
END_TEST

START_TEST(keywords_enclose_mentions_or_come_in_parts)
{
    static const struct {
        const char *inlines;
        range mentions[RANGES];
        range matches[RANGES];
        const char *expected;
    } cases[] = {
        {"trade| |war",        {{0, 0, 0}},              {{0, 9, 0}}, "{k:trade| |war}"   },
        {"EU| |trade",         {{0, 2, 0}},              {{0, 8, 0}}, "{k:{e:EU}| |trade}"},
        {"EU",                 {{0, 2, 0}},              {{0, 2, 0}}, "{k:{e:EU}}"        },
        {"Bank| |of| |Canada",
         {{0, 14, 0}},
         {{8, 14, 0}},
         "{e:Bank| |of| |{k:Canada}}"                                                     },
        {"a| |New| |York| |b",
         {{2, 10, 0}},
         {{0, 5, 0}},
         "{k:a}| |{e:{k:New}| |York}| |b"                                                 },
        {"New| |York| |b",
         {{0, 8, 0}},
         {{4, 10, 0}},
         "{e:New| |{k:York}}| |{k:b}"                                                     },
        {"Ann| |b",            {{0, 3, PT_MENTION_OWN}}, {{0, 3, 0}}, "Ann| |b"           },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(cases[i].inlines, cases[i].mentions, cases[i].matches, 0,
              cases[i].expected);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {links_stand_in_spans_but_not_in_or_around_links,
                            mentions_that_are_not_shown_divide_no_keyword,
                            mentions_become_spans,
                            strs_side_by_side_are_told_from_cut_ones,
                            keywords_enclose_mentions_or_come_in_parts,
                            NULL};
    return suite_run("span", tests);
}
