/* SPDX-License-Identifier: MIT */
/* Tests of keyword/named. */
#include "keyword/named.h"

#include "document_of.h"
#include "keywords_of.h"
#include "named_of.h"
#include "suite.h"

/* The names as "words=entity|…", in the order of their first word. */
static void show(pt_buf *buf, const pt_phrases *phrases,
                 const pt_named_list *named)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < named->len; i++) {
        const pt_named *n = &named->items[i];
        if (i > 0)
            pt_buf_add_byte(buf, '|');
        for (uint32_t w = n->first; w < n->end; w++) {
            if (w > n->first)
                pt_buf_add_byte(buf, ' ');
            pt_buf_add(buf, phrases->words.items[w].form);
        }
        pt_buf_add_format(buf, "=%u", n->entity);
    }
}

START_TEST(names_mean_what_the_document_names)
{
    static const struct {
        const char *keyword, *named;
    } cases[] = {
        {"Ann Vole visit",   "ann vole=0|vole=0"        },
        {"Vole budget",      "vole=0"                   },
        {"vole budget",      ""                         },
        {"RURI trade",       "ruri=1|ruri=2"            },
        {"Ruritania trade",  "ruritania=2|ruritania=1"  },
        {"Ruritanian trade", "ruritanian=2|ruritanian=1"},
        {"Strelsau summit",  "strelsau=2"               },
        {"Freedonia",        ""                         },
        {"U.R. reform",      "ur=3"                     },
    };
    test_document td;
    document_of(&td, "Ann Vole met RURI in Strelsau. Vole likes U.R.");
    pt_names *names = named_names();
    td.in.names = names;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    named_add(&mentions, &entities, &td, "Ann Vole", 0, NULL);
    named_add(&mentions, &entities, &td, "RURI", 1, "Q1");
    named_add(&mentions, &entities, &td, "Strelsau", 2, "Q6");
    named_add(&mentions, &entities, &td, "Vole likes", 0, NULL);
    mentions.list.items[3].end -= 6;
    named_add(&mentions, &entities, &td, "U.R.", 3, NULL);
    pt_buf buf;
    pt_buf_init(&buf);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_keywords keywords = {0};
        keywords_of(&keywords, cases[i].keyword);
        pt_vocabulary *v = NULL;
        pt_phrases phrases = {0};
        pt_named_list named = {0};
        ck_assert_int_eq(pt_vocabulary_new(&v, PT_STR("en"), NULL), PT_OK);
        ck_assert_int_eq(pt_phrases_read(&phrases, &keywords, v, NULL), PT_OK);
        ck_assert_int_eq(pt_named_find(&named, &phrases, &keywords, &td.in,
                                       &mentions, &entities, NULL),
                         PT_OK);
        show(&buf, &phrases, &named);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(cases[i].named)),
            "%s: %.*s", cases[i].keyword, (int)buf.len, buf.ptr);
        pt_vec_release(&named);
        pt_phrases_release(&phrases);
        pt_vocabulary_free(v);
        pt_vec_release(&keywords);
    }
    pt_buf_release(&buf);
    pt_mentions_release(&mentions);
    pt_vec_release(&entities);
    pt_names_free(names);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_mean_what_the_document_names, NULL};
    return suite_run("named", tests);
}
