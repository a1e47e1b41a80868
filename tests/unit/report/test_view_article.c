/* SPDX-License-Identifier: MIT */
/* Tests of report/view_article. */
#include "report/view_of.h"

static void render(viewed *v, const char *html)
{
    pt_buf_clear(&v->out);
    v->view.html = pt_str_from(html);
    ck_assert_int_eq(pt_view_add_article(&v->out, &v->view, NULL), PT_OK);
    pt_buf_add_byte(&v->out, '\0');
}

START_TEST(only_what_is_on_the_list_is_markup)
{
    static const struct {
        const char *html;
        const char *page;
    } cases[] = {
        {"<p>a &amp; b</p>",                                         "<p>a &amp; b</p>"                },
        {"<p onclick=\"x\" style=\"y\" class=\"card\">a</p>",        "<p>a</p>"                        },
        {"<script>x</script>",                                       "&lt;script>x&lt;/script>"        },
        {"<ScRiPt>x",                                                "&lt;ScRiPt>x"                    },
        {"<p>a",                                                     "<p>a</p>"                        },
        {"a</p></main></div>",                                       "a&lt;/main>"                     },
        {"<p>a<p>b",                                                 "<p>a</p><p>b</p>"                },
        {"<b>a<p>b</b>c</p>",                                        "<b>a<p>b</p></b>c"               },
        {"<h1>a</h1><h6>b</h6>",                                     "<h2>a</h2><h6>b</h6>"            },
        {"<section>a</section>",                                     "<div>a</div>"                    },
        {"a<!-- <b> -->b<!-- c",                                     "ab"                              },
        {"<p title='\"><x>'>a</p>",                                  "<p title=\"&quot;>&lt;x>\">a</p>"},
        {"<td style=\"text-align: right;\">1</td>",
         "<td class=\"right\">1</td>"                                                                  },
        {"<p id=\"x\">a</p><p id=\"x\">b</p>",                       "<p id=\"a-x\">a</p><p>b</p>"     },
        {"<colgroup><col style=\"width: 5%\"></colgroup>",           ""                                },
        {"<label><input type=\"checkbox\" checked=\"\" />y</label>", "☒ y"                           },
        {"<aside>a</aside>",                                         "<div>a</div>"                    },
        {"<video src=\"x.mp4\"><a href=\"x.mp4\">Video</a></video>",
         "<span class=\"link\">Video</span><a class=\"out\" href=\"x.mp4\" "
         "rel=\"noreferrer\" aria-label=\"Follow the link\">↗</a>"                                   },
        {"<input type=\"checkbox\" disabled=\"\" />x",               "☐ x"                           },
        {"a\x01"
         "b",                                               "a\xEF\xBF\xBD"
         "b"                                                                     },
        {"<",                                                        "&lt;"                            },
    };
    viewed v;
    viewed_init(&v, "", "Words.");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        render(&v, cases[i].html);
        ck_assert_str_eq(v.out.ptr, cases[i].page);
    }
    viewed_release(&v);
}
END_TEST

START_TEST(links_are_a_mark_behind_their_words)
{
    static const struct {
        const char *html;
        const char *page;
    } cases[] = {
        {"<a href=\"https://e.org/\">x</a>",
         "<span class=\"link\">x</span><a class=\"out\" "
         "href=\"https://e.org/\" rel=\"noreferrer\" aria-label=\"Follow the "
         "link\">↗</a>"                                                                       },
        {"<a href=\"#x\">x</a>",
         "<span class=\"link\">x</span><a class=\"out\" href=\"#a-x\" "
         "aria-label=\"Follow the link on this page\">↓</a>"                                  },
        {"<a href=\"javascript:x\">x</a>",                       "<span class=\"link\">x</span>"},
        {"<a href=\"#fn1\" id=\"r\" role=\"doc-noteref\">1</a>",
         "<a id=\"a-r\" href=\"#a-fn1\">1</a>"                                                  },
        {"<a href=\"#r\" role=\"doc-backlink\">b</a>",
         "<a href=\"#a-r\" aria-label=\"Back to the text\">b</a>"                               },
        {"<a href='#\" onclick=\"x' role='doc-noteref'>1</a>",
         "<a href=\"#a-&quot; onclick=&quot;x\">1</a>"                                          },
        {"<a href='#\" onclick=\"x'>1</a>",
         "<span class=\"link\">1</span><a class=\"out\" "
         "href=\"#a-&quot; onclick=&quot;x\" "
         "aria-label=\"Follow the link on this page\">↓</a>"                                  },
        {"<a href=\"#cb1\" aria-hidden=\"true\"></a>",           ""                             },
    };
    viewed v;
    viewed_init(&v, "", "Words.");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        render(&v, cases[i].html);
        ck_assert_str_eq(v.out.ptr, cases[i].page);
    }
    viewed_release(&v);
}
END_TEST

START_TEST(pictures_are_never_fetched)
{
    viewed v;
    viewed_init(&v, "", "Words.");
    render(&v, "<img src=\"https://e.org/x.png\" alt=\"a cat\">");
    ck_assert_str_eq(v.out.ptr,
                     "<span class=\"picture\" role=\"img\" aria-label=\"a "
                     "cat\" title=\"https://e.org/x.png\"></span>");
    render(&v, "<img src=\"data:image/png;base64,AA\" alt=\"\">");
    ck_assert_str_eq(v.out.ptr,
                     "<img src=\"data:image/png;base64,AA\" alt=\"\">");
    render(&v, "<img src=\"data:image/svg+xml,x\">");
    ck_assert(!buf_has(&v.out, "<img"));
    viewed_release(&v);
}
END_TEST

START_TEST(mentions_link_to_the_next_one)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew. Oslo shrank.");
    render(&v, "<span class=\"entity location\" data-number=\"1\">Oslo</span>");
    ck_assert(buf_has(&v.out, "<a class=\"entity location\" id=\"m1\" "
                              "aria-describedby=\"d1\" href=\"#m2\">Oslo<"));
    ck_assert(buf_has(&v.out, "</span></a>"));
    /* A second part, and a number that is none, are spans without an id. */
    render(&v, "<span class=\"entity\" data-number=\"2\">Os</span>"
               "<span class=\"entity\" data-number=\"2\">lo</span>"
               "<span class=\"entity\" data-number=\"3\">x</span>"
               "<span class=\"entity\" data-number=\"4294967297\">y</span>");
    ck_assert(buf_has(&v.out, "id=\"m2\""));
    ck_assert(buf_has(&v.out, "</a><span class=\"entity location\">lo</span>"
                              "<span>x</span><span>y</span>"));
    viewed_release(&v);
}
END_TEST

START_TEST(in_a_link_that_stays_a_mention_is_a_span)
{
    viewed v;
    viewed_init(&v, "", "Oslo.");
    render(&v, "<a href=\"#f\" role=\"doc-noteref\"><span class=\"entity\" "
               "data-number=\"1\">Oslo</span></a>");
    ck_assert(buf_has(&v.out, "<a href=\"#a-f\"><span class=\"entity "
                              "location\" id=\"m1\""));
    ck_assert(buf_has(&v.out, "tabindex=\"0\""));
    viewed_release(&v);
}
END_TEST

START_TEST(notes_stand_before_their_paragraph)
{
    viewed v;
    const pt_finding findings[] = {
        {.level = PT_CHECK_WARNING,
         .span = {0, 0, 5},
         .message = PT_STR("bad <b>")}
    };
    viewed_init(&v, KEYWORD("words"), "Words.");
    v.view.findings = findings;
    v.view.n_findings = 1;
    render(&v, "<p><span class=\"pt-text\" data-number=\"1\"></span><span "
               "class=\"keyword\" data-keyword=\"words\">Words</span>.</p>");
    ck_assert_str_eq(v.out.ptr,
                     "<span class=\"note level-warning\" role=\"note\" "
                     "id=\"f1\"><b class=\"level\">warning</b> bad "
                     "&lt;b&gt;</span><p><span id=\"t1\"></span><span "
                     "class=\"keyword\" id=\"k1\">Words</span>.</p>");
    render(&v, "<li><span class=\"pt-text\" data-number=\"1\"></span>x</li>");
    ck_assert(pt_str_has_prefix(pt_buf_str(&v.out),
                                PT_STR("<li><span id=\"t1\"></span><span "
                                       "class=\"note ")));
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {only_what_is_on_the_list_is_markup,
                            links_are_a_mark_behind_their_words,
                            pictures_are_never_fetched,
                            mentions_link_to_the_next_one,
                            in_a_link_that_stays_a_mention_is_a_span,
                            notes_stand_before_their_paragraph,
                            NULL};
    return suite_run("view_article", tests);
}
