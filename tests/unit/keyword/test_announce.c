/* SPDX-License-Identifier: MIT */
/* Tests of keyword/announce. */
#include "keyword/announce.h"

#include "blocks_of.h"
#include "suite.h"

START_TEST(labels_are_told_from_words_by_how_they_are_set)
{
    enum {
        HEADER = PT_ANNOUNCED_HEADER,
        FRAMED = PT_ANNOUNCED_FRAMED,
        COLON = PT_ANNOUNCED_COLON,
        ALONE = PT_ANNOUNCED_ALONE,
        NONE = 255
    };
    static const struct {
        const char *blocks;
        uint32_t start, rest;
        unsigned bits; /* NONE: no label */
    } cases[] = {
        {"Tags",        0, 4, ALONE         },
        {"Tags:",       0, 5, ALONE | COLON },
        {"Tags: a",     0, 6, COLON         },
        {"Tags : a",    0, 7, COLON         },
        {"Tags a",      0, 0, NONE          },
        {"# Tags",      0, 4, HEADER | ALONE},
        {"# *Tags* a",  0, 0, NONE          },
        {"*Tags*",      0, 4, FRAMED | ALONE},
        {"*Tags* a",    0, 5, FRAMED        },
        {"*Tags:* a",   0, 6, FRAMED | COLON},
        {"*Tags*: a",   0, 6, FRAMED | COLON},
        {"*Tags of* a", 0, 0, NONE          },
        {"x Tags: a",   2, 0, NONE          },
        {"x~Tags: a",   2, 8, COLON         },
        {"x~Tags~a",    2, 6, ALONE         },
        {"Nothing: a",  0, 0, NONE          },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf source;
        pt_buf_init(&source);
        document_json_of(&source, "", cases[i].blocks);
        pt_document *doc = NULL;
        ck_assert_int_eq(
            pt_document_read(&doc, pt_buf_str(&source), NULL, NULL), PT_OK);
        pt_announcement label = {.bits = NONE};
        const bool found = pt_announcement_read(&label, doc, 0, cases[i].start);
        ck_assert_msg(found == (cases[i].bits != NONE), "%s", cases[i].blocks);
        ck_assert_msg(label.bits == cases[i].bits, "%s: %u", cases[i].blocks,
                      label.bits);
        if (found)
            ck_assert_msg(label.rest == cases[i].rest, "%s: %u",
                          cases[i].blocks, label.rest);
        pt_document_free(doc);
        pt_buf_release(&source);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {labels_are_told_from_words_by_how_they_are_set,
                            NULL};
    return suite_run("announce", tests);
}
