#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs into an empty folder, builds a program against what is there, shared
# and static, through pkg-config, and takes it all out again.
set -eu
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
make -s install DESTDIR="$root" PREFIX=/opt/tagger >/dev/null
prefix=$root/opt/tagger
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
cat >"$root/version.c" <<'END'
#include <pandoc-tagger/tagger.h>
#include <stdio.h>

int main(void)
{
    puts(pt_version());
    return 0;
}
END

config() {
    pkg-config --define-variable=prefix="$prefix" \
        --define-variable=libdir="$prefix/lib" \
        --define-variable=includedir="$prefix/include" \
        "$@" pandoc-tagger
}

# shellcheck disable=SC2046 # lists of flags
cc "$root/version.c" $(config --cflags --libs) -o "$root/shared"
# shellcheck disable=SC2046
cc "$root/version.c" $(config --cflags) "$prefix/lib/libpandoc-tagger.a" \
    $(config --static --libs | sed 's/-lpandoc-tagger//') -o "$root/static"
version=$(pkg-config --modversion pandoc-tagger)
test "$(LD_LIBRARY_PATH="$prefix/lib" "$root/shared")" = "$version"
test "$("$root/static")" = "$version"
test "$("$prefix/bin/pandoc-tagger" --version | awk 'NR == 1 { print $2 }')" \
    = "$version"
test -s "$prefix/share/man/man1/pandoc-tagger.1"
test -s "$prefix/share/man/man3/pandoc-tagger.3"
make -s uninstall DESTDIR="$root" PREFIX=/opt/tagger >/dev/null
left=$(find "$prefix" ! -type d)
test -z "$left" || { echo "left behind: $left"; exit 1; }
