#!/bin/sh
# SPDX-License-Identifier: MIT
# The archive of `make dist`: packed twice it is the same bytes, and what it
# holds builds and installs. Debian's packages made of it are what lintian
# accepts, and hold a program that runs.
#
#     sh tests/package.sh BUILD
set -eu
if ! git rev-parse --verify -q HEAD >/dev/null; then
    echo "skipped: archives are made of a Git repository"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# runs PROGRAM: whether it tags a document.
runs() {
    echo '{"pandoc-api-version":[1,23],"meta":{},"blocks":[{"t":"Para","c":
        [{"t":"Str","c":"Oslo"}]}]}' | "$1" | grep -q '"location"'
}

make -s dist
cp "$build"/dist/pandoc-tagger-*.tar.gz "$work/first.tar.gz"
sleep 1
make -s dist
cmp "$work/first.tar.gz" "$build"/dist/pandoc-tagger-*.tar.gz
grep -q "$(sha256sum <"$work/first.tar.gz" | cut -d ' ' -f 1)" \
    "$build/dist/pandoc-tagger.rb"
echo "1 passed, 0 failed"

mkdir "$work/source"
tar -xzf "$work/first.tar.gz" -C "$work/source" --strip-components=1
make -s -C "$work/source" -j"$(getconf _NPROCESSORS_ONLN)" install \
    DESTDIR="$work/root" PREFIX=/usr >/dev/null
runs "$work/root/usr/bin/pandoc-tagger"
echo "1 passed, 0 failed"

make -s deb
version=$(sed -n 's/^VERSION = //p' Makefile)
mkdir "$work/deb"
for deb in "$build"/deb/*_"$version"-*.deb; do
    lintian --fail-on error,warning --tag-display-limit 0 "$deb"
    dpkg-deb -x "$deb" "$work/deb"
done
runs "$work/deb/usr/bin/pandoc-tagger"
sh tests/hardening.sh "$work/deb/usr/bin/pandoc-tagger" \
    "$work"/deb/usr/lib/*/libpandoc-tagger.so.*.*
