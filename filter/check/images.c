/* SPDX-License-Identifier: MIT */
/*
 * Checks of images: each needs a text for those who do not see it, and one
 * of these texts should have a keyword (Yoast's KeyphraseInImageText). An
 * author who writes alt="" or role=presentation says that an image is mere
 * decoration. Images are read from the source, as texts do not know them.
 */
#include "check/rules.h"

#include "document/item.h"
#include "document/locate.h"
#include "document/meta.h"

#include <json-c/json.h>
#include <string.h>

enum { ITEM_DEPTH = 1000 };

/* An Image inline. */
typedef struct image {
    pt_span span; /* of its U+FFFC */
    pt_str url;   /* in the document's arena */
    pt_str alt;
    bool is_decoration;
} image;

static const char *text_of(json_object *value)
{
    return json_object_is_type(value, json_type_string)
               ? json_object_get_string(value)
               : "";
}

/* An item of what should be an array: json-c asserts that it is. */
static json_object *item_of(json_object *array, size_t i)
{
    return json_object_is_type(array, json_type_array)
               ? json_object_array_get_idx(array, i)
               : NULL;
}

/* Reads the attributes `alt` and `role`. */
static void read_attributes(image *out, pt_buf *alt, json_object *attr)
{
    json_object *pairs = item_of(attr, 2);
    const size_t n = json_object_is_type(pairs, json_type_array)
                         ? json_object_array_length(pairs)
                         : 0;
    for (size_t i = 0; i < n; i++) {
        json_object *pair = item_of(pairs, i);
        const char *key = text_of(item_of(pair, 0));
        const char *value = text_of(item_of(pair, 1));
        if (strcmp(key, "alt") == 0)
            pt_buf_add(alt, pt_str_from(value));
        if ((strcmp(key, "alt") == 0 && value[0] == '\0') ||
            (strcmp(key, "role") == 0 && strcmp(value, "presentation") == 0))
            out->is_decoration = true;
    }
}

static bool read_image(image *out, pt_checker *c, uint32_t segment)
{
    const pt_segment *s = &c->doc->segments.items[segment];
    const pt_meta_field at = {.begin = s->begin, .end = s->end};
    pt_item item;
    json_object *args = NULL;
    if (pt_segment_literal(c->doc, segment) != 0 ||
        !pt_item_read(&item, c->doc, s->begin, ITEM_DEPTH) ||
        !pt_str_is_equal(item.type, PT_STR("Image")))
        return false;
    json_object *value = pt_check_read(c, &at);
    if (value == NULL)
        return false;
    json_object_object_get_ex(value, "c", &args);
    const bool is_whole = json_object_is_type(args, json_type_array) &&
                          json_object_array_length(args) == 3;
    pt_buf alt;
    pt_buf_init(&alt);
    if (is_whole) {
        read_attributes(out, &alt, item_of(args, 0));
        if (alt.len == 0)
            pt_meta_add_plain(&alt, item_of(args, 1));
        json_object *target = item_of(args, 2);
        out->url = pt_arena_copy(c->doc->arena,
                                 pt_str_from(text_of(item_of(target, 0))));
        out->alt = pt_arena_copy(c->doc->arena, pt_str_trim(pt_buf_str(&alt)));
        c->failed |=
            pt_buf_failed(&alt) || out->url.ptr == NULL || out->alt.ptr == NULL;
    }
    pt_buf_release(&alt);
    json_object_put(value);
    return is_whole && !c->failed;
}

/* Reads the next image of the document. */
static bool next_image(image *out, pt_checker *c, uint32_t *text,
                       uint32_t *segment)
{
    for (; *text < c->doc->texts.len; ++*text, *segment = 0) {
        const pt_text *t = &c->doc->texts.items[*text];
        while (*segment < t->n_segments) {
            const uint32_t index = t->segments + (*segment)++;
            const uint32_t start = c->doc->segments.items[index].start;
            *out = (image){
                .span = {*text, start, start + pt_segment_len(c->doc, index)}
            };
            if (read_image(out, c, index))
                return true;
        }
    }
    return false;
}

static pt_check_place place_of(const image *i)
{
    return (pt_check_place){
        .span = i->span, .subject = i->url, .verbatim = i->url};
}

void pt_check_image_alt(pt_checker *c)
{
    uint32_t text = 0;
    uint32_t segment = 0;
    image i;
    while (next_image(&i, c, &text, &segment))
        if (i.alt.len == 0 && !i.is_decoration)
            pt_check_add(c, place_of(&i), "image ‘%s’ has no alternative text",
                         pt_check_quote(c, i.url));
}

void pt_check_image_keyword(pt_checker *c)
{
    uint32_t text = 0;
    uint32_t segment = 0;
    bool found = false;
    image i;
    image first = {.url = PT_STR("")};
    uint32_t n = 0;
    if (c->analysis->keywords.len == 0)
        return;
    while (!found && next_image(&i, c, &text, &segment)) {
        if (i.alt.len == 0)
            continue;
        if (n++ == 0)
            first = i;
        found = pt_check_has_keyword(c, i.alt);
    }
    if (n > 0 && !found)
        pt_check_add(c, place_of(&first), "no keyword is in the text of %s",
                     n == 1 ? "the image" : "any image");
}

void pt_check_image_missing(pt_checker *c)
{
    uint32_t text = 0;
    uint32_t segment = 0;
    image i;
    if (c->n_words >= c->bounds[0] && c->article->n_images == 0 &&
        !next_image(&i, c, &text, &segment))
        pt_check_add(c, pt_place_document(), "the article has no image");
}
