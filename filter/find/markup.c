/* SPDX-License-Identifier: MIT */
/*
 * Reads the author's markup: Span inlines among the frames of a text, Divs
 * and Headers among the scopes around it. Whether a scope forbids is passed
 * down to the scopes in it once, in their order (a scope stands after the
 * one around it), so nesting of any depth costs nothing extra. Linear in
 * frames, scopes and texts; attributes are decoded into scratch memory.
 */
#include "find/markup.h"

#include "base/error.h"
#include "document/attr.h"

typedef struct finder {
    pt_mentions *out;
    const pt_find_input *in;
    pt_arena *scratch;
    PT_VEC(uint8_t) forbidden; /* [n_scopes] whether mentions are */
    pt_error *err;
} finder;

/* Makes a mention of the author's own, of the type that a class names. */
static pt_mention own_of(const pt_attr *attr, uint32_t value)
{
    for (uint32_t i = 0; i < attr->n_classes; i++) {
        const int type = pt_type_find(attr->classes[i]);
        if (type >= 0)
            return (pt_mention){
                .value = value, .type = (uint8_t)type, .bits = PT_MENTION_OWN};
    }
    return (pt_mention){.value = value,
                        .type = PT_TYPE_MISC,
                        .bits = PT_MENTION_OWN | PT_MENTION_UNTYPED};
}

static pt_status add(finder *f, uint32_t text, uint32_t start, uint32_t end,
                     pt_mention how)
{
    pt_mention *mention = pt_vec_add(&f->out->list, sizeof *mention);
    if (mention == NULL)
        return pt_error_nomem(f->err);
    *mention = how;
    mention->text = text;
    mention->start = start;
    mention->end = end;
    mention->entry = mention->entity = PT_NONE;
    mention->finder = PT_FINDER_MARKUP;
    mention->score = 1;
    return PT_OK;
}

/* Notes an identifier as the value of the mention that comes next. */
static pt_status add_wikidata(uint32_t *value_out, finder *f, pt_str id)
{
    const pt_str kept = pt_arena_copy(f->in->arena, id);
    pt_value *value = pt_vec_add(&f->out->values, sizeof *value);
    if (value == NULL || kept.ptr == NULL)
        return pt_error_nomem(f->err);
    *value = (pt_value){.wikidata = kept};
    *value_out = f->out->values.len - 1;
    return PT_OK;
}

/* Takes the white space off the ends of a marked stretch. */
static void trim(const pt_find_input *in, uint32_t text, uint32_t *start,
                 uint32_t *end)
{
    const pt_str all = pt_document_text(in->doc, text);
    const pt_str inside = pt_str_trim(pt_str_slice(all, *start, *end));
    if (inside.len == 0) {
        *end = *start;
        return;
    }
    *start = (uint32_t)(inside.ptr - all.ptr);
    *end = *start + (uint32_t)inside.len;
}

static pt_status read_frame(finder *f, uint32_t text, const pt_frame *frame)
{
    pt_attr attr;
    uint32_t start = frame->start;
    uint32_t end = frame->end;
    if (frame->kind != PT_INLINE_SPAN || frame->attr == PT_NONE)
        return PT_OK;
    pt_arena_clear(f->scratch);
    pt_status st =
        pt_attr_read(&attr, f->in->doc, frame->attr, f->scratch, f->err);
    if (st != PT_OK)
        return st;
    trim(f->in, text, &start, &end);
    if (start == end)
        return PT_OK;
    if (pt_attr_has_class(&attr, PT_STR("no-entity")))
        return add(
            f, text, start, end,
            (pt_mention){.value = PT_NONE, .bits = PT_MENTION_FORBIDDEN});
    if (!pt_attr_has_class(&attr, PT_STR("entity")))
        return PT_OK;
    uint32_t value = PT_NONE;
    const pt_str id = pt_attr_value(&attr, PT_STR("wikidata"));
    if (id.len > 0)
        st = add_wikidata(&value, f, id);
    if (st != PT_OK)
        return st;
    return add(f, text, start, end, own_of(&attr, value));
}

/* Notes for every scope whether it forbids. */
static pt_status read_scopes(finder *f)
{
    const pt_scopes *scopes = &f->in->doc->scopes;
    uint8_t *forbidden = pt_vec_reserve(&f->forbidden, scopes->len, 1);
    if (forbidden == NULL && scopes->len > 0)
        return pt_error_nomem(f->err);
    for (uint32_t i = 0; i < scopes->len; i++) {
        const pt_scope *scope = &scopes->items[i];
        pt_attr attr;
        forbidden[i] = scope->parent < i && forbidden[scope->parent];
        if (forbidden[i] || scope->attr == PT_NONE ||
            (scope->kind != PT_BLOCK_DIV && scope->kind != PT_BLOCK_HEADER))
            continue;
        pt_arena_clear(f->scratch);
        const pt_status st =
            pt_attr_read(&attr, f->in->doc, scope->attr, f->scratch, f->err);
        if (st != PT_OK)
            return st;
        forbidden[i] = pt_attr_has_class(&attr, PT_STR("no-entity"));
    }
    f->forbidden.len = scopes->len;
    return PT_OK;
}

static pt_status read_texts(finder *f)
{
    const pt_document *doc = f->in->doc;
    for (uint32_t i = 0; i < doc->texts.len; i++) {
        const pt_text *text = &doc->texts.items[i];
        pt_status st = PT_OK;
        if (text->scope != PT_NONE && f->forbidden.items[text->scope])
            st = add(
                f, i, 0, text->len,
                (pt_mention){.value = PT_NONE, .bits = PT_MENTION_FORBIDDEN});
        for (uint32_t j = 0; j < text->n_frames && st == PT_OK; j++)
            st = read_frame(f, i, &doc->frames.items[text->frames + j]);
        if (st != PT_OK)
            return st;
    }
    return PT_OK;
}

pt_status pt_markup_find(pt_mentions *out, const pt_find_input *in,
                         pt_error *err)
{
    finder f = {.out = out, .in = in, .err = err};
    f.scratch = pt_arena_new();
    if (f.scratch == NULL)
        return pt_error_nomem(err);
    pt_status st = read_scopes(&f);
    if (st == PT_OK)
        st = read_texts(&f);
    pt_vec_release(&f.forbidden);
    pt_arena_free(f.scratch);
    return st;
}
