/* SPDX-License-Identifier: MIT */
/*
 * The one table of entity types. The names are those of the field
 * (OntoNotes' NORP, MUC's organization), the schema column is schema.org's
 * vocabulary.
 */
#include "pandoc-tagger/types.h"

#include "base/str.h"

/* clang-format off */
static const pt_type_info table[PT_N_TYPES] = {
    [PT_TYPE_PERSON] = {"person", "Person", "Person", "people",
        "people, real or fictional, by name"},
    [PT_TYPE_ORGANIZATION] = {"organization", "Organization", "Organization",
        "organizations",
        "companies, agencies, institutions, parties, teams"},
    [PT_TYPE_LOCATION] = {"location", "Place", "Place", "places",
        "countries, cities, regions, rivers, mountains, continents"},
    [PT_TYPE_FACILITY] = {"facility", "Place", "Facility", "facilities",
        "buildings, airports, bridges, roads, stadiums"},
    [PT_TYPE_NORP] = {"norp", "Thing", "Nationality or group",
        "nationalities and groups",
        "nationalities, religious, ethnic and political groups"},
    [PT_TYPE_DATE] = {"date", "Date", "Date", "dates",
        "dates and periods, absolute or relative"},
    [PT_TYPE_TIME] = {"time", "Time", "Time", "times",
        "times smaller than a day"},
    [PT_TYPE_MONEY] = {"money", "MonetaryAmount", "Money", "amounts of money",
        "monetary values, with their currency"},
    [PT_TYPE_PERCENT] = {"percent", "QuantitativeValue", "Percentage",
        "percentages", "percentages"},
    [PT_TYPE_QUANTITY] = {"quantity", "QuantitativeValue", "Quantity",
        "quantities", "measurements with their unit"},
    [PT_TYPE_PRODUCT] = {"product", "Product", "Product", "products",
        "vehicles, devices, software, goods by name"},
    [PT_TYPE_EVENT] = {"event", "Event", "Event", "events",
        "wars, storms, competitions, summits by name"},
    [PT_TYPE_WORK] = {"work", "CreativeWork", "Work", "works",
        "books, films, songs, newspapers as works"},
    [PT_TYPE_LAW] = {"law", "Legislation", "Law", "laws",
        "acts, treaties, constitutions by name"},
    [PT_TYPE_LANGUAGE] = {"language", "Language", "Language", "languages",
        "languages by name"},
    [PT_TYPE_MISC] = {"misc", "Thing", "Other name", "other names",
        "names of none of these types"},
};

/* What other taggers and gazetteers call the same. */
static const struct {
    const char *name;
    pt_type type;
} others[] = {
    {"creative-work", PT_TYPE_WORK},
    {"fac",           PT_TYPE_FACILITY},
    {"gpe",           PT_TYPE_LOCATION},
    {"loc",           PT_TYPE_LOCATION},
    {"miscellaneous", PT_TYPE_MISC},
    {"nationality",   PT_TYPE_NORP},
    {"org",           PT_TYPE_ORGANIZATION},
    {"organisation",  PT_TYPE_ORGANIZATION},
    {"per",           PT_TYPE_PERSON},
    {"pers",          PT_TYPE_PERSON},
    {"place",         PT_TYPE_LOCATION},
    {"work_of_art",   PT_TYPE_WORK},
};
/* clang-format on */

const pt_type_info *pt_type_describe(pt_type type)
{
    return (unsigned)type < PT_N_TYPES ? &table[type] : NULL;
}

int pt_type_find(pt_str name)
{
    for (int i = 0; i < PT_N_TYPES; i++)
        if (pt_str_is_equal_nocase(name, pt_str_from(table[i].name)))
            return i;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (pt_str_is_equal_nocase(name, pt_str_from(others[i].name)))
            return (int)others[i].type;
    return -1;
}
