/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_EMBEDDED_H
#define PT_REPORT_EMBEDDED_H

/**
 * The JSON Schema of what pt_extract_json writes, data/extract.schema.json,
 * NUL-terminated; in its $defs/row that of a line of pt_extract_jsonl.
 */
extern const char pt_embedded_schema[];

#endif
