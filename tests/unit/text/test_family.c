/* SPDX-License-Identifier: MIT */
/* Tests of text/family. */
#include "text/family.h"

#include "suite.h"
#include "text/irregular.h"

#include <string.h>

typedef struct pair {
    const char *a, *b;
} pair;

static void read_family(pt_buf *out, pt_stemmer *stemmer, const char *word)
{
    const pt_str base = pt_stemmer_is_english(stemmer)
                            ? pt_irregular_base(pt_str_from(word))
                            : pt_str_from(word);
    pt_buf_clear(out);
    ck_assert(
        pt_family_add(out, stemmer, base, pt_stemmer_stem(stemmer, base)));
}

static void check_pairs(const char *lang, const pair *pairs, size_t n,
                        bool unite)
{
    pt_stemmer *stemmer = NULL;
    ck_assert_int_eq(pt_stemmer_new(&stemmer, pt_str_from(lang), NULL), PT_OK);
    pt_buf a;
    pt_buf b;
    pt_buf_init(&a);
    pt_buf_init(&b);
    for (size_t i = 0; i < n; i++) {
        read_family(&a, stemmer, pairs[i].a);
        read_family(&b, stemmer, pairs[i].b);
        ck_assert_msg(pt_str_is_equal(pt_buf_str(&a), pt_buf_str(&b)) == unite,
                      "%s: %.*s, %s: %.*s", pairs[i].a, (int)a.len, a.ptr,
                      pairs[i].b, (int)b.len, b.ptr);
    }
    pt_buf_release(&a);
    pt_buf_release(&b);
    pt_stemmer_free(stemmer);
}

START_TEST(derivations_are_of_one_family)
{
    static const pair pairs[] = {
        {"relation",      "relationship"   },
        {"relation",      "relational"     },
        {"diversify",     "diversification"},
        {"diversify",     "diversified"    },
        {"trade",         "trading"        },
        {"trade",         "traders"        },
        {"nation",        "national"       },
        {"lead",          "leadership"     },
        {"economy",       "economic"       },
        {"economy",       "economist"      },
        {"strategy",      "strategic"      },
        {"violence",      "violent"        },
        {"democracy",     "democratic"     },
        {"diplomacy",     "diplomatic"     },
        {"agree",         "agreement"      },
        {"invest",        "investor"       },
        {"employ",        "employee"       },
        {"employer",      "employment"     },
        {"science",       "scientific"     },
        {"terrorist",     "terrorism"      },
        {"tourist",       "tourism"        },
        {"decide",        "decision"       },
        {"reduce",        "reduction"      },
        {"defence",       "defense"        },
        {"organise",      "organization"   },
        {"labour",        "labor"          },
        {"centre",        "center"         },
        {"privatise",     "privatization"  },
        {"buy",           "bought"         },
        {"buyer",         "bought"         },
        {"supplier",      "supply"         },
        {"analysis",      "analyst"        },
        {"neighbourhood", "neighbor"       },
        {"arrive",        "arrival"        },
        {"crisis",        "crises"         },
        {"secure",        "security"       },
    };
    check_pairs("en", pairs, sizeof pairs / sizeof pairs[0], true);
}
END_TEST

START_TEST(unrelated_words_are_kept_apart)
{
    static const pair pairs[] = {
        {"universe",   "university"   },
        {"organ",      "organize"     },
        {"organic",    "organization" },
        {"general",    "generation"   },
        {"policy",     "police"       },
        {"nation",     "international"},
        {"intern",     "international"},
        {"import",     "important"    },
        {"experience", "experiment"   },
        {"author",     "authority"    },
        {"number",     "numb"         },
        {"flower",     "flow"         },
        {"mother",     "moth"         },
        {"minister",   "mineral"      },
        {"miner",      "mineral"      },
        {"agency",     "agent"        },
        {"currency",   "current"      },
        {"business",   "busy"         },
        {"department", "depart"       },
        {"public",     "publication"  },
        {"polite",     "political"    },
        {"position",   "positive"     },
        {"united",     "unit"         },
        {"warship",    "war"          },
        {"cement",     "cede"         },
        {"plan",       "plane"        },
        {"pacific",    "pacify"       },
        {"democrats",  "democracy"    },
        {"major",      "majority"     },
        {"volunteer",  "volition"     },
        {"career",     "care"         },
        {"hour",       "horse"        },
    };
    check_pairs("en", pairs, sizeof pairs / sizeof pairs[0], false);
}
END_TEST

START_TEST(other_languages_have_their_stems)
{
    static const pair same[] = {
        {"élections", "élection"}
    };
    static const pair apart[] = {
        {"bateau", "batellerie"},
        {"mer",    "mener"     }
    };
    check_pairs("fr", same, 1, true);
    check_pairs("fr", apart, 2, false);
}
END_TEST

START_TEST(what_is_very_long_stays_as_it_is)
{
    char word[200];
    memset(word, 'x', sizeof word);
    memcpy(word + sizeof word - 4, "ship", 4);
    pt_stemmer *stemmer = NULL;
    ck_assert_int_eq(pt_stemmer_new(&stemmer, PT_STR("en"), NULL), PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    const pt_str s = {word, sizeof word};
    ck_assert(pt_family_add(&buf, stemmer, s, s));
    ck_assert_uint_eq(buf.len, sizeof word);
    pt_buf_release(&buf);
    pt_stemmer_free(stemmer);
}
END_TEST

START_TEST(distant_forms_have_another_base)
{
    pt_distant distant;
    size_t n = 0;
    for (; pt_distant_at(&distant, n); n++)
        ck_assert_str_ne(distant.base, "");
    ck_assert_uint_gt(n, pt_irregular_count());
    ck_assert(!pt_distant_at(&distant, n + 1));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        derivations_are_of_one_family,    unrelated_words_are_kept_apart,
        other_languages_have_their_stems, what_is_very_long_stays_as_it_is,
        distant_forms_have_another_base,  NULL};
    return suite_run("family", tests);
}
