/* SPDX-License-Identifier: MIT */
/*
 * Mentions as elements of TEI P5 (chapter 13, Names, Dates, People, and
 * Places), which Pandoc's writer leaves out as it drops Spans. Dates that
 * W3C XML Schema can say are in `when`, `from` and `to`, others in `when-iso`
 * and its kin. Attribute values are escaped.
 */
#include "output/tei.h"

#include "base/str.h"
#include "base/xml.h"

static const char *element_of(pt_type type)
{
    switch (type) {
    case PT_TYPE_PERSON:
        return "persName";
    case PT_TYPE_ORGANIZATION:
        return "orgName";
    case PT_TYPE_LOCATION:
    case PT_TYPE_FACILITY:
        return "placeName";
    case PT_TYPE_DATE:
        return "date";
    case PT_TYPE_TIME:
        return "time";
    case PT_TYPE_MONEY:
    case PT_TYPE_PERCENT:
    case PT_TYPE_QUANTITY:
        return "measure";
    case PT_TYPE_NORP:
    case PT_TYPE_PRODUCT:
    case PT_TYPE_EVENT:
    case PT_TYPE_WORK:
    case PT_TYPE_LAW:
    case PT_TYPE_LANGUAGE:
    case PT_TYPE_MISC:
        return "name";
    }
    return "name";
}

static void add_attribute(pt_buf *out, const char *name, pt_str value)
{
    if (value.len == 0)
        return;
    pt_buf_add_format(out, " %s=\"", name);
    pt_xml_add(out, value);
    pt_buf_add_byte(out, '"');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Is it of a shape in a list, where 0 stands for a digit? */
static bool has_shape(pt_str text, const char *const *shapes)
{
    for (; *shapes != NULL; shapes++) {
        const pt_str shape = pt_str_from(*shapes);
        size_t i = 0;
        while (shape.len == text.len && i < text.len &&
               (shape.ptr[i] == '0' ? is_digit(text.ptr[i])
                                    : shape.ptr[i] == text.ptr[i]))
            i++;
        if (shape.len == text.len && i == text.len)
            return true;
    }
    return false;
}

/* Can XML Schema say it: gYear, gYearMonth, date, gMonthDay, time, …? */
static bool is_w3c(pt_str iso)
{
    static const char *const shapes[] = {
        "0000", "0000-00",  "0000-00-00",          "--00-00",   "---00",
        "--00", "00:00:00", "0000-00-00T00:00:00", "00:00:00Z", NULL};
    return has_shape(iso, shapes);
}

/* Can TEI's *-iso attributes say it: those, and shorter times? */
static bool is_iso(pt_str iso)
{
    static const char *const shapes[] = {"00:00", "00:00Z", "0000-00-00T00:00",
                                         NULL};
    return is_w3c(iso) || has_shape(iso, shapes);
}

static void add_date(pt_buf *out, pt_str iso)
{
    const size_t slash = pt_str_find(iso, PT_STR("/"), 0);
    if (slash == iso.len) {
        if (is_w3c(iso))
            add_attribute(out, "when", iso);
        else if (is_iso(iso))
            add_attribute(out, "when-iso", iso);
        return;
    }
    const pt_str from = pt_str_slice(iso, 0, slash);
    const pt_str to = pt_str_slice(iso, slash + 1, iso.len);
    if (is_w3c(from) && is_w3c(to)) {
        add_attribute(out, "from", from);
        add_attribute(out, "to", to);
    } else if (is_iso(from) && is_iso(to)) {
        add_attribute(out, "from-iso", from);
        add_attribute(out, "to-iso", to);
    }
}

static void add_measure(pt_buf *out, pt_type type, const pt_value *value)
{
    add_attribute(out, "type",
                  type == PT_TYPE_MONEY
                      ? PT_STR("currency")
                      : pt_str_from(pt_type_describe(type)->name));
    if (value == NULL)
        return;
    if (pt_str_find(value->amount, PT_STR("/"), 0) == value->amount.len)
        add_attribute(out, "quantity", value->amount);
    add_attribute(out, "unit",
                  type == PT_TYPE_MONEY     ? value->currency
                  : type == PT_TYPE_PERCENT ? PT_STR("%")
                                            : value->unit);
}

void pt_tei_add_start(pt_buf *out, const pt_entity *entity, pt_type type,
                      const pt_value *value)
{
    const char *element = element_of(type);
    const bool is_name = pt_str_is_equal(pt_str_from(element), PT_STR("name"));
    pt_buf_add_format(out, "<%s", element);
    if (is_name)
        add_attribute(out, "type", pt_str_from(pt_type_describe(type)->name));
    if (entity->wikidata.len > 0) {
        pt_buf_add(out, PT_STR(" ref=\"http://www.wikidata.org/entity/"));
        pt_xml_add(out, entity->wikidata);
        pt_buf_add_byte(out, '"');
    }
    if (type == PT_TYPE_DATE || type == PT_TYPE_TIME)
        add_date(out, value == NULL ? PT_STR("") : value->iso);
    else if (pt_str_is_equal(pt_str_from(element), PT_STR("measure")))
        add_measure(out, type, value);
    else
        add_attribute(out, "key", entity->slug);
    pt_buf_add_byte(out, '>');
}

void pt_tei_add_end(pt_buf *out, pt_type type)
{
    pt_buf_add_format(out, "</%s>", element_of(type));
}
