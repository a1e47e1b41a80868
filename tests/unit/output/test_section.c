/* SPDX-License-Identifier: MIT */
/* Tests of output/section. */
#include "output/section.h"

#include "declared_of.h"
#include "suite.h"

typedef struct row {
    const char *blocks, *removed, *moved; /* moved NULL: as it was */
} row;

static void check(const char *blocks, const char *expected, pt_place place)
{
    declared d;
    declared_of(&d, "", blocks);
    pt_edits edits;
    pt_edits_init(&edits);
    ck_assert_int_eq(pt_section_edits(&edits, &d.analysis, place, NULL), PT_OK);
    pt_buf result;
    pt_buf_init(&result);
    declared_apply(&result, &d, &edits);
    pt_buf wanted;
    pt_buf_init(&wanted);
    document_json_of(&wanted, "", expected);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&result), pt_buf_str(&wanted)),
                  "%d of\n%s\nwanted %.*s\ngot    %.*s", place, blocks,
                  (int)wanted.len, wanted.ptr, (int)result.len, result.ptr);
    /* Moved twice is moved once. */
    declared again = {.source = result};
    if (place == PT_PLACE_END) {
        declared_read(&again);
        pt_edits_release(&edits);
        pt_edits_init(&edits);
        ck_assert_int_eq(pt_section_edits(&edits, &again.analysis, place, NULL),
                         PT_OK);
        ck_assert_msg(edits.list.len == 0, "again: %s", blocks);
        declared_release(&again);
    } else {
        pt_buf_release(&result);
    }
    pt_buf_release(&wanted);
    pt_edits_release(&edits);
    declared_release(&d);
}

static void check_rows(const row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        check(rows[i].blocks, rows[i].blocks, PT_PLACE_KEEP);
        check(rows[i].blocks, rows[i].removed, PT_PLACE_REMOVE);
        check(rows[i].blocks,
              rows[i].moved == NULL ? rows[i].blocks : rows[i].moved,
              PT_PLACE_END);
    }
}

START_TEST(whole_blocks_are_taken_out_of_their_list)
{
    static const row rows[] = {
        {"text one",                                      "text one",        NULL},
        {"text\n# SEO Keywords\ntoll, ferry",             "text",            NULL},
        {"# Tags\ntoll, ferry\n# next\ntext",             "# next\ntext",
         "# next\ntext\n# Tags\ntoll, ferry"                                     },
        {"text\nKeywords: toll, ferry\nmore text",        "text\nmore text",
         "text\nmore text\nKeywords: toll, ferry"                                },
        {"# Tags\n- toll | ferry\n---\nx",                "---\nx",
         "---\nx\n# Tags\n- toll | ferry"                                        },
        {"Keywords: toll, ferry",                         "",                NULL},
        {"a\n{\n# Tags\ntoll, ferry\n}\nb",               "a\n{\n}\nb",
         "a\n{\n}\nb\n# Tags\ntoll, ferry"                                       },
        {"Keywords: toll, ferry\nx\nTags: sea, coast\ny", "x\ny",
         "x\ny\nKeywords: toll, ferry\nTags: sea, coast"                         },
        {"x\nKeywords: toll, ferry\nTags: sea, coast",    "x",               NULL},
        {"Keywords: toll, ferry\nx\n# Tags",              "x\n# Tags",
         "x\n# Tags\nKeywords: toll, ferry"                                      },
        {"x\n# Tags\n# SEO Keywords\ntoll, ferry\n---",   "x\n---",
         "x\n---\n# Tags\n# SEO Keywords\ntoll, ferry"                           },
        {"x\nKeywords: toll, ferry@\ny",                  "x\ny",
         "x\ny\nKeywords: toll, ferry@"                                          },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

START_TEST(lines_are_cut_at_their_breaks)
{
    static const row rows[] = {
        {"The ferry sails.~Keywords: toll, ferry",                    "The ferry sails.",
         "The ferry sails.\nKeywords: toll, ferry"                                                                                                        },
        {"The ferry sails.@~*Tags*~toll, ferry@\nx",                  "The ferry sails.@\nx",
         "The ferry sails.@\nx\n*Tags*~toll, ferry@"                                                                                                      },
        {"Tags: toll, ferry~Tags: sea, bay~The ferry sails at noon.",
         "The ferry sails at noon.",                                                          "The ferry sails at noon.\nTags: toll, ferry~Tags: sea, bay"},
        {"x\nTags: toll, ferry~Tags: sea, bay\ny",                    "x\ny",
         "x\ny\nTags: toll, ferry~Tags: sea, bay"                                                                                                         },
        {"SEO Keywords^Keywords: toll, ferry\ny",                     "y",
         "y\nSEO Keywords^Keywords: toll, ferry"                                                                                                          },
        {"The ferry sails.^Keywords: toll, ferry\nx",                 "The ferry sails.\nx",
         "The ferry sails.\nx\nKeywords: toll, ferry"                                                                                                     },
        {"The ferry sails.~Tags\n- toll | ferry\nx",                  "The ferry sails.\nx",
         "The ferry sails.\nx\nTags\n- toll | ferry"                                                                                                      },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

/* A line that makes a text a pasted article. */
#define LONG                                                                   \
    "The new ferry to the outer islands left the harbour on time this "        \
    "morning, and with it went the hopes of everyone who had waited for "      \
    "years to see the coast linked to the rest of the country by sea, by "     \
    "road and by rail in all seasons of the year."

START_TEST(pasted_articles_lose_only_their_lines)
{
    static const row rows[] = {
        {LONG "~" LONG "~SEO Keywords~toll, ferry",    LONG "~" LONG,
         LONG "~" LONG "\nSEO Keywords~toll, ferry"      },
        {LONG "~" LONG "~Keywords: toll, ferry~" LONG, LONG "~" LONG "~" LONG,
         LONG "~" LONG "~" LONG "\nKeywords: toll, ferry"},
        {"Tags: toll, ferry~" LONG "~" LONG,           LONG "~" LONG,
         LONG "~" LONG "\nTags: toll, ferry"             },
        {LONG "~" LONG "~Tags~toll~ferry~deep sea",    LONG "~" LONG,
         LONG "~" LONG "\nTags~toll~ferry~deep sea"      },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

START_TEST(a_frame_across_the_edge_keeps_the_lines_where_they_are)
{
    check("*The ferry~Keywords: toll, ferry* x",
          "*The ferry~Keywords: toll, ferry* x", PT_PLACE_REMOVE);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        whole_blocks_are_taken_out_of_their_list, lines_are_cut_at_their_breaks,
        pasted_articles_lose_only_their_lines,
        a_frame_across_the_edge_keeps_the_lines_where_they_are, NULL};
    return suite_run("section", tests);
}
