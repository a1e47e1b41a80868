/* SPDX-License-Identifier: MIT */
/*
 * The options `never` and `always` as names: each becomes a row with a rule,
 * as a table of names may have it, so that one way of matching serves both.
 * There are a handful of them, compiled for each document that has any.
 */
#include "names/rules.h"

#include "base/error.h"
#include "base/str.h"
#include "names/compile.h"
#include "pandoc-tagger/types.h"

/* Where the colon before a type stands, or the length. */
static size_t find_colon(pt_str text)
{
    for (size_t at = text.len; at > 0; at--) {
        const char c = text.ptr[at - 1];
        if (c == ':')
            return at == text.len ? text.len : at - 1;
        if (c == ' ')
            break;
    }
    return text.len;
}

const char *pt_name_rule_parse(pt_name_rule *out, pt_str text, bool never)
{
    text = pt_str_trim(text);
    const size_t colon = find_colon(text);
    pt_name_rule rule = {.name = pt_str_trim(pt_str_slice(text, 0, colon)),
                         .type = -1,
                         .never = never};
    if (rule.name.len == 0)
        return "a name";
    if (colon < text.len) {
        rule.type = pt_type_find(pt_str_slice(text, colon + 1, text.len));
        if (rule.type < 0)
            return "NAME:TYPE with a type as in --list-types";
    } else if (!never) {
        return "NAME:TYPE";
    }
    *out = rule;
    return NULL;
}

pt_status pt_name_rules_compile(pt_buf *out, const pt_name_rules *rules,
                                pt_error *err)
{
    pt_error cause = {"", ""};
    pt_compiler *compiler = pt_compiler_new();
    if (compiler == NULL)
        return pt_error_nomem(err);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < rules->len && st == PT_OK; i++) {
        const pt_name_rule *rule = &rules->items[i];
        const char *type =
            rule->type < 0 ? "" : pt_type_describe((pt_type)rule->type)->name;
        const pt_row row = {
            .fields = {[PT_COLUMN_NAME] = rule->name,
                       [PT_COLUMN_TYPE] = pt_str_from(type),
                       [PT_COLUMN_RULE] =
                           rule->never ? PT_STR("never") : PT_STR("always")}
        };
        st = pt_compiler_add_row(compiler, &row, "", &cause);
        if (st != PT_OK)
            pt_error_set(err, st,
                         rule->never ? "option 'never'" : "option 'always'",
                         "%s", cause.message);
    }
    if (st == PT_OK)
        st = pt_compiler_write(out, compiler, err);
    pt_compiler_free(compiler);
    return st;
}
