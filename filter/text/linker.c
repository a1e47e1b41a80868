/* SPDX-License-Identifier: MIT */
/*
 * The words that may stand between the words of a phrase: "trade [with the]
 * neighbours", "libertà [della] stampa". The tables hold articles,
 * determiners, "and", and prepositions with their contractions, as school
 * grammars list them, in normal form, sorted by bytes. Words that turn a
 * phrase around ("not", "without", "or") or begin a clause are not in them.
 * A binary search finds a word.
 */
#include "text/linker.h"

#include "text/lookup.h"
#include "text/stopword.h"

#include <string.h>

typedef struct linker {
    const char *word;
    const char *preposition; /* "" for what is none, "&" for "and" */
} linker;

/* clang-format off */
static const linker dutch[] = {
    {"aan", "aan"}, {"bij", "bij"}, {"dat", ""}, {"de", ""}, {"deze", ""},
    {"die", ""}, {"dit", ""}, {"door", "door"}, {"een", ""}, {"en", "&"},
    {"haar", ""}, {"het", ""}, {"hun", ""}, {"in", "in"}, {"met", "met"},
    {"naar", "naar"}, {"onder", "onder"}, {"ons", ""}, {"onze", ""},
    {"op", "op"}, {"over", "over"}, {"te", "te"}, {"tegen", "tegen"},
    {"ten", "te"}, {"ter", "te"}, {"tot", "tot"}, {"tussen", "tussen"},
    {"uit", "uit"}, {"van", "van"}, {"voor", "voor"}, {"zijn", ""},
};

static const linker english[] = {
    {"a", ""}, {"about", "about"}, {"across", "across"}, {"after", "after"},
    {"against", "against"}, {"all", ""}, {"among", "among"},
    {"amongst", "among"}, {"an", ""}, {"and", "&"}, {"any", ""},
    {"at", "at"}, {"before", "before"}, {"between", "between"},
    {"both", ""}, {"by", "by"}, {"during", "during"}, {"each", ""},
    {"every", ""}, {"for", "for"}, {"from", "from"}, {"her", ""},
    {"his", ""}, {"in", "in"}, {"into", "in"}, {"its", ""}, {"my", ""},
    {"of", "of"}, {"on", "on"}, {"our", ""}, {"over", "over"},
    {"per", "per"}, {"some", ""}, {"the", ""}, {"their", ""}, {"these", ""},
    {"this", ""}, {"those", ""}, {"through", "through"}, {"to", "to"},
    {"toward", "to"}, {"towards", "to"}, {"under", "under"}, {"upon", "on"},
    {"via", "via"}, {"with", "with"}, {"within", "in"}, {"your", ""},
};

static const linker french[] = {
    {"au", "à"}, {"aux", "à"}, {"avec", "avec"}, {"ce", ""}, {"ces", ""},
    {"cet", ""}, {"cette", ""}, {"chez", "chez"}, {"contre", "contre"},
    {"d'", "de"}, {"dans", "dans"}, {"de", "de"}, {"depuis", "depuis"},
    {"des", "de"}, {"du", "de"}, {"en", "en"}, {"entre", "entre"},
    {"et", "&"}, {"l'", ""}, {"la", ""}, {"le", ""}, {"les", ""},
    {"leur", ""}, {"leurs", ""}, {"ma", ""}, {"mes", ""}, {"mon", ""},
    {"nos", ""}, {"notre", ""}, {"par", "par"}, {"pour", "pour"},
    {"sa", ""}, {"sans", "sans"}, {"ses", ""}, {"son", ""},
    {"sous", "sous"}, {"sur", "sur"}, {"un", ""}, {"une", ""},
    {"vers", "vers"}, {"vos", ""}, {"votre", ""}, {"à", "à"},
};

static const linker german[] = {
    {"am", "an"}, {"an", "an"}, {"ans", "an"}, {"auf", "auf"},
    {"aufs", "auf"}, {"aus", "aus"}, {"bei", "bei"}, {"beim", "bei"},
    {"das", ""}, {"dem", ""}, {"den", ""}, {"der", ""}, {"des", ""},
    {"die", ""}, {"diese", ""}, {"diesem", ""}, {"diesen", ""},
    {"dieser", ""}, {"dieses", ""}, {"durch", "durch"}, {"ein", ""},
    {"eine", ""}, {"einem", ""}, {"einen", ""}, {"einer", ""},
    {"eines", ""}, {"für", "für"}, {"fürs", "für"}, {"gegen", "gegen"},
    {"ihr", ""}, {"ihre", ""}, {"ihrem", ""}, {"ihren", ""}, {"ihrer", ""},
    {"ihres", ""}, {"im", "in"}, {"in", "in"}, {"ins", "in"},
    {"mit", "mit"}, {"nach", "nach"}, {"sein", ""}, {"seine", ""},
    {"seinem", ""}, {"seinen", ""}, {"seiner", ""}, {"seines", ""},
    {"um", "um"}, {"und", "&"}, {"unser", ""}, {"unsere", ""},
    {"unserer", ""}, {"unter", "unter"}, {"vom", "von"}, {"von", "von"},
    {"vor", "vor"}, {"zu", "zu"}, {"zum", "zu"}, {"zur", "zu"},
    {"zwischen", "zwischen"}, {"über", "über"},
};

static const linker italian[] = {
    {"a", "a"}, {"ad", "a"}, {"agli", "a"}, {"ai", "a"}, {"al", "a"},
    {"all'", "a"}, {"alla", "a"}, {"alle", "a"}, {"allo", "a"},
    {"coi", "con"}, {"col", "con"}, {"con", "con"}, {"contro", "contro"},
    {"d'", "di"}, {"da", "da"}, {"dagli", "da"}, {"dai", "da"},
    {"dal", "da"}, {"dall'", "da"}, {"dalla", "da"}, {"dalle", "da"},
    {"dallo", "da"}, {"degli", "di"}, {"dei", "di"}, {"del", "di"},
    {"dell'", "di"}, {"della", "di"}, {"delle", "di"}, {"dello", "di"},
    {"di", "di"}, {"e", "&"}, {"ed", "&"}, {"fra", "tra"}, {"gli", ""},
    {"i", ""}, {"il", ""}, {"in", "in"}, {"l'", ""}, {"la", ""}, {"le", ""},
    {"lo", ""}, {"negli", "in"}, {"nei", "in"}, {"nel", "in"},
    {"nell'", "in"}, {"nella", "in"}, {"nelle", "in"}, {"nello", "in"},
    {"nostra", ""}, {"nostre", ""}, {"nostri", ""}, {"nostro", ""},
    {"per", "per"}, {"questa", ""}, {"queste", ""}, {"questi", ""},
    {"questo", ""}, {"senza", "senza"}, {"su", "su"}, {"sua", ""},
    {"sue", ""}, {"sugli", "su"}, {"sui", "su"}, {"sul", "su"},
    {"sull'", "su"}, {"sulla", "su"}, {"sulle", "su"}, {"sullo", "su"},
    {"suo", ""}, {"suoi", ""}, {"tra", "tra"}, {"un", ""}, {"un'", ""},
    {"una", ""}, {"uno", ""}, {"verso", "verso"},
};

static const linker portuguese[] = {
    {"a", ""}, {"ao", "a"}, {"aos", "a"}, {"as", ""}, {"até", "até"},
    {"com", "com"}, {"contra", "contra"}, {"da", "de"}, {"das", "de"},
    {"de", "de"}, {"desde", "desde"}, {"desta", "de"}, {"deste", "de"},
    {"do", "de"}, {"dos", "de"}, {"dum", "de"}, {"duma", "de"}, {"e", "&"},
    {"em", "em"}, {"entre", "entre"}, {"esta", ""}, {"estas", ""},
    {"este", ""}, {"estes", ""}, {"na", "em"}, {"nas", "em"},
    {"nesta", "em"}, {"neste", "em"}, {"no", "em"}, {"nos", "em"},
    {"nossa", ""}, {"nossas", ""}, {"nosso", ""}, {"nossos", ""},
    {"num", "em"}, {"numa", "em"}, {"o", ""}, {"os", ""}, {"para", "para"},
    {"pela", "por"}, {"pelas", "por"}, {"pelo", "por"}, {"pelos", "por"},
    {"por", "por"}, {"sem", "sem"}, {"seu", ""}, {"seus", ""},
    {"sobre", "sobre"}, {"sua", ""}, {"suas", ""}, {"um", ""}, {"uma", ""},
    {"umas", ""}, {"uns", ""}, {"à", "a"}, {"às", "a"},
};

static const linker spanish[] = {
    {"a", "a"}, {"al", "a"}, {"con", "con"}, {"contra", "contra"},
    {"de", "de"}, {"del", "de"}, {"desde", "desde"}, {"e", "&"}, {"el", ""},
    {"en", "en"}, {"entre", "entre"}, {"esta", ""}, {"estas", ""},
    {"este", ""}, {"estos", ""}, {"hacia", "hacia"}, {"hasta", "hasta"},
    {"la", ""}, {"las", ""}, {"lo", ""}, {"los", ""}, {"nuestra", ""},
    {"nuestras", ""}, {"nuestro", ""}, {"nuestros", ""}, {"para", "para"},
    {"por", "por"}, {"sin", "sin"}, {"sobre", "sobre"}, {"su", ""},
    {"sus", ""}, {"un", ""}, {"una", ""}, {"unas", ""}, {"unos", ""},
    {"y", "&"},
};

typedef struct language {
    char code[3];
    const linker *linkers;
    size_t n_linkers;
} language;

#define ROW(code, linkers) {code, linkers, sizeof (linkers) / sizeof (linkers)[0]}
static const language languages[] = {
    ROW("de", german), ROW("en", english), ROW("es", spanish),
    ROW("fr", french), ROW("it", italian), ROW("nl", dutch),
    ROW("pt", portuguese),
};
#undef ROW
/* clang-format on */

enum { ELISION_MAX = 12 /* bytes: "quoiqu’" and what may be longer */ };

/* Whether a tag is of a language of two letters. */
static bool is_language(pt_str tag, pt_str code)
{
    return tag.len >= 2 &&
           (tag.len == 2 || tag.ptr[2] == '-' || tag.ptr[2] == '_') &&
           pt_str_is_equal_nocase(pt_str_slice(tag, 0, 2), code);
}

bool pt_linker_find(pt_str *out, pt_str lang, pt_str word)
{
    if (lang.len == 0)
        lang = PT_STR("en");
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++) {
        if (!is_language(lang, pt_str_from(languages[i].code)))
            continue;
        const linker *row = pt_lookup_exact(
            languages[i].linkers, languages[i].n_linkers, sizeof *row, word);
        if (row != NULL)
            *out = pt_str_from(row->preposition);
        return row != NULL;
    }
    return false;
}

/* Where the first apostrophe of a word ends, or 0. */
static size_t find_apostrophe(pt_str word)
{
    for (size_t i = 1; i < word.len && i < ELISION_MAX; i++) {
        if (word.ptr[i] == '\'')
            return i + 1;
        if (pt_str_has_prefix(pt_str_slice(word, i, word.len), PT_STR("’")))
            return i + strlen("’");
    }
    return 0;
}

size_t pt_linker_elision(pt_str lang, pt_str word)
{
    if (!is_language(lang, PT_STR("fr")) && !is_language(lang, PT_STR("it")))
        return 0;
    const size_t end = find_apostrophe(word);
    if (end == 0 || end == word.len)
        return 0;
    char form[ELISION_MAX + 1];
    size_t len = 0;
    for (size_t i = 0;
         i < end && word.ptr[i] != '\'' && (unsigned char)word.ptr[i] < 0x80;
         i++)
        form[len++] =
            (char)(word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ? word.ptr[i] | 0x20
                                                            : word.ptr[i]);
    form[len++] = '\'';
    return pt_stopword_is(lang, (pt_str){form, len}) ? end : 0;
}
