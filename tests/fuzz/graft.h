/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_FUZZ_GRAFT_H
#define PT_TESTS_FUZZ_GRAFT_H

#include "document/scan.h"
#include "fuzz.h"
#include "require.h"

#include <string.h>

/**
 * Mutations that keep JSON JSON: one value of a document takes the place of
 * another, stands before it, or goes. Bytes that are changed blindly seldom
 * get past the scanner.
 */

/** libFuzzer's own mutations; not there without it. */
__attribute__((weak)) size_t LLVMFuzzerMutate(uint8_t *data, size_t size,
                                              size_t max_size);

/** What libFuzzer calls instead of LLVMFuzzerMutate, where it is defined. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                               unsigned int seed);

enum { GRAFT_MOST = 4096 };

/** A value, and whether it is an item of an array. */
typedef struct graft_value {
    size_t begin, end;
    bool is_item;
} graft_value;

/** Lists the values of a document; returns how many, 0 when it is no JSON. */
static inline size_t graft_read(graft_value *values, pt_str json)
{
    static size_t open[GRAFT_MOST];
    size_t n = 0;
    size_t depth = 0;
    pt_scan scan;
    pt_scan_init(&scan, json, GRAFT_MOST);
    for (;;) {
        const bool in_array = scan.depth > 0 && !scan.in_object;
        const pt_event event = pt_scan_next(&scan);
        const size_t end = (size_t)(scan.at - json.ptr);
        if (event == PT_EVENT_END || event == PT_EVENT_ERROR) {
            n = event == PT_EVENT_END ? n : 0;
            break;
        }
        if (event == PT_EVENT_OBJECT_END || event == PT_EVENT_ARRAY_END)
            values[open[--depth]].end = end;
        else if (event != PT_EVENT_KEY && n < GRAFT_MOST)
            values[n++] =
                (graft_value){(size_t)(scan.begin - json.ptr), end, in_array};
        if (event == PT_EVENT_OBJECT || event == PT_EVENT_ARRAY)
            open[depth++] = n - 1;
        if (n == GRAFT_MOST) {
            n = 0;
            break;
        }
    }
    pt_scan_release(&scan);
    return n;
}

/** xorshift32, Marsaglia 2003, doi:10.18637/jss.v008.i14 */
static inline uint32_t graft_draw(uint32_t *state, size_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state % (uint32_t)below;
}

/** Wrappings of inlines and blocks, around the place of what they hold. */
static const char *const graft_wraps[][2] = {
    {"{\"t\":\"Emph\",\"c\":[",                                             "]}"             },
    {"{\"t\":\"Quoted\",\"c\":[{\"t\":\"DoubleQuote\"},[",                  "]]}"            },
    {"{\"t\":\"Link\",\"c\":[[\"\",[],[]],[",                               "],[\"\",\"\"]]}"},
    {"{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],[]],[",          "]]}"            },
    {"{\"t\":\"Span\",\"c\":[[\"\",[\"keyword\"],[[\"keyword\",\"x\"]]],[",
     "]]}"                                                                                   },
    {"{\"t\":\"Note\",\"c\":[{\"t\":\"Para\",\"c\":[",                      "]}]}"           },
    {"{\"t\":\"BlockQuote\",\"c\":[",                                       "]}"             },
    {"{\"t\":\"Div\",\"c\":[[\"\",[\"no-entity\"],[]],[",                   "]]}"            },
    {"{\"t\":\"Header\",\"c\":[2,[\"\",[],[]],[",                           "]]}"            },
    {"{\"t\":\"MetaInlines\",\"c\":[",                                      "]}"             },
};

/** Changes `json` with what is drawn from `state` into `out`. */
static inline void graft(pt_buf *out, pt_str json, const graft_value *values,
                         size_t n, uint32_t *state)
{
    const graft_value *to = &values[graft_draw(state, n)];
    const graft_value *from = &values[graft_draw(state, n)];
    const pt_str value = pt_str_slice(json, from->begin, from->end);
    const pt_str old = pt_str_slice(json, to->begin, to->end);
    const size_t i =
        graft_draw(state, sizeof graft_wraps / sizeof *graft_wraps);
    size_t begin = to->begin;
    size_t end = to->end;
    const unsigned way = graft_draw(state, to->is_item ? 4 : 1);
    if (way == 1) { /* take it out, with a comma */
        const bool before = json.ptr[begin - 1] == ',';
        begin -= before;
        end += !before && json.ptr[end] == ',';
    }
    pt_buf_add(out, pt_str_slice(json, 0, begin));
    if (way == 0)
        pt_buf_add(out, value);
    if (way == 2)
        pt_buf_add_format(out, "%.*s,%.*s", (int)value.len, value.ptr,
                          (int)old.len, old.ptr);
    if (way == 3)
        pt_buf_add_format(out, "%s%.*s%s", graft_wraps[i][0], (int)old.len,
                          old.ptr, graft_wraps[i][1]);
    pt_buf_add(out, pt_str_slice(json, end, json.len));
}

/**
 * Mutates the document at `start` of the input, half of the time by grafts.
 *
 * end      where the document ends; what is behind it stays
 * Returns  the new size.
 */
static inline size_t graft_mutate(uint8_t *data, size_t size, size_t max_size,
                                  size_t start, size_t end, uint32_t seed)
{
    static graft_value values[GRAFT_MOST];
    uint32_t state = seed | 1;
    pt_buf out;
    if (graft_draw(&state, 2) == 0 || start >= end)
        return LLVMFuzzerMutate(data, size, max_size);
    const pt_str all = {(const char *)data, size};
    const pt_str json = pt_str_slice(all, start, end);
    const size_t n = graft_read(values, json);
    if (n < 2)
        return LLVMFuzzerMutate(data, size, max_size);
    pt_buf_init(&out);
    pt_buf_add(&out, pt_str_slice(all, 0, start));
    graft(&out, json, values, n, &state);
    pt_buf_add(&out, pt_str_slice(all, end, size));
    if (out.len <= max_size) {
        memcpy(data, out.ptr, out.len);
        size = out.len;
    }
    pt_buf_release(&out);
    return size;
}

#endif
