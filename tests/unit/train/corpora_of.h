/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_TRAIN_CORPORA_OF_H
#define PT_TESTS_UNIT_TRAIN_CORPORA_OF_H

#include "train/article_of.h"
#include "train/corpus_of.h"

/** Writes all that the recogniser is trained on: corpora and names are both
 * the folder. */
static inline void corpora_write_names(folder_of *folder)
{
    corpus_write(folder, "ner/worldwide.train.jsonl", 24);
    folder_write(folder, "wikipedia/en.words.tsv",
                 "the\t7072993\t29\t14\t347\t925\n"
                 "dogs\t2000\t1\t2\t3\t4\ncats\t1000\t1\t2\t3\t4\n");
    folder_write_xz(folder, "wikipedia-titles.tsv.xz", "2\tOslo\n2\tRome\n");
    folder_write(folder, "name-parts.txt", "F Ann 10\nL Lee 20\n");
    folder_write(folder, "embed.tsv", "Bern\tLocation\n");
}

/** Writes all that the part-of-speech tagger is trained on. */
static inline void corpora_write_speech(folder_of *folder)
{
    static const char bank[] = "1\tThe\tthe\tDET\tDT\n"
                               "2\tdogs\tdog\tNOUN\tNNS\n"
                               "3\tbark\tbark\tVERB\tVB\n"
                               "4\t.\t.\tPUNCT\t.\n"
                               "\n"
                               "1\tBarking\tbark\tVERB\tVBG\n"
                               "2\tdogs\tdog\tNOUN\tNNS\n"
                               "\n";
    folder_write(folder, "wikipedia/en.words.tsv",
                 "dogs\t2000\t1\t2\t3\t4\ncats\t1000\t1\t2\t3\t4\n");
    folder_write_xz(folder, "pos/ewt-dev.conllu.xz", bank);
    folder_write_xz(folder, "pos/ewt-test.conllu.xz", bank);
}

/** Writes all that the rankers are trained on. */
static inline void corpora_write_keyphrases(folder_of *folder)
{
    articles_write(folder, "keyphrases/duc2001.dev.jsonl", 4);
    articles_write(folder, "keyphrases/kptimes10.dev.jsonl", 1);
    articles_write(folder, "keyphrases/kpcrowd.dev.jsonl", 4);
    folder_write_xz(folder, "wikipedia/en.first.tsv.xz",
                    "Solar panel\tA solar panel is a device.\n");
}

/** Writes all that a network is trained on: three words with vectors, and a
 * corpus. */
static inline void corpora_write_network(folder_of *folder)
{
    enum { WORDS = 3, COLUMNS = 80 };
    char vectors[WORDS * COLUMNS + 1];
    corpus_write(folder, "ner/worldwide.train.jsonl", 12);
    folder_write(folder, "wikipedia/en.words.tsv",
                 "the\t900\t29\t14\t347\t925\nspoke\t90\t1\t2\t3\t4\n"
                 "Oslo\t9\t1\t2\t3\t4\n");
    for (int i = 0; i < WORDS * COLUMNS; i++)
        vectors[i] = (char)('0' + i % 70);
    vectors[WORDS * COLUMNS] = '\0';
    folder_write(folder, "wikipedia/en.vec80.i8", vectors);
    folder_write(folder, "wikipedia/en.vec80.scale.f4", ":::::::::::::");
}

/** Returns the file's bytes; release the buffer. */
static inline pt_str corpora_read(pt_buf *out, const char *path)
{
    pt_buf_init(out);
    ck_assert_int_eq(pt_file_read(out, path, 1U << 30, NULL), PT_OK);
    return pt_buf_str(out);
}

#endif
