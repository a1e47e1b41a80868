/* SPDX-License-Identifier: MIT */
/* Tests of keyword/section. */
#include "keyword/section.h"

#include "declared_of.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

typedef struct row {
    const char *blocks, *keywords;
} row;

static void check_rows(const row *rows, size_t n)
{
    pt_buf buf;
    pt_buf_init(&buf);
    for (size_t i = 0; i < n; i++) {
        declared d;
        declared_of(&d, "", rows[i].blocks);
        pt_buf_clear(&buf);
        declared_show(&buf, &d);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(rows[i].keywords)),
            "in\n%s\nexpected %s\ngot %.*s", rows[i].blocks, rows[i].keywords,
            (int)buf.len, buf.ptr);
        declared_release(&d);
    }
    pt_buf_release(&buf);
}

START_TEST(labels_are_found_however_they_are_set)
{
    static const row rows[] = {
        {"# SEO Keywords\ntoll, ferry",         "toll|ferry"        },
        {"# seo keywords:\ntoll, ferry",        "toll|ferry"        },
        {"# 🔑 SEO Keywords\ntoll, ferry",    "toll|ferry"        },
        {"# 5. Tags (in English)\ntoll, ferry", "toll|ferry"        },
        {"# *Tags*\ntoll, ferry",               "toll|ferry"        },
        {"# Tags: toll, ferry",                 "toll|ferry"        },
        {"*SEO Keywords*\ntoll, ferry",         "toll|ferry"        },
        {"*Keywords:* toll, ferry",             "toll|ferry"        },
        {"*Keywords*: toll, ferry",             "toll|ferry"        },
        {"*Keywords* toll, ferry",              "toll|ferry"        },
        {"*Keywords.* toll, ferry",             "toll|ferry"        },
        {"*Keywords* — toll, ferry",          "toll|ferry"        },
        {"*Keywords:*~toll, ferry",             "toll|ferry"        },
        {"*Keywords*^toll, ferry",              "toll|ferry"        },
        {"Keywords: toll, ferry",               "toll|ferry"        },
        {"Keywords:\ntoll, ferry",              "toll|ferry"        },
        {"SEO Keywords\ntoll, ferry",           "toll|ferry"        },
        {"SEO Keywords~toll, ferry",            "toll|ferry"        },
        {"The ferry sails.~Tags: toll, ferry",  "toll|ferry"        },
        {"Mots-clés : droits de port, bac",    "droits de port|bac"},
        {"# Schlüsselwörter\nHafen, Fähre",  "Hafen|Fähre"      },
        {"# Palabras clave\npuerto, barco",     "puerto|barco"      },
        {"Palavras-chave: porto, barco",        "porto|barco"       },
        {"Parole chiave: porto, nave",          "porto|nave"        },
        {"Trefwoorden: haven, boot",            "haven|boot"        },
        {"{\n# Tags\ntoll, ferry\n}\nx",        "toll|ferry"        },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

START_TEST(lists_are_read_to_their_end)
{
    static const row rows[] = {
        {"# Tags\n- toll | deep sea, coast",              "toll|deep sea|coast" },
        {"# Tags\ntoll\nferry\ndeep sea\n# next\nx",      "toll|ferry|deep sea" },
        {"# Tags\ntoll, ferry\nsea, coast",               "toll|ferry|sea|coast"},
        {"# Tags\ntoll, ferry\nThe ferry sails at noon.", "toll|ferry"          },
        {"# Tags\ntoll, ferry\n---\nsea, coast",          "toll|ferry"          },
        {"# Tags\ntoll, ferry\n## Deeper\nsea, coast",    "toll|ferry"          },
        {"Keywords: toll, ferry\nsea, coast",             "toll|ferry"          },
        {"Keywords: • toll • ferry",                  "toll|ferry"          },
        {"Keywords:~- toll~- deep sea",                   "toll|deep sea"       },
        {"Keywords:~toll~deep sea",                       "toll|deep sea"       },
        {"Keywords: toll; \"ferry, old\"",                "toll|ferry, old"     },
        {"Keywords: *toll*, ferry@",                      "toll|ferry"          },
        {"Keywords: toll, Toll, TOLL, ferry",             "toll|ferry"          },
        {"Keywords: toll, ferry\nTags: sea, coast",       "toll|ferry|sea|coast"},
        {"Tags: #toll #DeepSea",                          "toll|DeepSea"        },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

START_TEST(prose_is_no_section)
{
    static const row rows[] = {
        {"Tags: the company said it would, in time, sell them",         ""          },
        {"Tags help readers.",                                          ""          },
        {"Keywords are what people search for",                         ""          },
        {"# Keywords\nC has 32 of them, and all of them are reserved.", ""          },
        {"# More Tags\ntoll, ferry",                                    ""          },
        {"# Keywords and prose\ntoll, ferry",                           ""          },
        {"The keywords: toll, ferry",                                   ""          },
        {"We use keywords~and tags, to find them",                      ""          },
        {"# Tags",                                                      ""          },
        {"Keywords:",                                                   ""          },
        {"# Tags\nKeywords: toll, ferry",                               "toll|ferry"},
        {"SEO Keywords\n# Tags\n# Head\nx",                             ""          },
        {"Keywords:\n---\ntoll, ferry",                                 ""          },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

#define LONG                                                                   \
    "The new ferry to the outer islands left the harbour on time this "        \
    "morning, and with it went the hopes of everyone who had waited for "      \
    "years to see the coast linked to the rest of the country by sea, by "     \
    "road and by rail in all seasons of the year."

START_TEST(lines_of_a_pasted_article_can_be_a_section)
{
    static const row rows[] = {
        {LONG "~" LONG "~SEO Keywords~toll, deep sea",  "toll|deep sea"},
        {LONG "~" LONG "~Tags: toll, deep sea~" LONG,   "toll|deep sea"},
        {LONG "~" LONG "~Tags~toll~deep sea",           "toll|deep sea"},
        {LONG "~" LONG "~Tags~toll~sea~About us~" LONG, "toll|sea"     },
        {LONG "~" LONG "~Tags\n- toll | deep sea",      "toll|deep sea"},
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

START_TEST(the_parts_of_a_section_have_its_role)
{
    declared d;
    declared_of(&d, "",
                "x y\nThe ferry.~Tags: toll, ferry\n# Tags\n- sea | bay");
    pt_buf buf;
    pt_buf_init(&buf);
    for (uint32_t i = 0; i < d.doc->parts.len; i++) {
        const pt_part *part = &d.doc->parts.items[i];
        if (part->role != PT_ROLE_KEYWORDS)
            continue;
        pt_buf_add(&buf, pt_str_slice(pt_document_text(d.doc, part->text),
                                      part->start, part->end));
        pt_buf_add_byte(&buf, '|');
    }
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf),
                                  PT_STR("Tags: toll, ferry|Tags|sea|bay|")),
                  "%.*s", (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    declared_release(&d);
}
END_TEST

/* Repeats a line of the notation. */
static void check_repeated(const char *line, const char *glue, int n)
{
    pt_buf blocks;
    pt_buf_init(&blocks);
    for (int i = 0; i < n; i++) {
        pt_buf_add(&blocks, pt_str_from(line));
        pt_buf_add(&blocks, i + 1 < n ? pt_str_from(glue) : PT_STR(""));
    }
    pt_buf_add_byte(&blocks, '\0');
    declared d;
    declared_of(&d, "", blocks.ptr);
    declared_release(&d);
    pt_buf_release(&blocks);
}

START_TEST(hostile_documents_take_linear_time)
{
    check_repeated("Keywords: the company said it would", "~", 30000);
    check_repeated("Keywords:", "~", 30000);
    check_repeated("# Tags", "\n", 30000);
    check_repeated("Tags: toll, ferry", "\n", 30000);
    check_repeated("Tags: toll, ferry~" LONG, "~", 10000);
    check_repeated("Tags: toll, ferry@~" LONG "@", "~", 10000);
    check_repeated("Tags: toll, ferry~It sails.", "~", 30000);
    check_repeated("Tags: toll, ferry", "~", 30000);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {labels_are_found_however_they_are_set,
                            lists_are_read_to_their_end,
                            prose_is_no_section,
                            lines_of_a_pasted_article_can_be_a_section,
                            the_parts_of_a_section_have_its_role,
                            hostile_documents_take_linear_time,
                            NULL};
    return suite_run("section", tests);
}
