/* SPDX-License-Identifier: MIT */
/*
 * What a result page shows of the article: title and description, each with a
 * mark where it is cut (widths as in check/title.c: Arial of 20 pixels for
 * the title, of 14 for the description, which has two lines of 480 pixels),
 * and the JSON-LD that the page of the article gets, folded away.
 */
#include "report/view.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "check/rules.h"
#include "base/xml.h"
#include "document/value.h"

#include <json-c/json.h>

enum {
    DEPTH = 32, /* levels of JSON */
    TITLE_PIXELS = 600,
    DESCRIPTION_PIXELS = 960,
    TITLE_SIZE = 20,
    SIZE = 14
};

/* The length of the longest beginning that is no wider than `most` pixels
   where a title is set in `size`. */
static size_t find_cut(pt_str text, uint32_t most, uint32_t size)
{
    size_t cut = 0;
    for (size_t at = 0; at < text.len;) {
        pt_utf8_next(text, &at);
        const uint32_t width = pt_title_width(pt_str_slice(text, 0, at));
        if (width * size / TITLE_SIZE > most)
            return cut;
        cut = at;
    }
    return cut;
}

static void add_line(pt_buf *out, const char *class, const char *name,
                     pt_str text, uint32_t most, uint32_t size)
{
    const size_t cut = find_cut(text, most, size);
    const uint32_t width = pt_title_width(text) * size / TITLE_SIZE;
    pt_buf_add_format(out, "<p class=\"%s\">", class);
    pt_xml_add(out, pt_str_slice(text, 0, cut));
    if (cut < text.len) {
        pt_buf_add(out, PT_STR("<span class=\"cut\" role=\"img\" "
                               "aria-label=\"cut here\">✂</span><span "
                               "class=\"over\">"));
        pt_xml_add(out, pt_str_slice(text, cut, text.len));
        pt_buf_add(out, PT_STR("</span>"));
    }
    pt_buf_add_format(out,
                      "</p>\n<p class=\"what\">%s: about %u of %u pixels, %zu "
                      "characters</p>\n",
                      name, (unsigned)width, (unsigned)most,
                      pt_utf8_length(text));
}

void pt_view_add_snippet(pt_buf *out, const pt_view *view)
{
    const pt_article *article = view->article;
    pt_buf_add(out, PT_STR("<section aria-labelledby=\"snippet\">\n"
                           "<h2 id=\"snippet\">Search snippet</h2>\n"
                           "<div class=\"snippet\">\n"));
    if (article->title.len > 0)
        add_line(out, "headline", "Title", article->title, TITLE_PIXELS,
                 TITLE_SIZE);
    if (article->description.len > 0)
        add_line(out, "description",
                 article->is_derived ? "Description, taken from the text"
                                     : "Description",
                 article->description, DESCRIPTION_PIXELS, SIZE);
    if (article->title.len + article->description.len == 0)
        pt_buf_add(out, PT_STR("<p>No title and no text to describe.</p>\n"));
    pt_buf_add(out, PT_STR("</div>\n</section>\n"));
}

/* Appends JSON; its many quotation marks need no escape between tags. */
static void add_json(pt_buf *out, pt_str json)
{
    for (size_t at = 0; at < json.len;) {
        const size_t end = pt_str_find(json, PT_STR("\""), at);
        pt_xml_add(out, pt_str_slice(json, at, end));
        pt_buf_add(out, end < json.len ? PT_STR("\"") : PT_STR(""));
        at = end + 1;
    }
}

/* The JSON inside the script element. */
static pt_str inside(pt_str script)
{
    const size_t start = pt_str_find(script, PT_STR(">"), 0);
    const size_t end = pt_str_find(script, PT_STR("</script>"), 0);
    return start < end ? pt_str_slice(script, start + 1, end) : PT_STR("");
}

/* Adds JSON of ours with a line for each member. */
static pt_status add_pretty(pt_buf *out, pt_str json, pt_error *err)
{
    struct json_object *value = NULL;
    pt_scan scan;
    pt_buf text;
    pt_buf_init(&text);
    pt_scan_init(&scan, json, DEPTH);
    const pt_status st = pt_value_read(&value, &scan);
    if (st == PT_OK)
        pt_value_write(&text, value, true);
    add_json(out, pt_buf_str(&text));
    const bool failed = st != PT_OK || pt_buf_failed(&text);
    json_object_put(value);
    pt_scan_release(&scan);
    pt_buf_release(&text);
    return failed ? pt_error_nomem(err) : PT_OK; /* it is valid JSON */
}

pt_status pt_view_add_jsonld(pt_buf *out, const pt_view *view, pt_error *err)
{
    pt_buf script;
    pt_buf_init(&script);
    pt_status st = pt_jsonld_add(&script, view->analysis, view->article,
                                 view->article_type, err);
    pt_buf_add_byte(&script, '\0');
    if (st == PT_OK && pt_buf_failed(&script))
        st = pt_error_nomem(err);
    if (st == PT_OK) {
        const pt_str json = inside(pt_buf_str(&script));
        pt_buf_add(out, PT_STR("<details>\n<summary>JSON-LD</summary>\n"
                               "<pre tabindex=\"0\">"));
        st = add_pretty(out, json, err);
        pt_buf_add(out, PT_STR("</pre>\n</details>\n"));
    }
    pt_buf_release(&script);
    return st;
}
