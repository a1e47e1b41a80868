/* SPDX-License-Identifier: MIT */
/*
 * The names of an index, as its readers look for them: people under the
 * surname, particles in lower case behind the given names ("Leyen, Ursula von
 * der"), those with a capital before it ("Van Buren, Martin"). Keys hold
 * nothing that an index processor could take for its own, so they need no
 * escapes.
 */
#include "output/sort_name.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "entity/alias.h"
#include "find/person.h"

bool pt_sort_name_has(const pt_entity *entity)
{
    const pt_alias_kind kind = pt_alias_kind_of(entity->type);
    return (kind == PT_ALIAS_PERSON || kind == PT_ALIAS_THING) &&
           (entity->bits & PT_ENTITY_AMBIGUOUS) == 0;
}

/* Where in a surname its first capitalised word begins: the main one of "van
   den Berg", all of "Van Buren". */
static size_t main_word(pt_str surname)
{
    for (size_t at = 0; at < surname.len;) {
        size_t next = at;
        if (pt_char_is_upper(pt_utf8_next(surname, &next)))
            return at;
        at = pt_str_find(surname, PT_STR(" "), at) + 1;
    }
    return 0;
}

static void add_person(pt_buf *out, pt_str name)
{
    pt_person person;
    pt_person_split(&person, name);
    const pt_str surname = person.surname;
    if (person.given.len == 0 || person.eastern || surname.len == 0) {
        pt_buf_add(out, name);
        return;
    }
    const size_t word = main_word(surname);
    const size_t begin = (size_t)(surname.ptr - name.ptr) + word;
    const size_t end = begin + surname.len - word;
    pt_buf_add(out, pt_str_slice(name, begin, end));
    pt_buf_add(out, PT_STR(", "));
    pt_buf_add(out, pt_str_trim(pt_str_slice(name, 0, begin)));
    pt_buf_add(out, pt_str_slice(name, end, name.len)); /* "Jr." */
}

void pt_sort_name_add(pt_buf *out, const pt_entity *entity)
{
    const pt_str name = entity->name;
    if (entity->type == PT_TYPE_PERSON)
        add_person(out, name);
    else if (pt_str_has_prefix(name, PT_STR("The ")) ||
             pt_str_has_prefix(name, PT_STR("the ")))
        pt_buf_add(out, pt_str_slice(name, 4, name.len));
    else
        pt_buf_add(out, name);
}

/* Appends a folded name without its signs. */
static void add_plain(pt_buf *out, pt_str folded)
{
    const size_t start = out->len;
    for (size_t at = 0; at < folded.len;) {
        const size_t from = at;
        const uint32_t cp = pt_utf8_next(folded, &at);
        if (pt_char_is_letter(cp) || pt_char_is_digit(cp) || cp == ',' ||
            cp == '-')
            pt_buf_add(out, pt_str_slice(folded, from, at));
        else if (out->len > start && out->ptr[out->len - 1] != ' ')
            pt_buf_add_byte(out, ' ');
    }
    while (out->len > start && out->ptr[out->len - 1] == ' ')
        out->len--;
}

pt_status pt_sort_name_add_key(pt_buf *out, const pt_entity *entity,
                               pt_arena *arena, pt_error *err)
{
    pt_buf name;
    pt_buf_init(&name);
    const pt_arena_mark mark = pt_arena_save(arena);
    pt_sort_name_add(&name, entity);
    pt_str folded = {NULL, 0};
    if (!pt_buf_failed(&name))
        folded = pt_utf8_fold(arena, pt_buf_str(&name));
    if (folded.ptr != NULL)
        add_plain(out, folded);
    pt_arena_rewind(arena, mark);
    pt_buf_release(&name);
    return folded.ptr == NULL ? pt_error_nomem(err) : PT_OK;
}
