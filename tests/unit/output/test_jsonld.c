/* SPDX-License-Identifier: MIT */
/* Tests of output/jsonld. */
#include "output/jsonld.h"

#include "declared_of.h"
#include "suite.h"

#include <json-c/json.h>

/* The JSON inside the script element; json_object_put frees it. */
static json_object *parse(const pt_buf *out)
{
    const pt_str all = pt_buf_str(out);
    const pt_str open = PT_STR("<script type=\"application/ld+json\">\n");
    const pt_str close = PT_STR("\n</script>\n");
    ck_assert(pt_str_has_prefix(all, open));
    ck_assert(pt_str_has_suffix(all, close));
    ck_assert_uint_eq(pt_str_find(all, PT_STR("</"), 0),
                      all.len - close.len + 1);
    struct json_tokener *tokener = json_tokener_new();
    json_object *value = json_tokener_parse_ex(
        tokener, all.ptr + open.len, (int)(all.len - open.len - close.len));
    ck_assert_ptr_nonnull(value);
    json_tokener_free(tokener);
    return value;
}

static json_object *member(json_object *value, const char *key)
{
    json_object *found = NULL;
    json_object_object_get_ex(value, key, &found);
    return found;
}

static const char *text_of(json_object *value, const char *key)
{
    json_object *found = member(value, key);
    return found == NULL ? "" : json_object_get_string(found);
}

/* Writes an analysis with these entities as JSON-LD. */
static json_object *write(const pt_entity *entities, uint32_t n,
                          const pt_article *article, pt_article_type type)
{
    declared d;
    declared_of(&d,
                "\"keywords\":{\"t\":\"MetaString\",\"c\":\"a <b>, c\"},"
                "\"lang\":{\"t\":\"MetaString\",\"c\":\"en-GB\"}",
                "x");
    for (uint32_t i = 0; i < n; i++) {
        pt_entity *entity = pt_vec_add(&d.analysis.entities, sizeof *entity);
        *entity = entities[i];
    }
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_jsonld_add(&out, &d.analysis, article, type, NULL),
                     PT_OK);
    json_object *value = parse(&out);
    pt_buf_release(&out);
    pt_vec_release(&d.analysis.entities);
    declared_release(&d);
    return value;
}

START_TEST(about_and_mentions_share_the_things_out)
{
    static const pt_entity entities[] = {
        {.name = {"Ann </script>", 13},
         .schema = "Person",
         .type = PT_TYPE_PERSON,
         .salience = 0.9F        },
        {.name = {"Oslo", 4},
         .wikidata = {"Q585", 4},
         .schema = "City",
         .type = PT_TYPE_LOCATION,
         .salience = 0.95F},
        {.name = {"Norwegian", 9},
         .schema = "Thing",
         .type = PT_TYPE_NORP,
         .salience = 1    },
        {.name = {"5 May", 5},
         .schema = "Date",
         .type = PT_TYPE_DATE,
         .salience = 1    },
        {.name = {"Lee", 3},
         .schema = "Person",
         .type = PT_TYPE_PERSON,
         .bits = PT_ENTITY_AMBIGUOUS  },
        {.name = {"Post", 4},
         .wikidata = {"javascript:x", 12},
         .schema = "Organization",
         .type = PT_TYPE_ORGANIZATION},
    };
    const pt_article article = {.title = PT_STR("T")};
    json_object *value = write(entities, 6, &article, PT_ARTICLE_AUTO);
    json_object *about = member(value, "about");
    json_object *mentions = member(value, "mentions");
    ck_assert_uint_eq(json_object_array_length(about), 2);
    ck_assert_uint_eq(json_object_array_length(mentions), 2);
    json_object *oslo = json_object_array_get_idx(about, 0);
    ck_assert_str_eq(text_of(oslo, "name"), "Oslo");
    ck_assert_str_eq(text_of(oslo, "@type"), "City");
    ck_assert_str_eq(text_of(oslo, "sameAs"),
                     "http://www.wikidata.org/entity/Q585");
    json_object *ann = json_object_array_get_idx(about, 1);
    ck_assert_str_eq(text_of(ann, "name"), "Ann </script>");
    ck_assert_ptr_null(member(ann, "sameAs"));
    json_object *post = json_object_array_get_idx(mentions, 1);
    ck_assert_str_eq(text_of(post, "name"), "Post");
    ck_assert_ptr_null(member(post, "sameAs"));
    json_object_put(value);
}
END_TEST

START_TEST(the_most_salient_are_what_it_is_about)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g"};
    static const float salience[] = {0.6F, 0.8F, 0.5F, 0.7F, 0.7F, 0.9F, 0.49F};
    pt_entity entities[7];
    for (uint32_t i = 0; i < 7; i++)
        entities[i] = (pt_entity){.name = pt_str_from(names[i]),
                                  .schema = "Person",
                                  .type = PT_TYPE_PERSON,
                                  .salience = salience[i]};
    const pt_article article = {.title = PT_STR("T")};
    json_object *value = write(entities, 7, &article, PT_ARTICLE_AUTO);
    static const char *const about[] = {"f", "b", "d", "e", "a"};
    for (size_t i = 0; i < PT_ABOUT_MAX; i++)
        ck_assert_str_eq(
            text_of(json_object_array_get_idx(member(value, "about"), i),
                    "name"),
            about[i]);
    ck_assert_uint_eq(json_object_array_length(member(value, "mentions")), 2);
    json_object_put(value);
}
END_TEST

START_TEST(the_article_has_what_is_known_of_it)
{
    pt_str images[] = {PT_STR("a.png")};
    pt_author authors[] = {
        {.name = PT_STR("Ann"),
         .url = PT_STR("https://x.example/"),
         .affiliation = PT_STR("Uni")},
        {.name = PT_STR("The Post"),                     .is_organization = true       },
    };
    const pt_article article = {.title = PT_STR("T \"x\""),
                                .description = PT_STR("D"),
                                .dateline = PT_STR("Oslo"),
                                .published = PT_STR("2026-05-05T10:00Z"),
                                .modified = PT_STR("2026-05-06"),
                                .section = PT_STR("World"),
                                .publisher = PT_STR("The Post"),
                                .images = images,
                                .n_images = 1,
                                .authors = authors,
                                .n_authors = 2};
    json_object *value = write(NULL, 0, &article, PT_ARTICLE_AUTO);
    ck_assert_str_eq(
        json_object_to_json_string_ext(
            value, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE),
        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
        "\"headline\":\"T \\\"x\\\"\",\"description\":\"D\","
        "\"dateline\":\"Oslo\",\"datePublished\":\"2026-05-05T10:00Z\","
        "\"dateModified\":\"2026-05-06\",\"author\":[{\"@type\":\"Person\","
        "\"name\":\"Ann\",\"url\":\"https://x.example/\",\"affiliation\":"
        "{\"@type\":\"Organization\",\"name\":\"Uni\"}},"
        "{\"@type\":\"Organization\",\"name\":\"The Post\"}],"
        "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Post\"},"
        "\"image\":[\"a.png\"],\"inLanguage\":\"en-GB\","
        "\"articleSection\":\"World\",\"keywords\":[\"a <b>\",\"c\"]}");
    json_object_put(value);
}
END_TEST

START_TEST(the_type_is_news_when_there_is_a_dateline)
{
    static const struct {
        const char *dateline;
        pt_article_type type;
        const char *expected;
    } cases[] = {
        {"",     PT_ARTICLE_AUTO,  "Article"    },
        {"Oslo", PT_ARTICLE_AUTO,  "NewsArticle"},
        {"",     PT_ARTICLE_NEWS,  "NewsArticle"},
        {"Oslo", PT_ARTICLE_PLAIN, "Article"    },
        {"Oslo", PT_ARTICLE_BLOG,  "BlogPosting"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_article article = {.title = PT_STR("T"),
                                    .dateline = pt_str_from(cases[i].dateline)};
        json_object *value = write(NULL, 0, &article, cases[i].type);
        ck_assert_str_eq(text_of(value, "@type"), cases[i].expected);
        json_object_put(value);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {about_and_mentions_share_the_things_out,
                            the_most_salient_are_what_it_is_about,
                            the_article_has_what_is_known_of_it,
                            the_type_is_news_when_there_is_a_dateline, NULL};
    return suite_run("jsonld", tests);
}
