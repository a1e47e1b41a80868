/* SPDX-License-Identifier: MIT */
/* Tests of text/units. */
#include "text/units.h"

#include "suite.h"

START_TEST(symbols_and_names_have_codes)
{
    static const struct {
        const char *symbol, *name, *code;
    } cases[] = {
        {"km", "kilometres", "km"     },
        {"MW", "Megawatts",  "MW"     },
        {"t",  "tonne",      "t"      },
        {"ft", "feet",       "[ft_i]" },
        {"ha", "hectares",   "har"    },
        {"GB", "gigabytes",  "GBy"    },
        {"lb", "pounds",     "[lb_av]"}
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_unit *symbol =
            pt_unit_symbol_find(pt_str_from(cases[i].symbol));
        const pt_unit *name = pt_unit_name_find(pt_str_from(cases[i].name));
        ck_assert_msg(symbol != NULL, "%s is not found", cases[i].symbol);
        ck_assert_msg(name != NULL, "%s is not found", cases[i].name);
        ck_assert_str_eq(symbol->code, cases[i].code);
        ck_assert_str_eq(name->code, cases[i].code);
    }
    ck_assert_ptr_null(pt_unit_symbol_find(PT_STR("KM")));
    ck_assert_ptr_null(pt_unit_name_find(PT_STR("years")));
    ck_assert_str_eq(pt_unit_divisor_find(PT_STR("hour"))->code, "h");
    ck_assert_ptr_null(pt_unit_divisor_find(PT_STR("capita")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {symbols_and_names_have_codes, NULL};
    return suite_run("units", tests);
}
