/* SPDX-License-Identifier: MIT */
/*
 * Writes the model of the part-of-speech tagger, as text/pos.c reads it.
 * Vectors of costs become classes: the 255 of most weight as they are, every
 * other one the nearest of them, which takes time in the number of entries
 * times that of classes. Words and endings go into open-addressing tables.
 */
#include "train/speech_model.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    T = PT_N_POS,
    ENTRY_BYTES = 4,
    SLOTS_FOR_100 = 115 /* slots for 100 entries */
};

/* Distributions, as vectors of rounded costs. */
typedef struct class_list {
    unsigned char costs[PT_POS_CLASSES][T];
    uint32_t len; /* class 0 is not used */
} class_list;

/* How far one vector is from another: the difference of costs, where one of
 * them makes the tag likely. */
static double distance(const unsigned char *a, const unsigned char *b)
{
    double sum = 0;
    for (unsigned i = 0; i < T; i++) {
        const int least = a[i] < b[i] ? a[i] : b[i];
        sum += abs((int)a[i] - (int)b[i]) * exp2(-(double)least / PT_POS_SCALE);
    }
    return sum;
}

static uint32_t nearest(const class_list *all, const unsigned char *costs)
{
    uint32_t best = 1;
    double least = HUGE_VAL;
    for (uint32_t i = 1; i < all->len; i++) {
        const double d = distance(all->costs[i], costs);
        if (d < least) {
            least = d;
            best = i;
        }
    }
    return best;
}

static int compare_costs(const void *a, const void *b)
{
    return memcmp(((const pt_speech_row *)a)->costs,
                  ((const pt_speech_row *)b)->costs, T);
}

/* A vector and how much depends on it. */
typedef struct group {
    unsigned char costs[T];
    double weight;
} group;

static int compare_groups(const void *a, const void *b)
{
    const group *x = a;
    const group *y = b;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return memcmp(x->costs, y->costs, T);
}

static bool choose_classes(class_list *out, const pt_speech_rows *words,
                           const pt_speech_rows *endings)
{
    PT_VEC(group) groups = {0};
    pt_speech_rows all = {0};
    pt_speech_row *to =
        pt_vec_reserve(&all, words->len + (size_t)endings->len + 1, sizeof *to);
    if (to == NULL)
        return false;
    if (words->len > 0)
        memcpy(to, words->items, words->len * sizeof *to);
    if (endings->len > 0)
        memcpy(to + words->len, endings->items, endings->len * sizeof *to);
    all.len = words->len + endings->len;
    qsort(all.items, all.len, sizeof *to, compare_costs);
    bool good = true;
    for (uint32_t i = 0; i < all.len && good; i++) {
        group *last = groups.len > 0 ? &groups.items[groups.len - 1] : NULL;
        if (last == NULL || memcmp(last->costs, all.items[i].costs, T) != 0) {
            last = pt_vec_add(&groups, sizeof *last);
            good = last != NULL;
            if (good) {
                memcpy(last->costs, all.items[i].costs, T);
                last->weight = 0;
            }
        }
        if (good)
            last->weight += all.items[i].weight;
    }
    qsort(groups.items, groups.len, sizeof(group), compare_groups);
    memset(out->costs, 0, sizeof out->costs);
    out->len = 1;
    for (uint32_t i = 0; i < groups.len && out->len < PT_POS_CLASSES; i++)
        memcpy(out->costs[out->len++], groups.items[i].costs, T);
    pt_vec_release(&groups);
    pt_vec_release(&all);
    return good;
}

static void add_u32(pt_buf *out, uint32_t value)
{
    for (unsigned i = 0; i < 4; i++)
        pt_buf_add_byte(out, (char)(value >> 8 * i & 0xFF));
}

/* An open-addressing table, as text/pos.c searches it. */
static bool add_table(pt_buf *out, const pt_speech_rows *list, uint32_t n,
                      const class_list *all)
{
    uint32_t *slots = calloc(n, sizeof *slots);
    for (uint32_t i = 0; slots != NULL && i < list->len; i++) {
        const pt_speech_row *r = &list->items[i];
        uint32_t at = (uint32_t)(((r->hash & UINT32_MAX) * n) >> 32);
        while (slots[at] != 0)
            at = at + 1 < n ? at + 1 : 0;
        slots[at] = (uint32_t)(r->hash >> 46) << 14 |
                    (uint32_t)r->frequency << 8 | nearest(all, r->costs);
    }
    for (uint32_t i = 0; slots != NULL && i < n; i++)
        add_u32(out, slots[i]);
    const bool good = slots != NULL;
    free(slots);
    return good;
}

static void add_pairs(pt_buf *out, const double *pairs)
{
    for (unsigned s = 0; s <= T; s++) {
        double sum = 0;
        for (unsigned t = 0; t < T; t++)
            sum += pairs[s * T + t] + 0.5;
        for (unsigned t = 0; t < T; t++) {
            const double cost =
                -PT_POS_SCALE * log2((pairs[s * T + t] + 0.5) / sum);
            pt_buf_add_byte(out, (char)(cost < 255 ? lround(cost) : 255));
        }
    }
}

bool pt_speech_write(pt_buf *out, const double *pairs,
                     const pt_speech_rows *words, const pt_speech_rows *endings)
{
    static const char magic[8] = {'P', 'T', 'P', 'O', 'S', '\n', '\x1A', '\0'};
    const uint32_t n_words = words->len / 100 * SLOTS_FOR_100 + 200;
    const uint32_t n_endings = endings->len / 100 * SLOTS_FOR_100 + 200;
    class_list all;
    if (!choose_classes(&all, words, endings))
        return false;
    pt_buf_clear(out);
    pt_buf_add(out, (pt_str){magic, sizeof magic});
    add_u32(out, PT_POS_VERSION);
    add_u32(out, PT_POS_HEADER + (T + 1) * T + PT_POS_CLASSES * T +
                     ENTRY_BYTES * (n_words + n_endings));
    add_u32(out, n_words);
    add_u32(out, n_endings);
    add_pairs(out, pairs);
    pt_buf_add(out, (pt_str){(const char *)all.costs, sizeof all.costs});
    return add_table(out, words, n_words, &all) &&
           add_table(out, endings, n_endings, &all) && !pt_buf_failed(out);
}
