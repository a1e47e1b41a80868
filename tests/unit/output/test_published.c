/* SPDX-License-Identifier: MIT */
/* Tests of output/published. */
#include "output/published.h"

#include "base/str.h"
#include "suite.h"

START_TEST(dates_become_iso)
{
    static const struct {
        const char *text;
        const char *lang;
        const char *iso;
    } cases[] = {
        {"2026-01-14",                  "",      "2026-01-14"               },
        {" 2026-01-14T17:30:00Z ",      "",      "2026-01-14T17:30:00Z"     },
        {"2026-01-14T17:30:00+01:00",   "",      "2026-01-14T17:30:00+01:00"},
        {"2026-01-14 17:30:00 +01:00",  "",      "2026-01-14T17:30:00+01:00"},
        {"January 14, 2026",            "en",    "2026-01-14"               },
        {"14 January 2026",             "",      "2026-01-14"               },
        {"Updated on January 14, 2026", "",      "2026-01-14"               },
        {"14. Januar 2026",             "de",    "2026-01-14"               },
        {"14/01/2026",                  "",      "2026-01-14"               },
        {"04/01/2026",                  "en-GB", "2026-01-04"               },
        {"04/01/2026",                  "",      ""                         },
        {"2026",                        "",      "2026"                     },
        {"2026-01",                     "",      "2026-01"                  },
        {"2026-13",                     "",      ""                         },
        {"January 14\xE2\x80\x93"
         "16, 2026",           "",      ""                         },
        {"today",                       "",      ""                         },
        {"",                            "",      ""                         },
    };
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf_clear(&out);
        ck_assert_int_eq(pt_published_add(&out, pt_str_from(cases[i].text),
                                          pt_str_from(cases[i].lang), NULL),
                         PT_OK);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].iso)),
            "%s gave %.*s", cases[i].text, (int)out.len, out.ptr);
    }
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {dates_become_iso, NULL};
    return suite_run("published", tests);
}
