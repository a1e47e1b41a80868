/* SPDX-License-Identifier: MIT */
/*
 * Identifiers of entries: Wikidata's, in the forms in which people and
 * thesauri write them, and the users' own, which may be anything that is one
 * word.
 */
#include "names/identifier.h"

#include "base/str.h"

#include <stdbool.h>

enum { LONGEST = 1000 /* bytes */ };

static const char *const prefixes[] = {
    "wd:",
    "http://www.wikidata.org/entity/",
    "https://www.wikidata.org/entity/",
    "http://www.wikidata.org/wiki/",
    "https://www.wikidata.org/wiki/",
    "http://wikidata.org/entity/",
    "https://wikidata.org/entity/",
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_item(pt_str id)
{
    if (id.len < 2 || id.len > 20 || id.ptr[0] != 'Q' || id.ptr[1] == '0')
        return false;
    for (size_t i = 1; i < id.len; i++)
        if (!is_digit(id.ptr[i]))
            return false;
    return true;
}

pt_str pt_identifier_wikidata(pt_str id)
{
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++) {
        const pt_str prefix = pt_str_from(prefixes[i]);
        if (!pt_str_has_prefix(id, prefix))
            continue;
        id = pt_str_slice(id, prefix.len, id.len);
        break;
    }
    return is_item(id) ? id : (pt_str){NULL, 0};
}

const char *pt_identifier_flaw(pt_str id)
{
    if (id.len > LONGEST)
        return "the id is longer than 1000 bytes";
    for (size_t i = 0; i < id.len; i++)
        if ((unsigned char)id.ptr[i] <= ' ' || id.ptr[i] == '\x7F')
            return "the id has white space in it";
    const bool similar = id.len > 1 && (id.ptr[0] == 'Q' || id.ptr[0] == 'q') &&
                         is_digit(id.ptr[1]);
    if (similar && !is_item(id))
        return "the id looks like Wikidata's and is none";
    return NULL;
}
