/* SPDX-License-Identifier: MIT */
/*
 * The walk over a document's JSON: every list of inlines that stands where
 * Pandoc keeps one becomes a text. A stack of levels, one for each open
 * array or object on the way to an inline, says what the next value should
 * be; what is not as it should be is skipped, so it comes out as it went in.
 * What lies outside that way (metadata, attributes, unknown constructors) is
 * only checked by the scanner.
 *
 * Where `c` stands before `t` the walk needs to know the name in advance: it
 * stops, pt_lates_read collects such names, and it starts again. Strs and
 * Spaces as Pandoc spells them are recognised whole. O(bytes); 12 bytes a
 * level of nesting.
 */
#include "document/texts.h"

#include "base/error.h"
#include "document/walk.h"

#include <string.h>

/* Scopes and roles. */

static pt_role role_in(pt_block_kind kind, pt_role around)
{
    if (around == PT_ROLE_NOTE || around == PT_ROLE_CAPTION ||
        around == PT_ROLE_CELL)
        return kind == PT_BLOCK_NOTE ? PT_ROLE_NOTE : around;
    switch ((int)kind) {
    case PT_BLOCK_NOTE:
        return PT_ROLE_NOTE;
    case PT_BLOCK_BLOCK_QUOTE:
        return PT_ROLE_QUOTE;
    case PT_BLOCK_ORDERED_LIST:
    case PT_BLOCK_BULLET_LIST:
    case PT_BLOCK_DEFINITION_LIST:
        return PT_ROLE_ITEM;
    case PT_BLOCK_HEADER:
        return around == PT_ROLE_BODY ? PT_ROLE_HEADING : around;
    default:
        return around;
    }
}

static void open_scope(pt_walk *w, pt_level *l)
{
    const pt_block_kind kind = pt_constructor_row(l->row)->block;
    pt_scope *scope = pt_vec_add(&w->doc->scopes, sizeof *scope);
    if (scope == NULL) {
        w->failed = true;
        return;
    }
    *scope = (pt_scope){.begin = l->begin,
                        .attr = PT_NONE,
                        .parent = w->scope,
                        .kind = (uint8_t)kind,
                        .role = (uint8_t)role_in(kind, pt_walk_role(w))};
    w->scope = w->doc->scopes.len - 1;
    l->bits |= PT_LEVEL_SCOPED;
}

/*
 * A Table's or Figure's arguments have roles of their own. In API 1.17 a
 * Table's caption is its first argument, later its second.
 */
static void set_argument_role(pt_walk *w, const pt_level *args)
{
    const pt_block_kind kind = pt_constructor_row(args->row)->block;
    if (kind != PT_BLOCK_TABLE && kind != PT_BLOCK_FIGURE)
        return;
    pt_scope *scope = &w->doc->scopes.items[w->scope];
    const pt_role around =
        scope->parent == PT_NONE
            ? PT_ROLE_BODY
            : (pt_role)w->doc->scopes.items[scope->parent].role;
    pt_role own = args->index <= 1 ? PT_ROLE_CAPTION : PT_ROLE_CELL;
    if (kind == PT_BLOCK_FIGURE && args->index > 1)
        own = around;
    scope->role = (uint8_t)(around == PT_ROLE_NOTE ? around : own);
}

/* Values by what they should be. */

static bool take_quote(pt_walk *w)
{
    pt_level *inlined = pt_walk_top(w) - 1;
    pt_event event = pt_scan_next(&w->scan);
    bool is_name = false;
    while (event != PT_EVENT_OBJECT_END && event != PT_EVENT_ERROR) {
        if (is_name && event == PT_EVENT_STRING &&
            pt_scan_is(&w->scan, PT_STR("SingleQuote")))
            inlined->bits |= PT_LEVEL_SINGLE;
        is_name = event == PT_EVENT_KEY && pt_scan_is(&w->scan, PT_STR("t"));
        if (!pt_scan_skip(&w->scan, event))
            return false;
        event = pt_scan_next(&w->scan);
    }
    return event != PT_EVENT_ERROR;
}

static void take_attr(pt_walk *w)
{
    pt_level *args = pt_walk_top(w);
    if ((args - 1)->what == PT_IN_INLINE)
        args->ref = pt_walk_here(w);
    else
        w->doc->scopes.items[w->scope].attr = pt_walk_here(w);
}

static void take_level(pt_walk *w)
{
    enum { DEEPEST_HEADER = 6 };
    const char *at = w->scan.begin;
    const bool is_digit = w->scan.finish - at == 1 && *at >= '1';
    w->level = is_digit ? (uint8_t)(*at - '0') : 1;
    if (w->level > DEEPEST_HEADER)
        w->level = DEEPEST_HEADER;
}

static void take_literal(pt_walk *w)
{
    pt_level *inlined = pt_walk_top(w);
    inlined->ref = pt_walk_here(w) + 1;
    inlined->bits |= PT_LEVEL_WHOLE;
    if (w->scan.escaped)
        inlined->bits |= PT_LEVEL_ESCAPED;
}

static bool take_array(pt_walk *w, char shape)
{
    switch (shape) {
    case PT_SHAPE_INLINES:
        pt_walk_open_inlines(w);
        return true;
    case PT_SHAPE_BLOCKS:
    case PT_SHAPE_LINES:
    case PT_SHAPE_ITEMS:
    case PT_SHAPE_DEFS:
    case PT_SHAPE_DEF:
    case PT_SHAPE_ANY:
    case PT_SHAPE_ARGS:
        pt_walk_push(w, (uint8_t)shape, pt_walk_top(w)->row);
        return true;
    case PT_SHAPE_ATTR:
        take_attr(w);
        break;
    default:
        break;
    }
    return pt_scan_skip(&w->scan, PT_EVENT_ARRAY);
}

/* Takes the value of the last event, which should be shaped like `shape`. */
static bool take(pt_walk *w, char shape, pt_event event)
{
    if (event == PT_EVENT_ARRAY)
        return take_array(w, shape);
    if (event == PT_EVENT_OBJECT && shape == PT_SHAPE_QUOTE)
        return take_quote(w);
    if (event == PT_EVENT_STRING && shape == PT_SHAPE_STRING)
        take_literal(w);
    if (event == PT_EVENT_NUMBER && shape == PT_SHAPE_LEVEL)
        take_level(w);
    return pt_scan_skip(&w->scan, event);
}

/* Objects: inlines and blocks. */

static void open_object(pt_walk *w, uint8_t what)
{
    pt_level *l = pt_walk_push(w, what, 0);
    if (l == NULL || what != PT_IN_BLOCK)
        return;
    l->ref = w->block;
    w->block = w->levels.len - 1;
}

/* The constructor of an object in PT_SHAPE_ANY is known: so is its list. */
static void settle(pt_walk *w)
{
    pt_level *l = pt_walk_top(w);
    const pt_constructor *row = pt_constructor_row(l->row);
    if (row->inlined != PT_INLINE_UNKNOWN) {
        l->what = PT_IN_INLINE;
        (l - 1)->what = PT_SHAPE_INLINES;
        pt_walk_open_text(w, l - 1);
    } else if (row->block != PT_BLOCK_UNKNOWN) {
        l->what = PT_IN_BLOCK;
        (l - 1)->what = PT_SHAPE_BLOCKS;
        l->ref = w->block;
        w->block = w->levels.len - 1;
    }
}

static void set_constructor(pt_walk *w, uint8_t index)
{
    pt_level *l = pt_walk_top(w);
    const pt_constructor *row = pt_constructor_row(index);
    const bool is_wrong =
        (l->what == PT_IN_INLINE && row->inlined == PT_INLINE_UNKNOWN) ||
        (l->what == PT_IN_BLOCK && row->inlined != PT_INLINE_UNKNOWN);
    l->row = is_wrong ? 0 : index;
    l->bits |= PT_LEVEL_HAS_T;
    if (l->what == PT_IN_EITHER)
        settle(w);
}

static void set_late_constructor(pt_walk *w)
{
    if (!w->has_lates) {
        w->must_restart = true;
        return;
    }
    const uint32_t at = pt_walk_here(w);
    while (w->next_late < w->lates.len && w->lates.items[w->next_late].at < at)
        w->next_late++;
    if (w->next_late < w->lates.len && w->lates.items[w->next_late].at == at)
        set_constructor(w, w->lates.items[w->next_late].name);
}

static bool take_contents(pt_walk *w)
{
    pt_level *l = pt_walk_top(w);
    if ((l->bits & PT_LEVEL_HAS_T) == 0)
        set_late_constructor(w);
    if (w->must_restart)
        return true;
    l->bits |= PT_LEVEL_HAS_C;
    const pt_constructor *row = pt_constructor_row(l->row);
    const char shape = l->what == PT_IN_EITHER ? PT_SHAPE_NONE : row->shape[0];
    if (row->is_scope && l->what != PT_IN_EITHER)
        open_scope(w, l);
    return take(w, shape, pt_scan_next(&w->scan));
}

static bool take_member(pt_walk *w)
{
    const pt_level *l = pt_walk_top(w);
    if ((l->bits & PT_LEVEL_HAS_C) == 0 && pt_scan_is(&w->scan, PT_STR("c")))
        return take_contents(w);
    const bool is_name =
        (l->bits & PT_LEVEL_HAS_T) == 0 && pt_scan_is(&w->scan, PT_STR("t"));
    const pt_event event = pt_scan_next(&w->scan);
    if (is_name)
        set_constructor(
            w, event == PT_EVENT_STRING ? pt_constructor_scan(&w->scan) : 0);
    return pt_scan_skip(&w->scan, event);
}

static void close_block(pt_walk *w)
{
    const pt_level *l = pt_walk_top(w);
    pt_walk_close_scope(w, l, pt_walk_here(w) + 1);
    w->block = l->ref;
    w->levels.len--;
}

static bool walk_object(pt_walk *w, pt_event event)
{
    if (event == PT_EVENT_KEY)
        return take_member(w);
    if (pt_walk_top(w)->what == PT_IN_INLINE)
        pt_walk_close_inline(w);
    else if (pt_walk_top(w)->what == PT_IN_BLOCK)
        close_block(w);
    else
        w->levels.len--;
    return true;
}

/* Arrays. */

static bool walk_array(pt_walk *w, pt_event event)
{
    pt_level *l = pt_walk_top(w);
    if (event == PT_EVENT_ARRAY_END) {
        if (w->levels.len - 1 == w->top)
            w->doc->blocks_end = pt_walk_here(w);
        w->levels.len--;
        return true;
    }
    const uint8_t index = l->index;
    l->index = (uint8_t)(index + (index < UINT8_MAX));
    switch (l->what) {
    case PT_SHAPE_BLOCKS:
        if (event != PT_EVENT_OBJECT)
            break;
        open_object(w, PT_IN_BLOCK);
        return true;
    case PT_SHAPE_LINES:
        return take(w, PT_SHAPE_INLINES, event);
    case PT_SHAPE_ITEMS:
        return take(w, PT_SHAPE_BLOCKS, event);
    case PT_SHAPE_DEFS:
        return take(w, PT_SHAPE_DEF, event);
    case PT_SHAPE_DEF:
        return take(w,
                    index == 0   ? PT_SHAPE_INLINES
                    : index == 1 ? PT_SHAPE_ITEMS
                                 : PT_SHAPE_NONE,
                    event);
    default:
        break;
    }
    return pt_scan_skip(&w->scan, event);
}

static bool walk_any(pt_walk *w, pt_event event)
{
    if (event == PT_EVENT_OBJECT) {
        open_object(w, PT_IN_EITHER);
        return true;
    }
    pt_level *l = pt_walk_top(w);
    const bool is_attr = event == PT_EVENT_STRING && l->index == 0 &&
                         (l - 1)->what == PT_SHAPE_ARGS && (l - 1)->index == 1;
    if (is_attr)
        w->doc->scopes.items[w->scope].attr = l->begin;
    l->index = 1;
    if (event == PT_EVENT_ARRAY_END) {
        w->levels.len--;
        return true;
    }
    return take(w, PT_SHAPE_ANY, event);
}

static bool walk_arguments(pt_walk *w, pt_event event)
{
    pt_level *l = pt_walk_top(w);
    if (event == PT_EVENT_ARRAY_END) {
        w->levels.len--;
        return true;
    }
    set_argument_role(w, l);
    const char *shape = pt_constructor_row(l->row)->shape;
    const size_t n_args = strlen(shape) - 1;
    const uint8_t index = l->index;
    l->index = (uint8_t)(index + (index < UINT8_MAX));
    return take(w, index < n_args ? shape[1 + index] : PT_SHAPE_NONE, event);
}

static bool walk_inlines(pt_walk *w, pt_event event)
{
    if (event == PT_EVENT_ARRAY_END) {
        pt_walk_close_inlines(w);
        return true;
    }
    if (event == PT_EVENT_OBJECT) {
        open_object(w, PT_IN_INLINE);
        return true;
    }
    pt_collector_break(&w->to);
    return pt_scan_skip(&w->scan, event);
}

/* The document itself. */

static bool take_meta(pt_walk *w, pt_event event)
{
    if (event == PT_EVENT_OBJECT && !w->has_meta) {
        w->has_meta = true;
        w->doc->meta_begin = pt_walk_here(w);
        if (!pt_scan_skip(&w->scan, event))
            return false;
        w->doc->meta_end = pt_scan_offset(&w->scan, w->scan.finish);
        return true;
    }
    return pt_scan_skip(&w->scan, event);
}

static bool take_blocks(pt_walk *w, pt_event event)
{
    if (event != PT_EVENT_ARRAY || w->has_blocks)
        return pt_scan_skip(&w->scan, event);
    w->has_blocks = true;
    w->doc->blocks_begin = pt_walk_here(w) + 1;
    w->top = w->levels.len;
    pt_walk_push(w, PT_SHAPE_BLOCKS, 0);
    return true;
}

static bool walk_document(pt_walk *w, pt_event event)
{
    if (event != PT_EVENT_KEY) {
        w->levels.len--;
        return true;
    }
    const bool is_meta = pt_scan_is(&w->scan, PT_STR("meta"));
    const bool is_blocks = pt_scan_is(&w->scan, PT_STR("blocks"));
    event = pt_scan_next(&w->scan);
    if (is_meta)
        return take_meta(w, event);
    return is_blocks ? take_blocks(w, event) : pt_scan_skip(&w->scan, event);
}

static bool walk_pair(pt_walk *w, pt_event event)
{
    pt_level *l = pt_walk_top(w);
    if (event == PT_EVENT_ARRAY_END) {
        if (l->index != 2)
            w->has_meta = false;
        w->levels.len--;
        return true;
    }
    l->index = (uint8_t)(l->index + (l->index < UINT8_MAX));
    if (l->index == 1)
        return take_meta(w, event);
    return l->index == 2 ? take_blocks(w, event)
                         : pt_scan_skip(&w->scan, event);
}

static bool walk_event(pt_walk *w, pt_event event)
{
    if (w->levels.len == 0) {
        if (event == PT_EVENT_OBJECT)
            pt_walk_push(w, PT_IN_DOCUMENT, 0);
        if (event == PT_EVENT_ARRAY)
            pt_walk_push(w, PT_IN_PAIR, 0);
        return true;
    }
    switch (pt_walk_top(w)->what) {
    case PT_SHAPE_INLINES:
        return walk_inlines(w, event);
    case PT_SHAPE_ARGS:
        return walk_arguments(w, event);
    case PT_SHAPE_ANY:
        return walk_any(w, event);
    case PT_IN_INLINE:
    case PT_IN_BLOCK:
    case PT_IN_EITHER:
        return walk_object(w, event);
    case PT_IN_DOCUMENT:
        return walk_document(w, event);
    case PT_IN_PAIR:
        return walk_pair(w, event);
    default:
        return walk_array(w, event);
    }
}

static pt_status walk_all(pt_walk *w, pt_error *err)
{
    pt_event event = PT_EVENT_NULL;
    bool ok = true;
    while (ok && event != PT_EVENT_END && !w->must_restart) {
        pt_level *l = w->levels.len == 0 ? NULL : pt_walk_top(w);
        if (l != NULL && l->what == PT_SHAPE_INLINES)
            pt_walk_take_usual(w);
        event = pt_scan_next(&w->scan);
        ok = event != PT_EVENT_ERROR && !w->failed && !w->to.failed;
        if (ok && pt_deadline_check(w->doc->deadline, err) != PT_OK)
            return PT_ERR_LIMIT;
        if (ok && event != PT_EVENT_END)
            ok = walk_event(w, event);
    }
    if (w->failed || w->to.failed || pt_buf_failed(&w->doc->flat))
        return pt_error_nomem(err);
    if (w->scan.status != PT_OK)
        return pt_scan_error(&w->scan, err);
    if (w->must_restart || (w->has_meta && w->has_blocks))
        return PT_OK;
    return pt_error_set(err, PT_ERR_AST, "byte 0, line 1",
                        "not a Pandoc document: it has no %s",
                        w->has_blocks ? "metadata" : "list of blocks");
}

static void release(pt_walk *w)
{
    pt_scan_release(&w->scan);
    pt_collector_release(&w->to);
    pt_vec_release(&w->levels);
}

static void start(pt_walk *w, pt_document *doc, size_t max_depth)
{
    const pt_lates lates = w->lates;
    const bool has_lates = w->has_lates;
    *w = (pt_walk){.doc = doc,
                   .block = PT_NONE,
                   .scope = PT_NONE,
                   .top = PT_NONE,
                   .lates = lates,
                   .has_lates = has_lates};
    w->to = (pt_collector){.doc = doc, .text = PT_NONE, .frame = PT_NONE};
    pt_scan_init(&w->scan, doc->source, max_depth);
    pt_buf_reserve(&doc->flat, 1); /* its ptr is never NULL */
    doc->flat.len = 0;
    doc->texts.len = doc->segments.len = doc->wides.len = 0;
    doc->frames.len = doc->scopes.len = 0;
}

pt_status pt_texts_read(pt_document *doc, pt_breaks *breaks_out,
                        size_t max_depth, pt_error *err)
{
    pt_walk w = {.has_lates = false};
    start(&w, doc, max_depth);
    pt_status st = walk_all(&w, err);
    if (st == PT_OK && w.must_restart) {
        release(&w);
        st = pt_lates_read(&w.lates, doc->source, max_depth, err);
        w.has_lates = true;
        start(&w, doc, max_depth);
        if (st == PT_OK)
            st = walk_all(&w, err);
    }
    if (st == PT_OK) {
        *breaks_out = w.to.breaks;
        w.to.breaks = (pt_breaks){0};
    }
    pt_vec_release(&w.lates);
    release(&w);
    return st;
}
