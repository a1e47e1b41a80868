/* SPDX-License-Identifier: MIT */
/* Tests of entity/place_words. */
#include "entity/place_words.h"

#include "find/lexicon_of.h"
#include "names/names.h"

START_TEST(words_tell_kinds_of_places_apart)
{
    static const lexicon_case cases[] = {
        {"embassy",  PT_NAME_COUNTRY},
        {"Governor", PT_NAME_REGION },
        {"mayor",    PT_NAME_CITY   },
        {"police",   0              },
        {"minister", 0              },
    };
    lexicon_check(&pt_place_words, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_tell_kinds_of_places_apart, NULL};
    return suite_run("place_words", tests);
}
