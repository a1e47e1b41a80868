/* SPDX-License-Identifier: MIT */
/*
 * How people's names are built. Parsing goes forward over capitalised
 * tokens and what may stand between them; splitting finds the surname, which
 * comes first in Chinese, Korean and Vietnamese names: those are told by a
 * surname of these languages in front of one or two other words. Both are
 * linear in the name, which is cut at LONGEST words.
 */
#include "find/person.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST = 7 };

/* Between given name and surname, in lower case or capitalised. */
static const char particles[] =
    " van von der den de la le du da di dos das do del della al el bin ibn"
    " ben abu ter ten zu zur y e bint binti st ould af av ";

static const char suffixes[] = " Jr Jr. Sr Sr. II III IV ";

/* Lower-case words after a hyphen that are no half of a Chinese or Korean
   given name ("Jong-un"). */
static const char endings[] =
    " led based born style era like run own owned elect type free wide made"
    " only held area in on to and or the of for at by is turned ";

static const char surnames[] =
    " Lee Rhee Yi Son Oh An Ko Kwak Ha Min Sim Byun Chung Koo Xi Li Zhao"
    " Meng Wang Zhang Liu Chen Yang Huang Wu Zhou Xu Sun Ma Zhu Hu Guo He"
    " Lin Gao Luo Zheng Liang Xie Tang Cao Deng Feng Peng Zeng Xiao Tian"
    " Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Lü Ding Ren Shen Yao"
    " Cui Zhong Tan Fan Jin Liao Fu Qian Qin Qiao Qiu Hou Shao Hao Wen Xiong"
    " Bai Dai Kong Mao Mo Ning Pang Pei Qi Shi Song Tao Wan Xia Xue Yan Yin"
    " You Zou Zuo Hui Hua Ai Bo Chu Gong Gu Ji Jia Lai Lei Lou Nie Tong Tsai"
    " Hsu Hsieh Chiang Chang Chou Cheung Leung Wong Ho Lam Ng Kim Park Choi"
    " Jung Jeong Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Ryu Moon"
    " Roh Bae Baek Heo Yoo Nam Noh Nguyen Nguyễn Tran Trần Le Lê Pham Phạm"
    " Huynh Hoang Phan Vu Vo Dang Bui Do Ngo Duong Ly To ";

/* These are as often a given name or a Western one before a surname. */
static const char doubtful[] =
    " Lee Son Oh An Ko Ha Min Sim Chung Yi Kim Park Han Jung Song Le Do To"
    " You He Bo Mo Ho Lam Ai Moon Chang Dang Nam Wan Lin Yan ";

/* Finds a word in a list whose words are set off by spaces. */
static bool is_in(const char *list, pt_str word)
{
    char key[16];
    if (word.len + 3 > sizeof key || word.len == 0)
        return false;
    key[0] = ' ';
    memcpy(key + 1, word.ptr, word.len);
    key[word.len + 1] = ' ';
    key[word.len + 2] = '\0';
    return strstr(list, key) != NULL;
}

static bool is_particle(pt_str word)
{
    char lower[8];
    if (word.len >= sizeof lower)
        return false;
    for (size_t i = 0; i < word.len; i++)
        lower[i] = (char)(word.ptr[i] >= 'A' && word.ptr[i] <= 'Z'
                              ? word.ptr[i] + ('a' - 'A')
                              : word.ptr[i]);
    return is_in(particles, (pt_str){lower, word.len});
}

/* Returns whether a token reads "d’Arc" or "dell'Utri". */
static bool is_elided(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_has(s, tok, PT_TOKEN_WORD) ||
        pt_stretch_has(s, tok, PT_TOKEN_UPPER))
        return false;
    const pt_str word = pt_stretch_word(s, tok);
    for (size_t i = 1; i < 5 && i + 1 < word.len; i++) {
        if (word.ptr[i] == '\'' || (word.ptr[i] & 0x80) != 0) {
            pt_utf8_next(word, &i);
            return i < word.len && pt_char_is_upper(pt_utf8_next(word, &i));
        }
    }
    return false;
}

/* Returns whether a role begins or goes on at `tok` and a name follows it:
   "Japanese | Foreign Minister | Kono", but "Stephen King said". */
static bool is_role_inside(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_is_name(s, tok + 1) || pt_stretch_begins(s, tok + 1) ||
        !pt_stretch_has(s, tok + 1, PT_TOKEN_SPACED) ||
        is_in(suffixes, pt_stretch_word(s, tok + 1)))
        return false;
    return pt_stretch_look(s, tok, &pt_role_words) != 0;
}

/* Returns whether a name can go on with this token. */
static bool is_name_word(const pt_stretch *s, uint32_t tok, bool first)
{
    if (!pt_stretch_is_name(s, tok))
        return !first && is_elided(s, tok);
    const pt_str word = pt_stretch_word(s, tok);
    if (!first && (is_in(suffixes, word) || is_role_inside(s, tok)))
        return false;
    if (s->tokens[tok].bits & PT_TOKEN_CAPS && s->letters != PT_CASE_CAPS)
        return word.len <= 2 && first && pt_stretch_is_name(s, tok + 1) &&
               !(s->tokens[tok + 1].bits & PT_TOKEN_CAPS);
    if (first && pt_lexicon_find(&pt_role_words, word) & PT_ROLE_TITLE)
        return false;
    if (pt_lexicon_find(&pt_head_words, word) != 0)
        return false;
    /* "Theresa May", but not "met Theresa May 5". */
    const unsigned plain = pt_lexicon_find(&pt_plain_words, word);
    return plain == 0 || (!first && plain == PT_PLAIN_CALENDAR &&
                          is_in(" May August ", word) &&
                          !pt_stretch_has(s, tok + 1, PT_TOKEN_NUMBER));
}

/* Reads particles and returns the token after them when a word follows. */
static uint32_t skip_particles(const pt_stretch *s, uint32_t tok)
{
    uint32_t at = tok;
    while (at < tok + 3 && pt_stretch_has(s, at, PT_TOKEN_LOWER) &&
           is_particle(pt_stretch_word(s, at)))
        at += pt_stretch_is_hyphen(s, at + 1) ? 2 : 1;
    if (at == tok || !is_name_word(s, at, false))
        return tok;
    return at;
}

/* Returns whether "Jong" may go on with "-un", and not "Merkel" with "-led". */
static bool is_second_half(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_has(s, tok, PT_TOKEN_LOWER))
        return false;
    const pt_str word = pt_stretch_word(s, tok);
    return word.len <= 5 && !is_in(endings, word);
}

/* Reads what is joined by hyphens to the word that ends before `tok`. */
static uint32_t skip_hyphens(const pt_stretch *s, uint32_t tok)
{
    while (pt_stretch_is_hyphen(s, tok) &&
           (is_name_word(s, tok + 1, false) || is_second_half(s, tok + 1)))
        tok += 2;
    return tok;
}

/* Returns whether the token ends a name, seen from the word before it. */
static bool is_edge(const pt_stretch *s, uint32_t tok)
{
    return tok >= s->end || pt_stretch_begins(s, tok) ||
           !(s->tokens[tok].bits & PT_TOKEN_SPACED);
}

uint32_t pt_person_parse(const pt_stretch *s, uint32_t first,
                         uint32_t *n_words_out)
{
    uint32_t at = first;
    uint32_t n_words = 0;
    while (at < s->end && n_words < LONGEST) {
        if (n_words > 0 && is_edge(s, at))
            break;
        const uint32_t word = skip_particles(s, at);
        if (!is_name_word(s, word, n_words == 0))
            break;
        at = skip_hyphens(s, word + 1);
        n_words++;
    }
    if (n_words > 1 && at < s->end && !pt_stretch_begins(s, at) &&
        is_in(suffixes, pt_stretch_word(s, at)))
        at++;
    *n_words_out = n_words;
    return at;
}

uint32_t pt_person_words(pt_str *words, uint32_t max, pt_str name)
{
    uint32_t n = 0;
    size_t at = 0;
    while (at < name.len && n < max) {
        size_t end = at;
        while (end < name.len && name.ptr[end] != ' ' && name.ptr[end] != '\n')
            end++;
        if (end > at)
            words[n++] = pt_str_slice(name, at, end);
        at = end + 1;
    }
    return n;
}

static bool is_eastern(const pt_str *words, uint32_t n)
{
    if (n < 2 || n > 3 || !is_in(surnames, words[0]))
        return false;
    if (pt_lexicon_find(&pt_given_names, words[1]) != 0 ||
        words[1].ptr[words[1].len - 1] == '.')
        return false;
    if (!is_in(doubtful, words[0]))
        return true;
    return n == 3 || memchr(words[1].ptr, '-', words[1].len) != NULL;
}

void pt_person_split(pt_person *out, pt_str name)
{
    pt_str words[LONGEST * 2];
    uint32_t n = pt_person_words(words, LONGEST * 2, name);
    while (n > 1 && is_in(suffixes, words[n - 1]))
        n--;
    *out = (pt_person){.words = n};
    if (n == 0)
        return;
    out->surname = out->last = words[n - 1];
    if (n == 1)
        return;
    out->given = words[0];
    if (is_eastern(words, n)) {
        out->eastern = true;
        out->surname = out->last = words[0];
        out->given = pt_str_slice(name, (size_t)(words[1].ptr - name.ptr),
                                  (size_t)(words[n - 1].ptr - name.ptr) +
                                      words[n - 1].len);
        return;
    }
    uint32_t from = n - 1;
    while (from > 0 && is_particle(words[from - 1]))
        from--;
    if (from == 0) {
        /* "Von der Berg" has no given name. */
        out->given = (pt_str){"", 0};
        out->words = 1;
    }
    out->surname.ptr = words[from].ptr;
    out->surname.len =
        (size_t)(out->last.ptr - words[from].ptr) + out->last.len;
}
