/* SPDX-License-Identifier: MIT */
/*
 * Ordinary words that stand capitalised at the beginning of a sentence or
 * before and after names without being part of one: the calendar, openers of
 * sentences, verbs of saying. In lower case and in the order of bytes;
 * collected by hand.
 */
#include "find/lexicon.h"

enum {
    C = PT_PLAIN_CALENDAR,
    O = PT_PLAIN_OPENER,
    S = PT_PLAIN_SPEECH,
    P = PT_PLAIN_PERSONAL
};

/* clang-format off */
static const pt_lexeme words[] = {
    {"a", O}, {"about", O}, {"above", O}, {"according", O},
    {"acknowledged", S}, {"across", O}, {"added", S}, {"adding", O},
    {"additionally", O}, {"adds", S}, {"admits", S}, {"admitted", S},
    {"after", O}, {"afterward", O}, {"afterwards", O}, {"against", O},
    {"all", O}, {"allegedly", O}, {"along", O}, {"also", O}, {"although", O},
    {"always", O}, {"amid", O}, {"among", O}, {"an", O}, {"analysis", O},
    {"and", O}, {"announced", S}, {"another", O}, {"apparently", O},
    {"apr", C}, {"argued", S}, {"argues", S}, {"around", O},
    {"as", O}, {"asked", O}, {"asking", O}, {"at", O}, {"aug", C},
    {"august", C}, {"because", O}, {"before", O}, {"behind", O},
    {"believes", S | P}, {"below", O}, {"besides", O}, {"between", O},
    {"beyond", O}, {"born", O}, {"both", O}, {"breaking", O}, {"but", O},
    {"by", O}, {"certainly", O}, {"christmas", C}, {"claimed", S},
    {"claims", S}, {"clearly", O}, {"click", O}, {"commented", S},
    {"concluded", S}, {"confirmed", S}, {"currently", O}, {"dear", O},
    {"dec", C}, {"december", C}, {"declared", S}, {"denied", S},
    {"despite", O}, {"during", O}, {"each", O}, {"earlier", O}, {"easter", C},
    {"editorial", O}, {"elsewhere", O}, {"emphasised", S}, {"emphasized", S},
    {"even", O}, {"eventually", O}, {"every", O}, {"exclusive", O},
    {"explained", S}, {"explains", S}, {"feb", C}, {"february", C}, {"few", O},
    {"file", O}, {"finally", O}, {"five", O}, {"following", O}, {"for", O},
    {"formerly", O}, {"fortunately", O}, {"four", O}, {"fri", C},
    {"friday", C}, {"from", O}, {"furthermore", O}, {"grinned", P}, {"he", O},
    {"hello", O}, {"hence", O}, {"her", O}, {"here", O}, {"hi", O}, {"his", O},
    {"how", O}, {"however", O}, {"i", O}, {"if", O}, {"image", O}, {"in", O},
    {"indeed", O}, {"initially", O}, {"inside", O}, {"insisted", S},
    {"insists", S}, {"instead", O}, {"interestingly", O}, {"introducing", O},
    {"ironically", O}, {"it", O}, {"its", O}, {"january", C},
    {"joked", S | P}, {"jul", C}, {"july", C}, {"jun", C}, 
    {"just", O}, {"lamented", S | P}, {"later", O}, {"laughed", P},
    {"like", O}, {"looking", O}, {"many", O}, {"march", C},
    {"married", P}, {"may", C}, {"maybe", O}, {"meanwhile", O}, {"meet", O},
    {"mon", C}, {"monday", C}, {"moreover", O}, {"most", O}, {"my", O},
    {"near", O}, {"never", O}, {"nevertheless", O}, {"no", O},
    {"nonetheless", O}, {"nor", O}, {"not", O}, {"noted", S}, {"nov", C},
    {"november", C}, {"now", O}, {"observed", S}, {"observes", S}, {"oct", C},
    {"october", C}, {"of", O}, {"often", O}, {"on", O}, {"once", O},
    {"one", O}, {"only", O}, {"opinion", O}, {"or", O}, {"originally", O},
    {"other", O}, {"otherwise", O}, {"our", O}, {"outside", O}, {"over", O},
    {"overall", O}, {"perhaps", O}, {"photo", O}, {"please", O},
    {"pledged", S}, {"previously", O}, {"quipped", S | P}, {"ramadan", C},
    {"read", O}, {"reading", O}, {"recalled", S | P}, {"recalls", S | P},
    {"recently", O}, {"remarked", S}, {"replied", S}, {"reportedly", O},
    {"resigned", P}, {"retired", P}, {"revealed", S}, {"said", S}, {"same", O},
    {"saturday", C}, {"say", S}, {"says", S}, {"see", O},
    {"sep", C}, {"sept", C}, {"september", C}, {"several", O}, {"she", O},
    {"shrugged", P}, {"since", O}, {"smiled", P}, {"so", O}, {"some", O},
    {"sometimes", O}, {"source", O}, {"speaking", O}, {"stated", S},
    {"still", O}, {"stressed", S}, {"such", O}, {"suggested", S}, 
    {"sunday", C}, {"surprisingly", O}, {"tells", S}, {"testified", S | P},
    {"thank", O}, {"thanks", O}, {"that", O}, {"the", O}, {"their", O},
    {"then", O}, {"there", O}, {"therefore", O}, {"these", O}, {"they", O},
    {"thinks", S | P}, {"this", O}, {"those", O}, {"though", O}, {"three", O},
    {"through", O}, {"throughout", O}, {"thu", C}, {"thursday", C},
    {"thus", O}, {"to", O}, {"today", C | O}, {"told", S}, {"tomorrow", C | O},
    {"toward", O}, {"towards", O}, {"tue", C}, {"tuesday", C},
    {"tweeted", S | P}, {"two", O}, {"ultimately", O}, {"under", O},
    {"unfortunately", O}, {"unless", O}, {"unlike", O}, {"until", O},
    {"update", O}, {"updated", O}, {"urged", S}, {"video", O}, {"vowed", S},
    {"warned", S}, {"warns", S}, {"watch", O}, {"we", O}, {"wed", C},
    {"wednesday", C}, {"wept", P}, {"what", O}, {"when", O}, {"where", O},
    {"while", O}, {"who", O}, {"whose", O}, {"why", O}, {"with", O},
    {"within", O}, {"without", O}, {"writes", S}, {"writing", O}, {"wrote", S},
    {"yes", O}, {"yesterday", C | O}, {"yet", O}, {"you", O}, {"your", O},
};
/* clang-format on */

const pt_lexicon pt_plain_words = {words, sizeof words / sizeof words[0]};
