/* SPDX-License-Identifier: MIT */
/*
 * pandoc-tagger-train: trains the recogniser; with a first word it does
 * something else. Not installed; `make model` calls it.
 */
#include <string.h>

#include "train/network_main.h"
#include "train/quantise_main.h"
#include "train/ranker_main.h"
#include "train/recogniser_main.h"
#include "train/speech_main.h"

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(int argc, char **argv);
    } rows[] = {
        {"speech",   pt_speech_main  },
        {"ranker",   pt_ranker_main  },
        {"network",  pt_network_main },
        {"quantise", pt_quantise_main},
    };
    for (size_t i = 0; argc > 1 && i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(argv[1], rows[i].name) == 0)
            return rows[i].run(argc - 2, argv + 2);
    return pt_recogniser_main(argc - 1, argv + 1);
}
