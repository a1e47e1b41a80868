/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_HTML_TAG_H
#define PT_REPORT_HTML_TAG_H

#include <stdbool.h>

#include "base/buf.h"

/** Attributes of a tag that are kept; further ones are passed over. */
enum { PT_HTML_ATTRIBUTES = 16 };

/** An attribute as it stands in HTML, its value escaped as it is there. */
typedef struct pt_html_attribute {
    pt_str name;
    pt_str value;
} pt_html_attribute;

/** A start tag or an end tag. */
typedef struct pt_html_tag {
    pt_str name;
    bool is_end;
    pt_html_attribute attributes[PT_HTML_ATTRIBUTES];
    uint32_t n_attributes;
    size_t end; /* past its '>' */
} pt_html_tag;

/**
 * Reads the tag at `html[at]`, a '<'.
 *
 * Returns false for what is no well-formed tag; `out` is then undefined.
 */
bool pt_html_tag_read(pt_html_tag *out, pt_str html, size_t at);

/** Returns an attribute's value, borrowed; empty when it has none. */
pt_str pt_html_tag_value(const pt_html_tag *tag, const char *name);

/** Returns whether `word` is among the words of the attribute `class`. */
bool pt_html_tag_has_class(const pt_html_tag *tag, const char *word);

/**
 * Returns whether a URL, as it stands in HTML, leads to a page, to mail or to
 * a place on the same page; never to a script.
 */
bool pt_html_url_is_harmless(pt_str url);

/**
 * Appends a value between quotation marks, which it cannot leave; it is as it
 * stands in HTML, in quotation marks of either kind or none. Control
 * characters, which HTML cannot hold, become U+FFFD.
 */
void pt_html_add_value(pt_buf *out, pt_str value);

/** Appends ` name="value"`, the value as pt_html_add_value. */
void pt_html_add_attribute(pt_buf *out, const char *name, pt_str value);

#endif
