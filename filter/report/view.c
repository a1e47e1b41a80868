/* SPDX-License-Identifier: MIT */
/*
 * The view's page as a whole: what is counted for all its parts, their order,
 * and the edits by which Pandoc's rendering can be read. Linear in the text
 * and what was found.
 */
#include "report/view.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "output/format.h"
#include "output/span.h"
#include "report/plain.h"
#include "base/xml.h"

#include <stdint.h>

enum { MOST = 1000, TITLE_MAX = 200 };

/* Whether a run of inlines is empty. */
static bool is_empty(const pt_document *doc, const pt_text *text)
{
    return pt_str_trim(pt_str_slice(doc->source, text->begin, text->end)).len ==
           0;
}

pt_status pt_view_edits(pt_edits *edits, const pt_analysis *analysis,
                        pt_error *err)
{
    const pt_document *doc = analysis->doc;
    const pt_presentation presentation = {.max_mentions = SIZE_MAX,
                                          .numbered = true};
    pt_buf mark;
    pt_buf_init(&mark);
    for (uint32_t i = 0; i < doc->texts.len; i++) {
        if (is_empty(doc, &doc->texts.items[i]))
            continue;
        pt_buf_clear(&mark);
        pt_buf_add_format(&mark,
                          "{\"t\":\"Span\",\"c\":[[\"\",[\"pt-text\"],"
                          "[[\"number\",\"%u\"]]],[]]},",
                          (unsigned)i + 1);
        pt_edits_add(edits, doc->texts.items[i].begin, 0, pt_buf_str(&mark));
    }
    edits->failed |= pt_buf_failed(&mark);
    pt_buf_release(&mark);
    return pt_span_edits(edits, analysis, &presentation,
                         pt_format_describe(PT_STR("html5")), err);
}

pt_status pt_view_prepare(pt_view *view, pt_error *err)
{
    const pt_document *doc = view->analysis->doc;
    const pt_mention *mentions = view->analysis->mentions.list.items;
    const uint32_t n = view->analysis->mentions.list.len;
    const uint32_t n_entities = view->analysis->entities.len;
    uint32_t *starts =
        pt_arena_alloc(doc->arena, (size_t)doc->texts.len + 1, sizeof *starts);
    uint32_t *next = pt_arena_alloc(doc->arena, (size_t)n + 1, sizeof *next);
    uint32_t *seen =
        pt_arena_alloc(doc->arena, (size_t)n_entities + 1, sizeof *seen);
    if (starts == NULL || next == NULL || seen == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < doc->texts.len; i++)
        starts[i + 1] = starts[i] + doc->texts.items[i].len;
    for (uint32_t i = 0; i < n_entities; i++)
        seen[i] = view->analysis->entities.items[i].first;
    for (uint32_t i = n; i-- > 0;) {
        next[i] = seen[mentions[i].entity];
        seen[mentions[i].entity] = i;
    }
    view->starts = starts;
    view->next = next;
    view->n_words = pt_check_count_words(view->analysis);
    return PT_OK;
}

uint32_t pt_view_position(const pt_view *view, uint32_t text, uint32_t offset)
{
    const uint32_t all = view->starts[view->analysis->doc->texts.len];
    if (all == 0)
        return 0;
    return (uint32_t)(((uint64_t)view->starts[text] + offset) * MOST / all);
}

void pt_view_add_cut(pt_buf *out, pt_str text, uint32_t most)
{
    size_t at = 0;
    bool gap = false;
    for (uint32_t n = 0; at < text.len; n++) {
        const size_t start = at;
        const bool is_space = pt_char_is_space(pt_utf8_next(text, &at));
        if (n >= most) {
            pt_buf_add(out, PT_STR("…"));
            return;
        }
        if (is_space && !gap)
            pt_buf_add_byte(out, ' ');
        if (!is_space)
            pt_xml_add(out, pt_str_slice(text, start, at));
        gap = is_space;
    }
}

void pt_view_add_strip(pt_buf *out, const uint32_t *positions, uint32_t n)
{
    if (n == 0)
        return;
    pt_buf_add_format(out,
                      "<svg class=\"strip\" viewBox=\"0 0 1000 10\" "
                      "preserveAspectRatio=\"none\" role=\"img\" "
                      "aria-label=\"From %u %% to %u %% of the text\">"
                      "<path d=\"",
                      (unsigned)positions[0] / 10,
                      (unsigned)positions[n - 1] / 10);
    uint32_t last = PT_NONE;
    for (uint32_t i = 0; i < n; i++) {
        if (positions[i] != last)
            pt_buf_add_format(out, "M%u 0v10", (unsigned)positions[i]);
        last = positions[i];
    }
    pt_buf_add(out, PT_STR("\"/></svg>"));
}

/* Whether a language tag is letters, digits and dashes (RFC 5646). */
static bool is_tag(pt_str lang)
{
    for (size_t i = 0; i < lang.len; i++) {
        const char c = lang.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
              (c >= '0' && c <= '9') || c == '-'))
            return false;
    }
    return lang.len > 0;
}

/* Whether a language is written from right to left. */
static bool is_rtl(pt_str lang)
{
    static const char *const languages[] = {"ar", "arc", "ckb", "dv",
                                            "fa", "he",  "ku",  "ps",
                                            "sd", "ug",  "ur",  "yi"};
    const size_t dash = pt_str_find(lang, PT_STR("-"), 0);
    const pt_str primary = pt_str_slice(lang, 0, dash);
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++)
        if (pt_str_is_equal_nocase(primary, pt_str_from(languages[i])))
            return true;
    return false;
}

static void add_header(pt_buf *out, const pt_view *view)
{
    uint32_t n_findings[PT_N_CHECK_LEVELS] = {0};
    for (uint32_t i = 0; i < view->n_findings; i++)
        n_findings[view->findings[i].level]++;
    pt_buf_add(out, PT_STR("<a class=\"skip\" href=\"#panel\">Skip to the "
                           "analysis</a>\n<header>\n<h1>"));
    pt_view_add_cut(out,
                    view->path.len > 0 ? view->path : PT_STR("Editor’s view"),
                    TITLE_MAX);
    pt_buf_add_format(
        out,
        "</h1>\n<p class=\"facts\"><b>Score %u</b> of 100 · %u "
        "words · %u entities · %u keywords · <a "
        "href=\"#findings\">%u warnings, %u notes</a>",
        (unsigned)view->score, (unsigned)view->n_words,
        (unsigned)view->analysis->entities.len,
        (unsigned)view->analysis->keywords.len,
        (unsigned)(n_findings[PT_CHECK_WARNING] + n_findings[PT_CHECK_ERROR]),
        (unsigned)n_findings[PT_CHECK_NOTE]);
    if (view->overview.len > 0) {
        pt_buf_add(out, PT_STR(" · <a href=\""));
        pt_xml_add(out, view->overview);
        pt_buf_add(out, PT_STR("\">All articles</a>"));
    }
    pt_buf_add(out, PT_STR("</p>\n"));
    pt_view_add_legend(out, view);
    pt_buf_add(out, PT_STR("</header>\n"));
}

static pt_status add_panel(pt_buf *out, const pt_view *view, pt_error *err)
{
    pt_buf_add(out, PT_STR("<aside id=\"panel\" aria-label=\"Analysis\" "
                           "tabindex=\"-1\">\n"));
    pt_buf_add(out, PT_STR("<nav aria-label=\"Parts of the analysis\"><a "
                           "href=\"#findings\">Findings</a> <a "
                           "href=\"#keywords\">Keywords</a> "));
    if (view->analysis->entities.len > 0)
        pt_buf_add(out, PT_STR("<a href=\"#entities\">Entities</a> "));
    pt_buf_add(out, PT_STR("<a href=\"#snippet\">Snippet</a></nav>\n"));
    pt_view_add_findings(out, view);
    pt_status st = pt_view_add_keywords(out, view, err);
    if (st == PT_OK)
        st = pt_view_add_heat(out, view, err);
    if (st == PT_OK)
        st = pt_view_add_entities(out, view, err);
    if (st != PT_OK)
        return st;
    pt_view_add_graph(out, view);
    pt_view_add_dates(out, view);
    pt_view_add_snippet(out, view);
    st = pt_view_add_jsonld(out, view, err);
    pt_buf_add(out, PT_STR("</aside>\n"));
    return st;
}

static pt_status add_main(pt_buf *out, const pt_view *view, pt_error *err)
{
    const pt_str title = view->article->title;
    const pt_str lang = view->analysis->doc->lang;
    pt_buf_add(out, PT_STR("<main"));
    if (is_tag(lang)) {
        pt_buf_add(out, PT_STR(" lang=\""));
        pt_buf_add(out, lang);
        pt_buf_add(out, is_rtl(lang) ? PT_STR("\" dir=\"rtl\"") : PT_STR("\""));
    }
    pt_buf_add(out, PT_STR(">\n"));
    /* A headline in the text shows there. */
    if (title.len > 0 && view->analysis->doc->headline.text == PT_NONE) {
        pt_buf_add(out, PT_STR("<h2 class=\"title\">"));
        pt_view_add_cut(out, title, TITLE_MAX);
        pt_buf_add(out, PT_STR("</h2>\n"));
    }
    const pt_status st = pt_view_add_article(out, view, err);
    pt_buf_add(out, PT_STR("</main>\n"));
    return st;
}

pt_status pt_view_add(pt_buf *out, const pt_view *view, pt_error *err)
{
    const pt_str title = view->article->title;
    pt_view_add_head(out, title.len > 0 ? title : view->path);
    add_header(out, view);
    pt_buf_add(out, PT_STR("<div class=\"columns\">\n"));
    pt_status st = add_main(out, view, err);
    if (st == PT_OK)
        st = add_panel(out, view, err);
    pt_buf_add(out, PT_STR("</div>\n"));
    pt_view_add_foot(out);
    return st == PT_OK && pt_buf_failed(out) ? pt_error_nomem(err) : st;
}
