/* SPDX-License-Identifier: MIT */
/*
 * Reading a compiled gazetteer in place. Numbers are put together from bytes
 * (compilers make one load of that), so neither alignment nor byte order of
 * the machine matters. Opening checks the header only, O(1); the accessors
 * check their indices against the sections' counts, so that a file made by
 * an enemy gives wrong names at worst.
 */
#include "names/format.h"

#include "base/error.h"
#include "base/little.h"
#include "base/map.h"
#include "base/str.h"
#include "base/utf8.h"
#include "names/names.h"
#include "pandoc-tagger/types.h"

static const unsigned char *at(const pt_gazetteer *gaz, size_t offset)
{
    return (const unsigned char *)gaz->bytes.ptr + offset;
}

static const unsigned char *record(const pt_gazetteer *gaz, uint32_t section,
                                   uint32_t index, size_t size)
{
    return at(gaz, section + (size_t)index * size);
}

bool pt_gazetteer_is(pt_str bytes)
{
    return pt_str_has_prefix(bytes, PT_STR("PTNAMES\0"));
}

static bool is_power_of_two(uint32_t n)
{
    return n != 0 && (n & (n - 1)) == 0;
}

/* Reads one section's place; whether it lies inside the file. */
static bool read_section(uint32_t *offset_out, uint32_t *count_out,
                         pt_str bytes, size_t header_at, size_t size)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr + header_at;
    *offset_out = pt_u32_read(p);
    *count_out = pt_u32_read(p + 4);
    return *offset_out >= PT_GAZETTEER_HEADER && *offset_out <= bytes.len &&
           *count_out <= (bytes.len - *offset_out) / size;
}

static bool read_sections(pt_gazetteer *gaz)
{
    const pt_str b = gaz->bytes;
    return read_section(&gaz->starts, &gaz->n_starts, b, 16, 1) &&
           read_section(&gaz->lowers, &gaz->n_lowers, b, 24, 4) &&
           read_section(&gaz->slots, &gaz->n_slots, b, 32, PT_SLOT_SIZE) &&
           read_section(&gaz->surfaces, &gaz->n_surfaces, b, 40,
                        PT_SURFACE_SIZE) &&
           read_section(&gaz->readings, &gaz->n_readings, b, 48,
                        PT_READING_SIZE) &&
           read_section(&gaz->entries, &gaz->n_entries, b, 56, PT_ENTRY_SIZE) &&
           read_section(&gaz->strings, &gaz->n_strings, b, 64, 1) &&
           is_power_of_two(gaz->n_starts) && is_power_of_two(gaz->n_slots) &&
           gaz->n_lowers == PT_GAZETTEER_LOWERS;
}

pt_status pt_gazetteer_open(pt_gazetteer *out, pt_str bytes, const char *where,
                            pt_error *err)
{
    if (!pt_gazetteer_is(bytes) || bytes.len < PT_GAZETTEER_HEADER)
        return pt_error_set(err, PT_ERR_FORMAT, where,
                            "this is no compiled gazetteer");
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    if (pt_u32_read(p + 8) != PT_GAZETTEER_VERSION)
        return pt_error_set(err, PT_ERR_FORMAT, where,
                            "the compiled gazetteer has version %u; this "
                            "program reads version %d",
                            (unsigned)pt_u32_read(p + 8), PT_GAZETTEER_VERSION);
    if (pt_u32_read(p + 12) != bytes.len)
        return pt_error_set(err, PT_ERR_FORMAT, where,
                            "the compiled gazetteer has %zu bytes instead of "
                            "%u",
                            bytes.len, (unsigned)pt_u32_read(p + 12));
    pt_gazetteer gaz = {.bytes = bytes};
    if (!read_sections(&gaz))
        return pt_error_set(err, PT_ERR_FORMAT, where,
                            "the compiled gazetteer's header is damaged");
    *out = gaz;
    return PT_OK;
}

bool pt_gazetteer_starts(const pt_gazetteer *gaz, uint64_t hash)
{
    const uint64_t bit = hash & ((uint64_t)gaz->n_starts * 8 - 1);
    return at(gaz, gaz->starts)[bit >> 3] >> (bit & 7) & 1;
}

uint32_t pt_gazetteer_lowers(const pt_gazetteer *gaz, unsigned char letter)
{
    return letter < PT_GAZETTEER_LOWERS
               ? pt_u32_read(record(gaz, gaz->lowers, letter, 4))
               : UINT32_MAX;
}

bool pt_gazetteer_find_slot(pt_slot *out, const pt_gazetteer *gaz,
                            uint64_t hash)
{
    const uint32_t mask = gaz->n_slots - 1;
    uint32_t index = (uint32_t)(hash >> 32) & mask;
    for (int i = 0; i < PT_GAZETTEER_PROBES; i++) {
        const unsigned char *p = record(gaz, gaz->slots, index, PT_SLOT_SIZE);
        const uint64_t found = pt_u64_read(p);
        if (found == hash) {
            const uint32_t value = pt_u32_read(p + 8);
            out->surface = value & PT_SLOT_NONE;
            out->more = (value & PT_SLOT_MORE) != 0;
            return true;
        }
        if (found == 0)
            return false;
        index = (index + 1) & mask;
    }
    return false;
}

/* A string; empty when it does not lie inside, or is not UTF-8. */
static pt_str string_at(const pt_gazetteer *gaz, uint32_t offset)
{
    const pt_str none = {NULL, 0};
    if (offset > gaz->n_strings || gaz->n_strings - offset < 2)
        return none;
    const size_t start = (size_t)gaz->strings + offset;
    const size_t len = pt_u16_read(at(gaz, start));
    if (len > gaz->n_strings - offset - 2)
        return none;
    const pt_str s = {gaz->bytes.ptr + start + 2, len};
    return pt_utf8_check(s) == len ? s : none;
}

pt_surface pt_gazetteer_surface(const pt_gazetteer *gaz, uint32_t index)
{
    pt_surface surface = {.n_words = 0};
    if (index >= gaz->n_surfaces)
        return surface;
    const unsigned char *p = record(gaz, gaz->surfaces, index, PT_SURFACE_SIZE);
    surface.words = string_at(gaz, pt_u32_read(p));
    surface.reading = pt_u32_read(p + 4);
    surface.n_readings = pt_u16_read(p + 8);
    const uint16_t n = pt_u16_read(p + 10);
    surface.n_words = n & (PT_SURFACE_MORE - 1);
    surface.more = (n & PT_SURFACE_MORE) != 0;
    return surface;
}

bool pt_gazetteer_reading(pt_reading *out, const pt_gazetteer *gaz,
                          uint32_t index)
{
    if (index >= gaz->n_readings)
        return false;
    const unsigned char *p = record(gaz, gaz->readings, index, PT_READING_SIZE);
    const uint32_t type = pt_u32_read(p) >> PT_READING_TYPE;
    out->entry = pt_u32_read(p) & ((1u << PT_READING_TYPE) - 1);
    out->type =
        (uint8_t)(type < PT_N_TYPES || type == PT_NAME_ANY ? type
                                                           : PT_TYPE_MISC);
    out->prior = pt_u16_read(p + 4);
    out->bits = pt_u16_read(p + 6);
    return out->entry < gaz->n_entries;
}

pt_gazetteer_entry pt_gazetteer_entry_at(const pt_gazetteer *gaz,
                                         uint32_t index)
{
    pt_gazetteer_entry entry = {.country = PT_NONE, .type = PT_TYPE_MISC};
    if (index >= gaz->n_entries)
        return entry;
    const unsigned char *p = record(gaz, gaz->entries, index, PT_ENTRY_SIZE);
    entry.name = string_at(gaz, pt_u32_read(p));
    entry.id = string_at(gaz, pt_u32_read(p + 4));
    entry.source = string_at(gaz, pt_u32_read(p + 8));
    const uint32_t country = pt_u32_read(p + 12);
    if (country < gaz->n_entries)
        entry.country = country;
    entry.ref = string_at(gaz, pt_u32_read(p + 16));
    if (p[20] < PT_N_TYPES)
        entry.type = p[20];
    entry.bits = pt_u16_read(p + 22);
    return entry;
}
