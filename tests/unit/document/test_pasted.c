/* SPDX-License-Identifier: MIT */
/* Tests of document/pasted. */
#include "document/pasted.h"

#include "base/vec.h"
#include "suite.h"

#include <string.h>

#define LONG_SENTENCE                                                           \
    "The harbour of the little town was rebuilt over nine years by people who " \
    "had never seen a ship before they came to live there for good"

/* 78 columns, more than 120 bytes */
#define RUSSIAN                                                                                                                                   \
    "Гавань маленького города строили девять лет люди, которые никогда не видели" \
    " моря"

#define CHINESE                                                                                                          \
    "这座小镇的港口由从未见过大海的人们用了九年时间重新建成。那是一个寒冷的时代，" \
    "人们每天都在工作，从早到晚，没有休息，也没有抱怨。后来船来了，城市变了。"       \
    "孩子们在码头上玩耍，老人们坐在阳光下讲述过去的故事，大家都很高兴。"                \
    "如今这里每年接待成千上万的游客，他们从世界各地来到这里欣赏日落的美景。"

typedef PT_VEC(uint32_t) offsets;

static bool is_pasted(const char *text, bool unwrapped)
{
    offsets breaks = {0};
    for (uint32_t i = 0; text[i] != '\0'; i++) {
        if (text[i] != '\n')
            continue;
        uint32_t *at = pt_vec_add(&breaks, sizeof *at);
        ck_assert_ptr_nonnull(at);
        *at = i;
    }
    const bool is =
        pt_pasted_is(pt_str_from(text), breaks.items, breaks.len, unwrapped);
    pt_vec_release(&breaks);
    return is;
}

START_TEST(long_lines_that_are_paragraphs_are_pasted)
{
    static const struct {
        const char *text;
        bool unwrapped;
        bool is_pasted;
    } cases[] = {
        {"A Harbour Opens\n" LONG_SENTENCE ". It was cold.\n" LONG_SENTENCE ".",
         false,                                                                         true },
        {"What Next\n" LONG_SENTENCE ".",                                        true,  true },
        {"What Next\n" LONG_SENTENCE ".",                                        false, false},
        {"Lines wrapped by an editor are short and begin\n"
         "anywhere. They end anywhere too, until the\nparagraph ends.", false, false},
        {"Lines wrapped by an editor are short and begin\n"
         "anywhere. They end anywhere too, until the\nparagraph ends.", true,  false},
        {LONG_SENTENCE " and\nthen " LONG_SENTENCE " or\nso " LONG_SENTENCE ".",
         false,                                                                         false},
        {LONG_SENTENCE ".\n" LONG_SENTENCE ".\n" LONG_SENTENCE ".",              false,
         false                                                                               },
        {RUSSIAN "\n" RUSSIAN "\nи так далее.",                         true,  false},
        {"港口开放\n" CHINESE,                                               true,  true },
        {"Mill Lane 4\nOldtown\nThe Hague",                                      true,  false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(is_pasted(cases[i].text, cases[i].unwrapped) ==
                          cases[i].is_pasted,
                      "%s", cases[i].text);
}
END_TEST

START_TEST(heads_are_short_and_end_no_sentence)
{
    static const struct {
        const char *line;
        bool is_head;
    } cases[] = {
        {"What to Expect Next",             true },
        {"Is This the End?",                true },
        {"It is over.",                     false},
        {"Such as:",                        false},
        {"over the hills",                  false},
        {"By Ann Example",                  false},
        {"",                                false},
        {LONG_SENTENCE,                     false},
        {"A B C D E F G H I J K L M N O P", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_line_is_head(pt_str_from(cases[i].line)) ==
                          cases[i].is_head,
                      "%s", cases[i].line);
}
END_TEST

START_TEST(quotation_marks_hide_no_end_of_a_sentence)
{
    ck_assert(pt_line_is_ended(PT_STR("He said: “No.”")));
    ck_assert(pt_line_is_ended(PT_STR("(It is.) ")));
    ck_assert(!pt_line_is_ended(PT_STR("He said “no”")));
    ck_assert(!pt_line_is_ended(PT_STR("")));
}
END_TEST

START_TEST(datelines_end_with_their_dash)
{
    static const struct {
        const char *line;
        const char *dateline;
    } cases[] = {
        {"Beijing, China — The leader came.", "Beijing, China —" },
        {"OTTAWA (Reuters) - Prices rose.",     "OTTAWA (Reuters) -" },
        {"LONDON, Jan. 14 – It rained.",      "LONDON, Jan. 14 –"},
        {"PARIS—The mayor left.",             "PARIS—"           },
        {"Carney — who had come — left.",   ""                   },
        {"The mayor of the city had — He",    ""                   },
        {"No dash here at all.",                ""                   },
        {"— Said the mayor",                  ""                   },
        {"",                                    ""                   },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const uint32_t len = pt_line_dateline(pt_str_from(cases[i].line));
        ck_assert_msg(len == strlen(cases[i].dateline) &&
                          memcmp(cases[i].line, cases[i].dateline, len) == 0,
                      "%s: %u bytes", cases[i].line, (unsigned)len);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {long_lines_that_are_paragraphs_are_pasted,
                            heads_are_short_and_end_no_sentence,
                            quotation_marks_hide_no_end_of_a_sentence,
                            datelines_end_with_their_dash, NULL};
    return suite_run("pasted", tests);
}
