#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds Debian's packages in FOLDER from the archive that `make dist` made.
#
#     sh .packaging/deb.sh FOLDER ARCHIVE
set -eu
folder=$1
archive=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
rm -rf "$folder"
mkdir -p "$folder/source"
cd "$folder/source"
tar -xzf "$archive" --strip-components=1
cp -R .packaging/debian debian
DEB_BUILD_OPTIONS="nocheck ${DEB_BUILD_OPTIONS:-}" \
    dpkg-buildpackage -b -us -uc >../build.log 2>&1 || {
    tail -n 20 ../build.log >&2
    exit 1
}
cd ..
ls ./*.deb
