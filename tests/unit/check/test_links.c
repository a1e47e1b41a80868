/* SPDX-License-Identifier: MIT */
/* Tests of check/links. */
#include "check/rules.h"

#include "check/checked_of.h"

#define LINK(word, url)                                                        \
    "{\"t\":\"Link\",\"c\":[[\"\",[],[]],[" word "],[\"" url "\",\"\"]]}"

START_TEST(a_link_says_where_it_leads)
{
    inlines_say("link-text", "", LINK(STR("here"), "https://e.example"),
                "here|link text ‘here’ does not say where the link leads");
    inlines_say("link-text", "", LINK(STR("Hereford"), "https://e.example"),
                "");
    inlines_say("link-text", META("lang", "fr"),
                LINK(STR("more"), "https://e.example"), "");
}
END_TEST

START_TEST(a_link_has_text_and_address)
{
    inlines_say("link-empty", "", LINK("", "https://e.example"),
                "|the link to ‘https://e.example’ has no text");
    inlines_say("link-empty", "", LINK(STR("a"), ""),
                "a|link ‘a’ leads nowhere");
    inlines_say("link-empty", "", LINK(STR("a"), "#a"), "");
}
END_TEST

START_TEST(a_keyword_does_not_lead_away)
{
    inlines_say("link-keyword", KEYWORDS("fish"),
                LINK(STR("Fish"), "https://e.example"),
                "Fish|a link with keyword ‘Fish’ as its text leads away");
    inlines_say("link-keyword", KEYWORDS("fish"), LINK(STR("fish"), "#fish"),
                "");
    inlines_say("link-keyword", KEYWORDS("fish"),
                LINK(STR("fishing"), "https://e.example"), "");
}
END_TEST

/* A Str of so many words. */
static void add_words(pt_buf *out, int n)
{
    pt_buf_add(out, PT_STR("{\"t\":\"Str\",\"c\":\"one"));
    for (int i = 1; i < n; i++)
        pt_buf_add(out, PT_STR(" word"));
    pt_buf_add(out, PT_STR("\"}"));
}

START_TEST(a_long_article_links_to_another_site)
{
    static const struct {
        int n_words;
        const char *link;
        const char *said;
    } cases[] = {
        {310, "",                "-|no link leads to another site"},
        {310, "," LINK(STR("a"), "#a"),                             "-|no link leads to another site"},
        {310,   "," LINK(STR("a"),                  "https://e.example/a"),                                ""},
        {200, "",                  ""                 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf inlines;
        pt_buf_init(&inlines);
        add_words(&inlines, cases[i].n_words);
        pt_buf_add(&inlines, pt_str_from(cases[i].link));
        pt_buf_add_byte(&inlines, '\0');
        inlines_say("link-missing", "", inlines.ptr, cases[i].said);
        pt_buf_release(&inlines);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_link_says_where_it_leads,
                            a_link_has_text_and_address,
                            a_keyword_does_not_lead_away,
                            a_long_article_links_to_another_site, NULL};
    return suite_run("links", tests);
}
