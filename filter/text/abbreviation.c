/* SPDX-License-Identifier: MIT */
/*
 * Tables of English abbreviations and sentence starters, for the tokenizer
 * and the sentence splitter. Written by hand from general knowledge of
 * newspaper style; each is sorted by bytes and searched by halving.
 */
#include "text/abbreviation.h"

#include <string.h>

#define TITLE  PT_ABBREVIATION_TITLE
#define FINAL  PT_ABBREVIATION_FINAL
#define NUMBER PT_ABBREVIATION_NUMBER
#define NAME   PT_ABBREVIATION_NAME

enum { WORD_MAX = 12 };

typedef struct abbreviation_row {
    char word[WORD_MAX]; /* NUL-padded */
    unsigned char kind;  /* pt_abbreviation */
} abbreviation_row;

/* clang-format off */
static const abbreviation_row abbreviations[] = {
    {"Abp", TITLE}, {"Abs", NUMBER}, {"Adm", TITLE}, {"Adv", TITLE},
    {"Ala", FINAL}, {"Ald", TITLE}, {"Amb", TITLE}, {"Apr", FINAL},
    {"Ariz", FINAL}, {"Art", NUMBER}, {"Assn", FINAL}, {"Assoc", TITLE},
    {"Asst", TITLE}, {"Atty", TITLE}, {"Aug", FINAL}, {"Ave", FINAL},
    {"Bhd", FINAL}, {"Blvd", FINAL}, {"Bp", TITLE}, {"Brig", TITLE},
    {"Bro", NAME}, {"Bros", FINAL}, {"Calif", FINAL}, {"Capt", TITLE},
    {"Cdr", TITLE}, {"Ch", NUMBER}, {"Cie", FINAL}, {"Cllr", TITLE},
    {"Cmdr", TITLE}, {"Cmdre", TITLE}, {"Co", FINAL}, {"Col", NAME},
    {"Colo", FINAL}, {"Comdr", TITLE}, {"Conn", FINAL}, {"Cor", NUMBER},
    {"Corp", FINAL}, {"Cos", FINAL}, {"Cpl", TITLE}, {"Dec", FINAL},
    {"Dep", TITLE}, {"Dept", TITLE}, {"Det", TITLE}, {"Deut", NUMBER},
    {"Dist", FINAL}, {"Dr", TITLE}, {"Drs", TITLE}, {"Dy", TITLE},
    {"Ed", NUMBER}, {"Eng", NAME}, {"Engr", TITLE}, {"Eq", NUMBER},
    {"Esq", FINAL}, {"Est", NAME}, {"Ext", NUMBER}, {"Feb", FINAL},
    {"Fig", NUMBER}, {"Figs", NUMBER}, {"Fla", FINAL}, {"Fr", TITLE},
    {"Fri", NUMBER}, {"Ft", TITLE}, {"Ga", FINAL}, {"Gen", NAME},
    {"Gov", TITLE}, {"Govs", TITLE}, {"Govt", FINAL}, {"Hon", TITLE},
    {"Hr", TITLE}, {"Hrs", TITLE}, {"Hwy", FINAL}, {"Ill", NAME},
    {"Inc", FINAL}, {"Ind", NAME}, {"Insp", TITLE}, {"Intl", FINAL},
    {"Jan", FINAL}, {"Jr", FINAL}, {"Jul", FINAL}, {"Jun", FINAL},
    {"Kan", FINAL}, {"Ky", FINAL}, {"La", NAME},
    {"Lda", FINAL}, {"Lev", NUMBER}, {"Lt", TITLE}, {"Ltd", FINAL},
    {"Ltda", FINAL}, {"M.D", FINAL}, {"Maj", TITLE}, {"Mar", NUMBER},
    {"Mass", NAME}, {"Messrs", TITLE}, {"Mfg", FINAL}, {"Mgr", TITLE},
    {"Mich", FINAL}, {"Minn", FINAL}, {"Miss", NAME}, {"Mlle", TITLE},
    {"Mme", TITLE}, {"Mohd", TITLE}, {"Mon", NUMBER}, {"Mont", NAME},
    {"Mr", TITLE}, {"Mrs", TITLE}, {"Ms", TITLE}, {"Msgr", TITLE},
    {"Mssrs", TITLE}, {"Mt", TITLE}, {"Mts", FINAL}, {"Mx", TITLE},
    {"Natl", FINAL}, {"Neb", FINAL}, {"Nev", FINAL}, {"No", NUMBER},
    {"Nos", NUMBER}, {"Nov", FINAL}, {"Nr", NUMBER}, {"Oct", FINAL},
    {"Okla", FINAL}, {"Ont", FINAL}, {"Op", NUMBER}, {"Ore", NAME},
    {"Pa", NAME}, {"Para", NUMBER}, {"Penn", NAME}, {"Ph", TITLE},
    {"Ph.D", FINAL}, {"Pres", TITLE}, {"Prof", TITLE},
    {"Ps", NUMBER}, {"Pt", NAME}, {"Pte", TITLE}, {"Pty", FINAL},
    {"Pvt", TITLE}, {"Que", NAME}, {"Rd", FINAL}, {"Reg", NUMBER},
    {"Rep", TITLE}, {"Reps", TITLE}, {"Rev", TITLE}, {"Revd", TITLE},
    {"Revds", TITLE}, {"Rs", NUMBER}, {"Rt", TITLE}, {"Sat", NUMBER},
    {"Sdn", FINAL}, {"Sec", NUMBER}, {"Sen", TITLE}, {"Sens", TITLE},
    {"Sep", FINAL}, {"Sept", FINAL}, {"Sgt", TITLE}, {"Shri", TITLE},
    {"Sis", NAME}, {"Smt", TITLE}, {"Spc", TITLE}, {"Sr", FINAL},
    {"Sra", TITLE}, {"Sri", TITLE}, {"Srta", TITLE}, {"St", TITLE},
    {"Ste", TITLE}, {"Sun", NUMBER}, {"Supt", TITLE}, {"Tbk", FINAL},
    {"Tel", NUMBER}, {"Tenn", FINAL}, {"Tex", FINAL}, {"Thu", NUMBER},
    {"Thurs", FINAL}, {"Treas", TITLE}, {"Tue", NUMBER}, {"Tues", FINAL},
    {"Univ", TITLE}, {"Va", FINAL}, {"Ven", TITLE}, {"Vol", NUMBER},
    {"Vols", NUMBER}, {"Vt", FINAL}, {"Wash", NAME}, {"Wed", NUMBER},
    {"Wis", FINAL}, {"Wyo", FINAL}, {"a.m", FINAL}, {"al", FINAL},
    {"approx", TITLE}, {"art", NUMBER}, {"ca", TITLE}, {"cf", TITLE},
    {"ch", NUMBER}, {"e.g", TITLE}, {"ed", NUMBER}, {"eg", TITLE},
    {"est", NUMBER}, {"etc", FINAL}, {"ext", NUMBER}, {"fig", NUMBER},
    {"figs", NUMBER}, {"govt", FINAL}, {"hrs", NUMBER}, {"i.e", TITLE},
    {"ie", TITLE}, {"lb", FINAL}, {"lbs", FINAL}, {"min", NUMBER},
    {"mins", NUMBER}, {"misc", FINAL}, {"no", NUMBER}, {"nos", NUMBER},
    {"nr", NUMBER}, {"op", NUMBER}, {"oz", FINAL}, {"p", NUMBER},
    {"p.m", FINAL}, {"para", NUMBER}, {"pp", NUMBER},
    {"sec", NUMBER}, {"secs", FINAL}, {"sq", FINAL}, {"tel", NUMBER},
    {"viz", TITLE}, {"vol", NUMBER}, {"vs", TITLE},
};

static const char starters[][WORD_MAX] = {
    "A", "About", "After", "Afterwards", "All", "Also", "Although", "An",
    "And", "Another", "Any", "Are", "As", "At", "Because", "Before", "Both",
    "But", "By", "Can", "Could", "Despite", "Did", "Do", "Does", "During",
    "Each", "Earlier", "Even", "Every", "Finally", "For", "From", "Had", "Has",
    "Have", "He", "Her", "Here", "Hers", "His", "How", "However", "I", "If",
    "In", "Indeed", "Instead", "Is", "It", "Its", "Just", "Later", "Many",
    "Maybe", "Meanwhile", "More", "Moreover", "Most", "My", "Neither",
    "Nevertheless", "No", "Nobody", "Nor", "Not", "Nothing", "Now", "Of", "On",
    "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over", "Perhaps",
    "Several", "She", "Should", "Since", "So", "Some", "Soon", "Still", "Such",
    "Than", "That", "The", "Their", "Them", "Then", "There", "Therefore",
    "These", "They", "This", "Those", "Though", "Through", "Thus", "To",
    "Today", "Together", "Two", "Under", "Unlike", "Until", "Was", "We",
    "Were", "What", "When", "Where", "Whereas", "Whether", "Which", "While",
    "Who", "Whose", "Why", "With", "Within", "Without", "Would", "Yesterday",
    "Yet", "You", "Your",
};
/* clang-format on */

/* Finds `word` among `n` sorted rows of `size` bytes; `n` when absent. */
static size_t find_row(const char *rows, size_t n, size_t size, pt_str word)
{
    char key[WORD_MAX] = {0};
    if (word.len == 0 || word.len >= WORD_MAX)
        return n;
    memcpy(key, word.ptr, word.len);
    size_t low = 0;
    size_t high = n;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = memcmp(rows + middle * size, key, WORD_MAX);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return n;
}

pt_abbreviation pt_abbreviation_find(pt_str word)
{
    const size_t n = sizeof abbreviations / sizeof abbreviations[0];
    const size_t row =
        find_row(abbreviations[0].word, n, sizeof abbreviations[0], word);
    return row == n ? PT_ABBREVIATION_NONE
                    : (pt_abbreviation)abbreviations[row].kind;
}

bool pt_word_is_starter(pt_str word)
{
    const size_t n = sizeof starters / sizeof starters[0];
    return find_row(starters[0], n, sizeof starters[0], word) < n;
}
