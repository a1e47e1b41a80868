/* SPDX-License-Identifier: MIT */
/*
 * The lists of inlines that the walk over a document comes to: what each
 * inline adds to its text. Strs and Spaces as Pandoc spells them, which is
 * most of any document, are recognised whole, without events.
 */
#include "document/walk.h"

#include <string.h>

void pt_walk_open_text(pt_walk *w, pt_level *list)
{
    const pt_level *block = &w->levels.items[w->block];
    const pt_constructor *row = pt_constructor_row(block->row);
    pt_text text = {.begin = list->begin + 1,
                    .block = block->begin,
                    .scope = w->scope,
                    .kind = row->block,
                    .role = (uint8_t)pt_walk_role(w)};
    if (row->block == PT_BLOCK_HEADER)
        text.level = w->level;
    if (w->block == w->top + 1 && w->top != PT_NONE)
        text.bits = PT_TEXT_TOP;
    list->bits |= PT_LEVEL_TEXT;
    pt_collector_open(&w->to, text);
}

static void open_frame(pt_walk *w, pt_level *list, pt_level *inlined,
                       uint32_t attr)
{
    const pt_constructor *row = pt_constructor_row(inlined->row);
    pt_collector_open_frame(&w->to, (pt_frame){.begin = inlined->begin,
                                               .inside = list->begin + 1,
                                               .attr = attr,
                                               .kind = row->inlined});
    inlined->ref = w->to.frame;
    inlined->bits |= PT_LEVEL_WHOLE;
    if (row->inlined != PT_INLINE_QUOTED)
        return;
    pt_collector_add_plain(&w->to, (inlined->bits & PT_LEVEL_SINGLE) != 0
                                       ? PT_STR("‘")
                                       : PT_STR("“"));
}

void pt_walk_open_inlines(pt_walk *w)
{
    if (pt_walk_push(w, PT_SHAPE_INLINES, 0) == NULL)
        return;
    pt_level *list = pt_walk_top(w);
    pt_level *around = list - 1;
    uint32_t attr = PT_NONE;
    if (around->what == PT_SHAPE_ARGS) {
        attr = around->ref;
        around--;
    }
    if (around->what == PT_IN_INLINE)
        open_frame(w, list, around, attr);
    else
        pt_walk_open_text(w, list);
}

void pt_walk_close_inlines(pt_walk *w)
{
    const pt_level *list = pt_walk_top(w);
    w->levels.len--;
    if ((list->bits & PT_LEVEL_TEXT) != 0) {
        pt_collector_close(&w->to, pt_walk_here(w));
        return;
    }
    const pt_level *inlined = list - 1;
    if (inlined->what == PT_SHAPE_ARGS)
        inlined--;
    const pt_constructor *row = pt_constructor_row(inlined->row);
    if (row->inlined == PT_INLINE_QUOTED)
        pt_collector_add_plain(&w->to, (inlined->bits & PT_LEVEL_SINGLE) != 0
                                           ? PT_STR("’")
                                           : PT_STR("”"));
    pt_collector_close_frame(&w->to, pt_walk_here(w));
}

static void close_str(pt_walk *w, const pt_level *l, uint32_t finish,
                      bool is_joined)
{
    const char *quote = w->scan.source.ptr + l->ref;
    pt_scan probe = {.end = w->scan.end};
    quote = pt_scan_string(&probe, quote);
    pt_origin from = {.begin = l->begin,
                      .end = finish,
                      .literal = l->ref,
                      .literal_end = pt_scan_offset(&w->scan, quote)};
    from.bits =
        (uint8_t)(((l->bits & PT_LEVEL_ESCAPED) != 0 ? PT_SEGMENT_ESCAPED : 0) |
                  (is_joined ? PT_SEGMENT_JOINED : 0));
    pt_collector_add_str(&w->to, &from);
}

void pt_walk_close_inline(pt_walk *w)
{
    const pt_level *l = pt_walk_top(w);
    pt_level *list = pt_walk_top(w) - 1;
    const uint32_t finish = pt_walk_here(w) + 1;
    const pt_inline_kind kind = pt_constructor_row(l->row)->inlined;
    const bool was_str = (list->bits & PT_LEVEL_AFTER_STR) != 0;
    w->levels.len--;
    list->bits &= (uint8_t)~PT_LEVEL_AFTER_STR;
    switch ((int)kind) {
    case PT_INLINE_SPACE:
        pt_collector_add_plain(&w->to, PT_STR(" "));
        return;
    case PT_INLINE_SOFT_BREAK:
        pt_collector_add_break(&w->to, ' ');
        return;
    case PT_INLINE_LINE_BREAK:
        pt_collector_add_break(&w->to, '\n');
        return;
    case PT_INLINE_NOTE:
        pt_walk_close_scope(w, l, finish);
        return;
    default:
        break;
    }
    if ((l->bits & PT_LEVEL_WHOLE) == 0) {
        pt_collector_add_opaque(&w->to, l->begin, finish);
    } else if (kind == PT_INLINE_STR) {
        close_str(w, l, finish, was_str);
        list->bits |= PT_LEVEL_AFTER_STR;
    } else if (!w->to.failed) {
        const pt_text *text = &w->doc->texts.items[w->to.text];
        w->doc->frames.items[text->frames + l->ref].finish = finish;
    }
}

static uint64_t load(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

/*
 * Whether a constructor's spelling stands at `at`; it has 8 to 24 bytes, so
 * three loads that overlap see it all.
 */
static inline bool is_spelt(const char *at, const char *spelling, size_t len)
{
    const size_t middle = len < 16 ? 0 : 8;
    return load(at) == load(spelling) &&
           load(at + middle) == load(spelling + middle) &&
           load(at + len - 8) == load(spelling + len - 8);
}

#define IS_SPELT(at, literal) is_spelt((at), (literal), sizeof(literal) - 1)

/* Takes a Str at `at` if it is spelt as usual; returns past it, or NULL. */
static const char *take_usual_str(pt_walk *w, pt_level *list, const char *at)
{
    enum { HEAD_LEN = 16, TAIL_LEN = 2 };
    const char *literal = at + HEAD_LEN;
    const char *quote = pt_scan_string(&w->scan, literal);
    if (quote == NULL || w->scan.end - quote <= TAIL_LEN || quote[1] != '}')
        return NULL;
    const bool joined = (list->bits & PT_LEVEL_AFTER_STR) != 0;
    const pt_origin from = {
        .begin = pt_scan_offset(&w->scan, at),
        .end = pt_scan_offset(&w->scan, quote + TAIL_LEN),
        .literal = pt_scan_offset(&w->scan, literal),
        .literal_end = pt_scan_offset(&w->scan, quote),
        .bits = (uint8_t)((w->scan.escaped ? PT_SEGMENT_ESCAPED : 0) |
                          (joined ? PT_SEGMENT_JOINED : 0))};
    pt_collector_add_str(&w->to, &from);
    list->bits |= PT_LEVEL_AFTER_STR;
    return quote + TAIL_LEN;
}

/* Takes one usual inline at `at`; returns past it, or NULL. */
static inline const char *take_usual_inline(pt_walk *w, pt_level *list,
                                            const char *at)
{
    static const char space[] = "{\"t\":\"Space\"}";
    static const char soft[] = "{\"t\":\"SoftBreak\"}";
    if (IS_SPELT(at, "{\"t\":\"Str\",\"c\":\""))
        return take_usual_str(w, list, at);
    if (IS_SPELT(at, space)) {
        pt_collector_add_plain(&w->to, PT_STR(" "));
        list->bits &= (uint8_t)~PT_LEVEL_AFTER_STR;
        return at + sizeof space - 1;
    }
    if (IS_SPELT(at, soft)) {
        pt_collector_add_break(&w->to, ' ');
        list->bits &= (uint8_t)~PT_LEVEL_AFTER_STR;
        return at + sizeof soft - 1;
    }
    return NULL;
}

void pt_walk_take_usual(pt_walk *w)
{
    enum { LONGEST = 20 };
    pt_level *list = pt_walk_top(w);
    const char *at = w->scan.at;
    if (w->scan.state == PT_SCAN_NEXT && at < w->scan.end && *at == ',')
        at++;
    else if (w->scan.state != PT_SCAN_VALUE_OR_END)
        return;
    while (w->scan.end - at > LONGEST) {
        at = take_usual_inline(w, list, at);
        if (at == NULL)
            return;
        w->scan.at = at;
        w->scan.state = PT_SCAN_NEXT;
        if (*at != ',')
            return;
        at++;
    }
}
