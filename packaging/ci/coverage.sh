#!/usr/bin/env bash
# Branches of rules, importer and stats that their units reach, against packaging/ci/coverage_floor.txt, which only rises.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"

# Counters of an earlier run, and sources that are no more, would count for this one.
forget_earlier_runs() {
    local note source
    [ -d build/coverage ] || return 0
    find build/coverage -name '*.gcda' -delete
    while read -r note; do
        source=${note#*.dir/}
        [ -e "${source%.gcno}" ] || rm "$note"
    done < <(find build/coverage -name '*.gcno')
}

summary=$(results_folder)/coverage.json
forget_earlier_runs
build_preset coverage measured_units
run_ctest coverage coverage '^units_(importer|importer_properties|stats|rules)$'
# Branches that only an exception of a library takes are no decisions of ours.
gcovr --root "$root" --filter 'src/(importer|stats)/' --filter 'src/.*_rules\.(cpp|hpp)' --exclude '.*_test\.cpp' --exclude 'src/.*/testing/' \
    --exclude-throw-branches --exclude-unreachable-branches --gcov-ignore-parse-errors \
    --json-summary "$summary" build/coverage
python3 packaging/ci/coverage.py "$summary" "$@"
