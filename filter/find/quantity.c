/* SPDX-License-Identifier: MIT */
/*
 * The finder of quantities: an amount with a unit of measure behind it.
 *
 *     amount [-] [square | sq | cubic] unit [² | ³] [(per | / | an) divisor]
 *     amount (° | degrees) [C | F | Celsius | Fahrenheit]
 *
 * Symbols with other readings ask for more (PT_UNIT_APART, PT_UNIT_DIGITS).
 * Every token is looked at a bounded number of times: O(tokens).
 */
#include "find/quantity.h"

#include <string.h>

#include "find/amount.h"
#include "find/passage.h"
#include "text/units.h"

enum { CODE_MAX = 48 };

/* A unit while it is being read. */
typedef struct reader {
    const pt_passage *p;
    uint32_t at; /* next token */
    char code[CODE_MAX];
} reader;

static void add_code(reader *r, const char *code)
{
    const size_t len = strlen(r->code);
    if (len + strlen(code) < CODE_MAX)
        memcpy(r->code + len, code, strlen(code) + 1);
}

/* A unit that may stand behind this amount; `glued`: without a space. */
static const pt_unit *find_unit(const pt_passage *p, pt_str word,
                                const pt_amount *amount, bool glued)
{
    const pt_unit *unit = pt_unit_symbol_find(word);
    if (unit != NULL && !(amount->bits & PT_AMOUNT_DIGITS))
        unit = NULL;
    if (unit == NULL)
        unit = pt_unit_name_find(word);
    if (unit == NULL ||
        (unit->bits & PT_UNIT_FOREIGN && p->locale.language == PT_LANGUAGE_EN))
        return NULL;
    const bool digits = amount->bits & PT_AMOUNT_DIGITS;
    if ((unit->bits & PT_UNIT_APART && glued && word.len <= 2) ||
        (unit->bits & PT_UNIT_DIGITS && !digits))
        return NULL;
    if (unit->bits & PT_UNIT_MONEY) {
        const pt_decimal thousand = {1000, 0};
        if (amount->bits & PT_AMOUNT_SCALED ||
            pt_decimal_compare(amount->high, thousand) >= 0)
            return NULL;
    }
    return unit;
}

/* "°C", "degrees Fahrenheit"; false when no scale is named. */
static bool read_scale(reader *r)
{
    const pt_passage *p = r->p;
    const char *code = NULL;
    if (pt_passage_is_one_of(p, r->at, " c c. celsius centigrade "))
        code = "Cel";
    else if (pt_passage_is_one_of(p, r->at, " f f. fahrenheit "))
        code = "[degF]";
    if (code == NULL || !pt_passage_follows(p, r->at))
        return false;
    r->code[0] = '\0';
    add_code(r, code);
    r->at++;
    return true;
}

static bool is_degree_sign(const pt_passage *p, uint32_t i)
{
    return pt_str_is_equal(pt_passage_str(p, i), PT_STR("\xC2\xB0"));
}

/* "²" or "³" behind a unit. */
static void read_power(reader *r)
{
    const pt_str s = pt_passage_str(r->p, r->at);
    if (!pt_passage_touches(r->p, r->at) || s.len != 2 || s.ptr[0] != '\xC2')
        return;
    if (s.ptr[1] == '\xB2')
        add_code(r, "2");
    else if (s.ptr[1] == '\xB3')
        add_code(r, "3");
    else
        return;
    r->at++;
}

/* "per hour", "/h", "an hour". */
static void read_divisor(reader *r)
{
    const pt_passage *p = r->p;
    uint32_t at = r->at;
    const bool slash = pt_passage_byte(p, at) == '/' &&
                       pt_passage_touches(p, at) &&
                       pt_passage_touches(p, at + 1);
    const bool word =
        pt_passage_is(p, at, "per") ||
        (pt_passage_is(p, at, "an") && pt_passage_is(p, at + 1, "hour"));
    if (!slash && !(word && pt_passage_follows(p, at + 1)))
        return;
    const pt_unit *divisor = pt_unit_divisor_find(pt_passage_str(p, ++at));
    if (divisor == NULL || r->code[0] == '\0' || strchr(r->code, '/') != NULL)
        return;
    add_code(r, "/");
    add_code(r, divisor->code);
    r->at = at + 1;
}

/* "square", "sq.", "cubic" before a unit: the power's digit, or NULL. */
static const char *power_word(const pt_passage *p, uint32_t i)
{
    if (pt_passage_is_one_of(p, i, " square sq sq. "))
        return "2";
    return pt_passage_is_one_of(p, i, " cubic cu cu. ") ? "3" : NULL;
}

/* The unit at r->at; moves past it. */
static bool read_unit(reader *r, const pt_amount *amount)
{
    const pt_passage *p = r->p;
    const bool glued = pt_passage_touches(p, r->at);
    if (is_degree_sign(p, r->at) && amount->bits & PT_AMOUNT_DIGITS) {
        r->at++;
        return read_scale(r);
    }
    const char *power = power_word(p, r->at);
    if (power != NULL)
        r->at++;
    if (pt_passage_is(p, r->at, "nautical") &&
        pt_passage_is_one_of(p, r->at + 1, " mile miles ")) {
        add_code(r, "[nmi_i]");
        r->at += 2;
        return true;
    }
    const pt_unit *unit = find_unit(p, pt_passage_str(p, r->at), amount, glued);
    if (unit == NULL || !pt_passage_follows(p, r->at) ||
        (power != NULL && !(unit->bits & PT_UNIT_POWER)))
        return false;
    add_code(r, unit->code);
    if (power != NULL)
        add_code(r, power);
    r->at++;
    if (strcmp(unit->code, "deg") == 0)
        read_scale(r);
    return true;
}

/* A unit right behind the digits: "5km". */
static bool read_suffix(reader *r, const pt_amount *amount)
{
    const pt_unit *unit = find_unit(r->p, amount->suffix, amount, true);
    if (unit == NULL)
        return false;
    add_code(r, unit->code);
    return true;
}

static bool read_quantity(reader *r, const pt_amount *amount)
{
    const pt_passage *p = r->p;
    r->at = amount->end;
    r->code[0] = '\0';
    if (amount->bits & PT_AMOUNT_VAGUE)
        return false;
    if (amount->suffix.len > 0) {
        if (!read_suffix(r, amount))
            return false;
    } else {
        if (pt_passage_is_dash(p, r->at) && pt_passage_touches(p, r->at) &&
            pt_passage_touches(p, r->at + 1))
            r->at++; /* "a 5-kilometre run" */
        if (!pt_passage_follows(p, r->at) || !read_unit(r, amount))
            return false;
    }
    read_power(r);
    read_divisor(r);
    return true;
}

static pt_status find_in(pt_mentions *out, const pt_passage *p,
                         const pt_find_input *in, pt_error *err)
{
    char text[PT_AMOUNT_MAX];
    pt_amount amount;
    reader r = {.p = p};
    const pt_letter_set *letters = pt_numeral_letters(p->locale.language);
    for (uint32_t i = 0; i < p->n; i++) {
        if (!pt_amount_may_begin(p, i, letters) ||
            !pt_amount_read(&amount, p, i) || !read_quantity(&r, &amount))
            continue;
        const pt_proposal proposal = {
            .first = amount.first,
            .end = r.at,
            .type = PT_TYPE_QUANTITY,
            .finder = PT_FINDER_QUANTITY,
            .score = 0.9F,
            .value = {.amount = pt_amount_write(text, &amount),
                      .unit = pt_str_from(r.code)}
        };
        const pt_status st = pt_passage_add(out, p, in, &proposal, err);
        if (st != PT_OK)
            return st;
        i = r.at - 1;
    }
    return PT_OK;
}

pt_status pt_quantities_find(pt_mentions *out, const pt_find_input *in,
                             pt_error *err)
{
    return pt_passages_find(out, in, find_in, err);
}
