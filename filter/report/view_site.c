/* SPDX-License-Identifier: MIT */
/*
 * The overview of many articles as one page of HTML: tables that sort and
 * search in the browser. Items of all articles are sorted by what they are,
 * so that those of one thing stand together: O(n log n) in items.
 */
#include "report/view_site.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "output/target.h"
#include "base/xml.h"

#include <stdlib.h>

enum { NAME_CHARS = 120, MOST_ARTICLES = 12, MOST_ROWS = 2000 };

pt_status pt_site_new(pt_site **out, pt_error *err)
{
    pt_site *site = calloc(1, sizeof *site);
    if (site == NULL)
        return pt_error_nomem(err);
    site->arena = pt_arena_new();
    if (site->arena == NULL) {
        pt_site_free(site);
        return pt_error_nomem(err);
    }
    *out = site;
    return PT_OK;
}

void pt_site_free(pt_site *site)
{
    if (site == NULL)
        return;
    pt_vec_release(&site->articles);
    pt_vec_release(&site->entities);
    pt_vec_release(&site->keywords);
    pt_arena_free(site->arena);
    free(site);
}

/* Copies a string; a failure shows in `failed`. */
static pt_str keep(const pt_site *site, pt_str s, bool *failed)
{
    const pt_str copy = pt_arena_copy(site->arena, s);
    *failed |= copy.ptr == NULL;
    return copy.ptr == NULL ? PT_STR("") : copy;
}

/* The key of a keyword: what does not differ in case, accents and spaces. */
static pt_str fold(const pt_site *site, pt_str name, bool *failed)
{
    const pt_str folded = pt_utf8_fold(site->arena, name);
    *failed |= folded.ptr == NULL;
    return folded.ptr == NULL ? PT_STR("") : folded;
}

static void add_entities(pt_site *site, const pt_analysis *a, uint32_t article,
                         bool *failed)
{
    for (uint32_t i = 0; i < a->entities.len && !*failed; i++) {
        const pt_entity *e = &a->entities.items[i];
        if (!pt_target_is_thing(e))
            continue;
        pt_site_item *item = pt_vec_add(&site->entities, sizeof *item);
        if (item == NULL) {
            *failed = true;
            return;
        }
        *item = (pt_site_item){.name = keep(site, e->name, failed),
                               .key = e->wikidata.len > 0
                                          ? keep(site, e->wikidata, failed)
                                          : fold(site, e->name, failed),
                               .article = article,
                               .n = e->n_mentions,
                               .type = (uint8_t)e->type};
    }
}

static void add_keywords(pt_site *site, const pt_analysis *a, uint32_t article,
                         bool *failed)
{
    for (uint32_t i = 0; i < a->keywords.len && !*failed; i++) {
        const pt_keyword *k = &a->keywords.items[i];
        pt_site_item *item = pt_vec_add(&site->keywords, sizeof *item);
        if (item == NULL) {
            *failed = true;
            return;
        }
        *item = (pt_site_item){.name = keep(site, k->name, failed),
                               .key = fold(site, k->name, failed),
                               .article = article,
                               .n = k->n_matches,
                               .type = k->grade};
    }
}

pt_status pt_site_add(pt_site *site, const pt_view *view, pt_str href,
                      pt_error *err)
{
    const pt_analysis *a = view->analysis;
    const uint32_t index = site->articles.len;
    bool failed = false;
    pt_site_article *article = pt_vec_add(&site->articles, sizeof *article);
    if (article == NULL)
        return pt_error_nomem(err);
    const pt_str title = view->article->title;
    *article = (pt_site_article){
        .title = keep(site, title.len > 0 ? title : view->path, &failed),
        .path = keep(site, view->path, &failed),
        .href = keep(site, href, &failed),
        .score = view->score,
        .n_words = view->n_words,
        .n_keywords = a->keywords.len};
    for (uint32_t i = 0; i < view->n_findings; i++)
        article->n_findings[view->findings[i].level]++;
    for (uint32_t i = 0; i < a->keywords.len; i++)
        article->n_absent += a->keywords.items[i].grade == PT_KEYWORD_ABSENT;
    const uint32_t before = site->entities.len;
    add_entities(site, a, index, &failed);
    article->n_entities = site->entities.len - before;
    add_keywords(site, a, index, &failed);
    return failed ? pt_error_nomem(err) : PT_OK;
}

pt_status pt_site_add_failure(pt_site *site, pt_str path,
                              const pt_error *failure, pt_error *err)
{
    bool failed = false;
    pt_site_article *article = pt_vec_add(&site->articles, sizeof *article);
    if (article == NULL)
        return pt_error_nomem(err);
    *article = (pt_site_article){
        .title = keep(site, path, &failed),
        .path = keep(site, path, &failed),
        .failure = keep(site, pt_str_from(failure->message), &failed)};
    return failed ? pt_error_nomem(err) : PT_OK;
}

static void add_title(pt_buf *out, const pt_site *site, uint32_t index)
{
    const pt_site_article *article = &site->articles.items[index];
    if (article->href.len > 0) {
        pt_buf_add(out, PT_STR("<a href=\""));
        pt_xml_add(out, article->href);
        pt_buf_add(out, PT_STR("\">"));
    }
    pt_view_add_cut(out, article->title, NAME_CHARS);
    pt_buf_add(out, article->href.len > 0 ? PT_STR("</a>") : PT_STR(""));
}

/* Begins a table; its heads are buttons that sort it. */
static void open_table(pt_buf *out, const char *id, const char *name,
                       const char *caption, const char *const *heads)
{
    pt_buf_add_format(out,
                      "<section aria-labelledby=\"%s\">\n<h2 "
                      "id=\"%s\">%s</h2>\n<div class=\"wide\" tabindex=\"0\" "
                      "role=\"group\" aria-labelledby=\"%s\">\n<table>\n"
                      "<caption>%s</caption>\n<thead>\n<tr>",
                      id, id, name, id, caption);
    for (; *heads != NULL; heads++)
        pt_buf_add_format(out,
                          "<th scope=\"col\"><button type=\"button\" "
                          "disabled>%s</button></th>",
                          *heads);
    pt_buf_add(out, PT_STR("</tr>\n</thead>\n<tbody>\n"));
}

static void close_table(pt_buf *out)
{
    pt_buf_add(out, PT_STR("</tbody>\n</table>\n</div>\n</section>\n"));
}

static void add_number(pt_buf *out, uint32_t n)
{
    pt_buf_add_format(out, "<td class=\"number\">%u</td>", (unsigned)n);
}

static void add_article(pt_buf *out, const pt_site *site, uint32_t index)
{
    const pt_site_article *a = &site->articles.items[index];
    pt_buf_add(out, PT_STR("<tr><td>"));
    add_title(out, site, index);
    pt_buf_add(out, PT_STR("<br><span class=\"what\">"));
    pt_view_add_cut(out, a->path, NAME_CHARS);
    if (a->failure.len > 0) {
        pt_buf_add(out, PT_STR(": "));
        pt_xml_add(out, a->failure);
    }
    pt_buf_add(out, PT_STR("</span></td>"));
    if (a->href.len == 0) {
        pt_buf_add(out, PT_STR("<td class=\"number\" data-value=\"-1\">not "
                               "read</td><td></td><td></td><td></td><td></td>"
                               "<td></td><td></td></tr>\n"));
        return;
    }
    add_number(out, a->score);
    add_number(out,
               a->n_findings[PT_CHECK_WARNING] + a->n_findings[PT_CHECK_ERROR]);
    add_number(out, a->n_findings[PT_CHECK_NOTE]);
    add_number(out, a->n_words);
    add_number(out, a->n_entities);
    add_number(out, a->n_keywords);
    add_number(out, a->n_absent);
    pt_buf_add(out, PT_STR("</tr>\n"));
}

static void add_articles(pt_buf *out, const pt_site *site)
{
    static const char *const heads[] = {"Article",  "Score",   "Warnings",
                                        "Notes",    "Words",   "Entities",
                                        "Keywords", "Missing", NULL};
    open_table(out, "articles", "Articles",
               "Score: 0–100, what the checks say; missing: keywords that the "
               "text has in no form",
               heads);
    for (uint32_t i = 0; i < site->articles.len; i++)
        add_article(out, site, i);
    close_table(out);
}

static int compare_items(const void *left, const void *right)
{
    const pt_site_item *a = left;
    const pt_site_item *b = right;
    const int order = pt_str_compare(a->key, b->key);
    if (order != 0)
        return order;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    return pt_str_compare(a->name, b->name);
}

/* Items of one key. */
typedef struct group {
    uint32_t first;
    uint32_t n;          /* items */
    uint32_t n_articles; /* in which they stand */
    uint32_t sum;        /* of their numbers */
} group;

typedef PT_VEC(group) groups;

static int compare_groups(const void *left, const void *right)
{
    const group *a = left;
    const group *b = right;
    if (a->n_articles != b->n_articles)
        return a->n_articles > b->n_articles ? -1 : 1;
    if (a->sum != b->sum)
        return a->sum > b->sum ? -1 : 1;
    return a->first < b->first ? -1 : 1;
}

/* Sorts items and finds those of one key, the most articles first. */
static pt_status gather(groups *out, pt_site_item *items, uint32_t n,
                        pt_error *err)
{
    if (n == 0)
        return PT_OK;
    qsort(items, n, sizeof *items, compare_items);
    for (uint32_t i = 0; i < n; i++) {
        const bool is_new =
            i == 0 || !pt_str_is_equal(items[i].key, items[i - 1].key);
        group *g =
            is_new ? pt_vec_add(out, sizeof *g) : &out->items[out->len - 1];
        if (g == NULL)
            return pt_error_nomem(err);
        if (is_new)
            *g = (group){.first = i};
        g->n_articles += is_new || items[i].article != items[i - 1].article;
        g->n++;
        g->sum += items[i].n;
    }
    qsort(out->items, out->len, sizeof *out->items, compare_groups);
    return PT_OK;
}

/* The articles of a group, each with how often. */
static void add_places(pt_buf *out, const pt_site *site,
                       const pt_site_item *items, const group *g,
                       bool is_keyword)
{
    static const char *const grades[] = {"exact", "inflected", "same sentence",
                                         "missing"};
    pt_buf_add(out, PT_STR("<td>"));
    for (uint32_t i = 0; i < g->n && i < MOST_ARTICLES; i++) {
        const pt_site_item *item = &items[g->first + i];
        pt_buf_add(out, i > 0 ? PT_STR("<br>") : PT_STR(""));
        add_title(out, site, item->article);
        pt_buf_add_format(out, " <span class=\"times\">%u×", (unsigned)item->n);
        if (is_keyword)
            pt_buf_add_format(out, ", %s", grades[item->type]);
        pt_buf_add(out, PT_STR("</span>"));
    }
    if (g->n > MOST_ARTICLES)
        pt_buf_add_format(out, "<br>and %u more",
                          (unsigned)(g->n - MOST_ARTICLES));
    pt_buf_add(out, PT_STR("</td></tr>\n"));
}

/* A table of entities or keywords. */
static void add_groups(pt_buf *out, const pt_site *site, const groups *list,
                       const pt_site_item *items, bool is_keyword,
                       uint32_t least)
{
    for (uint32_t i = 0; i < list->len && i < MOST_ROWS; i++) {
        const group *g = &list->items[i];
        if (g->n_articles < least)
            continue;
        const pt_site_item *item = &items[g->first];
        pt_buf_add(out, PT_STR("<tr><td>"));
        pt_view_add_cut(out, item->name, NAME_CHARS);
        pt_buf_add(out, PT_STR("</td>"));
        if (!is_keyword)
            pt_buf_add_format(out, "<td>%s</td>",
                              pt_type_describe((pt_type)item->type)->label);
        add_number(out, g->n_articles);
        add_number(out, g->sum);
        add_places(out, site, items, g, is_keyword);
    }
    close_table(out);
}

static void add_keyword_tables(pt_buf *out, const pt_site *site,
                               const groups *list)
{
    static const char *const heads[] = {"Keyword", "Articles", "Occurrences",
                                        "Where", NULL};
    if (list->len > 0 && list->items[0].n_articles > 1) {
        open_table(out, "rivals", "Rival articles",
                   "Two articles or more for one keyword compete for the same "
                   "search",
                   heads);
        add_groups(out, site, list, site->keywords.items, true, 2);
    }
    if (list->len > 0) {
        open_table(out, "keywords", "Keywords", "All that are declared", heads);
        add_groups(out, site, list, site->keywords.items, true, 1);
    }
}

static void add_entity_table(pt_buf *out, const pt_site *site,
                             const groups *list)
{
    static const char *const heads[] = {"Entity",   "Type",  "Articles",
                                        "Mentions", "Where", NULL};
    if (list->len == 0)
        return;
    open_table(out, "entities", "Entities",
               list->len > MOST_ROWS ? "The 2,000 in most articles"
                                     : "People, organizations, places and "
                                       "other things that are named",
               heads);
    add_groups(out, site, list, site->entities.items, false, 1);
}

static pt_status add_overview(pt_buf *out, pt_site *site, pt_error *err)
{
    groups entities = {0};
    groups keywords = {0};
    pt_status st =
        gather(&entities, site->entities.items, site->entities.len, err);
    if (st == PT_OK)
        st = gather(&keywords, site->keywords.items, site->keywords.len, err);
    if (st == PT_OK) {
        pt_view_add_head(out, PT_STR("all articles"));
        pt_buf_add_format(
            out,
            "<header>\n<h1>All articles</h1>\n<p class=\"facts\">%u articles · "
            "%u keywords · %u entities</p>\n</header>\n<main "
            "class=\"site\">\n<label>Search <input type=\"search\" "
            "id=\"search\" disabled> <span id=\"shown\" "
            "role=\"status\"></span></label>\n",
            (unsigned)site->articles.len, (unsigned)keywords.len,
            (unsigned)entities.len);
        add_articles(out, site);
        add_keyword_tables(out, site, &keywords);
        add_entity_table(out, site, &entities);
        pt_buf_add(out, PT_STR("</main>\n"));
        pt_view_add_foot(out);
    }
    pt_vec_release(&entities);
    pt_vec_release(&keywords);
    return st == PT_OK && pt_buf_failed(out) ? pt_error_nomem(err) : st;
}

pt_status pt_site_write(pt_site *site, pt_write_fn write, void *payload,
                        pt_error *err)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_status st = add_overview(&out, site, err);
    if (st == PT_OK)
        st = write(payload, pt_buf_str(&out), err);
    pt_buf_release(&out);
    return st;
}
