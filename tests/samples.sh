#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the samples through pandoc and the filter.
#
#     sh tests/samples.sh [--update] PROGRAM [CASE…]
#
# samples/<case>/ holds
#   input.EXT     what pandoc reads: md, txt (both as Markdown), html, docx, …;
#                 input.json, .jsonl and .bin go to the filter as they are
#   args          the filter's arguments, one a line; the first may be a FORMAT
#   reader, writer   further arguments of pandoc on either side, one a line
#   expected.EXT  what pandoc makes of the filter's answer: md, html, tex,
#                 native, txt; expected.json is the filter's answer itself, and
#                 so is expected.out, which a subcommand prints
#   expected.err  standard error, where the filter has something to say
#   expected.status  its exit code, where that is not 0
# $PANDOC is the pandoc to use. Where another one of version 3 writes something
# else, that stands in expected3.EXT, and VERSION=3 prefers it.
# The filter runs in the case's folder and sees no configuration but what is
# there. Whatever a filter says yes to it must say yes to twice: its answer in
# JSON, filtered again, is the same bytes. --update writes what came out.
set -u
update=
[ "$1" = --update ] && { update=yes; shift; }
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
top=$PWD
pandoc=${PANDOC:-pandoc}
version=${VERSION:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset PANDOC_TAGGER_CONFIG
export HOME="$work" XDG_CONFIG_HOME="$work/none"
passed=0
failed=0

# shellcheck disable=SC2086 # $pandoc may be a command with arguments

# with_lines FILE COMMAND…: runs the command with the file's lines as its last
# arguments.
with_lines() {
    lines=$1
    shift
    if [ -f "$lines" ]; then
        while IFS= read -r line || [ -n "$line" ]; do
            set -- "$@" "$line"
        done <"$lines"
    fi
    "$@"
}

read_input() {
    input=$(ls input.* | head -n 1)
    case $input in
    *.json | *.jsonl | *.bin) cat "$input" ;;
    *.md | *.txt) with_lines reader $pandoc -f markdown -t json "$input" ;;
    *) with_lines reader $pandoc -t json "$input" ;;
    esac
}

# render EXT: the filter's answer as expected.EXT has it.
render() {
    case $1 in
    md) writer=markdown ;;
    html) writer=html5 ;;
    tex) writer=latex ;;
    txt) writer=plain ;;
    *) writer=$1 ;;
    esac
    if [ "$1" = json ] || [ "$1" = out ]; then
        cat "$work/out"
    else
        with_lines writer $pandoc -f json -t "$writer" --wrap=preserve \
            --quiet "$work/out"
    fi
}

# same FILE EXPECTED [OTHER]: compares, or with --update overwrites; OTHER is
# there only where it has to differ.
same() {
    if [ -n "$update" ] && [ -n "${3:-}" ] && cmp -s "$1" "$3"; then
        [ "$2" = "$3" ] || rm -f "$2"
    elif [ -n "$update" ]; then
        cp "$1" "$2"
    elif ! cmp -s "$1" "$2"; then
        # Word by word: a paragraph is one long line.
        tr ' ' '\n' <"$2" >"$work/wanted"
        tr ' ' '\n' <"$1" >"$work/got"
        diff -U 2 "$work/wanted" "$work/got" | head -n 30
        return 1
    fi
}

# The same answer again when it is given its own, in JSON.
is_settled() {
    with_lines args "$program" <"$work/in" >"$work/once" 2>/dev/null || return 0
    case $(head -n 1 args 2>/dev/null) in
    '' | -* | json | native) ;;
    *) return 0 ;;
    esac
    with_lines args "$program" <"$work/once" >"$work/twice" 2>/dev/null
    cmp "$work/once" "$work/twice"
}

run_case() {
    read_input >"$work/in" || return 1
    with_lines args "$program" <"$work/in" >"$work/out" 2>"$work/err"
    status=$?
    good=0
    echo "$status" >"$work/status"
    wanted=expected.status
    if [ -n "$update" ]; then
        rm -f expected.status expected.err
        [ "$status" -eq 0 ] || cp "$work/status" expected.status
        [ -s "$work/err" ] && cp "$work/err" expected.err
    fi
    if [ ! -f expected.status ]; then
        wanted=$work/zero
        echo 0 >"$wanted"
    fi
    same "$work/status" "$wanted" || good=1
    if [ ! -f expected.err ]; then
        : >"$work/none"
        same "$work/err" "$work/none" || good=1
    else
        same "$work/err" expected.err || good=1
    fi
    if [ "$status" -ne 0 ]; then
        [ ! -s "$work/out" ] || { echo "output after an error"; good=1; }
        return $good
    fi
    for expected in expected.*; do
        case ${expected#expected.} in err | status | '*') continue ;; esac
        ending=${expected#expected.}
        special=expected$version.$ending
        [ -n "$update" ] || [ -f "$special" ] || special=$expected
        render "$ending" >"$work/rendered" &&
            same "$work/rendered" "$special" "$expected" || good=1
    done
    is_settled || good=1
    return $good
}

[ $# -gt 0 ] || set -- $(cd samples && ls -d */ 2>/dev/null)
for case in "$@"; do
    case=${case%/}
    ls "samples/$case"/input.* >/dev/null 2>&1 || continue
    cd "samples/$case" || exit 1
    if run_case; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: samples/$case"
    fi
    cd "$top" || exit 1
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
