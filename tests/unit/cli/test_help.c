/* SPDX-License-Identifier: MIT */
/* Tests of cli/help. */
#include "cli/help.h"

#include "base/str.h"
#include "pandoc-tagger/options.h"
#include "pandoc-tagger/types.h"
#include "suite.h"

static bool has(const pt_buf *text, const char *needle)
{
    return pt_str_find(pt_buf_str(text), pt_str_from(needle), 0) < text->len;
}

START_TEST(every_option_is_explained_within_79_columns)
{
    pt_buf text;
    pt_buf man;
    pt_buf_init(&text);
    pt_buf_init(&man);
    size_t n_commands = 0;
    pt_help_write(&text, pt_command_table(&n_commands));
    pt_help_write_man_options(&man);
    const pt_option_info *option;
    for (size_t i = 0; (option = pt_option_describe(i)) != NULL; i++)
        ck_assert_msg(has(&text, option->name), "%s", option->name);
    ck_assert(has(&man, "\\-\\-[no\\-]strip"));
    ck_assert(has(&man, "gazetteer\\fR=\\fIFILE"));
    size_t column = 0;
    for (size_t i = 0; i < text.len; i++) {
        column = text.ptr[i] == '\n' ? 0 : column + 1;
        ck_assert_uint_le(column, 81); /* the ellipses are three bytes */
    }
    pt_buf_release(&text);
    pt_buf_release(&man);
}
END_TEST

START_TEST(every_type_is_listed)
{
    pt_buf text;
    pt_buf_init(&text);
    pt_help_write_types(&text);
    for (int i = 0; i < PT_N_TYPES; i++)
        ck_assert(has(&text, pt_type_describe((pt_type)i)->name));
    pt_buf_release(&text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_option_is_explained_within_79_columns,
                            every_type_is_listed, NULL};
    return suite_run("help", tests);
}
