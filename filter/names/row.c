/* SPDX-License-Identifier: MIT */
/*
 * What the fields of a row of names mean. Each field is checked by itself,
 * so that whoever checks a table hears of all that is wrong with a row.
 */
#include "names/row.h"

#include "base/str.h"
#include "names/identifier.h"
#include "names/names.h"
#include "pandoc-tagger/types.h"

/* A word of a field and the bits that it stands for. */
typedef struct word {
    const char *name;
    unsigned bits;
} word;

static const word kinds[] = {
    {"capital",    PT_NAME_CITY | PT_NAME_CAPITAL},
    {"city",       PT_NAME_CITY                  },
    {"company",    PT_NAME_COMPANY               },
    {"continent",  PT_NAME_CONTINENT             },
    {"country",    PT_NAME_COUNTRY               },
    {"government", PT_NAME_GOVERNMENT            },
    {"league",     PT_NAME_LEAGUE                },
    {"media",      PT_NAME_MEDIA                 },
    {"party",      PT_NAME_PARTY                 },
    {"region",     PT_NAME_REGION                },
    {"team",       PT_NAME_TEAM                  },
    {"territory",  PT_NAME_COUNTRY               },
    {"university", PT_NAME_UNIVERSITY            },
    {"water",      PT_NAME_WATER                 },
};

static const word rules[] = {
    {"always", PT_RULE_ALWAYS},
    {"never",  PT_RULE_NEVER },
};

/* What reading a row needs besides its values. */
typedef struct reader {
    const pt_row *row;
    const char *where;
    pt_problems *problems;
    pt_error *err;
} reader;

static pt_status fail(const reader *r, const char *message, pt_str value)
{
    return pt_problem_add(r->problems, r->where, r->row->line, message, value,
                          r->err);
}

/* Adds the bits of the field's words. */
static pt_status read_words(unsigned *bits, pt_column column, const word *words,
                            size_t n, const char *unknown, const reader *r)
{
    const pt_str all = r->row->fields[column];
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR(" "), at);
        const pt_str name = pt_str_slice(all, at, end);
        size_t i = 0;
        while (i < n &&
               !pt_str_is_equal_nocase(name, pt_str_from(words[i].name)))
            i++;
        if (i == n)
            return fail(r, unknown, name);
        *bits |= words[i].bits;
        at = end + 1;
    }
    return PT_OK;
}

static pt_status read_prior(unsigned *out, const reader *r)
{
    const pt_str s = r->row->fields[PT_COLUMN_PRIOR];
    if (s.len == 0)
        return PT_OK;
    unsigned value = 0;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned digit = (unsigned)(s.ptr[i] - '0');
        value = value * 10 + digit;
        if (digit > 9 || value > 100)
            return fail(r, "the prior is no number from 0 to 100", s);
    }
    *out = value;
    return PT_OK;
}

static pt_status read_type(pt_row_values *out, int default_type,
                           const reader *r)
{
    const pt_str type = r->row->fields[PT_COLUMN_TYPE];
    out->type = type.len > 0 ? pt_type_find(type) : default_type;
    if (out->type >= 0)
        return PT_OK;
    if (type.len > 0)
        return fail(r, "there is no such type", type);
    return out->rule & PT_RULE_NEVER ? PT_OK
                                     : fail(r, "the type is empty", type);
}

/* Wikidata's id, wherever it stands, is `id`; the other one then `ref`. */
static pt_status read_ids(pt_row_values *out, const reader *r)
{
    const pt_column columns[] = {PT_COLUMN_ID, PT_COLUMN_REF};
    pt_str *const to[] = {&out->id, &out->ref};
    for (int i = 0; i < 2; i++) {
        const pt_str id = r->row->fields[columns[i]];
        const char *flaw = pt_identifier_flaw(id);
        if (flaw != NULL)
            return fail(r, flaw, id);
        const pt_str item = pt_identifier_wikidata(id);
        *to[i] = item.len > 0 ? item : id;
    }
    if (out->id.len == 0) {
        out->id = out->ref;
        out->ref.len = 0;
    }
    return PT_OK;
}

pt_status pt_row_read(pt_row_values *out, const pt_row *row, const char *where,
                      int default_type, pt_problems *problems, pt_error *err)
{
    const reader r = {row, where, problems, err};
    *out = (pt_row_values){.name = row->fields[PT_COLUMN_NAME],
                           .country = row->fields[PT_COLUMN_COUNTRY],
                           .prior = 100};
    pt_status st = PT_OK;
    if (out->name.len == 0)
        st = fail(&r, "the name is empty", PT_STR(""));
    if (st == PT_OK)
        st = read_words(&out->rule, PT_COLUMN_RULE, rules,
                        sizeof rules / sizeof *rules, "there is no such rule",
                        &r);
    if (st == PT_OK && out->rule == (PT_RULE_NEVER | PT_RULE_ALWAYS))
        st = fail(&r, "the rule is both never and always", PT_STR(""));
    if (st == PT_OK)
        st = read_type(out, default_type, &r);
    if (st == PT_OK)
        st = read_ids(out, &r);
    if (st == PT_OK)
        st = read_words(&out->bits, PT_COLUMN_KIND, kinds,
                        sizeof kinds / sizeof *kinds, "there is no such kind",
                        &r);
    return st == PT_OK ? read_prior(&out->prior, &r) : st;
}
