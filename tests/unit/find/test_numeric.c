/* SPDX-License-Identifier: MIT */
/* Tests of find/numeric. What finders make of it is in test_date.c. */
#include "find/numeric.h"

#include "document_of.h"
#include "suite.h"

START_TEST(dates_in_digits_stand_alone)
{
    static const struct {
        const char *text;
        const char *covered; /* NULL: nothing */
        const char *iso;
    } cases[] = {
        {"2026-01-14,",      "2026-01-14", "2026-01-14"},
        {"2026-01-14-15",    NULL,         ""          },
        {"2026-01-14T25:00", NULL,         ""          },
        {"2026-13-14",       NULL,         ""          },
        {"2026-02-30",       NULL,         ""          },
        {"14.01.2026",       "14.01.2026", "2026-01-14"},
        {"14.01.2026.5",     NULL,         ""          },
        {"1/2/2026",         "1/2/2026",   ""          },
        {"3/3/2026",         "3/3/2026",   "2026-03-03"},
        {"1/2-2026",         NULL,         ""          },
        {"555-20-2019",      NULL,         ""          },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        const pt_passage p = pt_passage_of(&td.in, 0);
        pt_when when;
        const bool found = pt_numeric_read(&when, &p, 0);
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
    const TTest *tests[] = {dates_in_digits_stand_alone, NULL};
    return suite_run("numeric", tests);
}
