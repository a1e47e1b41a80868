/* SPDX-License-Identifier: MIT */
/* Tests of run/lines. */
#include "run/lines.h"

#include "run/input_of.h"
#include "suite.h"

/* All lines as "one|two…|", cut ones with an ellipsis. */
static pt_status show(pt_buf *out, test_input *in, size_t max)
{
    pt_lines lines;
    pt_lines_init(&lines, read_piece, in, max);
    pt_buf line;
    pt_buf_init(&line);
    pt_status st = PT_OK;
    bool end = false;
    bool cut = false;
    pt_buf_clear(out);
    while ((st = pt_lines_next(&lines, &line, &cut, &end, NULL)) == PT_OK &&
           !end) {
        pt_buf_add(out, pt_buf_str(&line));
        pt_buf_add(out, cut ? PT_STR("…|") : PT_STR("|"));
    }
    pt_buf_release(&line);
    pt_lines_release(&lines);
    return st;
}

START_TEST(pieces_become_lines)
{
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"",                  ""                },
        {"\n",                "|"               },
        {"a",                 "a|"              },
        {"a\n",               "a|"              },
        {"a\n\nb",            "a||b|"           },
        {"1234\n12345\n12\n", "1234|1234…|12|"},
        {"123456789",         "1234…|"        },
        {"a\r\n",             "a\r|"            },
    };
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        for (size_t piece = 1; piece < 12; piece++) {
            test_input in = {pt_str_from(cases[i].text), 0, piece, PT_OK};
            ck_assert_int_eq(show(&out, &in, 4), PT_OK);
            ck_assert_msg(pt_str_is_equal(pt_buf_str(&out),
                                          pt_str_from(cases[i].expected)),
                          "%zu in pieces of %zu: %.*s", i, piece, (int)out.len,
                          out.ptr);
        }
    pt_buf_release(&out);
}
END_TEST

START_TEST(what_was_begun_when_reading_fails_is_no_line)
{
    pt_buf out;
    pt_buf_init(&out);
    test_input in = {PT_STR("one\ntwo\nthr"), 0, 5, PT_ERR_IO};
    ck_assert_int_eq(show(&out, &in, 10), PT_ERR_IO);
    ck_assert(pt_str_is_equal(pt_buf_str(&out), PT_STR("one|two|")));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        pieces_become_lines,
        what_was_begun_when_reading_fails_is_no_line,
        NULL,
    };
    return suite_run("lines", tests);
}
