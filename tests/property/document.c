/* SPDX-License-Identifier: MIT */
/*
 * Properties of reading, writing and stripping on generated documents: every
 * constructor, odd spellings, key orders, escapes, nested notes. A document
 * is generated together with the texts it should give and with an annotated
 * twin: the same bytes with Span inlines of ours put in, Strs cut at will.
 */
#include "document/document.h"

#include "base/map.h"
#include "document/edit.h"
#include "document/strip.h"
#include "noted.h"
#include "suite.h"

enum {
    N_SEEDS = 3000,
    MAX_TEXTS = 4000,
    MAX_ITEMS = 6,
    DEEPEST = 6,
    LONG_STR = 70000
};

typedef struct maker {
    uint64_t state;
    pt_buf plain;
    pt_buf twin;
    pt_buf texts[MAX_TEXTS];
    uint32_t n_texts;
    uint32_t n_own;
    bool is_odd;  /* spelt otherwise than Pandoc does */
    bool is_late; /* `c` may stand before `t` */
} maker;

/* SplitMix64 (Steele, Lea, Flood 2014). */
static uint32_t draw(maker *m, uint32_t below)
{
    uint64_t z = m->state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (uint32_t)((z ^ z >> 31) % below);
}

static void put(maker *m, const char *s)
{
    pt_buf_add(&m->plain, pt_str_from(s));
    pt_buf_add(&m->twin, pt_str_from(s));
}

static void put_space(maker *m)
{
    static const char *const spaces[] = {"", "", " ", "\r\n", "\n\t "};
    if (m->is_odd)
        put(m, spaces[draw(m, 5)]);
}

/* How a constructor is spelt before and behind its contents. */
typedef struct spelling {
    pt_buf head, tail;
} spelling;

static spelling spell(maker *m, const char *name)
{
    spelling s;
    pt_buf_init(&s.head);
    pt_buf_init(&s.tail);
    const bool late = m->is_late && draw(m, 3) == 0;
    if (m->is_odd && draw(m, 6) == 0)
        pt_buf_add_format(&s.head, "{\"x\":[{\"t\":\"Str\",\"c\":\"%0*d\"}],",
                          draw(m, 8) == 0 ? 300 : 1, 0);
    else
        pt_buf_add_byte(&s.head, '{');
    if (late) {
        pt_buf_add(&s.head, PT_STR("\"c\":"));
        pt_buf_add_format(&s.tail, ",\"t\":\"%s\"}", name);
        return s;
    }
    pt_buf_add_format(&s.head,
                      m->is_odd ? "\"\\u0074\" : \"%s\" ,\"c\":"
                                : "\"t\":\"%s\",\"c\":",
                      name);
    pt_buf_add(&s.tail, m->is_odd ? PT_STR(" }") : PT_STR("}"));
    return s;
}

static void put_buf(maker *m, const pt_buf *buf)
{
    pt_buf_add(&m->plain, pt_buf_str(buf));
    pt_buf_add(&m->twin, pt_buf_str(buf));
}

static void release(spelling *s)
{
    pt_buf_release(&s->head);
    pt_buf_release(&s->tail);
}

static void open_own(maker *m, bool joint_start, bool joint_end)
{
    static const char *const joints[] = {"", ",[\"joint\",\"start\"]",
                                         ",[\"joint\",\"end\"]",
                                         ",[\"joint\",\"both\"]"};
    const char *kind = draw(m, 2) == 0 ? "entity" : "keyword";
    pt_buf_add_format(&m->twin,
                      "{\"t\":\"Span\",\"c\":[[\"\",[\"%s\"],[[\"%s\",\"i\"]"
                      "%s]],[",
                      kind, kind, joints[joint_start + 2 * joint_end]);
    m->n_own++;
}

static void close_own(maker *m)
{
    pt_buf_add(&m->twin, PT_STR("]]}"));
}

/* Where a Span of ours stands in a list: from item `first` to `last`. */
typedef struct place {
    bool is_there;
    uint32_t first, last;
    bool cuts_first, cuts_last;
    bool joint_start, joint_end;
} place;

/* Cuts a Str in the twin; what follows opens or closes a Span of ours. */
static void cut(maker *m, const spelling *s, bool opens)
{
    pt_buf_add_byte(&m->twin, '"');
    pt_buf_add(&m->twin, pt_buf_str(&s->tail));
    if (opens) {
        pt_buf_add_byte(&m->twin, ',');
        open_own(m, false, false);
    } else {
        close_own(m);
        pt_buf_add_byte(&m->twin, ',');
    }
    pt_buf_add(&m->twin, pt_buf_str(&s->head));
    pt_buf_add_byte(&m->twin, '"');
}

static void put_chars(maker *m, uint32_t text, uint32_t n)
{
    static const char *const chars[][2] = {
        {"a",                "a"               },
        {"Z",                "Z"               },
        {"\xC3\xA9",         "\xC3\xA9"        },
        {"\\u00e9",          "\xC3\xA9"        },
        {"\\\"",             "\""              },
        {"\\n",              "\n"              },
        {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
        {"\\ud83d\\ude00",   "\xF0\x9F\x98\x80"},
        {"\\ud800",          "\xEF\xBF\xBD"    },
        {"\\u0000",          "\xEF\xBF\xBD"    },
    };
    for (uint32_t i = 0; i < n; i++) {
        /* a lone surrogate must not meet its other half */
        const uint32_t k = draw(m, m->is_odd ? 10 : 3);
        put(m, chars[k][0]);
        pt_buf_add(&m->texts[text], pt_str_from(chars[k][1]));
        if (k == 8) {
            put(m, "-");
            pt_buf_add_byte(&m->texts[text], '-');
        }
    }
}

static void put_str(maker *m, uint32_t text, bool cut_first, bool cut_last)
{
    spelling s = spell(m, "Str");
    put_buf(m, &s.head);
    put(m, "\"");
    put_chars(m, text, 1 + draw(m, 8));
    if (cut_first) {
        cut(m, &s, true);
        put_chars(m, text, 1 + draw(m, 4));
    }
    if (cut_last) {
        cut(m, &s, false);
        put_chars(m, text, 1 + draw(m, 4));
    }
    if (draw(m, 2000) == 0)
        put_chars(m, text, LONG_STR);
    put(m, "\"");
    put_buf(m, &s.tail);
    release(&s);
}

typedef enum item {
    ITEM_STR,
    ITEM_SPACE,
    ITEM_SOFT_BREAK,
    ITEM_LINE_BREAK,
    ITEM_EMPH,
    ITEM_LINK,
    ITEM_QUOTED,
    ITEM_NOTE,
    ITEM_CODE,
    ITEM_UNKNOWN,
    N_ITEM_KINDS
} item;

static void put_inlines(maker *m, uint32_t text, uint32_t depth);
static void put_text(maker *m, uint32_t depth);

static void put_white(maker *m, uint32_t text, const char *name, char as)
{
    put(m, "{\"t\":\"");
    put(m, name);
    put(m, m->is_odd && draw(m, 2) == 0 ? "\",\"c\":[]}" : "\"}");
    pt_buf_add_byte(&m->texts[text], as);
}

/* Puts what holds inlines: `before` and `behind` them in its contents. */
static void put_holder(maker *m, uint32_t text, const char *name,
                       const char *before, const char *behind, uint32_t depth)
{
    spelling s = spell(m, name);
    put_buf(m, &s.head);
    put(m, before);
    put_inlines(m, text, depth + 1);
    put(m, behind);
    put_buf(m, &s.tail);
    release(&s);
}

static void put_note(maker *m, uint32_t depth)
{
    spelling s = spell(m, "Note");
    put_buf(m, &s.head);
    put(m, "[{\"t\":\"Para\",\"c\":");
    put_text(m, depth + 1);
    put(m, "}]");
    put_buf(m, &s.tail);
    release(&s);
}

static void put_item(maker *m, uint32_t text, item kind, uint32_t depth)
{
    static const char opaque[] = "\xEF\xBF\xBC";
    switch (kind) {
    case ITEM_STR:
        put_str(m, text, false, false);
        return;
    case ITEM_SPACE:
        put_white(m, text, "Space", ' ');
        return;
    case ITEM_SOFT_BREAK:
        put_white(m, text, "SoftBreak", ' ');
        return;
    case ITEM_LINE_BREAK:
        put_white(m, text, "LineBreak", '\n');
        return;
    case ITEM_EMPH:
        put_holder(m, text, "Emph", "", "", depth);
        return;
    case ITEM_LINK:
        put_holder(m, text, "Link", "[[\"\",[],[]],", ",[\"u\",\"\"]]", depth);
        return;
    case ITEM_QUOTED:
        pt_buf_add(&m->texts[text], PT_STR("“"));
        put_holder(m, text, "Quoted", "[{\"t\":\"DoubleQuote\"},", "]", depth);
        pt_buf_add(&m->texts[text], PT_STR("”"));
        return;
    case ITEM_NOTE:
        put_note(m, depth);
        return;
    case ITEM_CODE:
        put(m, "{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"x\"]}");
        pt_buf_add(&m->texts[text], pt_str_from(opaque));
        return;
    case ITEM_UNKNOWN:
    case N_ITEM_KINDS:
        put(m, "{\"t\":\"Unheard\",\"c\":[{\"t\":\"Str\",\"c\":\"x\"}]}");
        pt_buf_add(&m->texts[text], pt_str_from(opaque));
        return;
    }
}

static place choose_place(maker *m, const item *items, uint32_t n)
{
    place p = {.is_there = n > 0 && draw(m, 2) == 0};
    if (!p.is_there)
        return p;
    p.first = draw(m, n);
    p.last = p.first + draw(m, n - p.first);
    p.cuts_first = items[p.first] == ITEM_STR && draw(m, 2) == 0;
    p.cuts_last = items[p.last] == ITEM_STR && draw(m, 2) == 0;
    p.joint_start = !p.cuts_first && p.first > 0 &&
                    items[p.first] == ITEM_STR &&
                    items[p.first - 1] == ITEM_STR;
    p.joint_end = !p.cuts_last && p.last + 1 < n && items[p.last] == ITEM_STR &&
                  items[p.last + 1] == ITEM_STR;
    return p;
}

/* A Span that begins in the midst of a Str cannot say how it ends. */
static bool is_possible(const place *p)
{
    return !(p->cuts_first && p->joint_end);
}

static void put_inlines(maker *m, uint32_t text, uint32_t depth)
{
    item items[MAX_ITEMS];
    const uint32_t n = draw(m, MAX_ITEMS + 1);
    for (uint32_t i = 0; i < n; i++)
        items[i] = depth > DEEPEST || draw(m, 3) == 0
                       ? ITEM_STR
                       : (item)draw(m, N_ITEM_KINDS);
    place p = choose_place(m, items, n);
    p.is_there = p.is_there && is_possible(&p);
    put(m, "[");
    for (uint32_t i = 0; i < n; i++) {
        const bool begins = p.is_there && i == p.first;
        const bool ends = p.is_there && i == p.last;
        if (i > 0)
            put(m, ",");
        put_space(m);
        if (begins && !p.cuts_first)
            open_own(m, p.joint_start, p.joint_end);
        if (items[i] == ITEM_STR)
            put_str(m, text, begins && p.cuts_first, ends && p.cuts_last);
        else
            put_item(m, text, items[i], depth);
        if (ends && !p.cuts_last)
            close_own(m);
        put_space(m);
    }
    put(m, "]");
}

static void put_text(maker *m, uint32_t depth)
{
    ck_assert_uint_lt(m->n_texts, MAX_TEXTS);
    const uint32_t text = m->n_texts++;
    pt_buf_init(&m->texts[text]);
    put_inlines(m, text, depth);
}

/* Blocks: `T` stands for a text. */
static void put_block(maker *m)
{
    static const char *const blocks[] = {
        "{\"t\":\"Para\",\"c\":T}",
        "{\"t\":\"Plain\",\"c\":T}",
        "{\"t\":\"Header\",\"c\":[2,[\"\",[],[]],T]}",
        "{\"t\":\"LineBlock\",\"c\":[T,T]}",
        "{\"t\":\"BlockQuote\",\"c\":[{\"t\":\"Para\",\"c\":T}]}",
        "{\"t\":\"Div\",\"c\":[[\"\",[\"x\"],[]],[{\"t\":\"Para\",\"c\":T}]]}",
        "{\"t\":\"BulletList\",\"c\":[[{\"t\":\"Plain\",\"c\":T}],[]]}",
        "{\"t\":\"OrderedList\",\"c\":[[1,{\"t\":\"Decimal\"},{\"t\":"
        "\"Period\"}],[[{\"t\":\"Plain\",\"c\":T}]]]}",
        "{\"t\":\"DefinitionList\",\"c\":[[T,[[{\"t\":\"Para\",\"c\":T}]]]]}",
        "{\"c\":[{\"t\":\"Para\",\"c\":T}],\"t\":\"BlockQuote\"}",
        "{\"t\":\"Figure\",\"c\":[[\"\",[],[]],[null,[{\"t\":\"Plain\",\"c\":T}"
        "]],[{\"t\":\"Para\",\"c\":T}]]}",
        "{\"t\":\"Table\",\"c\":[[\"\",[],[]],[null,[{\"t\":\"Plain\",\"c\":T}]"
        "],[[{\"t\":\"AlignLeft\"},{\"t\":\"ColWidthDefault\"}]],[[\"\",[],[]],"
        "[]],[[[\"\",[],[]],0,[],[[[\"\",[],[]],[[[\"\",[],[]],{\"t\":"
        "\"AlignDefault\"},1,1,[{\"t\":\"Plain\",\"c\":T}]]]]]]],[[\"\",[],[]],"
        "[]]]}",
        "{\"t\":\"CodeBlock\",\"c\":[[\"\",[],[]],\"x\"]}",
        "{\"t\":\"HorizontalRule\"}",
        "{\"t\":\"Unheard\",\"c\":[{\"t\":\"Para\",\"c\":[]}]}",
        "{\"t\":\"Para\"}",
        "{\"t\":\"Header\",\"c\":\"x\"}",
    };
    const char *s = blocks[draw(m, sizeof blocks / sizeof blocks[0])];
    for (; *s != '\0'; s++) {
        const bool is_text =
            *s == 'T' && (s[-1] == ':' || s[-1] == '[' || s[-1] == ',');
        const char one[2] = {*s, '\0'};
        if (is_text)
            put_text(m, 0);
        else
            put(m, one);
        if (*s == ',' || *s == '[')
            put_space(m);
    }
}

static void make(maker *m, uint64_t seed)
{
    *m = (maker){.state = seed};
    m->is_odd = draw(m, 2) == 0;
    m->is_late = draw(m, 3) == 0;
    const bool old = draw(m, 4) == 0;
    put(m, old ? "[{\"unMeta\":{}},["
               : "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[");
    const uint32_t n = 1 + draw(m, 6);
    for (uint32_t i = 0; i < n; i++) {
        put_space(m);
        if (i > 0)
            put(m, ",");
        put_block(m);
    }
    put(m, old ? "]]\n" : "]}");
}

static void unmake(maker *m)
{
    for (uint32_t i = 0; i < m->n_texts; i++)
        pt_buf_release(&m->texts[i]);
    pt_buf_release(&m->plain);
    pt_buf_release(&m->twin);
}

static pt_document *read_checked(const pt_buf *json, uint64_t seed)
{
    pt_document *doc = NULL;
    pt_error err;
    ck_assert_msg(pt_document_read(&doc, pt_buf_str(json), NULL, &err) == PT_OK,
                  "seed %lu: %s: %s", (unsigned long)seed, err.where,
                  err.message);
    check_document(doc);
    return doc;
}

/* Check's messages hold no more. */
static int shown(const pt_buf *buf)
{
    enum { MOST = 2000 };
    return buf->len < MOST ? (int)buf->len : MOST;
}

static void check_edits(pt_edits *edits, const pt_document *doc,
                        const pt_buf *expected, uint64_t seed)
{
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_edits_apply(edits, doc->source, append, &out, NULL),
                     PT_OK);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_buf_str(expected)),
                  "seed %lu: %.*s\nexpected %.*s", (unsigned long)seed,
                  shown(&out), out.ptr, shown(expected), expected->ptr);
    pt_buf_release(&out);
    pt_edits_release(edits);
}

/* SoftBreaks may have become newlines. */
static void check_texts(const pt_document *doc, const maker *m, uint64_t seed)
{
    ck_assert_uint_eq(doc->texts.len, m->n_texts);
    for (uint32_t i = 0; i < m->n_texts; i++)
        ck_assert_msg(
            pt_str_is_equal(pt_document_text(doc, i), pt_buf_str(&m->texts[i])),
            "seed %lu: text %u", (unsigned long)seed, (unsigned)i);
}

START_TEST(documents_are_read_as_they_were_made)
{
    maker *m = malloc(sizeof *m);
    ck_assert_ptr_nonnull(m);
    for (uint64_t seed = 0; seed < N_SEEDS; seed++) {
        make(m, seed);
        pt_document *doc = read_checked(&m->plain, seed);
        check_texts(doc, m, seed);
        pt_edits edits;
        pt_edits_init(&edits);
        check_edits(&edits, doc, &m->plain, seed);
        pt_document_free(doc);
        unmake(m);
    }
    free(m);
}
END_TEST

START_TEST(stripping_gives_back_the_very_bytes)
{
    maker *m = malloc(sizeof *m);
    ck_assert_ptr_nonnull(m);
    for (uint64_t seed = 0; seed < N_SEEDS; seed++) {
        make(m, seed);
        pt_document *doc = read_checked(&m->twin, seed);
        check_texts(doc, m, seed);
        ck_assert_uint_eq(doc->n_own, m->n_own);
        pt_edits edits;
        pt_edits_init(&edits);
        ck_assert_int_eq(pt_strip_edits(&edits, doc, NULL), PT_OK);
        check_edits(&edits, doc, &m->plain, seed);
        pt_document_free(doc);
        unmake(m);
    }
    free(m);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {documents_are_read_as_they_were_made,
                            stripping_gives_back_the_very_bytes, NULL};
    return suite_run("document properties", tests);
}
