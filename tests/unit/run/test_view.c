/* SPDX-License-Identifier: MIT */
/* Tests of run/view. */
#include "run/view.h"

#include "base/error.h"
#include "run/tagger_of.h"

/* A pt_render_fn that keeps what it is given and gives one paragraph. */
static pt_status render(void *payload, pt_buf *out, pt_str document,
                        pt_error *err)
{
    (void)err;
    pt_buf_add(payload, document);
    pt_buf_add(out, PT_STR("<p>rendered</p>"));
    return PT_OK;
}

static pt_status refuse(void *payload, pt_buf *out, pt_str document,
                        pt_error *err)
{
    (void)payload;
    (void)out;
    (void)document;
    return pt_error_set(err, PT_ERR_IO, "a.md", "no");
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
    pt_view_job job = {.tagger = tagger,
                       .document = pt_buf_str(&source),
                       .path = PT_STR("a.md"),
                       .render = render,
                       .payload = &marked};
    ck_assert_int_eq(pt_view_document(&page, &job, NULL), PT_OK);
    ck_assert(buf_has(&marked, "[\"pt-text\"]"));
    ck_assert(buf_has(&page, "<p>rendered</p></main>"));
    ck_assert(buf_has(&page, "1 keywords")); /* whatever the settings say */
    ck_assert(buf_has(&page, "id=\"suggested\""));
    ck_assert(buf_has(&page, "<code>text-short</code>"));
    job.render = refuse;
    ck_assert_int_eq(pt_view_document(&page, &job, NULL), PT_ERR_IO);
    job.document = PT_STR("{}");
    ck_assert_int_eq(pt_view_document(&page, &job, NULL), PT_ERR_AST);
    pt_tagger_free(tagger);
    pt_buf_release(&source);
    pt_buf_release(&marked);
    pt_buf_release(&page);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_document_is_marked_rendered_and_put_on_a_page,
                            NULL};
    return suite_run("view", tests);
}
