/* SPDX-License-Identifier: MIT */
/* Tests of check/keyword_suggested. */
#include "check/rules.h"

#include "check/checked_of.h"

#define QUIET "The old harbour master said little about it to anyone there. "
#define TEXT                                                                   \
    "The fishing quota was cut on Monday. The ministry set the fishing quota " \
    "for herring at half. Boats in Bergen lay still over the fishing quota. "  \
    "No fishing quota had been so low. " QUIET QUIET QUIET QUIET QUIET QUIET   \
        QUIET QUIET QUIET QUIET QUIET QUIET

/* Whether the check says anything of "fishing quota". */
static bool suggests(const char *keywords, const char *text)
{
    checked_of c = {0};
    char meta[200];
    snprintf(meta, sizeof meta,
             "\"keywords\":{\"t\":\"MetaString\",\"c\":\"%s\"}", keywords);
    check_of(&c, "keyword-suggested", meta, text);
    const bool found = buf_has(&c.said, "‘fishing quota’ (4 times) could be a");
    checked_release(&c);
    return found;
}

START_TEST(what_the_text_is_about_is_suggested)
{
    ck_assert(suggests("Bergen", TEXT));
}
END_TEST

START_TEST(what_is_declared_is_not)
{
    ck_assert(!suggests("fishing quotas", TEXT));
    ck_assert(!suggests("the fishing quota of 2026", TEXT));
    ck_assert(!suggests("Bergen", "The fishing quota was cut."));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_the_text_is_about_is_suggested,
                            what_is_declared_is_not, NULL};
    return suite_run("keyword_suggested", tests);
}
