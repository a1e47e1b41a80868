/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_EMBEDDED_H
#define PT_REPORT_EMBEDDED_H

#include <stdint.h>

/**
 * The JSON Schema of what pt_extract_json writes, data/extract.schema.json,
 * NUL-terminated; in its $defs/row that of a line of pt_extract_jsonl.
 */
extern const char pt_embedded_schema[];

/** The style sheet and the script of the view, data/view.css and view.js. */
extern const char pt_embedded_view_css[];
extern const uint64_t pt_embedded_view_css_size;
extern const char pt_embedded_view_js[];
extern const uint64_t pt_embedded_view_js_size;

#endif
