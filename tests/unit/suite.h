/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_SUITE_H
#define PT_TESTS_UNIT_SUITE_H

#include <check.h>
#include <stdlib.h>

/**
 * Runs a NULL-terminated list of tests as one Check suite.
 *
 *     int main(void)
 *     {
 *         const TTest *tests[] = {slices_and_trims, NULL};
 *         return suite_run("str", tests);
 *     }
 *
 * Returns what main returns.
 */
static inline int suite_run(const char *name, const TTest *const *tests)
{
    Suite *suite = suite_create(name);
    TCase *tcase = tcase_create(name);
    tcase_set_timeout(tcase, 300);
    for (; *tests != NULL; tests++)
        tcase_add_test(tcase, *tests);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
