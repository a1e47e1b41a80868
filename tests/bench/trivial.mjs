// SPDX-License-Identifier: MIT
// A trivial tagger, to measure what a filter with pandoc-filter costs. What
// it gives back is walked through again: hence the list of what was tagged.
import filter from 'pandoc-filter';

const tagged = new WeakSet();

filter.stdio((element) => {
  if (element.t !== 'Str' || !/^\p{Lu}/u.test(element.c) ||
      tagged.has(element))
    return;
  const word = filter.Str(element.c);
  tagged.add(word);
  return filter.Span(['', ['entity'], []], [word]);
});
