/* SPDX-License-Identifier: MIT */
/* Tests of find/year. What finders make of it is in test_date.c. */
#include "find/year.h"

#include "document_of.h"
#include "suite.h"

START_TEST(numbers_that_are_years)
{
    static const struct {
        const char *text;
        const char *covered; /* NULL: nothing */
        const char *iso;
    } cases[] = {
        {"2018 was",    "2018",        "2018"     },
        {"2018-19 was", "2018-19",     "2018/2019"},
        {"2019-18",     NULL,          ""         },
        {"2018-19-20",  NULL,          ""         },
        {"1543-4",      "1543-4",      "1543/1544"},
        {"1990s",       "1990s",       "1990/1999"},
        {"1800s",       "1800s",       "1800/1899"},
        {"90s",         NULL,          ""         },
        {"1293 cats",   NULL,          ""         },
        {"2018%",       NULL,          ""         },
        {"2018 km",     NULL,          ""         },
        {"XIX century", "XIX century", "1801/1900"},
        {"1 BC",        "1 BC",        ""         },
        {"79 AD",       "79 AD",       "0079"     },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        const pt_passage p = pt_passage_of(&td.in, 0);
        pt_when when;
        const bool found = pt_year_read(&when, &p, 0);
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
    const TTest *tests[] = {numbers_that_are_years, NULL};
    return suite_run("year", tests);
}
