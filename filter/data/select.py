#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Selects the imported tables of names/ out of a collection of public sources.

    python3 filter/data/select.py COLLECTION

COLLECTION holds embed.tsv (surface, type, canonical name, id, prior, source)
and name-parts.txt (F or L, word, count). Debian's iso-codes tell English from
foreign names of countries. What each source is stands in README.md here.
Running it again over the same collection gives the same tables.
"""
import collections
import json
import os
import re
import sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "names")
ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
COLUMNS = "name type id aliases foreign kind country prior".split()
OFFICIAL = re.compile(
    r"\b(Republic|Kingdom|State|States|Commonwealth|Union|Federation|Islands?|"
    r"Principality|Duchy|Sultanate|Emirates|Confederation|Territory|Saint|"
    r"and|of|the|Province|Democratic|People's|People’s)\b")
ROMANCE = re.compile(r"\b(de|du|des|del|la|le|les|et|y|und|e|îles|islas)\b|[ßäéèêñçãõ]", re.I)


def read(collection):
    """Rows of embed.tsv by source."""
    sources = collections.defaultdict(list)
    with open(os.path.join(collection, "embed.tsv"), encoding="utf-8") as f:
        for line in f:
            row = line.rstrip("\n").split("\t")
            sources[row[5]].append(row)
    return sources


def write(table, rows):
    with open(os.path.join(HERE, table + ".tsv"), "w", encoding="utf-8") as f:
        columns = [c for c in COLUMNS if any(r.get(c) for r in rows)]
        f.write("\t".join(columns) + "\n")
        for row in rows:
            f.write("\t".join(str(row.get(c, "")) for c in columns) + "\n")


def usable(surface):
    return (re.match(r"\w", surface) and len(surface) > 2
            and not re.search(r"[()*|;/\d]|\.$| - |, ", surface)
            and len(surface.split()) <= 8)


def english_names():
    """Names of countries that iso-codes has: all of them are English."""
    names = set()
    with open(ISO, encoding="utf-8") as f:
        entries = json.load(f)["3166-1"]
    for e in entries:
        names.update(e.get(k, "") for k in ("name", "official_name", "common_name"))
    return names, {e["alpha_2"]: e.get("common_name", e["name"]) for e in entries}


def is_english(surface, canonical, names):
    if surface in names or surface == canonical:
        return True
    if ROMANCE.search(surface) or not OFFICIAL.search(surface):
        return False
    return True


def countries(sources, names):
    """One row a country: the short name, English forms, foreign forms."""
    groups = collections.OrderedDict()
    peoples = {r[0] for r in sources["factbook-demonym"]}
    for row in sources["country-codes"] + sources["cldr"]:
        if usable(row[0]) and row[3].startswith("Q"):
            groups.setdefault(row[3], []).append(row)
    rows = []
    for qid, group in sorted(groups.items(), key=lambda g: g[1][0][2]):
        canonical = group[0][2].replace("’", "'")
        forms = {r[0].replace("’", "'") for r in group} - {canonical} - MISLEADING
        english = sorted(f for f in forms if is_english(f, canonical, names))
        foreign = sorted(f for f in forms if f not in english and len(f) > 3
                         and f not in peoples)
        rows.append(dict(name=canonical, type="location", id=qid, kind="country",
                         aliases="|".join(english), foreign="|".join(foreign),
                         prior=97))
    write("countries", rows)
    return {r["name"]: r["id"] for r in rows}


# The Factbook's short forms where the country table has another.
FACTBOOK = {
    "Burma": "Myanmar", "The Bahamas": "Bahamas", "The Gambia": "Gambia",
    "Turkey": "Türkiye", "United States": "US", "United Kingdom": "UK",
    "Bosnia and Herzegovina": "Bosnia", "DRC": "Congo - Kinshasa",
    "Congo (Brazzaville)": "Congo - Brazzaville", "Cabo Verde": "Cape Verde",
    "The Dominican": "Dominican Republic",
    "Federated States of Micronesia": "Micronesia", "Curacao": "Curaçao",
    "Falkland Islands (Islas Malvinas)": "Falkland Islands",
    "Cocos (Keeling) Islands": "Cocos Islands", "Macau": "Macao",
    "Côte d'Ivoire": "Côte d'Ivoire", "Timor-Leste": "Timor-Leste",
    "Sao Tome and Principe": "São Tomé & Príncipe",
}
# Foreign names of countries that are words, people or other places in English.
MISLEADING = {"Island", "Salvador", "Maurice", "Granada", "Grenade", "Dominique",
              "Francia", "Guadalupe", "Chili", "Mauricio", "Polonia", "Finlandia",
              "Filipinas", "Georgia del Sur", "Argentine", "Malte", "Inde"}
SHARED = {"Chinese": "China", "Dutch": "Netherlands", "French": "France",
          "Frenchman": "France", "Frenchmen": "France"}


def demonyms(sources, known):
    groups = collections.OrderedDict()
    taken = collections.Counter(r[0] for r in sources["factbook-demonym"])
    for surface, _, country, *_ in sources["factbook-demonym"]:
        country = country.strip()
        if surface in known or surface in ("NA", "Congo", "Laos", "Manxmmen",
                                           "Philippine", "Falkland Island",
                                           "Christmas Island", "New Zealand"):
            continue
        if SHARED.get(surface, country) != country:
            continue
        if taken[surface] > 1 and surface not in SHARED:
            country = ""
        groups.setdefault((FACTBOOK.get(country, country), "" if country else surface.rstrip("s")), []).append(surface)
    rows = []
    for (country, _), forms in groups.items():
        ends = ("an", "ese", "ish", "i", "ch", "ian", "ic")
        forms.sort(key=lambda f: (not f.endswith(ends), len(f), f))
        rows.append(dict(name=forms[0], type="norp", aliases="|".join(forms[1:]),
                         country=known.get(country, country), prior=93))
    write("demonyms", sorted(rows, key=lambda r: r["name"]))


def given_and_surnames(collection):
    counts = collections.Counter()
    with open(os.path.join(collection, "name-parts.txt"), encoding="utf-8") as f:
        for line in f:
            _, word, count = line.split()
            counts[word] += int(count)
    return counts


def places(sources, parts):
    """Cities: a larger one is likelier meant; one-word names less likely,
    still less where people are called so."""
    merged = collections.OrderedDict()
    for surface, _, canonical, qid, prior, _ in sources["ne-places"]:
        if not usable(surface) or surface in ("Reo", "Sur", "Hama", "Hun"):
            continue
        base = float(prior)
        p = round(100 * min(0.93, base + 0.12))
        if " " not in surface and "-" not in surface:
            p = round(100 * min(0.90, base + 0.08))
            n = parts.get(surface, 0)
            if n:
                p -= 12 if base > 0.7 else 25 if n < 10 else 40
        merged.setdefault((qid, canonical, max(5, p)), []).append(surface)
    rows = []
    for (qid, canonical, p), forms in merged.items():
        name = canonical if canonical in forms else forms[0]
        rows.append(dict(name=name, type="location", id=qid, kind="city",
                         aliases="|".join(f for f in forms if f != name), prior=p))
    write("places", sorted(rows, key=lambda r: (r["name"], r["id"], r["prior"])))


def physical(sources):
    rows = {}
    for surface, _, canonical, _, prior, _ in sources["ne-physical"]:
        words = surface.split()
        if not usable(surface) or len(words) < 2 or re.search(r"\.| (I|Is|Pen|Mts)$", surface):
            continue
        if ROMANCE.search(surface) or not all(w[0].isupper() or w == "of" for w in words):
            continue
        water = re.search(r"\b(River|Lake|Sea|Ocean|Gulf|Bay|Strait|Channel|Reservoir|Sound|Canal)\b", surface)
        rows[surface] = dict(name=surface, type="location", kind="water" if water else "",
                             prior=85)
    write("physical", [rows[k] for k in sorted(rows)])


def regions(sources, alpha2, known):
    rows = {}
    for surface, _, canonical, code, prior, _ in sources["ourairports-regions"]:
        big = float(prior) >= 0.7
        if not usable(surface) or not code.startswith("iso3166-2:"):
            continue
        if " " not in surface and not big:
            continue
        country = code[len("iso3166-2:"):].split("-")[0]
        if not big and country in ("GB", "IE") and " " not in surface:
            continue
        p = (80 if " " in surface else 90 if country in ("US", "CA") else
             75 if country in ("AU", "IN", "CN", "BR") else 45)
        if re.search(r"\b(Unassigned|Offshore|unassigned)\b", surface):
            continue
        country = alpha2.get(country, "")
        row = rows.setdefault((code, p), dict(
            name=surface, type="location", id=code, kind="region",
            country=known.get(country, country), prior=p, forms=set()))
        row["forms"].add(surface)
        if canonical == surface:
            row["name"] = canonical
    for row in rows.values():
        row["aliases"] = "|".join(sorted(row.pop("forms") - {row["name"]}))
    write("regions", [rows[k] for k in sorted(rows)])


def people(sources):
    rows = {}
    for source in ("us-congress", "factbook-leader"):
        for surface, _, canonical, qid, prior, _ in sources[source]:
            words = surface.split()
            if len(words) < 2 or len(words) > 5 or re.search(r"[\d()*;|/]|\b(I[iv]|Ministers?|Governor|Council|King|Queen|Sultan|Vi|al|bin|Abd)\b", surface):
                continue
            key = (qid or canonical, source)
            row = rows.setdefault(key, dict(name=surface, type="person", id=qid,
                                            prior=95, forms=set()))
            row["forms"].add(surface)
            if surface == canonical:
                row["name"] = canonical
    for row in rows.values():
        row["aliases"] = "|".join(sorted(row.pop("forms") - {row["name"]}))
    write("leaders", [rows[k] for k in sorted(rows)])


def companies(sources):
    common = set("Target Gap Visa Ball Block Best Coach Dover Carrier Chubb Clorox "
                 "Waters Garmin Ross Hess Corning Mosaic Southern Progressive Range "
                 "Aon Dow Deere Ford Match Regions Public Paramount Universal Discover "
                 "American International Dominion Republic Duke General Realty Fox "
                 "Crown Edison Emerson Lincoln Marsh Pool Rollins Snap Stanley Twitter "
                 "Williams Jacobs Hartford Lam Loews Lilly Kellogg Hershey Hilton Baker "
                 "Boston Quest Roper Cooper Cummins Dana Davita Equity Essex Everest "
                 "Expedia Extra Federal First Fiserv Gen Globe Genuine Goldman Arista "
                 "Allegion Ametek Apollo Apple Campbell Celanese Charter Church Centene "
                 "Constellation Copart Incyte Invesco Keysight Key Moderna Morgan News "
                 "Northern Old Omnicom Parker Teleflex Tapestry Travelers Trade Tyler "
                 "Veralto Welltower Zimmer Zoetis Western West Wells Skyworks "
                 "Simon Sherwin Sempra Robert Raymond Ralph Principal Prudential "
                 "Phillips Philip Paccar Packaging Nordson Newmont Nasdaq Molina "
                 "Micron Marathon Host Home Henry Healthpeak Halliburton Franklin "
                 "Entergy Electronic Eaton Domino Digital Darden Danaher Consolidated "
                 "Citizens Cincinnati Cardinal Bunge Brown Booking Becton Avery "
                 "Atmos Assurant Ares Amphenol Ameren Allstate Alliant Align Albemarle "
                 "Agilent Akamai Air Block Capital Carnival CF Lennar Linde Live".split())
    rows = {}
    for surface, _, canonical, ticker, prior, _ in sources["sp500"]:
        surface = surface.replace("’", "'")
        if re.search(r"[()*;|/]", surface) or len(surface) < 3 or surface.endswith(" The"):
            continue
        one = " " not in surface
        if one and surface in common and not re.search(r"[A-Z].*[A-Z]", surface):
            continue
        p = 75 if one else 90
        if one and len(surface) <= 4 and surface.isupper():
            p = 45
        row = rows.setdefault((ticker, p), dict(name=surface, type="organization",
                                                id=ticker, prior=p, forms=set()))
        row["forms"].add(surface)
        if surface == canonical:
            row["name"] = canonical
    for row in rows.values():
        row["aliases"] = "|".join(sorted(row.pop("forms") - {row["name"]}))
    write("companies", [rows[k] for k in sorted(rows)])


def main():
    collection = sys.argv[1]
    sources = read(collection)
    names, alpha2 = english_names()
    parts = given_and_surnames(collection)
    known = countries(sources, names)
    demonyms(sources, known)
    places(sources, parts)
    physical(sources)
    regions(sources, alpha2, known)
    people(sources)
    companies(sources)


main()
