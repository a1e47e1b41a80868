/* SPDX-License-Identifier: MIT */
/*
 * Counts the tokens of the Pandoc document on standard input, as the filter
 * splits it: the unit of the recogniser's speed.
 */
#include "base/file.h"
#include "document/words.h"

#include <stdio.h>
#include <unistd.h>

int main(void)
{
    pt_buf source;
    pt_buf_init(&source);
    pt_document *doc = NULL;
    pt_words words = {0};
    pt_error err = {"", ""};
    pt_status st =
        pt_file_read_fd(&source, STDIN_FILENO, UINT32_MAX, "input", &err);
    if (st == PT_OK)
        st = pt_document_read(&doc, pt_buf_str(&source), NULL, &err);
    if (st == PT_OK)
        st = pt_words_read(&words, doc, &err);
    if (st == PT_OK)
        printf("%u\n", (unsigned)words.tokens.len);
    else
        fprintf(stderr, "tokens: %s\n", err.message);
    pt_words_release(&words);
    pt_document_free(doc);
    pt_buf_release(&source);
    return st == PT_OK ? 0 : 1;
}
