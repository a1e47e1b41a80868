# SPDX-License-Identifier: MIT
"""Reads the packages that select.py and link.py take ids and places from.

A folder holds them unpacked, each in a folder of its name, as README.md here
says: name-suggestion-index, country-coder, wikidata-lang, city-timezones.
"""
import collections
import json
import math
import os
import re
import unicodedata


def fold(text):
    """Lower case, without accents and punctuation: for comparing names."""
    text = unicodedata.normalize("NFD", text.lower().replace("ı", "i"))
    return " ".join("".join(c if c.isalnum() else " " for c in text
                            if not unicodedata.combining(c)).split())


class Packages:
    def __init__(self, folder):
        self.folder = folder
        self.items = self._json("name-suggestion-index", "dist/wikidata/wikidata.json")["wikidata"]
        self.suggestions = self._json("name-suggestion-index", "dist/json/nsi.json")["nsi"]
        borders = self._json("country-coder", "src/data/borders.json")["features"]
        self.borders = [f["properties"] for f in borders]
        self.languages = self._json("wikidata-lang", "data/languages.json")
        self.cities = self._json("city-timezones", "data/cityMap.json")
        self.country_of = {p["iso1A2"]: p["wikidata"] for p in self.borders
                           if "iso1A2" in p and p.get("wikidata")}

    def _json(self, package, path):
        with open(os.path.join(self.folder, package, "package", path), encoding="utf-8") as f:
            return json.load(f)

    def label(self, qid):
        return self.items.get(qid, {}).get("label") or ""

    def description(self, qid):
        return self.items.get(qid, {}).get("description") or ""

    def subdivisions(self):
        """ISO 3166-2 codes → Wikidata ids: of the regions that flags are of."""
        ids = {}
        for item in self.suggestions["flags/man_made/flagpole"]["items"]:
            code = re.match(r"([A-Z]{2}-[A-Z0-9]{1,3}) - ", item["displayName"])
            qid = item["tags"].get("subject:wikidata")
            if not code or not qid or item["tags"].get("flag:type") != "regional":
                continue
            old = ids.setdefault(code.group(1), qid)
            if int(qid[1:]) < int(old[1:]):  # the other is a part of it
                ids[code.group(1)] = qid
        return ids

    def borders_of(self, code):
        """What country-coder knows under an ISO 3166-2 code: (id, name)."""
        return [(p["wikidata"], p["nameEn"]) for p in self.borders
                if code in p.get("aliases", ()) and p.get("wikidata")]

    def names(self):
        """All names of Wikidata items by folded form → {id: name as it stands}."""
        names = collections.defaultdict(dict)
        for qid, item in self.items.items():
            if item.get("label"):
                names[fold(item["label"])][qid] = item["label"]
        for branch in self.suggestions.values():
            for item in branch["items"]:
                tags = item["tags"]
                for key in ("brand", "operator", "network", "subject"):
                    qid = tags.get(key + ":wikidata")
                    for name in (tags.get(key), tags.get(key + ":en"), tags.get(key + ":short")):
                        if qid and name:
                            names[fold(name)].setdefault(qid, name)
        for p in self.borders:
            if p.get("wikidata"):
                names[fold(p["nameEn"])].setdefault(p["wikidata"], p["nameEn"])
        return names


# The collection's prior of a city with this population, as the median is; a
# capital of a country or of a subdivision has 0.2 more.
def _prior(population):
    return max(0.25, 0.1 * math.log10(max(population, 1)) - 0.045)


# Further off than this they are two cities; two choices no more apart than
# the margin are not told apart.
_OFF, _MARGIN, _NONE = 0.023, 0.006, 0.06


def _cost(packages, qid, prior, city):
    """How badly a record fits a city; None: not at all."""
    expected = _prior(city["pop"])
    off = min(abs(prior - expected), abs(prior - 0.2 - expected))
    if city["province"] and fold(city["province"]) in fold(packages.description(qid)):
        return 0.0
    return off if off <= _OFF else None


def _inversions(choice, cities):
    """Pairs of which the one with the far lower id has fewer people."""
    ordered = sorted((int(qid[1:]), cities[i]["pop"]) for qid, i in choice if i >= 0)
    return sum(1 for j, a in enumerate(ordered) for b in ordered[j + 1:]
               if a[0] * 3 < b[0] and a[1] < b[1])


def _choices(packages, group, places, records):
    """All ways to give the cities of a group records, cheapest first."""
    choices = [(0.0, ())]
    for qid in group:
        longer = []
        for cost, choice in choices:
            longer.append((cost + _NONE, choice + ((qid, -1),)))
            for i in records:
                off = _cost(packages, qid, places[qid][1], packages.cities[i])
                if off is not None and all(i != j for _, j in choice):
                    longer.append((cost + off, choice + ((qid, i),)))
        choices = sorted(longer)[:2000]
    return sorted((cost + 0.008 * _inversions(choice, packages.cities), choice)
                  for cost, choice in choices)


def place_cities(packages, places):
    """Finds the record (country, subdivision, population) of each city.

    places: id → (canonical name, prior, set of its forms). The records carry
    no ids, but both lists are Natural Earth's: names and populations agree.
    Cities and records with one name are paired so that Wikidata's
    descriptions and the populations agree best; where other pairs would do
    nearly as well, only what is common to them is kept.
    """
    records = collections.defaultdict(set)
    for i, city in enumerate(packages.cities):
        records[fold(city["city"])].add(i)
        records[fold(city["city_ascii"])].add(i)
    groups = collections.defaultdict(list)
    for qid, (name, _, forms) in sorted(places.items()):
        names = [n for n in [fold(name)] + sorted(map(fold, forms)) if n in records]
        if names:
            groups[names[0]].append(qid)
    found = {}
    for name, group in sorted(groups.items()):
        choices = _choices(packages, group, places, sorted(records[name]))
        near = [dict(c) for cost, c in choices if cost <= choices[0][0] + _MARGIN]
        for qid in group:
            fits = [packages.cities[c[qid]] if c[qid] >= 0 else None for c in near]
            if fits[0] is None or None in fits or len({f["iso2"] for f in fits}) > 1:
                continue
            same = len({f["province"] for f in fits}) == 1
            found[qid] = fits[0] if same else dict(fits[0], province="")
    return found
