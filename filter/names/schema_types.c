/* SPDX-License-Identifier: MIT */
/*
 * Which type of entity a thing of an RDF class is. The classes are those of
 * schema.org (schema.org/docs/full.html, version 28), FOAF, the W3C's
 * organization ontology and DBpedia's under which names of this program's
 * types stand; what each table calls by one name is one thing here. Binary
 * search.
 */
#include "names/schema_types.h"

#include <stddef.h>

#include "base/str.h"
#include "pandoc-tagger/types.h"

static const struct {
    const char *name;
    pt_type type;
} table[] = {
    {"AdministrativeArea",             PT_TYPE_LOCATION    },
    {"Airline",                        PT_TYPE_ORGANIZATION},
    {"Airport",                        PT_TYPE_FACILITY    },
    {"BodyOfWater",                    PT_TYPE_LOCATION    },
    {"Book",                           PT_TYPE_WORK        },
    {"Brand",                          PT_TYPE_PRODUCT     },
    {"Bridge",                         PT_TYPE_FACILITY    },
    {"City",                           PT_TYPE_LOCATION    },
    {"CollegeOrUniversity",            PT_TYPE_ORGANIZATION},
    {"Company",                        PT_TYPE_ORGANIZATION},
    {"Continent",                      PT_TYPE_LOCATION    },
    {"Corporation",                    PT_TYPE_ORGANIZATION},
    {"Country",                        PT_TYPE_LOCATION    },
    {"CreativeWork",                   PT_TYPE_WORK        },
    {"EducationalOrganization",        PT_TYPE_ORGANIZATION},
    {"Event",                          PT_TYPE_EVENT       },
    {"Festival",                       PT_TYPE_EVENT       },
    {"FormalOrganization",             PT_TYPE_ORGANIZATION},
    {"GovernmentOrganization",         PT_TYPE_ORGANIZATION},
    {"Group",                          PT_TYPE_ORGANIZATION},
    {"LandmarksOrHistoricalBuildings", PT_TYPE_FACILITY    },
    {"Language",                       PT_TYPE_LANGUAGE    },
    {"Legislation",                    PT_TYPE_LAW         },
    {"Movie",                          PT_TYPE_WORK        },
    {"Museum",                         PT_TYPE_FACILITY    },
    {"MusicAlbum",                     PT_TYPE_WORK        },
    {"MusicGroup",                     PT_TYPE_ORGANIZATION},
    {"NGO",                            PT_TYPE_ORGANIZATION},
    {"NewsMediaOrganization",          PT_TYPE_ORGANIZATION},
    {"Newspaper",                      PT_TYPE_WORK        },
    {"Organisation",                   PT_TYPE_ORGANIZATION},
    {"Organization",                   PT_TYPE_ORGANIZATION},
    {"OrganizationalUnit",             PT_TYPE_ORGANIZATION},
    {"Person",                         PT_TYPE_PERSON      },
    {"Place",                          PT_TYPE_LOCATION    },
    {"PoliticalParty",                 PT_TYPE_ORGANIZATION},
    {"Product",                        PT_TYPE_PRODUCT     },
    {"PublicationEvent",               PT_TYPE_EVENT       },
    {"SoftwareApplication",            PT_TYPE_PRODUCT     },
    {"SportsEvent",                    PT_TYPE_EVENT       },
    {"SportsOrganization",             PT_TYPE_ORGANIZATION},
    {"SportsTeam",                     PT_TYPE_ORGANIZATION},
    {"StadiumOrArena",                 PT_TYPE_FACILITY    },
    {"State",                          PT_TYPE_LOCATION    },
    {"TVSeries",                       PT_TYPE_WORK        },
    {"Vehicle",                        PT_TYPE_PRODUCT     },
};

/* What stands behind the last of / # : in an IRI. */
static pt_str last_part(pt_str iri)
{
    size_t at = iri.len;
    while (at > 0 && iri.ptr[at - 1] != '/' && iri.ptr[at - 1] != '#' &&
           iri.ptr[at - 1] != ':')
        at--;
    return pt_str_slice(iri, at, iri.len);
}

int pt_schema_type_find(pt_str iri)
{
    const pt_str name = last_part(iri);
    size_t low = 0;
    size_t high = sizeof table / sizeof table[0];
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        const int order = pt_str_compare(name, pt_str_from(table[mid].name));
        if (order == 0)
            return (int)table[mid].type;
        if (order < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return -1;
}
