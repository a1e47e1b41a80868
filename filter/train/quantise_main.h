/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_QUANTISE_MAIN_H
#define PT_TRAIN_QUANTISE_MAIN_H

/**
 * Runs `pandoc-tagger-train quantise …`: trained networks become the file of
 * the neural partner.
 *
 * argv     [argc] what follows that word
 * Returns  the exit status.
 */
int pt_quantise_main(int argc, char **argv);

#endif
