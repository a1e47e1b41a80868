/* SPDX-License-Identifier: MIT */
/*
 * Recognising our own inlines and blocks by their Attr, read where it stands and
 * without copies, since a document that comes back has one for each mention.
 */
#include "document/own.h"

#include "base/map.h"
#include "document/scan.h"

enum { ATTR_DEPTH = 4, CLASSES_INDEX = 1, PAIRS_INDEX = 2 };

typedef enum key {
    KEY_OTHER,
    KEY_ENTITY,
    KEY_KEYWORD,
    KEY_JOINT,
    KEY_LINK,
    KEY_TAGGER,
    KEY_NAME
} key;

typedef struct reader {
    pt_scan scan;
    unsigned classes; /* bit 1 << key: has that class */
    unsigned keys;    /* bit 1 << key: has that attribute */
    unsigned joint;   /* PT_OWN_JOINT_… */
} reader;

static key read_name(const pt_scan *scan)
{
    if (pt_scan_is(scan, PT_STR("entity")))
        return KEY_ENTITY;
    if (pt_scan_is(scan, PT_STR("keyword")))
        return KEY_KEYWORD;
    if (pt_scan_is(scan, PT_STR("entity-link")))
        return KEY_LINK;
    if (pt_scan_is(scan, PT_STR("tagger")))
        return KEY_TAGGER;
    if (pt_scan_is(scan, PT_STR("entity-name")))
        return KEY_NAME;
    return pt_scan_is(scan, PT_STR("joint")) ? KEY_JOINT : KEY_OTHER;
}

static unsigned read_joint(const pt_scan *scan)
{
    if (pt_scan_is(scan, PT_STR("both")))
        return PT_OWN_JOINT_START | PT_OWN_JOINT_END;
    if (pt_scan_is(scan, PT_STR("start")))
        return PT_OWN_JOINT_START;
    return pt_scan_is(scan, PT_STR("end")) ? PT_OWN_JOINT_END : 0;
}

static void read_classes(reader *r)
{
    pt_event event = pt_scan_next(&r->scan);
    while (event != PT_EVENT_ARRAY_END && event != PT_EVENT_ERROR) {
        if (event == PT_EVENT_STRING)
            r->classes |= 1u << read_name(&r->scan);
        pt_scan_skip(&r->scan, event);
        event = pt_scan_next(&r->scan);
    }
}

/* Reads what follows the '[' of one pair. */
static void read_pair(reader *r)
{
    key name = KEY_OTHER;
    pt_event event = pt_scan_next(&r->scan);
    for (int i = 0; event != PT_EVENT_ARRAY_END && event != PT_EVENT_ERROR;
         i++) {
        if (event == PT_EVENT_STRING && i == 0)
            name = read_name(&r->scan);
        if (event == PT_EVENT_STRING && i == 1) {
            r->keys |= 1u << name;
            r->joint |= name == KEY_JOINT ? read_joint(&r->scan) : 0;
        }
        pt_scan_skip(&r->scan, event);
        event = pt_scan_next(&r->scan);
    }
}

static void read_pairs(reader *r)
{
    pt_event event = pt_scan_next(&r->scan);
    while (event != PT_EVENT_ARRAY_END && event != PT_EVENT_ERROR) {
        if (event == PT_EVENT_ARRAY)
            read_pair(r);
        else
            pt_scan_skip(&r->scan, event);
        event = pt_scan_next(&r->scan);
    }
}

unsigned pt_own_read(const pt_document *doc, uint32_t attr)
{
    if (attr == PT_NONE)
        return 0;
    reader r = {.joint = 0};
    pt_scan_init(&r.scan, pt_str_slice(doc->source, attr, doc->source.len),
                 ATTR_DEPTH);
    pt_scan_next(&r.scan);
    pt_event event = pt_scan_next(&r.scan);
    for (int i = 0; event != PT_EVENT_ARRAY_END && event != PT_EVENT_ERROR;
         i++) {
        if (event == PT_EVENT_ARRAY && i == CLASSES_INDEX)
            read_classes(&r);
        else if (event == PT_EVENT_ARRAY && i == PAIRS_INDEX)
            read_pairs(&r);
        else
            pt_scan_skip(&r.scan, event);
        event = pt_scan_next(&r.scan);
    }
    pt_scan_release(&r.scan);
    const unsigned kinds = 1u << KEY_ENTITY | 1u << KEY_KEYWORD;
    if ((r.classes & 1u << KEY_LINK) != 0 && (r.keys & 1u << KEY_ENTITY) != 0)
        return PT_OWN_LINK;
    if ((r.classes & r.keys & kinds) != 0)
        return PT_OWN_SPAN | r.joint;
    if ((r.keys & 1u << KEY_TAGGER) != 0)
        return PT_OWN_BLOCK;
    return (r.classes & 1u << KEY_NAME) != 0 ? PT_OWN_NAME : 0;
}
