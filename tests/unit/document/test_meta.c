/* SPDX-License-Identifier: MIT */
/* Tests of document/meta. */
#include "document/meta.h"

#include "suite.h"

#include <json-c/json.h>

static pt_status collect(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

/* Reads a document with the metadata; the caller frees both. */
static pt_document *read_document(pt_buf *source, const char *meta)
{
    pt_buf_init(source);
    pt_buf_add_format(
        source, "{\"pandoc-api-version\":[1,22],\"meta\":%s,\"blocks\":[]}",
        meta);
    pt_document *doc = NULL;
    pt_error err;
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(source), NULL, &err),
                     PT_OK);
    return doc;
}

START_TEST(plain_text_of_every_kind_of_value)
{
    static const struct {
        const char *value;
        const char *plain;
    } cases[] = {
        {"{\"t\":\"MetaString\",\"c\":\"a b\"}",                                        "a b"     },
        {"{\"t\":\"MetaBool\",\"c\":true}",                                             "true"    },
        {"{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":\"a\"},"
         "{\"t\":\"Space\"},{\"t\":\"Emph\",\"c\":[{\"t\":\"Str\",\"c\":"
         "\"b\"}]},{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"x\"]},"
         "{\"t\":\"Note\",\"c\":[]}]}",                                        "a bx"    },
        {"{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Quoted\",\"c\":[{\"t\":"
         "\"SingleQuote\"},[{\"t\":\"Str\",\"c\":\"q\"}]]},{\"t\":\"Link\","
         "\"c\":[[\"\",[],[]],[{\"t\":\"Str\",\"c\":\"l\"}],[\"u\",\"\"]]}]}", "‘q’l"},
        {"{\"t\":\"MetaBlocks\",\"c\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\","
         "\"c\":\"a\"}]},{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"b\"}]}"
         "]}",                                                                 "a\nb"    },
        {"{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaString\",\"c\":\"a\"}]}",             ""        },
        {"{\"t\":\"MetaMap\",\"c\":{}}",                                                ""        },
        {"{\"t\":\"MetaString\",\"c\":5}",                                              ""        },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        json_object *value = json_tokener_parse(cases[i].value);
        ck_assert_ptr_nonnull(value);
        pt_buf out;
        pt_buf_init(&out);
        pt_meta_add_plain(&out, value);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].plain)),
            "%s gave %.*s", cases[i].value, (int)out.len, out.ptr);
        pt_buf_release(&out);
        json_object_put(value);
    }
}
END_TEST

START_TEST(fields_are_found_and_read)
{
    pt_buf source;
    pt_document *doc = read_document(
        &source, "{\"a\":{\"t\":\"MetaString\",\"c\":\"x\"},\"b\\u0041\":"
                 "{\"t\":\"MetaString\",\"c\":\"\\ud800\"}}");
    json_object *value = NULL;
    const pt_meta_field *a = pt_meta_find(doc, PT_STR("a"));
    ck_assert_ptr_nonnull(a);
    ck_assert_int_eq(pt_meta_read(&value, doc, a, NULL), PT_OK);
    json_object_put(value);
    const pt_meta_field *b = pt_meta_find(doc, PT_STR("bA"));
    ck_assert_ptr_nonnull(b);
    ck_assert_int_eq(pt_meta_read(&value, doc, b, NULL), PT_ERR_LIMIT);
    ck_assert_ptr_null(pt_meta_find(doc, PT_STR("c")));
    pt_document_free(doc);
    pt_buf_release(&source);
}
END_TEST

START_TEST(changes_keep_the_rest_byte_for_byte)
{
    /* set: "key=value", remove: "key", separated by spaces */
    static const struct {
        const char *meta;
        const char *changes;
        const char *expected;
    } cases[] = {
        {"{}",                          "a=1",       "{\"a\":1}"          },
        {"{ }",                         "a=1 b=2",   "{\"a\":1,\"b\":2 }" },
        {"{\"a\":1}",                   "a=1",       "{\"a\":1}"          },
        {"{\"a\":1 , \"b\":2}",         "a=3",       "{\"a\":3 , \"b\":2}"},
        {"{\"a\":1, \"b\":2, \"c\":3}", "a",         "{\"b\":2, \"c\":3}" },
        {"{\"a\":1, \"b\":2, \"c\":3}", "b",         "{\"a\":1, \"c\":3}" },
        {"{\"a\":1, \"b\":2, \"c\":3}", "c",         "{\"a\":1, \"b\":2}" },
        {"{\"a\":1, \"b\":2, \"c\":3}", "b c",       "{\"a\":1}"          },
        {"{\"a\":1, \"b\":2, \"c\":3}", "a c",       "{\"b\":2}"          },
        {"{\"a\":1, \"b\":2}",          "a b",       "{}"                 },
        {"{\"a\":1, \"b\":2}",          "a b d=4",   "{\"d\":4}"          },
        {"{\"a\":1, \"b\":2}",          "b d=4",     "{\"a\":1,\"d\":4}"  },
        {"{\"a\":1, \"b\":2}",          "a b=5 d=4", "{\"b\":5,\"d\":4}"  },
        {"{\"a\":1}",                   "zz",        "{\"a\":1}"          },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf source, want;
        pt_document *doc = read_document(&source, cases[i].meta);
        pt_document_free(read_document(&want, cases[i].expected));
        pt_meta_changes changes;
        pt_meta_changes_init(&changes);
        const pt_str all = pt_str_from(cases[i].changes);
        for (size_t at = 0; at < all.len;) {
            const size_t end = pt_str_find(all, PT_STR(" "), at);
            const pt_str one = pt_str_slice(all, at, end);
            const size_t equals = pt_str_find(one, PT_STR("="), 0);
            if (equals < one.len)
                pt_meta_set(&changes, pt_str_slice(one, 0, equals),
                            pt_str_slice(one, equals + 1, one.len));
            else
                pt_meta_remove(&changes, one);
            at = end + 1;
        }
        pt_edits edits;
        pt_edits_init(&edits);
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(pt_meta_edits(&edits, doc, &changes, NULL), PT_OK);
        ck_assert_int_eq(
            pt_edits_apply(&edits, pt_buf_str(&source), collect, &out, NULL),
            PT_OK);
        ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_buf_str(&want)),
                      "%s with %s gave %.*s", cases[i].meta, cases[i].changes,
                      (int)out.len, out.ptr);
        pt_buf_release(&out);
        pt_buf_release(&source);
        pt_buf_release(&want);
        pt_edits_release(&edits);
        pt_meta_changes_release(&changes);
        pt_document_free(doc);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {plain_text_of_every_kind_of_value,
                            fields_are_found_and_read,
                            changes_keep_the_rest_byte_for_byte, NULL};
    return suite_run("meta", tests);
}
