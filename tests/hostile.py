#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts every payload of tests/payloads.py through every output and report, and
reads what comes out with parsers that are not ours. What Pandoc writes of the
same document without the filter is the author's own; the filter must add
nothing that is live: no element, attribute, address, command or directive
but those that it is known to write, and nothing that names a file, starts a
program or fetches something when the result is built or read.

    python3 tests/hostile.py [--all] PROGRAM PANDOC

With --all every writer of Pandoc's, LaTeX by pdflatex and pages in Chromium.
"""
import collections
import concurrent.futures
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

import payloads

ALL_ON = ["--stylesheet", "--link=wikidata", "--link-mentions=all", "--index",
          "html=list,epub3=list,latex=entries,docx=list,markdown=list",
          "--suggest=add", "--xmp", "--character-styles",
          "--keyword-section=end", "--check"]
OPTIONS = {"html": ["--inline-data=rdfa", "--time"],
           "html5": ["--inline-data=microdata", "--json-ld=body"],
           "epub3": ["--inline-data=rdfa", "--time"],
           "revealjs": ["--inline-data=microdata"],
           "jats": ["--spans=on"], "gfm": ["--spans=on"],
           "html4": ["--link=https://example.org/{name}/{slug}/{ref}"]}
# The writers of `make check`; --all takes all that Pandoc has.
WRITERS = ["html", "html4", "html5", "epub2", "epub3", "revealjs", "latex",
           "beamer", "context", "docx", "odt", "pptx", "docbook5", "jats",
           "tei", "fb2", "icml", "opml", "man", "ms", "rtf", "texinfo", "rst",
           "org", "markdown", "commonmark_x", "gfm", "mediawiki",
           "asciidoc",
           "ipynb", "native", "plain"]
GROUPS = {"markup": payloads.MARKUP, "controls": payloads.CONTROLS}
EVERY = payloads.MARKUP + payloads.CONTROLS + payloads.BROKEN
FILES = {0, 5, 21, 29, 30, len(payloads.MARKUP), len(payloads.MARKUP) + 2}
# Where the documents' own links lead: readers find now more, now fewer.
OWN = {"".join((before + p).split()) for p in EVERY
       for before in ("", "https://")}
RESULTS = collections.Counter()

# What the filter writes: elements, attributes, hosts, commands.
OUR_TAGS = {"span", "a", "time", "meta", "style", "section", "div", "ul", "li",
            "h1", "h2", "p", "em", "strong"}
OUR_ATTRIBUTES = re.compile(r"(class|id|href|property|content|name|typeof|"
                            r"resource|itemscope|itemtype|itemid|itemprop|lang|"
                            r"datetime|role|aria-\w+|data-[\w-]+|rel|title|"
                            r"entity|keyword|wikidata|ref|iso|amount|currency|"
                            r"link|unit|joint)$")
OUR_HOSTS = re.compile(r"(https://www\.wikidata\.org/|http://www\.wikidata\.org/"
                       r"entity/|https://example\.org/|#|(text/)?ch\d+"
                       r"\.xhtml#|media/rId\d+\.)")
ADDRESSES = {"src", "href", "action", "formaction", "data", "poster", "srcset",
             "background", "cite", "manifest", "ping", "archive", "codebase"}
OUR_COMMANDS = re.compile(
    r"\\(index|printindex|makeindex|providecommand|usepackage|textcolor|label|"
    r"hypertarget|hyperlink|href|protect|section|item|tightlist|textbackslash|"
    r"textasciitilde|textasciicircum|textquotedbl|textbar|begin|end|"
    r"pdfstringdefDisableCommands|let|def|relax|@\w*|\W|makeatletter|"
    r"makeatother|ifdefined|else|fi|hypersetup|hyxmp@\w+|newcommand|texttt|"
    r"textquotesingle|textless|textgreater|textbar|ldots|euro|textrm|XMPTruncateList|"
    r"keywords|frame|frametitle|AtBeginDocument|PassOptionsToPackage|_|"
    r"taggerunderscore|ifx|xmpcomma|xmpquote|texorpdfstring|letterbackslash|"
    r"letterpercent|useURL|from|c\")$|(\{|\W)?\\(field|\*|fldrslt|fldinst|ul|"
    r"par)$|@uref$")
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e"
                    "\u2066-\u2069\ud800-\udfff]")


def expect(name, good, more=""):
    RESULTS["passed" if good else "failed"] += 1
    if not good:
        print(f"FAILED: {name}: {str(more)[:600]}")


def run(command, given=b"", code=0):
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if code is not None and done.returncode != code:
        raise RuntimeError(f"{command[:9]}: exit {done.returncode}: "
                           f"{done.stderr.decode(errors='replace')[-600:]}")
    return done


def added(before, after):
    return {k: n - before[k] for k, n in after.items() if n > before[k]}


class Page(html.parser.HTMLParser):
    """Counts what a page holds that does something."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.live = collections.Counter()
        self.data, self.kind = [], None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.kind = values.get("type", "") if tag in ("script", "style") else None
        if tag == "script":
            self.live["script", self.kind, values.get("src")] += 1
        elif tag not in OUR_TAGS:
            self.live["element", tag] += 1
        for name, value in attrs:
            if not OUR_ATTRIBUTES.match(name) and (tag, name) != (
                    "script", "type"):
                self.live["attribute", name] += 1
            if name in ADDRESSES and not OUR_HOSTS.match(value or ""):
                self.live["address", name, value] += 1
        if values.get("http-equiv"):
            self.live["http-equiv", values["http-equiv"]] += 1

    def handle_data(self, data):
        if self.kind == "application/ld+json":
            self.data.append(data)

    def handle_endtag(self, tag):
        self.kind = None

    def handle_comment(self, data):
        self.live["comment"] += 1

    def handle_decl(self, decl):
        self.live["declaration"] += 1

    def handle_pi(self, data):
        self.live["instruction", data] += 1


def check_html(name, before, after):
    plain, tagged = Page(before), Page(after)
    more = added(plain.live, tagged.live)
    more.pop(("script", "application/ld+json", None), None)
    expect(f"{name}: nothing is live", not more, more)
    for text in tagged.data:
        expect(f"{name}: JSON-LD is no markup", not set("<>&") & set(text), text)
        article = json.loads(text)
        expect(f"{name}: JSON-LD has no other keys", "xevil" not in article,
               article)
        for thing in article.get("about", []) + article.get("mentions", []):
            expect(f"{name}: identifiers", re.fullmatch(
                r"http://www\.wikidata\.org/entity/Q\d+",
                thing.get("sameAs", "http://www.wikidata.org/entity/Q1")), thing)


def parse(text):
    """The elements, attributes, instructions and comments of XML, or None."""
    live = collections.Counter()
    parser = xml.XMLParser(target=xml.TreeBuilder(insert_comments=True,
                                                  insert_pis=True))
    try:
        parser.feed(text)
        root = parser.close()
    except xml.ParseError:
        return None
    for e in root.iter():
        if not isinstance(e.tag, str):
            live["comment or instruction", e.text] += 1
            continue
        live["element", e.tag] += 1
        for key, value in e.attrib.items():
            live["attribute", e.tag, key.split("}")[-1]] += 1
            if key.split("}")[-1] in ADDRESSES | {"Target"} and \
                    not OUR_HOSTS.match(value):
                live["address", value] += 1
    return live


def check_xml(name, before, after):
    plain, tagged = parse(before), parse(after)
    if plain is None:  # Pandoc itself writes what is no XML
        RESULTS["skipped"] += 1
        return
    expect(f"{name}: well-formed", tagged is not None, "not well-formed")
    if tagged is None:
        return
    more = [k for k in added(plain, tagged)
            if k[0] in ("address", "comment or instruction") or
            "xevil" in str(k)]
    expect(f"{name}: nothing is live", not more, more)


def check_archive(name, before, after):
    plain = zipfile.ZipFile(io.BytesIO(before))
    tagged = zipfile.ZipFile(io.BytesIO(after))
    files = [set(n for n in z.namelist() if "ch0" not in n)
             for z in (plain, tagged)]
    unnumbered = [{re.sub(r"\d+", "", n) for n in names} for names in files]
    expect(f"{name}: no other files", unnumbered[0] == unnumbered[1],
           unnumbered)
    for member in files[0] & files[1]:
        if member.endswith((".xml", ".rels", ".xhtml", ".opf", ".ncx")):
            check_xml(f"{name} {member}", plain.read(member),
                      tagged.read(member))
        elif member.endswith(".html"):
            check_html(f"{name} {member}", plain.read(member).decode(),
                       tagged.read(member).decode())
    bodies = [b"".join(z.read(n) for n in sorted(z.namelist()) if "ch0" in n)
              .decode() for z in (plain, tagged)]
    if bodies[0] and "xml" not in name:
        check_html(f"{name} text", *bodies)


def commands(text):
    live = collections.Counter(re.findall(r"\\(?:[A-Za-z@]+|.)", text, re.S))
    live["^^"] = text.count("^^")
    live["comment"] = len(re.findall(r"(?<!\\)%", text))
    live["mathematics"] = len(re.findall(r"(?<!\\)\$", text))
    for what in ("begin", "usepackage", "input", "include"):
        for found in re.findall(r"\\%s(?:\[[^]]*\])?\{([^}]*)\}" % what, text):
            live[what, found] += 1
    return live


OUR_PACKAGES = {"itemize", "hyperxmp", "makeidx", "imakeidx"}


def check_latex(name, before, after):
    more = added(commands(before), commands(after))
    wrong = {k: n for k, n in more.items() if
             (isinstance(k, tuple) and k[1] not in OUR_PACKAGES) or
             (isinstance(k, str) and k != "comment" and
              not OUR_COMMANDS.match(k))}
    expect(f"{name}: no other commands", not wrong, wrong)
    for line in after.splitlines():
        if re.search(r"(?<!\\)%", line) and line not in before and \
                "xevil" in line:
            expect(f"{name}: nothing is commented out", False, line)


def kinds(pandoc, text, reader):
    """What another run reads of a document: its raw parts and addresses."""
    done = run([pandoc, "-f", reader, "-t", "json"], text, code=None)
    if done.returncode != 0:
        return None
    ast = json.loads(done.stdout)
    live = collections.Counter(("metadata", k) for k in ast["meta"])
    stack = [ast]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if value.get("t") in ("RawInline", "RawBlock") and \
                    value["c"][0] != "pandoc-tagger":  # a mark of ours
                live[value["t"], value["c"][0]] += 1
            if value.get("t") in ("Link", "Image"):
                url = "".join(value["c"][2][0].split())
                if not OUR_HOSTS.match(url) and url not in OWN:
                    live[value["t"], url] += 1
            stack += value.values()
        elif isinstance(value, list):
            stack += value
    return live


def check_source(name, pandoc, before, after, reader):
    plain, tagged = (kinds(pandoc, t, reader) for t in (before, after))
    if plain is None:  # Pandoc itself writes what it cannot read
        RESULTS["skipped"] += 1
        return
    expect(f"{name}: can be read", tagged is not None)
    more = added(plain, tagged or {})
    expect(f"{name}: reads as no more", not more, more)


# What writers without a reader would obey.
DIRECTIVES = {
    "context": r"\\(?:[A-Za-z]+|.)",
    "man": r"(?m)^[.'].*xevil.*|\\[A-Za-z*].",
    "ms": r"(?m)^[.'].*xevil.*|\\[A-Za-z*].",
    "rtf": r"(?:^|[^\\])\\[a-z*]+|\\fldinst[^}]*xevil",
    "texinfo": r"(?<!@)@[a-z]+",
    "asciidoc": r"(?m)^(?:include|image|link|pass)::?|\+\+\+<xevil>",
    "plain": r"\x1b|\x9b",
}


def check_directives(name, before, after, pattern):
    texts = [collections.Counter(re.findall(pattern, t))
             for t in (before, after)]
    more = {k: n for k, n in added(*texts).items()
            if not OUR_COMMANDS.match(k.strip())}
    expect(f"{name}: no other directives", not more, more)


def check_writer(context, group, writer):
    program, pandoc = context
    given = payloads.document(GROUPS[group])
    tagged = run([program, writer, *ALL_ON, *OPTIONS.get(writer, [])], given)
    expect(f"{group} {writer}: standard error is lines to read",
           is_safe(tagged.stderr.decode()), tagged.stderr)
    command = [pandoc, "-f", "json", "-t", writer, "-s", "--wrap=none", "-o-",
               "--quiet"]
    before = run(command, given, code=None)
    if before.returncode != 0:  # Pandoc itself cannot write it
        RESULTS["skipped"] += 1
        return
    before, after = before.stdout, run(command, tagged.stdout).stdout
    name = f"{group} {writer}"
    if writer in ("docx", "odt", "pptx") or writer.startswith("epub"):
        check_archive(name, before, after)
        return
    before, after = before.decode(), after.decode()
    if writer in ("latex", "beamer"):
        check_latex(name, before, after)
    elif writer.startswith(("docbook", "jats", "tei", "fb2", "icml", "opml",
                            "opendocument")):
        check_xml(name, before, after)
    elif writer.startswith("html") or writer in (
            "revealjs", "s5", "slidy", "slideous", "dzslides"):
        check_html(name, before, after)
    elif writer.startswith(("markdown", "commonmark", "gfm", "rst", "org",
                            "mediawiki", "ipynb", "native", "json", "textile",
                            "opml", "muse")):
        reader = "markdown" if writer == "markdown_github" else writer
        check_source(name, pandoc, before.encode(), after.encode(), reader)
    elif writer in DIRECTIVES:
        check_directives(name, before, after, DIRECTIVES[writer])


def is_safe(text):
    return not UNSAFE.search(text)


FINDING = re.compile(r"(x.md|-|\S*article\S*):(\d+:\d+:|\d+:)? (note|warning|"
                     r"error|score \d+)\b")


def check_checks(program, group, path, given):
    """Reports of `check`, of a document in a file and of one piped."""
    for fmt in ("text", "json", "sarif", "github", "junit", "checkstyle"):
        for arguments, data in (([path], b""), ([], given)):
            name = f"{group} check --format={fmt} {arguments}"
            out = run([program, "check", "--format=" + fmt, *arguments],
                      data).stdout.decode()
            if fmt in ("json", "sarif"):
                json.loads(out)
            elif fmt in ("junit", "checkstyle"):
                live = parse(out.encode())
                wrong = [k for k in live or {} if "xevil" in str(k)]
                expect(f"{name}: XML", live is not None and not wrong, wrong)
            else:
                expect(f"{name}: lines to read", is_safe(out),
                       UNSAFE.findall(out))
            if fmt == "github":
                wrong = [l for l in out.split("\n")[:-1] if not re.match(
                    r"::(notice|warning|error) file=[^:,]*(,[a-zA-Z]+=[^:,]*)*"
                    r"::", l) or re.search("%0[AD]", l)]
                expect(f"{name}: commands", not wrong, wrong)
            elif fmt == "text" and not arguments:
                wrong = [l for l in out.split("\n")[:-1] if not re.match(
                    r"(-|standard input|<stdin>|stdin): ", l)]
                expect(f"{name}: a finding a line", not wrong, wrong[:3])


def check_reports(program, group, given):
    for arguments in (["explain"], ["keywords"], ["keywords", "--list=words"]):
        out = run([program, *arguments], given).stdout.decode()
        expect(f"{group} {arguments}: lines to read", is_safe(out),
               UNSAFE.findall(out))
    for arguments in (["explain", "--json"], ["keywords", "--json"],
                      *(["extract", "--to", to] for to in (
                          "json", "jsonl", "webanno", "ninjs"))):
        out = run([program, *arguments], given).stdout.decode()
        for text in out.split("\n")[:-1] if "jsonl" in arguments else [out]:
            expect(f"{group} {arguments}: no other keys",
                   '"xevil":' not in json.dumps(json.loads(text),
                                                separators=(",", ":"))
                   .replace("\\\"", "'"), text)
    out = run([program, "extract", "--to=tsv"], given).stdout.decode()
    rows = [line.split("\t") for line in out.rstrip("\n").split("\n")]
    expect(f"{group} tsv: columns", len(rows) > 9 and
           {len(r) for r in rows} == {len(rows[0])}, {len(r) for r in rows})
    cells = [c for row in rows for c in row if re.match(r"[=+@\t\r-]", c) and
             not re.fullmatch(r"-?[\d.]+", c)]
    expect(f"{group} tsv: no cell is a formula", not cells, cells[:5])
    expect(f"{group} tsv: no control characters", not re.search(
        "[\x00-\x08\x0b-\x1f\x7f]", out.replace("\t", "")), "")
    out = run([program, "extract", "--to=conll"], given).stdout.decode()
    lines = [l for l in out.split("\n") if l]
    columns = {l.count("\t") for l in lines if not l.startswith("# ")}
    expect(f"{group} conll: columns", len(columns) == 1, columns)
    wrong = [l for l in lines if l.startswith("# ") and
             "=" in l and l.split("=")[0].strip() == "# xevil"]
    expect(f"{group} conll: comments", not wrong, wrong)


def check_view(program, group, given):
    out = run([program, "view"], given).stdout.decode()
    page = Page(out)
    expect(f"{group} view: one script", page.live["script", None, None] +
           page.live["script", "", None] == 1, page.live)
    wrong = [k for k in page.live if is_dangerous(k)]
    expect(f"{group} view: nothing is live", not wrong, wrong)


def is_dangerous(key):
    """Is it what no page of ours has, whoever wrote the article?"""
    if key[0] == "address":
        return re.match(r"\s*[a-z][a-z0-9+.-]*\s*:", key[2] or "", re.I) and \
            not re.match(r"(https?|mailto):|data:image/(png|jpeg|gif|webp);",
                         key[2])
    return "xevil" in str(key) or key[0] == "script" and key[1:] not in (
        (None, None), ("", None)) or \
        key[0] == "attribute" and key[1].startswith("on") or \
        key in (("element", "iframe"), ("element", "object"))


def check_batch(program, group, given):
    texts = GROUPS[group]
    records = [json.dumps({"id": p, "title": p, "text": f"Oslo {p} met {p}."})
               for p in texts] + ["{bad " + json.dumps(p) for p in texts]
    data = ("\n".join(records) + "\n").encode()
    for more in ([], ["--to=json"], ["--to=tsv"]):
        done = run([program, "batch", "--writer=html", *more], data)
        lines = done.stdout.decode().split("\n")[:-1]
        expect(f"{group} batch {more}: an answer a record",
               len(lines) == len(records), len(lines))
        ids = [json.loads(line)["id"] for line in lines]
        expect(f"{group} batch {more}: ids",
               [i for i in ids if isinstance(i, str)] ==
               [p.replace("\ud800", "\ufffd").replace("\udfff", "\ufffd")
                for p in texts] or len(ids) == len(records), ids)
        expect(f"{group} batch {more}: standard error",
               is_safe(done.stderr.decode()), done.stderr)


def check_errors(program, folder):
    """What is said of wrong options, keys, names of files, lists of names."""
    for p in EVERY:
        shown = p.encode("utf-8", "replace").replace(b"\0", b"")
        wrong = json.dumps({"pandoc-api-version": [1, 22], "meta": {
            "tagger": {"t": "MetaMap", "c": {p: {"t": "MetaString", "c": p}}}},
            "blocks": []}).encode()
        value = json.dumps({"pandoc-api-version": [1, 22], "meta": {
            "tagger": {"t": "MetaMap", "c": {"link": {
                "t": "MetaString", "c": p}}}}, "blocks": []}).encode()
        listed = os.path.join(folder, "names.tsv")
        with open(listed, "wb") as file:
            file.write(b"name\ttype\n" + shown.replace(b"\n", b" ") + b"\t" +
                       shown.replace(b"\n", b" ") + b"\n")
        for arguments, given in (
                (["html"], wrong), (["html"], value),
                ([b"--" + shown], b""), ([b"--types=" + shown], b""),
                (["--gazetteer", b"/none/" + shown], b""),
                (["check", b"/none/" + shown + b".json"], b""),
                (["explain", b"/none/" + shown + b".json"], b""),
                (["gazetteer", "check", listed], b""),
                (["extract", b"--to=" + shown], b""),
                (["html"], b'{"a' + shown)):
            done = run([program, *arguments], given, code=None)
            told = done.stderr.decode("utf-8", "replace")
            expect(f"error of {arguments}", is_safe(told) and
                   done.returncode in (0, 1, 2), done.stderr)
            if arguments[0] == "html":
                expect(f"one line of {arguments}", told.count("\n") <= 1, told)


def check_names(program, pandoc, group, folder):
    """A list of names that tries the same; the operator's, and still text."""
    listed = os.path.join(folder, group + ".tsv")
    safe = [p.translate({c: " " for c in (*range(32), *range(127, 160), 0x2028, 0x2029)})
            .encode("utf-8", "replace").decode() for p in GROUPS[group]]
    safe = [re.match(r"(\s*(\w+|[^\w\s])){0,12}", p).group() for p in safe]
    with open(listed, "w", encoding="utf-8") as file:
        file.write("name\ttype\tid\tref\n")
        for i, p in enumerate(safe):
            quoted = p.replace('"', "''").strip()
            one = re.sub(r"\s", "_", quoted)
            file.write(f"Zork{i}\torganization\t{one}\t{one}\n")
            file.write(f"Zo {quoted}\tproduct\t{i}{one}\t{one}\n")
    blocks = [payloads.para(f"We saw Zork{i} and Zo {p}") for i, p in
              enumerate(safe)]
    given = json.dumps({"pandoc-api-version": [1, 22, 2, 1], "meta": {},
                        "blocks": blocks}).encode()
    for writer, check in (("html5", check_html), ("tei", check_xml),
                          ("latex", check_latex), ("jats", check_xml)):
        tagged = run([program, writer, *ALL_ON, *OPTIONS.get(writer, []),
                      "--gazetteer", listed], given).stdout
        expect(f"{group} names in {writer}", b"zork" in tagged.lower())
        texts = [run([pandoc, "-f", "json", "-t", writer, "-s"], ast)
                 .stdout.decode() for ast in (given, tagged)]
        check(f"{group} names in {writer}", *texts)


def check_files(program, folder):
    """Articles whose files' names try the same; a site of them."""
    source = os.path.join(folder, "site")
    os.mkdir(source)
    for i, p in enumerate(EVERY):
        name = re.sub("[/\0\ud800-\udfff]", "_", p)[:60] + f" {i}.md"
        with open(os.path.join(source, name), "w", encoding="utf-8") as file:
            file.write(f"---\nkeywords: [oslo, talks]\n---\n\nTalks {i} in "
                       "Oslo on Monday, January 14, 2026.\n")
        if "\n" not in name and i in FILES:
            check_checks(program, "file", os.path.join(source, name),
                         payloads.document([p]))
    output = os.path.join(folder, "out")
    done = run([program, "view", "--site", source, "-o", output])
    expect("site: standard error", is_safe(done.stderr.decode()), done.stderr)
    pages = [os.path.join(output, n) for n in os.listdir(output)]
    for path in pages:
        with open(path, encoding="utf-8") as file:
            page = Page(file.read())
        wrong = [k for k in page.live if is_dangerous(k)]
        expect(f"site {os.path.basename(path)}: nothing is live", not wrong,
               wrong)
    return output


def check_sandbox(program, given):
    """In the sandbox the same comes out, of other charsets, too."""
    wanted = run([program, "html", *ALL_ON], given)
    for charset in ("utf-8", "utf-16", "utf-32"):
        got = run([program, "html", "--sandbox", *ALL_ON],
                  given.decode().encode(charset), code=None)
        if b"sandbox: there is none" in got.stderr:
            RESULTS["skipped"] += 1
            continue
        expect(f"sandbox: {charset}", (got.returncode, got.stdout, got.stderr)
               == (0, wanted.stdout, wanted.stderr), got.stderr)


def browse(name, text):
    """No payload runs in Chromium, the policy of the page put aside."""
    from look import chromium
    probe = ("<script>function xevil() { document.documentElement."
             "setAttribute('data-xevil', 'ran'); }</script>")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    with tempfile.NamedTemporaryFile("w", suffix=".html",
                                     encoding="utf-8") as file:
        file.write(re.sub(r"(<head[^>]*>)", r"\1" + probe, text, count=1))
        file.flush()
        dom = chromium("--dump-dom", "file://" + file.name)
    expect(f"{name}: the page was read", "function xevil" in dom)
    expect(f"{name}: no script ran", 'data-xevil="ran"' not in dom)


def check_browser(program, pandoc, output):
    """Without the author's raw parts and attributes, nothing may run."""
    for group, texts in GROUPS.items():
        document = json.loads(payloads.document(texts))
        given = json.dumps(document).encode()
        browse(f"{group} view", run([program, "view"], given).stdout.decode())
        for writer in ("html", "html5", "html4"):
            tagged = run([program, writer, *ALL_ON, *OPTIONS[writer]], given)
            browse(f"{group} {writer}", run(
                [pandoc, "-f", "json", "-t", writer, "-s"],
                tagged.stdout).stdout.decode())
    with open(os.path.join(output, "index.html"), encoding="utf-8") as file:
        browse("site", file.read())


def check_pdf(program, pandoc, folder):
    """LaTeX compiles, writes what it always writes and says what it read."""
    for group, texts in GROUPS.items():
        given = payloads.document(texts)
        files, codes = [], []
        for name, ast in (("plain", given), ("tagged", run(
                [program, "latex", "--index=entries", "--stylesheet",
                 "--link=wikidata"], given).stdout)):
            path = os.path.join(folder, name + ".tex")
            with open(path, "wb") as file:
                file.write(run([pandoc, "-f", "json", "-t", "latex", "-s"],
                               ast).stdout)
            done = run(["pdflatex", "-no-shell-escape", "-recorder",
                        "-interaction=nonstopmode", "-output-directory",
                        folder, path], code=None)
            codes.append(done.returncode)
            expect(f"{group} {name}: nothing was run or read", not re.search(
                r"runsystem\((?!kpse)|No file xevil|xevil\.tex", done.stdout
                .decode("utf-8", "replace")), "")
            with open(os.path.join(folder, name + ".fls"),
                      encoding="utf-8") as file:
                files.append({line.strip() for line in file if
                              "xevil" in line})
        expect(f"{group} pdflatex: compiles as before", codes[0] == codes[1],
               codes)
        expect(f"{group} pdflatex: no file of that name", not files[1] -
               files[0], files[1] - files[0])


def attempt(check, *arguments):
    try:
        check(*arguments)
    except RuntimeError as error:
        expect(f"{check.__name__} {arguments[1:]}"[:200], False, error)


def main():
    everything = "--all" in sys.argv
    program, pandoc = [a for a in sys.argv[1:] if a != "--all"]
    program = os.path.abspath(program)
    os.environ.update(XDG_CONFIG_HOME="/nonexistent", NO_COLOR="1")
    writers = run([pandoc, "--list-output-formats"]).stdout.decode().split() \
        if everything else WRITERS
    writers = [w for w in writers if w not in ("pdf", "csljson", "bibtex",
                                               "biblatex")]
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = [pool.submit(attempt, check_writer, (program, pandoc), group,
                               writer)
                   for group in GROUPS for writer in writers]
        for group, texts in GROUPS.items():
            given = payloads.document(texts)
            attempt(check_view, program, group, given)
            given = payloads.document(texts + payloads.BROKEN)
            attempt(check_checks, program, group, "samples/article/input.md",
                    given)
            attempt(check_reports, program, group, given)
            attempt(check_batch, program, group, given)
            attempt(check_names, program, pandoc, group, folder)
        attempt(check_errors, program, folder)
        attempt(check_sandbox, program, given)
        output = check_files(program, folder)
        concurrent.futures.wait(waiting)
        if everything:
            check_browser(program, pandoc, output)
            if shutil.which("pdflatex"):
                check_pdf(program, pandoc, folder)
    print(f"{RESULTS['passed']} passed, {RESULTS['failed']} failed")
    return RESULTS["failed"] > 0


if __name__ == "__main__":
    sys.exit(main())
