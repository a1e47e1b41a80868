/* SPDX-License-Identifier: MIT */
/* Tests of run/view. */
#include "pandoc-tagger/view.h"

#include "base/error.h"
#include "run/tagger_of.h"

/* A pt_render_fn that keeps what it is given and gives one paragraph. */
static pt_status render(void *payload, pt_str document, pt_write_fn write,
                        void *to, pt_error *err)
{
    pt_buf_add(payload, document);
    return write(to, PT_STR("<p>rendered</p>"), err);
}

static pt_status refuse(void *payload, pt_str document, pt_write_fn write,
                        void *to, pt_error *err)
{
    (void)payload;
    (void)document;
    (void)write;
    (void)to;
    return pt_error_set(err, PT_ERR_IO, "a.md", "no");
}

static pt_status view(pt_buf *page, const pt_tagger *tagger, pt_str document,
                      const pt_viewing *viewing)
{
    return pt_tagger_view(tagger, document, viewing, append_piece, page, NULL);
}

START_TEST(a_document_is_marked_rendered_and_put_on_a_page)
{
    pt_buf source;
    pt_buf marked;
    pt_buf page;
    pt_buf_init(&source);
    pt_buf_init(&marked);
    pt_buf_init(&page);
    pt_tagger *tagger = tagger_of("{\"model\":false,\"keywords\":false}");
    document_json(&source,
                  "{\"keywords\":{\"t\":\"MetaString\",\"c\":"
                  "\"snow\"}}",
                  "Oslo had snow.");
    pt_viewing viewing = {
        .path = PT_STR("a.md"), .render = render, .render_payload = &marked};
    ck_assert_int_eq(view(&page, tagger, pt_buf_str(&source), &viewing), PT_OK);
    ck_assert(buf_has(&marked, "[\"pt-text\"]"));
    ck_assert(buf_has(&page, "<p>rendered</p></main>"));
    ck_assert(buf_has(&page, "1 keywords")); /* whatever the settings say */
    ck_assert(buf_has(&page, "id=\"suggested\""));
    ck_assert(buf_has(&page, "<code>text-short</code>"));
    ck_assert(!buf_has(&page, "index.html"));
    viewing.render = refuse;
    ck_assert_int_eq(view(&page, tagger, pt_buf_str(&source), &viewing),
                     PT_ERR_IO);
    ck_assert_int_eq(view(&page, tagger, PT_STR("{}"), &viewing), PT_ERR_AST);
    pt_tagger_free(tagger);
    pt_buf_release(&source);
    pt_buf_release(&marked);
    pt_buf_release(&page);
}
END_TEST

START_TEST(a_page_and_its_overview_lead_to_each_other)
{
    pt_buf source;
    pt_buf marked;
    pt_buf page;
    pt_buf overview;
    pt_site *site = NULL;
    const pt_error failure = {"is not there", "b.md"};
    pt_buf_init(&source);
    pt_buf_init(&marked);
    pt_buf_init(&page);
    pt_buf_init(&overview);
    pt_tagger *tagger = tagger_of("{\"model\":false}");
    document_json(&source, "{}", "Oslo had snow.");
    ck_assert_int_eq(pt_site_new(&site, NULL), PT_OK);
    const pt_viewing viewing = {.path = PT_STR("new/a b.md"),
                                .render = render,
                                .render_payload = &marked,
                                .site = site,
                                .page = PT_STR("new/a b.md.html")};
    ck_assert_int_eq(view(&page, tagger, pt_buf_str(&source), &viewing), PT_OK);
    ck_assert(buf_has(&page, "href=\"../index.html\""));
    ck_assert_int_eq(pt_site_add_failure(site, PT_STR("b.md"), &failure, NULL),
                     PT_OK);
    ck_assert_int_eq(pt_site_write(site, append_piece, &overview, NULL), PT_OK);
    ck_assert(buf_has(&overview, "href=\"./new/a%20b.md.html\""));
    ck_assert(buf_has(&overview, "is not there"));
    pt_site_free(site);
    pt_site_free(NULL);
    pt_tagger_free(tagger);
    pt_buf_release(&source);
    pt_buf_release(&marked);
    pt_buf_release(&page);
    pt_buf_release(&overview);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_document_is_marked_rendered_and_put_on_a_page,
                            a_page_and_its_overview_lead_to_each_other, NULL};
    return suite_run("view", tests);
}
