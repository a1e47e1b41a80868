/* SPDX-License-Identifier: MIT */
/* Tests of train/lexicon: what is compiled is found again by the model. */
#include "train/lexicon.h"

#include "base/map.h"
#include "folder_of.h"
#include "sequence/lexeme.h"

static const unsigned char zeros[64];

/* A model of one section, the others empty. */
static pt_model model_of(int section, const pt_buf *bytes, size_t item)
{
    pt_model model = {.scale = 1.0F};
    for (int i = 0; i < PT_MODEL_SECTIONS; i++)
        model.sections[i] = (pt_model_section){zeros, 1};
    model.sections[section] = (pt_model_section){
        (const unsigned char *)bytes->ptr, (uint32_t)(bytes->len / item)};
    return model;
}

/* What a phrase of words between single spaces can name. */
static uint32_t names(const pt_model *model, const char *phrase)
{
    const pt_str all = pt_str_from(phrase);
    pt_lexemes lexemes;
    uint64_t hash = 0;
    ck_assert_int_eq(pt_lexemes_init(&lexemes, model, NULL), PT_OK);
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR(" "), at);
        const uint32_t i = pt_lexemes_add(&lexemes, pt_str_slice(all, at, end),
                                          PT_TOKEN_WORD, false);
        hash = pt_phrase_hash(hash, lexemes.list.items[i].lower);
        at = end + 1;
    }
    pt_lexemes_release(&lexemes);
    return pt_model_names(model, hash);
}

START_TEST(words_have_their_clusters)
{
    folder_of folder;
    pt_buf bytes;
    folder_make(&folder);
    pt_buf_init(&bytes);
    const char *path = folder_write(&folder, "words.tsv",
                                    "the\t7072993\t29\t14\t347\t925\n"
                                    "May\t200\t63\t255\t1023\t3071\n"
                                    "few\t1\n\n");
    ck_assert_int_eq(pt_lexicon_read_clusters(&bytes, path, NULL), PT_OK);
    const pt_model model = model_of(PT_MODEL_CLUSTERS, &bytes, 8);
    const uint64_t the = pt_model_clusters(&model, pt_hash(PT_STR("the")));
    ck_assert_uint_eq(the & 63, 29);
    ck_assert_uint_eq(the >> 6 & 255, 14);
    ck_assert_uint_eq(the >> 14 & 1023, 347);
    ck_assert_uint_eq(the >> 24 & 4095, 925);
    ck_assert_uint_eq(the >> 36 & 15, 15); /* halved till it is below 256 */
    const uint64_t may = pt_model_clusters(&model, pt_hash(PT_STR("May")));
    ck_assert_uint_eq(may & 0xFFFFFFFFFu, 0xBFFFFFFFFu);
    ck_assert_uint_eq(may >> 36 & 15, 0);
    ck_assert_uint_eq(pt_model_clusters(&model, pt_hash(PT_STR("few"))), 0);
    pt_buf_release(&bytes);
    folder_remove(&folder);
}
END_TEST

START_TEST(names_of_all_sources_are_joined)
{
    folder_of folder;
    pt_buf bytes;
    folder_make(&folder);
    pt_buf_init(&bytes);
    const pt_name_sources sources = {
        folder_write_xz(&folder, "titles.tsv.xz",
                        "2\tJordan\n1\tAnn Lee\n0\tNothing\n"
                        "4\tone two three four five six seven eight\nbad\n"),
        folder_write(&folder, "parts.txt", "F Jordan 10\nL Lee 20\nF short\n"),
        folder_write(&folder, "base.tsv",
                     "Jordan\tLocation\tx\nJordanian\tNORP\nNATO\tOrganization"
                     "\nAnn\tPerson\nShip\tThing\nbad\n")};
    ck_assert_int_eq(pt_lexicon_read_names(&bytes, &sources, NULL), PT_OK);
    const pt_model model = model_of(PT_MODEL_NAMES, &bytes, 4);
    ck_assert_uint_eq(names(&model, "Jordan"),
                      PT_NAME_LOCATION | PT_NAME_GIVEN | PT_NAME_PLACE);
    ck_assert_uint_eq(names(&model, "jordan"), names(&model, "Jordan"));
    ck_assert_uint_eq(names(&model, "Ann Lee"), PT_NAME_PERSON);
    ck_assert_uint_eq(names(&model, "Lee"), PT_NAME_SURNAME);
    ck_assert_uint_eq(names(&model, "Ann"), PT_NAME_PERSON);
    ck_assert_uint_eq(names(&model, "Jordanian"), PT_NAME_PEOPLE);
    ck_assert_uint_eq(names(&model, "NATO"), PT_NAME_BODY);
    ck_assert_uint_eq(names(&model, "Ship"), 0);
    ck_assert_uint_eq(names(&model, "Nothing"), 0);
    ck_assert_uint_eq(names(&model, "one two three four five six seven eight"),
                      0);
    pt_buf_release(&bytes);
    folder_remove(&folder);
}
END_TEST

START_TEST(no_sources_are_no_names)
{
    pt_buf bytes;
    pt_buf_init(&bytes);
    const pt_name_sources none = {NULL, NULL, NULL};
    ck_assert_int_eq(pt_lexicon_read_names(&bytes, &none, NULL), PT_OK);
    const pt_model model = model_of(PT_MODEL_NAMES, &bytes, 4);
    ck_assert_uint_eq(names(&model, "Jordan"), 0);
    const pt_name_sources missing = {NULL, "/nowhere", NULL};
    ck_assert_int_eq(pt_lexicon_read_names(&bytes, &missing, NULL), PT_ERR_IO);
    ck_assert_int_eq(pt_lexicon_read_clusters(&bytes, "/nowhere", NULL),
                     PT_ERR_IO);
    pt_buf_release(&bytes);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_have_their_clusters,
                            names_of_all_sources_are_joined,
                            no_sources_are_no_names, NULL};
    return suite_run("lexicon", tests);
}
