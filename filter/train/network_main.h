/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_NETWORK_MAIN_H
#define PT_TRAIN_NETWORK_MAIN_H

/**
 * `pandoc-tagger-train network`: trains a network, without a fold when it is
 * to be measured on that, and writes its weights as floats.
 *
 * argv     past the word `network`, [argc]
 * Returns  the exit status.
 */
int pt_network_main(int argc, char **argv);

#endif
