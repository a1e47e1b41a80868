/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_SANDBOX_H
#define PT_CLI_SANDBOX_H

#include "pandoc-tagger/base.h"

/**
 * Gives up, for good, everything but reading and writing what is open, memory
 * and ending: from here on no file or socket is opened, no program or thread
 * is started. What is tried in spite of that fails as not permitted.
 *
 * Returns PT_ERR_IO where the system has no such thing (seccomp of Linux on
 * x86-64 and ARM64), or in a build whose tools need more (sanitizers).
 */
pt_status pt_sandbox_enter(pt_error *err);

#endif
