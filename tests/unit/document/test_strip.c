/* SPDX-License-Identifier: MIT */
/* Tests of document/strip. */
#include "document/strip.h"

#include "suite.h"

#define HEAD                                                                   \
    "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[{\"t\":\"Para\","  \
    "\"c\":["
#define TAIL   "]}]}"
#define STR(s) "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define OWN                                                                    \
    "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"                    \
    "[[\"entity\",\"e\"]]],["
#define JOINT(side)                                                            \
    "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"                    \
    "[[\"entity\",\"e\"],[\"joint\",\"" side "\"]]],["
#define KEY                                                                    \
    "{\"t\":\"Span\",\"c\":[[\"\",[\"keyword\"],"                              \
    "[[\"keyword\",\"k\"]]],["
#define HIS "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],[]],["
#define END "]]}"
#define LINK                                                                   \
    "{\"t\":\"Link\",\"c\":[[\"\",[\"entity-link\"],"                          \
    "[[\"entity\",\"e\"]]],["
#define NAME                                                                   \
    "{\"t\":\"Span\",\"c\":[[\"\",[\"entity-name\"],"                          \
    "[[\"itemprop\",\"name\"]]],["
#define HIS_LINK "{\"t\":\"Link\",\"c\":[[\"\",[],[]],["
#define LINK_END "],[\"u\",\"\"]]}"
#define RAW(r)   "{\"t\":\"RawInline\",\"c\":[\"latex\",\"" r "\"]}"
#define SPACE    "{\"t\":\"Space\"}"

static pt_status collect(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

#define DIV     "{\"t\":\"Div\",\"c\":[[\"\",[],[[\"tagger\",\"x\"]]],["
#define BLOCKS  "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":["
#define PARA(c) "{\"t\":\"Para\",\"c\":[" c "]}"

START_TEST(the_document_comes_back)
{
    static const struct {
        const char *annotated;
        const char *plain;
    } cases[] = {
        {HEAD STR("a") TAIL,                                                    HEAD STR("a") TAIL                                              },
        {HEAD OWN STR("a") END TAIL,                                            HEAD STR("a") TAIL                                              },
        {HEAD OWN "[]," STR("a") END TAIL,                                      HEAD OWN "[]," STR("a") END TAIL                                },
        {HEAD OWN STR("a") END "," STR("b") TAIL,                               HEAD STR("ab") TAIL                                             },
        {HEAD STR("a") "," OWN STR("b") END "," STR("c") TAIL,
         HEAD STR("abc") TAIL                                                                                                                   },
        {HEAD STR("a") "," KEY OWN STR("b") END "," STR("c") END TAIL,
         HEAD STR("abc") TAIL                                                                                                                   },
        {HEAD STR("a") "," OWN RAW("{") "," STR("b") "," RAW("}") "," RAW("i")
             END "," STR("c") TAIL,
         HEAD STR("abc") TAIL                                                                                                                   },
        {HEAD OWN RAW("{") "," LINK STR("a") LINK_END " , " RAW("}") END
         "," STR("b") TAIL,
         HEAD STR("ab") TAIL                                                                                                                    },
        {HEAD RAW("x") "," OWN RAW("{") "," STR("a") "," RAW("}") END
         "," RAW("y") TAIL,
         HEAD RAW("x") "," STR("a") "," RAW("y") TAIL                                                                                           },
        {HEAD STR("a") "," OWN RAW("{") "," RAW("}") END "," STR("b") TAIL,
         HEAD STR("a") "," STR("b") TAIL                                                                                                        },
        {HEAD OWN STR("a") "," SPACE END "," STR("b") TAIL,
         HEAD STR("a") "," SPACE "," STR("b") TAIL                                                                                              },
        {HEAD HIS RAW("{") "," STR("a") END "," OWN STR("b") END TAIL,
         HEAD HIS RAW("{") "," STR("a") END "," STR("b") TAIL                                                                                   },
        {HEAD JOINT("end") STR("a") "," RAW("i") END "," STR("b") TAIL,
         HEAD STR("a") "," STR("b") TAIL                                                                                                        },
        {HEAD OWN STR("a") END "," OWN STR("b") END TAIL,                       HEAD STR("ab") TAIL                                             },
        {HEAD JOINT("end") STR("a") END "," STR("b") TAIL,
         HEAD STR("a") "," STR("b") TAIL                                                                                                        },
        {HEAD STR("a") "," JOINT("start") STR("b") END "," STR("c") TAIL,
         HEAD STR("a") "," STR("bc") TAIL                                                                                                       },
        {HEAD STR("a") "," JOINT("both") STR("b") END "," STR("c") TAIL,
         HEAD STR("a") "," STR("b") "," STR("c") TAIL                                                                                           },
        {HEAD OWN STR("a") "," SPACE "," STR("b") END "," SPACE "," STR("c")
             TAIL,                                                     HEAD STR("a") "," SPACE "," STR("b") "," SPACE "," STR("c") TAIL},
        {HEAD STR("a") "," OWN LINK STR("b") LINK_END END "," STR("c") TAIL,
         HEAD STR("abc") TAIL                                                                                                                   },
        {HEAD OWN HIS_LINK STR("a") LINK_END END TAIL,
         HEAD HIS_LINK STR("a") LINK_END TAIL                                                                                                   },
        {HEAD LINK STR("a") LINK_END "," OWN STR("b") END TAIL,
         HEAD LINK STR("a") LINK_END "," STR("b") TAIL                                                                                          },
        {HEAD HIS STR("a") END "," STR("b") TAIL,
         HEAD HIS STR("a") END "," STR("b") TAIL                                                                                                },
        {HEAD HIS OWN STR("a") END "," STR("b") END TAIL,
         HEAD HIS STR("ab") END TAIL                                                                                                            },
        {HEAD OWN "{\"c\":\"a\\u2019\",\"t\":\"Str\"}" END
                  ",{\"c\":\"\\u0041\",\"t\":\"Str\"}" TAIL,
         HEAD "{\"c\":\"a\\u2019\\u0041\",\"t\":\"Str\"}" TAIL                                                                                  },
        {HEAD OWN END TAIL,                                                     HEAD TAIL                                                       },
        {HEAD OWN KEY END END TAIL,                                             HEAD TAIL                                                       },
        {HEAD OWN END "," STR("a") TAIL,                                        HEAD STR("a") TAIL                                              },
        {HEAD OWN END "," KEY END "," STR("a") TAIL,                            HEAD STR("a") TAIL                                              },
        {HEAD STR("a") "," OWN END TAIL,                                        HEAD STR("a") TAIL                                              },
        {HEAD STR("a") "," OWN END "," KEY END "," SPACE TAIL,
         HEAD STR("a") "," SPACE TAIL                                                                                                           },
        {HEAD OWN KEY END "," STR("a") END TAIL,                                HEAD STR("a") TAIL                                              },
        {HEAD OWN SPACE "," KEY END END "," STR("a") TAIL,
         HEAD SPACE "," STR("a") TAIL                                                                                                           },
        {HEAD STR("a") ",{\"t\":\"Note\",\"c\":[{\"t\":\"Para\",\"c\":[" OWN END
                       "]}]}," KEY END TAIL,
         HEAD STR(
             "a") ",{\"t\":\"Note\",\"c\":[{\"t\":\"Para\",\"c\":[]}]}" TAIL                                                                    },
        {HEAD STR("a") "," OWN NAME STR("b") END END "," STR("c") TAIL,
         HEAD STR("abc") TAIL                                                                                                                   },
        {HEAD STR("a") "," OWN NAME LINK STR("b") LINK_END END END "," STR("c")
             TAIL,                                                     HEAD STR("abc") TAIL                                            },
        {HEAD NAME STR("a") END "," OWN STR("b") END TAIL,
         HEAD NAME STR("a") END "," STR("b") TAIL                                                                                               },
        {HEAD OWN STR("a") "," NAME STR("b") END END TAIL,
         HEAD STR("a") "," NAME STR("b") END TAIL                                                                                               },
        {BLOCKS DIV END "]}",                                                   BLOCKS "]}"                                                     },
        {BLOCKS DIV PARA(OWN STR("a") END) END "," PARA(OWN STR("b") END) "]}",
         BLOCKS PARA(STR("b")) "]}"                                                                                                             },
        {BLOCKS PARA(OWN STR("b") END) "," DIV DIV PARA(OWN STR("a") END)
             END END "]}",
         BLOCKS PARA(STR("b")) "]}"                                                                                                             },
        {"{\"pandoc-api-version\":[1,22],\"meta\":{\"a\":{\"t\":"
         "\"MetaInlines\",\"c\":[{\"t\":\"RawInline\",\"c\":["
         "\"pandoc-tagger\",\"new\"]}]}},\"blocks\":[]}",              BLOCKS "]}"                                                     },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str source = pt_str_from(cases[i].annotated);
        pt_document *doc = NULL;
        pt_error err;
        ck_assert_int_eq(pt_document_read(&doc, source, NULL, &err), PT_OK);
        pt_edits edits;
        pt_edits_init(&edits);
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(pt_strip_edits(&edits, doc, &err), PT_OK);
        ck_assert_int_eq(pt_edits_apply(&edits, source, collect, &out, &err),
                         PT_OK);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].plain)),
            "%s\n gave %.*s", cases[i].annotated, (int)out.len, out.ptr);
        pt_buf_release(&out);
        pt_edits_release(&edits);
        pt_document_free(doc);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_document_comes_back, NULL};
    return suite_run("strip", tests);
}
