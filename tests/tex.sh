#!/bin/sh
# SPDX-License-Identifier: MIT
# The sample article through LaTeX to PDF: it compiles, and the PDF holds title
# and keywords.
set -eu
out=build/tex
mkdir -p "$out"
pandoc samples/article/input.md --standalone --filter "$1" --quiet \
    --pdf-engine pdflatex --output "$out/article.pdf"
pdfinfo "$out/article.pdf" | tee "$out/info"
grep -q '^Keywords: .*beef quota' "$out/info"
pdftotext "$out/article.pdf" - | grep -q 'Montevideo'
