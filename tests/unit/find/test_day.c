/* SPDX-License-Identifier: MIT */
/* Tests of find/day. What finders make of it is in test_date.c. */
#include "find/day.h"

#include "document_of.h"
#include "suite.h"

START_TEST(dates_with_a_month_in_words)
{
    static const struct {
        const char *text;
        const char *covered; /* NULL: nothing */
        const char *iso;
    } cases[] = {
        {"May 5, 2022 was", "May 5, 2022",   "2022-05-05"},
        {"May agree",       NULL,            ""          },
        {"5 May",           "5 May",         ""          },
        {"5 cats",          NULL,            ""          },
        {"Nov. 5",          "Nov. 5",        ""          },
        {"Nov was",         NULL,            ""          },
        {"June 31, 2022",   "June 31, 2022", ""          },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        const pt_passage p = pt_passage_of(&td.in, 0);
        pt_when when;
        const bool found = pt_day_read(&when, &p, 0);
        ck_assert_msg(found == (cases[i].covered != NULL), "\"%s\"",
                      cases[i].text);
        if (found) {
            const pt_str read = pt_str_slice(p.text, p.toks[when.first].start,
                                             p.toks[when.end - 1].end);
            ck_assert_msg(pt_str_is_equal(read, pt_str_from(cases[i].covered)),
                          "\"%s\": read \"%.*s\"", cases[i].text, (int)read.len,
                          read.ptr);
            ck_assert_str_eq(when.iso, cases[i].iso);
        }
        document_release(&td);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {dates_with_a_month_in_words, NULL};
    return suite_run("day", tests);
}
