/* SPDX-License-Identifier: MIT */
/* Tests of find/person. */
#include "find/person.h"

#include "document_of.h"
#include "suite.h"

START_TEST(names_end_where_they_should)
{
    static const struct {
        const char *plain; /* the name stands first */
        const char *name;
        uint32_t n_words;
    } cases[] = {
        {"Ana Silva arrived",            "Ana Silva",          2},
        {"Jan van der Berg said",        "Jan van der Berg",   2},
        {"Jean-Luc Moreau’s house",    "Jean-Luc Moreau",    2},
        {"Kim Tae-ho said",              "Kim Tae-ho",         2},
        {"Moreau-led talks",             "Moreau",             1},
        {"J. P. Walker, 45",             "J. P. Walker",       3},
        {"Ana Silva Monday",             "Ana Silva",          2},
        {"Omar al-Khatib spoke",         "Omar al-Khatib",     2},
        {"Tom Baker Jr. spoke",          "Tom Baker Jr.",      2},
        {"Jeanne d’Aubigny left",      "Jeanne d’Aubigny", 2},
        {"Irish Finance Minister Byrne", "Irish",              1},
        {"Laura King said",              "Laura King",         2},
        {"Meanwhile Ana",                "",                   0},
        {"NASA said",                    "",                   0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        pt_stretch s;
        pt_stretches at = {0};
        uint32_t n_words;
        document_of(&td, cases[i].plain);
        ck_assert(pt_stretch_next(&s, &at, &td.in));
        const uint32_t end = pt_person_parse(&s, s.first, &n_words);
        const size_t len = end == s.first ? 0 : s.tokens[end - 1].end;
        const pt_str found = {s.text.ptr, len};
        ck_assert_msg(pt_str_is_equal(found, pt_str_from(cases[i].name)),
                      "%s: %.*s", cases[i].plain, (int)len, found.ptr);
        ck_assert_uint_eq(n_words, cases[i].n_words);
        document_release(&td);
    }
}
END_TEST

START_TEST(the_surname_is_found_in_every_order)
{
    static const struct {
        const char *name, *given, *surname, *last;
    } cases[] = {
        {"Ana Silva",        "Ana",     "Silva",        "Silva" },
        {"Jan van der Berg", "Jan",     "van der Berg", "Berg"  },
        {"Zhao Yuting",      "Yuting",  "Zhao",         "Zhao"  },
        {"Kim Tae-ho",       "Tae-ho",  "Kim",          "Kim"   },
        {"Kim Fowler",       "Kim",     "Fowler",       "Fowler"},
        {"Tom Baker Jr.",    "Tom",     "Baker",        "Baker" },
        {"Hamad bin Rashid", "Hamad",   "bin Rashid",   "Rashid"},
        {"Von der Berg",     "",        "Von der Berg", "Berg"  },
        {"Lee Jae-won",      "Jae-won", "Lee",          "Lee"   },
        {"Silva",            "",        "Silva",        "Silva" },
        {"",                 "",        "",             ""      },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_person person;
        pt_person_split(&person, pt_str_from(cases[i].name));
        ck_assert_msg(
            pt_str_is_equal(person.given, pt_str_from(cases[i].given)) &&
                pt_str_is_equal(person.surname,
                                pt_str_from(cases[i].surname)) &&
                pt_str_is_equal(person.last, pt_str_from(cases[i].last)),
            "%s", cases[i].name);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_end_where_they_should,
                            the_surname_is_found_in_every_order, NULL};
    return suite_run("person", tests);
}
