/* SPDX-License-Identifier: MIT */
/*
 * Puts a file into the program as it is. Assembled once for each file with
 *   EMBED_FILE  its path, in quotation marks
 *   EMBED_NAME  the symbol of its first byte; EMBED_NAME_end is past its
 *               last, EMBED_NAME_size holds their number in 64 bits
 * The bytes are aligned to 64 and read-only.
 */
#define JOIN2(a, b) a##b
#define JOIN(a, b)  JOIN2(a, b)

#ifdef __APPLE__
#define SYMBOL JOIN(_, EMBED_NAME)
    .section __TEXT,__const
#else
#define SYMBOL EMBED_NAME
    .section .rodata
    .hidden SYMBOL
    .hidden JOIN(SYMBOL, _end)
    .hidden JOIN(SYMBOL, _size)
#endif
    .balign 64
    .globl SYMBOL
    .globl JOIN(SYMBOL, _end)
SYMBOL:
    .incbin EMBED_FILE
JOIN(SYMBOL, _end):
    .byte 0
    .balign 8
    .globl JOIN(SYMBOL, _size)
JOIN(SYMBOL, _size):
    .quad JOIN(SYMBOL, _end) - SYMBOL
#ifdef __ELF__
    .section .note.GNU-stack,"",%progbits
#endif
