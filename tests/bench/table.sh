# SPDX-License-Identifier: MIT
# What the measuring scripts share: sourced by them, with $bench set to the
# folder of the built programs.

# measured RUNS INPUT COMMAND…: sets cpu, wall and peak.
measured() {
    # shellcheck disable=SC2046 # three numbers
    set -- $("$bench/measure" "$@")
    cpu=$1 wall=$2 peak=$3
}

row() {
    printf '%-44s %10s %10s\n' "$@"
}

ratio() {
    awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", a / b }'
}

# memory FILE: the peak as a multiple of the input, 16 MB set aside.
memory() {
    awk -v peak="$peak" -v size="$(wc -c <"$1")" 'BEGIN {
        printf "%.2f", (peak * 1024 - 16e6 > 0 ? peak * 1024 - 16e6 : 0) / size
    }'
}
