/* SPDX-License-Identifier: MIT */
/*
 * The article on the view's page: what Pandoc rendered, through an allow-list
 * of elements and attributes. Tags that are not on it become text, so raw
 * HTML shows as what it is; every element that is opened is closed where it
 * must be, so that the article cannot leave its place; what has an id gets
 * "a-" before it, so that it cannot pass for ours. Mentions become links to
 * the next mention of their entity, links a mark behind their words, pictures
 * that would be fetched their description. Linear; the stack is on the heap.
 */
#include "report/view.h"

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "report/html_tag.h"

#include <stdlib.h>

/* clang-format off */
static const struct element {
    const char *name;
    uint8_t bits;
} elements[] = {
    {"a", 0}, {"abbr", 0}, {"aside", 16}, {"audio", 2}, {"b", 0}, {"bdi", 0},
    {"bdo", 0}, {"blockquote", 16}, {"br", 1}, {"caption", 0}, {"cite", 0},
    {"code", 0}, {"col", 3}, {"colgroup", 2}, {"dd", 0}, {"del", 0},
    {"details", 16}, {"dfn", 0}, {"div", 16}, {"dl", 16}, {"dt", 0}, {"em", 0},
    {"figcaption", 0}, {"figure", 16}, {"h1", 20}, {"h2", 20}, {"h3", 20},
    {"h4", 20}, {"h5", 20}, {"h6", 20}, {"hr", 17}, {"i", 0}, {"img", 1},
    {"input", 1}, {"ins", 0}, {"kbd", 0}, {"label", 2}, {"li", 0}, {"mark", 0},
    {"ol", 16}, {"p", 24}, {"pre", 16}, {"q", 0}, {"rp", 0}, {"rt", 0},
    {"ruby", 0}, {"s", 0}, {"samp", 0}, {"section", 16}, {"small", 0},
    {"span", 0}, {"strong", 0}, {"sub", 0}, {"summary", 0}, {"sup", 0},
    {"table", 16}, {"tbody", 0}, {"td", 0}, {"tfoot", 0}, {"th", 0},
    {"thead", 0}, {"tr", 0}, {"u", 0}, {"ul", 16}, {"var", 0}, {"video", 2},
    {"wbr", 1},
};
/* clang-format on */

enum {
    N_ELEMENTS = sizeof elements / sizeof elements[0],
    VOID = 1,      /* has no end tag */
    SILENT = 2,    /* is left out, what is in it stays */
    HEADING = 4,   /* becomes one level lower: the page has its own */
    PARAGRAPH = 8, /* notes stand before it, as before a heading */
    BLOCK = 16,    /* a paragraph ends where it begins */
    ELSEWHERE = -1
};

/* How an element that is open is closed. */
typedef enum closing {
    CLOSE_NOTHING,
    CLOSE_ELEMENT,
    CLOSE_MENTION,
    CLOSE_LINK,
    CLOSE_ANCHOR /* a link that stays one */
} closing;

typedef struct open {
    uint8_t element;
    uint8_t closing;
    bool is_first_part; /* of a mention: */
    bool in_link;
    uint32_t mention;
    pt_str href; /* of a link */
} open;

typedef struct article {
    pt_buf *out;
    const pt_view *view;
    pt_str html;
    PT_VEC(open) stack;
    uint32_t n_open[N_ELEMENTS];
    uint32_t n_anchors; /* links that are open on the page */
    bool *has_mention;  /* [n_mentions] whether its id is given */
    bool *has_keyword;  /* [n_keywords] */
    bool *has_text;     /* [n_texts] */
    bool *has_notes;    /* [n_texts] whether its findings are written */
    pt_map ids;         /* the author's */
    int raised;         /* levels that headings are higher than one lower */
} article;

static int compare_element(const void *name, const void *row)
{
    return pt_str_compare(*(const pt_str *)name,
                          pt_str_from(((const struct element *)row)->name));
}

/* Returns an element's row, or ELSEWHERE. */
static int element_of(pt_str name)
{
    const struct element *row =
        bsearch(&name, elements, N_ELEMENTS, sizeof *elements, compare_element);
    return row == NULL ? ELSEWHERE : (int)(row - elements);
}

/* Reads a number from 1 to `most`, as an index; PT_NONE for none. */
static uint32_t index_of(pt_str digits, uint32_t most)
{
    uint32_t n = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9' || n > most)
            return PT_NONE;
        n = n * 10 + (uint32_t)(digits.ptr[i] - '0');
    }
    return n == 0 || n > most ? PT_NONE : n - 1;
}

/* The element's name on the page. */
static const char *name_of(const article *a, int element)
{
    static const char *const names[] = {"h2", "h3", "h4", "h5", "h6", "h6"};
    const char *name = elements[element].name;
    if ((elements[element].bits & HEADING) != 0) {
        const int level = name[1] - '1' - a->raised;
        return names[level < 0 ? 0 : level];
    }
    const bool is_landmark =
        pt_str_is_equal(pt_str_from(name), PT_STR("section")) ||
        pt_str_is_equal(pt_str_from(name), PT_STR("aside"));
    return is_landmark ? "div" : name;
}

static void push(article *a, open entry)
{
    open *top = pt_vec_add(&a->stack, sizeof *top);
    if (top == NULL) {
        a->out->failed = true;
        return;
    }
    *top = entry;
    a->n_open[entry.element]++;
    if (entry.closing == CLOSE_ANCHOR ||
        (entry.closing == CLOSE_MENTION && !entry.in_link))
        a->n_anchors++;
}

/* A link to an id of the article's: "#…". */
static void add_href_here(article *a, pt_str href)
{
    pt_buf_add(a->out, PT_STR(" href=\"#a-"));
    pt_html_add_value(a->out, pt_str_slice(href, 1, href.len));
    pt_buf_add_byte(a->out, '"');
}

/* The mark behind the words of a link. */
static void add_link_mark(article *a, pt_str href)
{
    pt_buf_add(a->out, PT_STR("</span>"));
    if (a->n_anchors > 0 || !pt_html_url_is_harmless(href))
        return;
    const bool is_here = href.ptr[0] == '#';
    pt_buf_add(a->out, PT_STR("<a class=\"out\""));
    if (is_here) {
        add_href_here(a, href);
    } else {
        pt_html_add_attribute(a->out, "href", href);
        pt_buf_add(a->out, PT_STR(" rel=\"noreferrer\""));
    }
    pt_html_add_attribute(a->out, "aria-label",
                          is_here ? PT_STR("Follow the link on this page")
                                  : PT_STR("Follow the link"));
    pt_buf_add(a->out, is_here ? PT_STR(">↓</a>") : PT_STR(">↗</a>"));
}

static void pop(article *a)
{
    const open top = a->stack.items[--a->stack.len];
    a->n_open[top.element]--;
    switch ((closing)top.closing) {
    case CLOSE_NOTHING:
        break;
    case CLOSE_ELEMENT:
        pt_buf_add_format(a->out, "</%s>", name_of(a, top.element));
        break;
    case CLOSE_MENTION:
        pt_view_close_mention(a->out, a->view, top.mention, top.is_first_part,
                              top.in_link);
        a->n_anchors -= !top.in_link;
        break;
    case CLOSE_LINK:
        add_link_mark(a, top.href);
        break;
    case CLOSE_ANCHOR:
        pt_buf_add(a->out, PT_STR("</a>"));
        a->n_anchors--;
        break;
    }
}

/* The author's id, once. */
static void add_id(article *a, const pt_html_tag *tag)
{
    const pt_str id = pt_html_tag_value(tag, "id");
    bool is_new = false;
    if (id.len == 0)
        return;
    if (pt_map_add(&a->ids, id, 0, &is_new) == NULL)
        a->out->failed = true;
    if (!is_new)
        return;
    pt_buf_add(a->out, PT_STR(" id=\"a-"));
    for (size_t i = 0; i < id.len; i++) {
        const char c = id.ptr[i];
        pt_buf_add_byte(
            a->out, c == '"' || c == '<' || (unsigned char)c <= ' ' ? '-' : c);
    }
    pt_buf_add_byte(a->out, '"');
}

/* What of an element's attributes may stay. */
static void add_attributes(article *a, const pt_html_tag *tag)
{
    static const char *const kept[] = {"lang",  "dir",     "title",
                                       "start", "rowspan", "colspan"};
    static const char *const classes[] = {"math", "smallcaps", "underline",
                                          "footnotes", "line-block"};
    add_id(a, tag);
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        const pt_str value = pt_html_tag_value(tag, kept[i]);
        if (value.len > 0)
            pt_html_add_attribute(a->out, kept[i], value);
    }
    const char *class = NULL;
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
        if (pt_html_tag_has_class(tag, classes[i]))
            class = classes[i];
    const pt_str style = pt_html_tag_value(tag, "style");
    if (pt_str_find(style, PT_STR("align: right"), 0) < style.len)
        class = "right";
    else if (pt_str_find(style, PT_STR("align: center"), 0) < style.len)
        class = "centre";
    if (class != NULL)
        pt_html_add_attribute(a->out, "class", pt_str_from(class));
}

static void add_notes(article *a, uint32_t text)
{
    if (!a->has_notes[text])
        pt_view_add_notes(a->out, a->view, text);
    a->has_notes[text] = true;
}

/* The mark of a text: its place, and its notes where there are none yet. */
static void add_text_mark(article *a, uint32_t text)
{
    if (a->has_text[text])
        return;
    a->has_text[text] = true;
    pt_buf_add_format(a->out, "<span id=\"" PT_VIEW_TEXT "%u\"></span>",
                      (unsigned)text + 1);
    add_notes(a, text);
}

/* Writes the notes on a paragraph or heading before it. */
static void look_ahead(article *a, size_t at)
{
    pt_html_tag tag;
    if (at >= a->html.len || a->html.ptr[at] != '<' ||
        !pt_html_tag_read(&tag, a->html, at) ||
        !pt_html_tag_has_class(&tag, "pt-text"))
        return;
    const uint32_t text = index_of(pt_html_tag_value(&tag, "data-number"),
                                   a->view->analysis->doc->texts.len);
    if (text != PT_NONE)
        add_notes(a, text);
}

static void open_keyword(article *a, const pt_html_tag *tag, int element)
{
    const pt_keywords *keywords = &a->view->analysis->keywords;
    const pt_str slug = pt_html_tag_value(tag, "data-keyword");
    pt_buf_add(a->out, PT_STR("<span class=\"keyword\""));
    for (uint32_t i = 0; i < keywords->len; i++)
        if (!a->has_keyword[i] &&
            pt_str_is_equal(keywords->items[i].slug, slug)) {
            pt_buf_add_format(a->out, " id=\"k%u\"", (unsigned)i + 1);
            a->has_keyword[i] = true;
        }
    pt_buf_add_byte(a->out, '>');
    push(a, (open){.element = (uint8_t)element, .closing = CLOSE_ELEMENT});
}

static void open_mention(article *a, uint32_t mention, int element)
{
    const open entry = {.element = (uint8_t)element,
                        .closing = CLOSE_MENTION,
                        .is_first_part = !a->has_mention[mention],
                        .in_link = a->n_anchors > 0 || a->has_mention[mention],
                        .mention = mention};
    a->has_mention[mention] = true;
    pt_view_open_mention(a->out, a->view, mention, entry.is_first_part,
                         entry.in_link);
    push(a, entry);
}

static void open_span(article *a, const pt_html_tag *tag, int element)
{
    const pt_analysis *analysis = a->view->analysis;
    const pt_str number = pt_html_tag_value(tag, "data-number");
    const uint32_t text = index_of(number, analysis->doc->texts.len);
    const uint32_t mention = index_of(number, analysis->mentions.list.len);
    if (pt_html_tag_has_class(tag, "pt-text") && text != PT_NONE) {
        add_text_mark(a, text);
        push(a, (open){.element = (uint8_t)element, .closing = CLOSE_NOTHING});
    } else if (pt_html_tag_has_class(tag, "entity") && mention != PT_NONE) {
        open_mention(a, mention, element);
    } else if (pt_html_tag_has_class(tag, "keyword")) {
        open_keyword(a, tag, element);
    } else {
        pt_buf_add(a->out, PT_STR("<span"));
        add_attributes(a, tag);
        pt_buf_add_byte(a->out, '>');
        push(a, (open){.element = (uint8_t)element, .closing = CLOSE_ELEMENT});
    }
}

/* Links to notes and back stay links; others get a mark behind them. */
static void open_link(article *a, const pt_html_tag *tag, int element)
{
    const pt_str href = pt_html_tag_value(tag, "href");
    const pt_str role = pt_html_tag_value(tag, "role");
    const bool is_note = pt_str_has_prefix(role, PT_STR("doc-")) &&
                         pt_str_has_prefix(href, PT_STR("#"));
    open entry = {.element = (uint8_t)element, .href = href};
    if (pt_html_tag_value(tag, "aria-hidden").len > 0) {
        entry.closing = CLOSE_NOTHING;
    } else if (is_note && a->n_anchors == 0) {
        entry.closing = CLOSE_ANCHOR;
        pt_buf_add(a->out, PT_STR("<a"));
        add_id(a, tag);
        add_href_here(a, href);
        if (pt_str_is_equal(role, PT_STR("doc-backlink")))
            pt_buf_add(a->out, PT_STR(" aria-label=\"Back to the text\""));
        pt_buf_add_byte(a->out, '>');
    } else {
        entry.closing = CLOSE_LINK;
        pt_buf_add(a->out, PT_STR("<span class=\"link\""));
        add_id(a, tag);
        pt_buf_add_byte(a->out, '>');
    }
    push(a, entry);
}

/* A picture that is in the page itself, or what it shows. */
static void add_image(article *a, const pt_html_tag *tag)
{
    static const char *const kinds[] = {
        "data:image/png;base64,", "data:image/jpeg;base64,",
        "data:image/gif;base64,", "data:image/webp;base64,"};
    const pt_str src = pt_html_tag_value(tag, "src");
    const pt_str alt = pt_html_tag_value(tag, "alt");
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (!pt_str_has_prefix(src, pt_str_from(kinds[i])))
            continue;
        pt_buf_add(a->out, PT_STR("<img"));
        pt_html_add_attribute(a->out, "src", src);
        pt_html_add_attribute(a->out, "alt", alt);
        pt_buf_add_byte(a->out, '>');
        return;
    }
    pt_buf_add(a->out, PT_STR("<span class=\"picture\" role=\"img\""));
    pt_html_add_attribute(a->out, "aria-label",
                          alt.len > 0 ? alt : PT_STR("Picture without text"));
    pt_html_add_attribute(a->out, "title", src);
    pt_buf_add(a->out, PT_STR("></span>"));
}

/* Closes an element and what is still open in it; an end tag of none that is
   open is left out. */
static void add_end(article *a, int element)
{
    if (a->n_open[element] == 0)
        return;
    while (a->stack.items[a->stack.len - 1].element != element)
        pop(a);
    pop(a);
}

/* The box of a task, ticked or not. */
static void add_box(article *a, const pt_html_tag *tag)
{
    bool is_ticked = false;
    for (uint32_t i = 0; i < tag->n_attributes; i++)
        is_ticked |=
            pt_str_is_equal(tag->attributes[i].name, PT_STR("checked"));
    pt_buf_add(a->out, is_ticked ? PT_STR("☒ ") : PT_STR("☐ "));
}

static void open_element(article *a, const pt_html_tag *tag, int element)
{
    const uint8_t bits = elements[element].bits;
    if ((bits & BLOCK) != 0)
        add_end(a, element_of(PT_STR("p")));
    if ((bits & (PARAGRAPH | HEADING)) != 0)
        look_ahead(a, tag->end);
    if ((bits & SILENT) == 0) {
        pt_buf_add_format(a->out, "<%s", name_of(a, element));
        add_attributes(a, tag);
        pt_buf_add_byte(a->out, '>');
    }
    if ((bits & VOID) == 0)
        push(a, (open){.element = (uint8_t)element,
                       .closing = (bits & SILENT) != 0 ? CLOSE_NOTHING
                                                       : CLOSE_ELEMENT});
}

static void add_start(article *a, const pt_html_tag *tag, int element)
{
    const pt_str name = pt_str_from(elements[element].name);
    if (pt_str_is_equal(name, PT_STR("span")))
        open_span(a, tag, element);
    else if (pt_str_is_equal(name, PT_STR("a")))
        open_link(a, tag, element);
    else if (pt_str_is_equal(name, PT_STR("img")))
        add_image(a, tag);
    else if (pt_str_is_equal(name, PT_STR("input")))
        add_box(a, tag);
    else
        open_element(a, tag, element);
}

/* Writes what begins with the '<' at `at`; returns where to go on. */
static size_t add_markup(article *a, size_t at)
{
    pt_html_tag tag;
    const pt_str rest = pt_str_slice(a->html, at, a->html.len);
    if (pt_str_has_prefix(rest, PT_STR("<!--"))) {
        const size_t end = pt_str_find(a->html, PT_STR("-->"), at + 4);
        return end < a->html.len ? end + 3 : end;
    }
    const int element =
        pt_html_tag_read(&tag, a->html, at) ? element_of(tag.name) : ELSEWHERE;
    if (element == ELSEWHERE) {
        pt_buf_add(a->out, PT_STR("&lt;"));
        return at + 1;
    }
    if (tag.is_end)
        add_end(a, element);
    else
        add_start(a, &tag, element);
    return tag.end;
}

/* Appends text; control characters, which HTML cannot hold, become U+FFFD. */
static void add_text(article *a, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        const unsigned char c = (unsigned char)a->html.ptr[i];
        if (c >= ' ' || c == '\t' || c == '\n' || c == '\r')
            continue;
        pt_buf_add(a->out, pt_str_slice(a->html, start, i));
        pt_buf_add(a->out, PT_STR("\xEF\xBF\xBD"));
        start = i + 1;
    }
    pt_buf_add(a->out, pt_str_slice(a->html, start, end));
}

static void add_all(article *a)
{
    for (size_t at = 0; at < a->html.len && !a->out->failed;) {
        const size_t end = pt_str_find(a->html, PT_STR("<"), at);
        add_text(a, at, end);
        at = end < a->html.len ? add_markup(a, end) : end;
    }
    while (a->stack.len > 0)
        pop(a);
}

/* The levels that an article without a title leaves out above its highest
   heading. */
static int count_missing(const pt_view *view)
{
    const pt_texts *texts = &view->analysis->doc->texts;
    int highest = 0;
    if (view->article->title.len > 0)
        return 0;
    for (uint32_t i = 0; i < texts->len; i++)
        if (texts->items[i].level > 0 &&
            (highest == 0 || texts->items[i].level < highest))
            highest = texts->items[i].level;
    return highest > 0 ? highest - 1 : 0;
}

pt_status pt_view_add_article(pt_buf *out, const pt_view *view, pt_error *err)
{
    const pt_analysis *analysis = view->analysis;
    pt_arena *arena = analysis->doc->arena;
    const size_t n_texts = (size_t)analysis->doc->texts.len + 1;
    article a = {
        .out = out,
        .view = view,
        .html = view->html,
        .raised = count_missing(view),
        .has_mention = pt_arena_alloc(
            arena, (size_t)analysis->mentions.list.len + 1, sizeof(bool)),
        .has_keyword = pt_arena_alloc(arena, (size_t)analysis->keywords.len + 1,
                                      sizeof(bool)),
        .has_text = pt_arena_alloc(arena, n_texts, sizeof(bool)),
        .has_notes = pt_arena_alloc(arena, n_texts, sizeof(bool))};
    if (a.has_mention == NULL || a.has_keyword == NULL || a.has_text == NULL ||
        a.has_notes == NULL)
        return pt_error_nomem(err);
    pt_map_init(&a.ids);
    add_all(&a);
    pt_map_release(&a.ids);
    pt_vec_release(&a.stack);
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
