#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests of entities.py: figures worked out by hand on a made-up article."""
import collections
import json
import sys
import unittest

sys.dont_write_bytecode = True  # the tree stays as it is

import entities
from entities import Bad, Entity, Mention

PEOPLE = {
    "ann": Entity(["person"], "Q1", [], False),
    "bob": Entity(["person"], None, [], True),
    "oslo": Entity(["location"], "Q3", [], False),
    "york": Entity(["location"], None, ["Q5"], False),
}


def article(gold, system):
    """Returns an article of one-letter mentions: (place, slug or None, types)
    and (place, entity, type, link)."""
    made = object.__new__(entities.Article)
    made.entities = PEOPLE
    made.gold = [Mention(at, at + 1, types.split("/"), slug, None)
                 for at, slug, types in gold]
    made.system = [Mention(at, at + 1, [kind], entity, link)
                   for at, entity, kind, link in system]
    return made


def rows(gold, system, held=("Q1", "Q3")):
    count, errors = entities.score(article(gold, system), held)
    return entities.figures(count), collections.Counter(e[0] for e in errors)


class Figures(unittest.TestCase):
    def test_what_is_right_is_a_hundred(self):
        found, errors = rows(
            [(0, "ann", "person"), (2, "ann", "person"), (4, "bob", "person")],
            [(0, "x", "person", "Q1"), (2, "x", "person", "Q1"),
             (4, "y", "person", None)])
        for row in ("mentions", "b3", "b3-all", "links"):
            self.assertEqual(found[row], (100, 100, 100), row)
        self.assertFalse(errors)

    def test_two_people_in_one_are_a_merge(self):
        found, errors = rows(
            [(0, "ann", "person"), (2, "ann", "person"), (4, "bob", "person")],
            [(0, "x", "person", None), (2, "x", "person", None),
             (4, "x", "person", None)])
        self.assertAlmostEqual(found["b3"][0], 500 / 9)
        self.assertEqual(found["b3"][1], 100)
        self.assertEqual(found["merges"], (1,))
        self.assertEqual(errors["merged"], 1)

    def test_one_person_in_two_is_a_split(self):
        found, errors = rows(
            [(0, "ann", "person"), (2, "ann", "person"), (4, "ann", "person")],
            [(0, "x", "person", None), (2, "x", "person", None),
             (4, None, "person", None)])
        self.assertAlmostEqual(found["b3"][1], 500 / 9)
        self.assertEqual(found["b3"][0], 100)
        self.assertEqual((found["splits"], found["merges"]), ((1,), (0,)))
        self.assertEqual(errors["split"], 1)

    def test_missed_and_spurious_count_in_b3_all_only(self):
        found, errors = rows(
            [(0, "ann", "person"), (2, "ann", "person")],
            [(0, "x", "person", None), (6, "x", "person", None)])
        self.assertEqual(found["b3"], (100, 100, 100))
        self.assertEqual(found["b3-all"], (25, 25, 25))
        self.assertEqual(found["mentions"], (50, 50, 50))
        self.assertEqual((errors["missed"], errors["spurious"]), (1, 1))

    def test_a_wrong_type_is_no_wrong_cluster(self):
        found, errors = rows([(0, "oslo", "location")],
                             [(0, "x", "person", "Q3")])
        self.assertEqual(found["mentions"], (0, 0, 0))
        self.assertEqual(found["b3"], (100, 100, 100))
        self.assertEqual(found["links"], (100, 100, 100))
        self.assertEqual(errors, {"type": 1})

    def test_other_types_may_be_missed_but_not_taken_for_scored_ones(self):
        found, _ = rows([(0, "ann", "event")], [])
        self.assertEqual(found["mentions"], (100, 100, 100))
        found, _ = rows([(0, "ann", "event")], [(0, "x", "person", None)])
        self.assertEqual(found["mentions"][0], 0)
        found, _ = rows([(0, "ann", "misc/norp")], [(0, "x", "norp", None)])
        self.assertEqual(found["mentions"], (100, 100, 100))

    def test_an_ambiguous_mention_has_no_entity(self):
        gold = [(0, "ann", "person"), (2, None, "person")]
        found, _ = rows(gold, [(0, "x", "person", None),
                               (2, None, "person", None)])
        self.assertEqual(found["b3"], (100, 100, 100))
        found, errors = rows(gold, [(0, "x", "person", None),
                                    (2, "x", "person", None)])
        self.assertEqual(found["b3"][0], 50)
        self.assertEqual((found["ambiguous"], found["merges"]), ((1,), (0,)))
        self.assertEqual(errors["ambiguous"], 1)

    def test_links_are_judged_where_the_gold_can(self):
        gold = [(0, "ann", "person"), (2, "bob", "person"),
                (4, "york", "location"), (6, "oslo", "location")]
        found, errors = rows(gold, [
            (0, "a", "person", "Q9"), (2, "b", "person", "Q9"),
            (4, "c", "location", "Q9"), (6, "d", "location", "Q3"),
            (8, "e", "location", "Q9")])
        self.assertEqual(found["unjudged"], (1,))
        self.assertEqual(found["links"][:2], (25, 50))
        self.assertEqual(errors["link"], 3)
        for wrong in ("Q5", "Q3"):
            found, _ = rows(gold, [(4, "c", "location", wrong)])
            self.assertEqual(found["links"][0], 0, wrong)

    def test_only_what_is_held_can_be_unlinked(self):
        found, errors = rows([(0, "ann", "person"), (2, "oslo", "location")],
                             [(0, "a", "person", None),
                              (2, "b", "location", "Q3")], held=("Q3",))
        self.assertEqual(found["links"], (100, 100, 100))
        self.assertEqual(errors["unlinked"], 0)


class Reading(unittest.TestCase):
    def test_slugs_are_plain(self):
        self.assertEqual(entities.slug("São Tomé & Co."), "sao-tome-co")

    def test_rows_of_the_table(self):
        name, entity = entities.read_entity("louvre facility/organization Q2")
        self.assertEqual((name, entity.id), ("louvre", "Q2"))
        self.assertEqual(entity.types, ["facility", "organization"])
        _, entity = entities.read_entity("york location !Q5,Q6")
        self.assertEqual((entity.id, entity.not_ids), (None, ["Q5", "Q6"]))
        for bad in ("york", "york planet", "york location q5", "a b c d"):
            with self.assertRaises(Bad):
                entities.read_entity(bad)

    def test_parts_of_one_mention_are_joined(self):
        spans = [(0, 3, ["entity", "person"], {"entity": "x"}),
                 (3, 5, ["entity", "person"], {"entity": "x"}),
                 (6, 8, ["entity", "person"], {})]
        found = entities.system_of("Ann Lee Bo", spans, {(6, 8)})
        self.assertEqual([(m.start, m.end) for m in found], [(0, 5)])

    def test_text_and_spans_of_a_document(self):
        string = {"t": "Str", "c": "Ann"}
        span = {"t": "Span", "c": [["", ["entity", "person"],
                                    [["entity", "ann"]]], [string]]}
        document = {"blocks": [{"t": "Para", "c": [
            string, {"t": "Space"}, {"t": "Emph", "c": [span]}]}]}
        text, spans = entities.spans_of(json.loads(json.dumps(document)))
        self.assertEqual(text, "Ann Ann\n")
        self.assertEqual(spans, [(4, 7, ["entity", "person"],
                                  {"entity": "ann"})])


if __name__ == "__main__":
    unittest.main()
