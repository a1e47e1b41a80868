/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_SENSE_H
#define PT_FIND_SENSE_H

#include "find/mention.h"

/**
 * Drops proposals of the knowledge base where the next words show that a
 * name's everyday sense is meant: "turkey sandwich", "Polish the table"; and
 * of the recogniser what is a legislator's party and state: "(D-N.Y.)".
 */
void pt_senses_drop(pt_mentions *mentions, const pt_document *doc);

#endif
