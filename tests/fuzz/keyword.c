/* SPDX-License-Identifier: MIT */
/*
 * Fuzz target of the models that keywords are suggested by: the tagger of
 * parts of speech and the ranker. The bytes are opened as they are, and as
 * what stands behind the right header; what opens is put to use, and must
 * give tags that there are and an order that is one.
 */
#include "fuzz.h"
#include "require.h"

#include "keyword/ranker.h"
#include "text/pos.h"

enum {
    POS_FIXED = (PT_N_POS + 1 + PT_POS_CLASSES) * PT_N_POS,
    N_CANDIDATES = 40
};

static void put_u32(pt_buf *out, size_t value)
{
    for (int i = 0; i < 4; i++)
        pt_buf_add_byte(out, (char)(value >> (8 * i)));
}

static void tag(const pt_pos_model *model)
{
    static const char text[] = "The retiring U.S. senator's 12 aides LEFT; "
                               "Élysée talks re-opened, zzz a b c";
    const pt_str s = {text, sizeof text - 1};
    uint8_t classes[64];
    uint8_t tags[64];
    pt_tokens tokens = {0};
    require(pt_tokens_read(&tokens, s, NULL, 0, NULL) == PT_OK);
    require(tokens.len < sizeof tags);
    for (uint32_t i = 0; i < tokens.len; i++) {
        const pt_token *tok = &tokens.items[i];
        const pt_pos_word word = pt_pos_look_up(
            model, pt_str_slice(s, tok->start, tok->end), tok->bits, i == 0);
        require(word.frequency < 64);
        classes[i] = word.class;
    }
    pt_pos_tag(tags, model, classes, tokens.len);
    for (uint32_t i = 0; i < tokens.len; i++)
        require(tags[i] < PT_N_POS);
    pt_vec_release(&tokens);
}

static void rank(const pt_ranker *ranker)
{
    static float values[N_CANDIDATES][PT_N_TRAITS];
    for (int i = 0; i < N_CANDIDATES; i++)
        for (int k = 0; k < PT_N_TRAITS; k++)
            values[i][k] = (float)((i * 7 + k * 3) % 11) / 4;
    for (int i = 0; i < PT_N_LISTS; i++) {
        pt_ranked *list = calloc(N_CANDIDATES, sizeof *list);
        require(list != NULL);
        const uint32_t n = pt_forest_rank(list, &ranker->forests[i], values[0],
                                          N_CANDIDATES, 7);
        require(n <= 7);
        for (uint32_t k = 0; k < n; k++) {
            require(list[k].candidate < N_CANDIDATES);
            require(list[k].score >= 0 && list[k].score <= 1);
            require(k == 0 || list[k].score <= list[k - 1].score);
        }
        free(list);
    }
    pt_titles_has(&ranker->titles, pt_titles_key(0, 12345));
}

static void try_tagger(pt_str bytes)
{
    pt_pos_model *model = calloc(1, sizeof *model);
    require(model != NULL);
    if (pt_pos_model_read(model, bytes, NULL) == PT_OK)
        tag(model);
    free(model);
}

static void try_ranker(pt_str bytes)
{
    pt_ranker ranker;
    if (pt_ranker_read(&ranker, bytes, NULL) != PT_OK)
        return;
    rank(&ranker);
    pt_ranker_release(&ranker);
}

/* A tagger whose costs are the bytes over and over, its tables one each. */
static void frame_tagger(pt_buf *out, pt_str bytes)
{
    const size_t n = bytes.len / 8;
    pt_buf_add(out, (pt_str){"PTPOS\n\x1A", 8});
    put_u32(out, PT_POS_VERSION);
    put_u32(out, PT_POS_HEADER + POS_FIXED + 8 * n);
    put_u32(out, n);
    put_u32(out, n);
    for (size_t i = 0; i < POS_FIXED; i++)
        pt_buf_add_byte(out, bytes.ptr[i % bytes.len]);
    pt_buf_add(out, pt_str_slice(bytes, 0, 8 * n));
}

/* A ranker, whose lists have the numbers of trees that they say. */
static void frame_ranker(pt_buf *out, pt_str bytes)
{
    pt_buf_add(out, (pt_str){"PTRNK\n\x1A", 8});
    put_u32(out, PT_RANKER_VERSION);
    put_u32(out, 20 + bytes.len);
    put_u32(out, PT_N_TRAITS);
    pt_buf_add(out, bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const pt_str bytes = {(const char *)data, size};
    pt_buf framed;
    pt_buf_init(&framed);
    try_tagger(bytes);
    try_ranker(bytes);
    if (size >= 8) {
        frame_tagger(&framed, bytes);
        try_tagger(pt_buf_str(&framed));
        pt_buf_clear(&framed);
        frame_ranker(&framed, bytes);
        try_ranker(pt_buf_str(&framed));
    }
    pt_buf_release(&framed);
    return 0;
}
