/* SPDX-License-Identifier: MIT */
/*
 * Training the recogniser and writing its model, cross-validating it, or
 * scoring a model on a file of its own.
 */
#include "train/recogniser_main.h"

#include "base/error.h"
#include "base/file.h"
#include "train/flags.h"
#include "train/output.h"
#include "train/training.h"

#include <stdio.h>
#include <string.h>

static const char usage[] =
    "usage: pandoc-tagger-train --corpora DIR --names DIR --output FILE\n"
    "       pandoc-tagger-train --corpora DIR --names DIR --cross-validate\n"
    "       pandoc-tagger-train --score FILE.jsonl --model FILE\n"
    "         [--network FILE]\n"
    "       pandoc-tagger-train speech …\n"
    "       pandoc-tagger-train ranker …\n"
    "       pandoc-tagger-train network …\n"
    "       pandoc-tagger-train quantise …\n"
    "  --epochs N --rate X --decay X --dropout X --cutoff N --seed N\n"
    "  --second-epochs N --second-rate X --second-decay X\n"
    "  --folds N          of cross-validation and jackknife (3)\n"
    "  --networks PATH    partners of the folds: PATH.0, PATH.1, …\n"
    "  --documents N      train on the first N documents (learning curve)\n"
    "  --threshold X --scale X   of the quantiser\n"
    "  --without clusters|names|second   ablation; may be repeated\n";

/* The command line. */
typedef struct arguments {
    pt_training_options options;
    const char *output;
    const char *score;
    const char *model;
    const char *network;
    bool cross_validate;
} arguments;

static bool set_number(pt_training_options *o, const char *name,
                       const char *value)
{
    const pt_number_flag rows[] = {
        {"--rate",          &o->first.rate,    NULL             },
        {"--decay",         &o->first.decay,   NULL             },
        {"--dropout",       &o->first.dropout, NULL             },
        {"--unknown",       &o->first.unknown, NULL             },
        {"--epochs",        NULL,              &o->first.epochs },
        {"--second-rate",   &o->second.rate,   NULL             },
        {"--second-decay",  &o->second.decay,  NULL             },
        {"--second-epochs", NULL,              &o->second.epochs},
        {"--cutoff",        NULL,              &o->cutoff       },
        {"--documents",     NULL,              &o->documents    },
        {"--folds",         NULL,              &o->folds        },
        {"--scale",         &o->scale,         NULL             },
        {"--threshold",     &o->threshold,     NULL             },
        {"--start",         &o->first.start,   NULL             },
        {"--boldness",      &o->boldness,      NULL             },
    };
    return strcmp(name, "--seed") == 0
               ? pt_flag_parse(&o->first.seed, value)
               : pt_flags_set_number(rows, sizeof rows / sizeof rows[0], name,
                                     value);
}

static bool set_text(arguments *args, const char *name, const char *value)
{
    const pt_text_flag rows[] = {
        {"--corpora",  &args->options.corpora },
        {"--names",    &args->options.names   },
        {"--output",   &args->output          },
        {"--score",    &args->score           },
        {"--model",    &args->model           },
        {"--network",  &args->network         },
        {"--networks", &args->options.networks},
    };
    return pt_flags_set_text(rows, sizeof rows / sizeof rows[0], name, value);
}

static bool set_without(pt_training_options *o, const char *what)
{
    if (strcmp(what, "clusters") == 0)
        o->without |= PT_WITHOUT_CLUSTERS;
    else if (strcmp(what, "names") == 0)
        o->without |= PT_WITHOUT_NAMES;
    else if (strcmp(what, "second") == 0)
        o->second.epochs = 0;
    else
        return false;
    return true;
}

static bool read_arguments(arguments *args, int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        if (strcmp(argv[i], "--cross-validate") == 0) {
            args->cross_validate = true;
            continue;
        }
        if (i + 1 >= argc)
            return false;
        const bool ablation = strcmp(argv[i], "--without") == 0;
        if (ablation ? !set_without(&args->options, argv[i + 1])
                     : !set_text(args, argv[i], argv[i + 1]) &&
                           !set_number(&args->options, argv[i], argv[i + 1]))
            return false;
        i++;
    }
    return args->score != NULL
               ? args->model != NULL
               : args->options.corpora != NULL && args->options.names != NULL &&
                     (args->output != NULL || args->cross_validate);
}

static pt_status score_model(const arguments *args, pt_error *err)
{
    pt_mapping mapping = {0};
    pt_mapping network = {0};
    pt_recogniser *recogniser = NULL;
    pt_corpus corpus = {0};
    pt_score score = {0};
    pt_status st = pt_mapping_read(&mapping, args->model, err);
    if (st == PT_OK)
        st = pt_recogniser_new(&recogniser, mapping.bytes, false, err);
    if (st == PT_OK && args->network != NULL)
        st = pt_mapping_read(&network, args->network, err);
    if (st == PT_OK && args->network != NULL)
        st = pt_recogniser_join(recogniser, network.bytes, false, err);
    if (st == PT_OK)
        st = pt_corpus_read(&corpus, args->score, false, err);
    if (st == PT_OK)
        st = pt_score_add(&score, recogniser, &corpus, 0, 0, err);
    if (st == PT_OK)
        pt_score_print(&score, args->score);
    if (corpus.arena != NULL)
        pt_corpus_release(&corpus);
    pt_recogniser_free(recogniser);
    pt_mapping_release(&network);
    pt_mapping_release(&mapping);
    return st;
}

static pt_status train(const arguments *args, pt_error *err)
{
    pt_training training;
    pt_score score = {0};
    pt_buf model;
    pt_buf_init(&model);
    pt_status st = pt_training_init(&training, &args->options, err);
    if (st == PT_OK)
        fprintf(stderr, "%u stretches, %u tokens, %u features\n",
                (unsigned)training.samples.list.len,
                (unsigned)training.samples.labels.len,
                (unsigned)training.rows.list.len);
    if (st == PT_OK)
        st = pt_training_run(args->output == NULL ? NULL : &model, &score,
                             &training, err);
    if (st == PT_OK && args->options.folds > 0)
        pt_score_print(&score, "cross-validation");
    if (st == PT_OK && args->output != NULL)
        st = pt_output_write(args->output, pt_buf_str(&model), err);
    pt_buf_release(&model);
    pt_training_release(&training);
    return st;
}

int pt_recogniser_main(int argc, char **argv)
{
    /* Worldwide train, three folds: best of dropout 0.15–0.85, decay
       0.0003–0.006, start 0–1, epochs 4–12. */
    arguments args = {
        .options = {.first = {.rate = 0.1F,
                              .start = 0.1F,
                              .decay = 0.001F,
                              .dropout = 0.75F,
                              .unknown = 0.15F,
                              .epochs = 8,
                              .seed = 1},
                    .second = {.rate = 0.05F,
                               .start = 0.1F,
                               .decay = 0.003F,
                               .epochs = 3,
                               .seed = 2},
                    .cutoff = 2,
                    .folds = 3,
                    .scale = 0.03F,
                    .threshold = 0.02F}
    };
    pt_error err = {0};
    if (!read_arguments(&args, argc, argv)) {
        fputs(usage, stderr);
        return 2;
    }
    const pt_status st =
        args.score != NULL ? score_model(&args, &err) : train(&args, &err);
    return pt_output_status(st, &err);
}
