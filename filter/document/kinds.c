/* SPDX-License-Identifier: MIT */
/*
 * The one table of Pandoc's constructors (pandoc-types 1.17 to 1.23,
 * Text.Pandoc.Definition): the shape of what each holds. Where versions
 * differ (Table, Caption) lists are looked for instead of being expected.
 * What is opaque (Cite, Image, Code, Math, raw) has no shape.
 */
#include "document/kinds.h"

#include "document/literal.h"

#define BLOCK(name, shape, kind)                                               \
    {                                                                          \
        {(name), sizeof(name) - 1}, (shape), (kind), PT_INLINE_UNKNOWN, false  \
    }
#define SCOPE(name, shape, kind)                                               \
    {                                                                          \
        {(name), sizeof(name) - 1}, (shape), (kind), PT_INLINE_UNKNOWN, true   \
    }
#define INLINE(name, shape, kind)                                              \
    {                                                                          \
        {(name), sizeof(name) - 1}, (shape), PT_BLOCK_UNKNOWN, (kind), false   \
    }

/* clang-format off */
static const pt_constructor TABLE[] = { /* sorted by name */
    {{"", 0}, "-", PT_BLOCK_UNKNOWN, PT_INLINE_UNKNOWN, false},
    SCOPE("BlockQuote",      "b",    PT_BLOCK_BLOCK_QUOTE),
    SCOPE("BulletList",      "B",    PT_BLOCK_BULLET_LIST),
    INLINE("Cite",           "-",    PT_INLINE_CITE),
    INLINE("Code",           "-",    PT_INLINE_CODE),
    BLOCK("CodeBlock",       "-",    PT_BLOCK_CODE_BLOCK),
    SCOPE("DefinitionList",  "d",    PT_BLOCK_DEFINITION_LIST),
    SCOPE("Div",             "(ab",  PT_BLOCK_DIV),
    INLINE("Emph",           "i",    PT_INLINE_EMPH),
    SCOPE("Figure",          "(axb", PT_BLOCK_FIGURE),
    SCOPE("Header",          "(nai", PT_BLOCK_HEADER),
    BLOCK("HorizontalRule",  "-",    PT_BLOCK_HORIZONTAL_RULE),
    INLINE("Image",          "-",    PT_INLINE_IMAGE),
    BLOCK("LineBlock",       "I",    PT_BLOCK_LINE_BLOCK),
    INLINE("LineBreak",      "-",    PT_INLINE_LINE_BREAK),
    INLINE("Link",           "(ai",  PT_INLINE_LINK),
    INLINE("Math",           "-",    PT_INLINE_MATH),
    {{"Note", 4}, "b", PT_BLOCK_NOTE, PT_INLINE_NOTE, true},
    BLOCK("Null",            "-",    PT_BLOCK_NULL),
    SCOPE("OrderedList",     "(-B",  PT_BLOCK_ORDERED_LIST),
    BLOCK("Para",            "i",    PT_BLOCK_PARA),
    BLOCK("Plain",           "i",    PT_BLOCK_PLAIN),
    INLINE("Quoted",         "(qi",  PT_INLINE_QUOTED),
    BLOCK("RawBlock",        "-",    PT_BLOCK_RAW_BLOCK),
    INLINE("RawInline",      "-",    PT_INLINE_RAW_INLINE),
    INLINE("SmallCaps",      "i",    PT_INLINE_SMALL_CAPS),
    INLINE("SoftBreak",      "-",    PT_INLINE_SOFT_BREAK),
    INLINE("Space",          "-",    PT_INLINE_SPACE),
    INLINE("Span",           "(ai",  PT_INLINE_SPAN),
    INLINE("Str",            "s",    PT_INLINE_STR),
    INLINE("Strikeout",      "i",    PT_INLINE_STRIKEOUT),
    INLINE("Strong",         "i",    PT_INLINE_STRONG),
    INLINE("Subscript",      "i",    PT_INLINE_SUBSCRIPT),
    INLINE("Superscript",    "i",    PT_INLINE_SUPERSCRIPT),
    SCOPE("Table",           "(xxxxxx", PT_BLOCK_TABLE),
    INLINE("Underline",      "i",    PT_INLINE_UNDERLINE),
};
/* clang-format on */

enum { N_ROWS = sizeof TABLE / sizeof TABLE[0] };

uint8_t pt_constructor_find(pt_str name)
{
    size_t low = 1;
    size_t high = N_ROWS;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = pt_str_compare(TABLE[middle].name, name);
        if (order == 0)
            return (uint8_t)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

uint8_t pt_constructor_scan(const pt_scan *scan)
{
    const char *begin = scan->begin + 1;
    const char *end = scan->finish - 1;
    if (!scan->escaped)
        return pt_constructor_find((pt_str){begin, (size_t)(end - begin)});
    for (size_t i = 1; i < N_ROWS; i++)
        if (pt_literal_is(begin, end, TABLE[i].name))
            return (uint8_t)i;
    return 0;
}

const pt_constructor *pt_constructor_row(uint8_t index)
{
    return &TABLE[index];
}
