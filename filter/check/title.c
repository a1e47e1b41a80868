/* SPDX-License-Identifier: MIT */
/*
 * Checks of the title: whether there is one, whether a result page shows all
 * of it, whether one of the keywords is in it. How wide it is depends on the
 * typeface; what is asked here is its width in Arial at 20 pixels, in which
 * Google sets titles, from the widths of Helvetica, which are the same
 * (Adobe, Core 14 AFM files).
 */
#include "check/rules.h"

#include "base/utf8.h"

enum { EM = 1000, PIXELS = 20, OTHER_LETTER = 556, WIDE_LETTER = 1000 };

/* In thousandths of an em, from U+0020 to U+007E. */
static const uint16_t widths[] = {
    278, 278, 355, 556, 556,  889, 667, 191, 333, 333, 389, 584, 278, 333,
    278, 278, 556, 556, 556,  556, 556, 556, 556, 556, 556, 556, 278, 278,
    584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722,  778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278,  278, 469, 556, 333, 556, 556, 500, 556, 556,
    278, 556, 556, 222, 222,  500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500,  500, 500, 334, 260, 334, 584};

static uint32_t width_of(uint32_t cp)
{
    if (cp >= ' ' && cp <= '~')
        return widths[cp - ' '];
    return cp >= 0x2E80 ? WIDE_LETTER : OTHER_LETTER; /* CJK and on */
}

uint32_t pt_title_width(pt_str title)
{
    uint32_t sum = 0;
    for (size_t at = 0; at < title.len;)
        sum += width_of(pt_utf8_next(title, &at));
    return (sum * PIXELS + EM / 2) / EM;
}

void pt_check_title_missing(pt_checker *c)
{
    if (c->article->title.len == 0 && c->n_words > 0)
        pt_check_add(c, pt_place_document(),
                     "the article has no title: neither in its metadata nor "
                     "as a heading");
}

void pt_check_title_length(pt_checker *c)
{
    const pt_str title = c->article->title;
    const size_t n = pt_utf8_length(title);
    const uint32_t pixels = pt_title_width(title);
    if ((double)n > c->bounds[0])
        pt_check_add(c, pt_place_title(c),
                     "the title has %zu characters, which is more than %.0f "
                     "(about %u pixels)",
                     n, c->bounds[0], pixels);
    else if (pixels > c->bounds[1])
        pt_check_add(c, pt_place_title(c),
                     "the title is about %u pixels wide; result pages show "
                     "%.0f",
                     pixels, c->bounds[1]);
}

void pt_check_title_keyword(pt_checker *c)
{
    if (c->article->title.len > 0 && c->analysis->keywords.len > 0 &&
        !pt_check_has_keyword(c, c->article->title))
        pt_check_add(c, pt_place_title(c), "no keyword is in the title");
}
