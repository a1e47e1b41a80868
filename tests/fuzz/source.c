/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes the search for places in a source file, and baselines. Input: a
 * source file, cut at its first byte that is not UTF-8; its own bytes are a
 * document's only text, too. What is found must lie in the file and on
 * characters.
 */
#include "fuzz.h"
#include "require.h"

#include "base/utf8.h"
#include "check/baseline.h"
#include "check/source.h"

static void require_range(pt_source_range range, pt_str file)
{
    require(range.start <= range.end && range.end <= file.len);
    require(pt_utf8_is_boundary(file, range.start));
    require(pt_utf8_is_boundary(file, range.end));
}

/* Looks for a stretch of the text, and for it as a value. */
static void look(const pt_source *source, const pt_document *doc,
                 uint32_t start, uint32_t end)
{
    const pt_str file = source->bytes;
    pt_source_range range = {0, 0};
    bool found = false;
    require(pt_source_find_span(&range, &found, source, doc,
                                (pt_span){0, start, end}, NULL) == PT_OK);
    if (found)
        require_range(range, file);
    require(pt_source_find_key(&range, &found, source, PT_STR("keywords"),
                               pt_str_slice(file, start, end), NULL) == PT_OK);
    if (found)
        require_range(range, file);
    if (pt_source_find_bytes(&range, source, pt_str_slice(file, start, end)))
        require_range(range, file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pt_str file = {(const char *)data, size};
    pt_source source;
    pt_baseline baseline;
    file.len = pt_utf8_check(file);
    if (pt_baseline_read(&baseline, file, NULL) == PT_OK)
        pt_baseline_release(&baseline);
    require(pt_source_read(&source, file, NULL) == PT_OK);
    pt_text text = {.len = (uint32_t)file.len};
    pt_document doc = {
        .texts = {&text, 1, 1}
    };
    doc.flat = (pt_buf){.ptr = (char *)(uintptr_t)data, .len = file.len};
    const uint32_t step = (uint32_t)file.len / 8 + 1;
    for (uint32_t at = 0; at < file.len; at += step) {
        uint32_t end = at + step < file.len ? at + step : (uint32_t)file.len;
        uint32_t start = at;
        while (!pt_utf8_is_boundary(file, start))
            start--;
        while (!pt_utf8_is_boundary(file, end))
            end++;
        look(&source, &doc, start, end);
    }
    pt_source_release(&source);
    return 0;
}
