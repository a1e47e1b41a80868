/* SPDX-License-Identifier: MIT */
/* Tests of find/plain_words. */
#include "find/lexicon_of.h"

START_TEST(words_are_of_their_kind)
{
    static const lexicon_case cases[] = {
        {"Monday",    PT_PLAIN_CALENDAR},
        {"May",       PT_PLAIN_CALENDAR},
        {"Meanwhile", PT_PLAIN_OPENER  },
        {"told",      PT_PLAIN_SPEECH  },
        {"married",   PT_PLAIN_PERSONAL},
        {"Merkel",    0                },
    };
    lexicon_check(&pt_plain_words, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_are_of_their_kind, NULL};
    return suite_run("plain_words", tests);
}
