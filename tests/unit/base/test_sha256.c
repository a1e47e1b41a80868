/* SPDX-License-Identifier: MIT */
/* Tests of base/sha256. */
#include "base/sha256.h"

#include "base/str.h"
#include "suite.h"

/* The examples of FIPS 180-4 and of the Content Security Policy, and lengths
   around a block's; the digests are those of coreutils' sha256sum. */
START_TEST(digests_are_those_of_the_standard)
{
    static const struct {
        size_t n; /* this many letters "a", or 0 */
        const char *bytes;
        const char *digest;
    } cases[] = {
        {0,  "",                                                         "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
        {0,  "abc",                                                      "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
        {0,  "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="                                                                },
        {55, NULL,                                                       "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="},
        {56, NULL,                                                       "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="},
        {64, NULL,                                                       "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf bytes;
        pt_buf out;
        pt_buf_init(&bytes);
        pt_buf_init(&out);
        pt_buf_add(&bytes, pt_str_from(cases[i].bytes));
        for (size_t k = 0; k < cases[i].n; k++)
            pt_buf_add_byte(&bytes, 'a');
        pt_sha256_add_base64(&out, pt_buf_str(&bytes));
        pt_buf_add_byte(&out, '\0');
        ck_assert_str_eq(out.ptr, cases[i].digest);
        pt_buf_release(&bytes);
        pt_buf_release(&out);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {digests_are_those_of_the_standard, NULL};
    return suite_run("sha256", tests);
}
