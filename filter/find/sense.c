/* SPDX-License-Identifier: MIT */
/*
 * Names that are ordinary words too, and the words after them that show it:
 * a table of pairs, collected by hand. A pair marked N tells anywhere
 * ("Guinea pigs"), one marked V only where a sentence begins ("Polish the
 * table"), since inside one the capital letter decides. One look-up for a
 * proposal that a lower-case word follows. And what the recogniser takes for
 * a name behind a legislator's, "(D-N.Y.)".
 */
#include "find/sense.h"

#include "find/lexicon.h"

#include <string.h>

enum { N = 1, V = 2 };

/* clang-format off */
static const pt_lexeme words[] = {
    {"arabic numeral", N}, {"bath mat", N}, {"bath towel", N}, {"bath tub", N},
    {"bermuda shorts", N}, {"brazil nut", N}, {"brussels sprout", N},
    {"china cabinet", N}, {"china cup", N}, {"china doll", N},
    {"china plate", N}, {"china set", N}, {"china shop", N},
    {"chinese cabbage", N}, {"chinese checkers", N}, {"cologne water", N},
    {"cork board", N}, {"cork oak", N}, {"cork stopper", N},
    {"danish pastry", N}, {"dutch oven", N}, {"english breakfast", N},
    {"english muffin", N}, {"french bulldog", N}, {"french fries", N},
    {"french horn", N}, {"french press", N}, {"french toast", N},
    {"french window", N}, {"german measles", N}, {"german shepherd", N},
    {"guinea fowl", N}, {"guinea pig", N}, {"hamburg steak", N},
    {"indian ink", N}, {"irish coffee", N}, {"irish setter", N},
    {"irish stew", N}, {"jersey cow", N}, {"jersey fabric", N},
    {"jersey number", N}, {"kiev chicken", N}, {"lima bean", N},
    {"mobile the", V}, {"nice the", V}, {"nice to", V}, {"orange juice", N},
    {"orange peel", N}, {"panama hat", N}, {"peking duck", N},
    {"persian carpet", N}, {"persian cat", N}, {"persian rug", N},
    {"polish a", V}, {"polish her", V}, {"polish his", V}, {"polish it", V},
    {"polish my", V}, {"polish the", V}, {"polish their", V},
    {"polish your", V}, {"reading a", V}, {"reading about", V},
    {"reading her", V}, {"reading his", V}, {"reading it", V},
    {"reading my", V}, {"reading the", V}, {"reading their", V},
    {"reading this", V}, {"reading your", V}, {"roman candle", N},
    {"roman numeral", N}, {"russian doll", N}, {"russian roulette", N},
    {"spanish flu", N}, {"spanish omelette", N}, {"split a", V},
    {"split the", V}, {"swiss cheese", N}, {"swiss roll", N},
    {"turkey breast", N}, {"turkey burger", N}, {"turkey club", N},
    {"turkey dinner", N}, {"turkey farm", N}, {"turkey farmer", N},
    {"turkey leg", N}, {"turkey meat", N}, {"turkey sandwich", N},
    {"turkey soup", N}, {"turkey stuffing", N}, {"turkish bath", N},
    {"turkish delight", N},
};
/* clang-format on */

static const pt_lexicon pairs = {words, sizeof words / sizeof words[0]};

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* Returns whether what stands before `at` ends a sentence. */
static bool is_opening(pt_str text, uint32_t at)
{
    while (at > 0 && text.ptr[at - 1] == ' ')
        at--;
    return at == 0 || text.ptr[at - 1] == '.' || text.ptr[at - 1] == '!' ||
           text.ptr[at - 1] == '?' || text.ptr[at - 1] == '\n';
}

/* Returns whether the words at a proposal have an everyday sense. */
static bool is_everyday(pt_str text, const pt_mention *m)
{
    const uint32_t next = m->end + 1;
    uint32_t end = next;
    while (end < text.len && end < m->start + 24 && is_lower(text.ptr[end]))
        end++;
    if (end == next || next >= text.len || text.ptr[m->end] != ' ')
        return false;
    const pt_str pair = pt_str_slice(text, m->start, end);
    unsigned bits = pt_lexicon_find(&pairs, pair);
    if (bits == 0 && pair.ptr[pair.len - 1] == 's')
        bits = pt_lexicon_find(&pairs, pt_str_slice(pair, 0, pair.len - 1));
    if (bits == 0 && pt_str_has_suffix(pair, PT_STR("es")))
        bits = pt_lexicon_find(&pairs, pt_str_slice(pair, 0, pair.len - 2));
    return bits == N || (bits == V && is_opening(text, m->start));
}

/* "(D-N.Y.)", "(R–Ohio)" behind a legislator: party and state, no name. */
static bool is_party_and_state(pt_str text, const pt_mention *m)
{
    if (m->start == 0 || text.ptr[m->start - 1] != '(' || m->end >= text.len)
        return false;
    const pt_str form = pt_str_slice(text, m->start, m->end);
    if (form.len < 4)
        return false;
    const char party = form.ptr[0];
    if (party != 'D' && party != 'I' && party != 'R')
        return false;
    const bool dash =
        form.ptr[1] == '-' || memcmp(form.ptr + 1, "\xE2\x80\x93", 3) == 0;
    return dash && memchr(form.ptr, ' ', form.len) == NULL &&
           (text.ptr[m->end] == ')' || text.ptr[m->end] == '.');
}

static bool is_no_name(pt_str text, const pt_mention *m)
{
    const bool model = m->finder == PT_FINDER_MODEL;
    if (model && is_party_and_state(text, m))
        return true;
    return (model || m->finder == PT_FINDER_GAZETTEER) && is_everyday(text, m);
}

void pt_senses_drop(pt_mentions *mentions, const pt_document *doc)
{
    uint32_t to = 0;
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        if (!is_no_name(pt_document_text(doc, m->text), m))
            mentions->list.items[to++] = *m;
    }
    mentions->list.len = to;
}
