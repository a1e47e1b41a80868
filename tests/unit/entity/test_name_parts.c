/* SPDX-License-Identifier: MIT */
/* Tests of entity/name_parts. */
#include "entity/name_parts.h"

#include "base/str.h"
#include "suite.h"

/* The parts with commas between them, given names with a plus before them. */
static void check_parts(const char *name, const char *expected)
{
    pt_name_part parts[PT_NAME_PARTS];
    pt_arena *arena = pt_arena_new();
    bool failed = true;
    pt_buf buf;
    pt_buf_init(&buf);
    const uint32_t n =
        pt_name_parts_read(parts, &failed, pt_str_from(name), arena);
    ck_assert(!failed);
    for (uint32_t i = 0; i < n; i++) {
        pt_buf_add(&buf, i ? PT_STR(", ") : PT_STR(""));
        pt_buf_add(&buf, parts[i].given ? PT_STR("+") : PT_STR(""));
        pt_buf_add(&buf, parts[i].key);
    }
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "%s: %.*s", name, (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_arena_free(arena);
}

START_TEST(a_full_name_has_shorter_forms)
{
    check_parts("Ana Prado", "prado, +ana");
    check_parts("Bobby Falk", "falk, +boby, +robert");
    check_parts("Pieter van der Berg", "van der berg, berg, +pieter");
    check_parts("María Ospina Londoño",
                "londono, +maria, ospina londono, +maria ospina, ospina, mol");
    check_parts("Zhao Weiming", "zhao, +weiming");
    check_parts("John F. Kay", "kay, +john, f kay, +john f, jfk");
    check_parts("Hamad al-Rashid", "al rashid, rashid, +hamad");
    check_parts("Prado", "");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_full_name_has_shorter_forms, NULL};
    return suite_run("name_parts", tests);
}
