/* SPDX-License-Identifier: MIT */
/* Tests of output/target. */
#include "output/target.h"

#include "base/str.h"
#include "suite.h"

START_TEST(only_urls_that_name_the_entity_are_targets)
{
    static const struct {
        const char *target;
        bool valid;
    } cases[] = {
        {"",                                  true },
        {"wikidata",                          true },
        {"wikipedia",                         true },
        {"https://news.example/{slug}.html",  true },
        {"/topics/{type}/{slug}?lang={lang}", true },
        {"../{name}",                         true },
        {"#{slug}",                           true },
        {"{slug}:x",                          false},
        {"wikidota",                          false},
        {"/topics/{lang}/",                   false},
        {"/topics/{nmae}",                    false},
        {"/topics/{slug",                     false},
        {"javascript:alert({slug})",          false},
        {"data:,{slug}",                      false},
        {"/a b/{slug}",                       false},
        {"/\"{slug}",                         false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_target_is_valid(pt_str_from(cases[i].target)) ==
                          cases[i].valid,
                      "%s", cases[i].target);
}
END_TEST

START_TEST(an_entity_has_a_url_where_it_has_what_the_target_asks_for)
{
    const pt_entity entities[] = {
        {.name = PT_STR("Zürich & Co."),
         .slug = PT_STR("zurich"),
         .wikidata = PT_STR("Q72"),
         .type = PT_TYPE_LOCATION},
        {.name = PT_STR("Ann Lee"),
         .slug = PT_STR("ann-lee"),
         .type = PT_TYPE_PERSON                          },
        {.name = PT_STR("Lee"),
         .slug = PT_STR("lee"),
         .bits = PT_ENTITY_AMBIGUOUS,
         .type = PT_TYPE_PERSON},
        {.name = PT_STR("May 2026"),
         .slug = PT_STR("2026-05"),
         .type = PT_TYPE_DATE},
    };
    static const struct {
        const char *target;
        int entity;
        const char *lang;
        const char *url;
    } cases[] = {
        {"wikidata",       0, "",      "https://www.wikidata.org/wiki/Q72"},
        {"wikipedia",      0, "de-AT",
         "https://www.wikidata.org/wiki/Special:GoToLinkedPage/dewiki/Q72"},
        {"wikipedia",      0, "",
         "https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki/Q72"},
        {"/{type}/{name}", 0, "",      "/location/Z%C3%BCrich%20%26%20Co."},
        {"wikidata",       1, "",      ""                                 },
        {"/t/{slug}",      1, "",      "/t/ann-lee"                       },
        {"/t/{slug}",      2, "",      ""                                 },
        {"/t/{slug}",      3, "",      ""                                 },
        {"",               1, "",      ""                                 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf url;
        pt_buf_init(&url);
        pt_target_add(&url, pt_str_from(cases[i].target),
                      &entities[cases[i].entity], pt_str_from(cases[i].lang));
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&url), pt_str_from(cases[i].url)),
            "%s: %.*s", cases[i].url, (int)url.len, url.ptr);
        pt_buf_release(&url);
    }
}
END_TEST

START_TEST(only_wikidatas_identifiers_make_uris)
{
    static const struct {
        const char *id;
        bool has;
    } cases[] = {
        {"Q72",  true },
        {"",     false},
        {"Q",    false},
        {"P31",  false},
        {"Q7\"", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_entity entity = {.wikidata = pt_str_from(cases[i].id)};
        ck_assert_int_eq(pt_target_has_uri(&entity), cases[i].has);
    }
    const pt_entity zurich = {.wikidata = PT_STR("Q72")};
    pt_buf out;
    pt_buf_init(&out);
    pt_target_add_uri(&out, &zurich);
    ck_assert(pt_str_is_equal(pt_buf_str(&out),
                              PT_STR("http://www.wikidata.org/entity/Q72")));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        only_urls_that_name_the_entity_are_targets,
        an_entity_has_a_url_where_it_has_what_the_target_asks_for,
        only_wikidatas_identifiers_make_uris, NULL};
    return suite_run("target", tests);
}
