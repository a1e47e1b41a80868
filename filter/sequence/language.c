/* SPDX-License-Identifier: MIT */
/*
 * Tells English from other languages by function words: in a stretch of
 * English about four words in ten are on a list of sixty; in the other
 * languages of Europe hardly any, and words of their own lists are. Scripts
 * other than Latin are told by their letters. Linear, the start of a text
 * only.
 */
#include "sequence/language.h"

#include <string.h>

enum {
    LOOK_MAX = 400, /* tokens that are looked at */
    WORDS_MIN = 8,  /* fewer words than that decide nothing */
    WORD_MAX = 8
};

/* clang-format off */
static const char english[][WORD_MAX] = {
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be",
    "been", "but", "by", "for", "from", "had", "has", "have", "he", "her",
    "his", "how", "i", "if", "in", "into", "is", "it", "its", "more", "new",
    "not", "of", "on", "one", "or", "our", "out", "over", "said", "she",
    "than", "that", "the", "their", "they", "this", "to", "two", "up", "was",
    "we", "were", "what", "when", "which", "who", "will", "with", "would",
    "you"};

/* Function words of German, French, Spanish, Italian, Portuguese, Dutch,
   Swedish, Danish, Norwegian, Polish, Czech, Turkish, Indonesian, Romanian,
   Finnish, Swahili; none that is an English word too. */
static const char foreign[][WORD_MAX] = {
    "af", "au", "auf", "aux", "av", "bir", "bu", "che", "como", "con", "cu",
    "da", "dalam", "dan", "dans", "das", "de", "dei", "del", "della", "dem",
    "den", "der", "des", "det", "di", "dla", "dos", "du", "een", "ein", "eine",
    "el", "en", "est", "et", "ett", "het", "il", "ile", "im", "ist", "ja",
    "jako", "je", "jest", "kwa", "la", "las", "le", "les", "lo", "los", "med",
    "mit", "na", "nach", "ne", "nicht", "nie", "och", "og", "oli", "om", "os",
    "ou", "par", "para", "pas", "por", "pour", "que", "qui", "se", "sich",
    "sind", "się", "som", "su", "sur", "una", "und", "une", "ve", "vom", "von",
    "wa", "ya", "yang", "ze", "zu", "zum", "zur"};
/* clang-format on */

static bool is_listed(const char (*rows)[WORD_MAX], size_t n, pt_str word)
{
    char key[WORD_MAX] = {0};
    if (word.len >= WORD_MAX)
        return false;
    for (size_t i = 0; i < word.len; i++)
        key[i] =
            (char)(word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ? word.ptr[i] | 0x20
                                                            : word.ptr[i]);
    size_t low = 0;
    size_t high = n;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = memcmp(rows[middle], key, WORD_MAX);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

bool pt_language_is_english(pt_str text, const pt_token *tokens, uint32_t n)
{
    uint32_t words = 0;
    uint32_t ours = 0;
    uint32_t theirs = 0;
    uint32_t wide = 0; /* words with bytes of another script than Latin */
    if (n > LOOK_MAX)
        n = LOOK_MAX;
    for (uint32_t i = 0; i < n; i++) {
        if (!(tokens[i].bits & PT_TOKEN_WORD))
            continue;
        const pt_str word = pt_token_str(text, &tokens[i]);
        words++;
        /* Latin with marks is U+00C0 to U+024F and U+1E00 to U+1EFF. */
        wide += (unsigned char)word.ptr[0] >= 0xCD &&
                (unsigned char)word.ptr[0] != 0xE1;
        if (is_listed(english, sizeof english / sizeof english[0], word))
            ours++;
        else if (is_listed(foreign, sizeof foreign / sizeof foreign[0], word))
            theirs++;
    }
    if (wide * 2 > words)
        return false;
    return words < WORDS_MIN || theirs <= ours || theirs * 8 < words;
}
