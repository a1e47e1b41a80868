/* SPDX-License-Identifier: MIT */
/* Tests of text/plural. */
#include "text/plural.h"

#include "suite.h"
#include "text/forms.h"

START_TEST(plurals_and_singulars_have_one_stem)
{
    static const struct {
        const char *lang, *singular, *plural;
    } cases[] = {
        {"pt",    "rural",     "rurais"     },
        {"pt-BR", "trem",      "trens"      },
        {"pt",    "nação",   "nações"   },
        {"pt",    "pão",      "pães"      },
        {"pt",    "hotel",     "hotéis"    },
        {"pt",    "espanhol",  "espanhóis" },
        {"pt",    "azul",      "azuis"      },
        {"pt",    "eleição", "eleições" },
        {"pt",    "cidadão",  "cidadãos"  },
        {"pt",    "homem",     "homens"     },
        {"es",    "luz",       "luces"      },
        {"es",    "juez",      "jueces"     },
        {"es",    "nación",   "naciones"   },
        {"it",    "lago",      "laghi"      },
        {"it",    "banca",     "banche"     },
        {"it",    "riga",      "righe"      },
        {"nl",    "haven",     "havens"     },
        {"nl",    "huis",      "huizen"     },
        {"nl",    "brief",     "brieven"    },
        {"nl",    "keuken",    "keukens"    },
        {"nl",    "leven",     "levens"     },
        {"nl",    "veerboot",  "veerboten"  },
        {"de",    "lehrerin",  "lehrerinnen"},
        {"de",    "thema",     "klimathemen"},
        {"de",    "hafen",     "häfen"     },
        {"fr",    "travail",   "travaux"    },
        {"fr",    "journal",   "journaux"   },
    };
    pt_buf a;
    pt_buf b;
    pt_buf_init(&a);
    pt_buf_init(&b);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str lang = pt_str_from(cases[i].lang);
        const pt_plurals *plurals = pt_plurals_find(lang);
        pt_stemmer *stemmer = NULL;
        ck_assert_int_eq(pt_stemmer_new(&stemmer, lang, NULL), PT_OK);
        pt_buf_clear(&a);
        pt_buf_clear(&b);
        pt_plural_add_base(&a, plurals, pt_str_from(cases[i].singular));
        pt_plural_add_base(&b, plurals, pt_str_from(cases[i].plural));
        pt_str stem = pt_stemmer_stem(stemmer, pt_buf_str(&a));
        const size_t start = a.len;
        pt_buf_add(&a, stem);
        stem = pt_str_slice(pt_buf_str(&a), start, a.len);
        const pt_str other = pt_stemmer_stem(stemmer, pt_buf_str(&b));
        ck_assert_msg(pt_str_has_suffix(other, stem), "%s: %.*s, %s: %.*s",
                      cases[i].singular, (int)stem.len, stem.ptr,
                      cases[i].plural, (int)other.len, other.ptr);
        pt_stemmer_free(stemmer);
    }
    pt_buf_release(&a);
    pt_buf_release(&b);
}
END_TEST

START_TEST(other_words_stay)
{
    static const struct {
        const char *lang, *word;
    } cases[] = {
        {"pt", "mais"  },
        {"nl", "mens"  },
        {"es", "paz"   },
        {"de", "see"   },
        {"en", "rurais"},
        {"",   "rurais"},
        {"xx", "ns"    }
    };
    pt_buf buf;
    pt_buf_init(&buf);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf_clear(&buf);
        const pt_str word = pt_str_from(cases[i].word);
        pt_plural_add_base(&buf, pt_plurals_find(pt_str_from(cases[i].lang)),
                           word);
        ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), word), "%s",
                      cases[i].word);
    }
    pt_buf_release(&buf);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {plurals_and_singulars_have_one_stem,
                            other_words_stay, NULL};
    return suite_run("plural", tests);
}
