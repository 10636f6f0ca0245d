#!/usr/bin/env bash
# The test build (address and undefined-behaviour sanitizers) and its units, properties and store conformance.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"

# What took the compiler longest in this build, from Ninja's own log (milliseconds); the limit for a new file is 8 s.
slowest_files() {
    awk -F'\t' '!/^#/ && $4 ~ /\.o$/ { printf "%7.1f s  %s\n", ($2 - $1) / 1000, $4 }' "build/$1/.ninja_log" |
        sort -rn | sed -n 1,10p # head would end the pipe, and with it the step, where the log is long
}

build_preset asan units assay
echo "Ten slowest files:"
slowest_files asan
run_ctest asan units
