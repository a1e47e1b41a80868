/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_RECOGNISER_MAIN_H
#define PT_TRAIN_RECOGNISER_MAIN_H

/**
 * `pandoc-tagger-train`: trains the recogniser and writes its model, measures
 * one by cross-validation, or scores a model.
 *
 * argv     past the program's name, [argc]
 * Returns  the exit status.
 */
int pt_recogniser_main(int argc, char **argv);

#endif
