/* SPDX-License-Identifier: MIT */
/*
 * The table of subcommands, in the order of --help.
 */
#include "cli/command.h"

#include "base/str.h"
#include "cli/batch.h"
#include "cli/check.h"
#include "cli/explain.h"
#include "cli/extract.h"
#include "cli/filter.h"
#include "cli/gazetteer.h"
#include "cli/keywords.h"
#include "cli/view.h"

#define FLAGS(flags) (flags), sizeof(flags) / sizeof(flags)[0]

/* clang-format off */
static const pt_flag filter_flags[] = {
    {"sandbox", NULL, "once the document is read, give up opening files and "
     "sockets and starting programs (Linux; also with PANDOC_TAGGER_SANDBOX=1 "
     "in the environment)", 0},
};

static const pt_flag batch_flags[] = {
    {"jobs", "N", "work with N threads (default: one a processor)", 'j'},
    {"writer", "FORMAT", "tag for this writer, as FORMAT does for the filter",
     0},
    {"files", NULL, "read paths instead of records, from the arguments or one "
     "a line; write each document, tagged, to PATH.tagged.json, "
     "with --to to PATH.extract.FORMAT", 0},
    {"output", "FOLDER", "with --files: write those files under this folder",
     'o'},
    {"to", "FORMAT", "answer with what was found, as extract prints it, under "
     "\"data\" instead of \"ast\"", 0},
    {"strict", NULL, "exit with 1 where a record was bad", 0},
    {"flush", NULL, "write every answer at once", 0},
    {"shard", "I/N", "answer only those records of which a hash of the id "
     "says so: I from 1 to N", 0},
    {"max-record", "N", "take longer records for bad (default: 67108864 "
     "bytes)", 0},
    {"api-version", "X.Y", "Pandoc's, in documents made of \"text\" (default: "
     "1.22; Pandoc 3 wants 1.23)", 0},
    {"summary", "FILE", "write the numbers of documents, errors and mentions "
     "and the seconds there, as JSON", 0},
};

static const pt_flag check_flags[] = {
    {"format", "FORMAT", "text (default), json, sarif (2.1.0), github "
     "(workflow commands), junit, checkstyle", 0},
    {"fail-on", "LEVEL", "exit with 3 where something is found at this level "
     "or above: note, warning, error (default: never)", 0},
    {"level", "LEVEL", "tell only what is at this level or above (default: "
     "note)", 0},
    {"baseline", "FILE", "leave out the findings in this file", 0},
    {"write-baseline", "FILE", "write all that is found there, for --baseline",
     0},
    {"from", "FORMAT", "the files' format, for pandoc (default: by their "
     "names)", 'f'},
    {"jobs", "N", "work with N threads (default: one a processor)", 'j'},
    {"list", NULL, "print the checks, their levels and bounds instead", 0},
};

static const pt_flag explain_flags[] = {
    {"json", NULL, "print JSON instead of a table", 0},
};

static const pt_flag extract_flags[] = {
    {"to", "FORMAT", "json (default), jsonl, tsv, webanno (W3C Web "
     "Annotation), ninjs (IPTC, 2.1), conll (CoNLL-U Plus), or text: what all "
     "positions refer to, in code points", 0},
    {"uri", "URI", "what identifies the document in the data (default: file: "
     "and its name)", 0},
    {"schema", NULL, "print the JSON Schema of json instead", 0},
};

static const pt_flag keywords_flags[] = {
    {"list", "LIST", "phrases (default): two words or three, as editors type "
     "them; words: the words it is about", 0},
    {"limit", "N", "at most N keywords (default: 15)", 0},
    {"json", NULL, "print JSON, with every place where each occurs", 0},
    {"jsonl", NULL, "read records on standard input, as batch does, and write "
     "{\"id\", \"keyphrases\"} for each", 0},
};

static const pt_flag gazetteer_flags[] = {
    {"output", "FILE", "where the compiled gazetteer goes", 'o'},
};

static const pt_flag view_flags[] = {
    {"output", "FILE", "where the page goes (default: standard output)", 'o'},
    {"from", "FORMAT", "the file's format, for pandoc (default: by its name)",
     'f'},
    {"site", "FOLDER", "make a page of each article in the folder, and an "
     "overview, index.html, in the folder that -o names", 0},
    {"open", NULL, "show the page in the browser, with -o", 0},
};

static const pt_command table[] = {
    {"", "[FORMAT]",
     "tag the Pandoc document on standard input for the writer FORMAT",
     FLAGS(filter_flags), 1, "", pt_filter_run},
    {"batch", "[PATH…]",
     "tag an archive: JSON Lines in, JSON Lines out, a document a line, in "
     "order", FLAGS(batch_flags), UINT32_MAX, "{\"tier\":\"fast\"}",
     pt_batch_command},
    {"check", "[FILE…]",
     "tell what is wrong with articles' keywords, metadata and names, with "
     "line and column", FLAGS(check_flags), UINT32_MAX, "", pt_check_command},
    {"explain", "[FILE]",
     "print each mention with its entity and link, and why it was taken for "
     "that", FLAGS(explain_flags), 1, "", pt_explain_run},
    {"extract", "[FILE]",
     "print what is found in a document as data, for other programs",
     FLAGS(extract_flags), 1, "", pt_extract_run},
    {"keywords", "[FILE]",
     "suggest keywords for a document: score, occurrences, keyword, the best "
     "first", FLAGS(keywords_flags), 1, "{\"tier\":\"fast\"}",
     pt_keywords_run},
    {"gazetteer", "compile|check FILE…",
     "compile lists of names into one file that loads at once, or only check "
     "them", FLAGS(gazetteer_flags), UINT32_MAX, "", pt_gazetteer_run},
    {"view", "[FILE]",
     "make one page of HTML that shows an editor what was found in an article",
     FLAGS(view_flags), 1, "", pt_view_run},
};
/* clang-format on */

const pt_command *pt_command_table(size_t *n_out)
{
    *n_out = sizeof table / sizeof table[0];
    return table;
}

const pt_command *pt_command_find(pt_str name)
{
    for (size_t i = 1; i < sizeof table / sizeof table[0]; i++)
        if (pt_str_is_equal(name, pt_str_from(table[i].name)))
            return &table[i];
    return NULL;
}

const pt_flag *pt_command_flag(const pt_command *command, pt_str name)
{
    for (uint32_t i = 0; i < command->n_flags; i++)
        if (pt_str_is_equal(name, pt_str_from(command->flags[i].name)))
            return &command->flags[i];
    return NULL;
}
