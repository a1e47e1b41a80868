#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds and runs what samples/api/ and the README show of the library, against
# the shared library and the headers as `make install` puts them into an empty
# folder, and compares what comes out with what is expected there.
#
#     sh tests/api.sh [--update]
#
# --update writes what came out.
set -eu
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
make -s install DESTDIR="$root" PREFIX=/opt/tagger >/dev/null
prefix=$root/opt/tagger
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig" LD_LIBRARY_PATH="$prefix/lib"
flags=$(pkg-config --define-variable=prefix="$prefix" \
    --define-variable=libdir="$prefix/lib" \
    --define-variable=includedir="$prefix/include" \
    --cflags --libs pandoc-tagger)
passed=0
failed=0

# compare WHAT GOT EXPECTED
compare() {
    if diff "$3" "$2"; then
        passed=$((passed + 1))
    else
        echo "FAILED: $1"
        failed=$((failed + 1))
    fi
}

# build COMPILER SOURCE PROGRAM
build() {
    # shellcheck disable=SC2086 # lists of words
    $1 -Wall -Wextra -Wpedantic -Werror "$2" $flags -o "$3"
}

pandoc -t json samples/api/article.md >"$root/article.json"
build 'cc -std=c11' samples/api/names.c "$root/names"
"$root/names" <"$root/article.json" >"$root/names.out"
library=$(ls "$prefix"/lib/libpandoc-tagger.so "$prefix"/lib/*.dylib \
    2>/dev/null | head -n 1)
python3 -B samples/api/names.py "$library" "$root/tagged.json" \
    <"$root/article.json" >"$root/names.py.out"
if [ "${1:-}" = --update ]; then
    cp "$root/names.out" samples/api/names.out
    cp "$root/names.py.out" samples/api/names.py.out
fi
compare names.c "$root/names.out" samples/api/names.out
compare names.py "$root/names.py.out" samples/api/names.py.out
"$prefix/bin/pandoc-tagger" html <"$root/article.json" >"$root/program.json"
compare 'filter in names.py' "$root/tagged.json" "$root/program.json"

# A bad document is an error with its place.
echo '{"blocks":3}' | "$root/names" 2>"$root/err" && exit 1
printf 'names: byte 0, line 1: %s\n' \
    'not a Pandoc document: it has no list of blocks' >"$root/expected"
compare 'an error' "$root/err" "$root/expected"

# The example in the README, as C and as C++.
awk '/^```c$/ { on = 1; next } /^```$/ { on = 0 } on' README.md \
    >"$root/readme.c"
cp "$root/readme.c" "$root/readme.cpp"
build 'cc -std=c11' "$root/readme.c" "$root/readme"
"$root/readme" <"$root/article.json" >"$root/readme.out"
build 'c++ -std=c++17' "$root/readme.cpp" "$root/readme++"
"$root/readme++" <"$root/article.json" >"$root/readme++.out"
compare 'the README in C++' "$root/readme++.out" "$root/readme.out"
grep -q '^organization European Union$' "$root/readme.out" ||
    { echo "FAILED: README"; cat "$root/readme.out"; failed=$((failed + 1)); }
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
