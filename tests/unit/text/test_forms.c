/* SPDX-License-Identifier: MIT */
/* Tests of text/forms. */
#include "text/forms.h"

#include "suite.h"

typedef struct pair {
    const char *in, *out;
} pair;

static void check_pairs(void (*add)(pt_buf *, pt_str), const pair *pairs,
                        size_t n)
{
    pt_buf buf;
    pt_buf_init(&buf);
    for (size_t i = 0; i < n; i++) {
        pt_buf_clear(&buf);
        add(&buf, pt_str_from(pairs[i].in));
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(pairs[i].out)),
            "%s gives %.*s", pairs[i].in, (int)buf.len, buf.ptr);
    }
    pt_buf_release(&buf);
}

START_TEST(normal_form_is_lower_case_with_plain_apostrophes)
{
    static const pair pairs[] = {
        {"",            ""        },
        {"Canada",      "canada"  },
        {"ÉLYSÉE",    "élysée"},
        {"O’Brien",   "o'brien" },
        {"Jean‑Luc",  "jean-luc"},
        {"so\u00ADlar", "solar"   },
        {"U.S.",        "u.s."    },
        {"Straße",     "straße" },
        {"中国",      "中国"  },
    };
    check_pairs(pt_form_add_normal, pairs, sizeof pairs / sizeof pairs[0]);
}
END_TEST

START_TEST(white_space_is_made_single)
{
    static const pair pairs[] = {
        {"",                     ""         },
        {" \n",                  ""         },
        {"a",                    "a"        },
        {"\u00A0a \n\t b\u2003", "a b"      },
        {"é  — ü",           "é — ü"},
    };
    check_pairs(pt_form_add_single, pairs, sizeof pairs / sizeof pairs[0]);
}
END_TEST

START_TEST(slugs_have_hyphens_between_words_only)
{
    static const pair pairs[] = {
        {"",                     ""               },
        {" -- ",                 ""               },
        {"Mark Carney",          "mark-carney"    },
        {"  China & EU: 50 %! ", "china-eu-50"    },
        {"Canada’s exports",   "canadas-exports"},
        {"São Paulo",           "são-paulo"     },
        {"<script>\"x\"",        "script-x"       },
        {"贸易",               "贸易"         },
    };
    check_pairs(pt_form_add_slug, pairs, sizeof pairs / sizeof pairs[0]);
}
END_TEST

START_TEST(each_language_has_its_stemmer)
{
    static const struct {
        const char *lang, *a, *b;
        bool same;
    } cases[] = {
        {"",       "relations",    "relation",   true },
        {"en",     "diversified",  "diversify",  true },
        {"en-GB",  "visits",       "visiting",   true },
        {"EN_us",  "visits",       "visited",    true },
        {"en",     "trade",        "tread",      false},
        {"fr",     "élections",   "élection",  true },
        {"de",     "häuser",      "haus",       true },
        {"es",     "elecciones",   "elección",  true },
        {"pt-BR",  "governos",     "governo",    true },
        {"it",     "elezioni",     "elezione",   true },
        {"nl",     "verkiezingen", "verkiezing", true },
        {"xx",     "visits",       "visit",      false},
        {"x/../y", "visits",       "visit",      false},
        {"porter", "visits",       "visit",      false},
        {"zh",     "贸易",       "贸易",     true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_stemmer *stemmer = NULL;
        ck_assert_int_eq(
            pt_stemmer_new(&stemmer, pt_str_from(cases[i].lang), NULL), PT_OK);
        pt_buf a;
        pt_buf_init(&a);
        pt_buf_add(&a, pt_stemmer_stem(stemmer, pt_str_from(cases[i].a)));
        const pt_str b = pt_stemmer_stem(stemmer, pt_str_from(cases[i].b));
        ck_assert_msg(pt_str_is_equal(pt_buf_str(&a), b) == cases[i].same,
                      "%s: %s and %s", cases[i].lang, cases[i].a, cases[i].b);
        pt_buf_release(&a);
        pt_stemmer_free(stemmer);
    }
}
END_TEST

START_TEST(what_is_no_word_is_its_own_stem)
{
    char word[500];
    for (size_t i = 0; i < sizeof word; i++)
        word[i] = 's';
    pt_stemmer *stemmer = NULL;
    ck_assert_int_eq(pt_stemmer_new(&stemmer, PT_STR("en"), NULL), PT_OK);
    ck_assert_uint_eq(pt_stemmer_stem(stemmer, (pt_str){word, sizeof word}).len,
                      sizeof word);
    pt_stemmer_free(stemmer);
    pt_stemmer_free(NULL);
}
END_TEST

START_TEST(acronyms_have_one_stem_with_and_without_full_stops)
{
    pt_stemmer *stemmer = NULL;
    pt_buf form;
    pt_buf_init(&form);
    ck_assert_int_eq(pt_stemmer_new(&stemmer, PT_STR("en"), NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_form_stem(&form, stemmer, PT_STR("U.S.")),
                              PT_STR("us")));
    ck_assert(pt_str_is_equal(pt_form_stem(&form, stemmer, PT_STR("Talks")),
                              PT_STR("talk")));
    pt_stemmer_free(stemmer);
    pt_buf_release(&form);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {normal_form_is_lower_case_with_plain_apostrophes,
                            white_space_is_made_single,
                            slugs_have_hyphens_between_words_only,
                            each_language_has_its_stemmer,
                            what_is_no_word_is_its_own_stem,
                            acronyms_have_one_stem_with_and_without_full_stops,
                            NULL};
    return suite_run("forms", tests);
}
