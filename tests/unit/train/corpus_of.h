/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_TRAIN_CORPUS_OF_H
#define PT_TESTS_UNIT_TRAIN_CORPUS_OF_H

#include "base/buf.h"
#include "folder_of.h"

/**
 * Writes a corpus of `n` documents of three sentences each: people, places and
 * words that are neither, so regular that a recogniser learns them. Returns
 * the path.
 */
static inline const char *corpus_write(folder_of *folder, const char *name,
                                       uint32_t n)
{
    static const char *const people[] = {"Ann Lee", "Bob Roe", "Eve Fox"};
    static const char *const places[] = {"Oslo", "Rome", "Bern", "Kyiv"};
    pt_buf out;
    pt_buf_init(&out);
    for (uint32_t i = 0; i < n; i++) {
        const char *who = people[i % 3];
        const char *where = places[i % 4];
        pt_buf_add_format(
            &out,
            "{\"id\":\"%u\",\"paragraphs\":[{\"text\":"
            "\"Yesterday Mr %s spoke. Then Mr %s went to %s. It rained.\","
            "\"mentions\":[[13,20,\"person\"],[36,43,\"person\"],"
            "[52,56,\"location\"]]}]}\n",
            i, who, who, where);
    }
    pt_buf_add_byte(&out, '\0');
    const char *path = folder_write(folder, name, out.ptr);
    pt_buf_release(&out);
    return path;
}

#endif
