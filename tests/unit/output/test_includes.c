/* SPDX-License-Identifier: MIT */
/* Tests of output/includes. */
#include "output/includes.h"

#include "declared_of.h"
#include "suite.h"

#define RAW(text) "{\"t\":\"RawBlock\",\"c\":[\"latex\",\"" text "\"]}"
#define MARK      "{\"t\":\"RawBlock\",\"c\":[\"pandoc-tagger\",\"new\"]}"

START_TEST(code_for_the_head_carries_our_mark)
{
    declared d;
    declared_of(&d, "", "text");
    pt_meta_changes changes;
    pt_meta_changes_init(&changes);
    pt_includes_set(&changes, d.doc, "latex", PT_STR("\\x\n\n"));
    ck_assert_uint_eq(changes.list.len, 1);
    ck_assert(pt_str_is_equal(
        pt_buf_str(&changes.bytes),
        PT_STR("{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaBlocks\",\"c\":[" MARK
               "," RAW("\\\\x") "]}]}")));
    pt_meta_changes_release(&changes);
    declared_release(&d);
}
END_TEST

START_TEST(blocks_at_the_end_stand_in_a_div_of_ours)
{
    static const struct {
        const char *blocks;
        bool is_only;
        const char *end;
    } cases[] = {
        {"text", false, "}]},{\"t\":\"Div\","        },
        {"text", true,  "}]}{\"t\":\"Div\","         }, /* what stood there goes */
        {"",     false, "\"blocks\":[{\"t\":\"Div\","},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        declared d;
        declared_of(&d, "", cases[i].blocks);
        pt_edits edits;
        pt_edits_init(&edits);
        pt_includes_append(&edits, d.doc, "x", PT_STR("{}"), cases[i].is_only);
        pt_buf out;
        pt_buf_init(&out);
        declared_apply(&out, &d, &edits);
        const pt_str json = pt_buf_str(&out);
        ck_assert_uint_lt(pt_str_find(json, pt_str_from(cases[i].end), 0),
                          json.len);
        ck_assert(pt_str_has_suffix(
            json, PT_STR("[[\"\",[],[[\"tagger\",\"x\"]]],[{}]]}]}")));
        pt_buf_release(&out);
        pt_edits_release(&edits);
        declared_release(&d);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {code_for_the_head_carries_our_mark,
                            blocks_at_the_end_stand_in_a_div_of_ours, NULL};
    return suite_run("includes", tests);
}
