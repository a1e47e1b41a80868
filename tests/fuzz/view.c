/* SPDX-License-Identifier: MIT */
/*
 * The view's page, and the overview with that page in it. The input is a
 * document and, behind the first NUL, what the renderer is to have made of it:
 * any bytes at all. The pages are read back strictly and may have no element
 * and no attribute but those that we write, no script and no style but ours,
 * no link but to a page.
 */
#include "fuzz.h"
#include "graft.h"
#include "markup.h"

#include "pandoc-tagger/view.h"
#include "report/embedded.h"
#include "report/html_tag.h"

static const char *const elements[] = {
    "html", "head", "meta", "title", "style", "body", "script", "header",
    "main", "nav", "section", "aside", "svg", "g", "path", "rect", "circle",
    "text", "tspan", "meter", "button",
    /* and what an article may have: */
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite",
    "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt",
    "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
    "wbr"};

/* Further ones of the overview. */
static const char *const overview[] = {"label", "input"};

static const char *const attributes[] = {"aria-describedby",
                                         "aria-hidden",
                                         "aria-label",
                                         "aria-labelledby",
                                         "aria-pressed",
                                         "charset",
                                         "class",
                                         "colspan",
                                         "content",
                                         "cx",
                                         "cy",
                                         "d",
                                         "data-a",
                                         "data-b",
                                         "data-node",
                                         "data-type",
                                         "dir",
                                         "disabled",
                                         "height",
                                         "href",
                                         "http-equiv",
                                         "id",
                                         "lang",
                                         "name",
                                         "preserveAspectRatio",
                                         "r",
                                         "rel",
                                         "role",
                                         "rowspan",
                                         "rx",
                                         "src",
                                         "start",
                                         "stroke-width",
                                         "tabindex",
                                         "title",
                                         "type",
                                         "value",
                                         "viewBox",
                                         "width",
                                         "x",
                                         "y",
                                         "alt",
                                         "scope"};

static void visit(const markup *m, pt_str element, pt_str attribute,
                  pt_str value)
{
    if (attribute.len == 0) {
        require((m->is_site && markup_is_in(element, overview, 2)) ||
                markup_is_in(element, elements,
                             sizeof elements / sizeof *elements));
        for (uint32_t i = 0; i < m->open.len; i++)
            require(!pt_str_is_equal(element, PT_STR("a")) ||
                    !pt_str_is_equal(m->open.items[i], element));
        return;
    }
    require(markup_is_in(attribute, attributes,
                         sizeof attributes / sizeof *attributes));
    if (pt_str_is_equal(attribute, PT_STR("href")))
        require(pt_html_url_is_harmless(value));
    if (pt_str_is_equal(attribute, PT_STR("src")))
        require(pt_str_has_prefix(value, PT_STR("data:image/")));
    if (pt_str_is_equal(attribute, PT_STR("http-equiv")))
        require(pt_str_is_equal(value, PT_STR("Content-Security-Policy")));
}

static void check_raw(pt_str element, pt_str text)
{
    const pt_str style = {pt_embedded_view_css,
                          (size_t)pt_embedded_view_css_size};
    const pt_str script = {pt_embedded_view_js,
                           (size_t)pt_embedded_view_js_size};
    require(pt_str_is_equal(
        text, pt_str_is_equal(element, PT_STR("style")) ? style : script));
}

static void check_page(pt_str page, bool is_site)
{
    markup m = {.text = page,
                .is_html = true,
                .is_site = is_site,
                .visit = visit,
                .raw = check_raw};
    markup_read(&m);
}

static pt_status render(void *payload, pt_str document, pt_write_fn write,
                        void *to, pt_error *err)
{
    (void)document;
    return write(to, *(const pt_str *)payload, err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static pt_tagger *tagger;
    if (tagger == NULL)
        tagger = make_tagger("{\"model\":false,\"always\":["
                             "\"A:person\",\"B C:organization\"]}");
    const pt_str input = {(const char *)data, size};
    const size_t end = pt_str_find(input, (pt_str){"", 1}, 0);
    pt_str html = {NULL, 0};
    if (end < size)
        html = pt_str_slice(input, end + 1, size);
    html.len = pt_utf8_check(html); /* Pandoc writes nothing else */
    pt_site *site = NULL;
    require(pt_site_new(&site, NULL) == PT_OK);
    const pt_viewing viewing = {.path = PT_STR("<a>.md"),
                                .render = render,
                                .render_payload = &html,
                                .site = site,
                                .page = PT_STR("\"a\"/<b>.md.html")};
    pt_buf page;
    pt_buf_init(&page);
    if (pt_tagger_view(tagger, pt_str_slice(input, 0, end), &viewing, append,
                       &page, NULL) == PT_OK) {
        check_page(pt_buf_str(&page), false);
        pt_buf_clear(&page);
        require(pt_site_write(site, append, &page, NULL) == PT_OK);
        check_page(pt_buf_str(&page), true);
    }
    pt_buf_release(&page);
    pt_site_free(site);
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                               unsigned int seed)
{
    const pt_str input = {(const char *)data, size};
    const size_t end = pt_str_find(input, (pt_str){"", 1}, 0);
    return graft_mutate(data, size, max_size, 0, end, seed);
}
