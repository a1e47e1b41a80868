/* SPDX-License-Identifier: MIT */
/*
 * Opening the model file and looking things up in it; see model.h for the
 * layout. Nothing is copied or parsed: a lookup reads two or three cache
 * lines. Numbers are read byte by byte, so that any machine can read the
 * file. The checksum is verified for files given by name only, since that
 * touches every page.
 */
#include "sequence/model.h"

#include "base/error.h"
#include "base/little.h"

#include <string.h>

/* Tables are three quarters full at most: longer searches mean damage. */
enum { MAX_PROBES = 512 };

static const char magic[8] = {'P', 'T', 'S', 'E', 'Q', '\n', '\x1A', '\0'};

/* Bytes an item of each section has. */
static const uint32_t item_sizes[PT_MODEL_SECTIONS] = {8, 4, 4, 4, 1};

uint64_t pt_model_checksum(pt_str bytes)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    uint64_t sum = 0x9E3779B97F4A7C15u;
    size_t i = 24;
    for (; i + 8 <= bytes.len; i += 8) {
        sum ^= pt_u64_read(p + i);
        sum *= 0xBF58476D1CE4E5B9u;
        sum ^= sum >> 29;
    }
    for (; i < bytes.len; i++)
        sum = (sum ^ p[i]) * 0x94D049BB133111EBu;
    return pt_mix(sum);
}

static pt_status fail(pt_error *err, const char *why)
{
    return pt_error_set(err, PT_ERR_FORMAT, "model", "the model %s", why);
}

/* Reads the table of sections; false when one leaves the file. */
static bool read_sections(pt_model *model, pt_str bytes)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    for (size_t i = 0; i < PT_MODEL_SECTIONS; i++) {
        const uint32_t offset = pt_u32_read(p + 32 + 8 * i);
        const uint32_t count = pt_u32_read(p + 36 + 8 * i);
        if (offset < PT_MODEL_HEADER || offset > bytes.len ||
            count > (bytes.len - offset) / item_sizes[i] || count == 0)
            return false;
        model->sections[i] = (pt_model_section){p + offset, count};
    }
    return model->sections[PT_MODEL_CHAIN_SECTION].count == PT_MODEL_CHAIN &&
           model->sections[PT_MODEL_BUCKETS].count >= 2;
}

pt_status pt_model_read(pt_model *out, pt_str bytes, bool checked,
                        pt_error *err)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    if (bytes.len < PT_MODEL_HEADER || memcmp(p, magic, sizeof magic) != 0)
        return fail(err, "is no recogniser's model");
    if (pt_u32_read(p + 8) != PT_MODEL_VERSION)
        return pt_error_set(err, PT_ERR_FORMAT, "model",
                            "the model has version %u, expected %u",
                            (unsigned)pt_u32_read(p + 8),
                            (unsigned)PT_MODEL_VERSION);
    if (pt_u32_read(p + 12) != bytes.len)
        return fail(err, "is truncated or has bytes after its end");
    pt_model model;
    if (!read_sections(&model, bytes))
        return fail(err, "has a section outside the file");
    if (!checked && pt_u64_read(p + 16) != pt_model_checksum(bytes))
        return fail(err, "is damaged: its checksum is wrong");
    model.scale = pt_f32_read(p + 24);
    if (!(model.scale > 0.0F && model.scale < 100.0F))
        return fail(err, "has no usable scale");
    *out = model;
    return PT_OK;
}

uint64_t pt_model_clusters(const pt_model *model, uint64_t hash)
{
    const pt_model_section s = model->sections[PT_MODEL_CLUSTERS];
    uint32_t at = pt_model_slot(hash, s.count);
    for (uint32_t i = 0; i < MAX_PROBES; i++) {
        const uint64_t entry = pt_u64_read(s.ptr + (size_t)at * 8);
        if (entry == 0)
            return 0;
        if (entry >> 40 == hash >> 40)
            return entry;
        at = at + 1 < s.count ? at + 1 : 0;
    }
    return 0;
}

uint32_t pt_model_names(const pt_model *model, uint64_t hash)
{
    const pt_model_section s = model->sections[PT_MODEL_NAMES];
    uint32_t at = pt_model_slot(hash, s.count);
    for (uint32_t i = 0; i < MAX_PROBES; i++) {
        const uint32_t entry = pt_u32_read(s.ptr + (size_t)at * 4);
        if (entry == 0)
            return 0;
        if (entry >> 12 == hash >> 44)
            return entry & 0xFFFu;
        at = at + 1 < s.count ? at + 1 : 0;
    }
    return 0;
}

static void add_entry(int16_t *sums, const unsigned char *items, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const unsigned char slot = items[(size_t)2 * i];
        const unsigned char byte = items[(size_t)2 * i + 1];
        const int weight = byte < 128 ? byte : (int)byte - 256;
        sums[slot] = (int16_t)(sums[slot] + weight);
    }
}

static void add_feature(int16_t *sums, const pt_model *model, uint64_t hash)
{
    const pt_model_section buckets = model->sections[PT_MODEL_BUCKETS];
    const pt_model_section weights = model->sections[PT_MODEL_WEIGHTS];
    const uint32_t bucket = pt_model_slot(hash, buckets.count - 1);
    uint32_t at = pt_u32_read(buckets.ptr + (size_t)bucket * 4);
    uint32_t end = pt_u32_read(buckets.ptr + (size_t)bucket * 4 + 4);
    if (end > weights.count)
        end = weights.count;
    const uint32_t fingerprint = (uint32_t)(hash >> 48);
    while (at < end && end - at >= 3) {
        const unsigned char *entry = weights.ptr + at;
        const uint32_t n = entry[2] == 0 ? 256 : entry[2];
        if (n * 2 > end - at - 3)
            return;
        if (pt_u16_read(entry) == fingerprint) {
            add_entry(sums, entry + 3, n);
            return;
        }
        at += 3 + n * 2;
    }
}

/* Asks for a byte ahead of its use, where the compiler knows how. */
static inline void ask_for(const unsigned char *at)
{
#if defined(__GNUC__)
    __builtin_prefetch(at);
#else
    (void)at;
#endif
}

void pt_model_add(int16_t *sums, const pt_model *model, const uint64_t *hashes,
                  uint32_t n)
{
    /* The time goes into waiting for memory: first all buckets, then all
       entries are on their way at once. */
    const pt_model_section buckets = model->sections[PT_MODEL_BUCKETS];
    const pt_model_section weights = model->sections[PT_MODEL_WEIGHTS];
    for (uint32_t i = 0; i < n; i++)
        ask_for(buckets.ptr +
                (size_t)pt_model_slot(hashes[i], buckets.count - 1) * 4);
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t bucket = pt_model_slot(hashes[i], buckets.count - 1);
        const uint32_t at = pt_u32_read(buckets.ptr + (size_t)bucket * 4);
        if (at < weights.count)
            ask_for(weights.ptr + at);
    }
    for (uint32_t i = 0; i < n; i++)
        add_feature(sums, model, hashes[i]);
}

float pt_model_chain(const pt_model *model, uint32_t i)
{
    const pt_model_section s = model->sections[PT_MODEL_CHAIN_SECTION];
    return i < s.count ? pt_f32_read(s.ptr + (size_t)i * 4) : 0.0F;
}
