/* SPDX-License-Identifier: MIT */
/*
 * What we put into LaTeX. It needs no package but xcolor, which Pandoc's
 * template always loads: -H on Pandoc's command line drops header-includes,
 * and the document must compile even so. An index entry may stand where
 * LaTeX has read its argument already, or where it copies it as it is; the
 * escapes chosen come out the same in both. For makeindex the quotation mark
 * escapes itself, '@', '!' and '|' (makeindex(1), "quote").
 */
#include "output/latex.h"

#include "base/str.h"
#include "output/sort_name.h"

/* Appends the escape of a byte; false where it needs none. */
static bool add_escape(pt_buf *out, char c)
{
    switch (c) {
    case '\\':
        pt_buf_add(out, PT_STR("\\textbackslash{}"));
        return true;
    case '~':
        pt_buf_add(out, PT_STR("\\textasciitilde{}"));
        return true;
    case '^':
        pt_buf_add(out, PT_STR("\\textasciicircum{}"));
        return true;
    case '"': /* babel makes it active in some languages */
        pt_buf_add(out, PT_STR("\\textquotedbl{}"));
        return true;
    case '|': /* hyperref sees no quotation before it in an index entry */
        pt_buf_add(out, PT_STR("\\textbar{}"));
        return true;
    case '#':
    case '$':
    case '%':
    case '&':
    case '_':
    case '{':
    case '}':
        pt_buf_add_byte(out, '\\');
        pt_buf_add_byte(out, c);
        return true;
    default:
        return false;
    }
}

/* Appends text; for makeindex too when `indexed`. */
static void add_text(pt_buf *out, pt_str text, bool indexed)
{
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.ptr[i];
        if (add_escape(out, c))
            continue;
        if (indexed && (c == '@' || c == '!'))
            pt_buf_add_byte(out, '"');
        pt_buf_add_byte(out, (unsigned char)c < ' ' ? ' ' : c);
    }
}

void pt_latex_add_text(pt_buf *out, pt_str text)
{
    add_text(out, text, false);
}

/* Dark enough on white: a contrast of 7:1 and more (WCAG 2.1, 1.4.6). */
static const char *colour_of(pt_type type)
{
    switch (type) {
    case PT_TYPE_PERSON:
        return "7A1F5C";
    case PT_TYPE_ORGANIZATION:
        return "1A4480";
    case PT_TYPE_LOCATION:
    case PT_TYPE_FACILITY:
        return "1B5E20";
    case PT_TYPE_NORP:
    case PT_TYPE_LANGUAGE:
        return "5D4200";
    case PT_TYPE_DATE:
    case PT_TYPE_TIME:
        return "3F3F3F";
    case PT_TYPE_MONEY:
    case PT_TYPE_PERCENT:
    case PT_TYPE_QUANTITY:
        return "7F2A00";
    case PT_TYPE_PRODUCT:
    case PT_TYPE_EVENT:
    case PT_TYPE_WORK:
    case PT_TYPE_LAW:
    case PT_TYPE_MISC:
        return "4A2C82";
    }
    return "000000";
}

void pt_latex_add_colour(pt_buf *out, pt_type type)
{
    pt_buf_add_format(out, "\\textcolor[HTML]{%s}{", colour_of(type));
}

pt_status pt_latex_add_index(pt_buf *out, const pt_entity *entity,
                             pt_arena *arena, pt_error *err)
{
    pt_buf name;
    pt_buf_init(&name);
    pt_buf_add(out, PT_STR("\\index{"));
    const pt_status st = pt_sort_name_add_key(out, entity, arena, err);
    if (out->ptr != NULL && out->ptr[out->len - 1] != '{')
        pt_buf_add_byte(out, '@'); /* a name of signs has no key */
    pt_sort_name_add(&name, entity);
    add_text(out, pt_buf_str(&name), true);
    pt_buf_add_byte(out, '}');
    if (pt_buf_failed(&name))
        out->failed = true;
    pt_buf_release(&name);
    return st;
}
