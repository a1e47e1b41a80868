/* SPDX-License-Identifier: MIT */
/* Tests of cli/config. */
#include "cli/config.h"

#include "base/str.h"
#include "suite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/pt-test-config-XXXXXX";

static void write_file(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");
    ck_assert_ptr_nonnull(f);
    fputs(text, f);
    fclose(f);
}

/* A folder with a configuration in each of the three places. */
static void make_places(void)
{
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(chdir(folder), 0);
    ck_assert_int_eq(mkdir("pandoc-tagger", 0700), 0);
    write_file("named.json", "named");
    write_file(".pandoc-tagger.json", "here");
    write_file("pandoc-tagger/config.json", "user");
    unsetenv("PANDOC_TAGGER_CONFIG");
    setenv("XDG_CONFIG_HOME", folder, 1);
}

static void remove_places(void)
{
    unlink("named.json");
    unlink(".pandoc-tagger.json");
    unlink("pandoc-tagger/config.json");
    rmdir("pandoc-tagger");
    ck_assert_int_eq(chdir("/"), 0);
    rmdir(folder);
}

START_TEST(the_nearest_file_is_in_force)
{
    make_places();
    pt_config config;
    setenv("PANDOC_TAGGER_CONFIG", "./named.json", 1);
    ck_assert_int_eq(pt_config_read(&config, NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&config.text), PT_STR("named")));
    ck_assert_str_eq(config.folder.ptr, ".");
    pt_config_release(&config);

    unsetenv("PANDOC_TAGGER_CONFIG");
    ck_assert_int_eq(pt_config_read(&config, NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&config.text), PT_STR("here")));
    ck_assert_str_eq(config.folder.ptr, "");
    pt_config_release(&config);

    unlink(".pandoc-tagger.json");
    ck_assert_int_eq(pt_config_read(&config, NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&config.text), PT_STR("user")));
    pt_config_release(&config);

    unlink("pandoc-tagger/config.json");
    ck_assert_int_eq(pt_config_read(&config, NULL), PT_OK);
    ck_assert_uint_eq(config.text.len, 0);
    pt_config_release(&config);
    remove_places();
}
END_TEST

START_TEST(a_named_file_must_exist)
{
    make_places();
    setenv("PANDOC_TAGGER_CONFIG", "/no/such.json", 1);
    pt_config config;
    pt_error err;
    ck_assert_int_eq(pt_config_read(&config, &err), PT_ERR_IO);
    ck_assert_str_eq(err.where, "/no/such.json");
    pt_config_release(&config);
    remove_places();
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_nearest_file_is_in_force,
                            a_named_file_must_exist, NULL};
    return suite_run("config", tests);
}
