#!/usr/bin/env bash
# Every tests/fuzz/fuzz_NAME.cpp for 30 s, two at a time, from tests/fuzz/corpus/NAME; a crash is kept beside the build.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"

seconds=${FUZZ_SECONDS:-30}
binaries=$root/build/fuzz

# New inputs go to a folder of the build: the committed corpus changes by hand only.
fuzz_one() {
    local name=$1 found=$binaries/found/$1 crashes=$binaries/crashes/$1 corpus=tests/fuzz/corpus/$1
    local folders=("$found")
    mkdir -p "$found" "$crashes"
    [ ! -d "$corpus" ] || folders+=("$corpus")
    if "$binaries/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$crashes/" "${folders[@]}" >"$binaries/fuzz_$name.log" 2>&1; then
        echo "fuzz_$name: $(awk '/number_of_executed_units/ { print $2 }' "$binaries/fuzz_$name.log") inputs, no crash"
    else
        tail -n 40 "$binaries/fuzz_$name.log"
        echo "fuzz_$name: crashed; the input is in build/fuzz/crashes/$name (add it to $corpus when mended)"
        return 1
    fi
}

build_preset fuzz fuzzers
mapfile -t names < <(find tests/fuzz -maxdepth 1 -name 'fuzz_*.cpp' -printf '%f\n' | sed -e 's/^fuzz_//' -e 's/\.cpp$//' | sort)
[ "${#names[@]}" -gt 0 ] || fail "There is no tests/fuzz/fuzz_*.cpp."
failed=0 running=0
for name in "${names[@]}"; do
    if [ "$running" -eq 2 ]; then
        wait -n || failed=$((failed + 1))
        running=$((running - 1))
    fi
    fuzz_one "$name" &
    running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
    wait -n || failed=$((failed + 1))
    running=$((running - 1))
done
record_counts "$((${#names[@]} - failed))" "$failed"
[ "$failed" -eq 0 ]
