#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the samples under valgrind: an error or a leak is exit code 99, which no
# sample expects.
set -eu
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
mkdir -p build/valgrind
cat >build/valgrind/pandoc-tagger <<END
#!/bin/sh
exec valgrind -q --error-exitcode=99 --leak-check=full "$program" "\$@"
END
chmod +x build/valgrind/pandoc-tagger
exec sh tests/samples.sh build/valgrind/pandoc-tagger
