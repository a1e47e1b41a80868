/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_TRAIN_ARTICLE_OF_H
#define PT_TESTS_UNIT_TRAIN_ARTICLE_OF_H

#include "base/buf.h"
#include "folder_of.h"

/**
 * Appends a line: an article on solar panels in Norway, whose keywords are
 * "solar panel" and "energy".
 */
static inline void article_add(pt_buf *out, uint32_t id)
{
    pt_buf_add_format(
        out, "{\"id\":\"a%u\",\"title\":\"Solar panels for Oslo\",\"text\":\"",
        id);
    for (int i = 0; i < 4; i++)
        pt_buf_add(out, PT_STR("A solar panel turns light into energy. Angela "
                               "Merkel visited Oslo on Monday. The city buys "
                               "energy from every solar panel on a roof. "));
    pt_buf_add(out, PT_STR("\",\"keyphrases\":[\"solar panels\",\"energy\","
                           "\"nuclear waste\"]}\n"));
}

/** Writes `n` of them; returns the path. */
static inline const char *articles_write(folder_of *folder, const char *name,
                                         uint32_t n)
{
    pt_buf out;
    pt_buf_init(&out);
    for (uint32_t i = 0; i < n; i++)
        article_add(&out, i);
    pt_buf_add_byte(&out, '\0');
    const char *path = folder_write(folder, name, out.ptr);
    pt_buf_release(&out);
    return path;
}

#endif
