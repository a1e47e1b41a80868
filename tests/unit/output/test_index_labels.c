/* SPDX-License-Identifier: MIT */
/* Tests of output/index_labels. */
#include "output/index_labels.h"

#include "base/str.h"
#include "suite.h"

START_TEST(a_language_is_found_by_its_tag)
{
    static const struct {
        const char *lang, *title;
    } cases[] = {
        {"de",    "Register"},
        {"de-AT", "Register"},
        {"FR_ca", "Index"   },
        {"pl",    "Indeks"  },
        {"en-GB", "Index"   },
        {"",      "Index"   },
        {"xx",    "Index"   },
        {"d",     "Index"   },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_str_eq(pt_index_labels_of(pt_str_from(cases[i].lang))->title,
                         cases[i].title);
    ck_assert_str_eq(pt_index_labels_of(PT_STR("fr"))->places, "Lieux");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_language_is_found_by_its_tag, NULL};
    return suite_run("index_labels", tests);
}
