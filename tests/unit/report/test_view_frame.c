/* SPDX-License-Identifier: MIT */
/* Tests of report/view_frame. */
#include "report/view_of.h"

#include "base/sha256.h"

/* Returns what stands between two strings. */
static pt_str between(const pt_buf *page, const char *start, const char *end)
{
    const pt_str all = pt_buf_str(page);
    const size_t from = pt_str_find(all, pt_str_from(start), 0);
    ck_assert_uint_lt(from, all.len);
    const size_t to =
        pt_str_find(all, pt_str_from(end), from + pt_str_from(start).len);
    ck_assert_uint_lt(to, all.len);
    return pt_str_slice(all, from + pt_str_from(start).len, to);
}

START_TEST(the_policy_names_the_style_and_the_script_that_are_there)
{
    pt_buf page;
    pt_buf digest;
    pt_buf_init(&page);
    pt_buf_init(&digest);
    pt_view_add_head(&page, PT_STR("A </title> & b"));
    pt_view_add_foot(&page);
    ck_assert(buf_has(&page, "<title>View: A &lt;/title&gt; &amp; b</title>"));
    pt_sha256_add_base64(&digest, between(&page, "<style>", "</style>"));
    ck_assert(pt_str_is_equal(between(&page, "style-src 'sha256-", "'"),
                              pt_buf_str(&digest)));
    pt_buf_clear(&digest);
    pt_sha256_add_base64(&digest, between(&page, "<script>", "</script>"));
    ck_assert(pt_str_is_equal(between(&page, "script-src 'sha256-", "'"),
                              pt_buf_str(&digest)));
    pt_buf_release(&page);
    pt_buf_release(&digest);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        the_policy_names_the_style_and_the_script_that_are_there, NULL};
    return suite_run("view_frame", tests);
}
