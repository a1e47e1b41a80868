/* SPDX-License-Identifier: MIT */
/*
 * Files of names on their way to the compiler: read in their charset, their
 * form told, and given to the reader for it.
 */
#include "names/input.h"

#include "base/encoding.h"
#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "names/format.h"
#include "names/jsonld.h"
#include "names/turtle.h"

enum { LARGEST = 1 << 30 /* bytes */ };

static const struct {
    const char *ending;
    pt_names_form form;
} endings[] = {
    {".csv",    PT_NAMES_CSV   },
    {".json",   PT_NAMES_JSON  },
    {".jsonld", PT_NAMES_JSON  },
    {".nt",     PT_NAMES_TURTLE},
    {".rdf",    PT_NAMES_XML   },
    {".tsv",    PT_NAMES_TSV   },
    {".ttl",    PT_NAMES_TURTLE},
    {".xml",    PT_NAMES_XML   },
};

/* No table's header begins like these. */
static const struct {
    const char *start;
    pt_names_form form;
} starts[] = {
    {"{",        PT_NAMES_JSON  },
    {"[",        PT_NAMES_JSON  },
    {"@prefix ", PT_NAMES_TURTLE},
    {"@base ",   PT_NAMES_TURTLE},
    {"PREFIX ",  PT_NAMES_TURTLE},
    {"BASE ",    PT_NAMES_TURTLE},
    {"<?xml",    PT_NAMES_XML   },
    {"<rdf:RDF", PT_NAMES_XML   },
};

static bool ends_with(pt_str s, pt_str ending)
{
    return s.len > ending.len &&
           pt_str_is_equal_nocase(pt_str_slice(s, s.len - ending.len, s.len),
                                  ending);
}

/* The text behind a byte-order mark. */
static pt_str skip_mark(pt_str text)
{
    return pt_str_has_prefix(text, PT_STR("\xEF\xBB\xBF"))
               ? pt_str_slice(text, 3, text.len)
               : text;
}

pt_names_form pt_names_form_of(const char *path, pt_str text)
{
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (ends_with(pt_str_from(path), pt_str_from(endings[i].ending)))
            return endings[i].form;
    text = skip_mark(text);
    while (text.len > 0 && (text.ptr[0] == ' ' || text.ptr[0] == '\n' ||
                            text.ptr[0] == '\r' || text.ptr[0] == '\t'))
        text = pt_str_slice(text, 1, text.len);
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (pt_str_has_prefix(text, pt_str_from(starts[i].start)))
            return starts[i].form;
    return PT_NAMES_TSV;
}

static unsigned count_lines(pt_str text, size_t end)
{
    unsigned line = 1;
    for (size_t i = 0; i < end && i < text.len; i++)
        line += text.ptr[i] == '\n';
    return line;
}

/* Makes UTF-8 of a text in any charset; a byte-order mark settles which. */
static pt_status decode(pt_buf *bytes, const char *path, const char *charset,
                        pt_error *err)
{
    size_t bom_len = 0;
    const char *marked = pt_encoding_sniff(&bom_len, pt_buf_str(bytes));
    if (marked != NULL)
        charset = marked;
    if (charset == NULL ||
        pt_str_is_equal_nocase(pt_str_from(charset), PT_STR("UTF-8")))
        return PT_OK;
    pt_buf raw = *bytes;
    pt_buf_init(bytes);
    const pt_status st =
        pt_encoding_decode(bytes, pt_buf_str(&raw), charset, path, err);
    if (st == PT_ERR_UTF8)
        pt_problem_set(err, path, count_lines(pt_buf_str(bytes), bytes->len),
                       "the line is not in this charset", pt_str_from(charset));
    pt_buf_release(&raw);
    return st;
}

static pt_status add_skos(pt_compiler *compiler, pt_names_form form,
                          pt_str text, const char *path, pt_error *err)
{
    text = skip_mark(text);
    const size_t good = pt_utf8_check(text);
    if (good < text.len)
        return pt_problem_set(
            err, path, count_lines(text, good),
            "the line is not UTF-8 (its charset can be given)", PT_STR(""));
    pt_skos *skos = pt_skos_new(pt_compiler_arena(compiler));
    if (skos == NULL)
        return pt_error_nomem(err);
    pt_status st = form == PT_NAMES_JSON
                       ? pt_jsonld_read(skos, text, path, err)
                       : pt_turtle_read(skos, text, path, err);
    if (st == PT_OK)
        st = pt_skos_write(skos, compiler, path, err);
    pt_skos_free(skos);
    return st;
}

static pt_status add_text(pt_compiler *compiler, pt_buf *bytes,
                          const char *path, pt_error *err)
{
    if (pt_gazetteer_is(pt_buf_str(bytes)))
        return pt_problem_set(err, path, 0, "the gazetteer is compiled already",
                              PT_STR(""));
    const pt_names_form form = pt_names_form_of(path, pt_buf_str(bytes));
    switch (form) {
    case PT_NAMES_TSV:
        return pt_compiler_add(compiler, bytes, '\t', path, err);
    case PT_NAMES_CSV:
        return pt_compiler_add(compiler, bytes, ',', path, err);
    case PT_NAMES_JSON:
    case PT_NAMES_TURTLE:
        return add_skos(compiler, form, pt_buf_str(bytes), path, err);
    case PT_NAMES_XML:
        break;
    }
    return pt_problem_set(err, path, 0,
                          "RDF in XML is not read: JSON-LD and Turtle are",
                          PT_STR(""));
}

pt_status pt_compiler_add_file(pt_compiler *compiler, pt_buf *bytes,
                               const char *path, const char *charset,
                               pt_error *err)
{
    pt_error own = {"", ""};
    pt_error *to = err == NULL ? &own : err;
    const pt_status st = pt_file_read(bytes, path, LARGEST, to);
    return st == PT_OK
               ? pt_compiler_add_bytes(compiler, bytes, path, charset, to)
               : pt_problem_pass(pt_compiler_problems(compiler), st, to);
}

pt_status pt_compiler_add_bytes(pt_compiler *compiler, pt_buf *bytes,
                                const char *path, const char *charset,
                                pt_error *err)
{
    pt_error own = {"", ""};
    pt_error *to = err == NULL ? &own : err;
    pt_status st = decode(bytes, path, charset, to);
    if (st == PT_OK)
        st = add_text(compiler, bytes, path, to);
    return pt_problem_pass(pt_compiler_problems(compiler), st, to);
}
