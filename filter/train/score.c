/* SPDX-License-Identifier: MIT */
/*
 * Scores a recogniser as the end-to-end evaluation does: a mention is right
 * when its start, end and type are those of a gold mention. Also counts how
 * far the confidences can be believed.
 */
#include "train/score.h"

#include "base/error.h"

#include <stdio.h>
#include <time.h>

enum { LOCATION = 2, FACILITY = 3 };

double pt_tally_f1(const pt_tally *tally)
{
    const double sum = (double)tally->found + tally->gold;
    return sum > 0 ? 200.0 * tally->right / sum : 0.0;
}

/* The gold mention with these edges, NULL for none. */
static const pt_gold *find_gold(const pt_corpus_document *doc, uint32_t text,
                                uint32_t start, uint32_t end)
{
    for (uint32_t i = 0; i < doc->gold.len; i++) {
        const pt_gold *gold = &doc->gold.items[i];
        if (gold->text == text && gold->start == start && gold->end == end)
            return gold;
    }
    return NULL;
}

static int core_type(int type)
{
    return type == FACILITY ? LOCATION : type > LOCATION ? -1 : type;
}

static void count_gold(pt_score *score, const pt_corpus_document *doc)
{
    for (uint32_t i = 0; i < doc->gold.len; i++) {
        const int type = doc->gold.items[i].type;
        score->types[type].gold++;
        score->nine.gold++;
        score->spans.gold++;
        score->core.gold += core_type(type) >= 0;
    }
}

static void count_found(pt_score *score, const pt_corpus_document *doc,
                        const pt_labelled *name)
{
    uint32_t text = 0;
    while (doc->first.items[text + 1] <= name->first)
        text++;
    const uint32_t start = doc->tokens.items[name->first].start;
    const uint32_t end = doc->tokens.items[name->end - 1].end;
    const pt_gold *gold = find_gold(doc, text, start, end);
    const int type = pt_corpus_type(name->type);
    const bool right = gold != NULL && gold->type == type;
    score->types[type].found++;
    score->types[type].right += right;
    score->nine.found++;
    score->nine.right += right;
    score->spans.found++;
    score->spans.right += gold != NULL;
    if (core_type(type) >= 0) {
        score->core.found++;
        score->core.right +=
            gold != NULL && core_type(gold->type) == core_type(type);
    }
    int bin = (int)(name->score * PT_SCORE_BINS);
    bin = bin < 0 ? 0 : bin >= PT_SCORE_BINS ? PT_SCORE_BINS - 1 : bin;
    score->bin_found[bin]++;
    score->bin_right[bin] += right;
    score->bin_sum[bin] += (double)name->score;
}

pt_status pt_score_add(pt_score *score, const pt_recogniser *recogniser,
                       const pt_corpus *corpus, uint32_t fold, uint32_t folds,
                       pt_error *err)
{
    for (uint32_t i = 0; i < corpus->documents.len; i++) {
        if (folds > 0 && i % folds != fold)
            continue;
        const pt_corpus_document *doc = &corpus->documents.items[i];
        pt_recogniser_input in = pt_corpus_input(doc);
        in.accurate = true; /* with a partner, where there is one */
        pt_labelled_list list = {0};
        const clock_t start = clock();
        const pt_status st =
            pt_recogniser_tag(&list, NULL, recogniser, &in, err);
        score->seconds += (double)(clock() - start) / CLOCKS_PER_SEC;
        if (st != PT_OK)
            return st;
        score->tokens += doc->tokens.len;
        count_gold(score, doc);
        for (uint32_t j = 0; j < list.len; j++)
            count_found(score, doc, &list.items[j]);
        pt_vec_release(&list);
    }
    return PT_OK;
}

static void print_row(const char *name, const pt_tally *tally)
{
    printf("%-14s %6.2f %6.2f %6.2f %7u\n", name,
           tally->found ? 100.0 * tally->right / tally->found : 0.0,
           tally->gold ? 100.0 * tally->right / tally->gold : 0.0,
           pt_tally_f1(tally), tally->gold);
}

void pt_score_print(const pt_score *score, const char *title)
{
    static const char *const names[PT_SCORE_TYPES] = {
        "person", "organization", "location", "facility", "norp",
        "date",   "money",        "product",  "misc"};
    printf("%s\n%-14s %6s %6s %6s %7s\n", title, "type", "P", "R", "F1",
           "gold");
    for (int i = 0; i < PT_SCORE_TYPES; i++)
        print_row(names[i], &score->types[i]);
    print_row("nine", &score->nine);
    print_row("core", &score->core);
    print_row("spans", &score->spans);
    printf("confidence: mean, share right, names\n");
    for (int i = 0; i < PT_SCORE_BINS; i++)
        if (score->bin_found[i] > 0)
            printf("  %.2f %.2f %u\n", score->bin_sum[i] / score->bin_found[i],
                   (double)score->bin_right[i] / score->bin_found[i],
                   score->bin_found[i]);
    if (score->seconds > 0)
        printf("%u tokens, %.0f tokens/s\n", score->tokens,
               score->tokens / score->seconds);
    fflush(stdout);
}
