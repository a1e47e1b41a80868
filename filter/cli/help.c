/* SPDX-License-Identifier: MIT */
/*
 * The texts of --help, --list-types and of the man page's list of options,
 * all from the tables of options and types.
 */
#include "cli/help.h"

#include "base/str.h"
#include "pandoc-tagger/types.h"
#include "run/options.h"

enum { COLUMN = 26, WIDTH = 79 };

static const char head[] =
    "Usage: pandoc -t json FILE | pandoc-tagger [OPTION…] [FORMAT]\n"
    "       pandoc --filter pandoc-tagger …\n"
    "\n"
    "Finds named entities and keywords in a Pandoc document, tags them as\n"
    "Span inlines and fills in the metadata that the writer FORMAT wants.\n"
    "\n";

static const char tail[] =
    "\n"
    "Every option but those that name files or limits is also a key of the\n"
    "document's metadata (tagger: {strip: true}, or -M tagger.strip=true) "
    "and of\n"
    "the configuration file: $PANDOC_TAGGER_CONFIG, .pandoc-tagger.json or\n"
    "$XDG_CONFIG_HOME/pandoc-tagger/config.json. There --no-x is \"x\": "
    "false.\n"
    "\n"
    "Exit status: 0 done, 1 failure, 2 wrong usage.\n";

/* Starts a line and fills it up to the column of the explanations. */
static void add_label(pt_buf *out, const char *dashes, const char *name,
                      const char *argument)
{
    const size_t start = out->len;
    pt_buf_add_format(out, "  %s%s", dashes, name);
    if (argument != NULL)
        pt_buf_add_format(out, "=%s", argument);
    size_t used = out->len - start;
    if (used >= COLUMN) {
        pt_buf_add_byte(out, '\n');
        used = 0;
    }
    for (; used < COLUMN; used++)
        pt_buf_add_byte(out, ' ');
}

/* Adds text broken into lines that begin at the column. */
static void add_wrapped(pt_buf *out, pt_str text)
{
    size_t used = COLUMN;
    for (size_t start = 0; start < text.len;) {
        const size_t end = pt_str_find(text, PT_STR(" "), start);
        const size_t len = end - start;
        if (used > COLUMN && used + 1 + len > WIDTH) {
            pt_buf_add_format(out, "\n%*s", COLUMN, "");
            used = COLUMN;
        } else if (used > COLUMN) {
            pt_buf_add_byte(out, ' ');
            used++;
        }
        pt_buf_add(out, pt_str_slice(text, start, end));
        used += len;
        start = end + 1;
    }
    pt_buf_add_byte(out, '\n');
}

void pt_help_write(pt_buf *out)
{
    pt_buf_add(out, pt_str_from(head));
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++) {
        const bool is_bool = rows[i].kind == PT_OPTION_BOOL;
        add_label(out, is_bool ? "--[no-]" : "--", rows[i].name,
                  rows[i].argument);
        add_wrapped(out, pt_str_from(rows[i].help));
    }
    add_label(out, "--", "list-types", NULL);
    add_wrapped(out, PT_STR("list the types of entities"));
    add_label(out, "--", "version", NULL);
    add_wrapped(out, PT_STR("print the version"));
    add_label(out, "--", "help", NULL);
    add_wrapped(out, PT_STR("print this"));
    pt_buf_add(out, pt_str_from(tail));
}

void pt_help_write_types(pt_buf *out)
{
    for (int i = 0; i < PT_N_TYPES; i++) {
        const pt_type_info *info = pt_type_describe((pt_type)i);
        pt_buf_add_format(out, "%-14s%-19s%s\n", info->name, info->schema,
                          info->meaning);
    }
}

/* Adds text with roff's hyphens and backslashes escaped. */
static void add_roff(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '-')
            pt_buf_add(out, PT_STR("\\-"));
        else if (text.ptr[i] == '\\')
            pt_buf_add(out, PT_STR("\\e"));
        else
            pt_buf_add_byte(out, text.ptr[i]);
    }
}

void pt_help_write_man(pt_buf *out)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++) {
        pt_buf_add(out, PT_STR(".TP\n.B \\-\\-"));
        if (rows[i].kind == PT_OPTION_BOOL)
            pt_buf_add(out, PT_STR("[no\\-]"));
        add_roff(out, pt_str_from(rows[i].name));
        if (rows[i].argument != NULL)
            pt_buf_add_format(out, "\\fR=\\fI%s", rows[i].argument);
        pt_buf_add(out, PT_STR("\n"));
        add_roff(out, pt_str_from(rows[i].help));
        pt_buf_add(out, PT_STR("\n"));
    }
}
