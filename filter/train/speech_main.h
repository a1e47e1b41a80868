/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_SPEECH_MAIN_H
#define PT_TRAIN_SPEECH_MAIN_H

/**
 * `pandoc-tagger-train speech`: trains the part-of-speech tagger and writes
 * its model, or measures it on what it was not trained on.
 *
 * argv     past the word `speech`, [argc]
 * Returns  the exit status.
 */
int pt_speech_main(int argc, char **argv);

#endif
