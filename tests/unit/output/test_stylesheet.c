/* SPDX-License-Identifier: MIT */
/* Tests of output/stylesheet. */
#include "output/stylesheet.h"

#include "base/str.h"
#include "suite.h"

#include <string.h>

/* How it looks is seen in a browser (tests/page.py). */
START_TEST(it_sets_no_colour_of_text_and_no_opaque_ground)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_stylesheet_add(&out);
    pt_buf_add_byte(&out, '\0');
    ck_assert_int_eq(strncmp(out.ptr, "<style>\n", 8), 0);
    ck_assert_ptr_null(strstr(out.ptr, " color:"));
    ck_assert_ptr_null(strstr(out.ptr, "#"));
    ck_assert_ptr_null(strstr(out.ptr, ">.")); /* as XHTML would read it */
    size_t n = 0;
    for (const char *at = strstr(out.ptr, "background-color:"); at != NULL;
         at = strstr(at + 1, "background-color:"))
        n += strncmp(at, "background-color: rgba(", 23) == 0;
    ck_assert_uint_eq(n, 4);
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {it_sets_no_colour_of_text_and_no_opaque_ground,
                            NULL};
    return suite_run("stylesheet", tests);
}
