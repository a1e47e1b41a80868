/* SPDX-License-Identifier: MIT */
/* Tests of find/head_words. */
#include "find/lexicon_of.h"
#include "pandoc-tagger/types.h"

enum {
    ORGANIZATION = PT_TYPE_ORGANIZATION << PT_HEAD_TYPE,
    LOCATION = PT_TYPE_LOCATION << PT_HEAD_TYPE
};

START_TEST(words_tell_type_and_place)
{
    static const lexicon_case cases[] = {
        {"University", ORGANIZATION | PT_HEAD_FINAL | PT_HEAD_INITIAL               },
        {"Lake",       LOCATION | PT_HEAD_FINAL | PT_HEAD_LEADING                   },
        {"Ltd.",       ORGANIZATION | PT_HEAD_SUFFIX                                },
        {"bank",       ORGANIZATION | PT_HEAD_FINAL | PT_HEAD_INITIAL | PT_HEAD_WEAK},
        {"said",       0                                                            },
    };
    lexicon_check(&pt_head_words, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_tell_type_and_place, NULL};
    return suite_run("head_words", tests);
}
