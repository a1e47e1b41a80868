#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""variants.py KIND GOLD.jsonl [TEXTS.jsonl]     how else an article may be written

Writes the records of GOLD, {"id", "paragraphs": [{"text", "mentions":
[[start, end, type], ...]}, ...]}, as KIND has them:

  plain      as they are
  capitals   every letter a capital
  lower      no capitals at all
  headings   the sentences of 5 to 14 words, each a paragraph with capitals on
             all words but small ones and without its full stop
  short      every fourth paragraph a document of its own
  foreign    after each paragraph a sentence of TEXTS, records with a "text";
             nothing is to be found in it

Offsets are code points; a letter whose other case is not one letter stays."""
import json
import re
import sys

SMALL = set('a an and as at by for from in is of on or the to with'.split())


def swap(text, change):
    return ''.join(c if len(change(c)) != 1 else change(c) for c in text)


def recased(record, change):
    paragraphs = [{**p, 'text': swap(p['text'], change)}
                  for p in record['paragraphs']]
    yield {**record, 'paragraphs': paragraphs}


def sentences(text):
    start = 0
    for end in [m.start() + 1 for m in re.finditer(r'[.!?] (?=[A-Z])', text)]:
        yield start, end
        start = end + 1
    yield start, len(text)


def as_heading(words):
    first, *rest = words
    return ' '.join([first] + [w if w in SMALL else w[:1].upper() + w[1:]
                               for w in rest])


def headings(record):
    paragraphs = []
    for p in record['paragraphs']:
        for start, end in sentences(p['text']):
            words = p['text'][start:end].split(' ')
            if not 5 <= len(words) <= 14:
                continue
            text = as_heading(words)
            if text.endswith('.'):
                text = text[:-1]
            mentions = [[s - start, e - start, t] for s, e, t in p['mentions']
                        if start <= s and e <= start + len(text)]
            paragraphs.append({'text': text, 'mentions': mentions})
    if paragraphs:
        yield {**record, 'paragraphs': paragraphs}


def short(record):
    for i, p in enumerate(record['paragraphs'][::4]):
        yield {'id': '%s.%d' % (record['id'], i), 'paragraphs': [p]}


def foreign(record, texts):
    paragraphs = []
    for p in record['paragraphs']:
        paragraphs += [p, {'text': next(texts), 'mentions': []}]
    yield {**record, 'paragraphs': paragraphs}


def read(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def endless(records):
    found = [' '.join(r['text'][s:e].split()) for r in records
             for s, e in sentences(r['text'])]
    found = [s for s in found if 8 <= len(s.split(' ')) <= 40]
    while True:
        yield from found


def main():
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    texts = endless(read(sys.argv[3])) if len(sys.argv) == 4 else None
    kinds = {'plain': lambda r: [r],
             'capitals': lambda r: recased(r, str.upper),
             'lower': lambda r: recased(r, str.lower),
             'headings': headings,
             'short': short,
             'foreign': lambda r: foreign(r, texts)}
    for record in read(sys.argv[2]):
        for changed in kinds[sys.argv[1]](record):
            print(json.dumps(changed, ensure_ascii=False))


main()
