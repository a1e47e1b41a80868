/* SPDX-License-Identifier: MIT */
/* Tests of document/late. */
#include "document/late.h"

#include "document/kinds.h"
#include "suite.h"

#include <string.h>

START_TEST(objects_with_contents_first_are_collected)
{
    static const struct {
        const char *json;
        const char *names; /* of those collected, in order */
    } cases[] = {
        {"{\"t\":\"Str\",\"c\":1}",                                ""         },
        {"{\"c\":1,\"t\":\"Str\"}",                                "Str|"     },
        {"{\"c\":[{\"c\":1,\"t\":\"Str\"}],\"t\":\"Para\"}",       "Para|Str|"},
        {"{\"c\":1}",                                              "|"        },
        {"{\"c\":1,\"t\":5}",                                      "|"        },
        {"{\"c\":1,\"t\":[\"Str\"]}",                              "|"        },
        {"{\"c\":1,\"t\":\"Str\",\"c\":2,\"t\":\"Para\"}",         "Str|"     },
        {"{\"x\":{\"c\":1,\"t\":\"Str\"},\"c\":1,\"t\":\"Emph\"}", "Str|Emph|"},
        {"{\"\\u0063\":1,\"\\u0074\":\"S\\u0074r\"}",              "Str|"     },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_lates lates = {0};
        ck_assert_int_eq(
            pt_lates_read(&lates, pt_str_from(cases[i].json), 9, NULL), PT_OK);
        char names[64] = "";
        size_t len = 0;
        for (uint32_t k = 0; k < lates.len; k++) {
            const pt_str name = pt_constructor_row(lates.items[k].name)->name;
            memcpy(names + len, name.ptr, name.len);
            len += name.len;
            names[len++] = '|';
            ck_assert(k == 0 || lates.items[k - 1].at < lates.items[k].at);
        }
        names[len] = '\0';
        ck_assert_str_eq(names, cases[i].names);
        pt_vec_release(&lates);
    }
}
END_TEST

START_TEST(bad_json_is_refused)
{
    pt_lates lates = {0};
    ck_assert_int_eq(pt_lates_read(&lates, PT_STR("{\"c\":1"), 9, NULL),
                     PT_ERR_JSON);
    ck_assert_int_eq(pt_lates_read(&lates, PT_STR("[[[]]]"), 2, NULL),
                     PT_ERR_LIMIT);
    pt_vec_release(&lates);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {objects_with_contents_first_are_collected,
                            bad_json_is_refused, NULL};
    return suite_run("late", tests);
}
