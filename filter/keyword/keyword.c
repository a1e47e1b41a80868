/* SPDX-License-Identifier: MIT */
/*
 * The grades of keywords by name, as reports print them.
 */
#include "keyword/keyword.h"

const char *pt_keyword_grade_name(pt_keyword_grade grade)
{
    switch (grade) {
    case PT_KEYWORD_EXACT:
        return "exact";
    case PT_KEYWORD_INFLECTED:
        return "inflected";
    case PT_KEYWORD_SCATTERED:
        return "scattered";
    case PT_KEYWORD_ABSENT:
        return "absent";
    }
    return "";
}
