/* SPDX-License-Identifier: MIT */
/* Tests of document/mark. */
#include "document/mark.h"

#include "declared_of.h"
#include "suite.h"

#define OURS(mark)                                                             \
    "{\"t\":\"MetaBlocks\",\"c\":[{\"t\":\"RawBlock\",\"c\":["                 \
    "\"pandoc-tagger\",\"" mark "\"]},{\"t\":\"Para\",\"c\":[]}]}"
#define TEXT(s) "{\"t\":\"MetaString\",\"c\":\"" s "\"}"
#define LIST(c) "{\"t\":\"MetaList\",\"c\":[" c "]}"

/* The metadata without what is marked. */
static void strip(pt_buf *out, const char *meta)
{
    declared d;
    declared_of(&d, meta, "x");
    pt_meta_changes changes;
    pt_meta_changes_init(&changes);
    ck_assert_int_eq(pt_marks_strip(&changes, d.doc, NULL), PT_OK);
    pt_edits edits;
    pt_edits_init(&edits);
    ck_assert_int_eq(pt_meta_edits(&edits, d.doc, &changes, NULL), PT_OK);
    pt_buf_clear(out);
    declared_apply(out, &d, &edits);
    pt_edits_release(&edits);
    pt_meta_changes_release(&changes);
    declared_release(&d);
}

START_TEST(what_is_marked_goes_and_the_rest_keeps_its_bytes)
{
    static const struct {
        const char *meta;
        const char *left;
    } cases[] = {
        {"\"a\":" TEXT("x"),                                               "\"a\":" TEXT("x")            },
        {"\"a\":" OURS("new"),                                             ""                            },
        {"\"b\":" TEXT("y") ",\"a\":" OURS("new"),                         "\"b\":" TEXT("y")            },
        {"\"a\":" LIST(OURS("new")),                                       ""                            },
        {"\"a\":" LIST(OURS("added")),                                     "\"a\":" LIST("")             },
        {"\"a\":" LIST(TEXT("x") " , " TEXT("y") " ," OURS("added")),
         "\"a\":" LIST(TEXT("x") " , " TEXT("y") " ")                                                    },
        {"\"a\":" LIST(OURS("added") "," TEXT("x")),                       "\"a\":" LIST(TEXT("x"))      },
        {"\"a\":" LIST(TEXT("x") "," OURS("wrapped") "," OURS("wrapped")),
         "\"a\":" TEXT("x")                                                                              },
        {"\"a\":" LIST(TEXT("x") "," OURS("wrapped") "," TEXT("y")),
         "\"a\":" LIST(TEXT("x") "," TEXT("y"))                                                          },
        {"\"a\":{\"c\" : [" TEXT("x") "," OURS(
             "wrapped") "], \"t\":\"MetaList\"}",
         "\"a\":" TEXT("x")                                                                              },
        {"\"a\":" TEXT("pandoc-tagger"),                                   "\"a\":" TEXT("pandoc-tagger")},
        {"\"a\":" LIST(TEXT("\\\"pandoc-tagger\\\"")),
         "\"a\":" LIST(TEXT("\\\"pandoc-tagger\\\""))                                                    },
    };
    pt_buf got, wanted;
    pt_buf_init(&got);
    pt_buf_init(&wanted);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        strip(&got, cases[i].meta);
        pt_buf_clear(&wanted);
        document_json_of(&wanted, cases[i].left, "x");
        ck_assert_msg(pt_str_is_equal(pt_buf_str(&got), pt_buf_str(&wanted)),
                      "%s gave %.*s", cases[i].meta, (int)got.len, got.ptr);
    }
    pt_buf_release(&got);
    pt_buf_release(&wanted);
}
END_TEST

/* Adds an item to a field and takes it out again. */
static void check_addition(const char *meta, const char *with, pt_mark mark)
{
    declared d;
    declared_of(&d, meta, "x");
    const pt_addition a =
        pt_mark_addition(d.doc, pt_meta_find(d.doc, PT_STR("a")));
    ck_assert_int_eq(a.mark, mark);
    pt_buf value;
    pt_buf_init(&value);
    pt_buf_add(&value, PT_STR("\"a\":"));
    pt_mark_open(&value, &a);
    pt_buf_add(&value, PT_STR("{\"t\":\"MetaInlines\",\"c\":["));
    pt_mark_add_inline(&value, a.mark);
    pt_buf_add(&value, PT_STR("]}"));
    pt_buf_add(&value, a.close);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&value), pt_str_from(with)),
                  "%.*s", (int)value.len, value.ptr);
    pt_buf_add_byte(&value, '\0');
    pt_buf left, wanted;
    pt_buf_init(&left);
    pt_buf_init(&wanted);
    strip(&left, value.ptr);
    document_json_of(&wanted, meta, "x");
    ck_assert(pt_str_is_equal(pt_buf_str(&left), pt_buf_str(&wanted)));
    pt_buf_release(&left);
    pt_buf_release(&wanted);
    pt_buf_release(&value);
    declared_release(&d);
}

#define ITEM(mark)                                                             \
    "{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"RawInline\",\"c\":["               \
    "\"pandoc-tagger\",\"" mark "\"]}]}"

START_TEST(what_is_added_can_be_taken_out_again)
{
    check_addition("", "\"a\":" LIST(ITEM("new")), PT_MARK_NEW);
    check_addition("\"a\":" TEXT("x"),
                   "\"a\":" LIST(TEXT("x") "," ITEM("wrapped")),
                   PT_MARK_WRAPPED);
    check_addition("\"a\":" LIST(TEXT("x")),
                   "\"a\":" LIST(TEXT("x") "," ITEM("added")), PT_MARK_ADDED);
    check_addition("\"a\":" LIST(""), "\"a\":" LIST(ITEM("added")),
                   PT_MARK_ADDED);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_is_marked_goes_and_the_rest_keeps_its_bytes,
                            what_is_added_can_be_taken_out_again, NULL};
    return suite_run("mark", tests);
}
