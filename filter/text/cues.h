/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_CUES_H
#define PT_TEXT_CUES_H

#include "base/str.h"

/** What a word tells about the number or the name of a day beside it. */
enum {
    PT_CUE_YEAR = 1 << 0,    /* before a year: "in", "since", "early" */
    PT_CUE_BESIDE = 1 << 1,  /* may stand before a year, also capitalised at
                                the start of a sentence: "With 2018 …" */
    PT_CUE_NAMES = 1 << 2,   /* before a number that names: "page", "No." */
    PT_CUE_ABOUT = 1 << 3,   /* before a round count: "over 2000 homes" */
    PT_CUE_COUNTED = 1 << 4, /* behind a count: "people", "million" */
    PT_CUE_MONTH = 1 << 5,   /* before a month: "last March", "in May" */
    PT_CUE_ACTS = 1 << 6,    /* behind a name, not a month: "May said" */
    PT_CUE_DAYTIME = 1 << 7, /* behind a weekday: "Monday night" */
    PT_CUE_PAPER = 1 << 8,   /* behind a weekday: "the Sunday Times" */
    PT_CUE_FEAST = 1 << 9    /* before a weekday: "Good Friday" */
};

/**
 * Returns what a word tells, ASCII case ignored: PT_CUE_… or 0.
 */
uint32_t pt_cues_find(pt_str word);

#endif
