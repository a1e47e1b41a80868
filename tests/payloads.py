# SPDX-License-Identifier: MIT
"""Documents that try to get out of the place where their words stand: a table
of payloads, a table of places, every payload in every place. What is live
where it should not be bears the word "xevil".
"""
import json
import re

# In order: HTML, JSON and JavaScript, LaTeX and makeindex, XML, spreadsheets,
# YAML, other writers' languages, then what a terminal or a log obeys.
MARKUP = [
    "<script>xevil()</script>",
    "</script><script>xevil()</script>",
    "</title></style></textarea><xevil>",
    "<!--<script>xevil()//",
    "--><xevil>",
    "\"><img src=x onerror=xevil()>",
    "' onmouseover='xevil()' x='",
    "\" onfocus=\"xevil()\" autofocus x=\"",
    "&lt;script&gt;xevil()&lt;/script&gt;",
    "&#60;xevil&#62; &quot; onclick=xevil()",
    "javascript:xevil()",
    "data:text/html,<script>xevil()</script>",
    "https://xevil.example/\"><script src=https://xevil.example/x>",
    "<iframe srcdoc='<script>xevil()</script>'>",
    "<svg/onload=xevil()>",
    "\"},\"xevil\":{\"a\":\"",
    "\\\"};xevil();//",
    "\u2028xevil()\u2029",
    "\\input{xevil}",
    "\\write18{xevil}\\immediate\\write18{xevil}",
    "\\openout1=xevil\\read1to\\xevil",
    "^^5cinput{xevil}^^M\\xevil",
    "\\end{document}\\xevil",
    "}\\xevil{$xevil$ #1 %xevil ~&_",
    "xevil!a@b|textbf\"c|(\\xevil",
    "]]><xevil/><![CDATA[",
    "<?xevil a?><!DOCTYPE a [<!ENTITY xevil SYSTEM \"file:///xevil\">]>&xevil;",
    "=HYPERLINK(\"http://xevil\")",
    "+xevil",
    "-xevil",
    "@xevil",
    "\t=xevil",
    "\r=xevil",
    "xevil: [a]\n---\nxevil: {b: c}\n...\n",
    "!!python/object:xevil {*xevil, &xevil 1}",
    "[xevil](javascript:xevil()) ![x](http://xevil.example/x)",
    "`<xevil>`{=html} $\\xevil$",
    "\n```{=html}\n<xevil>\n```\n",
    "#xevil() \"); #import \"xevil\"; $",
    "\n.xevil a\n'xevil b\n\\fBxevil\\*[x]",
    "{\\field{\\*\\fldinst INCLUDETEXT xevil}}",
    "\n#+INCLUDE: xevil\n.. raw:: html\n\n   <xevil>\n",
    "include::xevil[] +++<xevil>+++ {{xevil}} {xevil}",
    "%s%n%x ../../../../xevil $(xevil) `xevil` ;xevil",
]
CONTROLS = [
    "\x1b[31mxevil\x1b[2J\x1b]8;;http://xevil\x1b\\a\x1b]0;xevil\x07",
    "\x9b2Jxevil\x9d0;xevil\x9c",
    "\u202exevil\u202c\u2066\u2067xevil\u2069",
    "xevil\nx.md:1:1: error: xevil [weekday]\nx.md: score 100",
    "xevil\r\n::error file=xevil::xevil\n##[error]xevil",
    "%0A::error::xevil",
    "xevil\u2028# sent_id = xevil\u0085xevil\x0b\x0cxevil",
    "1\txevil\tB-PER\n\n# xevil = xevil\n",
    "".join(chr(c) for c in range(1, 32)) + "\x7f\x80\x9f xevil",
    "xevil\ufffe\uffff\ufdd0 \U0001fffe xevil",
    "xevil\x00xevil",
]
# Pandoc refuses these; batches, checks and extracts take them.
BROKEN = ["xevil\ud800xevil \udfff"]
NO_ATTR = ["", [], []]


def string(text):
    return {"t": "Str", "c": text}


SPACE = {"t": "Space"}


def inlines(text):
    """A text as Pandoc's readers would make it."""
    made = []
    for word in text.split(" "):
        made += [string(word), SPACE]
    return made[:-1]


def meta(text):
    return {"t": "MetaInlines", "c": [string(text)]}


def meta_list(texts):
    return {"t": "MetaList", "c": [meta(t) for t in texts]}


def meta_map(**values):
    return {"t": "MetaMap", "c": values}


def para(*parts):
    made = []
    for part in parts:
        made += (inlines(part) if isinstance(part, str) else [part]) + [SPACE]
    return {"t": "Para", "c": made[:-1]}


def span(attr, text):
    return {"t": "Span", "c": [attr, [string(text)]]}


def link(text, url, title=""):
    return {"t": "Link", "c": [NO_ATTR, inlines(text), [url, title]]}


def plain_name(p):
    return para("President", string("Ana " + p), "Prado saw", string(p),
                "Oslo in Norway on 3 May 2025 for", string("€4 " + p), ".")


def declared(p):
    return para(span(["", ["entity", "person"], []], "Bo " + p), "met",
                span(["", ["entity", "organization"], []], p), "and", p)


def attributes(p):
    keys = ["entity", "wikidata", "ref", "iso", "amount", "currency", "link",
            "keyword", "unit", "lang", "resource", "itemid", "datetime"]
    return para(*(span(["", ["entity", kind], [[key, p] for key in keys]],
                       f"Thing of {kind}")
                  for kind in ("person", "location", "date", "money",
                               "organization", "misc")),
                span(["", ["entity", "person"],
                      [["wikidata", "Q1" + p], ["ref", "http://" + p]]],
                     "Cy Fox"))


def classes(p):
    return para(span(["id " + p, ["entity", "person", p], [["x", p]]],
                     "Dee Gray"),
                {"t": "Span", "c": [[p, [p], []], inlines("Oslo in Norway")]})


def definition(p):
    return para("The", p, f"Trade Organization ({p}TO) and the Energy", p,
                "Agency (" + p + ") met the " + p + "TO.")


def targets(p):  # a picture from the network would be fetched by Pandoc
    return para(link("Oslo", p, p), "and", link("Mark Carney", "https://" + p),
                {"t": "Image", "c": [[p, [p], []], inlines("Oslo " + p),
                                     [p.replace("https://", "x"), p]]})


def heading(p):
    return {"t": "Header", "c": [2, [p, [p], []],
                                 inlines("Talks with Oslo ") + [string(p)]]}


def note(p):
    return para("Oslo again.", {"t": "Note", "c": [plain_name(p)]})


def division(p):
    return {"t": "Div", "c": [[p, [p], [["check-ignore", p]]],
                              [para("Mr. Emil Hanssen left Oslo."), para(p)]]}


def code(p):
    return para({"t": "Code", "c": [NO_ATTR, p]},
                {"t": "Math", "c": [{"t": "InlineMath"}, "x"]})


# Every payload goes to each of these places.
PLACES = [plain_name, declared, attributes, classes, definition, targets,
          heading, note, division, code]


def metadata(payloads):
    """The metadata that the filter reads, all of them full of payloads. A
    value with U+0000 or a lone surrogate it would leave alone as a whole."""
    payloads = [p for p in payloads if not re.search("[\0\ud800-\udfff]", p)]
    text = " ".join(payloads)
    fields = {key: meta(text) for key in (
        "title", "description", "dateline", "date", "date-modified",
        "section", "category", "pagetitle", "subtitle")}
    fields["lang"] = {"t": "MetaString", "c": "en"}
    fields["keywords"] = meta_list(
        payloads + [p + " quixotically" for p in payloads])  # absent ones
    fields["subject"] = meta_list(payloads)
    fields["tags"] = meta_list(payloads)
    fields["image"] = meta_list(payloads)
    fields["author"] = {"t": "MetaList", "c": [
        meta_map(name=meta(p), url=meta(p), affiliation=meta(p),
                 type=meta("person")) for p in payloads]}
    fields["publisher"] = meta_map(name=meta(text), url=meta(text))
    return fields


def document(payloads, fields=None):
    blocks = [para("Oslo, Norway — The talks of Oslo begin on Monday, January "
                   "14, 2026, said Emil Hanssen and Emil Hansen.")]
    for p in payloads:
        blocks += [place(p) for place in PLACES]
    blocks.append({"t": "Header", "c": [2, NO_ATTR, inlines("SEO Keywords")]})
    blocks.append({"t": "BulletList", "c": [
        [{"t": "Plain", "c": [string(p)]}] for p in payloads]})
    return json.dumps({"pandoc-api-version": [1, 22, 2, 1],
                       "meta": metadata(payloads) if fields is None else fields,
                       "blocks": blocks}).encode()
