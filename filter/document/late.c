/* SPDX-License-Identifier: MIT */
/*
 * Objects whose contents come before their name. Pandoc writes `t` first,
 * other programs sort keys; then what `c` holds is only known after it. This
 * pass goes over the whole document and reserves a slot where such a `c`
 * begins, to be filled when the object's `t` comes, so that the pass that
 * builds texts runs forward only. O(bytes); 4 bytes a level of nesting.
 */
#include "document/late.h"

#include "base/error.h"
#include "base/map.h"
#include "document/kinds.h"

#include <assert.h>

static const uint32_t NAMED = UINT32_MAX - 1; /* `t` has come first */

/* For each open container the index of its slot, PT_NONE or NAMED. */
typedef PT_VEC(uint32_t) slots;

typedef struct late_pass {
    pt_lates *lates;
    slots open;
    uint32_t waiting; /* the slot whose `t` comes next, or PT_NONE */
} late_pass;

static bool meet_key(late_pass *pass, const pt_scan *scan)
{
    assert(pass->open.items != NULL); /* a key stands in an object */
    uint32_t *slot = &pass->open.items[pass->open.len - 1];
    if (*slot == PT_NONE && pt_scan_is(scan, PT_STR("c"))) {
        pt_late *late = pt_vec_add(pass->lates, sizeof *late);
        if (late == NULL)
            return false;
        *late = (pt_late){.at = pt_scan_offset(scan, scan->begin)};
        *slot = pass->lates->len - 1;
    } else if (*slot != NAMED && pt_scan_is(scan, PT_STR("t"))) {
        pass->waiting = *slot;
        *slot = NAMED;
    }
    return true;
}

static bool take_event(late_pass *pass, const pt_scan *scan, pt_event event)
{
    if (event == PT_EVENT_KEY)
        return meet_key(pass, scan);
    if (event == PT_EVENT_STRING && pass->waiting != PT_NONE)
        pass->lates->items[pass->waiting].name = pt_constructor_scan(scan);
    pass->waiting = PT_NONE;
    if (event == PT_EVENT_OBJECT || event == PT_EVENT_ARRAY) {
        uint32_t *slot = pt_vec_add(&pass->open, sizeof *slot);
        if (slot == NULL)
            return false;
        *slot = PT_NONE;
    }
    if (event == PT_EVENT_OBJECT_END || event == PT_EVENT_ARRAY_END)
        pass->open.len--;
    return true;
}

pt_status pt_lates_read(pt_lates *out, pt_str source, size_t max_depth,
                        pt_error *err)
{
    pt_scan scan;
    pt_scan_init(&scan, source, max_depth);
    late_pass pass = {.lates = out, .waiting = PT_NONE};
    bool ok = true;
    pt_event event = pt_scan_next(&scan);
    while (ok && event != PT_EVENT_END && event != PT_EVENT_ERROR) {
        ok = take_event(&pass, &scan, event);
        event = pt_scan_next(&scan);
    }
    pt_vec_release(&pass.open);
    pt_status st = ok ? PT_OK : pt_error_nomem(err);
    if (st == PT_OK && event == PT_EVENT_ERROR)
        st = pt_scan_error(&scan, err);
    pt_scan_release(&scan);
    return st;
}
