/* SPDX-License-Identifier: MIT */
/*
 * Irregular English plurals and verb forms, as school grammars list them,
 * sorted by bytes. Forms that are more often another word are left out
 * ("left", "saw", "found", "lives", "rose"). A binary search finds one.
 */
#include "text/irregular.h"

/* clang-format off */
static const pt_irregular forms[] = {
    {"alumni", "alumnus"}, {"arisen", "arise"}, {"arose", "arise"},
    {"ate", "eat"}, {"beaten", "beat"}, {"became", "become"},
    {"began", "begin"}, {"begun", "begin"}, {"bent", "bend"},
    {"bitten", "bite"}, {"blew", "blow"}, {"blown", "blow"},
    {"bought", "buy"}, {"broke", "break"}, {"broken", "break"},
    {"brought", "bring"}, {"built", "build"}, {"burnt", "burn"},
    {"businessmen", "businessman"}, {"businesswomen", "businesswoman"},
    {"calves", "calf"}, {"came", "come"}, {"caught", "catch"},
    {"chairmen", "chairman"}, {"children", "child"}, {"chose", "choose"},
    {"chosen", "choose"}, {"clung", "cling"},
    {"congressmen", "congressman"}, {"crept", "creep"},
    {"crises", "crisis"}, {"criteria", "criterion"}, {"dealt", "deal"},
    {"diagnoses", "diagnosis"}, {"did", "do"}, {"drank", "drink"},
    {"drawn", "draw"}, {"dreamt", "dream"}, {"drew", "draw"},
    {"driven", "drive"}, {"drove", "drive"}, {"dug", "dig"},
    {"eaten", "eat"}, {"elves", "elf"}, {"emphases", "emphasis"},
    {"fallen", "fall"}, {"fed", "feed"}, {"feet", "foot"}, {"fell", "fall"},
    {"firemen", "fireman"}, {"fishermen", "fisherman"}, {"fled", "flee"},
    {"flew", "fly"}, {"flown", "fly"}, {"forbade", "forbid"},
    {"forbidden", "forbid"}, {"foresaw", "foresee"},
    {"foreseen", "foresee"}, {"forgave", "forgive"},
    {"forgiven", "forgive"}, {"forgot", "forget"}, {"forgotten", "forget"},
    {"forsaken", "forsake"}, {"fought", "fight"}, {"froze", "freeze"},
    {"frozen", "freeze"}, {"fungi", "fungus"}, {"gave", "give"},
    {"geese", "goose"}, {"given", "give"}, {"gone", "go"}, {"grew", "grow"},
    {"grown", "grow"}, {"gunmen", "gunman"}, {"halves", "half"},
    {"heard", "hear"}, {"held", "hold"}, {"hid", "hide"},
    {"hidden", "hide"}, {"hung", "hang"}, {"hypotheses", "hypothesis"},
    {"indices", "index"}, {"kept", "keep"}, {"knew", "know"},
    {"knives", "knife"}, {"known", "know"}, {"laid", "lay"},
    {"larvae", "larva"}, {"leant", "lean"}, {"leapt", "leap"},
    {"learnt", "learn"}, {"led", "lead"}, {"lent", "lend"},
    {"loaves", "loaf"}, {"lost", "lose"}, {"made", "make"},
    {"matrices", "matrix"}, {"meant", "mean"}, {"men", "man"},
    {"met", "meet"}, {"mice", "mouse"}, {"mistaken", "mistake"},
    {"nuclei", "nucleus"}, {"oases", "oasis"}, {"overcame", "overcome"},
    {"oversaw", "oversee"}, {"overseen", "oversee"},
    {"overthrew", "overthrow"}, {"overthrown", "overthrow"},
    {"paid", "pay"}, {"parentheses", "parenthesis"},
    {"phenomena", "phenomenon"}, {"policemen", "policeman"},
    {"policewomen", "policewoman"}, {"proven", "prove"}, {"ran", "run"},
    {"rang", "ring"}, {"rebuilt", "rebuild"}, {"repaid", "repay"},
    {"resold", "resell"}, {"retold", "retell"}, {"rewritten", "rewrite"},
    {"ridden", "ride"}, {"risen", "rise"}, {"rode", "ride"},
    {"said", "say"}, {"salesmen", "salesman"}, {"sang", "sing"},
    {"sank", "sink"}, {"scarves", "scarf"}, {"seen", "see"},
    {"selves", "self"}, {"sent", "send"}, {"servicemen", "serviceman"},
    {"sewn", "sew"}, {"shaken", "shake"}, {"shelves", "shelf"},
    {"shone", "shine"}, {"shook", "shake"}, {"shot", "shoot"},
    {"shown", "show"}, {"shrank", "shrink"}, {"shrunk", "shrink"},
    {"slain", "slay"}, {"slept", "sleep"}, {"slid", "slide"},
    {"sold", "sell"}, {"sought", "seek"}, {"spelt", "spell"},
    {"spent", "spend"}, {"spilt", "spill"}, {"spoke", "speak"},
    {"spoken", "speak"}, {"spokesmen", "spokesman"},
    {"spokeswomen", "spokeswoman"}, {"sprang", "spring"},
    {"statesmen", "statesman"}, {"stole", "steal"}, {"stolen", "steal"},
    {"stood", "stand"}, {"stricken", "strike"}, {"striven", "strive"},
    {"strove", "strive"}, {"struck", "strike"}, {"strung", "string"},
    {"stuck", "stick"}, {"stung", "sting"}, {"sung", "sing"},
    {"sunk", "sink"}, {"swam", "swim"}, {"swept", "sweep"},
    {"swore", "swear"}, {"sworn", "swear"}, {"swung", "swing"},
    {"taken", "take"}, {"taught", "teach"}, {"teeth", "tooth"},
    {"theses", "thesis"}, {"thieves", "thief"}, {"threw", "throw"},
    {"thrown", "throw"}, {"told", "tell"}, {"took", "take"},
    {"tore", "tear"}, {"torn", "tear"}, {"undergone", "undergo"},
    {"understood", "understand"}, {"undertaken", "undertake"},
    {"undertook", "undertake"}, {"underwent", "undergo"}, {"undid", "undo"},
    {"undone", "undo"}, {"upheld", "uphold"}, {"went", "go"},
    {"wept", "weep"}, {"withdrawn", "withdraw"}, {"withdrew", "withdraw"},
    {"withheld", "withhold"}, {"withstood", "withstand"}, {"wives", "wife"},
    {"woke", "wake"}, {"woken", "wake"}, {"wolves", "wolf"},
    {"women", "woman"}, {"won", "win"}, {"wore", "wear"},
    {"workmen", "workman"}, {"worn", "wear"}, {"wove", "weave"},
    {"woven", "weave"}, {"written", "write"}, {"wrote", "write"},
};
/* clang-format on */

enum { N_FORMS = sizeof forms / sizeof forms[0] };

pt_str pt_irregular_base(pt_str word)
{
    const pt_irregular *row =
        pt_lookup_exact(forms, N_FORMS, sizeof forms[0], word);
    return row != NULL ? pt_str_from(row->base) : word;
}

const pt_irregular *pt_irregular_at(size_t i)
{
    return i < N_FORMS ? &forms[i] : NULL;
}

size_t pt_irregular_count(void)
{
    return N_FORMS;
}
