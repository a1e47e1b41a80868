/* SPDX-License-Identifier: MIT */
/* Tests of keyword/lines. */
#include "keyword/lines.h"

#include "blocks_of.h"
#include "suite.h"

typedef struct fixture {
    pt_buf source;
    pt_document *doc;
} fixture;

static void fixture_init(fixture *f, const char *blocks)
{
    pt_buf_init(&f->source);
    document_json_of(&f->source, "", blocks);
    f->doc = NULL;
    ck_assert_int_eq(
        pt_document_read(&f->doc, pt_buf_str(&f->source), NULL, NULL), PT_OK);
}

static void fixture_release(fixture *f)
{
    pt_document_free(f->doc);
    pt_buf_release(&f->source);
}

START_TEST(lines_begin_after_soft_and_hard_breaks)
{
    fixture f;
    fixture_init(&f, "ab cd~ef^*gh* i@~j");
    /* ab cd ef\ngh i j: offsets of the words and what begins a line */
    static const struct {
        uint32_t offset, end;
        bool is_start;
    } cases[] = {
        {0,  5,  true },
        {3,  5,  false},
        {6,  8,  true },
        {7,  8,  false},
        {9,  13, true },
        {12, 13, false},
        {14, 15, true },
    };
    ck_assert(pt_str_is_equal(pt_document_text(f.doc, 0),
                              PT_STR("ab cd ef\ngh i j")));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_msg(pt_line_is_start(f.doc, 0, cases[i].offset) ==
                          cases[i].is_start,
                      "%u", cases[i].offset);
        ck_assert_uint_eq(pt_line_end(f.doc, 0, cases[i].offset), cases[i].end);
    }
    fixture_release(&f);
}
END_TEST

START_TEST(list_text_tells_breaks_that_wrap_from_those_that_separate)
{
    fixture f;
    fixture_init(&f, "ab cd~ef^*gh* i~j");
    pt_buf buf;
    pt_buf_init(&buf);
    pt_line_add_list(&buf, f.doc, 0, 3, 15);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), PT_STR("cd\nef\vgh i\nj")),
                  "%.*s", (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    fixture_release(&f);
}
END_TEST

START_TEST(code_gives_its_text_to_a_list)
{
    static const char source[] =
        "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[{\"t\":"
        "\"Para\",\"c\":[{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"a b\"]},{\"t\":"
        "\"Str\",\"c\":\",\"},{\"t\":\"Space\"},{\"t\":\"Code\",\"c\":[[\"\",[],"
        "[]],\"\\n\"]},{\"t\":\"Math\",\"c\":[{\"t\":\"InlineMath\"},\"x\"]}]}]}";
    pt_document *doc = NULL;
    ck_assert_int_eq(pt_document_read(&doc, pt_str_from(source), NULL, NULL),
                     PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    pt_line_add_list(&buf, doc, 0, 0, doc->texts.items[0].len);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), PT_STR("a b, ")), "%.*s",
                  (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_document_free(doc);
}
END_TEST

START_TEST(cuts_take_one_break_along)
{
    static const struct {
        const char *blocks;
        uint32_t start, end;
        const char *first, *last; /* constructors at the edges; NULL: none */
    } cases[] = {
        {"ab~cd~ef",   0, 2, "Str",       "SoftBreak"},
        {"ab~cd~ef",   3, 5, "SoftBreak", "Str"      },
        {"ab~cd~*ef*", 6, 8, "SoftBreak", "Strong"   },
        {"ab@~cd@~ef", 3, 5, "SoftBreak", "Note"     },
        {"ab@~cd@",    3, 5, "SoftBreak", "Note"     },
        {"*ab~cd* ef", 3, 5, NULL,        NULL       },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fixture f;
        fixture_init(&f, cases[i].blocks);
        pt_keyword_range range;
        const bool done =
            pt_line_cut(&range, f.doc, 0, cases[i].start, cases[i].end);
        ck_assert_msg(done == (cases[i].first != NULL), "%s", cases[i].blocks);
        if (done) {
            pt_buf edge;
            pt_buf_init(&edge);
            pt_buf_add_format(&edge, "{\"t\":\"%s\"", cases[i].first);
            const pt_str cut =
                pt_str_slice(pt_buf_str(&f.source), range.begin, range.end);
            ck_assert_msg(pt_str_has_prefix(cut, pt_buf_str(&edge)), "%s: %.*s",
                          cases[i].blocks, (int)cut.len, cut.ptr);
            pt_buf_clear(&edge);
            pt_buf_add_format(&edge, "\"%s\"", cases[i].last);
            ck_assert_uint_lt(pt_str_find(cut, pt_buf_str(&edge), 0), cut.len);
            ck_assert_int_eq(cut.ptr[cut.len - 1], '}');
            ck_assert(f.source.ptr[range.end] == ',' ||
                      f.source.ptr[range.end] == ']');
            pt_buf_release(&edge);
        }
        fixture_release(&f);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        lines_begin_after_soft_and_hard_breaks,
        list_text_tells_breaks_that_wrap_from_those_that_separate,
        code_gives_its_text_to_a_list, cuts_take_one_break_along, NULL};
    return suite_run("lines", tests);
}
