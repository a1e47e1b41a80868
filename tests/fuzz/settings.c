/* SPDX-License-Identifier: MIT */
/*
 * Settings and metadata from arbitrary bytes: as the options of an operator
 * and of a document, which cannot name files and leaves its options as they
 * were when it fails; then as the metadata of a small document, which the
 * filter refuses or makes a document of.
 */
#include "fuzz.h"
#include "graft.h"
#include "require.h"

#include <json-c/json.h>
#include <string.h>

#include "document/scan.h"
#include "run/options.h"

/* Returns whether what only operators may set is as it was. */
static bool are_files_untouched(const pt_options *now, const pt_options *before)
{
    return now->model.path.len == 0 && now->network.path.len == 0 &&
           now->gazetteers.len == 0 &&
           now->gazetteer_charset.len == before->gazetteer_charset.len &&
           now->gazetteer_type == before->gazetteer_type &&
           now->pandoc_version.len == before->pandoc_version.len &&
           now->max_bytes == before->max_bytes &&
           now->max_depth == before->max_depth;
}

static void apply(struct json_object *settings, bool is_document)
{
    const pt_options_source source = {
        .where = "settings", .folder = "folder", .is_document = is_document};
    pt_options before;
    pt_options options;
    pt_option_set named = 0;
    pt_error err = {.message = "", .where = ""};
    pt_arena *arena = pt_arena_new();
    require(arena != NULL);
    memset(&before, 0, sizeof before);
    pt_options_init(&before);
    memcpy(&options, &before, sizeof before);
    const pt_status st =
        pt_options_apply(&options, &named, settings, &source, arena, &err);
    require((st == PT_OK) == (err.message[0] == '\0'));
    if (st != PT_OK)
        require(memcmp(&options, &before, sizeof before) == 0);
    if (is_document)
        require(are_files_untouched(&options, &before));
    pt_arena_free(arena);
}

/* Returns whether the bytes are one JSON value. */
static bool is_json(pt_str bytes)
{
    pt_scan scan;
    pt_event event;
    pt_scan_init(&scan, bytes, 200);
    do
        event = pt_scan_next(&scan);
    while (event != PT_EVENT_END && event != PT_EVENT_ERROR);
    pt_scan_release(&scan);
    return event == PT_EVENT_END;
}

/* Makes the bytes a document's metadata. */
static void filter(pt_str meta)
{
    static const char *const writers[] = {"", "html5", "docx", "jats", "latex"};
    static pt_tagger *tagger;
    if (tagger == NULL)
        tagger = make_tagger("{\"model\":false,\"knowledge-base\":false,"
                             "\"always\":[\"Ana Prado:person\"]}");
    pt_buf document;
    pt_buf out;
    pt_buf_init(&document);
    pt_buf_init(&out);
    pt_buf_add(&document, PT_STR("{\"pandoc-api-version\":[1,23],\"meta\":"));
    pt_buf_add(&document, meta);
    pt_buf_add(&document,
               PT_STR(",\"blocks\":[{\"t\":\"Para\",\"c\":["
                      "{\"t\":\"Str\",\"c\":\"Ana\"},{\"t\":\"Space\"},"
                      "{\"t\":\"Str\",\"c\":\"Prado\"},{\"t\":\"Space\"},"
                      "{\"t\":\"Str\",\"c\":\"works.\"}]}]}"));
    for (size_t i = 0; i < sizeof writers / sizeof writers[0]; i++) {
        pt_buf_clear(&out);
        if (pt_tagger_filter(tagger, pt_buf_str(&document),
                             pt_str_from(writers[i]), append, &out, NULL,
                             NULL) == PT_OK)
            require(is_json(pt_buf_str(&out)));
    }
    pt_buf_release(&document);
    pt_buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const pt_str bytes = {(const char *)data, size};
    if (!is_json(bytes) || size > INT32_MAX)
        return 0;
    struct json_tokener *reader = json_tokener_new_ex(200);
    require(reader != NULL);
    struct json_object *settings =
        json_tokener_parse_ex(reader, bytes.ptr, (int)size);
    if (json_object_is_type(settings, json_type_object)) {
        apply(settings, false);
        apply(settings, true);
    }
    json_object_put(settings);
    json_tokener_free(reader);
    filter(bytes);
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                               unsigned int seed)
{
    return graft_mutate(data, size, max_size, 0, size, seed);
}
