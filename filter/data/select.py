#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Selects the imported tables of names/ out of a collection of public sources.

    python3 filter/data/select.py COLLECTION PACKAGES

COLLECTION holds embed.tsv (surface, type, canonical name, id, prior, source),
candidates.tsv.xz (the same columns, more rows) and name-parts.txt (F or L,
word, count); PACKAGES what packages.py reads. Debian's iso-codes tell English
from foreign names of countries. What each source is stands in README.md here.
Running it again over the same sources gives the same tables.
"""
import collections
import difflib
import json
import os
import re
import sys

from packages import Packages, fold, place_cities
from tables import read, read_candidates, read_table, write

ISO = "/usr/share/iso-codes/json/iso_3166-1.json"
OFFICIAL = re.compile(
    r"\b(Republic|Kingdom|State|States|Commonwealth|Union|Federation|Islands?|"
    r"Principality|Duchy|Sultanate|Emirates|Confederation|Territory|Saint|"
    r"and|of|the|Province|Democratic|People's|People’s)\b")
ROMANCE = re.compile(r"\b(de|du|des|del|la|le|les|et|y|und|e|îles|islas)\b|[ßäéèêñçãõ]", re.I)


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
    forms = {f for r in rows for c in ("name", "aliases", "foreign") for f in r[c].split("|")}
    return {r["name"]: r["id"] for r in rows}, forms


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


# Forms of cities that are words.
NO_CITY = {"Reo", "Sur", "Hama", "Hun"}
# In per cent: a city is meant by the name that its country or a great region
# bears; a region by the name that a city bears.
NAMESAKE_CITY, NAMESAKE_REGION = 8, 12


def city_forms(sources):
    """Of each city: the canonical name, the prior, its forms."""
    cities = {}
    for surface, _, canonical, qid, prior, _ in sources["ne-places"]:
        if qid.startswith("Q"):
            city = cities.setdefault(qid, [canonical, 0.0, set()])
            city[1] = max(city[1], float(prior))
            city[2].add(surface)
    return cities


def hand_priors():
    """Priors of cities that are written by hand: (id, form) → per cent."""
    priors = {}
    for row in read_table("ambiguous") + read_table("cities"):
        for form in [row["name"]] + (row["aliases"] or "").split("|"):
            priors.setdefault((row["id"], form), int(row["prior"]))
    return priors


def share(readings, hand):
    """
    Lowers the priors of all but the largest city that a surface may mean in
    the proportion of their populations; what is set by hand stays.
    readings: (prior, id, population) of one surface.
    """
    surface, rows = readings
    rows = [(hand.get((qid, surface), p), qid, pop) for p, qid, pop in rows]
    top = max(rows, key=lambda r: ((r[1], surface) in hand, r[2], r[0], r[1]))
    return {qid: p if qid == top[1] or (qid, surface) in hand
            else min(p, max(1, round(top[0] * pop / max(top[2], pop, 1))))
            for p, qid, pop in rows}


def is_with_article(form, name):
    """Whether a form is the name with the Arabic article: "Al-Jubayl" of Jubail."""
    if not re.match(r"[Aa]l[ -]\w", form) or re.match(r"(A.{1,2}|El)[ -]", name):
        return False
    return difflib.SequenceMatcher(None, fold(form)[3:], fold(name)).ratio() >= 0.75


def estimate(prior):
    """The population that a prior stands for; too high for capitals."""
    return 10 ** (10 * (prior + 0.045))


def places(sources, wide, parts, packages, chain, greater):
    """Cities: a larger one is likelier meant; one-word names less likely,
    still less where people are called so."""
    known = {r[0] for r in sources["ne-places"]}
    cities = city_forms(wide)
    records = place_cities(packages, cities)
    hand = hand_priors()
    readings = collections.defaultdict(dict)
    for surface, _, canonical, qid, prior, _ in sources["ne-places"] + wide["ne-places"]:
        if not usable(surface) or surface in NO_CITY or surface not in known:
            continue
        qid = qid or " " + canonical
        base = float(prior)
        p = round(100 * min(0.93, base + 0.12))
        if " " not in surface and "-" not in surface:
            p = round(100 * min(0.90, base + 0.08))
            n = parts.get(surface, 0)
            if n:
                p -= 12 if base > 0.7 else 25 if n < 10 else 40
        if surface in greater:
            p = min(p, NAMESAKE_CITY)
        population = records.get(qid, {}).get("pop", estimate(cities.get(qid, (0, base))[1]))
        readings[surface].setdefault(qid, (max(5, p), qid, population))
    merged = collections.defaultdict(list)
    for surface, by_id in readings.items():
        for qid, p in share((surface, by_id.values()), hand).items():
            merged[qid, p].append(surface)
    rows = []
    for (qid, p), forms in merged.items():
        canonical = cities.get(qid, [""])[0]
        if any(is_with_article(f, canonical) for f in forms):
            forms.extend({"Al " + canonical, "Al-" + canonical} - set(forms))
        forms = sorted(forms, key=lambda f: (f != canonical, fold(f) != fold(canonical), len(f), f))
        rows.append(dict(name=forms[0], type="location", id=qid if qid[0] != " " else "", kind="city",
                         aliases="|".join(forms[1:]), prior=p,
                         country=chain(qid, records.get(qid))))
    # The first row of an entry names it.
    rows.sort(key=lambda r: (cities.get(r["id"], [r["name"]])[0], r["id"],
                             r["name"] != cities.get(r["id"], [""])[0], -r["prior"]))
    write("places", rows)


def physical(sources, names, towns):
    """
    Waters and landscapes of at least two words; none that is called like a
    country, a region or a part of the world, and seldom meant where a town is
    called so.
    """
    rows = {}
    for surface, _, canonical, _, prior, _ in sources["ne-physical"]:
        words = surface.split()
        if not usable(surface) or len(words) < 2 or re.search(r"\.| (I|Is|Pen|Mts)$", surface):
            continue
        if ROMANCE.search(surface) or not all(w[0].isupper() or w == "of" for w in words):
            continue
        if surface in names:
            continue
        water = re.search(r"\b(River|Lake|Sea|Ocean|Gulf|Bay|Strait|Channel|Reservoir|Sound|Canal|Falls)\b", surface)
        rows[surface] = dict(name=surface, type="location", kind="water" if water else "",
                             prior=NAMESAKE_REGION if surface in towns else 85)
    write("physical", [rows[k] for k in sorted(rows)])


# What a source calls a country in the description of a subdivision.
IN_COUNTRY = re.compile(
    r"\b(state|province|region|prefecture|governorate|department|oblast|territory|"
    r"federal subject|republic|community|canton|county|division|district)\b.* (of|in) (.*)")


def subdivision_ids(packages):
    """
    The Wikidata id of a subdivision, from its ISO code or from the one item
    of its name whose description names its country.
    """
    codes = packages.subdivisions()
    names = packages.names()

    def find(code, forms, country):
        if code in codes:
            return codes[code]
        hits = {qid for qid, name in packages.borders_of(code)
                if any(fold(name) in fold(form) for form in forms)}
        for form in forms:
            for qid, name in names.get(fold(form), {}).items():
                match = IN_COUNTRY.search(packages.description(qid))
                if match and country and packages.label(qid) == name and \
                        fold(country) == fold(match.group(3).removeprefix("the ")):
                    hits.add(qid)
        return hits.pop() if len(hits) == 1 else ""
    return find


def regions(sources, alpha2, packages, towns, nations):
    """
    First-level subdivisions; returns what leads a city to its own, and the
    names of the great ones.
    """
    find = subdivision_ids(packages)
    rows, greater = {}, set()
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
        if surface in nations and country not in ("US", "CA", "AU"):
            p = NAMESAKE_CITY
        elif p >= 75 and surface not in towns or country in ("US", "CA", "AU"):
            greater.add(surface)
        elif surface in towns:
            p = min(p, NAMESAKE_REGION)
        row = rows.setdefault((code, p), dict(
            name=surface, type="location", id=code, kind="region", alpha2=country,
            country=packages.country_of.get(country, alpha2.get(country, "")),
            prior=p, forms=set()))
        row["forms"].add(surface)
        if canonical == surface:
            row["name"] = canonical
    of_code = collections.defaultdict(set)
    for row in rows.values():
        of_code[row["id"]] |= row["forms"]
    ids = {}
    for row in rows.values():
        code = row["id"]
        if code not in ids:
            qid = find(code[len("iso3166-2:"):], sorted(of_code[code]), alpha2.get(row["alpha2"], ""))
            ids[code] = qid if qid and qid not in packages.country_of.values() else code
    taken = collections.Counter(ids.values())
    by_name = collections.defaultdict(set)
    for row in rows.values():
        code = row["id"]
        row["id"] = ids[code] if taken[ids[code]] == 1 else code
        for form in row["forms"] | {packages.label(row["id"])}:
            by_name[row["alpha2"], plain_region(form)].add(row["id"])
    for row in rows.values():
        label = packages.label(row["id"]).replace("’", "'")
        if label and usable(label) and " " not in row["name"] and " " not in label and label != row["name"]:
            row["forms"].add(label)
        row["aliases"] = "|".join(sorted(row.pop("forms") - {row["name"]}))
    write("regions", [rows[k] for k in sorted(rows)])

    def chain(qid, record):
        """The region of a city's record, else its country, else nothing."""
        if record is None:
            return ""
        ids = by_name.get((record["iso2"], plain_region(record["province"])), ())
        if len(ids) == 1 and qid not in ids:
            return next(iter(ids))
        return packages.country_of.get(record["iso2"], "")
    return chain, greater


def plain_region(name):
    """A subdivision's name without its kind: for comparing."""
    return re.sub(r" (province|state|region|prefecture|department|governorate|county|"
                  r"oblast|krai|district|parish|division|canton)$", "", fold(name))


# Universities whose names others bear too, or that are no names.
GENERIC = re.compile(
    r"^((The )?(Academic|American|Arab|Canadian|Catholic|Central|City|Eastern|Economics|"
    r"European|Federal|International|Islamic|Metropolitan|National|Northern|Open|People's|"
    r"Private|Royal|Southern|State|Technical|Technological|United|University of the|Western|"
    r"World)) University$")
DOMAINS = {"edu": "US", "gov": "US", "mil": "US", "uk": "GB"}


def campuses(wide, packages):
    """
    Universities: whose English name the list of university domains and the
    register of research organizations both have as the official one, for one
    organization that has a Wikidata id. The domain tells the country.
    """
    named = collections.defaultdict(set)
    for surface, _, canonical, qid, _, _ in wide["ror"]:
        named[surface].add((qid, canonical))
    rows = {}
    for surface, _, _, domain, _, _ in wide["hipo-univ"]:
        found = named.get(surface, ())
        if len(found) != 1 or not usable(surface) or GENERIC.search(surface):
            continue
        (qid, canonical), = found
        if canonical != surface or not re.fullmatch(r"Q\d{1,7}", qid) or " " not in surface:
            continue
        if not re.search(r"\b(University|Institute of Technology)\b", surface):
            continue
        top = domain.rsplit(".", 1)[-1]
        plain = surface.removeprefix("The ")
        rows[qid] = dict(name=plain, type="organization", id=qid, kind="university",
                         aliases="" if plain == surface else surface, prior=85,
                         country=packages.country_of.get(DOMAINS.get(top, top.upper()), ""))
    write("campuses", sorted(rows.values(), key=lambda r: (r["name"], r["id"])))


# What else languages are called.
LANGUAGES = {"Bangla": ["Bengali"], "Modern Greek": ["Greek"], "Slovene": ["Slovenian"],
             "Swazi": ["Swati"], "Persian": ["Farsi"], "Gikuyu": ["Kikuyu"], "Chewa": ["Chichewa"],
             "Sinhala": ["Sinhalese"], "Odia": ["Oriya"], "Kirundi": ["Rundi"], "Luganda": ["Ganda"],
             "Uyghur": ["Uighur"], "Fula": ["Fulani"], "Māori": ["Maori"], "Divehi": ["Dhivehi"]}


def languages(packages, peoples):
    """
    Languages with an ISO 639-1 code. Where the name is also that of a people,
    the people is meant oftener.
    """
    rows = []
    for language in packages.languages:
        name = language.get("label", "")
        if not language.get("iso6391") or not usable(name) or not name[0].isupper():
            continue
        forms = [name + " language"] + LANGUAGES.get(name, [])
        name = name.removesuffix(" language")
        rows.append(dict(name=name, type="language", id=language["wd"],
                         aliases="|".join(sorted(set(forms) - {name})),
                         prior=4 if peoples & {name, *LANGUAGES.get(name, [])} else 40))
    write("languages", sorted(rows, key=lambda r: r["name"]))


# What the Factbook's page puts before a name, and words of offices or places
# that tell that a row is no name; names that the page's encoding cut short.
TITLE = re.compile(
    r"^(Air Vice-Marshal|Captains Regent|Bailiff|Commander|Capt\.|Sr\. Gen\.|Co-prince|Archbishop|"
    r"High Commissioner|Prefect|Dame|General|Sir) ")
OFFICE = re.compile(
    r"\b(Republic|Government|Affairs|Assembly|Confederation|Superior|Presidency|Leader|Islands|"
    r"Polynesia|Zealand|Australia|Cnsp|Gnu|Ministers?|Governor|Council|King|Queen|Sultan|"
    r"al|bin|Bin|Abd)\b|[\d()*;|/]")
CUT = re.compile(r"-[A-Z]$| (Gonz|Jer|Rodr|Touad|Fils-Aim|Nuhayyan|Zayid)$|^(Guez|Valo|Vergez|Oliveira|Obiang|Dos|Capt) ")
NUMERAL = re.compile(r"\b(I[iv]|Vi{1,3}|Xi{1,3}|Xi?v|Iii|Xvi)\b")


def person(surface):
    """A name as it is written, or nothing when it is none."""
    while TITLE.search(surface):
        surface = TITLE.sub("", surface)
    surface = NUMERAL.sub(lambda m: m.group().upper(), surface)
    good = 2 <= len(surface.split()) <= 5 and not OFFICE.search(surface) and not CUT.search(surface)
    return surface if good else ""


# Whose office a source's people hold or held: the linker asks for signs of it.
COUNTRY = {"us-congress": "Q30"}


def people(sources):
    rows = {}
    for source in ("us-congress", "factbook-leader"):
        for surface, _, canonical, qid, prior, _ in sources[source]:
            surface = person(surface)
            if not surface:
                continue
            key = (qid or canonical, source)
            row = rows.setdefault(key, dict(name=surface, type="person", id=qid,
                                            country=COUNTRY.get(source, ""),
                                            prior=95, forms=set()))
            row["forms"].add(surface)
            if surface == person(canonical):
                row["name"] = surface
    for row in rows.values():
        row["aliases"] = "|".join(sorted(f for f in row.pop("forms") - {row["name"]}
                                         if not row["name"].endswith(" " + f)))
    write("leaders", [rows[k] for k in sorted(rows)])


# What Wikidata says of a firm of that index: American, and a firm.
AMERICAN = re.compile(
    r"\b(American|U\.?S\.?|United States)\b.*\b(company|corporation|conglomerate|bank|retailer|"
    r"chain|utility|manufacturer|insurer|firm|airline|business|provider|"
    r"producer|operator|trust)\b|^(company|business)$", re.I)
SUFFIX = re.compile(r"( (inc|corp|corporation|company|co|plc|ltd|group|holdings|incorporated|the|&))+$")


def company_id(packages, names, forms):
    """The id of the one American firm that has one of the names."""
    wanted = {SUFFIX.sub("", fold(f)) for f in forms}
    hits = {qid for form in {fold(f) for f in forms} | wanted for qid in names.get(form, {})
            if SUFFIX.sub("", fold(packages.label(qid))) in wanted
            and AMERICAN.search(packages.description(qid))}
    return hits.pop() if len(hits) == 1 else ""


def companies(sources, packages):
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
    all_forms = collections.defaultdict(set)
    for surface, _, canonical, ticker, prior, _ in sources["sp500"]:
        surface = surface.replace("’", "'")
        if re.search(r"[()*;|/]|&$", surface) or len(surface) < 3 or surface.endswith(" The"):
            continue
        one = " " not in surface
        if one and surface in common and not re.search(r"[A-Z].*[A-Z]", surface):
            continue
        p = 75 if one else 90
        if one and len(surface) <= 4 and surface.isupper():
            p = 45
        row = rows.setdefault((ticker, p), dict(name=surface, type="organization",
                                                id=ticker, prior=p, forms=set(),
                                                kind="company"))
        row["forms"].add(surface)
        all_forms[ticker] |= {surface, canonical}
        if surface == canonical:
            row["name"] = canonical
    names = packages.names()
    by_hand = {form: r for r in read_table("firms")
               for form in [r["name"]] + r["aliases"].split("|") if form}
    for row in rows.values():
        hand = [by_hand[f] for f in sorted(all_forms[row["id"]]) if f in by_hand]
        if hand:  # one entry, whether it has an id or not
            row["id"] = hand[0]["id"]
            row["forms"].add(row["name"])
            row["name"] = row["name"] if row["id"] else hand[0]["name"]
        else:
            row["id"] = company_id(packages, names, all_forms[row["id"]]) or row["id"]
        row["aliases"] = "|".join(sorted(row.pop("forms") - {row["name"]}))
    write("companies", [rows[k] for k in sorted(rows)])


def main():
    collection, folder = sys.argv[1:3]
    sources = read(collection)
    wide = read_candidates(collection, {"ne-places", "ror", "hipo-univ"})
    packages = Packages(folder)
    names, alpha2 = english_names()
    parts = given_and_surnames(collection)
    known, forms = countries(sources, names)
    demonyms(sources, known)
    towns = {r[0] for r in sources["ne-places"]}
    chain, greater = regions(sources, alpha2, packages, towns, forms)
    places(sources, wide, parts, packages, chain, greater | forms)
    by_hand = {f for t in ("common", "world") for r in read_table(t) if r["id"]
               for f in [r["name"]] + (r["aliases"] or "").split("|")}
    physical(sources, greater | forms | by_hand, towns)
    people(sources)
    companies(sources, packages)
    campuses(wide, packages)
    peoples = {r[0] for r in sources["factbook-demonym"]} | \
        {r["name"] for r in read_table("peoples")}
    languages(packages, peoples)


main()
