/* SPDX-License-Identifier: MIT */
/*
 * LaTeX's preamble. hyperxmp writes dc:subject, a list, from keywords that
 * are quoted one by one, with a command in the place of commas. It takes
 * them out of the PDF's Info unless told to keep them, and takes "_" for a
 * space unless that is its own character for it, which Info cannot have.
 * Pandoc's template (2.17) has set the keywords as one string before our
 * lines; that of 3.x loads hyperref behind them, so that there it waits for
 * the document's beginning. Measured with hyperxmp 5.9.
 */
#include "output/preamble.h"

#include "base/error.h"
#include "base/str.h"
#include "output/includes.h"
#include "output/latex.h"

static const char before_keywords[] =
    "\\usepackage{hyperxmp}\n"
    "\\makeatletter\n"
    "\\newcommand*{\\taggerunderscore}{"
    "\\ifx\\xmpcomma\\hyxmp@comma\\hyxmp@uscore\\else\\_\\fi}\n"
    "\\@ifpackageloaded{hyperref}{\\@firstofone}{%\n"
    "  \\PassOptionsToPackage{keeppdfinfo}{hyperref}\\AtBeginDocument}{%\n"
    "  \\hypersetup{keeppdfinfo,pdfkeywords={";

/* Appends a keyword, commas and "_" as commands. */
static void add_keyword(pt_buf *out, pt_str name)
{
    size_t done = 0;
    for (size_t i = 0; i < name.len; i++) {
        const char c = name.ptr[i];
        if (c != ',' && c != '_')
            continue;
        pt_latex_add_text(out, pt_str_slice(name, done, i));
        pt_buf_add(out, c == ',' ? PT_STR("\\xmpcomma{}")
                                 : PT_STR("\\taggerunderscore{}"));
        done = i + 1;
    }
    pt_latex_add_text(out, pt_str_slice(name, done, name.len));
}

static void add_xmp(pt_buf *out, const pt_keywords *keywords)
{
    if (keywords->len == 0) {
        pt_buf_add(out, PT_STR("\\usepackage{hyperxmp}\n"));
        return;
    }
    pt_buf_add(out, pt_str_from(before_keywords));
    for (uint32_t i = 0; i < keywords->len; i++) {
        pt_buf_add(out,
                   i > 0 ? PT_STR(", \\xmpquote{") : PT_STR("\\xmpquote{"));
        add_keyword(out, keywords->items[i].name);
        pt_buf_add_byte(out, '}');
    }
    pt_buf_add(out, PT_STR("}}}\n\\makeatother\n"));
}

pt_status pt_preamble_set(pt_meta_changes *changes, const pt_analysis *analysis,
                          const pt_emitters *emitters, pt_error *err)
{
    pt_buf latex;
    pt_buf_init(&latex);
    if (emitters->index_entries)
        pt_buf_add(&latex, PT_STR("\\usepackage{makeidx}\n\\makeindex\n"));
    if (emitters->xmp)
        add_xmp(&latex, &analysis->keywords);
    const bool failed = pt_buf_failed(&latex);
    if (!failed && latex.len > 0)
        pt_includes_set(changes, analysis->doc, "latex", pt_buf_str(&latex));
    pt_buf_release(&latex);
    return failed ? pt_error_nomem(err) : PT_OK;
}
