/* SPDX-License-Identifier: MIT */
/* Tests of text/sentence, through the tokenizer that calls it. */
#include "text/sentence.h"

#include "base/buf.h"
#include "suite.h"

typedef struct sentence_case {
    const char *text;
    const char *starts; /* the first words of its sentences, spaces between */
} sentence_case;

static void check_starts(const sentence_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const pt_str text = pt_str_from(cases[i].text);
        pt_tokens tokens = {0};
        pt_tokens_read(&tokens, text, NULL, 0, NULL);
        pt_buf got;
        pt_buf_init(&got);
        for (uint32_t j = 0; j < tokens.len; j++) {
            if (!(tokens.items[j].bits & PT_TOKEN_SENTENCE))
                continue;
            if (got.len > 0)
                pt_buf_add_byte(&got, ' ');
            pt_buf_add(&got, pt_token_str(text, &tokens.items[j]));
        }
        pt_buf_add_byte(&got, '\0');
        ck_assert_str_eq(got.ptr, cases[i].starts);
        pt_buf_release(&got);
        pt_vec_release(&tokens);
    }
}

#define CHECK_STARTS(cases) check_starts(cases, sizeof cases / sizeof cases[0])

START_TEST(full_stops_end_sentences)
{
    static const sentence_case cases[] = {
        {"It rained. It stopped! Why? 2 of us left.", "It It Why 2"},
        {"It rained. and stopped",                    "It"         },
        {"It rained.Then it stopped",                 "It Then"    },
        {"No newline\nends it",                       "No"         },
        {"下雨了。停了。",                     "下 停"    },
        {"One: Two; Three",                           "One"        },
    };
    CHECK_STARTS(cases);
}
END_TEST

START_TEST(initials_and_titles_do_not_end_sentences)
{
    static const sentence_case cases[] = {
        {"J. K. Ama and Mr. Osei met Sen. Bo Oro.", "J."     },
        {"We met Gen. Ode at No. 7.",               "We"     },
        {"They like e.g. Mozart.",                  "They"   },
        {"She took plan B. The end.",               "She The"},
    };
    CHECK_STARTS(cases);
}
END_TEST

START_TEST(abbreviations_end_sentences_before_starters_only)
{
    static const sentence_case cases[] = {
        {"He left Acme Inc. The firm closed.",     "He The"      },
        {"He left Acme Inc. Chairman Ode stayed.", "He"          },
        {"They live in the U.S. However, no.",     "They However"},
        {"The U.S. Senate voted.",                 "The"         },
        {"At 9 a.m. It began.",                    "At It"       },
    };
    CHECK_STARTS(cases);
}
END_TEST

START_TEST(closing_quotes_stay_with_their_sentence)
{
    static const sentence_case cases[] = {
        {"“Go.” He went.",         "“ He"},
        {"\"Go.\" He went.",           "\" He" },
        {"\"Go!\" she said. \"Now.\"", "\" \"" },
        {"(It rained.) We left.",      "( We"  },
        {"It rained. (We left.)",      "It ("  },
        {"It rained. “We left.”",  "It “"},
    };
    CHECK_STARTS(cases);
}
END_TEST

START_TEST(ellipses_end_sentences_before_capitals_only)
{
    static const sentence_case cases[] = {
        {"Well... maybe. Well... Maybe.", "Well Well Maybe"},
        {"Well… maybe",                 "Well"           },
    };
    CHECK_STARTS(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {full_stops_end_sentences,
                            initials_and_titles_do_not_end_sentences,
                            abbreviations_end_sentences_before_starters_only,
                            closing_quotes_stay_with_their_sentence,
                            ellipses_end_sentences_before_capitals_only,
                            NULL};
    return suite_run("sentence", tests);
}
