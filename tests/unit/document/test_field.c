/* SPDX-License-Identifier: MIT */
/* Tests of document/field. */
#include "document/field.h"

#include "suite.h"

/* The keys and values of a document whose metadata stand at [begin, end). */
static pt_document document_of(const char *source, uint32_t begin)
{
    pt_document doc = {.source = pt_str_from(source), .meta_begin = begin};
    doc.meta_end = (uint32_t)doc.source.len;
    doc.arena = pt_arena_new();
    ck_assert_ptr_nonnull(doc.arena);
    return doc;
}

static void release(pt_document *doc)
{
    pt_vec_release(&doc->meta);
    pt_arena_free(doc->arena);
}

START_TEST(keys_and_values_have_places)
{
    static const struct {
        const char *source;
        bool is_old;
        const char *fields;
        const char *lang;
    } cases[] = {
        {"{}",                                             false, "",           ""  },
        {"{\"a\":1, \"b\" : [2] }",                        false, "a=1|b=[2]|", ""  },
        {"{\"\\u0061\":{}}",                               false, "a={}|",      ""  },
        {"{\"unMeta\":{\"a\":1}}",                         false, "a=1|",       ""  },
        {"{\"unMeta\":{}}",                                true,  "",           ""  },
        {"{\"unMeta\":{\"t\":\"MetaMap\"}}",               false,
         "unMeta={\"t\":\"MetaMap\"}|",                                         ""  },
        {"{\"lang\":{\"t\":\"MetaString\",\"c\":\"fr\"}}", false,
         "lang={\"t\":\"MetaString\",\"c\":\"fr\"}|",                           "fr"},
        {"{\"lang\":{\"c\": [ {\"c\" : \"de\"}]}}",        false,
         "lang={\"c\": [ {\"c\" : \"de\"}]}|",                                  "de"},
        {"{\"lang\":{\"t\":\"MetaBool\",\"c\":true}}",     false,
         "lang={\"t\":\"MetaBool\",\"c\":true}|",                               ""  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_document doc = document_of(cases[i].source, 0);
        ck_assert_int_eq(pt_fields_read(&doc, cases[i].is_old, NULL), PT_OK);
        pt_buf buf;
        pt_buf_init(&buf);
        for (uint32_t k = 0; k < doc.meta.len; k++) {
            const pt_meta_field *field = &doc.meta.items[k];
            ck_assert_int_eq(doc.source.ptr[field->key_begin], '"');
            pt_buf_add(&buf, field->key);
            pt_buf_add_byte(&buf, '=');
            pt_buf_add(&buf,
                       pt_str_slice(doc.source, field->begin, field->end));
            pt_buf_add_byte(&buf, '|');
        }
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(cases[i].fields)),
            "%s gave %.*s", cases[i].source, (int)buf.len, buf.ptr);
        ck_assert(pt_str_is_equal(doc.lang, pt_str_from(cases[i].lang)));
        ck_assert_int_eq(doc.source.ptr[doc.meta_begin], '{');
        ck_assert_int_eq(doc.source.ptr[doc.meta_end - 1], '}');
        pt_buf_release(&buf);
        release(&doc);
    }
}
END_TEST

START_TEST(the_old_form_needs_its_key)
{
    static const char *const cases[] = {"{}", "{\"a\":{}}", "{\"unMeta\":5}",
                                        "{\"unMeta\":{},\"a\":1}"};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_document doc = document_of(cases[i], 0);
        ck_assert_int_eq(pt_fields_read(&doc, true, NULL), PT_ERR_AST);
        release(&doc);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {keys_and_values_have_places,
                            the_old_form_needs_its_key, NULL};
    return suite_run("field", tests);
}
