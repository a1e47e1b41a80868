/* SPDX-License-Identifier: MIT */
/* Tests of check/links. */
#include "check/rules.h"

#include "check/checked_of.h"

#define LINK(word, url)                                                        \
    "{\"t\":\"Link\",\"c\":[[\"\",[],[]],[" word "],[\"" url "\",\"\"]]}"
#define STR(word) "{\"t\":\"Str\",\"c\":\"" word "\"}"

/* Runs a check on a Para of these inlines. */
static void says(const char *id, const char *meta, const char *inlines,
                 const char *said)
{
    checked_of c = {0};
    pt_buf_init(&c.source);
    pt_buf_add_format(&c.source,
                      "{\"pandoc-api-version\":[1,22],\"meta\":{%s},"
                      "\"blocks\":[{\"t\":\"Para\",\"c\":[%s]}]}",
                      meta, inlines);
    check_source(&c, id);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&c.said), pt_str_from(said)),
                  "%.*s instead of %s", (int)c.said.len,
                  c.said.ptr == NULL ? "" : c.said.ptr, said);
    checked_release(&c);
}

START_TEST(a_link_says_where_it_leads)
{
    says("link-text", "", LINK(STR("here"), "https://e.example"),
         "here|link text ‘here’ does not say where the link leads");
    says("link-text", "", LINK(STR("Hereford"), "https://e.example"), "");
    says("link-text", META("lang", "fr"),
         LINK(STR("more"), "https://e.example"), "");
}
END_TEST

START_TEST(a_link_has_text_and_address)
{
    says("link-empty", "", LINK("", "https://e.example"),
         "|the link to ‘https://e.example’ has no text");
    says("link-empty", "", LINK(STR("a"), ""), "a|link ‘a’ leads nowhere");
    says("link-empty", "", LINK(STR("a"), "#a"), "");
}
END_TEST

START_TEST(a_keyword_does_not_lead_away)
{
    says("link-keyword", KEYWORDS("fish"),
         LINK(STR("Fish"), "https://e.example"),
         "Fish|a link with keyword ‘Fish’ as its text leads away");
    says("link-keyword", KEYWORDS("fish"), LINK(STR("fish"), "#fish"), "");
    says("link-keyword", KEYWORDS("fish"),
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
