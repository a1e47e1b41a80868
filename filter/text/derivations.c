/* SPDX-License-Identifier: MIT */
/*
 * English word formation, as grammars list it (Quirk, Greenbaum, Leech and
 * Svartvik, A Comprehensive Grammar of the English Language, 1985, appendix
 * I), in terms of the stems that Snowball makes. Three tables: suffixes that
 * lead from a stem to the one it derives from; stems of which Snowball makes
 * one of unrelated words ("universe" and "university") or two of related
 * ones ("decide" and "decision"); and stems that end like derivations and
 * are none. The latter two were collected by hand, the doubtful ones found by
 * listing what the suffixes unite in Debian's word list wamerican.
 */
#include "text/derivations.h"

/* In place of "er" stands "ing": Snowball knows how to take that off. */
static const pt_derivation suffixes[] = {
    {"aci",  "at",   3},
    {"anc",  "ant",  3},
    {"aphi", "aph",  3},
    {"duct", "duc",  2},
    {"egi",  "eg",   4},
    {"enc",  "ent",  3},
    {"er",   "ing",  2},
    {"hood", "",     4},
    {"ifi",  "if",   2},
    {"is",   "",     5},
    {"ism",  "",     3},
    {"ist",  "",     3},
    {"ment", "",     3},
    {"omi",  "om",   3},
    {"our",  "or",   3},
    {"ship", "",     4},
    {"sor",  "sing", 3},
    {"thi",  "th",   3},
    {"tor",  "ting", 2},
    {"val",  "v",    4},
    {"vor",  "ving", 3},
};

/* clang-format off */
/* Sorted by stem, then prefix. */
static const pt_derived stems[] = {
    {"acquisit", "", "acquir"}, {"admiss", "", "admit"},
    {"analys", "", "analyz"}, {"analysi", "", "analyz"},
    {"analyst", "", "analyz"}, {"apart", "apartm", "apartment"},
    {"author", "authori", "authorit"}, {"author", "authoris", "authoriz"},
    {"author", "authoriz", "authoriz"}, {"bankruptci", "", "bankrupt"},
    {"belief", "", "believ"}, {"busi", "busine", "business"},
    {"capit", "capitalis", "capitalist"}, {"capitalist", "", "capitalist"},
    {"centr", "", "center"}, {"choic", "", "choos"},
    {"civil", "civilis", "civiliz"}, {"civil", "civiliz", "civiliz"},
    {"collis", "", "collid"}, {"communist", "", "communism"},
    {"conclus", "", "conclud"}, {"conserv", "conservativ", "conservative"},
    {"custom", "customer", "customer"}, {"dead", "", "die"},
    {"death", "", "die"}, {"decept", "", "deceiv"}, {"decis", "", "decid"},
    {"defenc", "", "defend"}, {"defens", "", "defend"},
    {"democraci", "", "democratic"},
    {"democrat", "democratic", "democratic"},
    {"depart", "departm", "department"}, {"descript", "", "describ"},
    {"destruct", "", "destroy"}, {"divis", "", "divid"},
    {"emerg", "emergenc", "emergency"}, {"employe", "", "employ"},
    {"engin", "engineer", "engineer"}, {"eros", "", "erod"},
    {"evolut", "", "evolv"}, {"exclus", "", "exclud"},
    {"expans", "", "expand"}, {"experi", "experiment", "experiment"},
    {"experiment", "", "experiment"}, {"explos", "", "explod"},
    {"extens", "", "extend"}, {"flight", "", "fly"},
    {"format", "formation", "formation"}, {"growth", "", "grow"},
    {"import", "importan", "important"}, {"inclus", "", "includ"},
    {"industrialist", "", "industri"}, {"intern", "internal", "internal"},
    {"intern", "internation", "international"},
    {"intern", "international", "international"}, {"invas", "", "invad"},
    {"judici", "", "judg"}, {"later", "lateral", "lateral"},
    {"liber", "liberat", "liberat"}, {"licenc", "", "licens"},
    {"litr", "", "liter"}, {"loss", "", "lose"},
    {"major", "majorit", "majority"}, {"marriag", "", "marri"},
    {"medicin", "", "medic"}, {"metr", "", "meter"},
    {"migrat", "", "migrant"}, {"miner", "mineral", "mineral"},
    {"minor", "minorit", "minority"}, {"moral", "morale", "morale"},
    {"offenc", "", "offens"}, {"omiss", "", "omit"},
    {"organ", "organic", "organic"}, {"organ", "organis", "organiz"},
    {"organ", "organiz", "organiz"}, {"organis", "", "organiz"},
    {"pacif", "pacific", "pacific"}, {"pacif", "pacifica", "pacif"},
    {"percept", "", "perceiv"}, {"permiss", "", "permit"},
    {"persuas", "", "persuad"}, {"polit", "polite", "polite"},
    {"popul", "popular", "popular"}, {"popul", "populis", "populism"},
    {"posit", "positiv", "positive"}, {"poverti", "", "poor"},
    {"prescript", "", "prescrib"}, {"programm", "", "program"},
    {"proof", "", "prove"}, {"public", "publication", "publish"},
    {"ration", "rational", "rational"}, {"recept", "", "receiv"},
    {"relief", "", "reliev"}, {"republican", "", "republican"},
    {"resolut", "", "resolv"}, {"respons", "responsib", "responsible"},
    {"sale", "", "sell"}, {"scienc", "", "scient"},
    {"scientif", "", "scient"}, {"sever", "several", "several"},
    {"social", "socialis", "socialist"}, {"socialist", "", "socialist"},
    {"solut", "", "solv"}, {"solvenc", "", "solvent"},
    {"speech", "", "speak"}, {"strength", "", "strong"},
    {"strengthen", "", "strong"}, {"submiss", "", "submit"},
    {"subscript", "", "subscrib"}, {"success", "succession", "succession"},
    {"success", "successiv", "succession"}, {"suspens", "", "suspend"},
    {"terminal", "", "terminal"}, {"theatr", "", "theater"},
    {"transmiss", "", "transmit"}, {"unit", "unite", "unite"},
    {"unit", "uniting", "unite"}, {"uniti", "", "unite"},
    {"univers", "universit", "university"}, {"warmth", "", "warm"},
};

static const char *const bases[] = {
    "adder", "after", "agenc", "alter", "anger", "armor", "assist",
    "author", "badger", "ballist", "baner", "banner", "banter", "baptist",
    "barker", "barter", "basement", "batter", "battleship", "beer",
    "better", "bitter", "border", "bother", "bower", "broker", "brother",
    "buffer", "burger", "butter", "cancer", "canter", "career", "cater",
    "cement", "center", "chancellor", "chapter", "charter", "chatter",
    "cinder", "cleaver", "clever", "cluster", "coler", "color", "comer",
    "commenc", "comment", "compartment", "consist", "cooper", "copper",
    "corner", "counter", "courtship", "cover", "crater", "currenc",
    "damper", "danger", "desist", "dinner", "disaster", "doctor",
    "document", "door", "easter", "element", "ember", "enlist", "epicenter",
    "error", "ever", "exist", "factor", "favor", "fellowship", "fender",
    "fewer", "finger", "flagship", "flavor", "flower", "former", "foster",
    "founder", "gander", "garment", "gender", "ginger", "grounder",
    "gutter", "hammer", "hamper", "hamster", "hanger", "hardship", "hinder",
    "honor", "humor", "hunger", "hyper", "inner", "insist", "instanc",
    "instrument", "junior", "kosher", "labor", "ladder", "laser", "later",
    "latter", "layer", "leather", "ledger", "letter", "likelihood",
    "linger", "lister", "litter", "livelihood", "liver", "lobster",
    "logist", "lordship", "lumber", "major", "manner", "manor", "master",
    "matter", "mayor", "meter", "miller", "minist", "minor", "moder",
    "moment", "mother", "motor", "muster", "neither", "number", "offer",
    "order", "other", "otter", "outdoor", "outer", "over", "paper",
    "parliament", "pastor", "patienc", "pepper", "persist", "plaster",
    "platter", "polyester", "polymer", "poster", "power", "prayer",
    "presenc", "prism", "professor", "quarter", "queer", "rather", "razor",
    "register", "render", "resist", "restor", "river", "rooster", "rotor",
    "rover", "rubber", "rubbish", "rumor", "scatter", "scooter", "sector",
    "sediment", "segment", "semester", "senior", "sensor", "sentiment",
    "sequester", "shatter", "sheer", "shoulder", "shower", "shutter",
    "sincer", "sinister", "sister", "sober", "spaceship", "spanner",
    "spider", "sponsor", "starship", "statement", "steamship", "stranger",
    "subsist", "successor", "summer", "sweater", "tender", "tenor",
    "tensor", "terror", "testament", "tether", "thunder", "tier", "timber",
    "together", "torment", "tournament", "tower", "township", "tractor",
    "transistor", "trigger", "tutor", "twitter", "under", "upper", "utter",
    "vapor", "vector", "vendor", "wander", "water", "weather", "whether",
    "wilder", "wither", "wonder", "worship",
};
/* clang-format on */

enum {
    N_SUFFIXES = sizeof suffixes / sizeof suffixes[0],
    N_STEMS = sizeof stems / sizeof stems[0],
    N_BASES = sizeof bases / sizeof bases[0]
};

const pt_derivation *pt_derivation_find(pt_str stem)
{
    const pt_derivation *found = NULL;
    size_t longest = 0;
    if (stem.len < 3)
        return NULL;
    for (size_t i = 0; i < N_SUFFIXES; i++) {
        const pt_str suffix = pt_str_from(suffixes[i].suffix);
        if (suffix.ptr[suffix.len - 1] == stem.ptr[stem.len - 1] &&
            suffix.len > longest && pt_str_has_suffix(stem, suffix) &&
            stem.len - suffix.len >= suffixes[i].rest) {
            found = &suffixes[i];
            longest = suffix.len;
        }
    }
    return found;
}

const pt_derived *pt_derived_find(pt_str stem, pt_str word)
{
    const pt_derived *row =
        pt_lookup_exact(stems, N_STEMS, sizeof stems[0], stem);
    if (row == NULL)
        return NULL;
    while (row > stems && pt_str_is_equal(pt_str_from(row[-1].stem), stem))
        row--;
    const pt_derived *found = NULL;
    for (;
         row < stems + N_STEMS && pt_str_is_equal(pt_str_from(row->stem), stem);
         row++)
        if (pt_str_has_prefix(word, pt_str_from(row->prefix)))
            found = row; /* a longer prefix stands behind a shorter one */
    return found;
}

const pt_derived *pt_derived_at(size_t i)
{
    return i < N_STEMS ? &stems[i] : NULL;
}

bool pt_derived_is_base(pt_str stem)
{
    return pt_lookup_exact(bases, N_BASES, sizeof bases[0], stem) != NULL;
}
