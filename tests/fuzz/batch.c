/* SPDX-License-Identifier: MIT */
/*
 * An archive from arbitrary bytes, read once at a go by one thread, and once
 * in small pieces by two: the answers must be the same, one line of JSON for
 * each line that is not empty, and as many as were counted.
 */
#include "fuzz.h"
#include "require.h"

#include <string.h>

#include "document/scan.h"
#include "pandoc-tagger/batch.h"

typedef struct input {
    pt_str bytes;
    size_t piece; /* bytes a read gives at most */
} input;

static pt_status read_piece(void *payload, char *to, size_t room, size_t *n_out,
                            pt_error *err)
{
    (void)err;
    input *in = payload;
    size_t n = in->bytes.len < room ? in->bytes.len : room;
    n = n < in->piece ? n : in->piece;
    if (n > 0)
        memcpy(to, in->bytes.ptr, n);
    in->bytes = pt_str_slice(in->bytes, n, in->bytes.len);
    *n_out = n;
    return PT_OK;
}

static uint64_t run(pt_buf *out, const pt_tagger *tagger, pt_str bytes,
                    size_t piece, uint32_t n_threads)
{
    input in = {bytes, piece};
    pt_batch_totals totals = {.n_documents = 0};
    const pt_batch batch = {.n_threads = n_threads,
                            .max_record = 2000,
                            .read = read_piece,
                            .read_payload = &in,
                            .write = append,
                            .write_payload = out};
    require(pt_batch_run(&totals, tagger, &batch, NULL) == PT_OK);
    return totals.n_documents + totals.n_errors;
}

/* Each line must be an object of JSON; returns how many there are. */
static uint64_t count_answers(pt_str out)
{
    uint64_t n = 0;
    for (size_t at = 0; at < out.len; n++) {
        const size_t end = pt_str_find(out, PT_STR("\n"), at);
        pt_scan scan;
        require(end < out.len);
        pt_scan_init(&scan, pt_str_slice(out, at, end), 1u << 20);
        const pt_event event = pt_scan_next(&scan);
        require(event == PT_EVENT_OBJECT && pt_scan_skip(&scan, event));
        require(pt_scan_next(&scan) == PT_EVENT_END);
        pt_scan_release(&scan);
        at = end + 1;
    }
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static pt_tagger *tagger;
    if (tagger == NULL)
        tagger = make_tagger("{\"model\":false,\"knowledge-base\":false,"
                             "\"always\":[\"A:person\",\"Oslo:location\"]}");
    const pt_str bytes = {(const char *)data, size};
    pt_buf whole;
    pt_buf pieces;
    pt_buf_init(&whole);
    pt_buf_init(&pieces);
    const uint64_t n = run(&whole, tagger, bytes, SIZE_MAX, 1);
    require(n == count_answers(pt_buf_str(&whole)));
    require(n == run(&pieces, tagger, bytes, 1 + size % 7, 2));
    require(pt_str_is_equal(pt_buf_str(&whole), pt_buf_str(&pieces)));
    pt_buf_release(&whole);
    pt_buf_release(&pieces);
    return 0;
}
