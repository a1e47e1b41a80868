/* SPDX-License-Identifier: MIT */
/*
 * Baselines: a text file that a version control shows well. Numbers in
 * messages change with every edit, so a finding is known by its check and
 * what it is about. Linear in lines and findings.
 */
#include "check/baseline.h"

#include "base/error.h"
#include "check/check.h"
#include "text/forms.h"

static pt_status read_line(pt_baseline *out, pt_str line, uint32_t number,
                           pt_error *err)
{
    const size_t tab = pt_str_find(line, PT_STR("\t"), 0);
    if (line.len == 0 || line.ptr[0] == '#')
        return PT_OK;
    if (tab >= line.len || pt_str_find(line, PT_STR("\t"), tab + 1) >= line.len)
        return pt_error_set(err, PT_ERR_FORMAT, NULL,
                            "line %u is not a path, a check and a subject "
                            "separated by tabs",
                            number);
    uint32_t *n = pt_map_add(&out->lines, line, 0, NULL);
    if (n == NULL)
        return pt_error_nomem(err);
    ++*n;
    return PT_OK;
}

pt_status pt_baseline_read(pt_baseline *out, pt_str text, pt_error *err)
{
    pt_status st = PT_OK;
    uint32_t number = 0;
    *out = (pt_baseline){.text = text};
    pt_map_init(&out->lines);
    for (size_t at = 0; at < text.len && st == PT_OK;) {
        const size_t end = pt_str_find(text, PT_STR("\n"), at);
        pt_str line = pt_str_slice(text, at, end);
        if (pt_str_has_suffix(line, PT_STR("\r")))
            line.len--;
        st = read_line(out, line, ++number, err);
        at = end + 1;
    }
    if (st != PT_OK)
        pt_baseline_release(out);
    return st;
}

void pt_baseline_release(pt_baseline *baseline)
{
    pt_map_release(&baseline->lines);
}

void pt_baseline_add(pt_buf *out, pt_str path, const pt_finding *finding)
{
    pt_buf single;
    pt_buf_init(&single);
    pt_form_add_single(&single, finding->subject);
    pt_buf_add_json(out, path); /* a tab or newline in it is escaped */
    pt_buf_add_format(out, "\t%s\t", pt_check_describe(finding->check)->id);
    if (single.len > 0)
        pt_buf_add_json(out, pt_buf_str(&single));
    else
        pt_buf_add(out, finding->key);
    out->failed |= pt_buf_failed(&single);
    pt_buf_release(&single);
}

/* Whether the baseline has the line once more than `seen` counts so far. */
static pt_status take(bool *known, pt_map *seen, const pt_baseline *baseline,
                      pt_str line, pt_arena *arena, pt_error *err)
{
    const uint32_t most = pt_map_find(&baseline->lines, line);
    *known = false;
    if (most == PT_NONE)
        return PT_OK;
    const pt_str kept = pt_arena_copy(arena, line);
    uint32_t *n = kept.ptr == NULL ? NULL : pt_map_add(seen, kept, 0, NULL);
    if (n == NULL)
        return pt_error_nomem(err);
    *known = *n < most;
    ++*n;
    return PT_OK;
}

pt_status pt_baseline_remove(uint32_t *n_known_out, pt_findings *findings,
                             const pt_baseline *baseline, pt_str path,
                             pt_error *err)
{
    *n_known_out = 0;
    if (baseline == NULL)
        return PT_OK;
    pt_arena *arena = pt_arena_new();
    pt_status st = arena == NULL ? pt_error_nomem(err) : PT_OK;
    pt_map seen;
    pt_buf line;
    uint32_t kept = 0;
    pt_map_init(&seen);
    pt_buf_init(&line);
    for (uint32_t i = 0; i < findings->len && st == PT_OK; i++) {
        bool known = false;
        pt_buf_clear(&line);
        pt_baseline_add(&line, path, &findings->items[i]);
        st = pt_buf_failed(&line)
                 ? pt_error_nomem(err)
                 : take(&known, &seen, baseline, pt_buf_str(&line), arena, err);
        if (!known)
            findings->items[kept++] = findings->items[i];
    }
    if (st == PT_OK) {
        *n_known_out = findings->len - kept;
        findings->len = kept;
    }
    pt_buf_release(&line);
    pt_map_release(&seen);
    pt_arena_free(arena);
    return st;
}
