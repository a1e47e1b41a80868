/* SPDX-License-Identifier: MIT */
/*
 * The subcommand extract: a document's entities and keywords as data, for
 * those who want that and not the document.
 */
#include "cli/extract.h"

#include "base/buf.h"
#include "base/str.h"
#include "cli/load.h"
#include "cli/print.h"

#include <string.h>

static pt_status extract(const pt_tagger *tagger, const char *path,
                         const pt_extraction *extraction, pt_error *err)
{
    pt_buf input;
    pt_buf_init(&input);
    pt_status st = pt_load_document(&input, path, err);
    if (st == PT_OK)
        st = pt_tagger_extract(tagger, pt_buf_str(&input), extraction, pt_print,
                               NULL, NULL, err);
    pt_buf_release(&input);
    return st;
}

static pt_status run(const pt_arguments *arguments, pt_error *err)
{
    const char *path = pt_arguments_operand(arguments, 0);
    const char *to = pt_arguments_value(arguments, "to");
    const pt_extraction extraction = {
        .format = pt_str_from(to == NULL ? "json" : to),
        .name = pt_str_from(path == NULL || strcmp(path, "-") == 0 ? "" : path),
        .uri = pt_str_from(pt_arguments_value(arguments, "uri"))};
    pt_tagger *tagger = NULL;
    pt_status st = pt_load_tagger(&tagger, arguments, err);
    if (st == PT_OK)
        st = extract(tagger, path, &extraction, err);
    pt_tagger_free(tagger);
    return st;
}

int pt_extract_run(const pt_arguments *arguments)
{
    pt_error err;
    pt_status st =
        pt_arguments_has(arguments, "schema")
            ? pt_print(NULL, pt_str_from(pt_extraction_schema()), &err)
            : run(arguments, &err);
    if (st == PT_OK)
        st = pt_print_end(&err);
    return pt_print_status(st, &err);
}
