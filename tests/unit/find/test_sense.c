/* SPDX-License-Identifier: MIT */
/* Tests of find/sense. */
#include "find/sense.h"

#include "document_of.h"
#include "suite.h"

START_TEST(everyday_senses_are_dropped)
{
    static const struct {
        const char *plain, *form;
        pt_finder finder;
        bool kept;
    } cases[] = {
        {"We ate Turkey sandwiches.",      "Turkey",    PT_FINDER_GAZETTEER, false},
        {"We went to Turkey again.",       "Turkey",    PT_FINDER_GAZETTEER, true },
        {"We ate Turkey sandwiches.",      "Turkey",    PT_FINDER_USER,      true },
        {"Polish the table.",              "Polish",    PT_FINDER_GAZETTEER, false},
        {"He said so. Polish the lens.",   "Polish",    PT_FINDER_GAZETTEER, false},
        {"She is Polish the whole way.",   "Polish",    PT_FINDER_GAZETTEER, true },
        {"We love Turkey",                 "Turkey",    PT_FINDER_GAZETTEER, true },
        {"In Turkey, sandwiches",          "Turkey",    PT_FINDER_GAZETTEER, true },
        {"Sen. Ana Prado (D-N.Y.) came",   "D-N.Y.",    PT_FINDER_MODEL,     false},
        {"Sen. Ana Prado (R–Ohio) came", "R–Ohio",  PT_FINDER_MODEL,     false},
        {"the R-Ohio came",                "R-Ohio",    PT_FINDER_MODEL,     true },
        {"a song (Ruritania) came",        "Ruritania", PT_FINDER_MODEL,     true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        pt_mentions mentions = {0};
        document_of(&td, cases[i].plain);
        const pt_str text = pt_document_text(&td.doc, 0);
        const pt_str form = pt_str_from(cases[i].form);
        pt_mention *m = pt_vec_add(&mentions.list, sizeof *m);
        ck_assert_ptr_nonnull(m);
        *m = (pt_mention){.start = (uint32_t)pt_str_find(text, form, 0),
                          .finder = (uint8_t)cases[i].finder};
        m->end = m->start + (uint32_t)form.len;
        pt_senses_drop(&mentions, &td.doc);
        ck_assert_msg(mentions.list.len == cases[i].kept, "%s", cases[i].plain);
        pt_mentions_release(&mentions);
        document_release(&td);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {everyday_senses_are_dropped, NULL};
    return suite_run("sense", tests);
}
