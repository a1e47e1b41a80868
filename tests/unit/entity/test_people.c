/* SPDX-License-Identifier: MIT */
/* Tests of entity/people. */
#include "entity/people.h"

#include "clusters_of.h"
#include "suite.h"

#define P PT_TYPE_PERSON

/* Persons only: their forms, with NULL behind the last. */
static void people(const char *plain, const char *const *forms,
                   const char *expected)
{
    world_row rows[ROWS + 1] = {
        {NULL, PT_TYPE_MISC}
    };
    for (int i = 0; i < ROWS && forms[i] != NULL; i++)
        rows[i] = (world_row){forms[i], P};
    clusters(plain, rows, expected);
}

#define FORMS(...)                                                             \
    (const char *const[])                                                      \
    {                                                                          \
        __VA_ARGS__, NULL                                                      \
    }

START_TEST(a_short_form_finds_its_one_bearer)
{
    people("Prado won. Ana Prado won; Ana wept.",
           FORMS("Prado", "Ana Prado", "Ana"), "ana-prado ana-prado ana-prado");
    people("María Ospina Londoño: Ospina, Londoño, Ospina Londoño",
           FORMS("María Ospina Londoño", "Ospina", "Londoño", "Ospina Londoño"),
           "maria-ospina-londono maria-ospina-londono maria-ospina-londono "
           "maria-ospina-londono");
    people("Abu Bakarr Falk, said Abu Bakarr",
           FORMS("Abu Bakarr Falk", "Abu Bakarr"),
           "abu-bakarr-falk abu-bakarr-falk");
    people("Robert J. Falk: Bobby, RJF",
           FORMS("Robert J. Falk", "Bobby", "RJF"),
           "robert-j-falk robert-j-falk robert-j-falk");
    people("Zhao Weiming, Zhao", FORMS("Zhao Weiming", "Zhao"),
           "zhao-weiming zhao-weiming");
    people("Jan van der Berg, Van der Berg, Berg",
           FORMS("Jan van der Berg", "Van der Berg", "Berg"),
           "jan-van-der-berg jan-van-der-berg jan-van-der-berg");
    people("Oleh Zelenskyy, Zelensky", FORMS("Oleh Zelenskyy", "Zelensky"),
           "oleh-zelenskyy oleh-zelenskyy");
}
END_TEST

START_TEST(two_bearers_in_one_paragraph_leave_a_surname_open)
{
    people("Ana Prado met Eva Prado. Prado slept.",
           FORMS("Ana Prado", "Eva Prado", "Prado"),
           "ana-prado eva-prado ?prado");
    people("Prado won.\n\nAna Prado met Eva Prado.",
           FORMS("Prado", "Ana Prado", "Eva Prado"),
           "?prado ana-prado eva-prado");
}
END_TEST

START_TEST(the_text_decides_between_two_bearers)
{
    people("Ana Prado spoke. Prado left.\n\nEva Prado came. Prado sat.",
           FORMS("Ana Prado", "Prado", "Eva Prado", "Prado"),
           "ana-prado ana-prado eva-prado eva-prado");
    people("Senator Ana Prado met Judge Eva Prado. Senator Prado left.",
           FORMS("Ana Prado", "Eva Prado", "Prado"),
           "ana-prado eva-prado ana-prado");
    people("Ana Prado of Lund met Eva Prado of Bern. Prado of Lund left.",
           FORMS("Ana Prado", "Eva Prado", "Prado"),
           "ana-prado eva-prado ana-prado");
    people("Robert Prado met Maria Prado. Ms. Prado left. Mr. Prado sat.",
           FORMS("Robert Prado", "Maria Prado", "Prado", "Prado"),
           "robert-prado maria-prado maria-prado robert-prado");
    people("Ana Prado left.\n\nEva Prado came.\n\nPrado sat.",
           FORMS("Ana Prado", "Eva Prado", "Prado"),
           "ana-prado eva-prado eva-prado");
}
END_TEST

START_TEST(what_speaks_of_others_decides_nothing)
{
    people("Ana Prado left.\n\nEva Prado met the other Prado, which Prado?",
           FORMS("Ana Prado", "Eva Prado", "Prado", "Prado"),
           "ana-prado eva-prado ?prado ?prado-person");
}
END_TEST

START_TEST(another_of_the_same_name_is_somebody_else)
{
    people("Ana F. Prado left. Another Ana Prado came.",
           FORMS("Ana F. Prado", "Ana Prado"), "ana-f-prado ana-prado");
}
END_TEST

START_TEST(what_was_taken_for_a_place_or_a_firm_may_be_a_person)
{
    clusters("Ann Marlow came. Marlow said so. She left Marlow.",
             (world_row[ROWS]){
                 {"Ann Marlow", P               },
                 {"Marlow",     PT_TYPE_LOCATION},
                 {"Marlow",     PT_TYPE_LOCATION}
    },
             "ann-marlow ann-marlow marlow");
    clusters("Robert J. Falk came, RJF they call him.",
             (world_row[ROWS]){
                 {"Robert J. Falk", P                   },
                 {"RJF",            PT_TYPE_ORGANIZATION}
    },
             "robert-j-falk robert-j-falk");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        a_short_form_finds_its_one_bearer,
        two_bearers_in_one_paragraph_leave_a_surname_open,
        the_text_decides_between_two_bearers,
        what_speaks_of_others_decides_nothing,
        another_of_the_same_name_is_somebody_else,
        what_was_taken_for_a_place_or_a_firm_may_be_a_person,
        NULL};
    return suite_run("people", tests);
}
