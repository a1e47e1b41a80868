/* SPDX-License-Identifier: MIT */
/* Tests of run/ring. */
#include "run/ring.h"

#include <sched.h>

#include "run/input_of.h"
#include "suite.h"

enum { N_LINES = 3000 };

/* Answers every line with itself, some of them late; nothing to "skip". */
static pt_status echo(void *worker, pt_buf *out, pt_str line, bool is_cut,
                      pt_error *err)
{
    unsigned *n = worker;
    const unsigned waits = ++*n % 7 == 0 ? 50 : 0;
    for (unsigned i = 0; i < waits; i++)
        sched_yield();
    if (pt_str_is_equal(line, PT_STR("fail")))
        return pt_error_set(err, PT_ERR_NOMEM, "test", "a worker failed");
    if (pt_str_is_equal(line, PT_STR("skip")))
        return PT_OK;
    pt_buf_add(out, line);
    pt_buf_add(out, is_cut ? PT_STR("…\n") : PT_STR("\n"));
    return PT_OK;
}

/* Output that breaks off after so many bytes. */
typedef struct test_output {
    pt_buf bytes;
    size_t max;
    uint64_t n_lines;
    unsigned n_writes;
} test_output;

static pt_status collect(void *payload, pt_str bytes, pt_error *err)
{
    test_output *out = payload;
    out->n_writes++;
    pt_buf_add(&out->bytes, bytes);
    if (out->bytes.len > out->max)
        return pt_error_set(err, PT_ERR_IO, "test", "the output is closed");
    return PT_OK;
}

static void count(void *payload, uint64_t n_lines)
{
    ((test_output *)payload)->n_lines = n_lines;
}

static pt_status run(test_output *out, test_input *in, uint32_t n, bool flush,
                     pt_error *err)
{
    unsigned states[4] = {0};
    void *const workers[] = {&states[0], &states[1], &states[2], &states[3]};
    const pt_ring_job job = {.work = echo,
                             .workers = workers,
                             .n_workers = n,
                             .max_line = 100,
                             .flush = flush,
                             .read = read_piece,
                             .read_payload = in,
                             .write = collect,
                             .write_payload = out,
                             .progress = count,
                             .progress_payload = out};
    return pt_ring_run(&job, err);
}

static void add_numbers(pt_buf *to)
{
    for (unsigned i = 0; i < N_LINES; i++)
        pt_buf_add_format(to, "line %u\n", i);
}

START_TEST(lines_come_out_in_order)
{
    pt_buf text;
    pt_buf_init(&text);
    add_numbers(&text);
    for (uint32_t n = 1; n <= 4; n++) {
        test_input in = {pt_buf_str(&text), 0, 777, PT_OK};
        test_output out = {.max = SIZE_MAX};
        ck_assert_int_eq(run(&out, &in, n, n == 3, NULL), PT_OK);
        ck_assert(pt_str_is_equal(pt_buf_str(&out.bytes), pt_buf_str(&text)));
        ck_assert_uint_eq(out.n_lines, N_LINES);
        ck_assert_uint_eq(out.n_writes, n == 3 ? N_LINES : 1);
        pt_buf_release(&out.bytes);
    }
    pt_buf_release(&text);
}
END_TEST

START_TEST(long_lines_are_cut_and_empty_answers_leave_nothing)
{
    pt_buf text;
    pt_buf_init(&text);
    pt_buf_add_format(&text, "skip\n%0101d\nskip\nlast", 7);
    test_input in = {pt_buf_str(&text), 0, 10, PT_OK};
    test_output out = {.max = SIZE_MAX};
    ck_assert_int_eq(run(&out, &in, 2, false, NULL), PT_OK);
    pt_buf_clear(&text);
    pt_buf_add_format(&text, "%0100d…\nlast\n", 0);
    ck_assert(pt_str_is_equal(pt_buf_str(&out.bytes), pt_buf_str(&text)));
    ck_assert_uint_eq(out.n_lines, 4);
    pt_buf_release(&out.bytes);
    pt_buf_release(&text);
}
END_TEST

START_TEST(a_failure_ends_the_run_at_a_line)
{
    pt_buf text;
    pt_error err;
    pt_buf_init(&text);
    add_numbers(&text);
    for (uint32_t n = 1; n <= 4; n++) {
        test_input in = {pt_buf_str(&text), 0, 777, PT_ERR_IO};
        test_output out = {.max = SIZE_MAX};
        ck_assert_int_eq(run(&out, &in, n, false, &err), PT_ERR_IO);
        ck_assert_str_eq(err.message, "the input broke off");
        ck_assert(pt_str_is_equal(pt_buf_str(&out.bytes), pt_buf_str(&text)));
        pt_buf_release(&out.bytes);

        in = (test_input){pt_buf_str(&text), 0, 777, PT_OK};
        out = (test_output){.max = 500};
        ck_assert_int_eq(run(&out, &in, n, true, &err), PT_ERR_IO);
        ck_assert_str_eq(err.message, "the output is closed");
        ck_assert_uint_lt(out.bytes.len, 520);
        ck_assert_int_eq(out.bytes.ptr[out.bytes.len - 1], '\n');
        pt_buf_release(&out.bytes);

        in = (test_input){PT_STR("one\nfail\ntwo\n"), 0, 777, PT_OK};
        out = (test_output){.max = SIZE_MAX};
        ck_assert_int_eq(run(&out, &in, n, false, &err), PT_ERR_NOMEM);
        ck_assert_str_eq(err.message, "a worker failed");
        pt_buf_release(&out.bytes);
    }
    pt_buf_release(&text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        lines_come_out_in_order,
        long_lines_are_cut_and_empty_answers_leave_nothing,
        a_failure_ends_the_run_at_a_line,
        NULL,
    };
    return suite_run("ring", tests);
}
