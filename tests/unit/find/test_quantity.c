/* SPDX-License-Identifier: MIT */
/* Tests of find/quantity. */
#include "find/quantity.h"

#include "suite.h"
#include "value_cases.h"

START_TEST(amounts_with_units)
{
    static const value_case cases[] = {
        {"",   "100 km away",             "quantity:100 km=100km"               },
        {"",   "100 kilometres away",     "quantity:100 kilometres=100km"       },
        {"",   "a 5-kilometre run",       "quantity:5-kilometre=5km"            },
        {"",   "5km",                     "quantity:5km=5km"                    },
        {"",   "20 °C",                  "quantity:20 °C=20Cel"               },
        {"",   "-5°C",                   "quantity:-5°C=-5Cel"                },
        {"",   "68 degrees Fahrenheit",
         "quantity:68 degrees Fahrenheit=68[degF]"                              },
        {"",   "3.5 tonnes",              "quantity:3.5 tonnes=3.5t"            },
        {"",   "two acres",               "quantity:two acres=2[acr_us]"        },
        {"",   "65km/h",                  "quantity:65km/h=65km/h"              },
        {"",   "100 km per hour",         "quantity:100 km per hour=100km/h"    },
        {"",   "60 mph",                  "quantity:60 mph=60[mi_i]/h"          },
        {"",   "1,020 square kilometres",
         "quantity:1,020 square kilometres=1020km2"                             },
        {"",   "50 m²",                  "quantity:50 m²=50m2"                },
        {"",   "500 MW",                  "quantity:500 MW=500MW"               },
        {"",   "2 million tonnes",        "quantity:2 million tonnes=2000000t"  },
        {"",   "5 to 10 kg",              "quantity:5 to 10 kg=5/10kg"          },
        {"",   "16 GB",                   "quantity:16 GB=16GBy"                },
        {"",   "12 pounds",               "quantity:12 pounds=12[lb_av]"        },
        {"",   "12 nautical miles",       "quantity:12 nautical miles=12[nmi_i]"},
        {"",   "10 000 litres",           "quantity:10 000 litres=10000L"       },
        {"es", "400 metros",              "quantity:400 metros=400m"            },
        {"",   "7 tons",                  "quantity:7 tons=7"                   },
    };
    CASES_HOLD(pt_quantities_find, cases);
}
END_TEST

START_TEST(counts_and_durations_are_silent)
{
    static const value_case cases[] = {
        {"", "two Canadians scored six goals", ""},
        {"", "five years, two hours",          ""},
        {"", "£5m and $5m",                   ""},
        {"", "on two feet",                    ""},
        {"", "5G networks",                    ""},
        {"", "12 people per square kilometre", ""},
        {"", "hundreds of kilometres",         ""},
        {"", "F-16 km",                        ""},
        {"", "5 million",                      ""},
    };
    CASES_HOLD(pt_quantities_find, cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {amounts_with_units, counts_and_durations_are_silent,
                            NULL};
    return suite_run("quantity", tests);
}
