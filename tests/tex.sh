#!/bin/sh
# SPDX-License-Identifier: MIT
# The sample article, and one with hostile names, through LaTeX to PDF: they
# compile, the PDF holds title and keywords, the text and the bookmarks are
# those of a document without us, and makeindex makes an index of our entries.
set -u
out=build/tex
rm -rf "$out"
mkdir -p "$out"
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
. tests/count.sh

# compile NAME: NAME.tex to PDF, with its index.
compile() {
    (
        cd "$out" || exit 1
        for _ in 1 2; do
            pdflatex -interaction=nonstopmode -halt-on-error "$1.tex" || exit 1
            [ ! -f "$1.idx" ] || makeindex -q "$1.idx" || exit 1
        done
        pdflatex -interaction=nonstopmode -halt-on-error "$1.tex"
    )
}

# outline PDF: its bookmarks.
outline() {
    pdftohtml -xml -stdout -i "$1" | sed -n '/<outline>/,/<\/outline>/p'
}

# same_outline A B
same_outline() {
    outline "$1" >"$out/a.outline"
    outline "$2" >"$out/b.outline"
    grep -q item "$out/a.outline" && cmp "$out/a.outline" "$out/b.outline"
}

# words PDF: its text up to the index, a word a line.
words() {
    pdftotext "$1" - | tr -d '\014' | sed '/^Index$/,$d' | tr -s ' \n' '\n'
}

# same_words A B
same_words() {
    words "$1" >"$out/a.words"
    words "$2" >"$out/b.words"
    cmp "$out/a.words" "$out/b.words"
}

pandoc samples/article/input.md --standalone --filter "$program" --quiet \
    --pdf-engine pdflatex --output "$out/article.pdf"
pdfinfo "$out/article.pdf" >"$out/info"
check "article: keywords" grep -q '^Keywords: .*beef quota' "$out/info"
pdftotext "$out/article.pdf" "$out/article.txt"
check "article: text" grep -q 'Montevideo' "$out/article.txt"

cat >"$out/hostile.md" <<'EOF'
---
title: An "index" & more
keywords: [50% off, under_score, "China, PRC"]
---

# Carney at [A&B "x|y" @home!]{.entity .organization}^[Carney again.]

Prime Minister Mark Carney met *Ursula von der Leyen, Xi Jinping* and [A&B
"x|y" @home!]{.entity .organization entity=a} of Zürich. President Jane
Zúñiga-Ødegård^[Zúñiga-Ødegård is in [Oslo](https://example.org/).] stays in Oslo.

| who    |
|--------|
| Carney |

: Carney in *Oslo*

They met Yahoo! and C_D & E|F, then 50% "Club" and all.
EOF
printf '%s\torganization\n' name 'Yahoo!' 'C_D & E|F' '50% "Club"' |
    sed '1s/.*/name\ttype/' >"$out/names.tsv"
pandoc -f markdown-smart -t json "$out/hostile.md" >"$out/hostile.json"
"$program" --strip <"$out/hostile.json" |
    pandoc -f json -s -t latex -o "$out/plain.tex"
"$program" latex --index=entries --stylesheet --link=wikidata \
    --gazetteer="$out/names.tsv" <"$out/hostile.json" | pandoc -f json -s -t latex -o "$out/tagged.tex"
check "plain: compiles" compile plain
check "tagged: compiles" compile tagged
check "tagged: text" same_words "$out/plain.pdf" "$out/tagged.pdf"
check "tagged: bookmarks" same_outline "$out/plain.pdf" "$out/tagged.pdf"
check "tagged: no index entry in a heading" \
    sh -c "! grep -E '^.section.*index\{' '$out/tagged.tex'"
for entry in 'Carney, Mark, \\hyperpage' 'Leyen, Ursula von der, ' \
    'Xi Jinping, ' 'Oslo, ' 'Zúñiga-Ødegård, Jane, ' 'Yahoo!, ' \
    'C\\_D \\& E.textbar *{}F, ' '50\\% \\textquotedbl *{}Club\\textquotedbl *{}, '; do
    check "index: $entry" grep -q "item $entry" "$out/tagged.ind"
done
check "index: nothing rejected" grep -q ', 0 rejected)' "$out/tagged.ilg"
pdftotext "$out/tagged.pdf" "$out/tagged.txt"
check "index: printed" grep -q '^Carney, Mark, 1' "$out/tagged.txt"
check "index: special characters" grep -qF 'C_D & E|F, 1' "$out/tagged.txt"
check "links" grep -qF 'href{https://www.wikidata.org/wiki/Q585}{Oslo}' \
    "$out/tagged.tex"

# hyperxmp comes with a large package: a group of its own.
if sh .packaging/deps.sh xmp; then
    "$program" latex --xmp <"$out/hostile.json" |
        pandoc -f json -s -t latex -o "$out/xmp.tex"
    check "xmp: compiles" compile xmp
    exiftool -j -XMP-dc:Subject "$out/xmp.pdf" | tr -d ' \n' >"$out/xmp.json"
    check "xmp: dc:subject is a list" grep -qF \
        '"Subject":["50%off","under_score","China,PRC"]' "$out/xmp.json"
    pdfinfo "$out/xmp.pdf" >"$out/info"
    check "xmp: keywords" grep -qF '50% off", "under_score", "China, PRC"' \
        "$out/info"
    count_up
else
    echo "skipped: XMP, since hyperxmp.sty is missing (texlive-latex-extra)"
    count_up 1
fi
