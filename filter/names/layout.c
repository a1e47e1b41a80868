/* SPDX-License-Identifier: MIT */
/*
 * The gazetteer compiler's second half: sorts the forms by hash, spelling,
 * entry, drops repeated ones, and writes the sections in the order of the
 * header. Everything is ordered by contents, so the same tables give the same
 * bytes. Slots are filled by open addressing at a load of at most two thirds;
 * the table doubles should a run be longer than a reader will follow (Knuth,
 * The Art of Computer Programming 3, 6.4, algorithm L). O(n log n).
 */
#include "names/layout.h"

#include "base/error.h"

#include <stdlib.h>
#include <string.h>

/* A sequence of words that must be found. */
typedef struct key {
    uint64_t hash;
    uint32_t value; /* as in a slot */
} key;

/* Everything while one gazetteer is written. */
typedef struct writer {
    pt_compiler *c;
    pt_buf strings;
    pt_map offsets; /* string → offset in strings */
    PT_VEC(key) keys;
    pt_buf sections[6]; /* starts, lowers, slots, surfaces, readings,
                           entries */
    bool failed;
} writer;

enum { STARTS, LOWERS, SLOTS, SURFACES, READINGS, ENTRIES, N_SECTIONS };

static void put16(pt_buf *to, uint32_t value)
{
    const char bytes[2] = {(char)(value & 0xFF), (char)(value >> 8 & 0xFF)};
    pt_buf_add(to, (pt_str){bytes, 2});
}

static void put32(pt_buf *to, uint32_t value)
{
    put16(to, value & 0xFFFF);
    put16(to, value >> 16);
}

static void put64(char *to, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        to[i] = (char)(value >> 8 * i & 0xFF);
}

/* Whether two forms are told apart by hash or spelling. */
static int compare_surfaces(const pt_built_form *a, const pt_built_form *b)
{
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return pt_str_compare(a->words, b->words);
}

static int compare_forms(const void *left, const void *right)
{
    const pt_built_form *a = left;
    const pt_built_form *b = right;
    const int order = compare_surfaces(a, b);
    if (order != 0)
        return order;
    if (a->entry != b->entry)
        return a->entry < b->entry ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static int compare_readings(const void *left, const void *right)
{
    const pt_built_form *a = left;
    const pt_built_form *b = right;
    const int order = compare_surfaces(a, b);
    if (order != 0)
        return order;
    if (a->prior != b->prior)
        return a->prior > b->prior ? -1 : 1;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

static int compare_hashes(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left;
    const uint64_t b = *(const uint64_t *)right;
    return a < b ? -1 : a > b;
}

/* Foreign is what both say is foreign; a rule holds when one says so. */
static uint16_t merge_bits(uint16_t a, uint16_t b)
{
    return (uint16_t)((a & b) | ((a | b) & ~PT_NAME_FOREIGN));
}

/* Sorts the forms; of those that are one, keeps the first that was added. */
static void sort_forms(pt_compiler *c)
{
    pt_built_form *forms = c->forms.items;
    if (c->forms.len == 0)
        return;
    qsort(forms, c->forms.len, sizeof *forms, compare_forms);
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->forms.len; i++) {
        pt_built_form *last = n > 0 ? &forms[n - 1] : NULL;
        if (last != NULL && last->entry == forms[i].entry &&
            compare_surfaces(last, &forms[i]) == 0)
            last->bits = merge_bits(last->bits, forms[i].bits);
        else
            forms[n++] = forms[i];
    }
    c->forms.len = n;
    qsort(forms, n, sizeof *forms, compare_readings);
}

static uint32_t sort_hashes(uint64_t *hashes, uint32_t n)
{
    uint32_t kept = 0;
    if (n == 0)
        return 0;
    qsort(hashes, n, sizeof *hashes, compare_hashes);
    for (uint32_t i = 0; i < n; i++)
        if (kept == 0 || hashes[kept - 1] != hashes[i])
            hashes[kept++] = hashes[i];
    return kept;
}

/* The offset of a string, which is added when it is new. */
static uint32_t intern(writer *w, pt_str s)
{
    bool is_new = false;
    if (s.len == 0)
        s = PT_STR("");
    const uint32_t *offset =
        w->strings.len < INT32_MAX
            ? pt_map_add(&w->offsets, s, (uint32_t)w->strings.len, &is_new)
            : NULL;
    if (offset == NULL) {
        w->failed = true;
        return 0;
    }
    const uint32_t result = *offset;
    if (is_new) {
        put16(&w->strings, (uint32_t)s.len);
        pt_buf_add(&w->strings, s);
    }
    return result;
}

static void add_key(writer *w, uint64_t hash, uint32_t value)
{
    key *k = pt_vec_add(&w->keys, sizeof *k);
    if (k == NULL)
        w->failed = true;
    else
        *k = (key){hash, value};
}

/* Writes the readings of the surface that begins at form i; its end. */
static uint32_t write_surface(writer *w, uint32_t i)
{
    const pt_built_form *forms = w->c->forms.items;
    const uint32_t n = w->c->forms.len;
    uint32_t end = i;
    while (end < n && compare_surfaces(&forms[i], &forms[end]) == 0)
        end++;
    const uint32_t kept = end - i < 64 ? end - i : 64;
    const bool more = end < n && forms[end].hash == forms[i].hash;
    put32(&w->sections[SURFACES], intern(w, forms[i].words));
    put32(&w->sections[SURFACES],
          (uint32_t)(w->sections[READINGS].len / PT_READING_SIZE));
    put16(&w->sections[SURFACES], kept);
    put16(&w->sections[SURFACES],
          forms[i].n_words | (more ? PT_SURFACE_MORE : 0));
    for (uint32_t j = i; j < i + kept; j++) {
        const pt_built_entry *e = &w->c->entries.items[forms[j].entry];
        put32(&w->sections[READINGS],
              forms[j].entry | (uint32_t)e->type << PT_READING_TYPE);
        put16(&w->sections[READINGS], forms[j].prior);
        put16(&w->sections[READINGS], forms[j].bits | e->bits);
    }
    return end;
}

/* Writes surfaces and readings; a key for each hash. */
static void write_surfaces(writer *w)
{
    const pt_built_form *forms = w->c->forms.items;
    for (uint32_t i = 0; i < w->c->forms.len;) {
        const uint32_t surface =
            (uint32_t)(w->sections[SURFACES].len / PT_SURFACE_SIZE);
        if (i == 0 || forms[i].hash != forms[i - 1].hash)
            add_key(w, forms[i].hash, surface);
        i = write_surface(w, i);
    }
}

/* Merges the prefixes into the keys: both are in the order of hashes. */
static void add_prefixes(writer *w)
{
    uint64_t *prefixes = w->c->prefixes.items;
    const uint32_t n = sort_hashes(prefixes, w->c->prefixes.len);
    const uint32_t n_surfaces = w->keys.len;
    w->c->prefixes.len = n;
    for (uint32_t i = 0, j = 0; i < n && !w->failed; i++) {
        while (j < n_surfaces && w->keys.items[j].hash < prefixes[i])
            j++;
        if (j < n_surfaces && w->keys.items[j].hash == prefixes[i])
            w->keys.items[j].value |= PT_SLOT_MORE;
        else
            add_key(w, prefixes[i], PT_SLOT_NONE | PT_SLOT_MORE);
    }
}

/* Fills a table of n slots; false when a run is too long. */
static bool fill_slots(char *slots, uint32_t n, const writer *w)
{
    memset(slots, 0, (size_t)n * PT_SLOT_SIZE);
    for (uint32_t i = 0; i < w->keys.len; i++) {
        const key *k = &w->keys.items[i];
        uint32_t at = (uint32_t)(k->hash >> 32) & (n - 1);
        uint32_t probes = 1;
        while (memcmp(slots + (size_t)at * PT_SLOT_SIZE, "\0\0\0\0\0\0\0\0",
                      8) != 0) {
            at = (at + 1) & (n - 1);
            if (++probes > PT_GAZETTEER_PROBES)
                return false;
        }
        char *slot = slots + (size_t)at * PT_SLOT_SIZE;
        put64(slot, k->hash);
        for (int j = 0; j < 4; j++)
            slot[8 + j] = (char)(k->value >> 8 * j & 0xFF);
    }
    return true;
}

static void write_slots(writer *w)
{
    pt_buf *to = &w->sections[SLOTS];
    uint32_t n = 16;
    while (n < w->keys.len + w->keys.len / 2 && n < 1u << 27)
        n *= 2;
    for (; n <= 1u << 27; n *= 2) {
        char *slots = pt_buf_reserve(to, (size_t)n * PT_SLOT_SIZE);
        if (slots == NULL)
            return;
        if (fill_slots(slots, n, w)) {
            to->len = (size_t)n * PT_SLOT_SIZE;
            return;
        }
    }
    w->failed = true;
}

/* 16 bits for a form, within bounds: one look in 16 or fewer is in vain. */
static void write_starts(writer *w)
{
    size_t n = 64;
    while (n < (size_t)w->c->forms.len * 2 && n < 1u << 19)
        n *= 2;
    pt_buf *to = &w->sections[STARTS];
    char *bits = pt_buf_reserve(to, n);
    if (bits == NULL)
        return;
    memset(bits, 0, n);
    to->len = n;
    for (uint32_t i = 0; i < w->c->forms.len; i++) {
        const uint64_t bit = w->c->forms.items[i].first & (n * 8 - 1);
        bits[bit >> 3] = (char)(bits[bit >> 3] | 1 << (bit & 7));
    }
}

/* Adds the ids or the names of all entries of a kind; the first wins. */
static bool map_entries(pt_map *map, const pt_compiler *c, unsigned kind,
                        bool names)
{
    for (uint32_t i = 0; i < c->entries.len; i++) {
        const pt_built_entry *e = &c->entries.items[i];
        const pt_str s = names ? e->name : e->id;
        if (!(e->bits & kind) || s.len == 0)
            continue;
        if (pt_map_add(map, s, i, NULL) == NULL)
            return false;
    }
    return true;
}

/* Maps what the column "country" may say to entries: ids before names,
   countries before regions. */
static bool map_countries(pt_map *map, const pt_compiler *c)
{
    return map_entries(map, c, PT_NAME_COUNTRY, false) &&
           map_entries(map, c, PT_NAME_REGION, false) &&
           map_entries(map, c, PT_NAME_COUNTRY, true) &&
           map_entries(map, c, PT_NAME_REGION, true);
}

static void write_entries(writer *w)
{
    pt_map countries;
    pt_map_init(&countries);
    w->failed = !map_countries(&countries, w->c) || w->failed;
    pt_buf *to = &w->sections[ENTRIES];
    for (uint32_t i = 0; i < w->c->entries.len; i++) {
        const pt_built_entry *e = &w->c->entries.items[i];
        put32(to, intern(w, e->name));
        put32(to, intern(w, e->id));
        put32(to, intern(w, e->source));
        put32(to, e->country.len > 0 ? pt_map_find(&countries, e->country)
                                     : PT_NONE);
        put32(to, intern(w, e->ref));
        put16(to, e->type);
        put16(to, e->bits);
    }
    pt_map_release(&countries);
}

/* Header and sections, once they are all there. */
static pt_status join(pt_buf *out, writer *w, pt_error *err)
{
    static const size_t sizes[N_SECTIONS] = {
        1, 4, PT_SLOT_SIZE, PT_SURFACE_SIZE, PT_READING_SIZE, PT_ENTRY_SIZE};
    uint64_t size = PT_GAZETTEER_HEADER + (uint64_t)w->strings.len;
    for (int i = 0; i < N_SECTIONS; i++) {
        size += w->sections[i].len;
        w->failed = w->failed || pt_buf_failed(&w->sections[i]);
    }
    if (w->failed || pt_buf_failed(&w->strings))
        return pt_error_nomem(err);
    if (size > INT32_MAX || w->c->entries.len >> PT_READING_TYPE != 0)
        return pt_error_set(err, PT_ERR_LIMIT, NULL,
                            "the compiled gazetteer would exceed 2 GiB");
    pt_buf_add(out, PT_STR("PTNAMES\0"));
    put32(out, PT_GAZETTEER_VERSION);
    put32(out, (uint32_t)size);
    uint32_t offset = PT_GAZETTEER_HEADER;
    for (int i = 0; i < N_SECTIONS; i++) {
        put32(out, offset);
        put32(out, (uint32_t)(w->sections[i].len / sizes[i]));
        offset += (uint32_t)w->sections[i].len;
    }
    put32(out, offset);
    put32(out, (uint32_t)w->strings.len);
    if (pt_buf_reserve(out, (size_t)size) == NULL)
        return pt_error_nomem(err);
    for (int i = 0; i < N_SECTIONS; i++) {
        pt_buf_add(out, pt_buf_str(&w->sections[i]));
        pt_buf_release(&w->sections[i]);
    }
    pt_buf_add(out, pt_buf_str(&w->strings));
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}

pt_status pt_compiler_write(pt_buf *out, pt_compiler *compiler, pt_error *err)
{
    writer w = {.c = compiler};
    /* What is not needed any more goes, so that a million names take no more
       memory than they must. */
    pt_map_release(&compiler->by_key);
    pt_map_release(&compiler->by_name);
    sort_forms(compiler);
    write_surfaces(&w);
    add_prefixes(&w);
    pt_vec_release(&compiler->prefixes);
    write_slots(&w);
    pt_vec_release(&w.keys);
    write_starts(&w);
    for (int i = 0; i < PT_GAZETTEER_LOWERS; i++)
        put32(&w.sections[LOWERS], compiler->lowers[i]);
    write_entries(&w);
    pt_map_release(&w.offsets);
    const pt_status st = join(out, &w, err);
    for (int i = 0; i < N_SECTIONS; i++)
        pt_buf_release(&w.sections[i]);
    pt_buf_release(&w.strings);
    return st;
}
