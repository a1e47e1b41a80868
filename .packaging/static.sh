#!/bin/sh
# SPDX-License-Identifier: MIT
# Sees to it that there is a static copy of every library. Debian has none of
# serd: it is compiled into FOLDER from Debian's source package, which apt
# fetches and checks with lists of its own, so that the system's stay as they
# are.
#
#     sh .packaging/static.sh FOLDER CC
set -eu
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cc=$2

has_static() {
    path=$($cc -print-file-name="lib$1.a")
    [ "$path" != "lib$1.a" ] || [ -e "$folder/lib$1.a" ]
}

apt_source() {
    # shellcheck source=/dev/null
    . /etc/os-release
    echo "deb-src http://deb.debian.org/debian $VERSION_CODENAME main" \
        >"$folder/sources.list"
    mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
    set -- -qq -o Dir::Etc::SourceList="$folder/sources.list" \
        -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$folder/lists" \
        -o Dir::Cache="$folder/cache" -o APT::Sandbox::User= "$@"
    apt-get update "$@" && (cd "$folder" && apt-get source "$@" serd)
}

if ! has_static serd-0; then
    apt_source >"$folder/source.log" 2>&1 </dev/null || {
        tail -n 5 "$folder/source.log" >&2
        echo "there is no static serd, nor its source" >&2
        exit 1
    }
    cd "$folder"/serd-0*/
    for file in src/*.c; do
        [ "$file" = src/serdi.c ] ||
            $cc -std=c99 -O2 -fPIC -fstack-protector-strong -DSERD_STATIC \
                -DSERD_INTERNAL -Iinclude -Isrc -w -c "$file" \
                -o "$folder/$(basename "$file" .c).o"
    done
    ar rcs "$folder/libserd-0.a" "$folder"/*.o
    rm -rf "$folder/lists" "$folder/cache"
fi
