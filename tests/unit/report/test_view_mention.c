/* SPDX-License-Identifier: MIT */
/* Tests of report/view_mention. */
#include "report/view_of.h"

START_TEST(cards_say_who_found_it_how_sure_and_what_it_is)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew.");
    pt_view_open_mention(&v.out, &v.view, 0, true, false);
    pt_view_close_mention(&v.out, &v.view, 0, true, false);
    ck_assert(buf_has(&v.out, "<b>Oslo</b> Place<br>sure 0."));
    ck_assert(buf_has(&v.out, " · gazetteer<br>→ Oslo (Q585) 0."));
    viewed_release(&v);
}
END_TEST

START_TEST(other_candidates_and_doubts_are_named)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew.");
    pt_entity *entity = &v.analysis.entities.items[0];
    entity->rival = (pt_known){PT_STR("Oslo <MN>"), PT_STR("Q2")};
    entity->link.rival_score = 0.25F;
    entity->entry = PT_NONE;
    entity->bits |= PT_ENTITY_AMBIGUOUS;
    pt_view_close_mention(&v.out, &v.view, 0, true, false);
    ck_assert(buf_has(&v.out, "<br>not sure enough: Oslo (Q585) "));
    ck_assert(buf_has(&v.out, "<br>or Oslo &lt;MN&gt; (Q2) 0.25"));
    ck_assert(buf_has(&v.out, "several bear this name"));
    viewed_release(&v);
}
END_TEST

START_TEST(only_the_first_part_has_an_id_and_a_card)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew.");
    pt_view_open_mention(&v.out, &v.view, 0, false, true);
    pt_view_close_mention(&v.out, &v.view, 0, false, true);
    pt_buf_add_byte(&v.out, '\0');
    ck_assert_str_eq(v.out.ptr, "<span class=\"entity location\"></span>");
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {cards_say_who_found_it_how_sure_and_what_it_is,
                            other_candidates_and_doubts_are_named,
                            only_the_first_part_has_an_id_and_a_card, NULL};
    return suite_run("view_mention", tests);
}
