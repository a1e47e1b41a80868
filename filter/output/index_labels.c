/* SPDX-License-Identifier: MIT */
/*
 * The words of the index for readers, by language. Written for this project.
 */
#include "output/index_labels.h"

#include "base/str.h"

static const pt_index_labels english = {"en", "Index", "People",
                                        "Organizations", "Places"};

/* Sorted by language. */
static const pt_index_labels table[] = {
    {"da", "Register",        "Personer",  "Organisationer", "Steder"  },
    {"de", "Register",        "Personen",  "Organisationen", "Orte"    },
    {"es", "Índice",         "Personas",  "Organizaciones", "Lugares" },
    {"fi", "Hakemisto",       "Henkilöt", "Organisaatiot",  "Paikat"  },
    {"fr", "Index",           "Personnes", "Organisations",  "Lieux"   },
    {"it", "Indice dei nomi", "Persone",   "Organizzazioni", "Luoghi"  },
    {"nb", "Register",        "Personer",  "Organisasjoner", "Steder"  },
    {"nl", "Register",        "Personen",  "Organisaties",   "Plaatsen"},
    {"nn", "Register",        "Personar",  "Organisasjonar", "Stader"  },
    {"no", "Register",        "Personer",  "Organisasjoner", "Steder"  },
    {"pl", "Indeks",          "Osoby",     "Organizacje",    "Miejsca" },
    {"pt", "Índice",         "Pessoas",   "Organizações", "Lugares" },
    {"sv", "Register",        "Personer",  "Organisationer", "Platser" },
};

const pt_index_labels *pt_index_labels_of(pt_str lang)
{
    size_t len = 0;
    while (len < lang.len && lang.ptr[len] != '-' && lang.ptr[len] != '_')
        len++;
    const pt_str base = pt_str_slice(lang, 0, len);
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        if (pt_str_is_equal_nocase(base, pt_str_from(table[i].lang)))
            return &table[i];
    return &english;
}
