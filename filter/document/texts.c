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
#include "base/map.h"
#include "document/collect.h"
#include "document/late.h"

#include <string.h>

/* What a level is: a PT_SHAPE_… for an array, or one of these. */
enum {
    IN_INLINE = 'o',   /* an inline's object */
    IN_BLOCK = 'O',    /* a block's object */
    IN_EITHER = 'u',   /* an object that may be either, in PT_SHAPE_ANY */
    IN_DOCUMENT = 'T', /* { "blocks": …, "meta": … } */
    IN_PAIR = 'L'      /* [ { "unMeta": … }, [ … ] ] */
};

typedef struct level {
    uint8_t what;
    uint8_t row;    /* of the constructor, also in its PT_SHAPE_ARGS */
    uint8_t index;  /* items seen so far, at most 255 */
    uint8_t bits;   /* see below */
    uint32_t begin; /* source offset of its bracket */
    uint32_t ref;   /* a Str: its literal; an inline: its frame; arguments of
                       an inline: its Attr; a block: the level of the block
                       around it */
} level;

enum {
    HAS_T = 1,
    HAS_C = 2,
    IS_WHOLE = 4,   /* `c` is as it should be */
    ESCAPED = 8,    /* a Str's literal has escapes */
    AFTER_STR = 16, /* in a list of inlines: the last one was a Str */
    OF_TEXT = 32,   /* the list of inlines is a text, not a frame */
    SCOPED = 64,    /* the constructor has opened a scope */
    SINGLE = 128    /* a Quoted with single quotation marks */
};

typedef struct walk {
    pt_scan scan;
    pt_document *doc;
    pt_collector to;
    PT_VEC(level) levels;
    uint32_t block;    /* the level of the innermost block, or PT_NONE */
    uint32_t scope;    /* the innermost scope, or PT_NONE */
    uint32_t top;      /* the level of the document's list, or PT_NONE */
    uint8_t level;     /* of the Header being read */
    bool must_restart; /* a `c` before its `t`: `lates` is needed */
    bool has_lates;
    pt_lates lates;
    uint32_t next_late; /* first that may stand at or after the scanner */
    bool has_meta, has_blocks;
    bool failed; /* memory ran out */
} walk;

static level *top_level(const walk *w)
{
    return &w->levels.items[w->levels.len - 1];
}

static uint32_t here(const walk *w)
{
    return pt_scan_offset(&w->scan, w->scan.begin);
}

static level *push(walk *w, uint8_t what, uint8_t row)
{
    level *l = pt_vec_add(&w->levels, sizeof *l);
    if (l == NULL) {
        w->failed = true;
        return NULL;
    }
    *l = (level){.what = what, .row = row, .begin = here(w), .ref = PT_NONE};
    return l;
}

/* Scopes and roles. */

static pt_role role_around(const walk *w)
{
    return w->scope == PT_NONE ? PT_ROLE_BODY
                               : (pt_role)w->doc->scopes.items[w->scope].role;
}

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

static void open_scope(walk *w, level *l)
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
                        .role = (uint8_t)role_in(kind, role_around(w))};
    w->scope = w->doc->scopes.len - 1;
    l->bits |= SCOPED;
}

static void close_scope(walk *w, const level *l, uint32_t finish)
{
    if ((l->bits & SCOPED) == 0)
        return;
    pt_scope *scope = &w->doc->scopes.items[w->scope];
    scope->finish = finish;
    w->scope = scope->parent;
}

/*
 * A Table's or Figure's arguments have roles of their own. In API 1.17 a
 * Table's caption is its first argument, later its second.
 */
static void set_argument_role(walk *w, const level *args)
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

/* Lists of inlines. */

static void open_text(walk *w, level *list)
{
    const level *block = &w->levels.items[w->block];
    const pt_constructor *row = pt_constructor_row(block->row);
    pt_text text = {.begin = list->begin + 1,
                    .block = block->begin,
                    .scope = w->scope,
                    .kind = row->block,
                    .role = (uint8_t)role_around(w)};
    if (row->block == PT_BLOCK_HEADER)
        text.level = w->level;
    if (w->block == w->top + 1 && w->top != PT_NONE)
        text.bits = PT_TEXT_TOP;
    list->bits |= OF_TEXT;
    pt_collector_open(&w->to, text);
}

static void open_frame(walk *w, level *list, level *inlined, uint32_t attr)
{
    const pt_constructor *row = pt_constructor_row(inlined->row);
    pt_collector_open_frame(&w->to, (pt_frame){.begin = inlined->begin,
                                               .inside = list->begin + 1,
                                               .attr = attr,
                                               .kind = row->inlined});
    inlined->ref = w->to.frame;
    inlined->bits |= IS_WHOLE;
    if (row->inlined != PT_INLINE_QUOTED)
        return;
    pt_collector_add_plain(&w->to, (inlined->bits & SINGLE) != 0 ? PT_STR("‘")
                                                                 : PT_STR("“"));
}

static void open_inlines(walk *w)
{
    if (push(w, PT_SHAPE_INLINES, 0) == NULL)
        return;
    level *list = top_level(w);
    level *around = list - 1;
    uint32_t attr = PT_NONE;
    if (around->what == PT_SHAPE_ARGS) {
        attr = around->ref;
        around--;
    }
    if (around->what == IN_INLINE)
        open_frame(w, list, around, attr);
    else
        open_text(w, list);
}

static void close_inlines(walk *w)
{
    const level *list = top_level(w);
    w->levels.len--;
    if ((list->bits & OF_TEXT) != 0) {
        pt_collector_close(&w->to, here(w));
        return;
    }
    const level *inlined = list - 1;
    if (inlined->what == PT_SHAPE_ARGS)
        inlined--;
    const pt_constructor *row = pt_constructor_row(inlined->row);
    if (row->inlined == PT_INLINE_QUOTED)
        pt_collector_add_plain(
            &w->to, (inlined->bits & SINGLE) != 0 ? PT_STR("’") : PT_STR("”"));
    pt_collector_close_frame(&w->to, here(w));
}

/* Values by what they should be. */

static bool take_quote(walk *w)
{
    level *inlined = top_level(w) - 1;
    pt_event event = pt_scan_next(&w->scan);
    bool is_name = false;
    while (event != PT_EVENT_OBJECT_END && event != PT_EVENT_ERROR) {
        if (is_name && event == PT_EVENT_STRING &&
            pt_scan_is(&w->scan, PT_STR("SingleQuote")))
            inlined->bits |= SINGLE;
        is_name = event == PT_EVENT_KEY && pt_scan_is(&w->scan, PT_STR("t"));
        if (!pt_scan_skip(&w->scan, event))
            return false;
        event = pt_scan_next(&w->scan);
    }
    return event != PT_EVENT_ERROR;
}

static void take_attr(walk *w)
{
    level *args = top_level(w);
    if ((args - 1)->what == IN_INLINE)
        args->ref = here(w);
    else
        w->doc->scopes.items[w->scope].attr = here(w);
}

static void take_level(walk *w)
{
    const char *at = w->scan.begin;
    const bool is_digit = w->scan.finish - at == 1 && *at >= '1' && *at <= '9';
    w->level = is_digit ? (uint8_t)(*at - '0') : 1;
}

static void take_literal(walk *w)
{
    level *inlined = top_level(w);
    inlined->ref = here(w) + 1;
    inlined->bits |= IS_WHOLE;
    if (w->scan.escaped)
        inlined->bits |= ESCAPED;
}

static bool take_array(walk *w, char shape)
{
    switch (shape) {
    case PT_SHAPE_INLINES:
        open_inlines(w);
        return true;
    case PT_SHAPE_BLOCKS:
    case PT_SHAPE_LINES:
    case PT_SHAPE_ITEMS:
    case PT_SHAPE_DEFS:
    case PT_SHAPE_DEF:
    case PT_SHAPE_ANY:
    case PT_SHAPE_ARGS:
        push(w, (uint8_t)shape, top_level(w)->row);
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
static bool take(walk *w, char shape, pt_event event)
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

static void open_object(walk *w, uint8_t what)
{
    level *l = push(w, what, 0);
    if (l == NULL || what != IN_BLOCK)
        return;
    l->ref = w->block;
    w->block = w->levels.len - 1;
}

/* The constructor of an object in PT_SHAPE_ANY is known: so is its list. */
static void settle(walk *w)
{
    level *l = top_level(w);
    const pt_constructor *row = pt_constructor_row(l->row);
    if (row->inlined != PT_INLINE_UNKNOWN) {
        l->what = IN_INLINE;
        (l - 1)->what = PT_SHAPE_INLINES;
        open_text(w, l - 1);
    } else if (row->block != PT_BLOCK_UNKNOWN) {
        l->what = IN_BLOCK;
        (l - 1)->what = PT_SHAPE_BLOCKS;
        l->ref = w->block;
        w->block = w->levels.len - 1;
    }
}

static void set_constructor(walk *w, uint8_t index)
{
    level *l = top_level(w);
    const pt_constructor *row = pt_constructor_row(index);
    const bool is_wrong =
        (l->what == IN_INLINE && row->inlined == PT_INLINE_UNKNOWN) ||
        (l->what == IN_BLOCK && row->inlined != PT_INLINE_UNKNOWN);
    l->row = is_wrong ? 0 : index;
    l->bits |= HAS_T;
    if (l->what == IN_EITHER)
        settle(w);
}

static void set_late_constructor(walk *w)
{
    if (!w->has_lates) {
        w->must_restart = true;
        return;
    }
    const uint32_t at = here(w);
    while (w->next_late < w->lates.len && w->lates.items[w->next_late].at < at)
        w->next_late++;
    if (w->next_late < w->lates.len && w->lates.items[w->next_late].at == at)
        set_constructor(w, w->lates.items[w->next_late].name);
}

static bool take_contents(walk *w)
{
    level *l = top_level(w);
    if ((l->bits & HAS_T) == 0)
        set_late_constructor(w);
    if (w->must_restart)
        return true;
    l->bits |= HAS_C;
    const pt_constructor *row = pt_constructor_row(l->row);
    const char shape = l->what == IN_EITHER ? PT_SHAPE_NONE : row->shape[0];
    if (row->is_scope && l->what != IN_EITHER)
        open_scope(w, l);
    return take(w, shape, pt_scan_next(&w->scan));
}

static bool take_member(walk *w)
{
    const level *l = top_level(w);
    if ((l->bits & HAS_C) == 0 && pt_scan_is(&w->scan, PT_STR("c")))
        return take_contents(w);
    const bool is_name =
        (l->bits & HAS_T) == 0 && pt_scan_is(&w->scan, PT_STR("t"));
    const pt_event event = pt_scan_next(&w->scan);
    if (is_name)
        set_constructor(
            w, event == PT_EVENT_STRING ? pt_constructor_scan(&w->scan) : 0);
    return pt_scan_skip(&w->scan, event);
}

static void close_str(walk *w, const level *l, uint32_t finish, bool is_joined)
{
    const char *quote = w->scan.source.ptr + l->ref;
    pt_scan probe = {.end = w->scan.end};
    quote = pt_scan_string(&probe, quote);
    pt_origin from = {.begin = l->begin,
                      .end = finish,
                      .literal = l->ref,
                      .literal_end = pt_scan_offset(&w->scan, quote)};
    from.bits = (uint8_t)(((l->bits & ESCAPED) != 0 ? PT_SEGMENT_ESCAPED : 0) |
                          (is_joined ? PT_SEGMENT_JOINED : 0));
    pt_collector_add_str(&w->to, &from);
}

static void close_inline(walk *w)
{
    const level *l = top_level(w);
    level *list = top_level(w) - 1;
    const uint32_t finish = here(w) + 1;
    const pt_inline_kind kind = pt_constructor_row(l->row)->inlined;
    const bool was_str = (list->bits & AFTER_STR) != 0;
    w->levels.len--;
    list->bits &= (uint8_t)~AFTER_STR;
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
        close_scope(w, l, finish);
        return;
    default:
        break;
    }
    if ((l->bits & IS_WHOLE) == 0) {
        pt_collector_add_opaque(&w->to, l->begin, finish);
    } else if (kind == PT_INLINE_STR) {
        close_str(w, l, finish, was_str);
        list->bits |= AFTER_STR;
    } else if (!w->to.failed) {
        const pt_text *text = &w->doc->texts.items[w->to.text];
        w->doc->frames.items[text->frames + l->ref].finish = finish;
    }
}

static void close_block(walk *w)
{
    const level *l = top_level(w);
    close_scope(w, l, here(w) + 1);
    w->block = l->ref;
    w->levels.len--;
}

static bool walk_object(walk *w, pt_event event)
{
    if (event == PT_EVENT_KEY)
        return take_member(w);
    if (top_level(w)->what == IN_INLINE)
        close_inline(w);
    else if (top_level(w)->what == IN_BLOCK)
        close_block(w);
    else
        w->levels.len--;
    return true;
}

/* Arrays. */

static bool walk_array(walk *w, pt_event event)
{
    level *l = top_level(w);
    if (event == PT_EVENT_ARRAY_END) {
        if (w->levels.len - 1 == w->top)
            w->doc->blocks_end = here(w);
        w->levels.len--;
        return true;
    }
    const uint8_t index = l->index;
    l->index = (uint8_t)(index + (index < UINT8_MAX));
    switch (l->what) {
    case PT_SHAPE_BLOCKS:
        if (event != PT_EVENT_OBJECT)
            break;
        open_object(w, IN_BLOCK);
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

static bool walk_any(walk *w, pt_event event)
{
    if (event == PT_EVENT_OBJECT) {
        open_object(w, IN_EITHER);
        return true;
    }
    level *l = top_level(w);
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

static bool walk_arguments(walk *w, pt_event event)
{
    level *l = top_level(w);
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

/*
 * Takes the Strs, Spaces and SoftBreaks that come next as long as they are
 * spelt as Pandoc spells them; leaves the scanner at the first that is not.
 */
static void take_usual(walk *w, level *list)
{
    static const pt_str head = {"{\"t\":\"Str\",\"c\":\"", 16};
    static const pt_str space = {"{\"t\":\"Space\"}", 13};
    static const pt_str soft = {"{\"t\":\"SoftBreak\"}", 17};
    const char *end = w->scan.end;
    const char *at = w->scan.at;
    if (w->scan.state == PT_SCAN_NEXT && at < end && *at == ',')
        at++;
    else if (w->scan.state != PT_SCAN_VALUE_OR_END)
        return;
    while (end - at > 20) {
        if (memcmp(at, head.ptr, head.len) == 0) {
            const char *quote = pt_scan_string(&w->scan, at + head.len);
            if (quote == NULL || end - quote < 3 || quote[1] != '}')
                return;
            const pt_origin from = {
                .begin = pt_scan_offset(&w->scan, at),
                .end = pt_scan_offset(&w->scan, quote + 2),
                .literal = pt_scan_offset(&w->scan, at + head.len),
                .literal_end = pt_scan_offset(&w->scan, quote),
                .bits =
                    (uint8_t)((w->scan.escaped ? PT_SEGMENT_ESCAPED : 0) |
                              ((list->bits & AFTER_STR) != 0 ? PT_SEGMENT_JOINED
                                                             : 0))};
            pt_collector_add_str(&w->to, &from);
            list->bits |= AFTER_STR;
            at = quote + 2;
        } else if (memcmp(at, space.ptr, space.len) == 0) {
            pt_collector_add_plain(&w->to, PT_STR(" "));
            list->bits &= (uint8_t)~AFTER_STR;
            at += space.len;
        } else if (memcmp(at, soft.ptr, soft.len) == 0) {
            pt_collector_add_break(&w->to, ' ');
            list->bits &= (uint8_t)~AFTER_STR;
            at += soft.len;
        } else {
            return;
        }
        w->scan.at = at;
        w->scan.state = PT_SCAN_NEXT;
        if (*at != ',')
            return;
        at++;
    }
}

static bool walk_inlines(walk *w, pt_event event)
{
    if (event == PT_EVENT_ARRAY_END) {
        close_inlines(w);
        return true;
    }
    if (event == PT_EVENT_OBJECT) {
        open_object(w, IN_INLINE);
        return true;
    }
    top_level(w)->bits &= (uint8_t)~AFTER_STR;
    return pt_scan_skip(&w->scan, event);
}

/* The document itself. */

static bool take_meta(walk *w, pt_event event)
{
    if (event == PT_EVENT_OBJECT && !w->has_meta) {
        w->has_meta = true;
        w->doc->meta_begin = here(w);
        if (!pt_scan_skip(&w->scan, event))
            return false;
        w->doc->meta_end = pt_scan_offset(&w->scan, w->scan.finish);
        return true;
    }
    return pt_scan_skip(&w->scan, event);
}

static bool take_blocks(walk *w, pt_event event)
{
    if (event != PT_EVENT_ARRAY || w->has_blocks)
        return pt_scan_skip(&w->scan, event);
    w->has_blocks = true;
    w->doc->blocks_begin = here(w) + 1;
    w->top = w->levels.len;
    push(w, PT_SHAPE_BLOCKS, 0);
    return true;
}

static bool walk_document(walk *w, pt_event event)
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

static bool walk_pair(walk *w, pt_event event)
{
    level *l = top_level(w);
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

static bool walk_event(walk *w, pt_event event)
{
    if (w->levels.len == 0) {
        if (event == PT_EVENT_OBJECT)
            push(w, IN_DOCUMENT, 0);
        if (event == PT_EVENT_ARRAY)
            push(w, IN_PAIR, 0);
        return true;
    }
    switch (top_level(w)->what) {
    case PT_SHAPE_INLINES:
        return walk_inlines(w, event);
    case PT_SHAPE_ARGS:
        return walk_arguments(w, event);
    case PT_SHAPE_ANY:
        return walk_any(w, event);
    case IN_INLINE:
    case IN_BLOCK:
    case IN_EITHER:
        return walk_object(w, event);
    case IN_DOCUMENT:
        return walk_document(w, event);
    case IN_PAIR:
        return walk_pair(w, event);
    default:
        return walk_array(w, event);
    }
}

static pt_status walk_all(walk *w, pt_error *err)
{
    pt_event event = PT_EVENT_NULL;
    bool ok = true;
    while (ok && event != PT_EVENT_END && !w->must_restart) {
        level *l = w->levels.len == 0 ? NULL : top_level(w);
        if (l != NULL && l->what == PT_SHAPE_INLINES)
            take_usual(w, l);
        event = pt_scan_next(&w->scan);
        ok = event != PT_EVENT_ERROR && !w->failed && !w->to.failed;
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

static void release(walk *w)
{
    pt_scan_release(&w->scan);
    pt_collector_release(&w->to);
    pt_vec_release(&w->levels);
}

static void start(walk *w, pt_document *doc, size_t max_depth)
{
    const pt_lates lates = w->lates;
    const bool has_lates = w->has_lates;
    *w = (walk){.doc = doc,
                .block = PT_NONE,
                .scope = PT_NONE,
                .top = PT_NONE,
                .lates = lates,
                .has_lates = has_lates};
    w->to = (pt_collector){.doc = doc, .text = PT_NONE, .frame = PT_NONE};
    pt_scan_init(&w->scan, doc->source, max_depth);
    doc->flat.len = 0;
    doc->texts.len = doc->segments.len = doc->wides.len = 0;
    doc->frames.len = doc->scopes.len = 0;
}

pt_status pt_texts_read(pt_document *doc, pt_breaks *breaks_out,
                        size_t max_depth, pt_error *err)
{
    walk w = {.has_lates = false};
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
