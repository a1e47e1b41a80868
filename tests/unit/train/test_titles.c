/* SPDX-License-Identifier: MIT */
/* Tests of train/titles. */
#include "train/titles.h"

#include "base/map.h"
#include "folder_of.h"
#include "text/forms.h"

/* Is the sequence of words, between single spaces, a title? */
static bool has(const pt_titles *titles, const char *words)
{
    const pt_str all = pt_str_from(words);
    pt_stemmer *stemmer = NULL;
    pt_buf form;
    pt_buf_init(&form);
    ck_assert_int_eq(pt_stemmer_new(&stemmer, PT_STR("en"), NULL), PT_OK);
    uint64_t key = 0;
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR(" "), at);
        pt_buf_clear(&form);
        key = pt_titles_key(
            key,
            pt_hash(pt_form_stem(&form, stemmer, pt_str_slice(all, at, end))));
        at = end + 1;
    }
    pt_buf_release(&form);
    pt_stemmer_free(stemmer);
    return pt_titles_has(titles, key);
}

START_TEST(titles_are_known_by_their_stems)
{
    folder_of folder;
    pt_titles titles;
    pt_buf bytes;
    folder_make(&folder);
    pt_buf_init(&bytes);
    pt_buf_add(&bytes, PT_STR("of before"));
    const char *path = folder_write(&folder, "titles.tsv",
                                    "Solar panels\tA solar panel is a device.\n"
                                    "Mercury (planet)\tIt is near the sun.\n"
                                    "\t\n"
                                    "One two three four five six\tis too long\n"
                                    "A.B.'s car\n");
    ck_assert_int_eq(pt_titles_train(&bytes, path, NULL), PT_OK);
    ck_assert_int_eq(pt_titles_read(&titles, pt_buf_str(&bytes), NULL), PT_OK);
    ck_assert(has(&titles, "solar panel"));
    ck_assert(has(&titles, "Solar Panels"));
    ck_assert(has(&titles, "mercury"));
    ck_assert(!has(&titles, "mercury planet"));
    ck_assert(!has(&titles, "panel"));
    ck_assert(!has(&titles, "one two three four five six"));
    pt_buf_release(&bytes);
    folder_remove(&folder);
}
END_TEST

START_TEST(no_titles_are_an_empty_set)
{
    folder_of folder;
    pt_titles titles;
    pt_buf bytes;
    folder_make(&folder);
    pt_buf_init(&bytes);
    const char *path = folder_write(&folder, "none.tsv", "");
    ck_assert_int_eq(pt_titles_train(&bytes, path, NULL), PT_OK);
    ck_assert_int_eq(pt_titles_read(&titles, pt_buf_str(&bytes), NULL), PT_OK);
    ck_assert(!has(&titles, "solar panel"));
    ck_assert_int_eq(pt_titles_train(&bytes, "/nowhere", NULL), PT_ERR_IO);
    pt_buf_release(&bytes);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {titles_are_known_by_their_stems,
                            no_titles_are_an_empty_set, NULL};
    return suite_run("titles", tests);
}
