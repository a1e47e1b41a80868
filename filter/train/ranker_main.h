/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_RANKER_MAIN_H
#define PT_TRAIN_RANKER_MAIN_H

/**
 * `pandoc-tagger-train ranker`: trains the rankers of keywords and writes
 * their model, or measures one by cross-validation.
 *
 * argv     past the word `ranker`, [argc]
 * Returns  the exit status.
 */
int pt_ranker_main(int argc, char **argv);

#endif
