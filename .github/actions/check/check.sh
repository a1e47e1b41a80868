#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the action runs: one report as annotations, one as SARIF where that is
# asked for. $FILES are patterns; ** descends into folders. The exit status is
# that of `pandoc-tagger check`.
set -u
shopt -s globstar nullglob
options=(--level="${LEVEL:-note}")
[ -z "${BASELINE:-}" ] || options+=(--baseline="$BASELINE")
[ "${FAIL_ON:-never}" = never ] || options+=(--fail-on="$FAIL_ON")
# shellcheck disable=SC2206 # patterns are to be expanded
files=(${FILES:-*.md})
if [ ${#files[@]} -eq 0 ]; then
    echo "::notice title=pandoc-tagger::no file matches ${FILES:-*.md}"
    exit 0
fi
if [ -n "${SARIF:-}" ]; then
    pandoc-tagger check --format=sarif "${options[@]}" -- "${files[@]}" \
        >"$SARIF" || true
fi
pandoc-tagger check --format=github "${options[@]}" -- "${files[@]}"
