/* SPDX-License-Identifier: MIT */
/*
 * The table of checks, in the order in which they run and are listed. A new
 * check is one row here and one function. Where a bound differs from the one
 * of its source it is more lenient: few false alarms matter more.
 */
#include "check/rules.h"

#include "base/map.h"
#include "base/str.h"

#define NO_BOUNDS                                                              \
    {                                                                          \
        {NULL, 0},                                                             \
        {                                                                      \
            NULL, 0                                                            \
        }                                                                      \
    }

/* clang-format off */
static const pt_check table[] = {
    {pt_check_keyword_absent, {"keyword-absent", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a keyword that is not in the text",
     "Keywords that a text does not bear out are taken for padding by "
     "search engines, and mislead readers of lists."}},
    {pt_check_keyword_suggested, {"keyword-suggested", PT_CHECK_NOTE,
     {{"min-score", 0.5}, {"min-times", 3}},
     "a keyword that the article could have",
     "What the text is about and the list does not name."}},
    {pt_check_keyword_stuffing, {"keyword-stuffing", PT_CHECK_WARNING,
     {{"max", 3.5}, {NULL, 0}},
     "a keyword that is repeated too often",
     "A density above 3.5 reads as written for machines (Yoast, "
     "KeywordDensity with word forms)."}},
    {pt_check_keyword_rare, {"keyword-rare", PT_CHECK_NOTE,
     {{"min", 0.5}, {NULL, 0}},
     "a first keyword that hardly occurs",
     "The first keyword is what an article is about; below a density of "
     "0.5 it is not (Yoast, KeywordDensity)."}},
    {pt_check_keyword_distribution, {"keyword-distribution", PT_CHECK_NOTE,
     {{"max", 50}, {NULL, 0}},
     "a long run of sentences without any keyword",
     "More than half of the sentences in a row, in percent, off the "
     "topic (Yoast, KeyphraseDistribution)."}},
    {pt_check_keyword_long, {"keyword-long", PT_CHECK_WARNING,
     {{"max", 8}, {NULL, 0}},
     "a keyword of too many words",
     "Nobody searches for more than eight content words (Yoast, "
     "KeyphraseLength)."}},
    {pt_check_keyword_function_words, {"keyword-function-words", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a keyword without a word that says anything",
     "Function words alone find everything (Yoast, "
     "FunctionWordsInKeyphrase)."}},
    {pt_check_keyword_duplicate, {"keyword-duplicate", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a keyword that is declared twice",
     "It takes the place of another."}},
    {pt_check_keyword_similar, {"keyword-similar", PT_CHECK_NOTE,
     NO_BOUNDS,
     "two keywords with the same words in other forms",
     "Search engines treat them as one."}},
    {pt_check_keywords_missing, {"keywords-missing", PT_CHECK_WARNING,
     NO_BOUNDS,
     "an article without keywords",
     "Without keywords none of the other outputs has any."}},
    {pt_check_keyword_count, {"keyword-count", PT_CHECK_NOTE,
     {{"min", 3}, {"max", 20}},
     "few or many keywords",
     "One or two hardly tell articles apart; of very many none weighs "
     "anything. House rules differ: set min and max."}},
    {pt_check_title_missing, {"title-missing", PT_CHECK_WARNING,
     NO_BOUNDS,
     "an article without a title",
     "Pages, feeds and results show the title first (Yoast, TextTitle)."}},
    {pt_check_title_length, {"title-length", PT_CHECK_NOTE,
     {{"max", 80}, {"max-pixels", 720}},
     "a title that result pages cut off",
     "Google shows some 600 pixels (Yoast, PageTitleWidth); news titles "
     "run longer, and only what clearly does not fit is told."}},
    {pt_check_title_keyword, {"title-keyword", PT_CHECK_NOTE,
     NO_BOUNDS,
     "a title without any of the keywords",
     "Yoast, KeyphraseInSEOTitle, for several keywords."}},
    {pt_check_introduction_keyword, {"introduction-keyword", PT_CHECK_NOTE,
     NO_BOUNDS,
     "a first paragraph without any of the keywords",
     "Yoast, IntroductionKeyword, for several keywords; a dateline is "
     "passed over."}},
    {pt_check_heading_keyword, {"heading-keyword", PT_CHECK_NOTE,
     {{"min-headings", 3}, {NULL, 0}},
     "headings without any of the keywords",
     "Yoast, SubHeadingsKeyword, for several keywords."}},
    {pt_check_heading_h1, {"heading-h1", PT_CHECK_NOTE,
     NO_BOUNDS,
     "more than one heading of level 1",
     "A page has one (Yoast, SingleH1)."}},
    {pt_check_heading_skipped, {"heading-skipped", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a heading that skips a level",
     "Screen readers navigate by levels (WCAG 2.2, technique H42)."}},
    {pt_check_heading_name, {"heading-name", PT_CHECK_NOTE,
     {{"min-words", 150}, {NULL, 0}},
     "a name in a heading that the text never has",
     "A paragraph was cut, or the name is misspelt."}},
    {pt_check_description_missing, {"description-missing", PT_CHECK_NOTE,
     NO_BOUNDS,
     "no description in the metadata",
     "Result pages show it (Yoast, MetaDescriptionLength); the filter "
     "derives one from the lead for HTML."}},
    {pt_check_description_length, {"description-length", PT_CHECK_NOTE,
     {{"min", 50}, {"max", 156}},
     "a description that is too short or too long",
     "Yoast, MetaDescriptionLength: 121 to 156 characters; only what is "
     "clearly short is told."}},
    {pt_check_description_keyword, {"description-keyword", PT_CHECK_NOTE,
     NO_BOUNDS,
     "a description without any of the keywords",
     "Yoast, MetaDescriptionKeyword, for several keywords."}},
    {pt_check_slug_keyword, {"slug-keyword", PT_CHECK_NOTE,
     NO_BOUNDS,
     "a slug without any of the keywords",
     "Yoast, UrlKeyword; only where the metadata have a slug."}},
    {pt_check_author_missing, {"author-missing", PT_CHECK_NOTE,
     NO_BOUNDS,
     "no author in the metadata",
     "Structured data for articles ask for it (schema.org, Google: "
     "Article)."}},
    {pt_check_date_missing, {"date-missing", PT_CHECK_NOTE,
     NO_BOUNDS,
     "no date in the metadata",
     "Structured data for articles ask for it (schema.org, Google: "
     "Article)."}},
    {pt_check_date_unreadable, {"date-unreadable", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a date in the metadata that is none",
     "It cannot become ISO 8601, and is left out of JSON-LD."}},
    {pt_check_language_missing, {"language-missing", PT_CHECK_NOTE,
     NO_BOUNDS,
     "no language in the metadata",
     "Hyphenation, screen readers and search depend on it (WCAG 2.2, "
     "3.1.1)."}},
    {pt_check_image_alt, {"image-alt", PT_CHECK_WARNING,
     NO_BOUNDS,
     "an image without alternative text",
     "WCAG 2.2, 1.1.1. Say alt=\"\" for mere decoration."}},
    {pt_check_image_keyword, {"image-keyword", PT_CHECK_NOTE,
     NO_BOUNDS,
     "image texts without any of the keywords",
     "Yoast, KeyphraseInImageText."}},
    {pt_check_image_missing, {"image-missing", PT_CHECK_OFF,
     {{"min-words", 300}, {NULL, 0}},
     "an article without an image",
     "Yoast, ImageCount; agencies' texts have none, so it is off."}},
    {pt_check_link_text, {"link-text", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a link text that says nothing",
     "WCAG 2.2, 2.4.4: “here” and “read more” do not tell where a link "
     "leads."}},
    {pt_check_link_empty, {"link-empty", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a link without text or without address",
     "It cannot be seen or followed."}},
    {pt_check_link_keyword, {"link-keyword", PT_CHECK_NOTE,
     NO_BOUNDS,
     "a keyword as text of a link to another site",
     "It tells search engines that the other page is the one to find "
     "(Yoast, TextCompetingLinks)."}},
    {pt_check_link_missing, {"link-missing", PT_CHECK_OFF,
     {{"min-words", 300}, {NULL, 0}},
     "an article without a link to another site",
     "Yoast, OutboundLinks; agencies' texts have none, so it is off."}},
    {pt_check_text_short, {"text-short", PT_CHECK_NOTE,
     {{"min", 200}, {NULL, 0}},
     "a very short text",
     "Yoast, TextLength, calls fewer than 300 words too few and fewer "
     "than 200 bad; news are often short."}},
    {pt_check_name_spelling, {"name-spelling", PT_CHECK_WARNING,
     NO_BOUNDS,
     "one name in two spellings",
     "Readers take them for two."}},
    {pt_check_surname_first, {"surname-first", PT_CHECK_NOTE,
     NO_BOUNDS,
     "a surname before the full name",
     "At first mention a reader needs the full name (AP Stylebook)."}},
    {pt_check_surname_ambiguous, {"surname-ambiguous", PT_CHECK_NOTE,
     NO_BOUNDS,
     "a surname that two people bear",
     "A reader cannot tell who is meant."}},
    {pt_check_person_role, {"person-role", PT_CHECK_NOTE,
     {{"min-mentions", 3}, {NULL, 0}},
     "a person of whom nothing says who it is",
     "News tell a person's role at first mention (AP Stylebook)."}},
    {pt_check_acronym_unexpanded, {"acronym-unexpanded", PT_CHECK_NOTE,
     NO_BOUNDS,
     "an acronym that is never spelt out",
     "Readers may not know it (Guardian style guide)."}},
    {pt_check_acronym_twice, {"acronym-twice", PT_CHECK_NOTE,
     NO_BOUNDS,
     "an acronym that is spelt out twice",
     "Once is enough."}},
    {pt_check_weekday, {"weekday", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a date that contradicts its day of the week",
     "One of the two is wrong."}},
    {pt_check_date_impossible, {"date-impossible", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a day that its month does not have",
     "It is a slip."}},
    {pt_check_currency, {"currency-amount", PT_CHECK_WARNING,
     NO_BOUNDS,
     "a sign of a currency without an amount",
     "A number is missing."}},
    {pt_check_placeholder, {"placeholder", PT_CHECK_WARNING,
     NO_BOUNDS,
     "what was to be filled in",
     "“TK” and “TODO” are not meant for readers."}},
};
/* clang-format on */

enum { N_ROWS = sizeof table / sizeof table[0], NEAR = 4 };

/* A pt_check_set has a bit for each. */
_Static_assert(N_ROWS <= 64, "more checks than a set holds");

const pt_check *pt_check_table(size_t *n_out)
{
    *n_out = N_ROWS;
    return table;
}

const pt_check_info *pt_check_describe(size_t index)
{
    return index < N_ROWS ? &table[index].info : NULL;
}

uint32_t pt_check_find(pt_str id)
{
    for (uint32_t i = 0; i < N_ROWS; i++)
        if (pt_str_is_equal(id, pt_str_from(table[i].info.id)))
            return i;
    return PT_NONE;
}

const char *pt_check_nearest(pt_str id)
{
    const char *best = NULL;
    unsigned least = NEAR + 1;
    for (uint32_t i = 0; i < N_ROWS; i++) {
        const unsigned d =
            pt_str_distance(id, pt_str_from(table[i].info.id), NEAR);
        if (d < least && d < id.len) {
            least = d;
            best = table[i].info.id;
        }
    }
    return best;
}
