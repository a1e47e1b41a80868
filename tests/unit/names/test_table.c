/* SPDX-License-Identifier: MIT */
/* Tests of names/table. */
#include "names/table.h"

#include "suite.h"

/* Writes a table's rows as "name/type/aliases@line|…", or its error. */
static void show(pt_buf *out, const char *text, char separator)
{
    pt_buf bytes;
    pt_buf_init(&bytes);
    pt_buf_add(&bytes, pt_str_from(text));
    pt_buf_clear(out);
    pt_error err = {.message = ""};
    pt_table table;
    pt_status st = pt_table_init(&table, &bytes, separator, "t", &err);
    for (bool found = true; st == PT_OK;) {
        pt_row row;
        st = pt_table_read(&row, &found, &table, &err);
        if (st != PT_OK || !found)
            break;
        pt_buf_add_format(
            out, "%.*s/%.*s/%.*s@%u|", (int)row.fields[PT_COLUMN_NAME].len,
            row.fields[PT_COLUMN_NAME].ptr, (int)row.fields[PT_COLUMN_TYPE].len,
            row.fields[PT_COLUMN_TYPE].ptr,
            (int)row.fields[PT_COLUMN_ALIASES].len,
            row.fields[PT_COLUMN_ALIASES].ptr, row.line);
    }
    if (st != PT_OK)
        pt_buf_add_format(out, "%s: %s", err.where, err.message);
    pt_buf_release(&bytes);
}

typedef struct table_case {
    const char *text;
    const char *expected;
} table_case;

static void check_tables(const table_case *cases, size_t n, char separator)
{
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < n; i++) {
        show(&out, cases[i].text, separator);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].expected)),
            "case %zu: \"%.*s\" instead of \"%s\"", i, (int)out.len, out.ptr,
            cases[i].expected);
    }
    pt_buf_release(&out);
}

START_TEST(tabs_divide_rows_that_have_no_quoting)
{
    static const table_case cases[] = {
        {"name\ttype\nA\tperson\n",                          "A/person/@2|"                                     },
        {"\xEF\xBB\xBFtype\tx\tName\r\norg\t1\tA \"q\"\r\n", "A \"q\"/org/@2|"                                  },
        {"# from B\n#\n\nname\ttype\n\n\nA\tx",              "t:2: the header has no "
                                                "column \"name\""},
        {"# from B\n\nname\ttype\n\n\nA\tx",                 "A/x/@6|"                                          },
        {"name\ttype\taliases\nA\tx\n#1\ty\tB\n",            "A/x/@2|#1/y/B@3|"                                 },
        {"name\ttype\nA\tx\t\t\n",                           "A/x/@2|"                                          },
        {"name\ttype\nA\tx\ty\n",
         "t:2: the row has more fields than the header"                                                         },
        {"",                                                 "t:1: the table has no header"                     },
        {"name\tid\n",                                       ""                                                 },
        {"name\ttype\tNAME\n",
         "t:1: the header names a column twice: \"NAME\""                                                       },
        {"name\ttype\nA\tx\nB\xFF\ty\n",
         "t:3: the table is not UTF-8 (its charset can be given)"                                               },
    };
    check_tables(cases, sizeof cases / sizeof cases[0], '\t');
}
END_TEST

START_TEST(commas_divide_rows_with_quoting)
{
    static const table_case cases[] = {
        {"name,type\n\"Acme, \"\"Inc.\"\"\",org\nB,x\n",
         "Acme, \"Inc.\"/org/@2|B/x/@3|"                                      },
        {"name,type\n\"A\nB\",org\nC,x\n",               "A\nB/org/@2|C/x/@4|"},
        {"name,type\nA,org\n\"B,x\n",
         "A/org/@2|t:3: a field's quotation marks do not match"               },
        {"name,type\n\"A\"b,org\n",
         "t:2: a field's quotation marks do not match"                        },
        {"name,type\nA \"b\",org\n",                     "A \"b\"/org/@2|"    },
        {"name,type\n\"\",org\n",                        "/org/@2|"           },
    };
    check_tables(cases, sizeof cases / sizeof cases[0], ',');
}
END_TEST

int main(void)
{
    const TTest *tests[] = {tabs_divide_rows_that_have_no_quoting,
                            commas_divide_rows_with_quoting, NULL};
    return suite_run("table", tests);
}
