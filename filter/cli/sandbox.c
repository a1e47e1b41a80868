/* SPDX-License-Identifier: MIT */
/*
 * The sandbox of --sandbox: a filter of system calls (seccomp(2), mode 2,
 * Linux 3.5 and later; a program of classic BPF that the kernel runs before
 * each call). It is a list of what is allowed, so that calls which later
 * kernels bring are not. Entering takes some ten microseconds.
 */
#define _DEFAULT_SOURCE 1 /* syscall numbers, prctl */
#include "cli/sandbox.h"

#include "base/error.h"

#if defined __has_feature
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define IS_SANITIZED 1
#endif

#if defined __linux__ && (defined __x86_64__ || defined __aarch64__) &&        \
    !defined IS_SANITIZED

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#ifdef __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

/* What computing and writing need; stat is of what is open. */
static const unsigned allowed[] = {
    SYS_read,           SYS_readv,      SYS_write,         SYS_writev,
    SYS_close,          SYS_dup, /* to ask whether what was written is lost */
    SYS_ppoll,
#ifdef SYS_poll
    SYS_poll,
#endif
    SYS_lseek,          SYS_fstat,      SYS_brk,           SYS_mmap,
    SYS_munmap,         SYS_mremap,     SYS_madvise,       SYS_mprotect,
    SYS_futex,          SYS_getrandom,  SYS_clock_gettime, SYS_gettid,
    SYS_getpid,         SYS_tgkill,     SYS_rt_sigaction,  SYS_rt_sigreturn,
    SYS_rt_sigprocmask, SYS_exit_group, SYS_exit,          SYS_restart_syscall,
};

enum { N_ALLOWED = sizeof allowed / sizeof allowed[0], N_AROUND = 5 };

/* Writes the program: [N_ALLOWED + N_AROUND]. */
static void compile(struct sock_filter *to)
{
    const unsigned refuse = SECCOMP_RET_ERRNO | EPERM;
    *to++ = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                         offsetof(struct seccomp_data, arch));
    /* Another architecture numbers its calls differently. */
    *to++ = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
                                         ARCHITECTURE, 0, N_ALLOWED + 1);
    *to++ = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                         offsetof(struct seccomp_data, nr));
    for (unsigned i = 0; i < N_ALLOWED; i++)
        *to++ =
            (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, allowed[i],
                                         (unsigned char)(N_ALLOWED - i), 0);
    *to++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, refuse);
    *to++ = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
}

pt_status pt_sandbox_enter(pt_error *err)
{
    struct sock_filter program[N_ALLOWED + N_AROUND];
    compile(program);
    const struct sock_fprog whole = {N_ALLOWED + N_AROUND, program};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole, 0, 0) != 0)
        return pt_error_set(err, PT_ERR_IO, "sandbox", "cannot enter: %s",
                            strerror(errno));
    return PT_OK;
}

#else

pt_status pt_sandbox_enter(pt_error *err)
{
    return pt_error_set(err, PT_ERR_IO, "sandbox",
                        "there is none on this system or in this build");
}

#endif
