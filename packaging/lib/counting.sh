# shellcheck shell=bash
# Needs base.sh. How a step tells ./test what its runners counted; without ./test around it, it tells nobody.

record_counts() {
    [ -n "${COUNTS_FILE:-}" ] || return 0
    printf '%s %s\n' "$1" "$2" >>"$COUNTS_FILE"
}

# count_report KIND FILE: KIND is what packaging/ci/counts.py knows; no report at all is a failure of the step.
count_report() {
    local numbers
    [ -s "$2" ] || fail "The runner left no report at $2."
    numbers=$(python3 "${root:?}/packaging/ci/counts.py" "$1" "$2")
    record_counts "${numbers% *}" "${numbers#* }"
}

# Where reports are kept, made where needed.
results_folder() {
    mkdir -p "$root/build/test-results"
    printf '%s\n' "$root/build/test-results"
}

# run_ctest PRESET NAME [REGEX]: the tests whose name matches, on both engines, counted; NAME names the report.
run_ctest() {
    local preset=$1 report status=0
    report=$(results_folder)/$2.xml
    rm -f "$report"
    "$root/packaging/with-postgres" ctest --test-dir "build/$preset" --tests-regex "${3:-.}" --no-tests=error --parallel "$(jobs_that_fit)" --output-on-failure --timeout 900 \
        --test-output-size-passed 4000000 --test-output-size-failed 4000000 --output-junit "$report" || status=$?
    count_report ctest "$report"
    return "$status"
}

# run_vitest NAME CONFIG [COMMAND…]: all tests of the configuration, counted; NAME names the report, COMMAND runs them.
run_vitest() {
    local report status=0
    report=$(results_folder)/$1.json
    rm -f "$report"
    "${@:3}" npx vitest run --config "$2" --reporter=default --reporter=json --outputFile.json="$report" || status=$?
    count_report vitest "$report"
    return "$status"
}
