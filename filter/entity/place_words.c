/* SPDX-License-Identifier: MIT */
/*
 * The words that tell kinds of places apart, in lower case and in the order
 * of bytes: what a country, a region or a city has, and what it is called.
 * Plain dictionary words, collected by hand; words that all three have
 * ("police", "minister", "capital") are not among them.
 */
#include "entity/place_words.h"

#include "names/names.h"

enum { C = PT_NAME_COUNTRY, R = PT_NAME_REGION, T = PT_NAME_CITY };

/* clang-format off */
static const pt_lexeme words[] = {
    {"ambassador", C}, {"army", C}, {"borough", T}, {"cathedral", T},
    {"city", T}, {"consulate", T}, {"counties", R}, {"country", C},
    {"county", R}, {"democrats", R}, {"district", T}, {"downtown", T},
    {"embassy", C}, {"gov", R}, {"governor", R}, {"harbour", T},
    {"king", C}, {"kingdom", C}, {"lawmakers", R}, {"legislature", R},
    {"mayor", T}, {"nation", C}, {"neighborhood", T}, {"neighbourhood", T},
    {"outskirts", T}, {"president", C}, {"province", R}, {"republic", C},
    {"republicans", R}, {"resort", T}, {"sen", R}, {"senator", R},
    {"state", R}, {"statehouse", R}, {"suburb", T}, {"suburbs", T},
    {"town", T}, {"troops", C}, {"village", T},
};
/* clang-format on */

const pt_lexicon pt_place_words = {words, sizeof words / sizeof words[0]};
