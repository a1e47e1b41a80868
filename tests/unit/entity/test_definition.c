/* SPDX-License-Identifier: MIT */
/* Tests of entity/definition. */
#include "entity/definition.h"

#include "clusters_of.h"
#include "suite.h"

/* Organisations; which mention each is short for, "-" for none. */
static void defines(const char *plain, const char *const *forms,
                    const char *expected)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_definitions found = {0};
    world_row rows[ROWS + 1] = {
        {NULL, PT_TYPE_MISC}
    };
    pt_buf buf;
    pt_buf_init(&buf);
    for (int i = 0; i < ROWS && forms[i] != NULL; i++)
        rows[i] = (world_row){forms[i], PT_TYPE_ORGANIZATION};
    document_of(&td, plain);
    world_mentions(&mentions, &td, rows);
    ck_assert_int_eq(pt_definitions_read(&found, &mentions, &td.in, NULL),
                     PT_OK);
    for (uint32_t i = 0; i < found.len; i++) {
        if (found.items[i] == PT_NONE)
            pt_buf_add(&buf, PT_STR("- "));
        else
            pt_buf_add_format(&buf, "%u ", found.items[i]);
    }
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "in \"%s\": found \"%.*s\"", plain, (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&found);
    pt_mentions_release(&mentions);
    document_release(&td);
}

#define FORMS(...)                                                             \
    (const char *const[])                                                      \
    {                                                                          \
        __VA_ARGS__, NULL                                                      \
    }

START_TEST(brackets_quotation_marks_and_words_define)
{
    defines("Northern Forum (NF) said NF", FORMS("Northern Forum", "NF", "NF"),
            "- 0 0 ");
    defines("Northern Forum (“the Forum”), Forum",
            FORMS("Northern Forum", "Forum", "Forum"), "- 0 0 ");
    defines("the NF (Northern Forum)", FORMS("NF", "Northern Forum"), "1 - ");
    defines("Green Party, or GP, won", FORMS("Green Party", "GP"), "- 0 ");
    defines("Green Party, known as GP", FORMS("Green Party", "GP"), "- 0 ");
}
END_TEST

START_TEST(what_does_not_fit_is_no_definition)
{
    defines("Northern Forum (Lund Bank)", FORMS("Northern Forum", "Lund Bank"),
            "- - ");
    defines("Northern Forum and NX", FORMS("Northern Forum", "NX"), "- - ");
    defines("Northern Forum, or Forum", FORMS("Northern Forum", "Forum"),
            "- - ");
}
END_TEST

START_TEST(an_acronym_finds_the_one_long_form_before_it)
{
    defines("Central Bank of Lund. The CBL rose.",
            FORMS("Central Bank of Lund", "CBL"), "- 0 ");
    defines("CBL rose. Central Bank of Lund.",
            FORMS("CBL", "Central Bank of Lund"), "- - ");
    defines("Northern Forum, National Fund, NF",
            FORMS("Northern Forum", "National Fund", "NF"), "- - - ");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {brackets_quotation_marks_and_words_define,
                            what_does_not_fit_is_no_definition,
                            an_acronym_finds_the_one_long_form_before_it, NULL};
    return suite_run("definition", tests);
}
