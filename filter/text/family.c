/* SPDX-License-Identifier: MIT */
/*
 * Families of words by derivation: suffixes are taken off a stem one by one,
 * each result being stemmed again ("leadership", "leader", "lead"), until
 * none is left or a table says otherwise. In this way of lemmatising by
 * derivation Snowball's stemmer is followed by a short list of rules and a
 * list of exceptions, after R. Krovetz, Viewing morphology as an inference
 * process, SIGIR 1993, doi:10.1145/160688.160718. A word has at most
 * STEPS_MAX suffixes, so all is linear in its length.
 */
#include "text/family.h"

#include "text/derivations.h"
#include "text/irregular.h"

#include <string.h>

enum { STEPS_MAX = 4, FORM_MAX = 100 };

/* A stem being taken apart. */
typedef struct form {
    char bytes[FORM_MAX];
    size_t len;
} form;

static pt_str form_str(const form *f)
{
    return (pt_str){f->bytes, f->len};
}

static void set_form(form *f, pt_str s)
{
    memmove(f->bytes, s.ptr, s.len);
    f->len = s.len;
}

/* Puts the base of a derivation in its place; false: it is none. */
static bool derive(form *f)
{
    const pt_derivation *rule = pt_derivation_find(form_str(f));
    if (rule == NULL || pt_derived_is_base(form_str(f)))
        return false;
    const pt_str base = pt_str_from(rule->base);
    f->len -= strlen(rule->suffix);
    /* "seer" and "seeing" are no pair: volunteers do not "volunteing". */
    if (strcmp(rule->suffix, "er") == 0 && f->bytes[f->len - 1] == 'e') {
        f->len += 2;
        return false;
    }
    if (f->len + base.len > FORM_MAX)
        return false;
    memcpy(f->bytes + f->len, base.ptr, base.len);
    f->len += base.len;
    return true;
}

bool pt_family_add(pt_buf *out, pt_stemmer *stemmer, pt_str word, pt_str stem)
{
    if (!pt_stemmer_is_english(stemmer) || stem.len >= FORM_MAX / 2) {
        pt_buf_add(out, stem);
        return true;
    }
    form f;
    set_form(&f, stem);
    const pt_derived *known = pt_derived_find(form_str(&f), word);
    for (int i = 0; i < STEPS_MAX && known == NULL && derive(&f); i++) {
        const pt_str next = pt_stemmer_stem(stemmer, form_str(&f));
        if (next.ptr == NULL)
            return false;
        set_form(&f, next);
        known = pt_derived_find(form_str(&f), form_str(&f));
    }
    pt_buf_add(out, known != NULL ? pt_str_from(known->family) : form_str(&f));
    return true;
}

bool pt_distant_at(pt_distant *out, size_t i)
{
    const pt_irregular *irregular = pt_irregular_at(i);
    if (irregular != NULL) {
        *out = (pt_distant){irregular->form, irregular->base};
        return true;
    }
    const pt_derived *derived = pt_derived_at(i - pt_irregular_count());
    if (derived == NULL)
        return false;
    *out = (pt_distant){derived->stem, derived->family};
    return true;
}
