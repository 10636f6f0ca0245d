#!/usr/bin/env bash
# platform/ (its HTTP and database tests above all) under the thread sanitizer.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$root/packaging/lib/build.sh"
. "$root/packaging/lib/counting.sh"

build_preset tsan units_platform
# The sanitizer of g++ 12 needs the address layout that kernels gave before they randomised more bits of it.
report=$(results_folder)/tsan.log.units
status=0
TSAN_OPTIONS="halt_on_error=0 exitcode=66 second_deadlock_stack=1" \
    setarch --addr-no-randomize build/tsan/units_platform 2>&1 | tee "$report" || status=$?
count_report doctest "$report"
exit "$status"
