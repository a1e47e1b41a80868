/* SPDX-License-Identifier: MIT */
/* Tests of output/wrap. */
#include "output/wrap.h"

#include "base/buf.h"
#include "base/map.h"
#include "suite.h"

/* "ab <cd ef> gh": the Emph's text is [3, 8). */
static const char source[] =
    "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[{\"t\":\"Para\","
    "\"c\":[{\"t\":\"Str\",\"c\":\"ab\"},{\"t\":\"Space\"},{\"t\":\"Emph\","
    "\"c\":[{\"t\":\"Str\",\"c\":\"cd\"},{\"t\":\"Space\"},{\"t\":\"Str\","
    "\"c\":\"ef\"}]},{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":\"gh\"}]}]}";

/* Writes the stretches of a span: "[0,2)", with < and > where they open and
 * close at a frame. */
static void divide(pt_buf *out, const pt_document *doc, uint32_t start,
                   uint32_t end)
{
    pt_wraps wraps = {0};
    pt_cursor cursor;
    pt_buf_clear(out);
    pt_cursor_init(&cursor, doc, 0);
    ck_assert_int_eq(
        pt_wraps_add(&wraps, &cursor, (pt_span){0, start, end}, 7, NULL),
        PT_OK);
    for (uint32_t i = 0; i < wraps.len; i++) {
        const pt_wrap *w = &wraps.items[i];
        ck_assert_uint_eq(w->label, 7);
        pt_buf_add_format(out, "%s[%u,%u)%s", w->opens == PT_NONE ? "" : "<",
                          (unsigned)w->start, (unsigned)w->end,
                          w->closes == PT_NONE ? "" : ">");
    }
    pt_buf_add_byte(out, '\0');
    pt_vec_release(&wraps);
}

START_TEST(spans_are_cut_at_frames_and_lifted_over_them)
{
    static const struct {
        uint32_t start;
        uint32_t end;
        const char *stretches;
    } cases[] = {
        {0, 2,  "[0,2)"      }, /* a Str */
        {0, 1,  "[0,1)"      }, /* the beginning of one */
        {3, 8,  "[3,8)"      }, /* all that is in the Emph */
        {3, 5,  "[3,5)"      }, /* a Str in it */
        {0, 8,  "[0,8)>"     }, /* closes behind it */
        {3, 11, "<[3,11)"    }, /* opens before it */
        {0, 11, "[0,11)"     }, /* all */
        {0, 5,  "[0,2)[3,5)" }, /* into the Emph */
        {6, 11, "[6,8)[9,11)"}, /* out of it */
        {4, 7,  "[4,7)"      }, /* inside of it */
        {1, 10, "[1,10)"     }, /* over it */
        {2, 3,  ""           }, /* white space */
    };
    pt_document *doc = NULL;
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_document_read(&doc, pt_str_from(source), NULL, NULL),
                     PT_OK);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        divide(&out, doc, cases[i].start, cases[i].end);
        ck_assert_str_eq(out.ptr, cases[i].stretches);
    }
    pt_buf_release(&out);
    pt_document_free(doc);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {spans_are_cut_at_frames_and_lifted_over_them, NULL};
    return suite_run("wrap", tests);
}
