/* SPDX-License-Identifier: MIT */
/* Tests of find/clock. What finders make of it is in test_date.c. */
#include "find/clock.h"

#include "document_of.h"
#include "suite.h"

START_TEST(times_of_day_are_marked_as_such)
{
    static const struct {
        const char *text;
        const char *covered; /* NULL: nothing */
        const char *iso;
    } cases[] = {
        {"5 p.m.",       "5 p.m.",       "17:00"      },
        {"12:00pm",      "12:00pm",      "12:00"      },
        {"13 p.m.",      NULL,           ""           },
        {"25:00 GMT",    NULL,           ""           },
        {"17:60 GMT",    NULL,           ""           },
        {"3:2",          NULL,           ""           },
        {"10:30",        NULL,           ""           },
        {"17:30",        "17:30",        "17:30"      },
        {"5-5-5-5 p.m.", NULL,           ""           },
        {"10–11 a.m.", "10–11 a.m.", "10:00/11:00"},
        {"noon",         "noon",         "12:00"      },
        {"1830 GMT",     "1830 GMT",     "18:30Z"     },
        {"8:15 ET",      "8:15 ET",      "08:15"      },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        const pt_passage p = pt_passage_of(&td.in, 0);
        pt_when when;
        const bool found = pt_clock_read(&when, &p, 0);
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
    const TTest *tests[] = {times_of_day_are_marked_as_such, NULL};
    return suite_run("clock", tests);
}
