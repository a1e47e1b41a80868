#!/bin/sh
# SPDX-License-Identifier: MIT
# Packs what is committed, the same bytes for the same commit, and writes the
# Homebrew formula for that archive. It was not tried on a Mac.
#
#     sh .packaging/dist.sh FOLDER NAME VERSION URL
set -eu
folder=$1
name=$2
version=$3
url=$4
archive=$folder/$name-$version.tar.gz
mkdir -p "$folder"
git archive --format=tar --prefix="$name-$version/" HEAD |
    gzip -9n >"$archive"
sum=$(sha256sum "$archive" 2>/dev/null || shasum -a 256 "$archive")
sed -e "s|@URL@|$url|g; s|@VERSION@|$version|g; s|@SHA256@|${sum%% *}|" \
    .packaging/"$name".rb.in >"$folder/$name.rb"
echo "$archive"
