#!/bin/sh
# SPDX-License-Identifier: MIT
# Links the program's objects and those of base/ with the shared library, which
# exports the API only: what the program needs and the API lacks is missing.
# The program that comes out must do its work.
#
#     sh tests/link.sh LIBRARY 'OBJECTS' 'C COMPILER' 'LIBRARIES'
set -eu
library=$1
objects=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$(realpath "$library")" "$folder/libpandoc-tagger.so"
cp "$library" "$folder/$(objdump -p "$library" | awk '/SONAME/ { print $2 }')"
# shellcheck disable=SC2086 # lists of words
$3 $objects -L"$folder" -lpandoc-tagger $4 -o "$folder/tagger"
export LD_LIBRARY_PATH="$folder"
echo '{"pandoc-api-version":[1,22],"meta":{},"blocks":[{"t":"Para","c":[
{"t":"Str","c":"Oslo"}]}]}' | "$folder/tagger" | grep -q '"entity","location"'
"$folder/tagger" --help >/dev/null
"$folder/tagger" check --list | grep -q title-length
echo "3 passed, 0 failed"
