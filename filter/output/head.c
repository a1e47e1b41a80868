/* SPDX-License-Identifier: MIT */
/*
 * The head of a page: what has no field of its own in the metadata goes into
 * header-includes (includes.c), as one piece of HTML.
 */
#include "output/head.h"

#include "base/error.h"
#include "base/str.h"
#include "document/mark.h"
#include "output/includes.h"
#include "output/markup.h"
#include "output/opengraph.h"
#include "output/strs.h"
#include "output/stylesheet.h"

static void set_description(pt_meta_changes *changes,
                            const pt_analysis *analysis,
                            const pt_article *article)
{
    pt_buf value;
    pt_buf_init(&value);
    pt_buf_add(&value, PT_STR("{\"t\":\"MetaInlines\",\"c\":["));
    pt_mark_add_inline(&value, PT_MARK_NEW);
    pt_buf_add_byte(&value, ',');
    pt_strs_add(&value, article->description, analysis->doc);
    pt_buf_add(&value, PT_STR("]}"));
    changes->failed = changes->failed || pt_buf_failed(&value);
    pt_meta_set(changes, PT_STR("description"), pt_buf_str(&value));
    pt_buf_release(&value);
}

/* Puts HTML behind the last block. */
static void add_block(pt_edits *edits, const pt_document *doc, pt_str html,
                      bool is_only)
{
    pt_buf block;
    pt_buf_init(&block);
    pt_includes_add_raw(&block, "html", html);
    edits->failed = edits->failed || pt_buf_failed(&block);
    pt_includes_append(edits, doc, "json-ld", pt_buf_str(&block), is_only);
    pt_buf_release(&block);
}

static bool needs_article(const pt_emitters *emitters)
{
    return emitters->description || emitters->open_graph ||
           emitters->json_ld != PT_JSON_LD_OFF;
}

static void add_description(pt_buf *head, pt_str description)
{
    if (description.len == 0)
        return;
    pt_buf_add(head, PT_STR("<meta name=\"description\" content=\""));
    pt_markup_add_html(head, description);
    pt_buf_add(head, PT_STR("\" />\n"));
}

/* Writes the HTML of head and body. */
static pt_status write_html(pt_buf *head, pt_buf *body,
                            const pt_analysis *analysis,
                            const pt_article *article,
                            const pt_emitters *emitters, pt_error *err)
{
    if (emitters->say_description)
        add_description(head, article->description);
    if (emitters->open_graph)
        pt_opengraph_add(head, analysis, article);
    if (emitters->stylesheet)
        pt_stylesheet_add(head);
    if (emitters->json_ld == PT_JSON_LD_OFF)
        return PT_OK;
    return pt_jsonld_add(emitters->json_ld == PT_JSON_LD_HEAD ? head : body,
                         analysis, article, emitters->article_type, err);
}

pt_status pt_head_edits(pt_edits *edits, pt_meta_changes *changes,
                        const pt_analysis *analysis,
                        const pt_emitters *emitters, pt_error *err)
{
    pt_article article = {.title = PT_STR("")};
    pt_buf head;
    pt_buf body;
    pt_buf_init(&head);
    pt_buf_init(&body);
    pt_status st = PT_OK;
    if (needs_article(emitters))
        st = pt_article_read(&article, analysis, emitters->names, err);
    if (article.is_derived && !emitters->description)
        article.description = PT_STR("");
    if (st == PT_OK)
        st = write_html(&head, &body, analysis, &article, emitters, err);
    if (st == PT_OK && (pt_buf_failed(&head) || pt_buf_failed(&body)))
        st = pt_error_nomem(err);
    if (st == PT_OK && emitters->description && article.is_derived)
        set_description(changes, analysis, &article);
    if (st == PT_OK && head.len > 0)
        pt_includes_set(changes, analysis->doc, "html", pt_buf_str(&head));
    if (st == PT_OK && body.len > 0)
        add_block(edits, analysis->doc, pt_buf_str(&body), emitters->no_blocks);
    pt_buf_release(&head);
    pt_buf_release(&body);
    return st;
}
