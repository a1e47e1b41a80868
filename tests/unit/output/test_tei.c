/* SPDX-License-Identifier: MIT */
/* Tests of output/tei. */
#include "output/tei.h"

#include "base/str.h"
#include "suite.h"

START_TEST(each_type_has_its_element_and_attributes)
{
    const struct {
        pt_type type;
        const char *wikidata;
        pt_value value;
        const char *start, *end;
    } cases[] = {
        {PT_TYPE_PERSON,
         "Q1",                     {.iso = {"", 0}},
         "<persName ref=\"http://www.wikidata.org/entity/Q1\" key=\"a&amp;b\">",                 "</persName>" },
        {PT_TYPE_ORGANIZATION,
         "",                       {.iso = {"", 0}},
         "<orgName key=\"a&amp;b\">",                                                            "</orgName>"  },
        {PT_TYPE_FACILITY,
         "",                       {.iso = {"", 0}},
         "<placeName key=\"a&amp;b\">",                                                          "</placeName>"},
        {PT_TYPE_EVENT,
         "",                       {.iso = {"", 0}},
         "<name type=\"event\" key=\"a&amp;b\">",                                                "</name>"     },
        {PT_TYPE_DATE,
         "",                       {.iso = PT_STR("2025-05")},
         "<date when=\"2025-05\">",                                                              "</date>"     },
        {PT_TYPE_DATE,
         "",                       {.iso = PT_STR("2025-05-03/2025-05-05")},
         "<date from=\"2025-05-03\" to=\"2025-05-05\">",                                         "</date>"     },
        {PT_TYPE_DATE,         "", {.iso = PT_STR("2025-W10")},                        "<date>", "</date>"     },
        {PT_TYPE_TIME,
         "",                       {.iso = PT_STR("14:30")},
         "<time when-iso=\"14:30\">",                                                            "</time>"     },
        {PT_TYPE_MONEY,
         "",                       {.amount = PT_STR("5"), .currency = PT_STR("EUR")},
         "<measure type=\"currency\" quantity=\"5\" unit=\"EUR\">",                              "</measure>"  },
        {PT_TYPE_PERCENT,
         "",                       {.amount = PT_STR("5/7")},
         "<measure type=\"percent\" unit=\"%\">",                                                "</measure>"  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_entity entity = {.slug = PT_STR("a&b"),
                                  .wikidata = pt_str_from(cases[i].wikidata),
                                  .type = cases[i].type};
        pt_buf out;
        pt_buf_init(&out);
        pt_tei_add_start(&out, &entity, cases[i].type, &cases[i].value);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].start)),
            "%.*s", (int)out.len, out.ptr);
        pt_buf_clear(&out);
        pt_tei_add_end(&out, cases[i].type);
        ck_assert(pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].end)));
        pt_buf_release(&out);
    }
}
END_TEST

START_TEST(a_mention_without_value_is_an_element_too)
{
    const pt_entity entity = {.slug = PT_STR("x"), .type = PT_TYPE_MONEY};
    pt_buf out;
    pt_buf_init(&out);
    pt_tei_add_start(&out, &entity, PT_TYPE_MONEY, NULL);
    pt_tei_add_start(&out, &entity, PT_TYPE_DATE, NULL);
    ck_assert(pt_str_is_equal(pt_buf_str(&out),
                              PT_STR("<measure type=\"currency\"><date>")));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_type_has_its_element_and_attributes,
                            a_mention_without_value_is_an_element_too, NULL};
    return suite_run("tei", tests);
}
