/* SPDX-License-Identifier: MIT */
/* Tests of run/result. */
#include "pandoc-tagger/result.h"

#include "blocks_of.h"
#include "run/tagger_of.h"

#include <string.h>

/* Analyses blocks with a tagger of settings. */
static pt_result *result_of(const char *settings, const char *meta,
                            const char *blocks, unsigned parts)
{
    pt_tagger *tagger = tagger_of(settings);
    pt_result *result = NULL;
    pt_buf source;
    pt_error err = {"", ""};
    pt_buf_init(&source);
    document_json_of(&source, meta, blocks);
    const pt_status st =
        pt_result_new(&result, tagger, pt_buf_str(&source), parts, &err);
    ck_assert_msg(st == PT_OK, "%s: %s", err.where, err.message);
    /* A result needs neither of them. */
    memset(source.ptr, '#', source.len);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
    return result;
}

/* Whether the range is where it says, in bytes and in code points. */
static bool is_at(const pt_result *result, const pt_text_range *range)
{
    const pt_str text = pt_result_text(result);
    const pt_str before = pt_str_slice(text, 0, range->start);
    size_t n_chars = 0;
    for (size_t i = 0; i < before.len; i++)
        n_chars += (before.ptr[i] & 0xC0) != 0x80;
    return pt_str_is_equal(pt_str_slice(text, range->start, range->end),
                           range->text) &&
           range->text.ptr[range->text.len] == '\0' &&
           range->char_start == n_chars;
}

START_TEST(mentions_lead_to_their_entities)
{
    pt_result *result = result_of(
        "{\"model\":false}", "",
        "# Øre\nPresident Ana Prado met in Oslo.\n# Money\nMs. Prado paid €5 in Oslo.",
        0);
    static const struct {
        const char *text;
        pt_type type;
        const char *entity;
        uint32_t section;
    } cases[] = {
        {"Ana Prado", PT_TYPE_PERSON,   "Ana Prado", 0},
        {"Oslo",      PT_TYPE_LOCATION, "Oslo",      0},
        {"Prado",     PT_TYPE_PERSON,   "Ana Prado", 1},
        {"€5",      PT_TYPE_MONEY,    "€5",      1},
        {"Oslo",      PT_TYPE_LOCATION, "Oslo",      1},
    };
    const size_t n = sizeof cases / sizeof cases[0];
    for (size_t i = 0; i < n; i++) {
        const pt_mention_info *m = pt_result_mention(result, i);
        ck_assert_ptr_nonnull(m);
        const pt_entity_info *entity = pt_result_entity(result, m->entity);
        ck_assert_str_eq(m->range.text.ptr, cases[i].text);
        ck_assert(is_at(result, &m->range));
        ck_assert_int_eq(m->type, cases[i].type);
        ck_assert_uint_eq(m->section, cases[i].section);
        ck_assert_str_eq(m->role, "body");
        ck_assert_str_eq(entity->name.ptr, cases[i].entity);
        ck_assert(m->score > 0 && m->score <= 1);
    }
    ck_assert_ptr_null(pt_result_mention(result, n));
    ck_assert_str_eq(pt_result_mention(result, 3)->currency.ptr, "EUR");
    ck_assert_str_eq(pt_result_mention(result, 3)->amount.ptr, "5");
    ck_assert_str_eq(pt_result_mention(result, 3)->iso.ptr, "");
    const pt_entity_info *person = pt_result_entity(result, 0);
    ck_assert_uint_eq(person->n_mentions, 2);
    ck_assert_uint_eq(person->n_forms, 2);
    ck_assert_str_eq(person->forms[1].form.ptr, "Prado");
    ck_assert_str_eq(person->schema, "Person");
    ck_assert(person->wikidata.len == 0 && person->link_score <= 0);
    const pt_entity_info *city = pt_result_entity(result, 1);
    ck_assert_str_eq(city->wikidata.ptr, "Q585");
    ck_assert(city->link_score > 0.5);
    ck_assert_uint_eq(city->first_mention, 1);
    ck_assert_ptr_null(pt_result_entity(result, 3));
    pt_result_free(result);
    pt_result_free(NULL);
}
END_TEST

START_TEST(keywords_come_with_their_places)
{
    static const char meta[] =
        "\"title\":{\"t\":\"MetaString\",\"c\":\"Snow\"},\"lang\":{\"t\":"
        "\"MetaString\",\"c\":\"en\"},\"keywords\":{\"t\":\"MetaString\",\"c\":"
        "\"tax reform, whale\"}";
    pt_result *result =
        result_of("{}", meta, "A tax reform. Tax reforms last.", 0);
    const pt_keyword_info *keyword = pt_result_keyword(result, 0);
    ck_assert_str_eq(keyword->name.ptr, "tax reform");
    ck_assert_int_eq(keyword->grade, PT_KEYWORD_EXACT);
    ck_assert_uint_eq(keyword->declared, PT_KEYWORD_META);
    ck_assert_uint_eq(keyword->n_matches, 2);
    ck_assert_int_eq(pt_result_keyword(result, 1)->grade, PT_KEYWORD_ABSENT);
    ck_assert_ptr_null(pt_result_keyword(result, 2));
    const pt_match_info *match = pt_result_match(result, 1);
    ck_assert_str_eq(match->range.text.ptr, "Tax reforms");
    ck_assert(is_at(result, &match->range));
    ck_assert_int_eq(match->grade, PT_KEYWORD_INFLECTED);
    ck_assert_int_eq(match->is_span, 1);
    ck_assert_uint_eq(match->keyword, 0);
    ck_assert_ptr_null(pt_result_match(result, 2));
    ck_assert_str_eq(pt_result_title(result).ptr, "Snow");
    ck_assert_str_eq(pt_result_lang(result).ptr, "en");
    ck_assert_str_eq(pt_result_text(result).ptr,
                     "A tax reform. Tax reforms last.\n");
    ck_assert_ptr_null(pt_result_finding(result, 0));
    pt_result_free(result);
}
END_TEST

START_TEST(findings_come_when_they_are_asked_for)
{
    pt_result *result =
        result_of("{\"keywords\":false}", "", "# Head\nThere is a TODO in it.",
                  PT_RESULT_FINDINGS);
    const pt_finding_info *finding;
    int n_placed = 0;
    for (size_t i = 0; (finding = pt_result_finding(result, i)) != NULL; i++) {
        ck_assert_uint_gt(finding->message.len, 0);
        ck_assert_int_ne(finding->level, PT_CHECK_OFF);
        if (strcmp(finding->check, "placeholder") != 0)
            continue;
        n_placed++;
        ck_assert_int_eq(finding->has_range, 1);
        ck_assert_str_eq(finding->range.text.ptr, "TODO");
        ck_assert(is_at(result, &finding->range));
        ck_assert_str_eq(finding->section.ptr, "Head");
        ck_assert_str_eq(finding->subject.ptr, "TODO");
        ck_assert_uint_eq(finding->line, 0);
    }
    ck_assert_int_eq(n_placed, 1);
    pt_result_free(result);
}
END_TEST

START_TEST(an_empty_document_has_an_empty_result)
{
    pt_result *result = result_of("{}", "", "", PT_RESULT_FINDINGS);
    ck_assert_uint_eq(pt_result_text(result).len, 0);
    ck_assert_str_eq(pt_result_text(result).ptr, "");
    ck_assert_str_eq(pt_result_title(result).ptr, "");
    ck_assert_ptr_null(pt_result_mention(result, 0));
    ck_assert_ptr_null(pt_result_entity(result, 0));
    ck_assert_ptr_null(pt_result_keyword(result, SIZE_MAX));
    pt_result_free(result);
}
END_TEST

START_TEST(a_bad_document_leaves_the_result_alone)
{
    pt_tagger *tagger = tagger_of("{}");
    pt_result *result = NULL;
    pt_error err = {"", ""};
    ck_assert_int_eq(pt_result_new(&result, tagger, PT_STR("{"), 0, &err),
                     PT_ERR_JSON);
    ck_assert_ptr_null(result);
    ck_assert(err.message[0] != '\0');
    pt_tagger_free(tagger);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {mentions_lead_to_their_entities,
                            keywords_come_with_their_places,
                            findings_come_when_they_are_asked_for,
                            an_empty_document_has_an_empty_result,
                            a_bad_document_leaves_the_result_alone,
                            NULL};
    return suite_run("result", tests);
}
