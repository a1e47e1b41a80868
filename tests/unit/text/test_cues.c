/* SPDX-License-Identifier: MIT */
/* Tests of text/cues. */
#include "text/cues.h"

#include "suite.h"

START_TEST(words_tell_what_stands_beside_them)
{
    static const struct {
        const char *word;
        uint32_t cue;
    } cases[] = {
        {"in",     PT_CUE_YEAR   },
        {"Since",  PT_CUE_YEAR   },
        {"in",     PT_CUE_MONTH  },
        {"with",   PT_CUE_BESIDE },
        {"No.",    PT_CUE_NAMES  },
        {"over",   PT_CUE_ABOUT  },
        {"people", PT_CUE_COUNTED},
        {"last",   PT_CUE_MONTH  },
        {"said",   PT_CUE_ACTS   },
        {"night",  PT_CUE_DAYTIME},
        {"Times",  PT_CUE_PAPER  },
        {"good",   PT_CUE_FEAST  },
        {"année", PT_CUE_YEAR   }
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_cues_find(pt_str_from(cases[i].word)) & cases[i].cue,
                      "%s", cases[i].word);
    ck_assert_uint_eq(pt_cues_find(PT_STR("tree")), 0);
    ck_assert_uint_eq(pt_cues_find(PT_STR("")), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_tell_what_stands_beside_them, NULL};
    return suite_run("cues", tests);
}
