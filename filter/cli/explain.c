/* SPDX-License-Identifier: MIT */
/*
 * The subcommand explain: the mentions of a document and the reasons for
 * them, for people, or as JSON.
 */
#include "cli/explain.h"

#include "base/buf.h"
#include "cli/load.h"
#include "cli/print.h"

static pt_status explain(const pt_tagger *tagger, const pt_arguments *arguments,
                         pt_error *err)
{
    pt_buf input;
    pt_buf_init(&input);
    pt_status st =
        pt_load_document(&input, pt_arguments_operand(arguments, 0), err);
    if (st == PT_OK)
        st = pt_tagger_explain(tagger, pt_buf_str(&input),
                               pt_arguments_has(arguments, "json"), pt_print,
                               NULL, err);
    pt_buf_release(&input);
    return st;
}

int pt_explain_run(const pt_arguments *arguments)
{
    pt_error err;
    pt_tagger *tagger = NULL;
    pt_status st = pt_load_tagger(&tagger, arguments, &err);
    if (st == PT_OK)
        st = explain(tagger, arguments, &err);
    pt_tagger_free(tagger);
    if (st == PT_OK)
        st = pt_print_end(&err);
    return pt_print_status(st, &err);
}
