/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_FAULTS_ALLOCATOR_H
#define PT_TESTS_FAULTS_ALLOCATOR_H

#include <stdbool.h>

/**
 * The program's allocator with faults: malloc and its kin, for our own code
 * and for every library that is linked, fail when they are told to.
 */

/**
 * Has the nth allocation from now on fail, and with `and_after` all that
 * follow it, too. 0: none fails, they are only counted.
 */
void allocator_arm(long n, bool and_after);

/** Ends that; returns how many allocations there were meanwhile. */
long allocator_disarm(void);

/** Returns how many blocks are allocated at present. */
long allocator_live(void);

#endif
