/* SPDX-License-Identifier: MIT */
/*
 * Finds keyword sections. Every word at which a line of a Para, Plain or
 * Header begins is asked whether it is a label; then what follows is read
 * piece by piece (the rest of the line, the next lines, the next blocks of
 * the same list) as long as each piece can be a list of keywords. A first
 * piece with several keywords is followed by lists only; one with a single
 * keyword begins a list of one keyword a line.
 *
 * Each piece is read once or twice: what was accepted is passed, a text with
 * many false labels is given up, and blocks nested deeper than DEPTH_MAX are
 * no lists. So the whole is linear.
 */
#include "keyword/section.h"

#include "base/error.h"
#include "base/map.h"
#include "base/utf8.h"
#include "document/item.h"
#include "keyword/announce.h"
#include "keyword/lines.h"
#include "keyword/list.h"
#include "keyword/parts.h"
#include "text/forms.h"
#include "text/label.h"

enum {
    FALSE_MAX = 8,  /* vain attempts after which a text is given up */
    DEPTH_MAX = 64, /* JSON levels of a block that can be a list */
    SINGLE_MAX = 60 /* bytes of a keyword alone on its line */
};

/* What a piece of a list is made of. */
typedef enum piece_kind {
    PIECE_LINE,   /* a line or several of one text, or a Para */
    PIECE_BULLETS /* items of a BulletList or the like */
} piece_kind;

typedef struct finder {
    pt_document *doc;
    const pt_words *words;
    pt_keyword_names *names; /* all that was found so far */
    pt_keyword_section *section;
    pt_spans spans;         /* of texts, that lie in sections */
    pt_buf piece;           /* the list's text in hand */
    pt_buf single;          /* a keyword with its white space made single; a
                               word in its normal form */
    pt_keyword_names found; /* the piece's keywords, borrowed from it */
    uint32_t passed;        /* source offset up to which all is done */
    uint32_t next_text;     /* first text that spans may still be added for */
    uint32_t block_end;     /* source offset past the present text's block */
    uint32_t n_false;       /* of the present text: labels without a list */
    uint32_t n_whole;       /* and pieces that reached to its end in vain */
    uint32_t head_end;      /* of the sections at the text's head, or 0 */
    uint32_t vain_text;     /* the last block that is a label in vain, or */
    uint32_t vain_begin;    /* the first of several: its text, and the */
    uint32_t vain_end;      /* source range from it to the last */
    pt_error *err;
} finder;

/* The section being read. */
typedef struct list {
    pt_announcement label;
    uint32_t n_pieces;      /* accepted */
    bool is_many;           /* several keywords a piece, not one a line */
    bool is_labelled;       /* the piece in hand has a label of its own */
    bool takes_labels;      /* a piece may have a label of its own */
    bool is_cut_off;        /* ended at what is no list */
    uint32_t text_end;      /* offset in the label's text at which it ends */
    uint32_t block_end;     /* and past the last block */
    uint32_t last_start;    /* text_end or block_end before the last piece */
    pt_keyword_range inner; /* the inlines of the label's text in it */
    uint32_t first_text;    /* the label's, or that of a vain one before it */
} list;

/* Takes the piece's keywords over. */
static pt_status keep_names(finder *f)
{
    for (uint32_t i = 0; i < f->found.len; i++) {
        pt_buf_clear(&f->single);
        pt_form_add_single(&f->single, f->found.items[i]);
        const pt_str name =
            pt_arena_copy(f->doc->arena, pt_buf_str(&f->single));
        if (pt_buf_failed(&f->single) || name.ptr == NULL)
            return pt_error_nomem(f->err);
        if (name.len == 0)
            continue;
        pt_str *added = pt_vec_add(f->names, sizeof *added);
        if (added == NULL)
            return pt_error_nomem(f->err);
        *added = name;
    }
    return PT_OK;
}

/* Passes labels at the line that begins at `offset`, one below the other;
 * returns the offset of what they announce. */
static uint32_t skip_labels(bool *found_out, const finder *f, uint32_t text,
                            uint32_t offset)
{
    const uint32_t len = f->doc->texts.items[text].len;
    pt_announcement label;
    *found_out = false;
    while (offset < len && pt_announcement_read(&label, f->doc, text, offset)) {
        *found_out = true;
        if ((label.bits & PT_ANNOUNCED_ALONE) == 0)
            return label.rest;
        offset = label.line_end < len ? label.line_end + 1 : len;
    }
    return offset;
}

/* Can a piece with these keywords follow what was read before? */
static bool fits(const finder *f, const list *l, piece_kind kind)
{
    const uint32_t n = f->found.len;
    if (n == 0 || l->is_labelled)
        return n > 0;
    const bool is_header = (l->label.bits & PT_ANNOUNCED_HEADER) != 0;
    if (l->n_pieces > 0 && l->is_many)
        return kind == PIECE_BULLETS || (is_header && n > 1);
    if (kind == PIECE_BULLETS)
        return l->n_pieces == 0;
    if (n == 1)
        return f->piece.len <= SINGLE_MAX || l->n_pieces == 0;
    return l->n_pieces == 0;
}

/* Reads the piece in hand; *taken_out: it belongs to the list. */
static pt_status read_piece(bool *taken_out, finder *f, list *l,
                            piece_kind kind, pt_list_doubt doubt)
{
    *taken_out = false;
    f->found.len = 0;
    if (pt_buf_failed(&f->piece))
        return pt_error_nomem(f->err);
    const pt_str piece = pt_buf_str(&f->piece);
    if (l->is_labelled && !l->takes_labels)
        return PT_OK;
    if (piece.len == 0) {
        *taken_out = l->n_pieces == 0; /* one more label before the list */
        return PT_OK;
    }
    pt_status st = pt_list_split(&f->found, piece, PT_LIST_SECTION, f->err);
    if (st != PT_OK)
        return st;
    if (!fits(f, l, kind) ||
        !pt_list_is_plausible(f->found.items, f->found.len, piece, f->doc->lang,
                              doubt, &f->single)) {
        l->is_cut_off = true;
        return PT_OK;
    }
    if (l->n_pieces == 0 || f->found.len > 1)
        l->is_many = f->found.len > 1 || kind == PIECE_BULLETS;
    st = keep_names(f);
    l->n_pieces += st == PT_OK;
    *taken_out = st == PT_OK;
    return st;
}

/* Reads a piece of the label's own text. */
static pt_status read_range(bool *taken_out, finder *f, list *l, uint32_t start,
                            uint32_t end, pt_list_doubt doubt)
{
    pt_buf_clear(&f->piece);
    pt_line_add_list(&f->piece, f->doc, l->label.text, start, end);
    const pt_status st = read_piece(taken_out, f, l, PIECE_LINE, doubt);
    if (*taken_out) {
        l->last_start = l->text_end;
        l->text_end = end;
    }
    return st;
}

/* A bare head before prose looks like a last keyword: gives it back. */
static void drop_last(finder *f, list *l, uint32_t *end)
{
    if (l->is_many || !l->is_cut_off || l->n_pieces < 3 ||
        (l->label.bits & PT_ANNOUNCED_HEADER) != 0)
        return;
    f->names->len--;
    l->n_pieces--;
    *end = l->last_start;
}

static pt_list_doubt doubt_of(const pt_announcement *label, bool is_pasted)
{
    if ((label->bits & (PT_ANNOUNCED_FRAMED | PT_ANNOUNCED_HEADER)) != 0)
        return PT_LIST_EXPECTED;
    if ((label->bits & PT_ANNOUNCED_ALONE) == 0)
        return PT_LIST_DOUBTED;
    return label->start == 0 || is_pasted ? PT_LIST_EXPECTED : PT_LIST_DOUBTED;
}

/* The offset before the next line that a label begins, or the text's end. */
static uint32_t next_label(const finder *f, uint32_t text, uint32_t offset)
{
    const uint32_t len = f->doc->texts.items[text].len;
    pt_announcement label;
    uint32_t end = pt_line_end(f->doc, text, offset);
    while (end < len && !pt_announcement_read(&label, f->doc, text, end + 1))
        end = pt_line_end(f->doc, text, end + 1);
    return end;
}

/* Reads the list in the label's own text: the rest of the line, or the
 * lines that follow. */
static pt_status read_text(finder *f, list *l)
{
    const pt_announcement *label = &l->label;
    const pt_text *t = &f->doc->texts.items[label->text];
    const bool is_pasted = (t->bits & PT_TEXT_PASTED) != 0;
    const pt_list_doubt doubt = doubt_of(label, is_pasted);
    bool taken = true;
    pt_status st = PT_OK;
    uint32_t start = label->rest;
    l->is_labelled = true;
    if (start >= label->line_end && label->line_end < t->len) {
        bool more;
        start = skip_labels(&more, f, label->text, label->line_end + 1);
    }
    if (start >= t->len) {
        l->text_end = t->len;
        return PT_OK;
    }
    if (!is_pasted && f->n_whole < FALSE_MAX)
        st = read_range(&taken, f, l, start, next_label(f, label->text, start),
                        doubt);
    if (st != PT_OK || l->n_pieces > 0)
        return st;
    f->n_whole += !is_pasted;
    if ((label->bits & PT_ANNOUNCED_ALONE) == 0)
        return read_range(&taken, f, l, start, label->line_end, doubt);
    l->is_cut_off = false;
    for (taken = true; taken && start < t->len && st == PT_OK;) {
        const uint32_t end = pt_line_end(f->doc, label->text, start);
        st = read_range(&taken, f, l, start, end, doubt);
        start = end < t->len ? end + 1 : end;
        start = skip_labels(&l->is_labelled, f, label->text, start);
    }
    drop_last(f, l, &l->text_end);
    return st;
}

static bool is_type(const pt_item *item, const char *type)
{
    return pt_str_is_equal(item->type, pt_str_from(type));
}

/* Is the text one of a Note's? Those are no keywords. */
static bool is_note(const pt_document *doc, const pt_text *t, uint32_t outer)
{
    for (uint32_t i = t->scope; i != PT_NONE; i = doc->scopes.items[i].parent) {
        if (doc->scopes.items[i].begin <= outer)
            return false;
        if (doc->scopes.items[i].kind == PT_BLOCK_NOTE)
            return true;
    }
    return false;
}

/* Puts the texts of a block in hand, from text `first` on; false: it holds
 * something else than Para and Plain. */
static bool collect_block(finder *f, list *l, const pt_item *item,
                          uint32_t first)
{
    pt_buf_clear(&f->piece);
    if (first >= f->doc->texts.len ||
        f->doc->texts.items[first].begin >= item->end)
        return false;
    uint32_t start = skip_labels(&l->is_labelled, f, first, 0);
    for (uint32_t i = first; i < f->doc->texts.len; i++) {
        const pt_text *t = &f->doc->texts.items[i];
        if (t->begin >= item->end)
            break;
        if (is_note(f->doc, t, item->begin))
            continue;
        if (t->kind != PT_BLOCK_PARA && t->kind != PT_BLOCK_PLAIN &&
            t->kind != PT_BLOCK_LINE_BLOCK)
            return false;
        /* Such a text is a section of its own. */
        if (start < t->len && next_label(f, i, start) < t->len)
            return false;
        if (f->piece.len > 0)
            pt_buf_add_byte(&f->piece, PT_LIST_BREAK);
        pt_line_add_list(&f->piece, f->doc, i, start, t->len);
        start = 0;
    }
    return f->piece.len > 0 || l->is_labelled;
}

/* Reads the blocks that follow the label's. */
static pt_status read_blocks(finder *f, list *l)
{
    uint32_t text = l->label.text + 1;
    pt_item item;
    bool taken = true;
    pt_status st = PT_OK;
    l->is_cut_off = false;
    l->takes_labels = l->label.start == 0;
    while (taken && st == PT_OK &&
           pt_item_next(&item, f->doc, l->block_end, DEPTH_MAX)) {
        const bool is_para = is_type(&item, "Para") || is_type(&item, "Plain");
        const bool is_list =
            is_type(&item, "BulletList") || is_type(&item, "OrderedList") ||
            is_type(&item, "LineBlock") || is_type(&item, "Div");
        while (text < f->doc->texts.len &&
               f->doc->texts.items[text].begin < item.begin)
            text++;
        if ((!is_para && !is_list) || !collect_block(f, l, &item, text))
            break;
        const bool is_bullets = is_list && !is_type(&item, "Div");
        st = read_piece(&taken, f, l, is_bullets ? PIECE_BULLETS : PIECE_LINE,
                        PT_LIST_EXPECTED);
        if (taken) {
            l->last_start = l->block_end;
            l->block_end = item.end;
        }
    }
    if (st == PT_OK)
        drop_last(f, l, &l->block_end);
    return st;
}

static pt_status add_range(finder *f, pt_keyword_range range)
{
    pt_keyword_section *section = f->section;
    pt_keyword_range *last =
        section->len > 0 ? &section->items[section->len - 1] : NULL;
    /* Neighbours have only a comma between them. */
    if (last != NULL && last->inlines == range.inlines) {
        uint32_t at = pt_source_skip_space(f->doc, last->end);
        if (at < range.begin && f->doc->source.ptr[at] == ',')
            at = pt_source_skip_space(f->doc, at + 1);
        if (at == range.begin) {
            last->end = range.end;
            return PT_OK;
        }
    }
    pt_keyword_range *added = pt_vec_add(section, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(f->err);
    *added = range;
    return PT_OK;
}

/* Are the blocks that end and begin there neighbours in one list? */
static bool is_next(const finder *f, uint32_t end, uint32_t begin)
{
    const uint32_t comma = pt_source_skip_space(f->doc, end);
    return end > 0 && comma < begin && f->doc->source.ptr[comma] == ',' &&
           pt_source_skip_space(f->doc, comma + 1) == begin;
}

/* Remembers a block that is a label without a list: it belongs to the
 * section that may follow. */
static void note_vain(finder *f, const list *l)
{
    const pt_text *t = &f->doc->texts.items[l->label.text];
    if ((l->label.bits & PT_ANNOUNCED_ALONE) == 0 || l->label.start > 0 ||
        l->text_end < t->len)
        return;
    if (!is_next(f, f->vain_end, t->block)) {
        f->vain_text = l->label.text;
        f->vain_begin = t->block;
    }
    f->vain_end = f->block_end;
}

/* Notes the source range of the section: from the label's block on when
 * nothing else stands in it. */
static pt_status add_ranges(finder *f, list *l)
{
    const pt_text *t = &f->doc->texts.items[l->label.text];
    /* Sections one after the other at the text's head are cut out as one. */
    uint32_t start = l->label.start;
    if (f->head_end > 0 && start == f->head_end + 1) {
        f->section->len--;
        start = 0;
    }
    f->head_end = start == 0 ? l->text_end : 0;
    if (start == 0 && l->text_end == t->len) {
        const bool has_vain = is_next(f, f->vain_end, t->block);
        l->inner = (pt_keyword_range){t->begin, t->end, true};
        l->first_text = has_vain ? f->vain_text : l->label.text;
        return add_range(f,
                         (pt_keyword_range){has_vain ? f->vain_begin : t->block,
                                            l->block_end, false});
    }
    pt_status st = PT_OK;
    if (pt_line_cut(&l->inner, f->doc, l->label.text, start, l->text_end))
        st = add_range(f, l->inner);
    pt_item next;
    if (st == PT_OK && l->block_end > f->block_end &&
        pt_item_next(&next, f->doc, f->block_end, DEPTH_MAX))
        st = add_range(f, (pt_keyword_range){next.begin, l->block_end, false});
    return st;
}

static pt_status add_span(finder *f, uint32_t text, uint32_t start,
                          uint32_t end)
{
    pt_span *span = pt_vec_add(&f->spans, sizeof *span);
    if (span == NULL)
        return pt_error_nomem(f->err);
    *span = (pt_span){text, start, end};
    return PT_OK;
}

/* Notes the texts that begin in [begin, end) of the source. */
static pt_status add_texts(finder *f, uint32_t begin, uint32_t end)
{
    const pt_texts *texts = &f->doc->texts;
    pt_status st = PT_OK;
    while (f->next_text < texts->len && st == PT_OK &&
           texts->items[f->next_text].begin < end) {
        const uint32_t i = f->next_text++;
        if (texts->items[i].begin >= begin)
            st = add_span(f, i, 0, texts->items[i].len);
    }
    return st;
}

/* Notes which texts lie in the section: the label's own in part, Notes of
 * its lines, those of the blocks that follow. */
static pt_status add_spans(finder *f, const list *l)
{
    if (f->next_text <= l->label.text)
        f->next_text = l->label.text + 1;
    pt_status st = add_span(f, l->label.text, l->label.start, l->text_end);
    for (uint32_t i = l->first_text; i < l->label.text && st == PT_OK; i++)
        st = add_span(f, i, 0, f->doc->texts.items[i].len);
    if (st == PT_OK)
        st = add_texts(f, l->inner.begin, l->inner.end);
    if (st == PT_OK && l->block_end > f->block_end)
        st = add_texts(f, f->block_end, l->block_end);
    return st;
}

/* Reads the section that a label announces. *end_out: the offset in the
 * label's text past it, or 0 when there is none. */
static pt_status read_section(uint32_t *end_out, finder *f,
                              const pt_announcement *label)
{
    const pt_text *t = &f->doc->texts.items[label->text];
    list l = {.label = *label,
              .takes_labels = true,
              .first_text = label->text,
              .text_end = label->line_end,
              .block_end = f->block_end};
    *end_out = 0;
    pt_status st = read_text(f, &l);
    const bool is_at_end = l.text_end == t->len;
    const bool may_go_on =
        l.n_pieces == 0 || (label->bits & PT_ANNOUNCED_HEADER) != 0;
    if (st == PT_OK && is_at_end && may_go_on &&
        (label->bits & PT_ANNOUNCED_ALONE) != 0)
        st = read_blocks(f, &l);
    if (st == PT_OK && l.n_pieces == 0)
        note_vain(f, &l);
    if (st != PT_OK || l.n_pieces == 0)
        return st;
    *end_out = l.text_end;
    st = add_ranges(f, &l);
    if (st == PT_OK)
        st = add_spans(f, &l);
    f->passed = l.block_end;
    return st;
}

/* Finds out where the text's block ends, once a text. */
static bool enter_text(finder *f, uint32_t text)
{
    pt_item block;
    if (f->block_end != 0)
        return true;
    if (!pt_item_read(&block, f->doc, f->doc->texts.items[text].block,
                      UINT32_MAX))
        return false;
    f->block_end = block.end;
    return true;
}

static bool may_hold_label(const pt_document *doc, uint32_t text)
{
    const pt_text *t = &doc->texts.items[text];
    if (t->n_parts == 0 ||
        (t->kind != PT_BLOCK_PARA && t->kind != PT_BLOCK_PLAIN &&
         t->kind != PT_BLOCK_HEADER))
        return false;
    const pt_role role = doc->parts.items[t->parts].role;
    return role != PT_ROLE_NOTE && role != PT_ROLE_CELL &&
           role != PT_ROLE_CAPTION;
}

/* Looks for labels at the words of one text. */
static pt_status search_text(finder *f, uint32_t text)
{
    enum { NEEDED = PT_TOKEN_WORD | PT_TOKEN_SPACED };
    const pt_str flat = pt_document_text(f->doc, text);
    const uint32_t last = f->words->first.items[text + 1];
    uint32_t passed = 0;
    pt_status st = PT_OK;
    f->n_false = f->n_whole = f->block_end = f->head_end = 0;
    for (uint32_t i = f->words->first.items[text];
         i < last && st == PT_OK && f->n_false < FALSE_MAX; i++) {
        const pt_token *tok = &f->words->tokens.items[i];
        const pt_str rest = {flat.ptr + tok->start, flat.len - tok->start};
        if (!pt_label_may_begin(rest) || (tok->bits & NEEDED) != NEEDED ||
            tok->start < passed)
            continue;
        pt_announcement label;
        if (!pt_announcement_read(&label, f->doc, text, tok->start) ||
            !enter_text(f, text))
            continue;
        uint32_t end;
        st = read_section(&end, f, &label);
        f->n_false += end == 0;
        passed = end > passed ? end : passed;
    }
    return st;
}

pt_status pt_section_find(pt_keyword_names *names_out,
                          pt_keyword_section *section_out, pt_document *doc,
                          const pt_words *words, pt_error *err)
{
    finder f = {.doc = doc,
                .words = words,
                .names = names_out,
                .section = section_out,
                .err = err};
    pt_buf_init(&f.piece);
    pt_buf_init(&f.single);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < doc->texts.len && st == PT_OK; i++)
        if (doc->texts.items[i].begin >= f.passed && may_hold_label(doc, i))
            st = search_text(&f, i);
    if (st == PT_OK && (pt_buf_failed(&f.piece) || pt_buf_failed(&f.single)))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_parts_mark_keywords(doc, &f.spans, err);
    pt_vec_release(&f.found);
    pt_vec_release(&f.spans);
    pt_buf_release(&f.single);
    pt_buf_release(&f.piece);
    return st;
}
