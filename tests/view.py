#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads the view's pages as a browser would, without one: elements close where
they must, ids are unique, links on the page lead somewhere, the policy names
the style and the script that are there, nothing of an article is markup.

    tests/view.py PROGRAM PANDOC
    tests/view.py --write FOLDER    only the articles that pages are made of
"""
import base64
import hashlib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "meta", "link", "wbr", "col"}
MOST = 150 * 1024

HOSTILE = """---
title: '</title><script>evil()</script>'
keywords: ['<b onclick=evil()>', 'Oslo"><script>evil()</script>']
description: '"><img src=x onerror=evil()>'
lang: '"><script>evil()</script>'
author: '</pre><script>evil()</script>'
---

# Oslo </main><script>evil()</script> {#panel onclick="evil()"}

President Ana "<script>" Prado saw Oslo.</p></div></main><script>evil()</script>

<script>evil()</script>

<style>body { display: none }</style>

<iframe src="https://example.org/"></iframe><svg onload="evil()"></svg>

<p onclick="evil()" style="position:fixed">raw <b>Oslo</b> <a href="javascript:evil()">link</a>

[a](javascript:evil()) [b](java&#115;cript:evil()) [c](data:text/html,evil)
[d](https://example.org/?a="b"&c) [Oslo](https://example.org) <a href='x" onclick="evil()'>x</a>

![alt" onerror="evil()](https://example.org/x.png){style="width:9999px" onerror=evil()}
![i](data:image/svg+xml,evil) ![](data:image/png;base64,iVBORw0KGgo=)

<a href='#" onclick="evil()'>here</a> <a href='#" onclick="evil()' role="doc-noteref">note</a>

[x]{.pt-text number=99999999999} [x]{.pt-text number=1} [y]{.entity .person number=1}
[y]{.entity .person number=7777} [z]{.entity .person}[[u]{.entity .person number=1}](https://e.org)

<!-- --><img src=x onerror=evil()><!-- <script>evil()</script>

`<b>` <b <i> < b & &lt;b&gt; <a b=c d='e' f="<g>"> &#x0; <x:y z>

| a <script> | b |
|:-----------|--:|
| Oslo^[note </ol></section><script>evil()</script> by Ana Prado] | 2 |
"""

RTL = """---
title: أوسلو
lang: ar
keywords: [أوسلو]
---

التقى الرئيس في أوسلو يوم 2026-05-04.
"""


ARTICLES = {
    "one.md": "---\ntitle: Mercosur talks\nkeywords: [trade talks, snow]\n"
              "---\n\nThe trade talks of Mercosur end in Montevideo.\n",
    "two.md": "---\ntitle: 'EU <b> & Mercosur'\nkeywords: [Trade Talks]\n"
              "---\n\nPresident Ana Prado left the talks in Montevideo.\n",
    "sub/three: four.md": "# Oslo in winter\n\nOslo has snow again.\n",
}


def write_sources(folder):
    """Writes what pages are made of, also for the test in a browser."""
    for name, text in (("hostile.md", HOSTILE), ("rtl.md", RTL),
                       ("empty.md", ""), ("words.md", "Just words.\n"),
                       *((f"articles/{k}", v) for k, v in ARTICLES.items())):
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


class Page(HTMLParser):
    """Notes what is wrong with a page."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.wrong = []
        self.stack = []
        self.ids = set()
        self.links = []
        self.described = []
        self.texts = {"style": "", "script": ""}
        self.policy = ""
        self.within_main = []
        self.counts = {}
        self.feed(html)
        self.close()
        if self.stack:
            self.wrong.append(f"left open: {self.stack}")
        for target in self.links + self.described:
            if target not in self.ids:
                self.wrong.append(f"nothing has the id {target}")

    def handle_starttag(self, tag, attrs):
        self.counts[tag] = self.counts.get(tag, 0) + 1
        values = dict(attrs)
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.wrong.append(f"<{tag} {name}={value!r}>")
        if "main" in self.stack:
            self.within_main.append((tag, values))
        if "id" in values:
            if values["id"] in self.ids:
                self.wrong.append(f"twice the id {values['id']}")
            self.ids.add(values["id"])
        href = values.get("href", "")
        if href.startswith("#") and not href.startswith("#a-"):
            self.links.append(href[1:])
        elif tag == "a" and not re.match(r"#|https?://|mailto:|(\./)?[\w./-]+$|\./[\w./:%-]+$",
                                         href):
            self.wrong.append(f"a link to {href!r}")
        if tag == "a" and "a" in self.stack:
            self.wrong.append("a link in a link")
        self.described += values.get("aria-describedby", "").split()
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag in ("path", "rect", "circle"):
            self.stack.pop()

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.wrong.append(f"</{tag}> where it may not stand")

    def handle_data(self, data):
        if self.stack and self.stack[-1] in self.texts:
            self.texts[self.stack[-1]] += data


def check_policy(page):
    for kind, text in page.texts.items():
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest())
        wanted = f"{kind}-src 'sha256-{digest.decode()}'"
        if wanted not in page.policy:
            page.wrong.append(f"the policy has no {wanted}")
    if "default-src 'none'" not in page.policy:
        page.wrong.append("the policy lets through what it does not name")


def check_content(page, name):
    for tag in ("script", "style", "main", "aside", "h1"):
        if page.counts.get(tag) != 1:
            page.wrong.append(f"{page.counts.get(tag, 0)} × <{tag}>")
    allowed = {"a", "b", "blockquote", "br", "caption", "code", "dd", "div", "dl", "dt",
               "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6",
               "hr", "i", "img", "li", "ol", "p", "pre", "q", "s", "span",
               "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
               "tr", "u", "ul"}
    for tag, values in page.within_main:
        if tag not in allowed:
            page.wrong.append(f"<{tag}> in the article of {name}")
        if tag == "img" and not values["src"].startswith("data:image/png;"):
            page.wrong.append(f"a picture that is fetched: {values['src']}")


def run(program, *arguments, text=None, code=0):
    done = subprocess.run([program, *arguments], input=text,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != code:
        return f"exit {done.returncode}: {done.stderr.decode()}", b"", b""
    return None, done.stdout, done.stderr


def view(program, path):
    """Returns the page's problems, and the page."""
    wrong, html, _ = run(program, "view", path)
    if wrong:
        return [wrong], ""
    html = html.decode()
    page = Page(html)
    check_policy(page)
    check_content(page, path)
    again = run(program, "view", path)[1].decode()
    if again != html:
        page.wrong.append("the second page is another one")
    return page.wrong, html


def check_size(path, html, pandoc):
    plain = subprocess.run([*pandoc, "-t", "html", path], check=True,
                           stdout=subprocess.PIPE).stdout
    over = len(html.encode()) - len(plain)
    return [] if over <= MOST else [f"{over} bytes over the article's own"]


def cases(folder):
    write_sources(folder)
    for name in ("hostile.md", "rtl.md", "empty.md", "words.md"):
        yield os.path.join(folder, name)
    for name in ("article/input.md", "article-pasted/input.txt",
                 "html-hostile/input.md", "across-markup/input.md",
                 "markup/input.md", "everywhere/input.md",
                 "keywords-in-german/input.md", "check/input.md"):
        path = os.path.join("samples", name)
        if os.path.exists(path):
            yield path


def check_arguments(program, folder):
    """What the command line promises besides."""
    source = "samples/article/input.md"
    output = os.path.join(folder, "sub", "view.html")
    ast = os.path.join(folder, "article.json")
    wrong = []
    if run(program, "view", source, "-o", output)[0] or not os.path.exists(
            output):
        wrong.append("-o writes no file")
    subprocess.run(["pandoc", source, "-t", "json", "-o", ast], check=True)
    with open(ast, "rb") as file:
        piped = run(program, "view", text=file.read())
    if piped[0] or b'<h1>Editor\xe2\x80\x99s view</h1>' not in piped[1]:
        wrong.append(f"a document on standard input: {piped[0]}")
    wrong += filter(None, [run(program, "view", "--open", source, code=2)[0],
                           run(program, "view", "/no/such.md", code=1)[0]])
    return wrong


def check_site(program, folder):
    """The overview and its pages; a file that is no document is told."""
    source = os.path.join(folder, "articles")
    output = os.path.join(source, "out")
    wrong = []
    for _ in range(2):  # what is there from before is no article
        wrong += filter(None, [run(program, "view", "--site", source, "-o",
                                   output)[0]])
    with open(os.path.join(output, "index.html"), encoding="utf-8") as file:
        html = file.read()
    page = Page(html)
    check_policy(page)
    wrong += page.wrong
    for name in ARTICLES:
        path = os.path.join(output, name + ".html")
        if not os.path.exists(path):
            wrong.append(f"no page of {name}")
            continue
        with open(path, encoding="utf-8") as file:
            wrong += Page(file.read()).wrong
    for words in ("EU &lt;b&gt; &amp; Mercosur", 'href="./sub/three:%20four.md',
                  "3 articles", 'id="rivals"', ">Trade Talks</td>"
                  '<td class="number">2</td>', "snow</td>"):
        if words not in html and words.lower() not in html.lower():
            wrong.append(f"the overview has no {words}")
    with open(os.path.join(source, "bad.docx"), "w", encoding="utf-8") as file:
        file.write("no archive")
    bad = run(program, "view", "--site", source, "-o", output, code=1)
    if bad[0] or b"bad.docx" not in bad[2]:
        wrong.append(f"a bad file: {bad[0]}")
    with open(os.path.join(output, "index.html"), encoding="utf-8") as file:
        if "not read" not in file.read():
            wrong.append("the overview does not name a bad file")
    wrong += filter(None, [run(program, "view", "--site", source, code=2)[0],
                           run(program, "view", "--site", "/no/such", "-o",
                               output, code=1)[0]])
    return wrong


def main(program, pandoc):
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        results = [("arguments", check_arguments(program, folder))]
        write_sources(folder)
        results.append(("site", check_site(program, folder)))
        for path in cases(folder):
            wrong, html = view(program, path)
            if "article/" in path:
                wrong += check_size(path, html, pandoc)
                if html.count('class="card"') < 70:
                    wrong.append("mentions have no cards")
            results.append((path, wrong))
        for path, wrong in results:
            passed += not wrong
            failed += bool(wrong)
            for line in wrong[:9]:
                print(f"FAILED: {os.path.basename(path)}: {line}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    if sys.argv[1] == "--write":
        write_sources(sys.argv[2])
        sys.exit(0)
    sys.exit(main(os.path.abspath(sys.argv[1]), shlex.split(sys.argv[2])))
