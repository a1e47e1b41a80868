#!/bin/sh
# SPDX-License-Identifier: MIT
# The sample article as Word, LibreOffice and PowerPoint file, opened by
# LibreOffice and printed to PDF: it opens, the words are all there, title and
# keywords come along, and the character styles are LibreOffice's too.
set -u
out=build/office
rm -rf "$out"
mkdir -p "$out"
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
. tests/count.sh

# convert TO FILE: by LibreOffice, with a profile of its own.
convert() {
    soffice "-env:UserInstallation=file://$PWD/$out/profile" --headless \
        --convert-to "$1" --outdir "$out" "$2"
}

pandoc -t json samples/article/input.md >"$out/article.json"
for format in docx odt pptx; do
    "$program" "$format" --character-styles <"$out/article.json" |
        pandoc -f json -t "$format" -o "$out/$format.$format"
    check "$format: opens" convert pdf "$out/$format.$format"
    pdftotext "$out/$format.pdf" "$out/$format.txt"
    pdfinfo "$out/$format.pdf" >"$out/$format.info"
    check "$format: text" grep -q 'Montevideo' "$out/$format.txt"
    # LibreOffice divides those of Office files at spaces as well.
    check "$format: keywords" grep -qE '^Keywords: .*beef,? quota' \
        "$out/$format.info"
done
check "docx: as odt" convert fodt "$out/docx.docx"
check "docx: character styles" grep -q 'style:name="Entity_20_Person"' \
    "$out/docx.fodt"
check "docx: a person has one" grep -q \
    'text:style-name="Entity_20_Person">Ursula von der Leyen<' "$out/docx.fodt"
check "docx: no property of ours" \
    sh -c "! grep -q 'meta:user-defined.*tagger' '$out/docx.fodt'"
count_up
