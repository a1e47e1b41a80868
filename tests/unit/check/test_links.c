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

int main(void)
{
    const TTest *tests[] = {a_link_says_where_it_leads,
                            a_link_has_text_and_address,
                            a_keyword_does_not_lead_away, NULL};
    return suite_run("links", tests);
}
