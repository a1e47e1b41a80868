#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures documents made to cost much (hostile.py) beside ordinary prose: CPU
# time and memory per byte, as multiples of what prose takes. A document that
# is denser in text than Pandoc's JSON of prose counts for as many bytes as its
# text would take there. What starting takes is set aside. Nothing is asserted.
#
#     sh tests/bench/hostile.sh BUILD PROGRAM [SHARE]
#
# SHARE of the sizes that the cases name (default: 0.1).
set -eu
bench=$1/tests/bench
program=$2
share=${3:-0.1}
data=$1/bench
mkdir -p "$data"
[ -s "$data/prose.json" ] || "$bench/generate" 5000000 >"$data/prose.json"
echo '{"pandoc-api-version":[1,22],"meta":{},"blocks":[]}' >"$data/empty.json"

. tests/bench/table.sh

# run COMMAND FILE: sets cpu and peak; "-" where it fails.
run() {
    set -- "$1" "$2" "$("$bench/measure" 1 "$2" $(arguments "$1") 2>/dev/null ||
        echo - - -)"
    cpu=${3%% *} peak=${3##* }
}

arguments() {
    case $1 in
    filter)
        echo "$program" html --stylesheet --time --inline-data=rdfa \
            --index=list --link=wikidata --suggest=add --structure
        ;;
    *) echo "$program" "$1" ;;
    esac
}

# size FILE: bytes of the JSON and of the text in it.
size() {
    echo "$(wc -c <"$1") $("$program" extract --to=text <"$1" | wc -c)"
}

commands="filter check explain extract keywords view"
prose=$(size "$data/prose.json")
for command in $commands; do
    run "$command" "$data/empty.json"
    start="$cpu $peak"
    run "$command" "$data/prose.json"
    eval "${command}_base='$start $cpu $peak'"
done
printf '%-44s %7s' "time/memory per byte, prose = 1" "MB"
# shellcheck disable=SC2086 # names
printf ' %10s' $commands
echo
python3 tests/bench/hostile.py --list | while read -r name; do
    python3 tests/bench/hostile.py "$name" "$share" >"$data/hostile.json"
    sizes=$(size "$data/hostile.json")
    printf '%-44s %7.2f' "$name" "$(awk -v n="${sizes% *}" \
        'BEGIN { print n / 1e6 }')"
    for command in $commands; do
        run "$command" "$data/hostile.json"
        eval "base=\$${command}_base"
        printf ' %10s' "$(echo "$base $prose $sizes $cpu $peak" | awk '{
            json = $7 / $5; text = $8 / $6; bytes = json > text ? json : text
            cpu = $9 - $1; peak = $10 - $2
            if ($9 == "-") print "failed"
            else printf "%.1f/%.1f", (cpu > 0 ? cpu : 0) / ($3 - $1) / bytes, \
                (peak > 0 ? peak : 0) / ($4 - $2) / bytes
        }')"
    done
    echo
done
