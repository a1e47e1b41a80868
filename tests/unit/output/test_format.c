/* SPDX-License-Identifier: MIT */
/* Tests of output/format. */
#include "output/format.h"

#include "suite.h"

START_TEST(writers_are_found_by_name)
{
    static const struct {
        const char *name;
        unsigned bits;
    } cases[] = {
        {"html5",         PT_FORMAT_NAMED | PT_FORMAT_HTML | PT_FORMAT_HTML5     },
        {"html5+smart",   PT_FORMAT_NAMED | PT_FORMAT_HTML | PT_FORMAT_HTML5     },
        {"html4",         PT_FORMAT_NAMED | PT_FORMAT_HTML                       },
        {"epub2",         PT_FORMAT_NAMED | PT_FORMAT_HTML | PT_FORMAT_EPUB      },
        {"epub3",
         PT_FORMAT_NAMED | PT_FORMAT_HTML | PT_FORMAT_HTML5 | PT_FORMAT_EPUB     },
        {"jats",          PT_FORMAT_NAMED | PT_FORMAT_JATS | PT_FORMAT_TYPE_FIRST},
        {"gfm-raw_html",  PT_FORMAT_NAMED | PT_FORMAT_NO_SPANS                   },
        {"latex",         PT_FORMAT_NAMED | PT_FORMAT_LATEX | PT_FORMAT_PAGES    },
        {"beamer",        PT_FORMAT_NAMED | PT_FORMAT_LATEX                      },
        {"docx",          PT_FORMAT_NAMED | PT_FORMAT_OFFICE                     },
        {"tei",           PT_FORMAT_NAMED | PT_FORMAT_TEI                        },
        {"ansi",          PT_FORMAT_NAMED | PT_FORMAT_NO_LINKS                   },
        {"zimwiki",       PT_FORMAT_NAMED                                        },
        {"",              0                                                      },
        {"json",          0                                                      },
        {"native",        0                                                      },
        {"my-writer.lua", 0                                                      },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_uint_eq(pt_format_describe(pt_str_from(cases[i].name)),
                          cases[i].bits);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {writers_are_found_by_name, NULL};
    return suite_run("format", tests);
}
