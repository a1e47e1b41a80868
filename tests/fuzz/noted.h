/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_FUZZ_NOTED_H
#define PT_TESTS_FUZZ_NOTED_H

#include "base/map.h"
#include "base/utf8.h"
#include "document/document.h"
#include "document/literal.h"
#include "document/locate.h"
#include "require.h"

/**
 * Whether what was noted about a document is true: places inside the source
 * and in order, text that is the decoded literals, parts that cover their
 * text in order. What is not aborts.
 */

static inline void check_segment(const pt_document *doc, pt_str text,
                                 uint32_t index)
{
    const pt_segment *segment = &doc->segments.items[index];
    const uint32_t len = pt_segment_len(doc, index);
    const uint32_t literal = pt_segment_literal(doc, index);
    require(len > 0 && segment->start + len <= text.len);
    require(segment->begin < segment->end && segment->end <= doc->source.len);
    require(doc->source.ptr[segment->begin] == '{');
    require(doc->source.ptr[segment->end - 1] == '}');
    if (literal == 0)
        return;
    pt_buf buf;
    pt_buf_init(&buf);
    const uint32_t end = pt_segment_literal_end(doc, index);
    require(doc->source.ptr[literal - 1] == '"' && doc->source.ptr[end] == '"');
    pt_literal_add(&buf, doc->source.ptr + literal, doc->source.ptr + end);
    require(
        pt_str_is_equal(pt_buf_str(&buf), pt_str_slice(text, segment->start,
                                                       segment->start + len)));
    pt_buf_release(&buf);
}

static inline void check_frames(const pt_document *doc, const pt_text *text)
{
    for (uint32_t i = 0; i < text->n_frames; i++) {
        const pt_frame *frame = &doc->frames.items[text->frames + i];
        require(frame->start <= frame->end && frame->end <= text->len);
        require(frame->begin < frame->inside && frame->inside <= frame->close &&
                frame->close < frame->finish);
        require(doc->source.ptr[frame->inside - 1] == '[' &&
                doc->source.ptr[frame->close] == ']');
        require(frame->parent == PT_NONE || frame->parent < i);
    }
}

static inline void check_parts(const pt_document *doc, const pt_text *text,
                               pt_str bytes)
{
    uint32_t done = 0;
    for (uint32_t i = 0; i < text->n_parts; i++) {
        const pt_part *part = &doc->parts.items[text->parts + i];
        require(done <= part->start && part->start <= part->end);
        require(pt_utf8_is_boundary(bytes, part->start) &&
                pt_utf8_is_boundary(bytes, part->end));
        done = part->end;
    }
    require(done <= text->len);
}

/** Checks all that was noted about a document. */
static inline void check_document(const pt_document *doc)
{
    for (uint32_t i = 0; i < doc->texts.len; i++) {
        const pt_text *text = &doc->texts.items[i];
        const pt_str bytes = pt_document_text(doc, i);
        uint32_t done = 0;
        require(text->begin <= text->end && text->end < doc->source.len);
        require(pt_utf8_check(bytes) == bytes.len);
        for (uint32_t k = 0; k < text->n_segments; k++) {
            const uint32_t index = text->segments + k;
            check_segment(doc, bytes, index);
            require(done <= doc->segments.items[index].start);
            done =
                doc->segments.items[index].start + pt_segment_len(doc, index);
        }
        check_frames(doc, text);
        check_parts(doc, text, bytes);
    }
}

#endif
