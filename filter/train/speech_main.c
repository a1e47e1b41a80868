/* SPDX-License-Identifier: MIT */
/*
 * Training the part-of-speech tagger: on both parts of the treebank for the
 * program, on the first alone to be measured on the second.
 */
#include "train/speech_main.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "train/output.h"
#include "train/speech.h"

enum { PATH_LEN = 1024 };

static const char usage[] =
    "usage: pandoc-tagger-train speech --corpora DIR --output FILE\n"
    "       pandoc-tagger-train speech --corpora DIR --hold-out\n";

static pt_status read_part(pt_treebank *out, const char *corpora,
                           const char *part, pt_error *err)
{
    char path[PATH_LEN];
    snprintf(path, sizeof path, "%s/pos/ewt-%s.conllu.xz", corpora, part);
    return pt_treebank_read(out, path, err);
}

static pt_status hold_out(const pt_vocabulary *vocabulary, const char *corpora,
                          pt_error *err)
{
    pt_treebank known = {.arena = NULL};
    pt_treebank other = {.arena = NULL};
    pt_buf model;
    pt_buf_init(&model);
    pt_status st = read_part(&known, corpora, "dev", err);
    if (st == PT_OK)
        st = read_part(&other, corpora, "test", err);
    if (st == PT_OK)
        st = pt_speech_train(&model, &known, vocabulary, &pt_speech_defaults,
                             err);
    if (st == PT_OK) {
        double nearly = 0;
        const double right =
            pt_speech_score(&nearly, pt_buf_str(&model), &other);
        printf("trained on EWT dev, %u words of EWT test: %.2f %% right, "
               "%.2f %% with participles as verbs\n",
               (unsigned)other.words.len, 100 * right, 100 * nearly);
    }
    pt_buf_release(&model);
    pt_treebank_release(&known);
    pt_treebank_release(&other);
    return st;
}

static pt_status train(const pt_vocabulary *vocabulary, const char *corpora,
                       const char *output, pt_error *err)
{
    pt_treebank all = {.arena = NULL};
    pt_buf model;
    pt_buf_init(&model);
    pt_status st = read_part(&all, corpora, "dev", err);
    if (st == PT_OK)
        st = read_part(&all, corpora, "test", err);
    if (st == PT_OK)
        st =
            pt_speech_train(&model, &all, vocabulary, &pt_speech_defaults, err);
    if (st == PT_OK)
        st = pt_output_write(output, pt_buf_str(&model), err);
    pt_buf_release(&model);
    pt_treebank_release(&all);
    return st;
}

int pt_speech_main(int argc, char **argv)
{
    const char *corpora = NULL;
    const char *output = NULL;
    bool is_held_out = false;
    for (int i = 0; i < argc; i++) {
        if (strcmp(argv[i], "--hold-out") == 0)
            is_held_out = true;
        else if (i + 1 < argc && strcmp(argv[i], "--corpora") == 0)
            corpora = argv[++i];
        else if (i + 1 < argc && strcmp(argv[i], "--output") == 0)
            output = argv[++i];
        else
            corpora = NULL, i = argc;
    }
    if (corpora == NULL || (output == NULL) != is_held_out) {
        fputs(usage, stderr);
        return 2;
    }
    pt_error err = {"", ""};
    pt_vocabulary vocabulary;
    char path[PATH_LEN];
    snprintf(path, sizeof path, "%s/wikipedia/en.words.tsv", corpora);
    pt_status st = pt_vocabulary_read(&vocabulary, path, &err);
    if (st == PT_OK) {
        st = is_held_out ? hold_out(&vocabulary, corpora, &err)
                         : train(&vocabulary, corpora, output, &err);
        pt_vocabulary_release(&vocabulary);
    }
    return pt_output_status(st, &err);
}
