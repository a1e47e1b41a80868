/* SPDX-License-Identifier: MIT */
/* Tests of train/trained. */
#include "trial.h"

#include "train/trained.h"

START_TEST(what_is_written_is_read_and_no_part_of_it)
{
    trial t;
    trial_init(&t);
    unsigned char keys[16];
    memset(keys, 7, sizeof keys);
    pt_trained trained = {.network = t.network};
    for (uint32_t i = 0; i < PT_INPUT_KEYED; i++)
        trained.keys.tables[i] = (pt_keys){
            keys, trial_shape.rows[i] - (i == PT_INPUT_VECTOR ? 0 : 1)};
    pt_buf bytes;
    pt_buf_init(&bytes);
    pt_trained_write(&bytes, &trained);
    ck_assert(!pt_buf_failed(&bytes));
    pt_trained back;
    const pt_str whole = pt_buf_str(&bytes);
    ck_assert_int_eq(pt_trained_read(&back, whole, NULL), PT_OK);
    ck_assert_uint_eq(back.network.n_all, t.network.n_all);
    ck_assert_mem_eq(back.network.all, t.network.all,
                     t.network.n_all * sizeof(float));
    ck_assert_mem_eq(back.network.vectors, t.vectors, sizeof t.vectors);
    ck_assert_uint_eq(back.keys.tables[PT_INPUT_WORD].count, 2);
    pt_trained_release(&back);
    for (size_t len = 0; len < whole.len; len += 97)
        ck_assert_int_eq(
            pt_trained_read(&back, pt_str_slice(whole, 0, len), NULL),
            PT_ERR_FORMAT);
    pt_buf_release(&bytes);
    trial_release(&t);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_is_written_is_read_and_no_part_of_it, NULL};
    return suite_run("trained", tests);
}
