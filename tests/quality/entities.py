#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Scores who is who: mentions, clusters and links, on articles marked by hand.

    python3 entities.py [--errors] [--json] SET... -- PROGRAM [ARGUMENT...]
    python3 entities.py --check SET...

SET is a folder of articles; entities/README.md says how they are marked. Each
goes, without its marks, through `pandoc -t json` and PROGRAM; the Spans that
come out are compared with the marks.

What is counted, each over all articles of a set, in percent:

mentions  A mention of the program is right when span and type equal those of a
          mark. Scored are people, organizations, locations, facilities and
          norps. Marks of other types (event, work, ...) may be found or not;
          mentions of other types count only where they are in the place of a
          scored mark, which they miss.
b3        B-cubed (Bagga and Baldwin 1998) over the scored mentions whose span
          both have, of whatever type: for each, the share of its cluster that
          belongs there, averaged; clusters are those of one article, cut down
          to the shared mentions.
b3-all    The same over all mentions, as Pradhan et al. (2014, "Scoring Coreference
          Partitions of Predicted Mentions") count predicted ones: a missed mark
          is 0 for recall, a spurious mention 0 for precision, and the clusters
          keep their full size.
          A mark without entity ("?") is a cluster of its own.
links     Precision: of all mentions with `wikidata`, those on a mark (span
          equal, of any type) whose entity has that id; spurious ones are
          wrong. Not judged, and only counted: links on an entity of which the
          gold knows no id, unless it is another entity's of the article.
          Recall: of the scored entities of an article whose id is in the
          tables of the knowledge base, those with that id on a mention and no
          other id on another.
merges    Entities of the program that hold two people, counted by the pairs of
          people; "ambiguous" are marks without entity that were given to one
          that has marks of its own.
splits    Entities of the gold that the program has as more than one, counted by
          those beyond the first.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

SCORED = ("person", "organization", "location", "facility", "norp")
OTHER = ("date", "time", "money", "percent", "quantity", "product", "event",
         "work", "law", "language", "misc")
RULE = "===="
MARK = re.compile(r"\{\{([^{}|\n]+)(?:\|([^{}|\n]+))?\}\}")
SECTION = "SEO Keywords"
TABLES = pathlib.Path(__file__).parents[2] / "filter/data/names"
# Letters that no article has stand for the ends of a mark while Pandoc reads
# it, with the mark's number between the first two; being letters, they leave
# smart quotes and emphasis as they are.
OPEN, NUMBERED, CLOSE = "\u13A0", "\u13A1", "\u13A2"
PLACE = re.compile("%s(\\d+)%s|%s" % (OPEN, NUMBERED, CLOSE))

Entity = collections.namedtuple("Entity", "types id not_ids made_up")
Mention = collections.namedtuple("Mention", "start end types entity link")


class Bad(Exception):
    """What is wrong with an article, for the person who marked it."""


def slug(surface):
    """Returns the slug that a mark without one has: lower case, no accents."""
    plain = unicodedata.normalize("NFKD", surface)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def read_types(field):
    types = field.split("/")
    for name in types:
        if name not in SCORED + OTHER:
            raise Bad("no such type: " + name)
    return types


def read_entity(line):
    """Reads "slug types [id]" into the slug and an Entity."""
    fields = line.split()
    if len(fields) not in (2, 3):
        raise Bad("not 'slug type [id]': " + line)
    name, types = fields[0], read_types(fields[1])
    text = fields[2] if len(fields) == 3 else "-"
    form = re.fullmatch(r"(Q\d+)|!(Q\d+(?:,Q\d+)*)|nil|-", text)
    if not form:
        raise Bad("not an id: " + text)
    return name, Entity(types, form[1], (form[2] or "").split(","),
                        text == "nil")


def read_article(path):
    """Returns the entities by slug and the marked text of the file at path."""
    table, rule, marked = path.read_text(encoding="utf-8").partition(
        "\n" + RULE + "\n")
    if not rule:
        raise Bad("no line " + RULE)
    entities = {}
    for line in table.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, entity = read_entity(line)
        if name in entities:
            raise Bad("declared twice: " + name)
        entities[name] = entity
    return entities, marked


def pandoc(text):
    return subprocess.run(["pandoc", "-f", "markdown", "-t", "json"],
                          input=text.encode(), capture_output=True,
                          check=True).stdout


def spans_of(document):
    """Returns the text of a document and its Spans of class entity, as tuples
    (start, end, classes, attributes); each block's text ends in a newline."""
    text, spans = [], []
    size = 0

    def add(piece):
        nonlocal size
        text.append(piece)
        size += len(piece)

    def walk(value):
        if isinstance(value, list):
            for item in value:
                walk(item)
            return
        if not isinstance(value, dict):
            return
        kind, content = value.get("t"), value.get("c")
        if kind == "Str":
            add(content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            add("\n" if kind == "LineBreak" else " ")
        elif kind == "Quoted":
            double = content[0]["t"] == "DoubleQuote"
            add("\u201c" if double else "\u2018")
            walk(content[1])
            add("\u201d" if double else "\u2019")
        elif kind == "Span":
            start = size
            walk(content[1])
            classes, attributes = content[0][1], dict(content[0][2])
            if "entity" in classes:
                spans.append((start, size, classes, attributes))
        else:
            walk(content)
            if kind in ("Para", "Plain", "Header"):
                add("\n")

    walk(document["blocks"])
    return "".join(text), spans


def end_of_text(text):
    """Returns where the keyword section begins: nothing is scored in it."""
    found = text.find(SECTION)
    return len(text) if found < 0 else found


def folded(text):
    """Returns text without what marks can change: Pandoc makes the space after
    an abbreviation it knows a hard one, unless a mark ends between them."""
    return text.replace("\u00a0", " ").replace("'", "\u2019")


def gold_of(entities, marked, text):
    """Returns the Mentions that the marks make in text, which is what Pandoc
    reads from the article without marks."""
    marks = []

    def number(match):
        marks.append((match[1], match[2] or slug(match[1])))
        return "%s%d%s%s%s" % (OPEN, len(marks) - 1, NUMBERED, match[1], CLOSE)

    numbered, _ = spans_of(json.loads(pandoc(MARK.sub(number, marked))))
    mentions, plain = [], []
    size = last = 0
    start = which = None
    for place in PLACE.finditer(numbered):
        plain.append(numbered[last:place.start()])
        size += place.start() - last
        last = place.end()
        if place[1]:
            start, which = size, int(place[1])
            continue
        surface, name = marks[which]
        if folded(surface) != folded("".join(plain)[start:size]):
            raise Bad("Pandoc reads the mark differently: " + surface)
        mentions.append(gold_mention(start, size, name, entities))
    plain.append(numbered[last:])
    if folded("".join(plain)) != folded(text):
        raise Bad("Pandoc reads the article differently with its marks")
    if len(mentions) != len(marks):
        raise Bad("a mark is lost in metadata, code or a link's address")
    unused = set(entities) - {mention.entity for mention in mentions}
    if unused:
        raise Bad("never mentioned: " + ", ".join(sorted(unused)))
    return mentions


def gold_mention(start, end, name, entities):
    if name.startswith("?"):
        return Mention(start, end, read_types(name[1:]), None, None)
    if name not in entities:
        raise Bad("not declared: " + name)
    return Mention(start, end, entities[name].types, name, None)


def system_of(text, spans, authors):
    """Returns the program's mentions: the Spans that the author did not write.
    Parts of one mention, which touch, are joined."""
    mentions = []
    last_end = None
    for start, end, classes, attributes in sorted(spans, key=lambda s: s[:2]):
        if (start, end) in authors:
            continue
        name = attributes.get("entity") or None
        types = [c for c in classes if c in SCORED + OTHER]
        begin = start + len(text[start:end]) - len(text[start:end].lstrip())
        stop = start + len(text[start:end].rstrip())
        if last_end == start and name and mentions[-1].entity == name:
            mentions[-1] = mentions[-1]._replace(end=stop)
        else:
            mentions.append(Mention(begin, stop, types, name,
                                    attributes.get("wikidata")))
        last_end = end
    return mentions


class Article:
    """One article: its text, the gold's and the program's mentions."""

    def __init__(self, path, program):
        self.name = path.stem
        self.entities, marked = read_article(path)
        source = pandoc(MARK.sub(lambda match: match[1], marked))
        self.text, authors = spans_of(json.loads(source))
        end = end_of_text(self.text)
        by_author = {span[:2] for span in authors}
        gold = gold_of(self.entities, marked, self.text)
        self.gold = [m for m in gold if (m.start, m.end) not in by_author]
        self.system = []
        if program:
            run = subprocess.run(program + ["json"], input=source,
                                 capture_output=True, check=True)
            text, spans = spans_of(json.loads(run.stdout))
            if text != self.text:
                raise Bad("the program changed the text")
            self.system = [m for m in system_of(text, spans, by_author)
                           if m.end <= end]

    def quote(self, mention):
        return self.text[mention.start:mention.end]


def is_scored(mention):
    return bool(mention.types) and mention.types[0] in SCORED


def by_span(mentions):
    return {(m.start, m.end): m for m in mentions}


def clusters_of(mentions):
    """Returns for each span the set of spans of its entity; a mention without
    entity is alone."""
    of_entity = collections.defaultdict(set)
    for span, mention in mentions.items():
        of_entity[mention.entity or span].add(span)
    return {span: of_entity[m.entity or span] for span, m in mentions.items()}


def b_cubed(gold, system):
    """Returns sums and counts [precision sum, system mentions, recall sum, gold
    mentions] of B-cubed over two maps from span to cluster of spans."""
    sums = [0.0, len(system), 0.0, len(gold)]
    for span in gold.keys() & system.keys():
        common = len(gold[span] & system[span])
        sums[0] += common / len(system[span])
        sums[2] += common / len(gold[span])
    return sums


def score(article, held):
    """Returns what is counted in one article, and its errors as tuples (kind,
    mention, expected, got); held are the ids of the knowledge base."""
    count = collections.Counter()
    errors = []
    gold = by_span(article.gold)
    system = by_span(article.system)
    wanted = {s: m for s, m in gold.items() if is_scored(m)}
    judged = {s: m for s, m in system.items()
              if s in wanted or (is_scored(m) and s not in gold)}
    score_mentions(count, errors, gold, system)
    shared = wanted.keys() & system.keys()
    cut = b_cubed(clusters_of({s: wanted[s] for s in shared}),
                  clusters_of({s: system[s] for s in shared}))
    full = b_cubed(clusters_of(wanted), clusters_of(judged))
    for name, sums in (("b3", cut), ("b3-all", full)):
        for part, value in zip(("psum", "system", "rsum", "gold"), sums):
            count[name, part] += value
    score_people(count, errors, {s: wanted[s] for s in sorted(shared)}, system)
    score_links(count, errors, article, gold, system)
    score_reach(count, errors, article, system, held)
    return count, errors


def score_mentions(count, errors, gold, system):
    for span, mention in sorted(gold.items()):
        found = system.get(span)
        right = bool(found) and bool(set(found.types) & set(mention.types))
        if is_scored(mention):
            count["mentions", "gold"] += 1
            count["mentions", "right"] += right
        if is_scored(mention) and not found:
            errors.append(("missed", mention, mention.types[0], ""))
        elif found and not right and (is_scored(mention) or is_scored(found)):
            errors.append(("type", mention, mention.types[0], found.types[0]))
    for span, mention in sorted(system.items()):
        if not is_scored(mention):
            continue
        expected = gold.get(span)
        if expected and not is_scored(expected) and \
                set(expected.types) & set(mention.types):
            continue
        count["mentions", "system"] += 1
        if not expected:
            errors.append(("spurious", mention, "", mention.types[0]))


def score_people(count, errors, shared, system):
    """Counts wrong merges and splits over the shared mentions."""
    held = collections.defaultdict(dict)
    parts = collections.defaultdict(dict)
    for span, mention in shared.items():
        entity = system[span].entity
        if mention.entity:
            held[entity or span].setdefault(mention.entity, mention)
            parts[mention.entity].setdefault(entity or span, mention)
    for entity, golds in held.items():
        people = [m for m in golds.values() if m.types[0] == "person"]
        count["merges", "people"] += len(people) * (len(people) - 1) // 2
        for other in list(golds.values())[1:]:
            kind = "merged" if other in people and people[0] != other \
                else "joined"
            errors.append((kind, other, other.entity, entity))
    for entity, systems in parts.items():
        count["splits", "entities"] += len(systems) - 1
        for name, mention in list(systems.items())[1:]:
            errors.append(("split", mention, entity, name))
    for span, mention in shared.items():
        entity = system[span].entity
        if not mention.entity and entity in held:
            count["merges", "ambiguous"] += 1
            errors.append(("ambiguous", mention, "no entity", entity))


def ids_held():
    """Returns the ids in the tables that the knowledge base is made of."""
    held = set()
    for table in TABLES.glob("*.tsv"):
        held.update(re.findall(r"\bQ\d+\b", table.read_text(encoding="utf-8")))
    return held


def score_links(count, errors, article, gold, system):
    """Counts which of the links that the program wrote are right."""
    taken = {e.id for e in article.entities.values() if e.id}
    for span, mention in sorted(system.items()):
        if not mention.link:
            continue
        expected = gold.get(span)
        entity = article.entities.get(expected.entity) if expected else None
        if entity and not entity.id and not entity.made_up and \
                mention.link not in taken.union(entity.not_ids):
            count["links", "unjudged"] += 1
            errors.append(("unjudged", mention, "", mention.link))
            continue
        count["links", "system"] += 1
        if entity and entity.id == mention.link:
            count["links", "right"] += 1
        else:
            errors.append(("link", mention, entity and entity.id,
                           mention.link))


def score_reach(count, errors, article, system, held):
    """Counts the entities that could be linked, and those that were."""
    links = collections.defaultdict(set)
    first = {}
    for mention in article.gold:
        found = system.get((mention.start, mention.end))
        first.setdefault(mention.entity, mention)
        if found and found.link:
            links[mention.entity].add(found.link)
    for name, mention in first.items():
        entity = article.entities.get(name)
        if not entity or entity.id not in held or not is_scored(mention):
            continue
        count["links", "wanted"] += 1
        if links[name] == {entity.id}:
            count["links", "reached"] += 1
        elif not links[name]:
            errors.append(("unlinked", mention, entity.id, ""))


def rates(right_p, system, right_r, gold):
    """Returns precision, recall and F1 in percent; of nothing they are 100."""
    p = 100.0 * right_p / system if system else 100.0
    r = 100.0 * right_r / gold if gold else 100.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def figures(count):
    """Returns the rows of the table: name -> its figures."""
    rows = {}
    right = count["mentions", "right"]
    rows["mentions"] = rates(right, count["mentions", "system"], right,
                             count["mentions", "gold"])
    for name in ("b3", "b3-all"):
        rows[name] = rates(
            *(count[name, part] for part in ("psum", "system", "rsum", "gold")))
    rows["links"] = rates(count["links", "right"], count["links", "system"],
                          count["links", "reached"], count["links", "wanted"])
    rows["merges"] = (count["merges", "people"],)
    rows["ambiguous"] = (count["merges", "ambiguous"],)
    rows["splits"] = (count["splits", "entities"],)
    rows["unjudged"] = (count["links", "unjudged"],)
    return rows


def show(name, rows, n_articles):
    print("%-12s %6s %6s %6s   (%d articles)" % (name, "P", "R", "F1",
                                               n_articles))
    for row, values in rows.items():
        form = "%6.2f" if len(values) == 3 else "%6d"
        print("%-12s %s" % (row, " ".join(form % value for value in values)))


def score_set(folder, program, show_errors):
    """Returns the figures of the articles of a folder and how many could not be
    scored, which are named on standard error."""
    total, held = collections.Counter(), ids_held()
    paths = sorted(folder.glob("*.md"))
    n_bad = 0 if paths else 1
    if not paths:
        print("%s: no articles" % folder, file=sys.stderr)
    for path in paths:
        try:
            article = Article(path, program)
        except (Bad, subprocess.CalledProcessError) as error:
            print("%s: %s" % (path, error), file=sys.stderr)
            n_bad += 1
            continue
        count, errors = score(article, held)
        total.update(count)
        for kind, mention, expected, got in errors if show_errors else ():
            print("\t".join((kind, article.name, article.quote(mention),
                             expected or "", got or "")))
    return figures(total), n_bad


def show(name, rows):
    print("%-12s %6s %6s %6s" % (name, "P", "R", "F1"))
    for row, values in rows.items():
        form = "%6.2f" if len(values) == 3 else "%6d"
        print("%-12s %s" % (row, " ".join(form % value for value in values)))


def main():
    split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    parser = argparse.ArgumentParser(
        description=__doc__, usage="%(prog)s [options] SET... -- PROGRAM",
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=pathlib.Path, metavar="SET")
    parser.add_argument("--check", action="store_true",
                        help="only whether the marks are well formed")
    parser.add_argument("--errors", action="store_true",
                        help="a line for each: kind, article, quote, expected,"
                             " got")
    parser.add_argument("--json", action="store_true",
                        help="the figures as one object")
    options = parser.parse_args(sys.argv[1:split])
    program = sys.argv[split + 1:]
    if bool(program) == options.check:
        parser.error("either --check or a PROGRAM")
    found, n_bad = {}, 0
    for folder in options.sets:
        found[folder.name], bad = score_set(folder, program, options.errors)
        n_bad += bad
        if program and not options.json:
            show(folder.name, found[folder.name])
    if options.json:
        print(json.dumps(found, indent=1))
    return 1 if n_bad else 0


if __name__ == "__main__":
    sys.exit(main())
