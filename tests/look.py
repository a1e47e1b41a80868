#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Opens the demo's HTML in headless Chromium: the page is drawn, and the DOM
holds entities, keywords and the metadata."""
import os
import re
import subprocess
import sys
import tempfile

OUT = "build/look"
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run
--disable-background-networking --disable-component-update --disable-sync
--hide-scrollbars --window-size=900,1300""".split()


def chromium(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", *FLAGS, f"--user-data-dir={profile}"]
        return subprocess.run(
            [*command, *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, timeout=120, check=True).stdout.decode()


def main():
    os.makedirs(OUT, exist_ok=True)
    subprocess.run(["sh", "samples/demo.sh", "build/pandoc-tagger"], check=True)
    page = "file://" + os.path.abspath("build/demo/article.html")
    dom = chromium("--dump-dom", page)
    picture = os.path.join(OUT, "article.png")
    chromium(f"--screenshot={picture}", page)
    checks = {
        "entities in the DOM":
            len(re.findall(r'<span class="entity ', dom)) >= 20,
        "keywords in the DOM": '<span class="keyword"' in dom,
        "keywords in the head": 'name="keywords" content="EU Mercosur' in dom,
        "a title that is no file name":
            re.search(r"<title>European Union and Mercosur", dom) is not None,
        "a picture with something on it": os.path.getsize(picture) > 50000,
    }
    for name, good in checks.items():
        if not good:
            print("FAILED:", name)
    failed = sum(not good for good in checks.values())
    print(f"{len(checks) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
