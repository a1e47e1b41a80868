/* SPDX-License-Identifier: MIT */
/*
 * What is put into a document comes out again. The first byte picks options
 * and the writer that they are for, the rest is a document, in which many
 * short words are names: what the filter makes of it is filtered again and
 * must stay as it is, and is stripped and must have the blocks, byte for
 * byte, that the document has when it is stripped as it was.
 */
#include "fuzz.h"
#include "graft.h"
#include "require.h"

#include "document/scan.h"

typedef struct way {
    const char *writer;
    const char *settings; /* further members of the object */
    bool keeps_blocks;    /* nothing is moved or removed for good */
} way;

#define LINK ",\"link\":\"https://e.org/{type}/{slug}\",\"link-mentions\":"

static const way ways[] = {
    {"",         "",                                                  true },
    {"html5",    LINK "\"all\"",                                      true },
    {"html5",    ",\"link\":\"wikipedia\",\"link-as\":\"attribute\"", true },
    {"html5",    ",\"inline-data\":\"rdfa\",\"time\":true",           true },
    {"html5",    ",\"inline-data\":\"microdata\"" LINK "\"first\"",   true },
    {"html5",    ",\"index\":\"list\",\"json-ld\":\"body\"",          true },
    {"html5",    ",\"suggest\":\"add\",\"stylesheet\":true",          true },
    {"latex",    ",\"index\":\"entries\",\"stylesheet\":true",        true },
    {"latex",    ",\"index\":\"list\",\"xmp\":true",                  true },
    {"tei",      ",\"mentions\":\"section\"",                         true },
    {"docx",     ",\"character-styles\":true,\"index\":\"list\"",     true },
    {"epub3",    ",\"time\":true,\"mentions\":\"first\"",             true },
    {"jats",     ",\"suggest\":\"auto\",\"max-mentions\":1",          true },
    {"typst",    LINK "\"section\"",                                  true },
    {"plain",    "",                                                  true },
    {"html5",    ",\"keyword-section\":\"end\"",                      false},
    {"latex",    ",\"keyword-section\":\"remove\"",                   false},
    {"json",     ",\"structure\":true",                               false},
    {"revealjs", ",\"structure\":true,\"index\":\"list\"",            false},
};

enum { N_WAYS = sizeof ways / sizeof ways[0] };

/* A tagger with the way's options, without what takes long to search. */
static const pt_tagger *tagger_of(size_t i)
{
    static pt_tagger *taggers[N_WAYS];
    if (taggers[i] != NULL)
        return taggers[i];
    pt_buf settings;
    pt_buf_init(&settings);
    pt_buf_add_format(&settings,
                      "{\"model\":false,\"knowledge-base\":false,\"always\":["
                      "\"A:person\",\"B C:organization\",\"Oslo:location\","
                      "\"C D E:work\",\"x:product\",\"7:misc\"]%s}",
                      ways[i].settings);
    pt_buf_add_byte(&settings, '\0');
    taggers[i] = make_tagger(settings.ptr);
    pt_buf_release(&settings);
    return taggers[i];
}

static const pt_tagger *stripper(void)
{
    static pt_tagger *tagger;
    if (tagger == NULL)
        tagger = make_tagger("{\"model\":false,\"knowledge-base\":false,"
                             "\"strip\":true}");
    return tagger;
}

/* Reads past a value; returns its bytes. */
static pt_str read_value(pt_scan *scan)
{
    const pt_event value = pt_scan_next(scan);
    const char *begin = scan->begin;
    require(pt_scan_skip(scan, value));
    return (pt_str){begin, (size_t)(scan->at - begin)};
}

/* The bytes of the document's blocks; of old, they are its second half. */
static pt_str blocks_of(pt_str document)
{
    pt_scan scan;
    pt_str blocks = {NULL, 0};
    pt_scan_init(&scan, document, 1u << 20);
    if (pt_scan_next(&scan) == PT_EVENT_ARRAY) {
        read_value(&scan);
        blocks = read_value(&scan);
    } else {
        while (pt_scan_next(&scan) == PT_EVENT_KEY) {
            const bool is_blocks = pt_scan_is(&scan, PT_STR("blocks"));
            const pt_str value = read_value(&scan);
            if (is_blocks)
                blocks = value;
        }
    }
    pt_scan_release(&scan);
    require(blocks.len > 0);
    return blocks;
}

static void check_strip(pt_str document, pt_str filtered)
{
    pt_buf before;
    pt_buf after;
    pt_buf_init(&before);
    pt_buf_init(&after);
    require(pt_tagger_filter(stripper(), document, PT_STR(""), append, &before,
                             NULL, NULL) == PT_OK);
    require(pt_tagger_filter(stripper(), filtered, PT_STR(""), append, &after,
                             NULL, NULL) == PT_OK);
    require(pt_str_is_equal(blocks_of(pt_buf_str(&before)),
                            blocks_of(pt_buf_str(&after))));
    pt_buf_release(&before);
    pt_buf_release(&after);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const size_t i = data[0] % N_WAYS;
    const pt_str document = {(const char *)data + 1, size - 1};
    const pt_str writer = pt_str_from(ways[i].writer);
    const pt_tagger *tagger = tagger_of(i);
    pt_buf once;
    pt_buf twice;
    pt_buf_init(&once);
    pt_buf_init(&twice);
    /* A document's own options are not told to named writers. */
    const bool has_options =
        pt_str_find(document, PT_STR("tagger"), 0) < document.len ||
        pt_str_find(document, PT_STR("\\u"), 0) < document.len;
    if (!has_options && pt_tagger_filter(tagger, document, writer, append,
                                         &once, NULL, NULL) == PT_OK) {
        require(pt_tagger_filter(tagger, pt_buf_str(&once), writer, append,
                                 &twice, NULL, NULL) == PT_OK);
        require(pt_str_is_equal(pt_buf_str(&once), pt_buf_str(&twice)));
        if (ways[i].keeps_blocks)
            check_strip(document, pt_buf_str(&once));
    }
    pt_buf_release(&once);
    pt_buf_release(&twice);
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                               unsigned int seed)
{
    return graft_mutate(data, size, max_size, 1, size, seed);
}
