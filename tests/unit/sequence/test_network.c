/* SPDX-License-Identifier: MIT */
/* Tests of sequence/network: what is wrong with a file is told. */
#include "sequence/network.h"

#include <math.h>
#include <string.h>

#include "sequence/network_of.h"
#include "suite.h"

enum { N_DATA = 4099 };

static unsigned char data[N_DATA];

/* A file of a small network of random bytes; release it. */
static void make(pt_buf *out, uint32_t n_networks)
{
    uint64_t state = 9;
    for (size_t i = 0; i < N_DATA; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        data[i] = (unsigned char)(state >> 56);
    }
    const network_bytes from = {.data = data,
                                .size = N_DATA,
                                .width = 16,
                                .n_blocks = 2,
                                .n_networks = n_networks,
                                .rows = 20};
    pt_buf_init(out);
    network_of(out, &from);
    ck_assert(!pt_buf_failed(out));
}

static pt_status read_net(const pt_buf *bytes, size_t len, bool checked)
{
    pt_net net;
    pt_error err;
    const pt_status st =
        pt_net_read(&net, (pt_str){bytes->ptr, len}, checked, &err);
    if (st == PT_OK)
        pt_net_release(&net);
    else
        ck_assert_uint_gt(strlen(err.message), 10);
    return st;
}

START_TEST(files_are_opened_in_place)
{
    pt_buf file;
    pt_net net;
    make(&file, 2);
    ck_assert_int_eq(pt_net_read(&net, pt_buf_str(&file), false, NULL), PT_OK);
    ck_assert_uint_eq(net.width, 16);
    ck_assert_uint_eq(net.n_networks, 2);
    for (uint32_t i = 0; i < 2; i++) {
        const char *at = (const char *)net.layers[i].out.weights;
        ck_assert(at > file.ptr && at < file.ptr + file.len);
    }
    ck_assert(net.layers[0].tables[0].rows == net.layers[1].tables[0].rows);
    ck_assert(net.layers[0].tables[1].rows != net.layers[1].tables[1].rows);
    pt_net_release(&net);
    pt_buf_release(&file);
}
END_TEST

START_TEST(truncated_files_are_refused)
{
    pt_buf file;
    make(&file, 1);
    for (size_t n = 0; n < file.len; n = n < 200 ? n + 1 : n + n / 3)
        ck_assert_int_eq(read_net(&file, n, true), PT_ERR_FORMAT);
    pt_buf_release(&file);
}
END_TEST

START_TEST(flipped_bytes_are_noticed)
{
    pt_buf file;
    make(&file, 1);
    for (size_t i = 0; i < file.len; i = i < 110 ? i + 1 : i + 97) {
        file.ptr[i] = (char)(file.ptr[i] ^ 0x10);
        ck_assert_int_eq(read_net(&file, file.len, false), PT_ERR_FORMAT);
        file.ptr[i] = (char)(file.ptr[i] ^ 0x10);
    }
    ck_assert_int_eq(read_net(&file, file.len, false), PT_OK);
    pt_buf_release(&file);
}
END_TEST

START_TEST(sizes_that_do_not_fit_the_file_are_refused)
{
    pt_buf file;
    make(&file, 1);
    for (size_t at = 24; at < PT_NET_HEADER; at++) {
        if (at >= 30 && at < 56)
            continue; /* dilations, shares: any will do */
        const char kept = file.ptr[at];
        for (int value = 0; value < 256; value += 15) {
            if ((char)value == kept)
                continue;
            file.ptr[at] = (char)value;
            ck_assert_int_eq(read_net(&file, file.len, true), PT_ERR_FORMAT);
        }
        file.ptr[at] = kept;
    }
    pt_buf_release(&file);
}
END_TEST

START_TEST(numbers_are_moderate_whatever_the_file_holds)
{
    pt_buf file;
    pt_net net;
    make(&file, 1);
    memset(file.ptr + PT_NET_HEADER, 0xFF, file.len - PT_NET_HEADER); /* NaN */
    ck_assert_int_eq(pt_net_read(&net, pt_buf_str(&file), true, NULL), PT_OK);
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        ck_assert(fabsf(net.chain[i]) <= 1e4F);
    for (uint32_t y = 0; y < net.width; y++)
        ck_assert(fabsf(net.layers[0].blocks[1].gain[y]) <= 1e4F);
    unsigned char row[NETWORK_COLUMNS];
    const pt_range range =
        pt_net_row(row, &net.layers[0].tables[PT_INPUT_WORD], PT_NONE);
    ck_assert(fabsf(range.low) <= 1e4F && fabsf(range.step) <= 1e4F);
    for (uint32_t i = 0; i < NETWORK_COLUMNS; i++)
        ck_assert_uint_eq(row[i], PT_NET_LEVELS);
    pt_net_release(&net);
    pt_buf_release(&file);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {files_are_opened_in_place,
                            truncated_files_are_refused,
                            flipped_bytes_are_noticed,
                            sizes_that_do_not_fit_the_file_are_refused,
                            numbers_are_moderate_whatever_the_file_holds,
                            NULL};
    return suite_run("network", tests);
}
