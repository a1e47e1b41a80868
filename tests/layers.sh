#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks who includes what: a file in filter/<layer>/ may include its own folder
# and the layers below it; a library other than the C library belongs where the
# table says, as do the few headers of POSIX that are needed, so that another
# system takes another base/file.c and cli/host.c; only cli/ and train/ print,
# exit or ask the environment; cli/ is written on the API: of the library it
# includes the public headers and what base/ has for strings, memory and files.
# Prints each breach as file:line.
set -u
find filter include -name '*.[ch]' | sort | xargs awk '
BEGIN {
    ranks = "base text document sequence,names find entity keyword " \
        "output check report run cli,train"
    n = split(ranks, levels, " ")
    for (i = 1; i <= n; i++) {
        m = split(levels[i], names, ",")
        for (j = 1; j <= m; j++) rank[names[j]] = i
    }
    rank["data"] = rank["names"] + 0.5 # compiles what names/ reads

    # Each: the header, and a pattern of the files that may include it.
    allowed["utf8proc.h"] = "^filter/base/utf8[.]c$"
    allowed["iconv.h"] = "^filter/base/encoding[.]c$"
    allowed["libstemmer.h"] = "^filter/text/forms[.]c$"
    allowed["serd/"] = "^filter/names/turtle[.]c$"
    allowed["json-c/"] = "^filter/(document|names|data|keyword|output|check|report|run|cli|train)/"
    n = split("unistd.h fcntl.h dirent.h poll.h signal.h spawn.h sys/", posix)
    for (i = 1; i <= n; i++)
        allowed[posix[i]] = "^filter/(base/file|cli/(host|sandbox))[.]c$"
    allowed["pthread.h"] = "^filter/run/ring[.]c$"

    calls = "(^|[^a-z_0-9])(printf|puts|putchar|perror|exit|_exit|abort|" \
        "getenv|setlocale)[(]"
}
function breach(what) {
    print FILENAME ":" FNR ": " what
    if (!(FILENAME in bad)) failed++
    bad[FILENAME] = 1
}
function layer_of(path, parts) {
    split(path, parts, "/")
    return parts[2]
}
FNR == 1 { files++; layer = layer_of(FILENAME); in_comment = 0 }
{ line = $0 }
/\/\*/ && !/\*\// { in_comment = 1 }
/\*\// { in_comment = 0 }
/^#include "/ {
    split($0, quoted, "\"")
    target = quoted[2]
    slash = index(target, "/")
    folder = slash ? substr(target, 1, slash - 1) : ""
    if (FILENAME ~ /^include\//) {
        if (slash) breach("a public header includes \"" target "\"")
    } else if (folder == "pandoc-tagger") {
        # The public interface is for every layer.
    } else if (!(folder in rank)) {
        breach("\"" target "\" is in no layer")
    } else if (!(layer in rank)) {
        breach("filter/" layer " is no layer")
    } else if (layer == "cli" && folder != "cli" && \
        target !~ /^base\/(arena|buf|encoding|error|file|line|str|utf8|vec)[.]h$/) {
        breach("cli includes \"" target "\", which is no part of the API")
    } else if (folder != layer && rank[folder] >= rank[layer]) {
        breach(layer " includes \"" target "\", which is not below it")
    }
}
/^#include </ {
    for (header in allowed)
        if (index($0, "<" header) && FILENAME !~ allowed[header])
            breach("<" header "> is not for " FILENAME)
}
layer != "cli" && layer != "train" && !/^filter\/(data|names)\/compile/ &&
!in_comment && !/^ *(\/?\*|#)/ && match(line, calls) {
    breach("only cli/ and train/ print, exit or ask the environment: " line)
}
END {
    printf "%d passed, %d failed\n", files - failed, failed
    exit failed > 0
}'
