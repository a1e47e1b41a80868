#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the sample article through pandoc and the filter, to HTML and to PDF.
# The PDF is laid out by WeasyPrint: it reads the same stylesheet, so names and
# keywords look as they do on the screen, and it is the lightest of Debian's
# engines that does (243 MB installed on a bare system; wkhtmltopdf 385 MB and
# no keywords in the PDF, a small TeX 312 MB and nothing to see of the names).
#
#     sh samples/demo.sh PROGRAM
set -eu
article=samples/article/input.md
out=build/demo
mkdir -p "$out"

program=$1
tag() {
    pandoc "$article" --standalone --wrap none --filter "$program" \
        --metadata lang=en --css samples/demo.css "$@"
}

tag --self-contained --output "$out/article.html"
tag --pdf-engine weasyprint --pdf-engine-opt -q --output "$out/article.pdf"
echo "HTML: $PWD/$out/article.html"
echo "PDF:  $PWD/$out/article.pdf"
