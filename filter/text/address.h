/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_ADDRESS_H
#define PT_TEXT_ADDRESS_H

#include "base/str.h"

/**
 * Returns where the address that begins with a word ends: a mail address, a
 * URL with a scheme or "www.", a host with a well-known last label
 * ("Amazon.com").
 *
 * text      up to the end of the stretch that is read
 * start     offset where the word begins
 * at        offset of the mark after its letters, start < at < text.len
 * searched  [inout] no mail address begins in a word before this offset;
 *           0 at first; it keeps the whole text linear
 * Returns   its end, without full stops and brackets after it; 0 when the
 *           word begins no address.
 */
size_t pt_address_end(pt_str text, size_t start, size_t at, size_t *searched);

#endif
