/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_BATCH_H
#define PANDOC_TAGGER_BATCH_H

#include "base.h"
#include "tagger.h"

/**
 * Archives: JSON Lines in, JSON Lines out, one record for each line and in
 * the same order, by as many threads as wanted.
 *
 * A line is a Pandoc document, {"id": …, "ast": …} with one, or {"id": …,
 * "title": …, "text": …} with plain text. The answer is {"id": …, "ast": …},
 * or {"id": …, "error": {"where": …, "message": …}} for a bad one; the id is
 * what it was, null for none. An answer depends on its line alone.
 *
 * Documents can also lie elsewhere, and results can go there: with `load` a
 * line is the name of a document, which is its id too; with `save` the answer
 * is {"id": …, "file": …} with the name of the place.
 */

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Keeps the result of a document and gives the name of the place, in UTF-8,
 * to write(to, …). Called from several threads at once.
 *
 * name  what `load` was given, or the record's id as a name
 */
typedef pt_status (*pt_save_fn)(void *payload, pt_str name, pt_str result,
                                pt_write_fn write, void *to, pt_error *err);

/** What a run has done so far. */
typedef struct pt_batch_totals {
    uint64_t n_documents; /* records answered with a document */
    uint64_t n_errors;    /* records answered with an error */
    uint64_t n_mentions;  /* in those documents */
} pt_batch_totals;

/** What a run is to do. Zero is a default everywhere but in `read`, `write`. */
typedef struct pt_batch {
    pt_str writer;  /* the format, as the filter's first argument */
    pt_str extract; /* a format of pt_tagger_extract: answer with what was
                            found, {"id": …, "data": …}; default: with the
                            document */
    const pt_suggesting *suggest; /* answer with keywords to suggest, {"id": …,
                            "keyphrases": […]}, its `form` not used; NULL: no */
    pt_str api;          /* "pandoc-api-version" of documents made of text:
                            "[1,23]"; default "[1,22]" */
    uint32_t n_threads;  /* that work; default 1; reading has its own */
    uint32_t shard;      /* answer only the lines of this shard, … */
    uint32_t n_shards;   /* … 0 to n_shards - 1; default: all lines */
    size_t max_record;   /* bytes of a line; a longer one is a bad record;
                            default 64 MiB */
    int flush;           /* not 0: write each answer at once */
    pt_read_fn read;     /* called by the calling thread */
    void *read_payload;  /* given to `read` */
    pt_write_fn write;   /* called with whole records, by one thread at a
                            time, any of them */
    void *write_payload; /* given to `write` */
    pt_load_fn load;     /* gives the Pandoc JSON of a name; NULL: lines are
                            records */
    pt_save_fn save;     /* NULL: results are in the answers */
    void *store_payload; /* given to both */
    void (*progress)(void *payload, uint64_t n_records); /* after each record,
                                                 as `write` is; or NULL */
    void *progress_payload; /* given to `progress` */
} pt_batch;

/**
 * Returns the shard, 0 to n_shards - 1, of a record: a hash of its id's JSON
 * as it stands in the line, modulo n_shards. The hash is 64-bit FNV-1a,
 * finished by the last steps of splitmix64 (h ^= h >> 30, h *=
 * 0xBF58476D1CE4E5B9, h ^= h >> 27, h *= 0x94D049BB133111EB, h ^= h >> 31),
 * and will stay so. A record without an id goes by its whole line.
 */
PT_API uint32_t pt_batch_shard(pt_str id, uint32_t n_shards);

/**
 * Runs a batch to the end of its input.
 *
 * totals_out  what was done, also on failure
 * Returns     PT_ERR_OPTION for an unknown format of extraction; PT_ERR_NOMEM;
 *             what `read` or `write` returned. Records that are bad are no
 *             failure.
 */
PT_API pt_status pt_batch_run(pt_batch_totals *totals_out,
                              const pt_tagger *tagger, const pt_batch *batch,
                              pt_error *err);

#ifdef __cplusplus
}
#endif

#endif
