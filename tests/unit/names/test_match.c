/* SPDX-License-Identifier: MIT */
/* Tests of names/match. */
#include "names/match.h"

#include "gazetteer_of.h"
#include "suite.h"

static const char table[] =
    "name\ttype\tid\taliases\tforeign\tprior\tkind\tcountry\n"
    "United States\tlocation\tQ30\tUS|U.S.|USA|America\tEtats\t95\tcountry\n"
    "Georgia\tlocation\tQ230\t\t\t60\tcountry\n"
    "Georgia\tlocation\tQ1428\t\t\t30\tregion\tQ30\n"
    "Georgia\tperson\t\t\t\t10\n"
    "New York\tlocation\tQ1384\t\t\t90\tregion\tUnited States\n"
    "New York Times\torganization\t\t\t\t90\n"
    "New York City\tlocation\tQ60\t\t\t90\n"
    "Guinea-Bissau\tlocation\tQ1007\t\t\t95\tcountry\n"
    "Guinea\tlocation\tQ1006\t\t\t95\tcountry\n"
    "Lao People's Democratic Republic\tlocation\tQ819\n"
    "Bank of England\torganization\n"
    "Washington, D.C.\tlocation\tQ61\n"
    "al-Qaeda\torganization\n"
    "blockchain\tmisc\n"
    "AT&T\torganization\n"
    "3M\torganization\n"
    "Amazon.com\torganization\n";

/* Every longest match in a text, as "New York Times|US". */
static void show(pt_buf *out, const pt_gazetteer *gaz, pt_str text,
                 const uint32_t *breaks, uint32_t n_breaks)
{
    pt_tokens tokens = {0};
    pt_buf_clear(out);
    ck_assert_int_eq(pt_tokens_read(&tokens, text, breaks, n_breaks, NULL),
                     PT_OK);
    for (uint32_t i = 0; i < tokens.len; i++) {
        pt_name_window window;
        pt_name_match match;
        pt_name_window_init(&window, text, &tokens.items[i], tokens.len - i);
        if (!pt_gazetteer_may_start(gaz, &window) ||
            !pt_gazetteer_match(&match, gaz, &window, 0))
            continue;
        const uint32_t last = i + match.n_tokens - 1;
        if (out->len > 0)
            pt_buf_add_byte(out, '|');
        pt_buf_add(out, pt_str_slice(text, tokens.items[i].start,
                                     tokens.items[last].end));
        i = last;
    }
    pt_vec_release(&tokens);
}

START_TEST(the_longest_name_at_word_boundaries_is_found)
{
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"The New York Times of New York.",      "New York Times|New York"  },
        {"New York Timeses",                     "New York"                 },
        {"newyork, Usable, us and Us",           ""                         },
        {"the US, the U.S., the U.S.-based",     "US|U.S.|U.S."             },
        {"GEORGIA AND THE UNITED STATES",        "GEORGIA|UNITED STATES"    },
        {"Guinea–Bissau and Guinea - Bissau",  "Guinea–Bissau|Guinea"   },
        {"the Bank Of England, BANK OF ENGLAND",
         "Bank Of England|BANK OF ENGLAND"                                  },
        {"the bank of england",                  ""                         },
        {"Lao People’s Democratic Republic's",
         "Lao People’s Democratic Republic"                               },
        {"New\nYork and New\xC2\xA0York",        "New\nYork|New\xC2\xA0York"},
        {"in Washington, D.C. He",               "Washington, D.C."         },
        {"al-Qaeda and Al-Qaeda, al Qaeda",      "al-Qaeda|Al-Qaeda"        },
        {"blockchain, Blockchain, blockchains",  "blockchain|Blockchain"    },
        {"AT&T and 3M and Amazon.com",           "AT&T|3M|Amazon.com"       },
        {"Georgia’s capital",                  "Georgia"                  },
        {"New \xEF\xBF\xBC York",                ""                         },
        {"Etats, États, ETATS",                 "Etats"                    },
    };
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        show(&out, &tg.gaz, pt_str_from(cases[i].text), NULL, 0);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].expected)),
            "in \"%s\": \"%.*s\"", cases[i].text, (int)out.len, out.ptr);
    }
    pt_buf_release(&out);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(no_name_crosses_a_break)
{
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    pt_buf out;
    pt_buf_init(&out);
    const uint32_t breaks[] = {4};
    show(&out, &tg.gaz, PT_STR("New\nYork Times"), breaks, 1);
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(readings_come_likeliest_first)
{
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    pt_tokens tokens = {0};
    const pt_str text = PT_STR("Georgia");
    ck_assert_int_eq(pt_tokens_read(&tokens, text, NULL, 0, NULL), PT_OK);
    pt_name_window window;
    pt_name_match match;
    pt_name_window_init(&window, text, tokens.items, tokens.len);
    ck_assert(pt_gazetteer_match(&match, &tg.gaz, &window, 1000));
    ck_assert_uint_eq(match.n_candidates, 3);
    ck_assert_double_eq_tol((double)match.candidates[0].prior, 0.6, 0.001);
    ck_assert_double_eq_tol((double)match.candidates[1].prior, 0.3, 0.001);
    ck_assert_int_eq(match.candidates[2].type, PT_TYPE_PERSON);
    ck_assert(match.candidates[0].bits & PT_NAME_COUNTRY);
    const pt_gazetteer_entry e =
        pt_gazetteer_entry_at(&tg.gaz, match.candidates[1].entry - 1000);
    ck_assert(pt_str_is_equal(e.id, PT_STR("Q1428")));
    const pt_gazetteer_entry country =
        pt_gazetteer_entry_at(&tg.gaz, e.country);
    ck_assert(pt_str_is_equal(country.name, PT_STR("United States")));
    pt_vec_release(&tokens);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(only_the_likeliest_readings_are_kept)
{
    pt_buf text;
    pt_buf_init(&text);
    pt_buf_add(&text, PT_STR("name\ttype\tid\tprior\n"));
    for (unsigned i = 0; i < 90; i++)
        pt_buf_add_format(&text, "Springfield\tlocation\tx%u\t%u\n", i, i);
    pt_buf_add_byte(&text, '\0');
    test_gazetteer tg;
    gazetteer_of(&tg, text.ptr);
    const pt_token tok = {0, 11,
                          PT_TOKEN_WORD | PT_TOKEN_UPPER | PT_TOKEN_ASCII};
    pt_name_window window;
    pt_name_match match;
    pt_name_window_init(&window, PT_STR("Springfield"), &tok, 1);
    ck_assert(pt_gazetteer_match(&match, &tg.gaz, &window, 0));
    ck_assert_uint_eq(match.n_candidates, PT_NAME_CANDIDATES);
    for (uint32_t i = 0; i < PT_NAME_CANDIDATES; i++)
        ck_assert_uint_eq(match.candidates[i].entry, 89 - i);
    gazetteer_release(&tg);
    pt_buf_release(&text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_longest_name_at_word_boundaries_is_found,
                            no_name_crosses_a_break,
                            readings_come_likeliest_first,
                            only_the_likeliest_readings_are_kept, NULL};
    return suite_run("match", tests);
}
