/* SPDX-License-Identifier: MIT */
/* Tests of document/outline. */
#include "document/outline.h"

#include "base/map.h"
#include "document/document.h"
#include "suite.h"

#define DOC(meta, blocks)                                                      \
    "{\"pandoc-api-version\":[1,22],\"meta\":{" meta "},\"blocks\":[" blocks   \
    "]}"
#define STR(text)  "{\"t\":\"Str\",\"c\":\"" text "\"}"
#define PARA(text) "{\"t\":\"Para\",\"c\":[" STR(text) "]}"
#define HEADER(level, text)                                                    \
    "{\"t\":\"Header\",\"c\":[" level ",[\"\",[],[]],[" STR(text) "]]}"
#define BREAK ",{\"t\":\"SoftBreak\"},"
#define TITLE "\"title\":{\"t\":\"MetaString\",\"c\":\"T\"}"
#define PROSE                                                                  \
    "Rome, Italy — The harbour of the little town was rebuilt over nine "    \
    "years by people who had never seen a ship before. It was a cold time."

static pt_document *read(const char *json)
{
    pt_document *doc = NULL;
    pt_error err = {.message = ""};
    ck_assert_msg(pt_document_read(&doc, pt_str_from(json), NULL, &err) ==
                      PT_OK,
                  "%s: %s", err.where, err.message);
    return doc;
}

/* The parts as "role section text", the headline, the dateline. */
static void check_parts(const pt_document *doc, const char *expected)
{
    static const char roles[] = "BHTIQCcNK";
    pt_buf buf;
    pt_buf_init(&buf);
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        const pt_part *part = &doc->parts.items[i];
        pt_buf_add_format(&buf, "%c%u ", roles[part->role], part->section);
        ck_assert_ptr_eq(pt_document_part(doc, part->text, part->start), part);
        ck_assert_ptr_eq(pt_document_part(doc, part->text, part->end - 1),
                         part);
        const uint32_t end =
            part->end < part->start + 9 ? part->end : part->start + 9;
        pt_buf_add(&buf, pt_str_slice(pt_document_text(doc, part->text),
                                      part->start, end));
        pt_buf_add_byte(&buf, '|');
    }
    const pt_span spans[] = {doc->headline, doc->dateline};
    for (size_t i = 0; i < 2; i++) {
        if (spans[i].text != PT_NONE)
            pt_buf_add(&buf, pt_str_slice(pt_document_text(doc, spans[i].text),
                                          spans[i].start, spans[i].end));
        pt_buf_add_byte(&buf, i == 0 ? '|' : '\0');
    }
    ck_assert_str_eq(buf.ptr, expected);
    pt_buf_release(&buf);
}

static void check_outline(const char *json, const char *expected)
{
    pt_document *doc = read(json);
    check_parts(doc, expected);
    pt_document_free(doc);
}

START_TEST(parts_have_roles_and_sections)
{
    static const char *const cases[][2] = {
        {DOC(TITLE,                                          PARA("a.") "," HEADER("2",     "h") "," PARA("b.")),
         "B0 a.|H1 h|B1 b.||"},
        {DOC("",                                                  HEADER("1",                                                                          "h") "," HEADER("2","g") "," PARA("b.")),
         "T0 h|H1 g|B1 b.|h|"},
        {DOC("",                              PARA("Head") "," PARA("b.")),                                                              "T0 Head|B0 b.|Head|"},
        {DOC(TITLE,PARA("Head") "," PARA("b.")),"B0 Head|B0 b.||"},
        {DOC("",                              PARA("Prose.") "," PARA("b.")),                                                                                                       "B0 Prose.|B0 b.||"                                                                                                                          },
        {DOC(TITLE,"{\"t\":\"BulletList\",\"c\":[[" PARA("i") "]]}"),
         "I0 i||"},
        {DOC(TITLE,           "{\"t\":\"BlockQuote\",\"c\":[" PARA("q") "]}"),                                                                          "Q0 q||"                                                                                                                                                                                                                                                                                                         },
        {DOC(TITLE,"{\"t\":\"Para\",\"c\":[" STR(
                        "a") ",{\"t\":\"Note\",\"c\":[" PARA("n") "]}]}"),
         "B0 a|N0 n||"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_outline(cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(lines_of_a_pasted_article_are_parts)
{
    check_outline(
        DOC("", "{\"t\":\"Para\",\"c\":[" STR("A Harbour") BREAK STR(PROSE)
                    BREAK STR("What Next") BREAK STR(PROSE) "]}"),
        "T0 A Harbour|B0 Rome, Ita|H1 What Next|B1 Rome, Ita|A Harbour|"
        "Rome, Italy —");
}
END_TEST

START_TEST(wrapped_lines_are_one_part)
{
    check_outline(DOC(TITLE, "{\"t\":\"Para\",\"c\":[" STR("It was")
                                 BREAK STR("so cold.") "]}"),
                  "B0 It was so||");
}
END_TEST

START_TEST(keywords_are_not_there)
{
    static const struct {
        const char *json;
        uint32_t n; /* the first parts are keywords */
        const char *outline;
    } cases[] = {
        {DOC("",                            HEADER("1",           "Keywords") "," PARA("x") "," HEADER(
                     "1", "h") "," PARA("b.")),
         2, "K0 Keywords|K0 x|T0 h|B0 b.|h|"},
        {DOC("", HEADER("1",                     "Keywords") "," PARA("Head") "," PARA(PROSE)),                             1,
         "K0 Keywords|T0 Head|B0 Rome, Ita|Head|Rome, Italy —"},
        {DOC("",                                PARA("Keywords: x") "," PARA("b.")), 1,
         "K0 Keywords:|B0 b.||"                            },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_document *doc = read(cases[i].json);
        for (uint32_t k = 0; k < cases[i].n; k++)
            doc->parts.items[k].role = PT_ROLE_KEYWORDS;
        pt_outline_settle(doc);
        check_parts(doc, cases[i].outline);
        pt_document_free(doc);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        parts_have_roles_and_sections, lines_of_a_pasted_article_are_parts,
        wrapped_lines_are_one_part, keywords_are_not_there, NULL};
    return suite_run("outline", tests);
}
