/* SPDX-License-Identifier: MIT */
/*
 * Quantising: reads one trained network or several over the same words, which
 * are then averaged, and writes the file that the recogniser uses in place.
 */
#include "train/quantise_main.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "sequence/network.h"
#include "train/output.h"
#include "train/quantise.h"
#include "train/trained.h"

static const char usage[] =
    "usage: pandoc-tagger-train quantise --output FILE NETWORK …\n"
    "  --linear X --network X  shares of the two recognisers (0.5)\n"
    "  --slope X --offset X    of the calibration\n";

/* Worldwide train, three folds: shares best of 0.3..0.7; slope and offset by
   logistic regression of right on the odds of 32,201 names, which gives for
   0.36 → 0.33, 0.45 → 0.44, 0.55 → 0.54, 0.65 → 0.66, 0.75 → 0.76,
   0.86 → 0.87, 0.97 → 0.97 of them right. */
static const pt_net_parts defaults = {.linear_share = 0.5F,
                                      .network_share = 0.5F,
                                      .slope = 0.634F,
                                      .offset = -0.414F};

/* The command line and what it names. */
typedef struct arguments {
    const char *output;
    const char *paths[PT_NET_MAX];
    pt_net_parts parts;
    pt_mapping files[PT_NET_MAX];
    pt_trained trained[PT_NET_MAX];
    const pt_network *networks[PT_NET_MAX];
} arguments;

static bool set_option(arguments *args, const char *name, const char *value)
{
    const struct {
        const char *name;
        float *real;
    } rows[] = {
        {"--linear",  &args->parts.linear_share },
        {"--network", &args->parts.network_share},
        {"--slope",   &args->parts.slope        },
        {"--offset",  &args->parts.offset       },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].name, name) == 0) {
            *rows[i].real = (float)strtod(value, NULL);
            return true;
        }
    if (strcmp(name, "--output") == 0)
        args->output = value;
    return strcmp(name, "--output") == 0;
}

static bool read_arguments(arguments *args, int argc, char **argv)
{
    uint32_t n = 0;
    for (int i = 0; i < argc; i++) {
        if (argv[i][0] != '-') {
            if (n == PT_NET_MAX)
                return false;
            args->paths[n++] = argv[i];
        } else if (i + 1 == argc || !set_option(args, argv[i], argv[i + 1])) {
            return false;
        } else {
            i++;
        }
    }
    args->parts.n_networks = n;
    return n > 0 && args->output != NULL;
}

/* Whether two networks can be in one file. */
static bool is_alike(const pt_trained *a, const pt_trained *b)
{
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++) {
        const pt_keys x = a->keys.tables[t];
        const pt_keys y = b->keys.tables[t];
        if (x.count != y.count ||
            memcmp(x.ptr, y.ptr, (size_t)x.count * 4) != 0)
            return false;
    }
    return memcmp(&a->network.shape, &b->network.shape,
                  sizeof a->network.shape) == 0;
}

static pt_status read_networks(arguments *args, pt_error *err)
{
    for (uint32_t i = 0; i < args->parts.n_networks; i++) {
        pt_status st = pt_mapping_read(&args->files[i], args->paths[i], err);
        if (st == PT_OK)
            st = pt_trained_read(&args->trained[i], args->files[i].bytes, err);
        if (st != PT_OK)
            return st;
        args->networks[i] = &args->trained[i].network;
        if (!is_alike(&args->trained[0], &args->trained[i]))
            return pt_error_set(err, PT_ERR_FORMAT, args->paths[i],
                                "the network has other words or sizes than %s",
                                args->paths[0]);
    }
    args->parts.networks = args->networks;
    args->parts.keys = args->trained[0].keys;
    return PT_OK;
}

static void release(arguments *args)
{
    for (uint32_t i = 0; i < args->parts.n_networks; i++) {
        pt_trained_release(&args->trained[i]);
        pt_mapping_release(&args->files[i]);
    }
}

int pt_quantise_main(int argc, char **argv)
{
    arguments args = {.parts = defaults};
    pt_error err = {"", ""};
    pt_buf bytes;
    if (!read_arguments(&args, argc, argv)) {
        fputs(usage, stderr);
        return 2;
    }
    pt_buf_init(&bytes);
    pt_status st = read_networks(&args, &err);
    if (st == PT_OK)
        st = pt_net_write(&bytes, &args.parts, &err);
    if (st == PT_OK)
        st = pt_output_write(args.output, pt_buf_str(&bytes), &err);
    pt_buf_release(&bytes);
    release(&args);
    return pt_output_status(st, &err);
}
