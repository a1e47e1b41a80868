#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a document made to cost much, as Pandoc JSON, the same bytes every
time: one of the shapes in which an algorithm that looks back, looks ahead or
compares all with all would take the square of its time.

    hostile.py --list            the names of the cases
    hostile.py CASE [SHARE]      the case, or SHARE (0.1) of its size
"""
import json
import sys

SPACE = '{"t":"Space"}'
NO_ATTR = '["",[],[]]'
SYLLABLES = ["ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "pi", "ru"]


def string(text):
    return '{"t":"Str","c":' + json.dumps(text, ensure_ascii=False) + "}"


def words(texts):
    return f",{SPACE},".join(string(t) for t in texts)


def block(kind, content):
    return f'{{"t":"{kind}","c":[{content}]}}'


def para(inlines):
    return block("Para", inlines)


def paras(texts, size=200):
    """Paragraphs of that many words."""
    texts = list(texts)
    return [para(words(texts[i:i + size]))
            for i in range(0, len(texts), size)]


def wrapped(kind, attributes, inlines, more=""):
    return f'{{"t":"{kind}","c":[{attributes},[{inlines}]{more}]}}'


def nested(opening, closing, n, inner):
    return opening * n + inner + closing * n


def name(number):
    """A capitalised word, another for each number."""
    text = ""
    for _ in range(5):
        number, rest = divmod(number, 10)
        text += SYLLABLES[rest]
    return text.capitalize()


def keywords(texts):
    items = ",".join('{"t":"MetaInlines","c":[' + words(t.split()) + "]}"
                     for t in texts)
    return f'"keywords":{{"t":"MetaList","c":[{items}]}}'


def all_keywords(n):
    listed = [name(i).lower() for i in range(10000)]
    return keywords(listed), paras(listed[i % 10000] for i in range(n))


def meta_keys(n):
    return ",".join(f'"key{i}":{{"t":"MetaString","c":"{name(i)}"}}'
                    for i in range(n)), paras(["Words."])


def header(number):
    return (f'{{"t":"Header","c":[2,["h{number}",[],[]],'
            f'[{words(["Talks", "in", name(number % 1000)])}]]}}')


def note(number):
    return ('{"t":"Note","c":[' +
            para(words(["See", name(number % 1000) + "."])) + "]}")


def one_sentence(n):
    return [para(words(["the", "ferry", "to", "Oslo", "and", "of", "Carney",
                        "went"] * (n // 8)))]


def people(given, family):
    return ["President", given, family, "left."]


def many(each, n):
    return [text for i in range(n) for text in each(i)]


# name: what makes blocks (or metadata and blocks) of a count, and the count
CASES = {
    "opening quotes, 100,000":
        (lambda n: [para(words(["“a"] * n))], 100000),
    "opening quotes in one Str, 1,000,000":
        (lambda n: [para(string("“" * n))], 1000000),
    "straight quotes and apostrophes, 500,000":
        (lambda n: [para(words(["\"'a"] * n))], 500000),
    "a Quoted in a Quoted, 10,000":
        (lambda n: [para(nested('{"t":"Quoted","c":[{"t":"DoubleQuote"},[',
                                "]]}", n, string("a")))], 10000),
    "one Str of one letter, 50 MB":
        (lambda n: [para(string("a" * n))], 50000000),
    "one Str of words, 10 MB":
        (lambda n: [para(string("The ferry of Oslo went. " * (n // 24)))],
         10000000),
    "one Str of capitals, 10 MB":
        (lambda n: [para(string("Aa-Bb" * (n // 5)))], 10000000),
    "one-letter Strs, 1,000,000":
        (lambda n: [para(words(["a"] * n))], 1000000),
    "one-letter Strs in one word, 1,000,000":
        (lambda n: [para(",".join([string("a")] * n))], 1000000),
    "capital letters, 1,000,000":
        (lambda n: [para(words(["A"] * n))], 1000000),
    "mentions of one name, 1,000,000":
        (lambda n: paras(["Oslo"] * n), 1000000),
    "mentions of one name in a Para, 200,000":
        (lambda n: [para(words(["Oslo,"] * n))], 200000),
    "mentions of one surname, 500,000":
        (lambda n: paras(["Carney", "said."] * n), 500000),
    "every word a keyword, 10,000 keywords":
        (all_keywords, 1000000),
    "keywords none of which is there, 10,000":
        (lambda n: (keywords(f"{name(i)} {name(i + 7)}" for i in range(n)),
                    paras(["words", "without"] * n)), 10000),
    "keywords of one word in common, 10,000":
        (lambda n: (keywords(f"trade {name(i)}" for i in range(n)),
                    paras(["trade", "words"] * n)), 10000),
    "keywords that begin one another, 2,000":
        (lambda n: (keywords(" ".join(["talk"] * (1 + i % 200))
                             for i in range(n)),
                    paras(["talk"] * n * 50)), 2000),
    "one keyword of 100,000 words":
        (lambda n: (keywords([" ".join(["talk"] * n)]),
                    paras(["talk"] * n)), 100000),
    "Emph in Emph, 10,000":
        (lambda n: [para(nested('{"t":"Emph","c":[', "]}", n,
                                string("Oslo")))], 10000),
    "words between nested Emph, 10,000":
        (lambda n: [para(nested('{"t":"Emph","c":[' + string("Oslo") + ",",
                                "]}", n, string("Oslo")))], 10000),
    "BlockQuote in BlockQuote, 1,000,000":
        (lambda n: [nested('{"t":"BlockQuote","c":[', "]}", n,
                           para(string("Oslo")))], 1000000),
    "Span in Span, 100,000":
        (lambda n: [para(nested('{"t":"Span","c":[["",["entity","person"],'
                                '[["entity","x"]]],[', "]]}", n,
                                string("Oslo")))], 100000),
    "people with one surname, 100,000":
        (lambda n: paras(many(lambda i: people(name(i), "Carney"), n)),
         100000),
    "people, 100,000":
        (lambda n: paras(many(lambda i: people(name(i), name(n - i)), n)),
         100000),
    "people with one given name, 100,000":
        (lambda n: paras(many(lambda i: people("Anna", name(i)), n)), 100000),
    "acronyms and their definitions, 50,000":
        (lambda n: paras(many(lambda i: [
            name(i), "Trade", "Organization", f"({name(i)[0]}TO)"], n)),
         50000),
    "one sentence, 1 MB of text":
        (one_sentence, 200000),
    "Spans, 1,000,000":
        (lambda n: [para(",".join([wrapped("Span", NO_ATTR, string("Oslo"))]
                                  * n))], 1000000),
    "entity Spans by the author, 200,000":
        (lambda n: paras(["Ink"]) + [para(",".join(
            wrapped("Span", '["",["entity","person"],[]]', string(name(i)))
            for i in range(n)))], 200000),
    "Links, 500,000":
        (lambda n: [para(f",{SPACE},".join(
            [wrapped("Link", NO_ATTR, string("Oslo"),
                     ',["https://example.org/",""]')] * n))], 500000),
    "keys of the metadata, 100,000":
        (meta_keys, 100000),
    "a MetaList in a MetaList, 900":
        (lambda n: ('"keywords":' + nested('{"t":"MetaList","c":[', "]}", n,
                                           '{"t":"MetaString","c":"a"}'),
                    paras(["a"])), 900),
    "footnotes in a Para, 100,000":
        (lambda n: [para(",".join([string("a"), note(i)][j]
                                  for i in range(n) for j in (0, 1)))],
         100000),
    "headings, 100,000":
        (lambda n: [header(i) for i in range(n)], 100000),
    "one heading, 200,000 words":
        (lambda n: [f'{{"t":"Header","c":[1,{NO_ATTR},'
                    f'[{words(["Talks", "Oslo"] * (n // 2))}]]}}'], 200000),
    "Paras of a word, 300,000":
        (lambda n: [para(string("Oslo"))] * n, 300000),
    "brackets, 1,000,000":
        (lambda n: [para(string("([" * n))], 1000000),
    "brackets around words, 300,000":
        (lambda n: [para(words(["(Oslo"] * n))], 300000),
    "digits, 1 MB":
        (lambda n: [para(words(["On", "3", "May", "1" * n]))], 1000000),
    "digits and points, 1 MB":
        (lambda n: [para(words(["$1" + ",000" * (n // 4), "million"]))],
         1000000),
    "dates, 200,000":
        (lambda n: [para(words(["3", "May", "2025,"] * n))], 200000),
    "numbers between dashes, 300,000":
        (lambda n: [para(words(["3", "–"] * n))], 300000),
    "money without an end, 300,000":
        (lambda n: [para(words(["$", "1", "million"] * n))], 300000),
    "a word with points, 1 MB":
        (lambda n: [para(string("a." * (n // 2)))], 1000000),
    "an acronym with points, 1 MB":
        (lambda n: [para(string("U." * (n // 2)))], 1000000),
    "a word with hyphens, 1 MB":
        (lambda n: [para(string("Oslo-" * (n // 5)))], 1000000),
    "a word with apostrophes, 1 MB":
        (lambda n: [para(string("o’" * (n // 4)))], 1000000),
    "an address, 1 MB":
        (lambda n: [para(string("https://a.org/" + "a/" * (n // 2)))],
         1000000),
    "addresses with an @, 1 MB":
        (lambda n: [para(string("a@" * (n // 2)))], 1000000),
    "combining characters, 1 MB":
        (lambda n: [para(string("a" + "\u0301" * (n // 2)))], 1000000),
    "letters and 30 combining characters, 1 MB":
        (lambda n: [para(words(["A" + "\u0301\u0323" * 15] * (n // 61)))],
         1000000),
    "line breaks, 500,000":
        (lambda n: [para(",".join(['{"t":"SoftBreak"}'] * n))], 500000),
    "lines of a pasted article, 100,000":
        (lambda n: [para(',{"t":"SoftBreak"},'.join(
            [words(["The", "ferry", "of", "Oslo", "went", "to", name(i % 999),
                    "again", "and", "came", "back", "late", "at",
                    "night."]) for i in range(n)]))], 20000),
    "titles before no name, 500,000":
        (lambda n: [para(words(["President", "Dr.", "of"] * (n // 3)))],
         500000),
    "and, and, 500,000":
        (lambda n: [para(words(["Oslo", "and"] * (n // 2)))], 500000),
    "escapes, 1 MB":
        (lambda n: [para('{"t":"Str","c":"' + "\\u0041" * n + '"}')],
         1000000),
}


def document(case, share):
    make, count = CASES[case]
    made = make(max(1, int(count * share)))
    meta, blocks = made if isinstance(made, tuple) else ("", made)
    return ('{"pandoc-api-version":[1,22,2,1],"meta":{' + meta +
            '},"blocks":[' + ",".join(blocks) + "]}\n")


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join(CASES))
        return
    share = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    sys.stdout.write(document(sys.argv[1], share))


if __name__ == "__main__":
    main()
