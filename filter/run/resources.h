/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_RESOURCES_H
#define PT_RUN_RESOURCES_H

#include "base/file.h"
#include "keyword/suggest.h"
#include "names/names.h"
#include "pandoc-tagger/tagger.h"
#include "run/options.h"
#include "sequence/recogniser.h"

/**
 * A tagger's insides: what is loaded once and shared, read-only, by every
 * document and thread.
 */
struct pt_tagger {
    pt_arena *arena;           /* what the options point to */
    pt_options options;        /* defaults and the layers below a document */
    pt_options over;           /* the same with the layers above it */
    pt_option_set named;       /* the options that those layers set */
    pt_names *names;           /* knowledge base and gazetteers */
    pt_recogniser *recogniser; /* or NULL */
    pt_suggester suggester;    /* of keywords */
    pt_mapping model;          /* its file, when it is not embedded */
    pt_mapping network;        /* the same of its neural partner's */
};

#endif
