/* SPDX-License-Identifier: MIT */
/* Tests of train/source. */
#include "train/source.h"

#include "base/buf.h"
#include "folder_of.h"

/* Joins the lines that arrive by "|"; stops at the line "stop". */
static bool join(void *payload, pt_str line)
{
    pt_buf_add(payload, line);
    pt_buf_add_byte(payload, '|');
    return !pt_str_is_equal(line, PT_STR("stop"));
}

/* Reads a file and compares its lines. */
static void check_lines(const char *path, pt_status wanted, const char *lines)
{
    pt_buf got;
    pt_buf_init(&got);
    ck_assert_int_eq(pt_source_read(path, join, &got, NULL), wanted);
    pt_buf_add_byte(&got, '\0');
    ck_assert_str_eq(got.ptr, lines);
    pt_buf_release(&got);
}

START_TEST(lines_come_without_their_ends)
{
    folder_of folder;
    folder_make(&folder);
    check_lines(folder_write(&folder, "a", "one\ntwo\r\n\nlast"), PT_OK,
                "one|two||last|");
    check_lines(folder_write(&folder, "b", ""), PT_OK, "");
    check_lines(folder_write_xz(&folder, "c.xz", "one\ntwo\n"), PT_OK,
                "one|two|");
    folder_remove(&folder);
}
END_TEST

START_TEST(a_reader_that_stops_is_out_of_memory)
{
    folder_of folder;
    folder_make(&folder);
    check_lines(folder_write(&folder, "a", "one\nstop\ntwo\n"), PT_ERR_NOMEM,
                "one|stop|");
    folder_remove(&folder);
}
END_TEST

START_TEST(what_cannot_be_read_is_an_error)
{
    folder_of folder;
    folder_make(&folder);
    check_lines(folder_file(&folder, "none"), PT_ERR_IO, "");
    check_lines(folder_file(&folder, "none.xz"), PT_ERR_IO, "");
    check_lines(folder_write(&folder, "false.xz", "not compressed"), PT_ERR_IO,
                "");
    check_lines("a'quote", PT_ERR_IO, "");
    check_lines(folder.path, PT_ERR_IO, ""); /* a folder */
    folder_remove(&folder);
}
END_TEST

START_TEST(lines_are_split_into_at_most_twelve_fields)
{
    const pt_fields f = pt_fields_split(PT_STR("a\t\tbc"), '\t');
    ck_assert_uint_eq(f.n, 3);
    ck_assert_uint_eq(f.items[1].len, 0);
    ck_assert(pt_str_is_equal(f.items[2], PT_STR("bc")));
    const pt_fields many =
        pt_fields_split(PT_STR("1 2 3 4 5 6 7 8 9 10 11 12 13"), ' ');
    ck_assert_uint_eq(many.n, 12);
    ck_assert(pt_str_is_equal(many.items[11], PT_STR("12")));
    ck_assert_uint_eq(pt_fields_split(PT_STR(""), ' ').n, 1);
}
END_TEST

START_TEST(a_field_begins_with_its_number)
{
    ck_assert_uint_eq(pt_field_number(PT_STR("1024")), 1024);
    ck_assert_uint_eq(pt_field_number(PT_STR("12a3")), 12);
    ck_assert_uint_eq(pt_field_number(PT_STR("a12")), 0);
    ck_assert_uint_eq(pt_field_number(PT_STR("")), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {lines_come_without_their_ends,
                            a_reader_that_stops_is_out_of_memory,
                            what_cannot_be_read_is_an_error,
                            lines_are_split_into_at_most_twelve_fields,
                            a_field_begins_with_its_number,
                            NULL};
    return suite_run("source", tests);
}
